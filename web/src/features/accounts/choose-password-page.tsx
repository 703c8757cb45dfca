import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi, type NewPassword } from './accounts-api.js';
import { Entrance } from './entrance.js';
import { NewPasswordInput } from './new-password-input.js';

interface ChooseFormProps {
  token: string;
  send: (body: NewPassword) => Promise<unknown>;
}

function ChooseForm({ token, send }: ChooseFormProps) {
  const { t } = useTranslation('accounts');
  const choose = useMutation({ mutationFn: send });
  const form = useFields({ password: '' }, {}, choose.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    choose.mutate({ token, password: form.values.password });
  }

  if (choose.isSuccess) {
    return (
      <Stack gap="md">
        <div role="status">{t('choose.done')}</div>
        <Button renderRoot={(props) => <Link {...props} to="/sign-in" />}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    );
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <NewPasswordInput {...form.bind('password')} label={t('password.next')} />
        <Button type="submit" loading={choose.isPending}>
          {t('choose.submit')}
        </Button>
      </Stack>
    </form>
  );
}

/** Where the link of a reset mail leads. */
export function ResetPasswordPage() {
  const { t } = useTranslation('accounts');
  const { token } = useSearch({ from: '/open/reset-password' });
  const send = (body: NewPassword) =>
    unwrap(accountsApi.POST('/v1/password-resets/completions', { body }));
  return (
    <Entrance
      title={t('choose.resetTitle')}
      what={token ? t('choose.resetWhat') : t('choose.noToken')}
    >
      {token ? <ChooseForm token={token} send={send} /> : null}
    </Entrance>
  );
}

/** Where the link of an invitation leads. */
export function InvitationPage() {
  const { t } = useTranslation('accounts');
  const { token } = useSearch({ from: '/open/invitation' });
  const send = (body: NewPassword) =>
    unwrap(accountsApi.POST('/v1/invitations/acceptances', { body }));
  return (
    <Entrance
      title={t('choose.invitationTitle')}
      what={token ? t('choose.invitationWhat') : t('choose.noToken')}
    >
      {token ? <ChooseForm token={token} send={send} /> : null}
    </Entrance>
  );
}
