import { createHash } from 'node:crypto';
import type { EvidenceId } from '../../../contracts/ids.js';
import { documentEngine, documentSigns, picturesWithin } from '../../../engines/documents/index.js';
import { decodePicture, hashToHex, pdq } from '../../../engines/image/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { EvidenceItem } from '../../evidence/index.js';
import type { Right } from '../right.js';
import { type Sign, signKey } from './examination.js';
import type { FilePrint } from './examination-queries.js';

/** Hashes of plainer pictures mean nothing. */
const LEAST_QUALITY = 50;

export interface Looked {
  signs: Sign[];
  prints: FilePrint[];
}

/** What the files of a right say of their making, and how to meet them again. */
export async function lookAtFiles(
  { blobs, clock }: Pick<Platform, 'blobs' | 'clock'>,
  right: Right,
  items: ReadonlyMap<EvidenceId, EvidenceItem>,
): Promise<Looked> {
  const looked: Looked = { signs: [], prints: [] };
  const files: [EvidenceId, FilePrint['purpose']][] = [
    ...right.documentIds.map((id): [EvidenceId, 'document'] => [id, 'document']),
    ...(right.markImageId ? [[right.markImageId, 'mark'] as [EvidenceId, 'mark']] : []),
  ];
  for (const [id, purpose] of files) {
    const item = items.get(id);
    if (!item || item.bytes > documentEngine.mostBytes) continue;
    const bytes = await blobs.get(item.sha256);
    looked.prints.push(...(await printsOf(item, purpose, bytes)));
    if (purpose === 'mark') continue;
    const { registeredOn } = right;
    const asked = { now: clock.now(), registeredOn };
    const signs = await documentSigns(bytes, item.mediaType, asked);
    looked.signs.push(
      ...signs.map((sign) => ({
        ...{ ...sign, key: signKey(sign.kind, id), evidenceId: id, otherRightId: null },
      })),
    );
  }
  return looked;
}

async function printsOf(
  { id: evidenceId, sha256, mediaType }: EvidenceItem,
  purpose: FilePrint['purpose'],
  bytes: Uint8Array,
): Promise<FilePrint[]> {
  const prints: FilePrint[] = [{ evidenceId, purpose, place: 0, sha256, picture: null }];
  for (const [at, picture] of picturesWithin(bytes, mediaType).entries()) {
    const digest = createHash('sha256').update(picture).digest('hex');
    prints.push({
      ...{ evidenceId, purpose, place: at + 1, sha256: digest },
      picture: await bitsOf(picture),
    });
  }
  return prints;
}

async function bitsOf(picture: Uint8Array): Promise<string | null> {
  const decoded = await decodePicture(picture);
  if ('problem' in decoded) return null;
  const { hash, quality } = pdq(decoded.raster);
  if (quality < LEAST_QUALITY) return null;
  return [...hashToHex(hash)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
}
