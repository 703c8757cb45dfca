import type { EvidenceId, OrganisationId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { insertShares } from './queries.js';

/**
 * Lets these organisations read these items from now on. What they may read already is left as it
 * is. The caller has checked that the items may be passed on.
 */
export async function shareEvidence(
  tx: Tx,
  evidenceIds: readonly EvidenceId[],
  organisationIds: readonly OrganisationId[],
): Promise<void> {
  if (evidenceIds.length === 0 || organisationIds.length === 0) return;
  const added = await insertShares(tx, evidenceIds, organisationIds);
  const readersOf = new Map<EvidenceId, OrganisationId[]>();
  for (const { evidenceId, organisationId } of added) {
    readersOf.set(evidenceId, [...(readersOf.get(evidenceId) ?? []), organisationId]);
  }
  const ownerOf = new Map(added.map(({ evidenceId, ownerId }) => [evidenceId, ownerId]));
  for (const [evidenceId, organisationIds] of readersOf) {
    append(tx, {
      type: 'evidence.shared',
      subject: evidenceId,
      parties: [...organisationIds, ownerOf.get(evidenceId) ?? []].flat(),
      data: { evidenceId, organisationIds },
    });
  }
}
