import type { z } from 'zod';
import type { ListingId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Platform } from '../../platform/platform.js';
import {
  attachListingPicture,
  examinePicture,
  type Picture,
  recordListings,
} from '../marketplace/index.js';
import type { screeningRequest } from './schema.js';
import { screenVersions } from './screen-versions.js';
import type { Screening } from './screening.js';

/**
 * The verdict on a listing before it is published. The listing is recorded in the mirror, then
 * screened; the same listing again gets the verdict that stands.
 * @throws `storefront-not-found`, `picture-not-accepted`, `picture-not-readable`
 */
export async function requestScreening(
  platform: Platform,
  actor: Actor,
  { storefrontId, listing, pictures = [] }: z.output<typeof screeningRequest>,
): Promise<Screening> {
  const at = platform.clock.now();
  const stored: Picture[] = [];
  for (const encoded of pictures) {
    stored.push(await examinePicture(platform, Buffer.from(encoded, 'base64')));
  }
  const id = await platform.db.write(actor.ref, async (tx) => {
    const [result] = await recordListings(tx, actor, storefrontId, [listing]);
    const listingId = result?.id as ListingId;
    for (const [position, picture] of stored.entries()) {
      await attachListingPicture(tx, actor, listingId, position, picture);
    }
    return listingId;
  });
  const [screening] = await screenVersions(platform, [id], 'request', () => at);
  if (!screening) throw new Error(`The listing ${id} vanished while it was screened.`);
  return screening;
}
