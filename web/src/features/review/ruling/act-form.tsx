import { Button, Kbd, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import type { ClaimView, NoticeView } from '../../notices/notices-api.js';
import classes from '../case/case.module.css';
import { EvidenceDrop } from '../evidence-drop.js';
import { reasonsQuery } from '../review-api.js';
import { type Mode, reasonsFor, rulingOf } from './modes.js';
import { ReasonFields } from './reason-fields.js';
import { StatementPreview } from './statement-preview.js';
import { useAct } from './use-act.js';

interface ActFormProps {
  mode: Mode;
  /** The claims that the act will move. */
  claims: readonly ClaimView[];
  notice: NoticeView;
  onDone: (movedIds: readonly string[]) => void;
}

/** Shortest text that the server takes, by mode; modes without words are left out. */
const WORDS: Partial<Record<Mode, number>> = {
  'request-information': 5,
  'return-counter': 5,
  'conclude-suit': 1,
};

function useReasons({ mode, notice }: ActFormProps) {
  const ruling = rulingOf(mode);
  const all = useQuery({ ...reasonsQuery, enabled: ruling !== undefined }).data?.items ?? [];
  return ruling ? reasonsFor(all, ruling, notice.right.kind, notice.ground) : [];
}

function SuitFields({
  suit,
  onSuit,
  onEvidence,
}: {
  suit: 'infringing' | 'not-infringing';
  onSuit: (suit: 'infringing' | 'not-infringing') => void;
  onEvidence: (id: string) => void;
}) {
  const { t } = useTranslation('review');
  return (
    <>
      <Radio.Group
        label={t('ruling.suit')}
        value={suit}
        onChange={(value) => onSuit(value === 'infringing' ? 'infringing' : 'not-infringing')}
      >
        <Stack gap={10} mt={4}>
          <Radio size="xs" value="infringing" label={t('ruling.infringing')} />
          <Radio size="xs" value="not-infringing" label={t('ruling.notInfringing')} />
        </Stack>
      </Radio.Group>
      <EvidenceDrop label={t('ruling.judgment')} purpose="other" onStored={onEvidence} />
    </>
  );
}

/** The fields of one act and its confirmation, which has the focus: Enter is enough. */
export function ActForm(props: ActFormProps) {
  const { mode, claims, onDone } = props;
  const { t } = useTranslation('review');
  const ruling = rulingOf(mode);
  const reasons = useReasons(props);
  const [chosenReason, setReason] = useState('');
  const [text, setText] = useState('');
  const [suit, setSuit] = useState<'infringing' | 'not-infringing'>('infringing');
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>([]);
  const confirm = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const act = useAct(({ moved }) => onDone(moved.map(({ claimId }) => claimId)));
  const reason = chosenReason || (reasons[0]?.code ?? '');
  const leastWords = WORDS[mode];
  const isReady =
    (ruling === undefined || reason !== '') &&
    (leastWords === undefined || text.trim().length >= leastWords);
  useEffect(() => {
    (words.current ?? confirm.current)?.focus();
  }, []);

  const send = () => {
    if (isReady && !act.isPending) act.mutate({ mode, claims, reason, text, suit, evidenceIds });
  };
  const [first] = claims;
  return (
    <div className={classes.form}>
      <Button
        ref={confirm}
        color={mode === 'reject' || mode === 'dismiss-counter' ? 'gray' : undefined}
        aria-disabled={!isReady}
        loading={act.isPending}
        onClick={send}
        rightSection={<Kbd size="xs">↵</Kbd>}
      >
        {t(`confirm.${mode}`, { count: claims.length })}
      </Button>
      <Text size="sm" c="dimmed">
        {t(`what.${mode}`)}
      </Text>
      {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
      {ruling ? (
        <ReasonFields
          reasons={reasons}
          reason={reason}
          facts={text}
          onReason={setReason}
          onFacts={setText}
          onSend={send}
        />
      ) : null}
      {mode === 'conclude-suit' ? (
        <SuitFields
          suit={suit}
          onSuit={setSuit}
          onEvidence={(id) => setEvidenceIds((ids) => [...ids, id])}
        />
      ) : null}
      {leastWords === undefined ? null : (
        <Textarea
          ref={words}
          label={t(`words.${mode as 'return-counter'}`)}
          description={t('ruling.wordsWhy')}
          autosize
          minRows={3}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      )}
      {ruling && first ? (
        <StatementPreview claimId={first.id} ruling={ruling} reason={reason} facts={text} />
      ) : null}
    </div>
  );
}
