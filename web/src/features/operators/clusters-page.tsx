import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { countText } from '../../ui/format.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { type ClusterRow, clustersQuery } from './operators-api.js';

const route = getRouteApi('/portal/review/clusters');

/** Clusters of shops that are run as one business, the largest first. */
export function ClustersPage() {
  const { t, i18n } = useTranslation('operators');
  const { cursor } = route.useSearch();
  const query = useQuery(clustersQuery(cursor));
  const columns: Column<ClusterRow>[] = [
    {
      key: 'shops',
      header: t('column.shops'),
      cell: ({ shops }) =>
        t('list.shops', { count: shops, total: countText(shops, i18n.language) }),
    },
    {
      key: 'knownBad',
      header: t('column.knownBad'),
      cell: ({ knownBad }) =>
        knownBad > 0 ? (
          <StatusBadge tone="refused">{countText(knownBad, i18n.language)}</StatusBadge>
        ) : (
          '–'
        ),
    },
    {
      key: 'formed',
      header: t('column.formed'),
      cell: ({ formedAt }) => <DateTime at={formedAt} />,
    },
    {
      key: 'changed',
      header: t('column.changed'),
      cell: ({ changedAt }) => <DateTime at={changedAt} />,
    },
  ];
  return (
    <>
      <PageHeader title={t('list.title')} what={t('list.what')} />
      <DataTable
        label={t('list.title')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/review/clusters/${id}`}
        empty={{ title: t('list.none'), children: t('list.noneWhat') }}
      />
    </>
  );
}
