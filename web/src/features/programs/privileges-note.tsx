import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.js';
import type { Privileges } from './programs-api.js';

/** What the writer of a notice should know of their standing before they send it. */
export function PrivilegesNote({
  privileges,
  regime,
}: {
  privileges: Privileges | undefined;
  regime: string;
}) {
  const { t } = useTranslation('programs');
  if (!privileges) return null;
  const running = privileges.restrictions.filter(({ regimes }) => regimes.includes(regime));
  return (
    <>
      {running.map(({ id, kind, perDay, reason, cause, untilAt }) => (
        <Alert
          key={id}
          color="red"
          mb="md"
          title={t(`restriction.${kind}`, { count: perDay ?? 0 })}
        >
          <Text size="sm">{cause.startsWith('ntc_') ? t('restriction.automatic') : reason}</Text>
          <DateTime at={untilAt} />
        </Alert>
      ))}
      {privileges.programme ? (
        <Alert color="green" mb="md" title={t(`programme.${privileges.programme}`)}>
          {privileges.isExpedited ? t('benefit.expedited') : ''}
        </Alert>
      ) : null}
    </>
  );
}
