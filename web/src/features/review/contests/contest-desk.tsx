import {
  Anchor,
  Button,
  Group,
  Radio,
  Skeleton,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import { decisionQuery } from '../../decisions/decisions-api.js';
import { StatementCard } from '../../decisions/statement-card.js';
import { EvidenceList } from '../../notices/evidence-list.js';
import { REVIEW_KEY } from '../review-api.js';
import classes from '../screening/screening.module.css';
import { ScreeningView } from '../screening/screening-view.js';
import type { DeskProps } from '../task-page.js';
import { useNextTask } from '../use-next-task.js';
import { answerContest, type Contest, contestQuery } from './contest-api.js';

const OUTCOMES = ['granted', 'dismissed'] as const;
type Outcome = (typeof OUTCOMES)[number];

function AnswerForm({ contest, taskId }: { contest: Contest; taskId: string }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const notify = useNotify();
  const goNext = useNextTask(taskId);
  const [outcome, setOutcome] = useState<Outcome>();
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: (chosen: Outcome) => answerContest(contest.id, { outcome: chosen, text }),
    onSuccess: async (_, chosen) => {
      notify(t(`contest.done.${chosen}`));
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('contest.ask')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value))}
      >
        <Stack gap={6} mt={4}>
          {OUTCOMES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`contest.choice.${one}`)}
              description={t(`contest.choiceWhat.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('contest.why')}
        description={t('contest.whyWhat')}
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        disabled={!outcome || text.trim() === ''}
        loading={answer.isPending}
        onClick={() => outcome && answer.mutate(outcome)}
      >
        {t('contest.send')}
      </Button>
      {isProblem(answer.error) ? <ProblemAlert problem={answer.error} /> : null}
    </Stack>
  );
}

function Said({ contest }: { contest: Contest }) {
  const { t } = useTranslation('review');
  const { statement, locale, filedAt, evidenceIds, outcome, answer, answerLocale } = contest;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('contest.said')}</Title>
      <Text lang={locale} style={{ whiteSpace: 'pre-line' }}>
        {statement}
      </Text>
      <Text size="sm" c="dimmed">
        <DateTime at={filedAt} />
      </Text>
      <EvidenceList ids={evidenceIds} />
      {outcome ? (
        <>
          <Title order={3}>{t(`contest.choice.${outcome}`)}</Title>
          <Text lang={answerLocale ?? undefined}>{answer}</Text>
        </>
      ) : null}
    </Stack>
  );
}

/** A merchant contests a decision of the platform's own accord: both sides, and the answer. */
export function ContestDesk({ task, isHeld }: DeskProps) {
  const { t, i18n } = useTranslation('review');
  const contest = useQuery(contestQuery(task.subject));
  const decision = useQuery({
    ...decisionQuery(contest.data?.decisionId ?? '', i18n.language),
    enabled: contest.data !== undefined,
  });
  const error = contest.error ?? decision.error;
  if (error && !decision.data) {
    return <LoadFailure error={error} onRetry={() => contest.refetch()} />;
  }
  if (!contest.data || !decision.data) return <Skeleton height={320} />;
  return (
    <Stack gap="lg">
      <div className={classes.desk}>
        <Stack gap="md">
          <StatementCard decision={decision.data} />
          <Group>
            <Anchor
              renderRoot={(props) => <Link {...props} to={`/decisions/${decision.data.id}`} />}
            >
              {t('contest.decision')}
            </Anchor>
          </Group>
        </Stack>
        <section className={classes.panel} aria-label={t('contest.label')}>
          <Said contest={contest.data} />
          {isHeld && !contest.data.outcome ? (
            <AnswerForm contest={contest.data} taskId={task.id} />
          ) : null}
        </section>
      </div>
      <ScreeningView screeningId={decision.data.subject} />
    </Stack>
  );
}
