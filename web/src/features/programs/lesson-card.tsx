import { Alert, Button, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from '../misuse/misuse.module.css';
import { useLanguage } from '../misuse/use-language.js';
import { type Lesson, PROGRAMS, takeTest } from './programs-api.js';

interface LessonCardProps {
  lesson: Lesson;
  sponsorshipId: string;
  isPassed: boolean;
}

function Test({ lesson, sponsorshipId }: Omit<LessonCardProps, 'isPassed'>) {
  const { t } = useTranslation('programs');
  const language = useLanguage();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Record<number, number>>({});
  const test = useMutation({
    mutationFn: () =>
      takeTest(
        sponsorshipId,
        lesson.code,
        lesson.questions.map((_, i) => answers[i] ?? 20),
      ),
    onSuccess: ({ wrong }) =>
      wrong.length === 0 ? client.invalidateQueries({ queryKey: [PROGRAMS] }) : undefined,
  });
  const wrong = test.data?.wrong ?? [];
  return (
    <Stack gap="md">
      {lesson.questions.map(({ ask, options }, i) => (
        <Radio.Group
          key={ask.en}
          label={ask[language]}
          value={answers[i] === undefined ? '' : String(answers[i])}
          error={wrong.includes(i) ? t('lesson.wrong') : undefined}
          onChange={(value) => setAnswers({ ...answers, [i]: Number(value) })}
        >
          <Stack gap={6} mt={4}>
            {options.map((option, n) => (
              <Radio key={option.en} value={String(n)} label={option[language]} />
            ))}
          </Stack>
        </Radio.Group>
      ))}
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={Object.keys(answers).length < lesson.questions.length}
        loading={test.isPending}
        onClick={() => test.mutate()}
      >
        {t('lesson.send')}
      </Button>
      {wrong.length > 0 ? <Alert color="yellow">{t('lesson.again')}</Alert> : null}
      {isProblem(test.error) ? <ProblemAlert problem={test.error} /> : null}
    </Stack>
  );
}

/** A lesson to read, and its test until it is passed. */
export function LessonCard({ lesson, sponsorshipId, isPassed }: LessonCardProps) {
  const { t } = useTranslation('programs');
  const language = useLanguage();
  return (
    <section className={classes.panel}>
      <Stack gap="sm" maw={720}>
        <Title order={3}>
          {lesson.title[language]}{' '}
          {isPassed ? <StatusBadge tone="done">{t('lesson.passed')}</StatusBadge> : null}
        </Title>
        {lesson.paragraphs.map((paragraph) => (
          <Text key={paragraph.en}>{paragraph[language]}</Text>
        ))}
        {isPassed ? null : <Test lesson={lesson} sponsorshipId={sponsorshipId} />}
      </Stack>
    </section>
  );
}
