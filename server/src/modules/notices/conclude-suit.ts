import type { ClaimId, EvidenceId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { requireOwnEvidence } from '../evidence/index.js';
import { requireLock } from '../review/index.js';
import { advanceClaims } from './advance-claims.js';
import { noticesOf } from './queries.js';

/** The platform carries out what a court or authority decided about claims. */
export async function concludeSuit(
  tx: Tx,
  actor: Actor,
  input: {
    claimIds: readonly ClaimId[];
    outcome: 'infringing' | 'not-infringing';
    text: string;
    evidenceIds: readonly EvidenceId[];
  },
) {
  await requireOwnEvidence(tx, actor, input.evidenceIds);
  for (const id of await noticesOf(tx, input.claimIds)) await requireLock(tx, actor, id, 'notice');
  const { text, evidenceIds } = input;
  return advanceClaims(
    tx,
    input.claimIds,
    {
      event: { type: 'conclude-suit', outcome: input.outcome },
      by: 'authority',
      message: { text, locale: actor.locale, evidenceIds },
    },
    () => true,
  );
}
