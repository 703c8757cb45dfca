import { Anchor, Button, Radio, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useLanguage } from '../misuse/use-language.js';
import { REVIEW_KEY } from '../review/review-api.js';
import type { DeskProps } from '../review/task-page.js';
import { useNextTask } from '../review/use-next-task.js';
import { AlertSeries } from './alert-series.js';
import { ClusterView } from './cluster-view.js';
import classes from './operators.module.css';
import {
  alertQuery,
  answerContest,
  clusterQuery,
  concludeAlert,
  concludeLead,
  contestQuery,
  OPERATORS,
  OUTCOMES,
} from './operators-api.js';

interface ConcludeProps<Outcome extends string> {
  taskId: string;
  outcomes: readonly Outcome[];
  labelOf: (outcome: Outcome) => string;
  ask: string;
  reason: string;
  send: (outcome: Outcome, text: string) => Promise<unknown>;
}

/** A finding with its reason; the next case follows. */
function Conclude<Outcome extends string>(props: ConcludeProps<Outcome>) {
  const { t } = useTranslation('operators');
  const client = useQueryClient();
  const goNext = useNextTask(props.taskId);
  const [outcome, setOutcome] = useState<Outcome>();
  const [text, setText] = useState('');
  const conclude = useMutation({
    mutationFn: (chosen: Outcome) => props.send(chosen, text),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [OPERATORS] });
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Radio.Group
          label={props.ask}
          value={outcome ?? ''}
          onChange={(value) => setOutcome(props.outcomes.find((one) => one === value))}
        >
          <Stack gap={6} mt={4}>
            {props.outcomes.map((one) => (
              <Radio key={one} value={one} label={props.labelOf(one)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={props.reason}
          autosize
          minRows={2}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          style={{ alignSelf: 'flex-start' }}
          disabled={!outcome || text.trim() === ''}
          loading={conclude.isPending}
          onClick={() => outcome && conclude.mutate(outcome)}
        >
          {t('conclude.send')}
        </Button>
        {isProblem(conclude.error) ? <ProblemAlert problem={conclude.error} /> : null}
      </Stack>
    </section>
  );
}

function useCluster(id: string | undefined) {
  return useQuery({ ...clusterQuery(id ?? ''), enabled: id !== undefined });
}

/** A shop that behaved unlike itself: what was counted, against what is usual. */
function AlertDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('operators');
  const language = useLanguage();
  const query = useQuery(alertQuery(task.subject));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const { merchant, text, series, kind } = query.data;
  return (
    <Stack gap="lg">
      <section className={classes.panel}>
        <Title order={2} size="h3">
          {t(`alert.${kind as 'order-burst'}`)} ·{' '}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/review/search" search={{ q: merchant.id }} />
            )}
          >
            {merchant.name}
          </Anchor>
        </Title>
        <Text my="xs">{text[language]}</Text>
        <AlertSeries series={series} />
      </section>
      {isHeld ? (
        <Conclude
          taskId={task.id}
          outcomes={OUTCOMES}
          labelOf={(one) => t(`alert.outcome.${one}`)}
          ask={t('alert.ask')}
          reason={t('conclude.reason')}
          send={(outcome, reason) => concludeAlert(task.subject, outcome, reason)}
        />
      ) : null}
    </Stack>
  );
}

/** A lead: a cluster with a confirmed seller of fakes, or a shop that behaved unlike itself. */
export function LeadDesk(props: DeskProps) {
  return props.task.subject.startsWith('alr_') ? (
    <AlertDesk {...props} />
  ) : (
    <ClusterDesk {...props} />
  );
}

function ClusterDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('operators');
  const query = useCluster(task.subject);
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={420} />;
  return (
    <Stack gap="lg">
      <ClusterView key={query.dataUpdatedAt} cluster={query.data} />
      {isHeld ? (
        <Conclude
          taskId={task.id}
          outcomes={OUTCOMES}
          labelOf={(one) => t(`conclude.${one}`)}
          ask={t('conclude.ask')}
          reason={t('conclude.reason')}
          send={(outcome, text) => concludeLead(task.subject, outcome, text)}
        />
      ) : null}
    </Stack>
  );
}

const ANSWERS = ['granted', 'dismissed'] as const;

/** A merchant contests that its shop is linked to others. */
export function LinkContestDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('operators');
  const contest = useQuery(contestQuery(task.subject));
  const cluster = useCluster(contest.data?.clusterId);
  if (contest.error && !contest.data) {
    return <LoadFailure error={contest.error} onRetry={contest.refetch} />;
  }
  if (!contest.data) return <Skeleton height={420} />;
  return (
    <Stack gap="lg">
      <section className={classes.panel}>
        <Title order={2} size="h3">
          {t('contest.said')}
        </Title>
        <Text style={{ whiteSpace: 'pre-line' }} lang="">
          {contest.data.statement}
        </Text>
      </section>
      {isHeld && contest.data.outcome === null ? (
        <Conclude
          taskId={task.id}
          outcomes={ANSWERS}
          labelOf={(one) => t(`contest.${one}`)}
          ask={t('contest.ask')}
          reason={t('contest.reason')}
          send={(outcome, text) => answerContest(task.subject, outcome, text)}
        />
      ) : null}
      {cluster.data ? <ClusterView key={cluster.dataUpdatedAt} cluster={cluster.data} /> : null}
    </Stack>
  );
}
