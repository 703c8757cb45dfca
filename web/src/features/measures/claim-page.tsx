import { Anchor, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { type Decision, decisionQuery } from '../decisions/decisions-api.js';
import { StatementCard } from '../decisions/statement-card.js';
import { ComplainantRecord } from '../misuse/complainant-record.js';
import { ClaimTimeline } from '../notices/case-timeline.js';
import { ClaimStateBadge } from '../notices/claim-state-badge.js';
import { DocumentView } from '../notices/document-view.js';
import { useNextStep } from '../notices/next-step.js';
import {
  type ClaimView,
  claimQuery,
  type NoticeView,
  noticeQuery,
} from '../notices/notices-api.js';
import { ClaimExhibits } from './claim-exhibits.js';
import { useMayContest } from './home-items.js';

const route = getRouteApi('/portal/shop/claims/$claimId');

function useDecision(id: string | null) {
  const { i18n } = useTranslation();
  const options = decisionQuery(id ?? '', i18n.language);
  return useQuery({ ...options, queryFn: id ? options.queryFn : skipToken });
}

function Statement({ claim, decision }: { claim: ClaimView; decision: Decision }) {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const mayContest = useMayContest();
  const isContestable =
    mayContest && claim.state === 'accepted' && claim.actions.includes('counter');
  const onContest = () =>
    void navigate({ to: '/shop/counter-notices/new', search: { claim: claim.id } });
  return (
    <Stack gap={6}>
      <StatementCard
        decision={decision}
        contest={
          isContestable
            ? { label: t('contest'), onContest, until: decision.contest.until ?? undefined }
            : undefined
        }
      />
      <Text size="sm">
        {decision.contest.text ? `${decision.contest.text} ` : ''}
        <Anchor size="sm" renderRoot={(p) => <Link {...p} to={`/decisions/${decision.id}`} />}>
          {t('claim.wholeStatement')}
        </Anchor>
      </Text>
    </Stack>
  );
}

function Complaint({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation('measures');
  return (
    <section>
      <Title order={2} mb="xs">
        {t('claim.complaint', { complainant: notice.complainant.name })}
      </Title>
      <DocumentView document={notice} />
    </section>
  );
}

function HeaderActions({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('measures');
  const { counterNoticeId } = claim;
  if (!counterNoticeId) return null;
  return (
    <Button
      variant="default"
      renderRoot={(p) => <Link {...p} to={`/shop/counter-notices/${counterNoticeId}`} />}
    >
      {t('claim.counterNotice')}
    </Button>
  );
}

function ClaimDetail({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('measures');
  const notice = useQuery(noticeQuery(claim.noticeId)).data;
  const decision = useDecision(claim.lastDecisionId);
  const step = useNextStep()(claim);
  const isMine = claim.next.party === 'merchant';
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.measures'), to: '/shop/measures' }]}
        title={claim.listing.title}
        what={decision.data?.reason.text ?? t('claim.what')}
        facts={<ClaimStateBadge state={claim.state} />}
        ask={isMine ? step?.what : undefined}
        due={isMine ? (claim.next.dueAt ?? decision.data?.contest.until ?? undefined) : undefined}
        actions={<HeaderActions claim={claim} />}
      />
      <Stack gap="xl">
        {decision.data ? <Statement claim={claim} decision={decision.data} /> : null}
        {decision.isLoading ? <Skeleton height={220} /> : null}
        {decision.error ? <LoadFailure error={decision.error} onRetry={decision.refetch} /> : null}
        <ClaimExhibits claim={claim} notice={notice} decision={decision.data} />
        {notice ? <Complaint notice={notice} /> : null}
        <ComplainantRecord claimId={claim.id} />
        <section>
          <Title order={2} mb={2}>
            {t('claim.history')}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('claim.historyWhat')}
          </Text>
          <ClaimTimeline claim={claim} />
        </section>
      </Stack>
    </>
  );
}

/** One claim as the merchant reads it: the reasons first, then the case and its history. */
export function ClaimPage() {
  const { claimId } = route.useParams();
  const query = useQuery(claimQuery(claimId));
  if (query.data) return <ClaimDetail claim={query.data} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return <Skeleton height={320} />;
}
