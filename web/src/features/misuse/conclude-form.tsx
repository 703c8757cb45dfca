import { Button, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { concludeVetting, MISUSE, type Vetting } from './misuse-api.js';

const LABELS = ['bad-faith', 'good-faith'] as const;
type Label = (typeof LABELS)[number];

interface ConcludeFormProps {
  vetting: Vetting;
  onDone?: () => Promise<void> | void;
}

/** A person's finding: what it costs is said before it is made. */
export function ConcludeForm({ vetting, onDone }: ConcludeFormProps) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const notify = useNotify();
  const [label, setLabel] = useState<Label>();
  const [reason, setReason] = useState('');
  const conclude = useMutation({
    mutationFn: (chosen: Label) => concludeVetting(vetting.noticeId, { label: chosen, reason }),
    onSuccess: async (_, chosen) => {
      notify(t(`conclude.done.${chosen}`));
      await client.invalidateQueries({ queryKey: [MISUSE] });
      await onDone?.();
    },
  });
  if (vetting.label) {
    return (
      <Stack gap={4}>
        <Title order={3}>{t(`label.${vetting.label}`)}</Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{vetting.labelReason}</Text>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('conclude.ask')}
        value={label ?? ''}
        onChange={(value) => setLabel(LABELS.find((one) => one === value))}
      >
        <Stack gap={6} mt={4}>
          {LABELS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`label.${one}`)}
              description={t(`conclude.what.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('conclude.reason')}
        description={t('conclude.reasonWhat')}
        autosize
        minRows={3}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        disabled={!label || reason.trim() === ''}
        loading={conclude.isPending}
        onClick={() => label && conclude.mutate(label)}
      >
        {t('conclude.send')}
      </Button>
      {isProblem(conclude.error) ? <ProblemAlert problem={conclude.error} /> : null}
    </Stack>
  );
}
