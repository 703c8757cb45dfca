import { useMutation, useQueryClient } from '@tanstack/react-query';
import { unwrap } from '../../api/client.js';
import { CASES, type ClaimView, noticesApi } from './notices-api.js';

/** What a complainant can do with claims by themselves; answering has a page of its own. */
export const ACTS = ['supply-information', 'appeal', 'extend', 'withdraw', 'retract'] as const;
export type Act = (typeof ACTS)[number];

/** Acts that take a measure off or end a claim: asked for again, in red. */
export const ENDING: readonly Act[] = ['withdraw', 'retract'];

/** The claims among these with which the reader may do this now. */
export function claimsFor(act: Act, claims: readonly ClaimView[]): ClaimView[] {
  return claims.filter(({ actions }) => actions.includes(act));
}

export interface Said {
  claimIds: string[];
  text?: string;
  evidenceIds?: string[];
}

function send(act: Act, { claimIds, text, evidenceIds = [] }: Said) {
  const body = { claimIds, ...(text && { text }) };
  switch (act) {
    case 'supply-information':
      return unwrap(
        noticesApi.POST('/v1/claims/information', {
          body: { claimIds, text: text ?? '', evidenceIds },
        }),
      );
    case 'withdraw':
      return unwrap(noticesApi.POST('/v1/claims/withdrawals', { body }));
    case 'retract':
      return unwrap(noticesApi.POST('/v1/claims/retractions', { body }));
    case 'appeal':
      return unwrap(noticesApi.POST('/v1/claims/appeals', { body }));
    case 'extend':
      return unwrap(noticesApi.POST('/v1/claims/extensions', { body }));
  }
}

/** Does one act with claims and reloads every case that may have moved. */
export function useAct(act: Act) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => send(act, said),
    onSuccess: () => client.invalidateQueries({ queryKey: [CASES] }),
  });
}
