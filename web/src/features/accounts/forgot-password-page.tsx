import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi } from './accounts-api.js';
import { Entrance } from './entrance.js';

export function ForgotPasswordPage() {
  const { t } = useTranslation('accounts');
  const ask = useMutation({
    mutationFn: (body: { email: string }) =>
      unwrap(accountsApi.POST('/v1/password-resets', { body })),
  });
  const form = useFields({ email: '' }, {}, ask.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    ask.mutate(form.values);
  }

  return (
    <Entrance title={t('forgot.title')} what={t('forgot.what')}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          {ask.isSuccess ? (
            <div role="status">{t('forgot.sent', { email: form.values.email })}</div>
          ) : (
            <>
              <TextInput
                {...form.bind('email')}
                type="email"
                label={t('field.email')}
                autoComplete="username"
                required
              />
              <Button type="submit" loading={ask.isPending}>
                {t('forgot.submit')}
              </Button>
            </>
          )}
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/sign-in" />}>
            {t('forgot.back')}
          </Anchor>
        </Stack>
      </form>
    </Entrance>
  );
}
