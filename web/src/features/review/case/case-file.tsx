import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { ClaimTimeline } from '../../notices/case-timeline.js';
import { CounterNoticeView } from '../../notices/counter-notice-view.js';
import { DocumentView, Fact, Facts } from '../../notices/document-view.js';
import { type ClaimView, counterNoticeQuery, type NoticeView } from '../../notices/notices-api.js';
import type { TaskDetail } from '../review-api.js';
import { useGroundName, useRegimeName } from '../use-regime-name.js';
import classes from './case.module.css';
import { DecisionText } from './decision-text.js';
import { MerchantHistory } from './merchant-history.js';
import { Notes } from './notes.js';

function NoticeDocument({ notice }: { notice: NoticeView }) {
  const { t, i18n } = useTranslation('review');
  const law = notice.law[i18n.language.startsWith('zh') ? 'zh' : 'en'];
  const regimeName = useRegimeName();
  const groundName = useGroundName();
  return (
    <>
      <Facts>
        <Fact label={t('notice.complainant')}>{notice.complainant.name}</Fact>
        <Fact label={t('notice.ground')}>{groundName(notice.regime, notice.ground)}</Fact>
        <Fact label={t('notice.law')}>{`${regimeName(notice.regime)} · ${law}`}</Fact>
        <Fact label={t('notice.submitted')}>
          <DateTime at={notice.submittedAt} />
        </Fact>
        {notice.reference ? <Fact label={t('notice.reference')}>{notice.reference}</Fact> : null}
      </Facts>
      <div style={{ height: '0.5rem' }} />
      <DocumentView document={notice} />
    </>
  );
}

function CounterDocument({ id }: { id: string }) {
  const counterNotice = useQuery(counterNoticeQuery(id));
  if (counterNotice.error) {
    return <LoadFailure error={counterNotice.error} onRetry={counterNotice.refetch} />;
  }
  return counterNotice.data ? <CounterNoticeView counterNotice={counterNotice.data} /> : null;
}

interface CaseFileProps {
  claim: ClaimView;
  notice: NoticeView;
  task: TaskDetail | undefined;
}

/** The documents of a case: what each party wrote, the merchant's past, the history, notes. */
export function CaseFile({ claim, notice, task }: CaseFileProps) {
  const { t } = useTranslation('review');
  const begin = task?.kind === 'counter-notice' && claim.counterNoticeId ? 'counter' : 'notice';
  const [chosen, setTab] = useState<string | null>(null);
  const papers = [
    { key: 'notice', name: t('file.notice'), paper: <NoticeDocument notice={notice} /> },
    ...(claim.counterNoticeId
      ? [
          {
            key: 'counter',
            name: t('file.counter'),
            paper: <CounterDocument id={claim.counterNoticeId} />,
          },
        ]
      : []),
    ...(claim.lastDecisionId
      ? [
          {
            key: 'decision',
            name: t('file.decision'),
            paper: <DecisionText id={claim.lastDecisionId} />,
          },
        ]
      : []),
    { key: 'merchant', name: t('file.merchant'), paper: <MerchantHistory claim={claim} /> },
    { key: 'history', name: t('file.history'), paper: <ClaimTimeline claim={claim} /> },
    ...(task ? [{ key: 'notes', name: t('file.notes'), paper: <Notes taskId={task.id} /> }] : []),
  ];
  const tab = papers.some(({ key }) => key === chosen) ? chosen : begin;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.file}>
      <Tabs.List mb="sm">
        {papers.map(({ key, name }) => (
          <Tabs.Tab key={key} value={key}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {papers.map(({ key, paper }) => (
        <Tabs.Panel key={key} value={key}>
          {paper}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
