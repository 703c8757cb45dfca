import { Anchor, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ClaimTimeline } from './case-timeline.js';
import { ClaimList } from './claim-list.js';
import { ClaimStateBadge } from './claim-state-badge.js';
import { Fact, Facts } from './document-view.js';
import { useNextStep } from './next-step.js';
import classes from './notices.module.css';
import { type ClaimView, claimQuery } from './notices-api.js';
import { useViewer } from './use-viewer.js';

function ClaimFacts({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('notices');
  const { lastDecisionId } = claim;
  if (!lastDecisionId) return null;
  return (
    <Facts>
      <Fact label={t('claim.decision')}>
        <Anchor renderRoot={(props) => <Link {...props} to={`/decisions/${lastDecisionId}`} />}>
          {t('claim.reasons')}
        </Anchor>
      </Fact>
    </Facts>
  );
}

function Detail({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  const step = useNextStep()(claim);
  const isAsked = step?.side === viewer && claim.next.dueAt !== null;
  const query = {
    data: { items: [claim], next: null },
    error: null,
    isFetching: false,
    refetch: () => undefined,
  };
  return (
    <>
      <PageHeader
        title={claim.listing.title}
        what={t('claim.what')}
        ask={isAsked ? step?.what : undefined}
        due={isAsked ? step?.due : undefined}
        facts={
          <>
            <ClaimStateBadge state={claim.state} />
            <CopyId id={claim.id} tail={6} />
          </>
        }
        crumbs={[
          { label: t('list.title'), to: '/notices' },
          { label: t('claim.notice'), to: `/notices/${claim.noticeId}` },
        ]}
      />
      <div className={classes.columns}>
        <section>
          <ClaimList query={query} none={t('claims.none')} />
          <div style={{ height: 12 }} />
          <ClaimFacts claim={claim} />
        </section>
        <section>
          <Title order={2} mb="xs">
            {t('notice.history')}
          </Title>
          <ClaimTimeline claim={claim} />
        </section>
      </div>
    </>
  );
}

/** One claim by itself: where it stands, its whole history, and the reasons of the last decision. */
export function ClaimPage() {
  const { claimId } = useParams({ from: '/portal/claims/$claimId' });
  const { data, error, refetch } = useQuery(claimQuery(claimId));
  if (data) return <Detail claim={data} />;
  return error ? <LoadFailure error={error} onRetry={refetch} /> : <Skeleton height={320} />;
}
