import { Input, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useNotify } from '../../ui/use-notify.js';
import { type Act, ENDING, useAct } from './claim-acts.js';
import { EvidenceInput } from './evidence-input.js';
import type { ClaimView, EvidenceItem } from './notices-api.js';

interface ActDialogProps {
  act: Act;
  claims: readonly ClaimView[];
  onClose: () => void;
}

/** Says what an act does to these claims, takes the words that go with it, and does it. */
export function ActDialog({ act, claims, onClose }: ActDialogProps) {
  const { t } = useTranslation('notices');
  const notify = useNotify();
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState<EvidenceItem[]>([]);
  const [isMissing, setMissing] = useState(false);
  const send = useAct(act);
  const isSupply = act === 'supply-information';
  const count = claims.length;

  function confirm() {
    if (isSupply && text.trim() === '') {
      setMissing(true);
      return;
    }
    const said = {
      claimIds: claims.map(({ id }) => id),
      text: text.trim(),
      evidenceIds: evidence.map(({ id }) => id),
    };
    send.mutate(said, {
      onSuccess: ({ moved, refused }) => {
        const done = t(`act.${act}.done`, { count: moved.length });
        notify(
          refused.length > 0 ? `${done} ${t('act.refused', { count: refused.length })}` : done,
        );
        onClose();
      },
    });
  }

  return (
    <ConfirmDialog
      opened
      title={t(`act.${act}.title`, { count })}
      confirmLabel={t(`act.${act}.confirm`)}
      isDestructive={ENDING.includes(act)}
      isBusy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Stack gap="md">
        <Text>{t(`act.${act}.what`, { count })}</Text>
        <Textarea
          label={t(`act.${act}.text`)}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMissing(false);
          }}
          error={isMissing ? t('act.textNeeded') : undefined}
          maxLength={isSupply ? 10_000 : 2_000}
          required={isSupply}
          autosize
          minRows={3}
        />
        {isSupply ? (
          <Input.Wrapper label={t('document.evidence')} labelElement="div">
            <EvidenceInput purpose="notice" items={evidence} onChange={setEvidence} />
          </Input.Wrapper>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}
