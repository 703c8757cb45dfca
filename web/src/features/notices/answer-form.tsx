import {
  Button,
  Group,
  Input,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import type { paths } from '../../api/schema.gen.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useNotify } from '../../ui/use-notify.js';
import { ActDialog } from './act-dialog.js';
import { claimsFor } from './claim-acts.js';
import { EvidenceInput } from './evidence-input.js';
import classes from './notices.module.css';
import {
  CASES,
  type ClaimView,
  type CounterNotice,
  type EvidenceItem,
  noticesApi,
  type RegimePack,
} from './notices-api.js';
import { usePackTexts } from './regime-facts.js';

type Answer = CounterNotice['answers'][number];
type Body =
  paths['/v1/counter-notices/{counterNoticeId}/answer']['post']['requestBody']['content']['application/json'];

interface AnswerFormProps {
  counterNotice: CounterNotice;
  /** The claims that wait for an answer. */
  claims: readonly ClaimView[];
  pack: RegimePack | undefined;
}

function useSendAnswer(counterNoticeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      unwrap(
        noticesApi.POST('/v1/counter-notices/{counterNoticeId}/answer', {
          params: { path: { counterNoticeId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [CASES] }),
  });
}

interface Draft {
  text: string;
  court: string;
  caseNumber: string;
}

function SuitFields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation('notices');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <TextInput
        label={t('answer.court')}
        value={draft.court}
        onChange={(event) => set({ court: event.currentTarget.value })}
        maxLength={200}
        required
      />
      <TextInput
        label={t('answer.caseNumber')}
        value={draft.caseNumber}
        onChange={(event) => set({ caseNumber: event.currentTarget.value })}
        maxLength={100}
        required
      />
    </SimpleGrid>
  );
}

/** More time, where the regime grants it once. */
function Extension({ claims, pack }: Pick<AnswerFormProps, 'claims' | 'pack'>) {
  const { t } = useTranslation('notices');
  const { periodText } = usePackTexts();
  const [isOpen, setOpen] = useState(false);
  const extendable = claimsFor('extend', claims);
  const counter = pack?.counter;
  if (extendable.length === 0 || counter?.kind !== 'forwarded' || !counter.extension) return null;
  return (
    <Group gap="sm">
      <Text size="sm">{t('answer.extension', { period: periodText(counter.extension) })}</Text>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t('act.extend.action')}
      </Button>
      {isOpen ? (
        <ActDialog act="extend" claims={extendable} onClose={() => setOpen(false)} />
      ) : null}
    </Group>
  );
}

/** Answers a counter-notice: suit, evidence or concession, each with what follows from it. */
export function AnswerForm({ counterNotice, claims, pack }: AnswerFormProps) {
  const { t } = useTranslation('notices');
  const notify = useNotify();
  const [answer, setAnswer] = useState<Answer>();
  const [draft, setDraft] = useState<Draft>({ text: '', court: '', caseNumber: '' });
  const [evidence, setEvidence] = useState<EvidenceItem[]>([]);
  const [isAsking, setAsking] = useState(false);
  const send = useSendAnswer(counterNotice.id);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));

  function ask(event: FormEvent) {
    event.preventDefault();
    if (answer) setAsking(true);
  }
  function confirm() {
    if (!answer) return;
    const { text, court, caseNumber } = draft;
    const body = {
      answer,
      claimIds: claims.map(({ id }) => id),
      ...(text.trim() && { text: text.trim() }),
      ...(answer === 'suit' && { court: court.trim(), caseNumber: caseNumber.trim() }),
      evidenceIds: answer === 'concede' ? [] : evidence.map(({ id }) => id),
    };
    send.mutate(body, {
      onSuccess: ({ moved }) => {
        setAsking(false);
        notify(t('answer.done', { count: moved.length }));
      },
    });
  }

  return (
    <section className={classes.panel} style={{ marginTop: '1.25rem' }}>
      <Title order={2}>{t('answer.formTitle')}</Title>
      <form onSubmit={ask}>
        <Stack gap="md" mt="sm" maw="46rem">
          <Extension claims={claims} pack={pack} />
          <Radio.Group
            label={t('answer.choose')}
            value={answer ?? ''}
            onChange={(value) => setAnswer(counterNotice.answers.find((one) => one === value))}
            withAsterisk
          >
            <Stack gap="sm" mt={6}>
              {counterNotice.answers.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`answer.${one}.label`)}
                  description={t(`answer.${one}.consequence`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {answer === 'suit' ? <SuitFields draft={draft} set={set} /> : null}
          {answer ? (
            <Textarea
              label={t(`answer.${answer}.text`)}
              value={draft.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              maxLength={10_000}
              required={answer === 'evidence'}
              autosize
              minRows={3}
            />
          ) : null}
          {answer && answer !== 'concede' ? (
            <Input.Wrapper
              label={t('document.evidence')}
              description={t(`answer.${answer}.evidence`)}
              labelElement="div"
            >
              <div style={{ marginTop: 6 }}>
                <EvidenceInput purpose="answer" items={evidence} onChange={setEvidence} />
              </div>
            </Input.Wrapper>
          ) : null}
          <Group>
            <Button type="submit" disabled={!answer}>
              {t('answer.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
      {answer ? (
        <ConfirmDialog
          opened={isAsking}
          title={t(`answer.${answer}.confirmTitle`, { count: claims.length })}
          confirmLabel={t('answer.submit')}
          isDestructive={answer === 'concede'}
          isBusy={send.isPending}
          error={send.error}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          {t(`answer.${answer}.consequence`)}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
