import type { ClaimView } from './notices-api.js';

/** The step that presses most: the reader's own before others', the nearest due first. */
export function pressing(
  claims: readonly ClaimView[],
  isOwn: (claim: ClaimView) => boolean,
): ClaimView | undefined {
  const open = claims.filter(({ next }) => next.action !== 'closed');
  const due = ({ next }: ClaimView) => next.dueAt ?? '9';
  return [...open].sort(
    (one, other) => Number(isOwn(other)) - Number(isOwn(one)) || due(one).localeCompare(due(other)),
  )[0];
}
