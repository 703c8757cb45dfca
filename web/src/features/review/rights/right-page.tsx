import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../../ui/copy-id.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { rightQuery } from '../case-api.js';
import { queueQuery } from '../review-api.js';
import { ChallengePanel } from './challenge-panel.js';
import { RightFile } from './right-file.js';
import { RightStatusBadge } from './right-status-badge.js';
import { useRightWords } from './right-words.js';

/** A right outside the queue: to look up, and to challenge. */
export function RightPage() {
  const { t } = useTranslation('review');
  const { rightId } = useParams({ from: '/portal/review/rights/$rightId' });
  const right = useQuery(rightQuery(rightId));
  const task = useQuery(queueQuery({ q: rightId, kind: 'right' })).data?.items[0];
  const words = useRightWords();
  if (right.error && !right.data)
    return <LoadFailure error={right.error} onRetry={right.refetch} />;
  if (!right.data) return <Skeleton height={420} />;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.rights'), to: '/review/rights' }]}
        title={right.data.title}
        what={`${words.kind(right.data)} · ${words.number(right.data)} · ${right.data.holder.name}`}
        facts={
          <>
            <RightStatusBadge status={right.data.status} />
            <CopyId id={rightId} tail={6} />
          </>
        }
        actions={
          task ? (
            <Anchor
              fw={550}
              renderRoot={(props) => (
                <Link {...props} to="/desk/tasks/$taskId" params={{ taskId: task.id }} />
              )}
            >
              {t('case.openTask', { kind: t('kind.right') })}
            </Anchor>
          ) : undefined
        }
      />
      <RightFile right={right.data}>
        <ChallengePanel right={right.data} />
      </RightFile>
    </>
  );
}
