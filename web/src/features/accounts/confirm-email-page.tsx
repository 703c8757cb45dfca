import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { accountsApi } from './accounts-api.js';
import { Entrance } from './entrance.js';

/** A button, not an effect: mail scanners open links, and must not confirm anybody's address. */
function ConfirmButton({ token }: { token: string }) {
  const { t } = useTranslation('accounts');
  const confirm = useMutation({
    mutationFn: () => unwrap(accountsApi.POST('/v1/email-confirmations', { body: { token } })),
  });
  if (confirm.isSuccess) {
    return (
      <Stack gap="md">
        <div role="status">{t('confirm.done')}</div>
        <Button renderRoot={(props) => <Link {...props} to="/sign-in" />}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {isProblem(confirm.error) ? <ProblemAlert problem={confirm.error} /> : null}
      <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {t('confirm.submit')}
      </Button>
    </Stack>
  );
}

export function ConfirmEmailPage() {
  const { t } = useTranslation('accounts');
  const { token } = useSearch({ from: '/open/confirm-email' });
  return (
    <Entrance title={t('confirm.title')} what={token ? t('confirm.what') : t('confirm.noToken')}>
      {token ? <ConfirmButton token={token} /> : null}
    </Entrance>
  );
}
