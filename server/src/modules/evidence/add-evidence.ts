import type { EvidenceId, OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import type { EvidencePurpose } from './evidence-item.js';
import { extensionOf, safeFileName } from './file-name.js';
import { insertItem } from './queries.js';
import type { StoredBytes } from './store-bytes.js';

export interface NewEvidence extends StoredBytes {
  fileName: string;
  purpose: EvidencePurpose;
  /** Whose evidence it is; the actor's own organisation unless said. Check it before. */
  ownerId?: OrganisationId;
}

/**
 * Makes an item of bytes that `storeBytes` has taken. The same file sent again by its owner for the
 * same purpose answers the item that is there.
 */
export async function addEvidence(tx: Tx, actor: Actor, input: NewEvidence): Promise<EvidenceId> {
  const ownerId = input.ownerId ?? actor.organisationId;
  if (!ownerId) throw new Error('Evidence belongs to an organisation.');
  const { sha256, bytes, mediaType, purpose, width, height } = input;
  const { id, isNew } = await insertItem(tx, {
    ...{ id: newId('evidence', tx.now), ownerId, sha256, bytes, mediaType, purpose, width, height },
    fileName: fileNameFor(input),
    previewSha256: input.preview?.sha256 ?? null,
  });
  if (!isNew) return id;
  append(tx, {
    type: 'evidence.added',
    subject: id,
    parties: [ownerId],
    data: { evidenceId: id, sha256, bytes, mediaType, purpose },
    personal: { fileName: fileNameFor(input) },
  });
  return id;
}

function fileNameFor({ fileName, extension }: NewEvidence): string {
  const safe = safeFileName(fileName);
  return extensionOf(safe) === '' ? safeFileName(`${safe}.${extension}`) : safe;
}
