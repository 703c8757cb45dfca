import { Button, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import classes from '../case/case.module.css';
import { EvidenceDrop } from '../evidence-drop.js';
import type { Right } from '../review-api.js';
import { type RightAct, useRightAct } from './use-right-act.js';

type Send = (given: RightAct) => void;

function ChallengeForm({ isBusy, onSend }: { isBusy: boolean; onSend: Send }) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const isReady = reason.trim() !== '' && from !== '' && evidenceIds.length > 0;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('challenge.what')}
      </Text>
      <Textarea
        label={t('challenge.reason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('challenge.from')}
        description={t('challenge.fromWhy')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <EvidenceDrop
        label={t('challenge.evidence')}
        purpose="challenge"
        onStored={(id) => setEvidenceIds((ids) => [...ids, id])}
      />
      <Button
        color="red"
        disabled={!isReady}
        loading={isBusy}
        onClick={() => onSend({ act: 'challenge', reason: reason.trim(), from, evidenceIds })}
      >
        {t('challenge.begin')}
      </Button>
    </Stack>
  );
}

function EndForm({ isBusy, onSend }: { isBusy: boolean; onSend: Send }) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState('');
  return (
    <Stack gap="sm">
      <Textarea
        label={t('challenge.endReason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        loading={isBusy}
        onClick={() => onSend({ act: 'end-challenge', reason: reason.trim() || undefined })}
      >
        {t('challenge.end')}
      </Button>
    </Stack>
  );
}

/** Takes a right out of use on an authority's decision, or ends that. */
export function ChallengePanel({ right }: { right: Right }) {
  const { t } = useTranslation('review');
  const notify = useNotify();
  const act = useRightAct(right, (given) =>
    notify(t(given.act === 'challenge' ? 'challenge.begun' : 'challenge.ended')),
  );
  const isChallenged = right.challengedFrom !== null;
  const isOpen = right.status !== 'withdrawn' && right.status !== 'refused';
  return (
    <section className={classes.panel} aria-label={t('challenge.title')}>
      <Title order={2} size="h3">
        {t(isChallenged ? 'challenge.running' : 'challenge.title')}
      </Title>
      {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
      {isOpen && isChallenged ? (
        <EndForm isBusy={act.isPending} onSend={(given) => act.mutate(given)} />
      ) : null}
      {isOpen && !isChallenged ? (
        <ChallengeForm isBusy={act.isPending} onSend={(given) => act.mutate(given)} />
      ) : null}
      {isOpen ? null : <Text c="dimmed">{t('challenge.closed')}</Text>}
    </section>
  );
}
