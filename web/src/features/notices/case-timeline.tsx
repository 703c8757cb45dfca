import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../ui/load-failure.js';
import { type NextStep, Timeline, type TimelineEntry } from '../../ui/timeline.js';
import { eventOf } from './case-event.js';
import { sideOfMover } from './claim-state.js';
import { EvidenceList } from './evidence-list.js';
import { lawLink } from './law-links.js';
import { useNextStep } from './next-step.js';
import {
  type CaseEntry,
  type ClaimView,
  claimTimelineQuery,
  noticeTimelineQuery,
  type RegimeId,
} from './notices-api.js';
import { useViewer } from './use-viewer.js';

/** Address of the entry's receipt, which verifies offline. */
export function receiptHref(entryId: string): string {
  return `/v1/journal/entries/${encodeURIComponent(entryId)}/receipt`;
}

function Said({ entry }: { entry: CaseEntry }) {
  const { text, locale, evidenceIds } = entry;
  if (!text && evidenceIds.length === 0) return null;
  return (
    <Stack gap={6}>
      {text ? (
        <Text
          component="blockquote"
          m={0}
          lang={locale ?? undefined}
          style={{ whiteSpace: 'pre-line' }}
        >
          {text}
        </Text>
      ) : null}
      <EvidenceList ids={evidenceIds} />
    </Stack>
  );
}

function useEntries(): (entries: readonly CaseEntry[], regime?: RegimeId) => TimelineEntry[] {
  const { t, i18n } = useTranslation('notices');
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  return (entries, regime) =>
    entries.map((entry) => {
      const event = t(`event.${eventOf(entry)}`);
      return {
        id: entry.entryId,
        at: entry.at,
        side: sideOfMover(entry.by),
        what: entry.claims > 1 ? t('event.ofClaims', { event, count: entry.claims }) : event,
        detail: <Said entry={entry} />,
        law: entry.law && regime ? lawLink(regime, entry.law[language]) : undefined,
        proofHref: receiptHref(entry.entryId),
      };
    });
}

interface CaseTimelineProps {
  query: { data?: { items: CaseEntry[] } | undefined; error: Error | null; refetch: () => unknown };
  next?: NextStep | undefined;
}

function CaseTimeline({ query, next }: CaseTimelineProps) {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  const entriesOf = useEntries();
  const { data } = query;
  if (!data && query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  if (!data) return <Skeleton height={120} role="status" aria-label={t('loadingHistory')} />;
  return <Timeline entries={entriesOf(data.items)} next={next} viewer={viewer} />;
}

interface NoticeTimelineProps {
  noticeId: string;
  /** The most pressing next step among the claims, shown above the history. */
  next?: NextStep | undefined;
}

/** What happened to a notice: the same history for both parties, each entry with its receipt. */
export function NoticeTimeline({ noticeId, next }: NoticeTimelineProps) {
  return <CaseTimeline query={useQuery(noticeTimelineQuery(noticeId))} next={next} />;
}

/** What happened to one claim, and what comes next. */
export function ClaimTimeline({ claim }: { claim: ClaimView }) {
  const stepOf = useNextStep();
  const isClosed = claim.next.action === 'closed';
  return (
    <CaseTimeline
      query={useQuery(claimTimelineQuery(claim.id))}
      next={isClosed ? undefined : stepOf(claim)}
    />
  );
}
