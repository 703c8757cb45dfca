import { Button, Group, Radio, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { type Note, notesQuery, reviewApi } from '../review-api.js';
import { usePeople } from '../use-people.js';
import classes from './case.module.css';

type Audience = Note['audience'];

function NewNote({ taskId }: { taskId: string }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('internal');
  const add = useMutation({
    mutationFn: () =>
      unwrap(
        reviewApi.POST('/v1/review/tasks/{id}/notes', {
          params: { path: { id: taskId } },
          body: { audience, text },
        }),
      ),
    onSuccess: async () => {
      setText('');
      await client.invalidateQueries(notesQuery(taskId));
    },
  });
  return (
    <Stack gap="xs">
      <Textarea
        label={t('notes.new')}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Radio.Group
          aria-label={t('notes.audience')}
          value={audience}
          onChange={(value) => setAudience(value === 'public' ? 'public' : 'internal')}
        >
          <Group gap="md">
            <Radio size="xs" value="internal" label={t('notes.internal')} />
            <Radio size="xs" value="public" label={t('notes.public')} />
          </Group>
        </Radio.Group>
        <Button
          size="xs"
          variant="default"
          disabled={text.trim() === ''}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t(audience === 'public' ? 'notes.publish' : 'notes.add')}
        </Button>
      </Group>
      {isProblem(add.error) ? <ProblemAlert problem={add.error} /> : null}
    </Stack>
  );
}

/** Notes on the case: internal ones for colleagues, public ones for the parties. */
export function Notes({ taskId }: { taskId: string }) {
  const { t } = useTranslation('review');
  const { nameOf } = usePeople();
  const notes = useQuery(notesQuery(taskId));
  if (notes.error) return <LoadFailure error={notes.error} onRetry={notes.refetch} />;
  if (!notes.data) return <Skeleton height={80} />;
  return (
    <Stack gap="md">
      {notes.data.items.length === 0 ? (
        <Text c="dimmed">{t('notes.none')}</Text>
      ) : (
        <ul className={classes.plainList}>
          {notes.data.items.map((note) => (
            <li key={note.id} className={classes.note} data-audience={note.audience}>
              <Text size="xs" c="dimmed">
                {nameOf(note.author)} · <DateTime at={note.at} /> · {t(`notes.${note.audience}`)}
              </Text>
              <Text style={{ whiteSpace: 'pre-line' }}>{note.text}</Text>
            </li>
          ))}
        </ul>
      )}
      <NewNote taskId={taskId} />
    </Stack>
  );
}
