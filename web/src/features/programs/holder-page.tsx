import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ChangesList } from './changes-list.js';
import { DashboardFigures } from './dashboard-figures.js';
import { standingQuery } from './programs-api.js';
import { StandingBadge, StandingView } from './standing-view.js';

const route = getRouteApi('/portal/review/standings/$holderId');

/** One holder as the platform sees it: standing, figures and how it turned. */
export function HolderPage() {
  const { holderId } = route.useParams();
  const { t } = useTranslation('programs');
  const query = useQuery(standingQuery(holderId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={420} />;
  const { holder, whole } = query.data;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.standings'), to: '/review/standings' }]}
        title={holder.name}
        what={t('holder.what')}
        facts={
          <>
            <StandingBadge status={whole.status} />{' '}
            <Anchor
              renderRoot={(p) => (
                <Link {...p} to="/review/vettings" search={{ complainant: holder.id }} />
              )}
            >
              {t('holder.vettings')}
            </Anchor>
          </>
        }
      />
      <Stack gap="xl">
        <DashboardFigures holderId={holderId} />
        <StandingView standing={query.data} />
        <ChangesList holderId={holderId} />
      </Stack>
    </>
  );
}
