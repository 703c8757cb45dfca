import { Button, Checkbox, Kbd, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import { rightQuery } from '../case-api.js';
import { REVIEW_KEY, reasonsQuery } from '../review-api.js';
import { useNextTask } from '../use-next-task.js';
import { useWritten } from '../use-regime-name.js';
import classes from './screening.module.css';
import { type Conclusion, conclude, type Screening } from './screening-api.js';

type Outcome = Conclusion['outcome'];

function useConclude(taskId: string | undefined, screeningId: string) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const notify = useNotify();
  const goNext = useNextTask(taskId ?? '');
  return useMutation({
    mutationFn: (body: Conclusion) => conclude(screeningId, body),
    onSuccess: async (_, { outcome }) => {
      notify(t(`screening.done.${outcome}`));
      await client.invalidateQueries({ queryKey: [REVIEW_KEY] });
      await goNext();
    },
  });
}

/** The rights that the verdict and its findings name, the verdict's first. */
function rightsNamed({ rightId, findings }: Screening): string[] {
  const ids = [rightId, ...findings.map((finding) => finding.rightId)];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** “ · +3.0”: what the finding's signal added to the score, in log-odds. */
function pointsOf({ scores }: Screening, place: number): string {
  const contribution = scores[0]?.contributions.find(({ findings }) => findings.includes(place));
  if (!contribution) return '';
  const { points } = contribution;
  return ` · ${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
}

/** What a reviewer most often finds after such a verdict. */
function usualReason({ findings }: Screening): string {
  return findings.some(({ engine }) => engine === 'tells')
    ? 'counterfeit-tells'
    : 'mark-on-same-goods';
}

interface FormProps {
  screening: Screening;
  outcome: Outcome;
  isBusy: boolean;
  onSend: (conclusion: Conclusion) => void;
}

function Form({ screening, outcome, isBusy, onSend }: FormProps) {
  const { t } = useTranslation('review');
  const written = useWritten();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const all = useQuery(reasonsQuery).data?.items ?? [];
  const reasons = all.filter(({ rulings }) => rulings.includes('accept'));
  const [reason, setReason] = useState(usualReason(screening));
  const [facts, setFacts] = useState('');
  const rightIds = rightsNamed(screening);
  const rights = useQueries({ queries: rightIds.map((id) => rightQuery(id)) });
  const [rightId, setRightId] = useState(rightIds[0] ?? '');
  const isRemoval = outcome === 'remove';
  const send = () =>
    onSend({
      outcome,
      ...(isRemoval && { reason, ...(rightId && { rightId }) }),
      ...(facts.trim() !== '' && { facts }),
    });
  return (
    <Stack gap="sm">
      <Button
        ref={confirm}
        loading={isBusy}
        color={isRemoval ? 'red' : undefined}
        rightSection={<Kbd size="xs">↵</Kbd>}
        onClick={send}
      >
        {t(`screening.confirm.${outcome}`)}
      </Button>
      <Text size="sm" c="dimmed">
        {t(`screening.confirmWhat.${outcome}`)}
      </Text>
      {isRemoval ? (
        <>
          {rightIds.length > 0 ? (
            <NativeSelect
              label={t('screening.right')}
              value={rightId}
              data={rightIds.map((id, place) => ({
                value: id,
                label: rights[place]?.data?.title ?? id,
              }))}
              onChange={(event) => setRightId(event.currentTarget.value)}
            />
          ) : (
            <Text size="sm">{t('screening.noRight')}</Text>
          )}
          <NativeSelect
            label={t('screening.reason')}
            value={reason}
            data={reasons.map(({ code, text }) => ({ value: code, label: text[written] }))}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            label={t('screening.facts')}
            description={t('screening.factsWhat')}
            autosize
            minRows={2}
            maxLength={4000}
            value={facts}
            onChange={(event) => setFacts(event.currentTarget.value)}
          />
        </>
      ) : null}
    </Stack>
  );
}

interface ConcludePanelProps {
  /** The task that is concluded; absent where there is only to read. */
  taskId: string | undefined;
  screening: Screening;
  /** The reader holds the task, and nobody has concluded it. */
  isOpen: boolean;
}

/** Findings with what the reviewer thinks of each, and the two ways to end the task. */
export function ConcludePanel({ taskId, screening, isOpen }: ConcludePanelProps) {
  const { t, i18n } = useTranslation('review');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const [outcome, setOutcome] = useState<Outcome>();
  const [mistaken, setMistaken] = useState<ReadonlySet<number>>(new Set());
  const act = useConclude(taskId, screening.id);
  useShortcuts(
    useMemo(
      () =>
        isOpen
          ? [
              { keys: 'c', label: t('screening.clear'), run: () => setOutcome('clear') },
              { keys: 'r', label: t('screening.remove'), run: () => setOutcome('remove') },
            ]
          : [],
      [isOpen, t],
    ),
  );
  const toggle = (place: number) =>
    setMistaken((before) => {
      const next = new Set(before);
      if (!next.delete(place)) next.add(place);
      return next;
    });
  const send = (conclusion: Conclusion) =>
    act.mutate({
      ...conclusion,
      ...(conclusion.outcome === 'remove' && { falsePositives: [...mistaken] }),
    });
  return (
    <section className={classes.panel} aria-label={t('screening.conclude')}>
      {isOpen ? (
        <Stack gap="sm">
          <Button.Group>
            {(['clear', 'remove'] as const).map((one) => (
              <Button
                key={one}
                fullWidth
                variant={outcome === one ? 'light' : 'default'}
                aria-pressed={outcome === one}
                rightSection={<Kbd size="xs">{one === 'clear' ? 'C' : 'R'}</Kbd>}
                onClick={() => setOutcome(one)}
              >
                {t(`screening.${one}`)}
              </Button>
            ))}
          </Button.Group>
          {outcome ? (
            <Form
              key={outcome}
              screening={screening}
              outcome={outcome}
              isBusy={act.isPending}
              onSend={send}
            />
          ) : null}
          {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
        </Stack>
      ) : null}
      <ul className={classes.findings} aria-label={t('screening.findings')}>
        {screening.findings.map(({ engine, signal, strength, rightId, reason }, place) => (
          <li key={`${engine} ${signal} ${rightId} ${reason.en}`}>
            {reason[language]}{' '}
            <Text span c="dimmed" size="sm">
              {t('screening.strength', { strength: strength.toFixed(2) })}
              {pointsOf(screening, place)}
            </Text>
            {outcome === 'remove' ? (
              <Checkbox
                mt={4}
                size="xs"
                label={t('screening.mistaken')}
                checked={mistaken.has(place)}
                onChange={() => toggle(place)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {screening.findings.length === 0 ? <Text c="dimmed">{t('screening.none')}</Text> : null}
    </section>
  );
}
