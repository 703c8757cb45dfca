import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { EvidenceList } from '../notices/evidence-list.js';
import {
  askComplainant,
  MISUSE,
  settleRequest,
  type Vetting,
  type VettingRequest,
} from './misuse-api.js';

const KINDS = ['identity-recheck', 'deposit-request'] as const;

/** One request with its answer, and the way to settle it. */
function Asked({ request }: { request: VettingRequest }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (status: 'settled' | 'waived') => settleRequest(request.id, status),
    onSuccess: () => client.invalidateQueries({ queryKey: [MISUSE] }),
  });
  const isOpen = request.status === 'asked' || request.status === 'answered';
  return (
    <Stack gap={4}>
      <Text fw={550}>
        {t(`request.${request.kind}`)} · {t(`requestStatus.${request.status}`)}
      </Text>
      <Text size="sm" lang={request.locale}>
        {request.text}
      </Text>
      <Text size="sm" c="dimmed">
        <DateTime at={request.askedAt} />
      </Text>
      {request.answer ? <Text lang="">{request.answer}</Text> : null}
      <EvidenceList ids={request.evidenceIds} />
      {isOpen ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => settle.mutate('settled')} loading={settle.isPending}>
            {t('request.settle')}
          </Button>
          <Button size="xs" variant="default" onClick={() => settle.mutate('waived')}>
            {t('request.waive')}
          </Button>
        </Group>
      ) : null}
      {isProblem(settle.error) ? <ProblemAlert problem={settle.error} /> : null}
    </Stack>
  );
}

/** What the complainant was asked because of vetting, and the way to ask. */
export function AskSection({ vetting }: { vetting: Vetting }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('identity-recheck');
  const [text, setText] = useState('');
  const ask = useMutation({
    mutationFn: () => askComplainant(vetting.noticeId, { kind, text }),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: [MISUSE] });
    },
  });
  return (
    <Stack gap="sm">
      <Title order={3}>{t('request.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('request.what')}
      </Text>
      {vetting.requests.map((request) => (
        <Asked key={request.id} request={request} />
      ))}
      <NativeSelect
        label={t('request.kind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: t(`request.${value}`) }))}
        onChange={(event) =>
          setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'identity-recheck')
        }
      />
      <Textarea
        label={t('request.text')}
        autosize
        minRows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={text.trim() === ''}
        loading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t('request.send')}
      </Button>
      {isProblem(ask.error) ? <ProblemAlert problem={ask.error} /> : null}
    </Stack>
  );
}
