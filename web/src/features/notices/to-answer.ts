import type { ClaimView } from './notices-api.js';

/** A counter-notice that waits, with the claims it answers. */
export interface ToAnswer {
  counterNoticeId: string;
  first: ClaimView;
  claims: number;
  dueAt: string | null;
}

/** Waiting claims by their counter-notice, the one due first at the top. */
export function toAnswer(claims: readonly ClaimView[]): ToAnswer[] {
  const groups = new Map<string, ToAnswer>();
  for (const claim of claims) {
    const { counterNoticeId } = claim;
    if (counterNoticeId === null) continue;
    const group = groups.get(counterNoticeId);
    const { dueAt } = claim.next;
    if (!group) groups.set(counterNoticeId, { counterNoticeId, first: claim, claims: 1, dueAt });
    else {
      group.claims += 1;
      if (dueAt && (!group.dueAt || dueAt < group.dueAt)) {
        group.dueAt = dueAt;
        group.first = claim;
      }
    }
  }
  return [...groups.values()].sort((one, other) =>
    (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'),
  );
}
