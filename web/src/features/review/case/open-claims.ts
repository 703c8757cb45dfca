import type { ClaimState, ClaimView } from '../../notices/notices-api.js';
import type { TaskKind } from '../review-api.js';

const WAITING: Partial<Record<TaskKind, readonly ClaimState[]>> = {
  notice: ['under-review'],
  'counter-notice': ['counter-review', 'answer-review'],
  appeal: ['appeal-review'],
};

/** Whether a claim still waits for what a task asks; without a task, for anything of the desk's. */
export function isOpenFor(kind: TaskKind | undefined, { state }: Pick<ClaimView, 'state'>) {
  const states = kind ? WAITING[kind] : Object.values(WAITING).flat();
  return states?.includes(state) ?? false;
}

/** The claim to look at after `done` ones: the next that is open, else one before, else none. */
export function nextOpen(
  claims: readonly ClaimView[],
  kind: TaskKind | undefined,
  done: ReadonlySet<string>,
  from: string,
): ClaimView | undefined {
  const open = claims.filter((claim) => isOpenFor(kind, claim) && !done.has(claim.id));
  const place = claims.findIndex(({ id }) => id === from);
  return open.find((claim) => claims.indexOf(claim) > place) ?? open[0];
}
