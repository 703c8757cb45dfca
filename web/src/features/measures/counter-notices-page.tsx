import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { PageHeader } from '../../ui/page-header.js';
import { CLAIM_STATES } from '../notices/claim-state.js';
import { ClaimStateBadge } from '../notices/claim-state-badge.js';
import { type CounterNotice, counterNoticesQuery } from '../notices/notices-api.js';
import { useMayContest } from './home-items.js';

const route = getRouteApi('/portal/shop/counter-notices');

function States({ states }: Pick<CounterNotice, 'states'>) {
  return (
    <Group gap={6}>
      {CLAIM_STATES.filter((state) => states[state]).map((state) => (
        <span key={state}>
          <ClaimStateBadge state={state} /> × {states[state]}
        </span>
      ))}
    </Group>
  );
}

function useColumns(): Column<CounterNotice>[] {
  const { t } = useTranslation('measures');
  return [
    {
      key: 'against',
      header: t('column.complainant'),
      cell: (row) => t('against', { complainant: row.complainant.name }),
    },
    { key: 'filed', header: t('filed'), cell: (row) => <DateTime at={row.filedAt} /> },
    {
      key: 'forwarded',
      header: t('column.forwarded'),
      cell: (row) => (row.forwardedAt ? <DateTime at={row.forwardedAt} precision="date" /> : '–'),
    },
    {
      key: 'answered',
      header: t('column.answered'),
      cell: (row) => (row.answeredAt ? <DateTime at={row.answeredAt} precision="date" /> : '–'),
    },
    { key: 'states', header: t('column.claims'), cell: (row) => <States states={row.states} /> },
  ];
}

/** Every counter-notice that the merchant filed. */
export function CounterNoticesPage() {
  const { t } = useTranslation('measures');
  const { cursor } = route.useSearch();
  const mayContest = useMayContest();
  const query = useQuery(counterNoticesQuery(cursor));
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('nav.counterNotices')}
        what={t('counterList.what')}
        actions={
          mayContest ? (
            <Button
              leftSection={<IconPlus size={16} />}
              renderRoot={(p) => <Link {...p} to="/shop/counter-notices/new" />}
            >
              {t('counterList.new')}
            </Button>
          ) : null
        }
      />
      <DataTable
        label={t('nav.counterNotices')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={(row) => `/shop/counter-notices/${row.id}`}
        empty={{ title: t('counterList.noneTitle'), children: t('counterList.none') }}
      />
    </>
  );
}
