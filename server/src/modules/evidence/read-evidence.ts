import type { Readable } from 'node:stream';
import type { EvidenceId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import type { Platform } from '../../platform/platform.js';
import { evidenceField, evidenceProblem } from './errors.js';
import type { EvidenceItem } from './evidence-item.js';
import { contentDisposition } from './file-name.js';
import { acceptedType } from './media-types.js';
import { mayReadEvidence } from './policy.js';
import { selectItems } from './queries.js';

/** Items by id, without judging who asks; unknown ids are absent. */
export async function evidenceByIds(
  db: Reader,
  ids: readonly EvidenceId[],
): Promise<Map<EvidenceId, EvidenceItem>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectItems(db, ids)).map((item) => [item.id, item]));
}

/** The item if `actor` may read it; otherwise, as for an unknown id, `evidence-not-found`. */
export async function readEvidence(
  db: Reader,
  actor: Actor,
  id: EvidenceId,
): Promise<EvidenceItem> {
  const [item] = await selectItems(db, [id]);
  if (!item || !mayReadEvidence(actor, item)) throw evidenceProblem('evidence-not-found');
  return item;
}

/**
 * The items, in the order of `ids`, if `actor` handles the affairs of every owner.
 * Problem: `evidence-not-found`, with each wrong id at `/evidenceIds/<place>` or under `pointer`.
 */
export async function requireOwnEvidence(
  db: Reader,
  actor: Actor,
  ids: readonly EvidenceId[],
  pointer = '/evidenceIds',
): Promise<EvidenceItem[]> {
  const items = await evidenceByIds(db, ids);
  const own = ids.map((id) => {
    const item = items.get(id);
    return item && actor.actsFor.includes(item.ownerId) ? item : undefined;
  });
  const wrong = own.flatMap((item, place) => (item ? [] : [place]));
  if (wrong.length > 0) {
    const fields = wrong.map((place) => evidenceField('not-found', `${pointer}/${place}`));
    throw evidenceProblem('evidence-not-found', {}, fields);
  }
  return own.flatMap((item) => item ?? []);
}

/** Bytes on their way to a reader, with headers under which no browser runs anything in them. */
export interface Served {
  headers: Record<string, string>;
  body: Readable;
}

/** The bytes as they were received. */
export async function serveContent(platform: Platform, item: EvidenceItem): Promise<Served> {
  const disposition = acceptedType(item.mediaType)?.isShownInline ? 'inline' : 'attachment';
  return serve(
    platform,
    item.sha256,
    item.mediaType,
    contentDisposition(disposition, item.fileName),
  );
}

/** The preview of an image; `evidence-not-found` for what has none. */
export async function servePreview(platform: Platform, item: EvidenceItem): Promise<Served> {
  if (!item.previewSha256) throw evidenceProblem('evidence-not-found');
  const stem = item.fileName.replace(/\.[^.]*$/, '');
  const disposition = contentDisposition('inline', `${stem}.webp`);
  return serve(platform, item.previewSha256, 'image/webp', disposition);
}

async function serve(
  platform: Platform,
  sha256: string,
  mediaType: string,
  disposition: string,
): Promise<Served> {
  const bytes = await platform.blobs.size(sha256);
  if (bytes === undefined) throw new Error(`The blob ${sha256} is missing.`);
  return {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': disposition,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
    },
    body: platform.blobs.open(sha256),
  };
}
