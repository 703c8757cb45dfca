import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../../ui/load-failure.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import type { DeskProps } from '../task-page.js';
import { ConcludePanel } from './conclude-panel.js';
import { ScreenedListing } from './screened-listing.js';
import classes from './screening.module.css';
import { screeningQuery } from './screening-api.js';

/** A listing that screening did not let through: what was found on it, and the end of the task. */
export function ScreeningDesk({ task, isHeld }: DeskProps) {
  const { t, i18n } = useTranslation('review');
  const screening = useQuery(screeningQuery(task.subject));
  if (screening.error && !screening.data) {
    return <LoadFailure error={screening.error} onRetry={screening.refetch} />;
  }
  if (!screening.data) return <Skeleton height={320} />;
  const { verdict, score, findings, obstacles, outcome, listingId } = screening.data;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return (
    <Stack gap="md">
      <Group gap="sm">
        <StatusBadge tone={verdict === 'remove' ? 'refused' : 'waiting'}>
          {t(`screening.verdict.${verdict}`)}
        </StatusBadge>
        <Text c="dimmed">{t('screening.score', { score: score.toFixed(2) })}</Text>
        {outcome ? (
          <StatusBadge tone="done">{t(`screening.outcome.${outcome}`)}</StatusBadge>
        ) : null}
      </Group>
      {obstacles.length > 0 ? (
        <Alert color="yellow" title={t('screening.obstacles')}>
          {obstacles.map(({ code, reason }) => (
            <Text key={`${code} ${reason.en}`}>{reason[language]}</Text>
          ))}
        </Alert>
      ) : null}
      <div className={classes.desk}>
        <ScreenedListing listingId={listingId} findings={findings} />
        <ConcludePanel
          taskId={task.id}
          screening={screening.data}
          isOpen={isHeld && outcome === null}
        />
      </div>
    </Stack>
  );
}
