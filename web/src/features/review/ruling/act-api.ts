import { unwrap } from '../../../api/client.js';
import type { paths } from '../../../api/schema.gen.js';
import type { ClaimView } from '../../notices/notices-api.js';
import { reviewApi } from '../review-api.js';
import type { Mode } from './modes.js';

/** What a reviewer has filled in for a mode. */
export interface Act {
  mode: Mode;
  claims: readonly ClaimView[];
  reason: string;
  /** Facts of a decision, or the words of a request, return or conclusion. */
  text: string;
  suit: 'infringing' | 'not-infringing';
  evidenceIds: readonly string[];
}

type Ruled = paths['/v1/claims/decisions']['post']['responses'][200]['content']['application/json'];
/** What became of the claims; a ruling may first go before a second person. */
export type Acted = Omit<Ruled, 'approvalTaskId'> & { approvalTaskId?: string | null };

const idsOf = (claims: readonly ClaimView[]) => claims.map(({ id }) => id);

/** A counter-notice is acted on as a whole: one call for each that the claims belong to. */
async function byCounterNotice(
  claims: readonly ClaimView[],
  call: (counterNoticeId: string, claimIds: string[]) => Promise<Acted>,
): Promise<Acted> {
  const groups = new Map<string, string[]>();
  for (const { id, counterNoticeId } of claims) {
    if (counterNoticeId) groups.set(counterNoticeId, [...(groups.get(counterNoticeId) ?? []), id]);
  }
  const all: Acted = { moved: [], refused: [] };
  for (const [id, claimIds] of groups) {
    const { moved, refused } = await call(id, claimIds);
    all.moved.push(...moved);
    all.refused.push(...refused);
  }
  return all;
}

const onCounter = (counterNoticeId: string) => ({ params: { path: { counterNoticeId } } });

export const undoClaims = (claimIds: string[]): Promise<Acted> =>
  unwrap(reviewApi.POST('/v1/claims/undoings', { body: { claimIds } }));

function decide(outcome: 'accept' | 'reject', { claims, reason, text }: Act): Promise<Acted> {
  const body = { claimIds: idsOf(claims), outcome, reason, facts: text.trim() || undefined };
  return unwrap(reviewApi.POST('/v1/claims/decisions', { body }));
}

function decideCounter(outcome: 'upheld' | 'dismissed', { claims, reason, text }: Act) {
  return byCounterNotice(claims, (id, claimIds) =>
    unwrap(
      reviewApi.POST('/v1/counter-notices/{counterNoticeId}/decision', {
        ...onCounter(id),
        body: { claimIds, outcome, reason, facts: text.trim() || undefined },
      }),
    ),
  );
}

const acts: Record<Mode, (act: Act) => Promise<Acted>> = {
  accept: (act) => decide('accept', act),
  reject: (act) => decide('reject', act),
  'uphold-counter': (act) => decideCounter('upheld', act),
  'dismiss-counter': (act) => decideCounter('dismissed', act),
  'request-information': ({ claims, text }) =>
    unwrap(
      reviewApi.POST('/v1/claims/information-requests', {
        body: { claimIds: idsOf(claims), text },
      }),
    ),
  'forward-counter': ({ claims }) =>
    byCounterNotice(claims, (id) =>
      unwrap(reviewApi.POST('/v1/counter-notices/{counterNoticeId}/forwarding', onCounter(id))),
    ),
  'return-counter': ({ claims, text }) =>
    byCounterNotice(claims, (id) =>
      unwrap(
        reviewApi.POST('/v1/counter-notices/{counterNoticeId}/return', {
          ...onCounter(id),
          body: { text },
        }),
      ),
    ),
  'conclude-suit': ({ claims, text, suit, evidenceIds }) =>
    unwrap(
      reviewApi.POST('/v1/claims/suit-conclusions', {
        body: { claimIds: idsOf(claims), outcome: suit, text, evidenceIds: [...evidenceIds] },
      }),
    ),
  undo: ({ claims }) => undoClaims(idsOf(claims)),
};

/** Does what the reviewer chose to the claims that can take it. */
export function carryOut(act: Act): Promise<Acted> {
  const able = act.claims.filter(({ actions }) => actions.includes(act.mode));
  return acts[act.mode]({ ...act, claims: able });
}
