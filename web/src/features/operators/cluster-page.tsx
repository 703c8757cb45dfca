import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ClusterView } from './cluster-view.js';
import { clusterQuery } from './operators-api.js';

const route = getRouteApi('/portal/review/clusters/$clusterId');

/** One cluster: who is in it, and why. */
export function ClusterPage() {
  const { clusterId } = route.useParams();
  const { t } = useTranslation('operators');
  const query = useQuery(clusterQuery(clusterId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={520} />;
  const { shops, knownBad, mergedInto } = query.data;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('list.title'), to: '/review/clusters' }]}
        title={t('view.title', { count: shops })}
        what={t('view.what')}
        facts={
          <>
            {knownBad > 0 ? (
              <StatusBadge tone="refused">{t('view.knownBad', { count: knownBad })}</StatusBadge>
            ) : null}
            {mergedInto ? (
              <Anchor
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/review/clusters/$clusterId"
                    params={{ clusterId: mergedInto }}
                  />
                )}
              >
                {t('view.merged')}
              </Anchor>
            ) : null}
            <CopyId id={clusterId} tail={6} />
          </>
        }
      />
      <ClusterView key={`${clusterId} ${query.dataUpdatedAt}`} cluster={query.data} />
    </>
  );
}
