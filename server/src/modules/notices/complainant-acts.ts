import type { ClaimId, EvidenceId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { requireOwnEvidence } from '../evidence/index.js';
import { advanceClaims } from './advance-claims.js';
import type { Case } from './case.js';
import type { ClaimEvent } from './claim.js';
import { actsForComplainant } from './policy.js';

/** Something that a complainant does with its claims, and what it says. */
interface Act {
  claimIds: readonly ClaimId[];
  text?: string | undefined;
  evidenceIds?: readonly EvidenceId[];
}

async function act(tx: Tx, actor: Actor, event: ClaimEvent, said: Act) {
  const evidenceIds = said.evidenceIds ?? [];
  await requireOwnEvidence(tx, actor, evidenceIds);
  const message =
    said.text || evidenceIds.length > 0
      ? { text: said.text ?? '', locale: actor.locale, evidenceIds }
      : undefined;
  const allowed = (of: Case) => actsForComplainant(actor, of);
  return advanceClaims(tx, said.claimIds, { event, by: 'complainant', message }, allowed);
}

/** Supplies what the desk asked for; the claims are under review again. */
export const supplyInformation = (tx: Tx, actor: Actor, said: Act) =>
  act(tx, actor, { type: 'supply-information' }, said);

/** Takes claims back before they are decided. */
export const withdrawClaims = (tx: Tx, actor: Actor, said: Act) =>
  act(tx, actor, { type: 'withdraw' }, said);

/** Takes accepted claims back: their listings are restored. */
export const retractClaims = (tx: Tx, actor: Actor, said: Act) =>
  act(tx, actor, { type: 'retract' }, said);

/** Contests a rejection, where the regime lets the complainant do so. */
export const appealClaims = (tx: Tx, actor: Actor, said: Act) =>
  act(tx, actor, { type: 'appeal' }, said);

/** Asks once for more time to answer, for notarisation and the like, where the regime grants it. */
export const extendPeriod = (tx: Tx, actor: Actor, said: Act) =>
  act(tx, actor, { type: 'extend' }, said);
