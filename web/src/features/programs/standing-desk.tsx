import { Button, Radio, Skeleton, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import classes from '../misuse/misuse.module.css';
import { REVIEW_KEY } from '../review/review-api.js';
import type { DeskProps } from '../review/task-page.js';
import { useNextTask } from '../review/use-next-task.js';
import { ChangeCard } from './changes-list.js';
import { DashboardFigures } from './dashboard-figures.js';
import {
  answerStanding,
  PROGRAMS,
  type StandingContest,
  standingContestQuery,
} from './programs-api.js';

const OUTCOMES = ['granted', 'dismissed'] as const;
type Outcome = (typeof OUTCOMES)[number];

function AnswerForm({ contest, taskId }: { contest: StandingContest; taskId: string }) {
  const { t } = useTranslation('programs');
  const client = useQueryClient();
  const goNext = useNextTask(taskId);
  const [outcome, setOutcome] = useState<Outcome>();
  const [text, setText] = useState('');
  const [until, setUntil] = useState('');
  const answer = useMutation({
    mutationFn: (chosen: Outcome) =>
      answerStanding(contest.id, {
        outcome: chosen,
        text,
        ...(chosen === 'granted' && { exemptUntil: until }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [PROGRAMS] });
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
  const isReady = outcome && text.trim() !== '' && (outcome === 'dismissed' || until !== '');
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('answer.ask')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value))}
      >
        <Stack gap={6} mt={4}>
          {OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(`answer.choice.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'granted' ? (
        <TextInput
          type="date"
          label={t('answer.until')}
          description={t('answer.untilWhat')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={t('answer.why')}
        autosize
        minRows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        disabled={!isReady}
        loading={answer.isPending}
        onClick={() => outcome && answer.mutate(outcome)}
      >
        {t('answer.send')}
      </Button>
      {isProblem(answer.error) ? <ProblemAlert problem={answer.error} /> : null}
    </Stack>
  );
}

/** A holder contests a turn of its standing: the figures, what it says, and the answer. */
export function StandingDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('programs');
  const query = useQuery(standingContestQuery(task.subject));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const { change, statement, locale, outcome } = query.data;
  return (
    <div className={classes.desk}>
      <Stack gap="lg">
        <ChangeCard change={{ ...change, contest: null }} mayContest={false} />
        <DashboardFigures holderId={change.holder.id} />
      </Stack>
      <section className={classes.panel}>
        <Title order={3}>{t('answer.said')}</Title>
        <Text lang={locale} style={{ whiteSpace: 'pre-line' }} mb="md">
          {statement}
        </Text>
        {isHeld && !outcome ? <AnswerForm contest={query.data} taskId={task.id} /> : null}
      </section>
    </div>
  );
}
