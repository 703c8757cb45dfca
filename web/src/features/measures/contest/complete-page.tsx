import { Alert, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { useNotify } from '../../../ui/use-notify.js';
import {
  type CounterNotice,
  claimsQuery,
  claimTimelineQuery,
  counterNoticeQuery,
  regimesQuery,
} from '../../notices/notices-api.js';
import { CounterNoticeForm, type FormStart } from './counter-notice-form.js';

const route = getRouteApi('/portal/shop/counter-notices/$counterNoticeId/complete');

/** The returned counter-notice as the beginning of the completed one; statements are made anew. */
function startOf({ explanation, contact, evidenceIds }: CounterNotice): FormStart {
  const { name = '', email = '', phone = '', address = '' } = contact ?? {};
  return {
    explanation,
    signature: '',
    statements: [],
    evidenceIds: [...evidenceIds],
    contact: { name, email, phone, address },
  };
}

/** What the platform wrote when it sent the counter-notice back. */
export function WhyReturned({ claimId }: { claimId: string }) {
  const { t } = useTranslation('measures');
  const entries = useQuery(claimTimelineQuery(claimId)).data?.items ?? [];
  const back = entries.findLast(({ type }) => type === 'claim.counter-returned');
  if (!back?.text) return null;
  return (
    <Alert color="yellow" title={t('completePage.why')}>
      <span lang={back.locale ?? undefined}>{back.text}</span>
    </Alert>
  );
}

function Complete({ counterNotice }: { counterNotice: CounterNotice }) {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const notify = useNotify();
  const { id } = counterNotice;
  const claims = useQuery(claimsQuery({ counterNoticeId: id, limit: 100 }));
  const packs = useQuery(regimesQuery);
  const returned = claims.data?.items.filter(({ state }) => state === 'counter-returned');
  const pack = packs.data?.find((one) => one.id === counterNotice.regime);
  const [first] = returned ?? [];
  const error = claims.error ?? packs.error;
  if (error) return <LoadFailure error={error} onRetry={claims.refetch} />;
  if (!returned || !packs.data) return <Skeleton height={320} />;
  if (!first || !pack) {
    return <EmptyState title={t('completePage.noneTitle')}>{t('completePage.none')}</EmptyState>;
  }

  function onFiled(next: string) {
    notify(t('form.filed'));
    void navigate({ href: `/shop/counter-notices/${next}` });
  }

  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.counterNotices'), to: '/shop/counter-notices' }]}
        title={t('completePage.title')}
        what={t('completePage.what')}
        ask={t('completePage.ask')}
        due={first.next.dueAt ?? undefined}
      />
      <Stack gap="lg">
        <WhyReturned claimId={first.id} />
        <CounterNoticeForm
          pack={pack}
          complainant={counterNotice.complainant.name}
          claimIds={returned.map((claim) => claim.id)}
          start={startOf(counterNotice)}
          onFiled={onFiled}
        />
      </Stack>
    </>
  );
}

/** Completes a counter-notice that the platform sent back. */
export function CompletePage() {
  const { counterNoticeId } = route.useParams();
  const query = useQuery(counterNoticeQuery(counterNoticeId));
  if (query.data) return <Complete counterNotice={query.data} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return <Skeleton height={320} />;
}
