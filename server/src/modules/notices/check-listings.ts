import type { z } from 'zod';
import type { StorefrontId } from '../../contracts/ids.js';
import type { Reader } from '../../platform/db/index.js';
import { type ListingView, resolveListings } from '../marketplace/index.js';
import type { checkedListings, checkListings as schema } from './schema.js';

type Asked = z.output<typeof schema>;

function shown({ id, externalId, title, url, price, previewUrl, merchantName }: ListingView) {
  return { id, externalId, title, url, price, previewUrl, merchantName };
}

/** Which listings the lines of a notice name, before it is sent; null where none is found. */
export async function checkListings(
  db: Reader,
  { storefrontId, listings }: Asked,
): Promise<z.input<typeof checkedListings>> {
  const found = await resolveListings(db, storefrontId as StorefrontId, listings);
  return { items: found.map((listing) => (listing ? shown(listing) : null)) };
}
