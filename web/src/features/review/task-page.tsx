import { Skeleton, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { MisuseDesk } from '../misuse/misuse-desk.js';
import { CASES } from '../notices/notices-api.js';
import { LeadDesk, LinkContestDesk } from '../operators/operator-desk.js';
import { PenaltyDesk } from '../penalties/penalty-desk.js';
import { StandingDesk } from '../programs/standing-desk.js';
import { CaseDesk } from './case/case-desk.js';
import { ApprovalDesk } from './checks/approval-desk.js';
import { DoubleReviewDesk } from './checks/double-review-desk.js';
import { ContestDesk } from './contests/contest-desk.js';
import { LockBanner } from './lock-banner.js';
import { PendingApproval } from './pending-approval.js';
import { type TaskDetail, taskQuery } from './review-api.js';
import { RightDesk } from './rights/right-desk.js';
import { ScreeningDesk } from './screening/screening-desk.js';
import { TaskHeader } from './task-header.js';
import { useTaskLock } from './use-task-lock.js';

/** What a desk is given: the task, and whether the reader holds it. */
export interface DeskProps {
  task: TaskDetail;
  isHeld: boolean;
}

function Desk(props: DeskProps) {
  const { kind, subject } = props.task;
  if (kind === 'right') return <RightDesk {...props} />;
  if (kind === 'contest') return <ContestDesk {...props} />;
  if (kind === 'standing') return <StandingDesk {...props} />;
  if (kind === 'misuse') return <MisuseDesk {...props} />;
  if (kind === 'operator') return <LeadDesk {...props} />;
  if (kind === 'penalty') return <PenaltyDesk {...props} />;
  if (kind === 'link-contest') return <LinkContestDesk {...props} />;
  if (kind === 'screening') return <ScreeningDesk {...props} />;
  if (kind === 'second-approval') return <ApprovalDesk {...props} />;
  if (kind === 'double-review') return <DoubleReviewDesk {...props} />;
  return <CaseDesk noticeId={subject} task={props.task} isHeld={props.isHeld} />;
}

/** A colleague's decision changes the task; what is shown of the case is then out of date. */
function useFreshCase({ version, closedAt }: TaskDetail) {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the task refreshes
  useEffect(
    () => void client.invalidateQueries({ queryKey: [CASES] }),
    [client, version, closedAt],
  );
}

function LockedTask({ task }: { task: TaskDetail }) {
  useFreshCase(task);
  const isOpen = task.closedAt === null && !task.isExcluded;
  const { lock, acquire } = useTaskLock(task.id, isOpen);
  return (
    <>
      <TaskHeader task={task} />
      <LockBanner task={task} lock={lock} onTake={() => void acquire()} />
      <PendingApproval task={task} />
      <Desk task={task} isHeld={isOpen && lock.state === 'mine'} />
    </>
  );
}

/** One task of the desk. Opening it takes its lock; leaving gives it back. */
export function TaskPage() {
  const { taskId } = useParams({ from: '/portal/desk/tasks/$taskId' });
  const { t } = useTranslation('review');
  const task = useQuery(taskQuery(taskId));
  if (task.error && !task.data) {
    return (
      <>
        <PageHeader title={t('queue.title')} what={t('queue.what')} />
        <LoadFailure error={task.error} onRetry={task.refetch} />
      </>
    );
  }
  if (!task.data) {
    return (
      <Stack gap="md">
        <Skeleton height={72} />
        <Skeleton height={420} />
      </Stack>
    );
  }
  // A new task is a new desk: no selection or half-written reason moves over.
  return <LockedTask key={task.data.id} task={task.data} />;
}
