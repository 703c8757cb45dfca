import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { REVIEW_KEY } from '../review/review-api.js';
import type { DeskProps } from '../review/task-page.js';
import { useNextTask } from '../review/use-next-task.js';
import { ImposeForm } from './impose-form.js';
import { LedgerView } from './ledger-view.js';
import classes from './penalties.module.css';
import {
  answerSanction,
  approveBatch,
  approveSanction,
  batchQuery,
  dismissStep,
  imposeSanction,
  PENALTIES,
  penaltiesQuery,
  sanctionQuery,
} from './penalties-api.js';
import { SanctionCard } from './sanction-card.js';

/** Sends an act; what it changed is read again, and the next case follows. */
function useAct<Given>(taskId: string, send: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  const goNext = useNextTask(taskId);
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [PENALTIES] });
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
}

/** What the ladder calls for: impose it, another step, or leave it at the points. */
function StepDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('penalties');
  const query = useQuery(penaltiesQuery(task.subject));
  const impose = useAct(task.id, (given: Parameters<typeof imposeSanction>[1]) =>
    imposeSanction(task.subject, given),
  );
  const dismiss = useAct(task.id, (reason: string) => dismissStep(task.subject, reason));
  const [reason, setReason] = useState('');
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const { proposal, recentDecisions, sanctions } = query.data;
  const problem = [impose.error, dismiss.error].find(isProblem);
  return (
    <div className={classes.desk}>
      <Stack gap="lg">
        <LedgerView penalties={query.data} />
        {sanctions.map((sanction) => (
          <SanctionCard key={sanction.id} sanction={sanction} />
        ))}
      </Stack>
      <section className={classes.panel}>
        <Stack gap="md">
          <Title order={2} size="h3">
            {proposal ? t('desk.calls', { step: t(`step.${proposal.step}`) }) : t('desk.nothing')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('desk.recent', { count: recentDecisions })}
          </Text>
          {isHeld ? (
            <>
              <ImposeForm
                proposed={proposal}
                isBusy={impose.isPending}
                send={t('impose.send')}
                onSend={(given) => impose.mutate(given)}
              />
              <Textarea
                label={t('desk.dismissWhy')}
                autosize
                maxLength={5000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button
                variant="default"
                style={{ alignSelf: 'flex-start' }}
                disabled={reason.trim() === ''}
                loading={dismiss.isPending}
                onClick={() => dismiss.mutate(reason)}
              >
                {t('desk.dismiss')}
              </Button>
            </>
          ) : null}
          {problem ? <ProblemAlert problem={problem} /> : null}
        </Stack>
      </section>
    </div>
  );
}

function Approve({ act, isOwn }: { act: ReturnType<typeof useAct<boolean>>; isOwn: boolean }) {
  const { t } = useTranslation('penalties');
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('approve.ask')}
        </Title>
        <Text size="sm">{t(isOwn ? 'approve.own' : 'approve.what')}</Text>
        <Group gap="xs">
          <Button disabled={isOwn} loading={act.isPending} onClick={() => act.mutate(true)}>
            {t('approve.yes')}
          </Button>
          <Button variant="default" disabled={isOwn} onClick={() => act.mutate(false)}>
            {t('approve.no')}
          </Button>
        </Group>
        {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
      </Stack>
    </section>
  );
}

function Answer({ taskId, id }: { taskId: string; id: string }) {
  const { t } = useTranslation('penalties');
  const [text, setText] = useState('');
  const act = useAct(taskId, (outcome: 'granted' | 'dismissed') =>
    answerSanction(id, outcome, text),
  );
  const isEmpty = text.trim() === '';
  return (
    <section className={classes.panel}>
      <Stack gap="sm">
        <Textarea
          label={t('answer.text')}
          autosize
          minRows={3}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button disabled={isEmpty} loading={act.isPending} onClick={() => act.mutate('granted')}>
            {t('answer.granted')}
          </Button>
          <Button variant="default" disabled={isEmpty} onClick={() => act.mutate('dismissed')}>
            {t('answer.dismissed')}
          </Button>
        </Group>
        {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
      </Stack>
    </section>
  );
}

/** One sanction: the second person's word, or a contest to answer. */
function SanctionDesk({ task, isHeld }: DeskProps) {
  const query = useQuery(sanctionQuery(task.subject));
  const approve = useAct(task.id, (isApproved: boolean) =>
    approveSanction(task.subject, isApproved),
  );
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const { status, isOwn, contest, outcome } = query.data;
  return (
    <div className={classes.desk}>
      <SanctionCard sanction={query.data} />
      {isHeld && status === 'proposed' ? <Approve act={approve} isOwn={isOwn} /> : null}
      {isHeld && contest && !outcome ? <Answer taskId={task.id} id={task.subject} /> : null}
    </div>
  );
}

/** Sanctions on linked shops, proposed together. */
function BatchDesk({ task, isHeld }: DeskProps) {
  const query = useQuery(batchQuery(task.subject));
  const approve = useAct(task.id, (isApproved: boolean) => approveBatch(task.subject, isApproved));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const isOwn = query.data.items.some((one) => one.isOwn);
  return (
    <div className={classes.desk}>
      <Stack gap="md">
        {query.data.items.map((sanction) => (
          <SanctionCard key={sanction.id} sanction={sanction} />
        ))}
      </Stack>
      {isHeld ? <Approve act={approve} isOwn={isOwn} /> : null}
    </div>
  );
}

/** Work on penalties: a step of the ladder, a second person's word, or a contest. */
export function PenaltyDesk(props: DeskProps) {
  const { subject } = props.task;
  if (subject.startsWith('san_')) return <SanctionDesk {...props} />;
  if (subject.startsWith('sab_')) return <BatchDesk {...props} />;
  return <StepDesk {...props} />;
}
