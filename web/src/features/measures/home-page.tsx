import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { measuresQuery } from '../decisions/decisions-api.js';
import { claimsQuery, counterNoticesQuery } from '../notices/notices-api.js';
import { InProgressItem, isInProgress, MeasureItem, ReturnedItem } from './home-items.js';
import classes from './home-page.module.css';
import { HomeSection } from './home-section.js';
import { contestableQuery } from './measures-api.js';

const SHOWN = 8;

function Returned() {
  const { t } = useTranslation('measures');
  const query = useQuery(claimsQuery({ state: 'counter-returned', limit: 50 }));
  const claims = query.data?.items ?? [];
  const firsts = new Map(claims.map((claim) => [claim.counterNoticeId, claim]));
  if (claims.length === 0) return null;
  return (
    <HomeSection title={t('home.returned')} what={t('home.returnedWhat')}>
      <ul className={classes.list}>
        {[...firsts.values()].map((claim) => (
          <ReturnedItem
            key={claim.id}
            claim={claim}
            count={claims.filter((one) => one.counterNoticeId === claim.counterNoticeId).length}
          />
        ))}
      </ul>
    </HomeSection>
  );
}

function Against() {
  const { t, i18n } = useTranslation('measures');
  const measures = useQuery(measuresQuery({ inForce: 'true', limit: 50 }, i18n.language));
  const open = useQuery(contestableQuery);
  const error = measures.error ?? open.error;
  if (error) return <LoadFailure error={error} onRetry={measures.refetch} />;
  if (!measures.data || !open.data) return <Skeleton height={180} />;
  const contestable = new Set(open.data.map(({ id }) => id));
  // What can still be contested comes first; what is being contested stands below.
  const mine = measures.data.items.filter(({ subject }) => contestable.has(subject));
  return (
    <HomeSection
      title={t('home.against')}
      what={t('home.againstWhat')}
      action={
        <Anchor size="sm" renderRoot={(p) => <Link {...p} to="/shop/measures" />}>
          {t('home.allMeasures')}
        </Anchor>
      }
    >
      {mine.length === 0 ? (
        <EmptyState title={t('home.noneTitle')}>{t('home.none')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {mine.slice(0, SHOWN).map((measure) => (
            <MeasureItem key={measure.id} measure={measure} />
          ))}
        </ul>
      )}
    </HomeSection>
  );
}

function InProgress() {
  const { t } = useTranslation('measures');
  const query = useQuery(counterNoticesQuery());
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <Skeleton height={120} />;
  const running = query.data.items.filter(isInProgress);
  if (running.length === 0) return null;
  return (
    <HomeSection
      title={t('home.progress')}
      what={t('home.progressWhat')}
      action={
        <Anchor size="sm" renderRoot={(p) => <Link {...p} to="/shop/counter-notices" />}>
          {t('home.allCounterNotices')}
        </Anchor>
      }
    >
      <ul className={classes.list}>
        {running.slice(0, SHOWN).map((counterNotice) => (
          <InProgressItem key={counterNotice.id} counterNotice={counterNotice} />
        ))}
      </ul>
    </HomeSection>
  );
}

/** The asked-of-me line of the page: the most pressing thing, in words. */
function useAsk(): { ask: string | undefined; due: string | undefined } {
  const { t } = useTranslation('measures');
  const returned = useQuery(claimsQuery({ state: 'counter-returned', limit: 50 })).data?.items;
  const open = useQuery(contestableQuery).data;
  const first = returned?.[0];
  if (first) return { ask: t('home.askComplete'), due: first.next.dueAt ?? undefined };
  const count = open?.length ?? 0;
  return { ask: count > 0 ? t('home.askContest', { count }) : undefined, due: undefined };
}

/** The merchant's start: what is asked, what was done and why, and what the other side owes. */
export function HomePage() {
  const { t } = useTranslation('measures');
  const { ask, due } = useAsk();
  return (
    <>
      <PageHeader title={t('home.title')} what={t('home.what')} ask={ask} due={due} />
      <Stack gap="xl">
        <Returned />
        <Against />
        <InProgress />
      </Stack>
    </>
  );
}
