import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailure } from '../../../ui/load-failure.js';
import { rightQuery } from '../case-api.js';
import type { DeskProps } from '../task-page.js';
import { useNextTask } from '../use-next-task.js';
import { RightFile } from './right-file.js';
import { VerifyPanel } from './verify-panel.js';

/** A right to verify: what the holder declared beside the certificate. */
export function RightDesk({ task, isHeld }: DeskProps) {
  const right = useQuery(rightQuery(task.subject));
  const goNext = useNextTask(task.id);
  if (right.error && !right.data)
    return <LoadFailure error={right.error} onRetry={right.refetch} />;
  if (!right.data) return <Skeleton height={420} />;
  return (
    <RightFile right={right.data}>
      <VerifyPanel right={right.data} isHeld={isHeld} onDone={() => void goNext()} />
    </RightFile>
  );
}
