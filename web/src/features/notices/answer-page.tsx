import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { CopyId } from '../../ui/copy-id.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { AnswerForm } from './answer-form.js';
import { ClaimTimeline } from './case-timeline.js';
import { ClaimList } from './claim-list.js';
import { CounterNoticeView } from './counter-notice-view.js';
import { DocumentView } from './document-view.js';
import { useNextStep } from './next-step.js';
import classes from './notices.module.css';
import {
  CASES,
  type ClaimView,
  type CounterNotice,
  claimsQuery,
  counterNoticeQuery,
  noticeQuery,
  noticesApi,
} from './notices-api.js';
import { pressing } from './pressing.js';
import { LawText, usePackTexts } from './regime-facts.js';

function MyNotice({ claim }: { claim: ClaimView }) {
  const { data } = useQuery(noticeQuery(claim.noticeId));
  return data ? <DocumentView document={data} /> : <Skeleton height={120} />;
}

function Receipt({ counterNotice }: { counterNotice: CounterNotice }) {
  const { t } = useTranslation('notices');
  const { packOf, periodText } = usePackTexts();
  const client = useQueryClient();
  const receive = useMutation({
    mutationFn: () =>
      unwrap(
        noticesApi.POST('/v1/counter-notices/{counterNoticeId}/receipt', {
          params: { path: { counterNoticeId: counterNotice.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [CASES] }),
  });
  const counter = packOf(counterNotice.regime)?.counter;
  if (counter?.kind !== 'forwarded') return null;
  const isFromReceipt = counter.answerPeriodFrom === 'forwarded-received';
  return (
    <Alert color="blue" title={t('receipt.title')} mb="md">
      <Stack gap="sm" align="flex-start">
        <Text>
          {isFromReceipt
            ? t('receipt.starts', {
                period: periodText(counter.answerPeriod),
                deemed: periodText(counter.deemedReceiptAfter),
              })
            : t('receipt.runs')}
        </Text>
        {isProblem(receive.error) ? <ProblemAlert problem={receive.error} /> : null}
        <Button variant="default" loading={receive.isPending} onClick={() => receive.mutate()}>
          {t('receipt.confirm')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Sides({ counterNotice, first }: { counterNotice: CounterNotice; first: ClaimView }) {
  const { t } = useTranslation('notices');
  return (
    <div className={classes.three}>
      <section className={classes.panel}>
        <h2 className={classes.panelTitle}>{t('answer.mine')}</h2>
        <MyNotice claim={first} />
      </section>
      <section className={classes.panel}>
        <h2 className={classes.panelTitle}>{t('answer.theirs')}</h2>
        <CounterNoticeView counterNotice={counterNotice} />
      </section>
    </div>
  );
}

function Detail({ counterNotice, claims }: { counterNotice: CounterNotice; claims: ClaimView[] }) {
  const { t } = useTranslation('notices');
  const { packOf } = usePackTexts();
  const stepOf = useNextStep();
  const asked = claims.filter(({ actions }) => actions.includes('answer'));
  const first = pressing(asked, () => true) ?? claims[0];
  if (!first) return <Text c="dimmed">{t('claims.none')}</Text>;
  const step = stepOf(first);
  const pack = packOf(counterNotice.regime);
  const isUnreceived = claims.some(({ actions }) => actions.includes('receive-counter'));
  const list = { data: { items: claims, next: null }, error: null, isFetching: false };
  return (
    <>
      <PageHeader
        title={t('answer.title', { merchant: counterNotice.merchant.name, count: claims.length })}
        what={
          <>
            {`${t('answer.what')} `}
            {pack ? <LawText regime={counterNotice.regime} law={pack.law} /> : null}
          </>
        }
        ask={asked.length > 0 ? step?.what : undefined}
        due={asked.length > 0 ? step?.due : undefined}
        facts={<CopyId id={counterNotice.id} tail={6} />}
        crumbs={[{ label: t('nav.answers'), to: '/answers' }]}
      />
      {isUnreceived ? <Receipt counterNotice={counterNotice} /> : null}
      <Sides counterNotice={counterNotice} first={first} />
      <Title order={2} mt="lg" mb="xs">
        {t('answer.listings')}
      </Title>
      <ClaimList
        query={{ ...list, refetch: () => undefined }}
        none={t('claims.none')}
        hasAnswerLinks={false}
      />
      {asked.length > 0 ? (
        <AnswerForm counterNotice={counterNotice} claims={asked} pack={pack} />
      ) : (
        <Group mt="md">
          <Text c="dimmed">{step ? t('answer.notNow', { next: step.what }) : null}</Text>
        </Group>
      )}
      <Title order={2} mt="lg" mb="xs">
        {t('notice.history')}
      </Title>
      <ClaimTimeline claim={first} />
    </>
  );
}

/** One counter-notice beside the notice it answers and the listings, and the way to answer it. */
export function AnswerPage() {
  const { counterNoticeId } = useParams({ from: '/portal/answers/$counterNoticeId' });
  const counterNotice = useQuery(counterNoticeQuery(counterNoticeId));
  const claims = useQuery(claimsQuery({ counterNoticeId, limit: 200 }));
  const error = counterNotice.error ?? claims.error;
  if (counterNotice.data && claims.data) {
    return <Detail counterNotice={counterNotice.data} claims={claims.data.items} />;
  }
  if (!error) return <Skeleton height={320} />;
  return <LoadFailure error={error} onRetry={() => [counterNotice.refetch(), claims.refetch()]} />;
}
