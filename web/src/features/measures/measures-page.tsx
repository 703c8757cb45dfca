import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { type Measure, type MeasuresQuery, measuresQuery } from '../decisions/decisions-api.js';
import { ContestUntil } from './contest-until.js';

const route = getRouteApi('/portal/shop/measures');

const KINDS = ['remove', 'restrict', 'warn', 'points', 'suspend', 'close'] as const;
const TONES: Record<Measure['state'], StatusTone> = {
  'in-force': 'refused',
  lifted: 'done',
  undone: 'neutral',
};

function useFilters(): Filter[] {
  const { t } = useTranslation('measures');
  return [
    {
      kind: 'choice',
      key: 'inForce',
      label: t('filter.state'),
      options: [
        { value: 'true', label: t('state.in-force') },
        { value: 'false', label: t('filter.ended') },
      ],
    },
    {
      kind: 'choice',
      key: 'kind',
      label: t('filter.kind'),
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ];
}

function useColumns(): Column<Measure>[] {
  const { t } = useTranslation('measures');
  return [
    {
      key: 'listing',
      header: t('column.listing'),
      cell: (row) => row.listing?.title ?? row.listing?.id ?? '–',
    },
    { key: 'kind', header: t('column.kind'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'why', header: t('column.why'), cell: (row) => row.reason.text },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => <StatusBadge tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusBadge>,
    },
    {
      key: 'since',
      header: t('column.since'),
      cell: (row) => <DateTime at={row.imposedAt} precision="date" />,
    },
    {
      key: 'until',
      header: t('column.contest'),
      cell: (row) => (row.state === 'in-force' ? <ContestUntil until={row.contest.until} /> : '–'),
    },
  ];
}

function queryOf({ cursor, inForce, kind }: Record<string, string | undefined>): MeasuresQuery {
  const known = KINDS.find((one) => one === kind);
  return {
    ...(cursor && { cursor }),
    ...((inForce === 'true' || inForce === 'false') && { inForce }),
    ...(known && { kind: known }),
  };
}

/** Every measure against the merchant's listings, in force or ended. */
export function MeasuresPage() {
  const { t, i18n } = useTranslation('measures');
  const query = useQuery(measuresQuery(queryOf(route.useSearch()), i18n.language));
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('list.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        // A removal by the platform's own screening has no claim behind it.
        rowTo={({ subject }) =>
          subject.startsWith('clm_') ? `/shop/claims/${subject}` : undefined
        }
        empty={{ title: t('list.noneTitle'), children: t('list.none') }}
      />
    </>
  );
}
