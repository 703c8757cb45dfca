import type { ClaimId } from '../../contracts/ids.js';

/** What a reviewer decides on claims: each on its own, many at once if they are alike. */
export interface Ruling {
  claimIds: readonly ClaimId[];
  outcome: 'accept' | 'reject';
  reason: string;
  facts?: string | undefined;
}
