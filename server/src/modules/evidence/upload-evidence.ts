import { Readable } from 'node:stream';
import type { EvidenceId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Platform } from '../../platform/platform.js';
import { addEvidence } from './add-evidence.js';
import { evidenceProblem } from './errors.js';
import type { EvidenceItem, EvidencePurpose } from './evidence-item.js';
import { safeFileName } from './file-name.js';
import { uploadLimit } from './policy.js';
import { readEvidence } from './read-evidence.js';
import { storeBytes } from './store-bytes.js';

export interface Upload {
  stream: unknown;
  contentType: string;
  fileName: string;
  purpose: EvidencePurpose;
}

/** Takes one file from `actor`: examined and stored first, then made an item in one transaction. */
export async function uploadEvidence(
  platform: Platform,
  actor: Actor,
  { stream, contentType, fileName, purpose }: Upload,
): Promise<EvidenceItem> {
  if (!(stream instanceof Readable)) throw evidenceProblem('evidence-body-missing');
  const announced = { fileName: safeFileName(fileName), contentType };
  const stored = await storeBytes(platform, stream, uploadLimit(actor), announced);
  return platform.db.write(actor.ref, async (tx) => {
    const id: EvidenceId = await addEvidence(tx, actor, { ...stored, fileName, purpose });
    return readEvidence(tx, actor, id);
  });
}
