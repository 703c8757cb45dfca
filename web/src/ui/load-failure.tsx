import { Button, Stack } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { ProblemAlert } from './problem-alert.js';

interface LoadFailureProps {
  error: Error;
  onRetry: () => unknown;
}

/** Stands where data should: what failed, and a way to try again. */
export function LoadFailure({ error, onRetry }: LoadFailureProps) {
  const { t } = useTranslation('ui');
  const problem =
    error instanceof ProblemError
      ? error
      : new ProblemError({ status: 0, code: 'unexpected', title: t('loadFailed') });
  return (
    <Stack gap="sm" align="flex-start">
      <ProblemAlert problem={problem} w="100%" />
      <Button variant="default" leftSection={<IconRefresh size={15} />} onClick={() => onRetry()}>
        {t('retry')}
      </Button>
    </Stack>
  );
}
