import type { EvidenceId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { shareEvidence } from '../evidence/index.js';
import { rightsByIds } from '../rights/index.js';
import type { Case } from './case.js';
import type { ClaimEvent } from './claim.js';
import type { Move } from './move.js';
import { evidenceSaid } from './queries.js';

/** Said to the desk first: the other party gets it with the act that tells them of the case. */
const WITHHELD: readonly ClaimEvent['type'][] = ['supply-information', 'counter'];

/**
 * The complainant's evidence reaches the merchant when it is acted on, the merchant's reaches the
 * complainant when the counter-notice is forwarded or takes effect, and what is said later reaches the other
 * party at once (PRC E-Commerce Law arts. 42–43; 17 USC 512(g); DSA art. 17).
 */
export async function shareWithParties(
  tx: Tx,
  steps: readonly { of: Case }[],
  { event, message }: Move,
): Promise<void> {
  const merchants = distinct(steps.map(({ of }) => of.merchantOrganisationId));
  const complainants = distinct(steps.map(({ of }) => of.complainantId));
  const claimIds = steps.map(({ of }) => of.id);
  if (event.type === 'accept') {
    const ids = distinct(steps.flatMap(({ of }) => of.noticeEvidenceIds)) as EvidenceId[];
    const supplied = await evidenceSaid(tx, claimIds, 'supply-information');
    await shareEvidence(tx, [...ids, ...supplied, ...(await markImages(tx, steps))], merchants);
  }
  const isPutBack = event.type === 'clock' && event.clock === 'put-back';
  if (event.type === 'forward-counter' || isPutBack) {
    await shareEvidence(tx, await evidenceSaid(tx, claimIds, 'counter'), complainants);
  }
  const said = (message?.evidenceIds ?? []) as EvidenceId[];
  if (said.length === 0 || WITHHELD.includes(event.type)) return;
  await shareEvidence(tx, said, [...merchants, ...complainants]);
}

/** The mark as registered: who is accused of copying it may see it. */
async function markImages(tx: Tx, steps: readonly { of: Case }[]): Promise<EvidenceId[]> {
  const rights = await rightsByIds(tx, distinct(steps.map(({ of }) => of.rightId)));
  return distinct([...rights.values()].map(({ markImageId }) => markImageId));
}

function distinct<T extends string>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))];
}
