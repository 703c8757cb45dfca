import { Badge, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { AccountSection } from './account-section.js';
import { accountsApi, type OpenSession, sessionsQuery } from './accounts-api.js';
import { deviceName } from './device-name.js';

function EndSession({ session }: { session: OpenSession }) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      unwrap(accountsApi.DELETE('/v1/sessions/{id}', { params: { path: { id: session.id } } })),
    onSuccess: () => client.invalidateQueries(sessionsQuery),
  });
  if (session.isCurrent) return <Badge>{t('sessions.current')}</Badge>;
  return (
    <>
      {isProblem(end.error) ? <ProblemAlert problem={end.error} /> : null}
      <Button
        variant="default"
        size="compact-xs"
        loading={end.isPending}
        onClick={() => end.mutate()}
      >
        {t('sessions.end')}
      </Button>
    </>
  );
}

/** Where this person is signed in, and a way to end what they do not recognise. */
export function Sessions() {
  const { t } = useTranslation('accounts');
  const query = useQuery(sessionsQuery);
  const columns: Column<OpenSession>[] = [
    { key: 'device', header: t('sessions.device'), cell: (row) => deviceName(row.userAgent) },
    { key: 'since', header: t('sessions.since'), cell: (row) => <DateTime at={row.createdAt} /> },
    { key: 'seen', header: t('sessions.seen'), cell: (row) => <DateTime at={row.lastSeenAt} /> },
    { key: 'end', header: t('action'), align: 'end', cell: (row) => <EndSession session={row} /> },
  ];
  return (
    <AccountSection title={t('sessions.title')} what={t('sessions.what')}>
      <DataTable
        label={t('sessions.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('sessions.title'), children: t('sessions.none') }}
      />
    </AccountSection>
  );
}
