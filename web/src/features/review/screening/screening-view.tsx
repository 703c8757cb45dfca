import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../../ui/load-failure.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { ConcludePanel } from './conclude-panel.js';
import { MatchedRules } from './matched-rules.js';
import { MatchedMarks, RemovedBefore } from './matches.js';
import { PriceAgainst } from './price-against.js';
import { ScreenedListing } from './screened-listing.js';
import classes from './screening.module.css';
import { type Screening, screeningQuery } from './screening-api.js';

function Verdict({ screening }: { screening: Screening }) {
  const { t } = useTranslation('review');
  const { verdict, score, outcome, isAutomatic, audit } = screening;
  const tone = { allow: 'done', hold: 'waiting', remove: 'refused' } as const;
  return (
    <Group gap="sm">
      <StatusBadge tone={tone[verdict]}>{t(`screening.verdict.${verdict}`)}</StatusBadge>
      <Text c="dimmed">{t('screening.score', { score: score.toFixed(2) })}</Text>
      {outcome ? (
        <StatusBadge tone="done">
          {t(
            isAutomatic && outcome === 'removed'
              ? 'screening.outcome.automatic'
              : `screening.outcome.${outcome}`,
          )}
        </StatusBadge>
      ) : null}
      {audit ? <StatusBadge tone="attention">{t(`screening.audit.${audit}`)}</StatusBadge> : null}
    </Group>
  );
}

interface ScreeningViewProps {
  screeningId: string;
  /** The task that the reader holds, where it is theirs to conclude. */
  heldTaskId?: string | undefined;
}

/** A screened listing with everything that was found on it, and the end of its task. */
export function ScreeningView({ screeningId, heldTaskId }: ScreeningViewProps) {
  const { t, i18n } = useTranslation('review');
  const query = useQuery(screeningQuery(screeningId));
  if (query.error && !query.data) {
    return <LoadFailure error={query.error} onRetry={query.refetch} />;
  }
  if (!query.data) return <Skeleton height={320} />;
  const screening = query.data;
  const { findings, obstacles, outcome, audit, isInfringing, listingId, rules } = screening;
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const isOpen = outcome === null || (audit === 'automatic' && isInfringing === null);
  return (
    <Stack gap="md">
      <Verdict screening={screening} />
      {audit && isOpen ? <Alert color="blue">{t(`screening.auditWhat.${audit}`)}</Alert> : null}
      {obstacles.length > 0 ? (
        <Alert color="yellow" title={t('screening.obstacles')}>
          {obstacles.map(({ code, reason }) => (
            <Text key={`${code} ${reason.en}`}>{reason[language]}</Text>
          ))}
        </Alert>
      ) : null}
      <div className={classes.desk}>
        <div>
          <ScreenedListing listingId={listingId} findings={findings} />
          <PriceAgainst findings={findings} />
          <MatchedMarks findings={findings} />
          <RemovedBefore findings={findings} />
          <MatchedRules rules={rules} />
        </div>
        <ConcludePanel
          taskId={heldTaskId}
          screening={screening}
          isOpen={heldTaskId !== undefined && isOpen}
        />
      </div>
    </Stack>
  );
}
