import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useSignedIn } from '../../app/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import { GrantAuthorisation } from './grant-authorisation.js';
import { useRegisterNames } from './office-name.js';
import {
  type AuthorisationRow,
  authorisationsQuery,
  RIGHTS,
  type RightView,
  rightsApi,
} from './rights-api.js';

function nameOf({ merchant }: AuthorisationRow): string {
  return merchant.name ?? merchant.externalId;
}

function EndAuthorisation({ row }: { row: AuthorisationRow }) {
  const { t } = useTranslation('rights');
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () =>
      unwrap(rightsApi.DELETE('/v1/authorisations/{id}', { params: { path: { id: row.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [RIGHTS] }),
  });
  if (row.endedAt) return null;
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setAsking(true)}>
        {t('authorisation.end')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('authorisation.endTitle', { name: nameOf(row) })}
        confirmLabel={t('authorisation.end')}
        isDestructive
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('authorisation.endWhat')}
      </ConfirmDialog>
    </>
  );
}

function useColumns(isManager: boolean): Column<AuthorisationRow>[] {
  const { t } = useTranslation('rights');
  const names = useRegisterNames();
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const storefrontOf = (id: string) => storefronts.find((one) => one.id === id)?.name ?? '';
  const end: Column<AuthorisationRow> = {
    key: 'end',
    header: t('authorisation.action'),
    align: 'end',
    cell: (row) => <EndAuthorisation row={row} />,
  };
  return [
    {
      key: 'merchant',
      header: t('authorisation.merchant'),
      cell: (row) => (
        <>
          {nameOf(row)}
          <Text size="xs" c="dimmed">
            {`${storefrontOf(row.merchant.storefrontId)} ${row.merchant.externalId}`}
          </Text>
        </>
      ),
    },
    {
      key: 'territories',
      header: t('field.territories'),
      cell: (row) => names.territories(row.territories),
    },
    {
      key: 'from',
      header: t('authorisation.from'),
      cell: (row) => <DateTime at={`${row.from}T12:00:00`} precision="date" />,
    },
    {
      key: 'until',
      header: t('authorisation.until'),
      cell: (row) =>
        row.until ? (
          <DateTime at={`${row.until}T12:00:00`} precision="date" />
        ) : (
          t('authorisation.noEnd')
        ),
    },
    {
      key: 'state',
      header: t('field.status'),
      cell: (row) => (
        <StatusBadge tone={row.isInForce ? 'done' : 'neutral'}>
          {t(row.isInForce ? 'authorisation.inForce' : 'authorisation.notInForce')}
        </StatusBadge>
      ),
    },
    ...(isManager ? [end] : []),
  ];
}

/** Who may sell under this right, where and until when. */
export function Authorisations({ right }: { right: RightView }) {
  const { t } = useTranslation('rights');
  const { search } = useTableSearch();
  const isManager = useSignedIn().permissions.includes('authorisation.manage');
  const query = useQuery(authorisationsQuery(right.id, search.cursor));
  const columns = useColumns(isManager);
  const [isGranting, setGranting] = useState(false);
  return (
    <section style={{ marginTop: '1.5rem' }}>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        <div>
          <Title order={2}>{t('authorisation.title')}</Title>
          <Text c="dimmed">{t('authorisation.what')}</Text>
        </div>
        {isManager && right.status !== 'withdrawn' ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => setGranting(true)}
          >
            {t('authorisation.grant')}
          </Button>
        ) : null}
      </Group>
      <DataTable
        label={t('authorisation.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('authorisation.none'), children: t('authorisation.noneWhat') }}
      />
      {isGranting ? <GrantAuthorisation right={right} onClose={() => setGranting(false)} /> : null}
    </section>
  );
}
