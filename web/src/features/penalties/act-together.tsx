import { Button, Checkbox, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import type { Cluster, Edge } from '../operators/operators-api.js';
import { type Imposed, ImposeForm } from './impose-form.js';
import classes from './penalties.module.css';
import { proposeBatch, undoBatch } from './penalties-api.js';

const MOST_LINKS = 12;

/** What links a shop to the others, in words, as it stands today; it is kept with the sanction. */
function linksOf(id: string, edges: readonly Edge[]) {
  const words = new Map<string, Edge['evidence'][number]['text']>();
  for (const { a, b, evidence } of edges) {
    if (a !== id && b !== id) continue;
    for (const { text } of evidence) words.set(text.en, text);
  }
  return [...words.values()].slice(0, MOST_LINKS);
}

function Undo({ batchId }: { batchId: string }) {
  const { t } = useTranslation('penalties');
  const [reason, setReason] = useState('');
  const undo = useMutation({ mutationFn: () => undoBatch(batchId, reason) });
  if (undo.isSuccess) return <Text>{t('together.undone')}</Text>;
  return (
    <Stack gap="xs">
      <Text>{t('together.proposed')}</Text>
      <Textarea
        label={t('together.undoWhy')}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        disabled={reason.trim() === ''}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('together.undo')}
      </Button>
      {isProblem(undo.error) ? <ProblemAlert problem={undo.error} /> : null}
    </Stack>
  );
}

/**
 * A step on several linked shops as one reviewed batch: a person ticks each shop, may word each
 * one's reasons, and a second person looks at all of them.
 */
export function ActTogether({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation('penalties');
  const notify = useNotify();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const propose = useMutation({
    mutationFn: ({ statement, ...imposed }: Imposed) =>
      proposeBatch({
        ...imposed,
        clusterId: cluster.id,
        shops: ticked.map((merchantId) => ({
          merchantId,
          statement: [statement, own[merchantId]].filter(Boolean).join('\n\n'),
          links: linksOf(merchantId, cluster.edges),
        })),
      }),
    onSuccess: () => notify(t('together.done')),
  });
  return (
    <details>
      <summary>
        <Title order={2} size="h3" component="span">
          {t('together.title')}
        </Title>
      </summary>
      <Stack gap="md" mt="xs" className={classes.panel}>
        <Text size="sm">{t('together.what')}</Text>
        {cluster.nodes.map(({ id, name }) => (
          <Stack key={id} gap={4}>
            <Checkbox
              label={name}
              checked={ticked.includes(id)}
              onChange={(event) =>
                setTicked(
                  event.currentTarget.checked
                    ? [...ticked, id]
                    : ticked.filter((other) => other !== id),
                )
              }
            />
            {ticked.includes(id) ? (
              <Textarea
                aria-label={t('together.own', { name })}
                placeholder={t('together.own', { name })}
                autosize
                ml="xl"
                value={own[id] ?? ''}
                onChange={(event) => setOwn({ ...own, [id]: event.currentTarget.value })}
              />
            ) : null}
          </Stack>
        ))}
        {propose.data ? (
          <Undo batchId={propose.data.batchId} />
        ) : (
          <ImposeForm
            proposed={null}
            isBusy={propose.isPending}
            send={t('together.send', { count: ticked.length })}
            onSend={(imposed) => ticked.length > 0 && propose.mutate(imposed)}
          />
        )}
        {isProblem(propose.error) ? <ProblemAlert problem={propose.error} /> : null}
      </Stack>
    </details>
  );
}
