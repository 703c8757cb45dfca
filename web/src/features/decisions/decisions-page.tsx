import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import { DecisionStateBadge } from './decision-state-badge.js';
import { type DecisionSummary, type DecisionsQuery, decisionsQuery } from './decisions-api.js';
import { dayStart } from './period.js';

const route = getRouteApi('/portal/decisions');

/** Outcomes in the order in which a case can meet them. */
const OUTCOMES = [
  'accepted',
  'rejected',
  'not-cured',
  'counter-upheld',
  'counter-dismissed',
  'not-answered',
  'put-back',
  'conceded',
  'retracted',
  'suit-infringing',
  'suit-not-infringing',
  'screened-out',
] as const;

function useFilters(): Filter[] {
  const { t } = useTranslation('decisions');
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  return [
    {
      kind: 'choice',
      key: 'outcome',
      label: t('filter.outcome'),
      options: OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
    },
    {
      kind: 'choice',
      key: 'storefront',
      label: t('filter.storefront'),
      options: storefronts.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'day', key: 'from', label: t('filter.from') },
    { kind: 'day', key: 'to', label: t('filter.to') },
  ];
}

function useColumns(): Column<DecisionSummary>[] {
  const { t } = useTranslation('decisions');
  return [
    { key: 'outcome', header: t('column.outcome'), cell: (row) => row.outcome.text },
    { key: 'listing', header: t('column.listing'), cell: (row) => row.listing?.title ?? '–' },
    { key: 'reason', header: t('column.reason'), cell: (row) => row.reason.text },
    {
      key: 'right',
      header: t('column.right'),
      cell: (row) => `${row.right.kindName} “${row.right.title}”`,
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => <DecisionStateBadge state={row.state} />,
    },
    {
      key: 'at',
      header: t('column.at'),
      cell: (row) => <DateTime at={row.madeAt} precision="date" />,
    },
  ];
}

function queryOf(search: Record<string, string | undefined>): DecisionsQuery {
  const { cursor, outcome, storefront, from, to } = search;
  const known = OUTCOMES.find((one) => one === outcome);
  return {
    ...(cursor && { cursor }),
    ...(known && { outcome: known }),
    ...(storefront && { storefrontId: storefront }),
    ...(dayStart(from) && { from: dayStart(from) }),
    ...(dayStart(to, 1) && { to: dayStart(to, 1) }),
  };
}

/** Every decision the reader may see, the newest first. */
export function DecisionsPage() {
  const { t, i18n } = useTranslation('decisions');
  const { kind } = useSignedIn().organisation;
  const query = useQuery(decisionsQuery(queryOf(route.useSearch()), i18n.language));
  const side = kind === 'merchant' || kind === 'platform' ? kind : 'complainant';
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('title')} what={t(`what.${side}`)} />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={(row) => `/decisions/${row.id}`}
        empty={{ title: t('noneTitle'), children: t('none') }}
      />
    </>
  );
}
