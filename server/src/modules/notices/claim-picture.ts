import type { ClaimId, ListingId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { noticeProblem } from './errors.js';
import { readClaim } from './read-notices.js';

/**
 * The picture of the listing that a claim is about, for every party to it: a complainant sees what
 * was complained of after the listing has been taken down. @returns the SHA-256 of a safe raster.
 */
export async function claimPicture(db: Reader, actor: Actor, id: ClaimId): Promise<string> {
  const { listing } = await readClaim(db, actor, id);
  const listingId = listing.id as ListingId;
  const [picture] = (await listingsByIds(db, [listingId])).get(listingId)?.pictures ?? [];
  if (!picture) throw noticeProblem('claim-picture-not-found');
  return picture.previewSha256;
}
