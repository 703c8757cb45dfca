import { Anchor, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { DateTime } from '../../ui/date-time.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import type { NextStep } from '../../ui/timeline.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { NoticeTimeline } from './case-timeline.js';
import { ClaimList } from './claim-list.js';
import { CLAIM_STATES } from './claim-state.js';
import { DocumentView, Fact, Facts } from './document-view.js';
import { useNextStep } from './next-step.js';
import classes from './notices.module.css';
import {
  type ClaimView,
  type NoticeView,
  noticeClaimsQuery,
  noticeQuery,
  storefrontsQuery,
} from './notices-api.js';
import { FirstResponse, StateCounts } from './notices-page.js';
import { pressing } from './pressing.js';
import { LawText, usePackTexts } from './regime-facts.js';
import { useViewer } from './use-viewer.js';

function NoticeFacts({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation('notices');
  const { titleOf, groundOf } = usePackTexts();
  const storefronts = useQuery(storefrontsQuery).data?.items;
  const { right, regime } = notice;
  return (
    <Facts>
      <Fact label={t('list.right')}>
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/rights/$rightId" params={{ rightId: right.id }} />
          )}
        >
          {right.title}
        </Anchor>
      </Fact>
      <Fact label={t('list.holder')}>{notice.complainant.name}</Fact>
      <Fact label={t('notice.storefront')}>
        {storefronts?.find(({ id }) => id === notice.storefrontId)?.name ?? notice.storefrontId}
      </Fact>
      <Fact label={t('list.regime')}>
        {`${titleOf(regime)} · `}
        <LawText regime={regime} law={notice.law} />
      </Fact>
      <Fact label={t('notice.ground')}>{groundOf(regime, notice.ground)}</Fact>
      {notice.reference ? <Fact label={t('new.reference')}>{notice.reference}</Fact> : null}
      <Fact label={t('list.submitted')}>
        <DateTime at={notice.submittedAt} />
      </Fact>
      {notice.firstResponseAt || notice.dueAt ? (
        <Fact label={t('notice.firstResponse')}>
          <FirstResponse notice={notice} />
        </Fact>
      ) : null}
    </Facts>
  );
}

function Claims({ noticeId, query }: { noticeId: string; query: ReturnType<typeof useClaims> }) {
  const { t } = useTranslation('notices');
  const states = CLAIM_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <section>
      <Title order={2} mb="xs">
        {t('list.claims')}
      </Title>
      <FilterBar
        filters={[{ kind: 'choice', key: 'state', label: t('filter.state'), options: states }]}
      />
      <ClaimList key={noticeId} query={query} none={t('claims.none')} />
    </section>
  );
}

function useClaims(noticeId: string) {
  const { search } = useTableSearch();
  const state = CLAIM_STATES.find((one) => one === search.state);
  return useQuery(noticeClaimsQuery(noticeId, { state, cursor: search.cursor }));
}

function Detail({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation('notices');
  const { titleOf } = usePackTexts();
  const viewer = useViewer();
  const stepOf = useNextStep();
  const claims = useClaims(notice.id);
  const mine = ({ next }: ClaimView) => next.party === viewer;
  const first = pressing(claims.data?.items ?? [], mine);
  const next: NextStep | undefined = first && stepOf(first);
  const isAsked = first && mine(first) && first.next.dueAt !== null;
  return (
    <>
      <PageHeader
        title={t('notice.title', { right: notice.right.title, count: notice.claims })}
        what={t('notice.what', { regime: titleOf(notice.regime) })}
        ask={isAsked ? next?.what : undefined}
        due={isAsked ? next?.due : undefined}
        facts={<CopyId id={notice.id} tail={6} />}
        crumbs={[{ label: t('list.title'), to: '/notices' }]}
      />
      <StateCounts states={notice.states} />
      <div style={{ height: 14 }} />
      <div className={classes.columns}>
        <Claims noticeId={notice.id} query={claims} />
        <Stack gap="lg">
          <section>
            <Title order={2} mb="xs">
              {t('notice.history')}
            </Title>
            <NoticeTimeline noticeId={notice.id} next={next} />
          </section>
          <section className={classes.panel}>
            <h2 className={classes.panelTitle}>{t('notice.document')}</h2>
            <NoticeFacts notice={notice} />
            <div style={{ height: 10 }} />
            <DocumentView document={notice} />
          </section>
        </Stack>
      </div>
    </>
  );
}

export function NoticePage() {
  const { noticeId } = useParams({ from: '/portal/notices/$noticeId' });
  const { data, error, refetch } = useQuery(noticeQuery(noticeId));
  if (data) return <Detail notice={data} />;
  return error ? <LoadFailure error={error} onRetry={refetch} /> : <Skeleton height={320} />;
}
