import { Button, NumberInput, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { limitRate, MISUSE } from './misuse-api.js';

/** Limits a complainant's claims a day; for seniors, with the reason that the complainant reads. */
export function RateLimitForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('misuse');
  const client = useQueryClient();
  const notify = useNotify();
  const mayLimit = useSignedIn().permissions.includes('claim.approve');
  const [perDay, setPerDay] = useState<number | string>(10);
  const [days, setDays] = useState<number | string>(30);
  const [reason, setReason] = useState('');
  const limit = useMutation({
    mutationFn: () =>
      limitRate({ organisationId, perDay: Number(perDay), days: Number(days), reason }),
    onSuccess: () => {
      notify(t('limit.done'));
      setReason('');
      return client.invalidateQueries({ queryKey: [MISUSE] });
    },
  });
  if (!mayLimit) return null;
  return (
    <details>
      <summary>{t('limit.title')}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          {t('limit.what')}
        </Text>
        <SimpleGrid cols={2}>
          <NumberInput
            label={t('limit.perDay')}
            min={1}
            max={10_000}
            value={perDay}
            onChange={setPerDay}
          />
          <NumberInput label={t('limit.days')} min={1} max={365} value={days} onChange={setDays} />
        </SimpleGrid>
        <Textarea
          label={t('limit.reason')}
          autosize
          minRows={2}
          maxLength={5000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="light"
          disabled={reason.trim() === ''}
          loading={limit.isPending}
          onClick={() => limit.mutate()}
        >
          {t('limit.send')}
        </Button>
        {isProblem(limit.error) ? <ProblemAlert problem={limit.error} /> : null}
      </Stack>
    </details>
  );
}
