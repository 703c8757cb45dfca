import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ORGANISATION_KINDS } from '../../app/organisation-kind.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { useNotify } from '../../ui/use-notify.js';
import {
  atVersion,
  type Organisation,
  organisationsQuery,
  PLATFORM,
  platformApi,
} from './platform-api.js';
import { RegisterOrganisation } from './register-organisation.js';

const route = getRouteApi('/portal/platform/organisations');
const STATUSES = ['unconfirmed', 'pending', 'active', 'suspended', 'refused'] as const;
type Next = 'active' | 'suspended' | 'refused';

const TONES: Record<Organisation['status'], StatusTone> = {
  unconfirmed: 'neutral',
  pending: 'attention',
  active: 'done',
  suspended: 'refused',
  refused: 'refused',
};
/** What an administrator can make of an organisation in each state. */
const MOVES: Record<Organisation['status'], readonly Next[]> = {
  unconfirmed: [],
  pending: ['active', 'refused'],
  active: ['suspended'],
  suspended: ['active'],
  refused: ['active'],
};

function Move({ organisation, to }: { organisation: Organisation; to: Next }) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const { id, name, version } = organisation;
  const change = useMutation({
    mutationFn: () =>
      unwrap(
        platformApi.PATCH('/v1/organisations/{id}/status', {
          params: { path: { id } },
          body: { status: to },
          headers: atVersion(version),
        }),
      ),
    onSuccess: async () => {
      setAsking(false);
      notify(t(`organisations.done.${to}`, { name }));
      await client.invalidateQueries({ queryKey: [PLATFORM, 'organisations'] });
    },
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant={to === 'active' ? 'filled' : 'default'}
        onClick={() => setAsking(true)}
      >
        {t(`organisations.move.${to}`)}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t(`organisations.ask.${to}`, { name })}
        confirmLabel={t(`organisations.move.${to}`)}
        isDestructive={to !== 'active'}
        isBusy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t(`organisations.effect.${to}`)}
      </ConfirmDialog>
    </>
  );
}

function useColumns(): Column<Organisation>[] {
  const { t } = useTranslation(['platform', 'shell']);
  return [
    { key: 'name', header: t('organisations.name'), cell: (row) => <b>{row.name}</b> },
    { key: 'kind', header: t('organisations.kind'), cell: (row) => t(`shell:kind.${row.kind}`) },
    { key: 'country', header: t('organisations.country'), cell: (row) => row.country },
    {
      key: 'contact',
      header: t('organisations.contact'),
      cell: (row) => [row.contact.name, row.contact.email].filter(Boolean).join(' · ') || '–',
    },
    {
      key: 'since',
      header: t('organisations.since'),
      cell: (row) => <DateTime at={row.registeredAt} precision="date" />,
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <StatusBadge tone={TONES[row.status]}>
          {t(`organisations.status.${row.status}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'moves',
      header: t('action'),
      align: 'end',
      cell: (row) =>
        row.kind === 'platform' ? null : (
          <Group gap={6} justify="flex-end">
            {MOVES[row.status].map((to) => (
              <Move key={to} organisation={row} to={to} />
            ))}
          </Group>
        ),
    },
  ];
}

function useFilters(): Filter[] {
  const { t } = useTranslation(['platform', 'shell']);
  return [
    { kind: 'text', key: 'q', label: t('organisations.search') },
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      options: STATUSES.map((value) => ({ value, label: t(`organisations.status.${value}`) })),
    },
    {
      kind: 'choice',
      key: 'kind',
      label: t('organisations.kind'),
      options: ORGANISATION_KINDS.map((value) => ({ value, label: t(`shell:kind.${value}`) })),
    },
  ];
}

/** The organisations of this installation: admit, refuse, suspend. */
export function OrganisationsPage() {
  const { t } = useTranslation('platform');
  const { cursor, q, status, kind } = route.useSearch();
  const knownStatus = STATUSES.find((one) => one === status);
  const knownKind = ORGANISATION_KINDS.find((one) => one === kind);
  const query = useQuery(
    organisationsQuery({
      ...(cursor && { cursor }),
      ...(q && { q }),
      ...(knownStatus && { status: knownStatus }),
      ...(knownKind && { kind: knownKind }),
    }),
  );
  const waiting = useQuery(organisationsQuery({ status: 'pending' })).data?.items.length ?? 0;
  const columns = useColumns();
  const [isRegistering, setRegistering] = useState(false);
  return (
    <>
      <PageHeader
        title={t('nav.organisations')}
        what={t('organisations.what')}
        ask={waiting > 0 ? t('organisations.waiting', { count: waiting }) : undefined}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
            {t('organisations.register')}
          </Button>
        }
      />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('nav.organisations')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('organisations.noneTitle'), children: t('organisations.none') }}
      />
      {isRegistering ? <RegisterOrganisation onClose={() => setRegistering(false)} /> : null}
    </>
  );
}
