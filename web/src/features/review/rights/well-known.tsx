import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { REVIEW_KEY, type Right, reviewApi } from '../review-api.js';

/** Whether a mark counts as well known, why, and the act that changes it. */
export function WellKnown({ right, reason }: { right: Right; reason: string | null }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const isWellKnown = reason !== null;
  const change = useMutation({
    mutationFn: () =>
      unwrap(
        reviewApi.PUT('/v1/rights/{id}/well-known', {
          params: { path: { id: right.id } },
          body: { isWellKnown: !isWellKnown, reason: why.trim() },
        }),
      ),
    onSuccess: () => {
      setWhy('');
      return client.invalidateQueries({ queryKey: [REVIEW_KEY, 'examination'] });
    },
  });
  if (!isWellKnown && right.status !== 'verified') return null;
  return (
    <details style={{ marginTop: '0.75rem' }}>
      <summary>
        {t('examination.fame')}{' '}
        {isWellKnown ? <StatusBadge tone="done">{reason}</StatusBadge> : null}
      </summary>
      <Stack gap={6} mt={6}>
        <Text size="sm" c="dimmed">
          {t('examination.fameWhat')}
        </Text>
        <TextInput
          label={t('examination.fameReason')}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={why.trim() === ''}
          loading={change.isPending}
          onClick={() => change.mutate()}
        >
          {t(isWellKnown ? 'examination.endFame' : 'examination.makeFamous')}
        </Button>
        {isProblem(change.error) ? <ProblemAlert problem={change.error} /> : null}
      </Stack>
    </details>
  );
}
