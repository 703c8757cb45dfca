import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import type { TableSearch } from '../../ui/table-search.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { ListingPicture } from '../notices/claim-card.js';
import { useRegisterNames } from './office-name.js';
import { RIGHT_KINDS } from './register-facts.js';
import { RIGHT_STATUSES, RightStatusBadge } from './right-status.js';
import { mandatesQuery, type RightRow, type RightsQuery, rightsQuery } from './rights-api.js';

function useColumns(isAgent: boolean): Column<RightRow>[] {
  const { t } = useTranslation('rights');
  const { office } = useRegisterNames();
  const holder: Column<RightRow> = {
    key: 'holder',
    header: t('field.holder'),
    cell: (row) => row.holder.name,
  };
  return [
    {
      key: 'title',
      header: t('field.right'),
      cell: (row) => (
        <Group gap="sm" wrap="nowrap">
          <ListingPicture src={row.markImageUrl} />
          <span>{row.title}</span>
        </Group>
      ),
    },
    { key: 'kind', header: t('field.kind'), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'number',
      header: t('field.registration'),
      cell: (row) => (
        <>
          <div>{row.number || t('unregistered')}</div>
          <Text size="xs" c="dimmed">
            {office(row.office)}
          </Text>
        </>
      ),
    },
    ...(isAgent ? [holder] : []),
    {
      key: 'expires',
      header: t('field.expiresOn'),
      cell: (row) =>
        row.expiresOn ? <DateTime at={`${row.expiresOn}T12:00:00`} precision="date" /> : '–',
    },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => <RightStatusBadge status={row.status} />,
    },
  ];
}

function queryOf(search: TableSearch): RightsQuery {
  const { status, kind, holderId, q, cursor } = search;
  const one = <T extends string>(all: readonly T[], value?: string) =>
    all.find((item) => item === value);
  return {
    status: one(RIGHT_STATUSES, status),
    kind: one(RIGHT_KINDS, kind),
    holderId,
    q,
    cursor,
  };
}

function Filters({ isAgent }: { isAgent: boolean }) {
  const { t } = useTranslation('rights');
  const mandates = useQuery({ ...mandatesQuery, enabled: isAgent }).data ?? [];
  const statuses = RIGHT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }));
  const kinds = RIGHT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  const holders = mandates.map((one) => ({ value: one.holderId, label: one.holderName }));
  const choice = 'choice' as const;
  return (
    <FilterBar
      filters={[
        { kind: 'text', key: 'q', label: t('filter.q') },
        { kind: choice, key: 'status', label: t('field.status'), options: statuses },
        { kind: choice, key: 'kind', label: t('field.kind'), options: kinds },
        ...(isAgent
          ? [{ kind: choice, key: 'holderId', label: t('field.holder'), options: holders }]
          : []),
      ]}
    />
  );
}

/** The rights a holder can rest notices on, and those still waiting for verification. */
export function RightsPage() {
  const { t } = useTranslation('rights');
  const { organisation, permissions } = useSignedIn();
  const isAgent = organisation.kind !== 'rights-holder';
  const { search } = useTableSearch();
  const query = useQuery(rightsQuery(queryOf(search)));
  const columns = useColumns(isAgent);
  const isFiltered = Object.values(search).some(Boolean);
  const add = permissions.includes('right.manage') ? (
    <Button
      leftSection={<IconPlus size={15} />}
      renderRoot={(props) => <Link {...props} to="/rights/new" />}
    >
      {t('new.action')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} actions={add} />
      <Filters isAgent={isAgent} />
      <DataTable
        label={t('list.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rights/${row.id}`}
        empty={
          isFiltered
            ? { title: t('list.noneFound'), children: t('list.noneFoundWhat') }
            : { title: t('list.none'), children: t('list.noneWhat'), action: add }
        }
      />
    </>
  );
}
