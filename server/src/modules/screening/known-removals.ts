import type { ListingId } from '../../contracts/ids.js';
import type { ImageScreen } from '../../engines/image/index.js';
import { RelistIndex } from '../../engines/relist/index.js';
import type { Reader } from '../../platform/db/index.js';
import type { Platform } from '../../platform/platform.js';
import { type StandingRemoval, standingRemovals, standingRemovalsOf } from '../decisions/index.js';
import { type ListingView, listingsByIds } from '../marketplace/index.js';
import { putReference } from './pictures/stored-features.js';

/** Listings whose pictures are looked for, the last removed: each costs its features at start. */
const PICTURED = 100;
const PICTURES_EACH = 3;
const PAGE = 2_000;

interface Pictured {
  removal: StandingRemoval;
  sha256s: string[];
}

/** Listings that decisions keep removed, by their titles and pictures. */
export class KnownRemovals {
  readonly index = new RelistIndex();
  readonly #platform: Platform;
  /** Those with pictures, the last removed last. */
  readonly #pictured = new Map<ListingId, Pictured>();
  readonly #shown = new Map<ListingId, string[]>();

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(db: Reader): Promise<void> {
    for (let after = ''; ; ) {
      const page = await standingRemovals(db, after, PAGE);
      await this.#put(db, page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.listingId;
    }
  }

  /** Learns what became of these listings: removed, or put back. */
  async update(db: Reader, ids: readonly ListingId[]): Promise<void> {
    this.index.remove(ids);
    for (const id of ids) this.#pictured.delete(id);
    await this.#put(db, await standingRemovalsOf(db, ids));
  }

  async #put(db: Reader, removals: readonly StandingRemoval[]): Promise<void> {
    const listings = await listingsByIds(
      db,
      removals.map(({ listingId }) => listingId),
    );
    for (const removal of removals) {
      const listing = listings.get(removal.listingId);
      if (!listing) continue;
      this.index.put([removedListing(removal, listing)]);
      const sha256s = listing.pictures.slice(0, PICTURES_EACH).map(({ sha256 }) => sha256);
      if (sha256s.length > 0) this.#pictured.set(removal.listingId, { removal, sha256s });
    }
  }

  /** Brings the pictures that are looked for in line with the last removals. */
  async show(screen: ImageScreen): Promise<void> {
    const newest = [...this.#pictured.values()]
      .sort((a, b) => b.removal.removedAt.getTime() - a.removal.removedAt.getTime())
      .slice(0, PICTURED);
    const wanted = new Map(newest.map((one) => [one.removal.listingId, one]));
    for (const [id, pictureIds] of this.#shown) {
      if (wanted.has(id)) continue;
      screen.remove(pictureIds);
      this.#shown.delete(id);
    }
    for (const [id, { removal, sha256s }] of wanted) {
      if (this.#shown.has(id)) continue;
      const shown: string[] = [];
      for (const [place, sha256] of sha256s.entries()) {
        const bytes = await this.#platform.blobs.get(sha256).catch(() => undefined);
        const pictureId = `${id}#${place}`;
        if (!bytes) continue;
        const { rightId } = removal;
        const reference = { pictureId, rightId, kind: 'removed-listing', bytes } as const;
        await putReference(this.#platform, screen, reference);
        shown.push(pictureId);
      }
      this.#shown.set(id, shown);
    }
  }
}

/** The removed listing whose picture a reference is, by the reference's id. */
export function removedListingOf(pictureId: string): string | undefined {
  const at = pictureId.indexOf('#');
  return at < 0 ? undefined : pictureId.slice(0, at);
}

function removedListing({ listingId, rightId }: StandingRemoval, listing: ListingView) {
  return {
    ...{ listingId, rightId, lineageId: listing.lineage, title: listing.title },
    merchant: `${listing.storefront.id}/${listing.merchantExternalId}`,
    price: listing.price,
  };
}
