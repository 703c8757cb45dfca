import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { countText, percentText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { type StandingRow, standingsQuery } from './programs-api.js';
import { StandingBadge } from './standing-view.js';

const route = getRouteApi('/portal/review/standings');
const STATUSES = ['granted', 'lost', 'none'] as const;

function useColumns(): Column<StandingRow>[] {
  const { t, i18n } = useTranslation('programs');
  const share = (top: number, of: number) =>
    of === 0 ? '–' : `${percentText(top / of, i18n.language)} %`;
  return [
    { key: 'holder', header: t('column.holder'), width: '28%', cell: ({ holder }) => holder.name },
    {
      key: 'status',
      header: t('column.status'),
      cell: ({ status }) => <StandingBadge status={status} />,
    },
    {
      key: 'requests',
      header: t('column.requests'),
      align: 'end',
      cell: ({ figures }) => countText(figures.submitted, i18n.language),
    },
    {
      key: 'success',
      header: t('column.success'),
      align: 'end',
      cell: ({ figures }) => share(figures.accepted - figures.reversed, figures.decided),
    },
    {
      key: 'counters',
      header: t('column.counters'),
      align: 'end',
      cell: ({ figures }) => share(figures.counter_upheld, figures.accepted),
    },
    {
      key: 'missing',
      header: t('column.missing'),
      cell: ({ missing }) => missing.map((one) => t(`missing.${one}`)).join(t('change.and')) || '–',
    },
    { key: 'since', header: t('column.since'), cell: ({ since }) => <DateTime at={since} /> },
  ];
}

/** Every holder with where they stand, and when they were judged last. */
export function StandingsPage() {
  const { t, i18n } = useTranslation('programs');
  const { status, cursor } = route.useSearch();
  const query = useQuery(
    standingsQuery(
      STATUSES.find((one) => one === status),
      cursor,
    ),
  );
  const { counts, lastRun } = query.data ?? {};
  const options = STATUSES.map((value) => ({
    value,
    label: `${t(`status.${value}`)}${counts ? ` (${countText(counts[value], i18n.language)})` : ''}`,
  }));
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} />
      {lastRun ? (
        <Text size="sm" c="dimmed" mb="sm">
          {t('list.run', { ...lastRun, seconds: (lastRun.milliseconds / 1000).toFixed(1) })}{' '}
          <DateTime at={lastRun.at} />
        </Text>
      ) : null}
      <FilterBar
        filters={[{ kind: 'choice', key: 'status', label: t('column.status'), options }]}
      />
      <DataTable
        label={t('list.title')}
        columns={useColumns()}
        query={query}
        rowKey={({ holder }) => holder.id}
        rowTo={({ holder }) => `/review/standings/${holder.id}`}
        empty={{ title: t('list.none'), children: t('list.noneWhat') }}
      />
    </>
  );
}
