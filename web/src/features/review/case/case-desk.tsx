import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LoadFailure } from '../../../ui/load-failure.js';
import { type ClaimView, type NoticeView, noticeQuery } from '../../notices/notices-api.js';
import { caseClaimsQuery } from '../case-api.js';
import type { TaskDetail } from '../review-api.js';
import { RulingPanel } from '../ruling/ruling-panel.js';
import classes from './case.module.css';
import { CaseFile } from './case-file.js';
import { ClaimExhibits } from './claim-exhibits.js';
import { ClaimList } from './claim-list.js';
import { isOpenFor } from './open-claims.js';
import { useClaimSelection } from './use-claim-selection.js';

interface CaseDeskProps {
  noticeId: string;
  /** Absent when the case is looked at outside a task. */
  task?: TaskDetail | undefined;
  isHeld: boolean;
  /** The claim to begin with. */
  claimId?: string | undefined;
}

/** Claims read without being asked; beyond them a button loads more. */
const READ_AT_ONCE = 1_000;

function useClaims(noticeId: string) {
  const query = useInfiniteQuery(caseClaimsQuery(noticeId));
  const claims = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const isShort = claims.length < READ_AT_ONCE;
  useEffect(() => {
    if (hasNextPage && isShort && !isFetching) void fetchNextPage();
  }, [hasNextPage, isShort, isFetching, fetchNextPage]);
  return { query, claims };
}

interface LoadedProps extends Omit<CaseDeskProps, 'noticeId'> {
  notice: NoticeView;
  claims: readonly ClaimView[];
  onMore: (() => void) | undefined;
}

function LoadedCase({ notice, claims, task, isHeld, claimId, onMore }: LoadedProps) {
  const selection = useClaimSelection(claims, task?.kind, claimId);
  const { current } = selection;
  if (!current) return null;
  return (
    <div className={classes.desk} data-columns={notice.claims === 1 ? 'two' : undefined}>
      {notice.claims > 1 ? (
        <ClaimList
          claims={claims}
          total={notice.claims}
          selection={selection}
          isOpen={(claim) => isOpenFor(task?.kind, claim)}
          onMore={onMore}
        />
      ) : null}
      <div className={classes.evidence}>
        <ClaimExhibits key={current.id} claim={current} notice={notice} />
        <CaseFile claim={current} notice={notice} task={task} />
      </div>
      <RulingPanel
        notice={notice}
        selection={selection}
        claims={claims}
        task={task}
        isHeld={isHeld}
      />
    </div>
  );
}

/** A notice with its claims: who says what about which listing, and what can be decided now. */
export function CaseDesk(props: CaseDeskProps) {
  const notice = useQuery(noticeQuery(props.noticeId));
  const { query, claims } = useClaims(props.noticeId);
  const failed = [notice, query].find(({ error, data }) => error && !data);
  if (failed?.error) return <LoadFailure error={failed.error} onRetry={failed.refetch} />;
  if (!notice.data || !query.data) return <Skeleton height={420} />;
  const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
  return <LoadedCase {...props} notice={notice.data} claims={claims} onMore={onMore} />;
}
