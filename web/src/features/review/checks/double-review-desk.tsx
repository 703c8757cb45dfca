import { Button, Radio, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { DocumentView } from '../../notices/document-view.js';
import { type ClaimView, claimQuery, noticeQuery } from '../../notices/notices-api.js';
import classes from '../case/case.module.css';
import { ClaimExhibits } from '../case/claim-exhibits.js';
import { MerchantHistory } from '../case/merchant-history.js';
import { REVIEW_KEY, reviewApi, type TaskDetail } from '../review-api.js';
import type { DeskProps } from '../task-page.js';
import { useNextTask } from '../use-next-task.js';

const CHOICES = ['accept', 'reject'] as const;
type Choice = (typeof CHOICES)[number];
const choiceOf = (text: string): Choice | undefined => CHOICES.find((choice) => choice === text);

function useOpinion(task: TaskDetail) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { outcome: string; reason: string }) =>
      unwrap(
        reviewApi.POST('/v1/review/tasks/{id}/second-opinion', {
          params: { path: { id: task.id } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [REVIEW_KEY] }),
  });
}

function Revealed({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('review');
  const goNext = useNextTask(task.id);
  const { firstOutcome, secondOutcome, reason } = task.doubleReview ?? {};
  const first = choiceOf(firstOutcome ?? '');
  const second = choiceOf(secondOutcome ?? '');
  const isAgreed = first === second;
  return (
    <Stack gap="sm" align="flex-start">
      <StatusBadge tone={isAgreed ? 'done' : 'attention'}>
        {t(isAgreed ? 'double.agreed' : 'double.differed')}
      </StatusBadge>
      <Text>
        {t('double.outcomes', {
          first: first ? t(`choice.${first}`) : (firstOutcome ?? ''),
          second: second ? t(`choice.${second}`) : (secondOutcome ?? ''),
        })}
      </Text>
      {reason ? <Text c="dimmed">{reason}</Text> : null}
      <Button variant="default" onClick={() => void goNext()}>
        {t('task.next')}
      </Button>
    </Stack>
  );
}

function OpinionForm({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('review');
  const [outcome, setOutcome] = useState<string>('');
  const [reason, setReason] = useState('');
  const opinion = useOpinion(task);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'a', label: t('choice.accept'), run: () => setOutcome('accept') },
        { keys: 'r', label: t('choice.reject'), run: () => setOutcome('reject') },
      ],
      [t],
    ),
  );
  return (
    <Stack gap="sm">
      <Radio.Group label={t('double.ask')} value={outcome} onChange={setOutcome}>
        <Stack gap={6} mt={4}>
          {(task.doubleReview?.choices ?? []).map((choice) => {
            const known = choiceOf(choice);
            return (
              <Radio key={choice} value={choice} label={known ? t(`choice.${known}`) : choice} />
            );
          })}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('double.why')}
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        disabled={outcome === '' || reason.trim() === ''}
        loading={opinion.isPending}
        onClick={() => opinion.mutate({ outcome, reason })}
      >
        {t('double.send')}
      </Button>
      {isProblem(opinion.error) ? <ProblemAlert problem={opinion.error} /> : null}
    </Stack>
  );
}

function BlindCase({ claim, children }: { claim: ClaimView; children: React.ReactNode }) {
  const { t } = useTranslation('review');
  const notice = useQuery(noticeQuery(claim.noticeId)).data;
  if (!notice) return <Skeleton height={420} />;
  return (
    <div className={classes.desk} data-columns="two">
      <div className={classes.evidence}>
        <ClaimExhibits claim={claim} notice={notice} isBlind />
        <div className={classes.file}>
          <Text component="h2" fw={650} my="xs">
            {t('file.notice')}
          </Text>
          <DocumentView document={notice} />
          <Text component="h2" fw={650} mt="lg" mb="xs">
            {t('file.merchant')}
          </Text>
          <MerchantHistory claim={claim} isBlind />
        </div>
      </div>
      {children}
    </div>
  );
}

/** A decided case again, without knowing how it was decided; the two answers are then compared. */
export function DoubleReviewDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('review');
  const claim = useQuery(claimQuery(task.subject));
  if (claim.error) return <LoadFailure error={claim.error} onRetry={claim.refetch} />;
  if (!claim.data) return <Skeleton height={420} />;
  const isAnswered = task.doubleReview?.secondOutcome != null;
  return (
    <BlindCase claim={claim.data}>
      <section className={classes.panel} aria-label={t('double.label')}>
        {isAnswered ? <Revealed task={task} /> : null}
        {!isAnswered && isHeld ? <OpinionForm task={task} /> : null}
        {!isAnswered && !isHeld ? <Text c="dimmed">{t('ruling.notHeld')}</Text> : null}
      </section>
    </BlindCase>
  );
}
