import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ListingId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader, Tx } from '../../platform/db/index.js';
import { chunksOf, drain } from '../../platform/feeds/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { append } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { marketplaceProblem } from './errors.js';
import type { Picture } from './listing.js';
import { listingsByIds } from './listing-queries.js';
import { insertPictureVersion, lockPictures } from './picture-queries.js';
import { inspectPicture, LARGEST_PICTURE } from './pictures.js';
import { maySeeListing, partiesOf } from './policy.js';

/**
 * Examines and stores a picture's bytes; no transaction may be open.
 * @throws `too-large`, `picture-not-accepted`, `picture-not-readable`
 */
export async function storePicture(platform: Platform, body: unknown): Promise<Picture> {
  if (!(body instanceof Readable)) throw marketplaceProblem('picture-not-accepted');
  const bytes = await buffer(bounded(body)).catch(async (error: unknown) => {
    await drain(body);
    throw error;
  });
  return examinePicture(platform, bytes);
}

/**
 * As `storePicture`, for bytes at hand.
 * @throws `picture-not-accepted`, `picture-not-readable`
 */
export async function examinePicture(platform: Platform, bytes: Buffer): Promise<Picture> {
  const known = examined.get(hash('sha256', bytes, 'hex'));
  if (known && (await isStored(platform, known))) return known;
  const { preview, ...seen } = await inspectPicture(bytes);
  const sha256 = await platform.blobs.put(bytes);
  const previewSha256 = await platform.blobs.put(preview);
  const picture = { sha256, bytes: bytes.length, ...seen, previewSha256 };
  remember(picture);
  return picture;
}

async function isStored({ blobs }: Platform, picture: Picture): Promise<boolean> {
  const sizes = [picture.sha256, picture.previewSha256].map((sha256) => blobs.size(sha256));
  return (await Promise.all(sizes)).every((size) => size !== undefined);
}

/** Pictures that this process examined lately: the same goods are offered with the same ones. */
const examined = new Map<string, Picture>();
const REMEMBERED = 10_000;

function remember(picture: Picture): void {
  examined.set(picture.sha256, picture);
  if (examined.size <= REMEMBERED) return;
  const [oldest] = examined.keys();
  if (oldest !== undefined) examined.delete(oldest);
}

async function* bounded(body: Readable) {
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.length;
    if (bytes > LARGEST_PICTURE) throw httpProblem('too-large', { limit: LARGEST_PICTURE });
    yield chunk;
  }
}

/**
 * Puts a stored picture at `position` (from 0, at most one past the last) of a listing. Another
 * picture makes a new version; the same one again changes nothing.
 * @returns the listing's version number.
 * @throws `listing-not-found`, `picture-not-found` for a position that leaves a gap
 */
export async function attachListingPicture(
  tx: Tx,
  actor: Actor,
  id: ListingId,
  position: number,
  picture: Picture,
): Promise<number> {
  const before = await lockPictures(tx, id);
  if (!before) throw marketplaceProblem('listing-not-found');
  const { pictures, versionNumber, organisationId } = before;
  if (pictures[position]?.sha256 === picture.sha256) return versionNumber;
  if (position > pictures.length) throw marketplaceProblem('picture-not-found');
  const number = versionNumber + 1;
  await insertPictureVersion(tx, id, number, [
    ...pictures.slice(0, position),
    picture,
    ...pictures.slice(position + 1),
  ]);
  append(tx, {
    type: 'listing.picture-attached',
    subject: id,
    parties: [...new Set([...partiesOf(actor), ...(organisationId ? [organisationId] : [])])],
    data: { listingId: id, versionNumber: number, position, sha256: picture.sha256 },
  });
  return number;
}

/**
 * The safe raster of a picture that the actor may see.
 * @throws `listing-not-found`, `picture-not-found`
 */
export async function pictureToShow(
  db: Reader,
  actor: Actor,
  id: ListingId,
  position: number,
): Promise<Picture> {
  const listing = (await listingsByIds(db, [id])).get(id);
  if (!listing || !maySeeListing(actor, listing)) throw marketplaceProblem('listing-not-found');
  const picture = listing.pictures[position];
  if (!picture) throw marketplaceProblem('picture-not-found');
  return picture;
}
