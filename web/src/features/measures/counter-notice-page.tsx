import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { useNotify } from '../../ui/use-notify.js';
import { ClaimTimeline } from '../notices/case-timeline.js';
import { ClaimCard } from '../notices/claim-card.js';
import { CounterNoticeView } from '../notices/counter-notice-view.js';
import { useNextStep } from '../notices/next-step.js';
import {
  CASES,
  type ClaimView,
  type CounterNotice,
  claimsQuery,
  counterNoticeQuery,
  noticesApi,
} from '../notices/notices-api.js';
import { WhyReturned } from './contest/complete-page.js';
import { useMayContest } from './home-items.js';

const route = getRouteApi('/portal/shop/counter-notices/$counterNoticeId');

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation('measures');
  const client = useQueryClient();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      unwrap(
        noticesApi.POST('/v1/counter-notices/{counterNoticeId}/withdrawal', {
          params: { path: { counterNoticeId: id } },
        }),
      ),
    onSuccess: async () => {
      setAsking(false);
      notify(t('counter.withdrawn'));
      await client.invalidateQueries({ queryKey: [CASES] });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('counter.withdraw')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('counter.withdrawTitle')}
        confirmLabel={t('counter.withdraw')}
        isDestructive
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('counter.withdrawWhat')}
      </ConfirmDialog>
    </>
  );
}

function Actions({ id, claims }: { id: string; claims: readonly ClaimView[] }) {
  const { t } = useTranslation('measures');
  const mayContest = useMayContest();
  if (!mayContest) return null;
  const isReturned = claims.some(({ state }) => state === 'counter-returned');
  const canWithdraw = claims.some(({ actions }) => actions.includes('withdraw-counter'));
  return (
    <>
      {isReturned ? (
        <Button renderRoot={(p) => <Link {...p} to={`/shop/counter-notices/${id}/complete`} />}>
          {t('complete')}
        </Button>
      ) : null}
      {canWithdraw ? <Withdraw id={id} /> : null}
    </>
  );
}

function Detail({ counterNotice }: { counterNotice: CounterNotice }) {
  const { t } = useTranslation('measures');
  const { id, complainant } = counterNotice;
  const claims = useQuery(claimsQuery({ counterNoticeId: id, limit: 100 }));
  const items = claims.data?.items ?? [];
  const returned = items.find(({ state }) => state === 'counter-returned');
  const first = returned ?? items.find(({ next }) => next.dueAt) ?? items[0];
  const stepOf = useNextStep();
  const step = first && stepOf(first);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.counterNotices'), to: '/shop/counter-notices' }]}
        title={t('against', { complainant: complainant.name })}
        what={t('counter.what')}
        ask={step?.what}
        due={step?.due}
        actions={<Actions id={id} claims={items} />}
      />
      <Stack gap="xl">
        {returned ? <WhyReturned claimId={returned.id} /> : null}
        <section>
          <Title order={2} mb="xs">
            {t('counter.claims')}
          </Title>
          {claims.error ? <LoadFailure error={claims.error} onRetry={claims.refetch} /> : null}
          <Stack gap="xs">
            {items.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} to={`/shop/claims/${claim.id}`} />
            ))}
          </Stack>
        </section>
        <section>
          <Title order={2} mb="xs">
            {t('counter.said')}
          </Title>
          <CounterNoticeView counterNotice={counterNotice} />
        </section>
        {first ? (
          <section>
            <Title order={2} mb="xs">
              {t('claim.history')}
            </Title>
            <ClaimTimeline claim={first} />
          </section>
        ) : null}
      </Stack>
    </>
  );
}

/** One counter-notice: where each claim stands, what was said, and what can be done. */
export function CounterNoticePage() {
  const { counterNoticeId } = route.useParams();
  const query = useQuery(counterNoticeQuery(counterNoticeId));
  if (query.data) return <Detail counterNotice={query.data} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return <Skeleton height={320} />;
}
