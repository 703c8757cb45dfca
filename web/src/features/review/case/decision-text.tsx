import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../../ui/load-failure.js';
import { decisionQuery } from '../case-api.js';

/** The statement of reasons as it was given, in the reader's language. */
export function DecisionText({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const decision = useQuery(decisionQuery(id, i18n.language));
  if (decision.error) return <LoadFailure error={decision.error} onRetry={decision.refetch} />;
  if (!decision.data) return <Skeleton height={160} />;
  return (
    <p style={{ margin: 0, maxWidth: '46rem', whiteSpace: 'pre-line' }}>{decision.data.text}</p>
  );
}
