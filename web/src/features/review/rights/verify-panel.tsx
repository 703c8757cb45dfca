import { Button, Kbd, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useNotify } from '../../../ui/use-notify.js';
import classes from '../case/case.module.css';
import type { Right } from '../review-api.js';
import { useRightAct } from './use-right-act.js';

const USUAL = ['unreadable', 'otherHolder', 'otherNumber', 'expired', 'otherMark'] as const;

function VerifyForm({ right, onSend }: { right: Right; onSend: (until: string) => void }) {
  const { t } = useTranslation('review');
  const [until, setUntil] = useState(right.expiresOn ?? '');
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Button ref={confirm} rightSection={<Kbd size="xs">↵</Kbd>} onClick={() => onSend(until)}>
        {t('verify.confirm')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('verify.confirmWhat')}
      </Text>
      {right.kind === 'copyright' ? null : (
        <TextInput
          type="date"
          label={t('verify.until')}
          description={t('verify.untilWhy')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

function RefuseForm({ onSend }: { onSend: (reason: string) => void }) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState('');
  return (
    <Stack gap="sm">
      <Textarea
        data-autofocus
        autoFocus
        label={t('verify.reason')}
        description={t('verify.reasonWhy')}
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Stack gap={4} align="flex-start">
        {USUAL.map((key) => (
          <Button
            key={key}
            size="compact-xs"
            variant="default"
            onClick={() => setReason(t(`verify.usual.${key}`))}
          >
            {t(`verify.usualName.${key}`)}
          </Button>
        ))}
      </Stack>
      <Button color="red" disabled={reason.trim() === ''} onClick={() => onSend(reason.trim())}>
        {t('verify.refuse')}
      </Button>
    </Stack>
  );
}

interface VerifyPanelProps {
  right: Right;
  isHeld: boolean;
  onDone: () => void;
}

/** Verifies a right or refuses it with a reason that its holder reads. */
export function VerifyPanel({ right, isHeld, onDone }: VerifyPanelProps) {
  const { t } = useTranslation('review');
  const notify = useNotify();
  const [choice, setChoice] = useState<'verify' | 'refuse'>();
  const act = useRightAct(right, (given) => {
    notify(
      t(given.act === 'verify' ? 'verify.verified' : 'verify.refused', { title: right.title }),
    );
    onDone();
  });
  const isOpen = isHeld && right.status === 'pending';
  useShortcuts(
    useMemo(
      () =>
        isOpen
          ? [
              { keys: 'a', label: t('verify.verify'), run: () => setChoice('verify') },
              { keys: 'r', label: t('verify.refuse'), run: () => setChoice('refuse') },
            ]
          : [],
      [isOpen, t],
    ),
  );
  const buttons = [
    { one: 'verify' as const, key: 'a' },
    { one: 'refuse' as const, key: 'r' },
  ];
  return (
    <section className={classes.panel} aria-label={t('verify.label')}>
      {isOpen ? (
        <div className={classes.modes}>
          {buttons.map(({ one, key }) => (
            <button
              key={one}
              type="button"
              className={classes.mode}
              aria-pressed={choice === one}
              onClick={() => setChoice(one)}
            >
              {t(`verify.${one}`)} <Kbd size="xs">{key}</Kbd>
            </button>
          ))}
        </div>
      ) : (
        <Text c="dimmed">{t(isHeld ? 'verify.settled' : 'ruling.notHeld')}</Text>
      )}
      {isProblem(act.error) ? <ProblemAlert problem={act.error} /> : null}
      {isOpen && choice === 'verify' ? (
        <VerifyForm
          right={right}
          onSend={(until) => act.mutate({ act: 'verify', expiresOn: until || undefined })}
        />
      ) : null}
      {isOpen && choice === 'refuse' ? (
        <RefuseForm onSend={(reason) => act.mutate({ act: 'refuse', reason })} />
      ) : null}
    </section>
  );
}
