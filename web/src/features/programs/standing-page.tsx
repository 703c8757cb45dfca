import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { DateTime } from '../../ui/date-time.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ChangesList } from './changes-list.js';
import { standingQuery } from './programs-api.js';
import { StandingBadge, StandingView } from './standing-view.js';

/** A rights holder's own standing: in or not, by which figures, what is missing, what it gives. */
export function StandingPage() {
  const { t } = useTranslation('programs');
  const mayContest = useSignedIn().permissions.includes('notice.submit');
  const query = useQuery(standingQuery());
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={420} />;
  const { whole, programme, sponsoredBy } = query.data;
  const missing = whole.missing.map((one) => t(`missing.${one}`)).join(t('change.and'));
  return (
    <>
      <PageHeader
        title={t(programme ? `programme.${programme}` : 'page.outside')}
        what={t('page.what')}
        ask={missing && !programme ? t('page.lacks', { what: missing }) : undefined}
        facts={
          <>
            <StandingBadge status={whole.status} /> {t('page.since')} <DateTime at={whole.since} />
            {sponsoredBy ? ` · ${t('page.sponsored', { name: sponsoredBy })}` : ''}
          </>
        }
      />
      <Stack gap="xl">
        <StandingView standing={query.data} />
        <ChangesList mayContest={mayContest} />
      </Stack>
    </>
  );
}
