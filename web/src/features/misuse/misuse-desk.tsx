import { Button, List, Radio, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { REVIEW_KEY } from '../review/review-api.js';
import type { DeskProps } from '../review/task-page.js';
import { useNextTask } from '../review/use-next-task.js';
import classes from './misuse.module.css';
import { answerMisuse, MISUSE, type Misuse, misuseQuery, vettingQuery } from './misuse-api.js';
import { useLanguage } from './use-language.js';
import { VettingDesk } from './vetting-page.js';

const OUTCOMES = ['lifted', 'upheld'] as const;
type Outcome = (typeof OUTCOMES)[number];

function AnswerForm({ measure, taskId }: { measure: Misuse; taskId: string }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const goNext = useNextTask(taskId);
  const [outcome, setOutcome] = useState<Outcome>();
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: (chosen: Outcome) => answerMisuse(measure.id, { outcome: chosen, text }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [MISUSE] });
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
            <Radio key={one} value={one} label={t(`outcome.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('contest.why')}
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

/** A contest of a warning or suspension: what it rested on, what is said against it. */
function ContestDesk({ task, isHeld }: DeskProps) {
  const { t } = useTranslation('misuse');
  const language = useLanguage();
  const query = useQuery(misuseQuery(task.subject));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const measure = query.data;
  return (
    <div className={classes.desk}>
      <Stack gap="sm">
        <Title order={2}>{t(`step.${measure.step}`)}</Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{measure.statement}</Text>
        <List size="sm">
          {measure.factors.words.map((word) => (
            <List.Item key={word.en}>{word[language]}</List.Item>
          ))}
        </List>
      </Stack>
      <section className={classes.panel}>
        <Title order={3}>{t('contest.said')}</Title>
        <Text style={{ whiteSpace: 'pre-line' }} mb="md">
          {measure.contest}
        </Text>
        {isHeld && !measure.outcome ? <AnswerForm measure={measure} taskId={task.id} /> : null}
      </section>
    </div>
  );
}

function NoticeDesk({ task, isHeld }: DeskProps) {
  const goNext = useNextTask(task.id);
  const query = useQuery(vettingQuery(task.subject));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={420} />;
  return (
    <VettingDesk
      vetting={query.data}
      isHeld={isHeld}
      onDone={async () => {
        await goNext();
      }}
    />
  );
}

/** Work on misuse: a suspected notice, or a contest of a measure against it. */
export function MisuseDesk(props: DeskProps) {
  return props.task.subject.startsWith('mis_') ? (
    <ContestDesk {...props} />
  ) : (
    <NoticeDesk {...props} />
  );
}
