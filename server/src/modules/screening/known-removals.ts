import type { ListingId } from '../../contracts/ids.js';
import type { ImageScreen } from '../../engines/image/index.js';
import { RelistIndex } from '../../engines/relist/index.js';
import type { Reader } from '../../platform/db/index.js';
import type { Platform } from '../../platform/platform.js';
import { type StandingRemoval, standingRemovals, standingRemovalsOf } from '../decisions/index.js';
import { type ListingView, listingsByIds } from '../marketplace/index.js';
import { putReference } from './pictures/stored-features.js';

/** Listings whose pictures are looked for, the last removed: 10,000 pictures are measured. */
const PICTURED = 3_000;
/** Of those, known before the first picture is judged; the others follow while pictures are. */
const PICTURED_AT_ONCE = 100;
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
  /** The last removals, the newest first. */
  #wanted: readonly Pictured[] = [];
  #filling: Promise<void> | undefined;
  #isClosed = false;

  readonly #atOnce: number;

  constructor(platform: Platform, atOnce = PICTURED_AT_ONCE) {
    this.#platform = platform;
    this.#atOnce = atOnce;
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

  /** Brings the pictures that are looked for in line with the last removals, the newest at once. */
  async show(screen: ImageScreen): Promise<void> {
    this.#wanted = [...this.#pictured.values()]
      .sort((a, b) => b.removal.removedAt.getTime() - a.removal.removedAt.getTime())
      .slice(0, PICTURED);
    const wanted = new Set(this.#wanted.map(({ removal }) => removal.listingId));
    for (const [id, pictureIds] of this.#shown) {
      if (wanted.has(id)) continue;
      screen.remove(pictureIds);
      this.#shown.delete(id);
    }
    for (const one of this.#wanted.slice(0, this.#atOnce)) await this.#showOne(screen, one);
    // What fails here is tried again with the next removal.
    this.#filling ??= this.#fill(screen)
      .catch(() => {})
      .finally(() => {
        this.#filling = undefined;
      });
  }

  /** Every wanted picture is looked for when this is settled. */
  async settled(): Promise<void> {
    await this.#filling;
  }

  /** To be awaited before the screen is closed: nothing is shown to it from then on. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#filling;
  }

  async #fill(screen: ImageScreen): Promise<void> {
    for (let before: readonly Pictured[] | undefined; before !== this.#wanted; ) {
      before = this.#wanted;
      for (const one of before) {
        if (this.#isClosed || before !== this.#wanted) break;
        await this.#showOne(screen, one);
      }
      if (this.#isClosed) return;
    }
  }

  async #showOne(screen: ImageScreen, { removal, sha256s }: Pictured): Promise<void> {
    const { listingId, rightId } = removal;
    if (this.#shown.has(listingId)) return;
    const shown: string[] = [];
    this.#shown.set(listingId, shown);
    try {
      for (const [place, sha256] of sha256s.entries()) {
        const bytes = await this.#platform.blobs.get(sha256).catch(() => undefined);
        const pictureId = `${listingId}#${place}`;
        if (!bytes) continue;
        const reference = { pictureId, rightId, kind: 'removed-listing', bytes } as const;
        await putReference(this.#platform, screen, reference);
        shown.push(pictureId);
      }
    } catch (error) {
      if (this.#shown.get(listingId) === shown) this.#shown.delete(listingId);
      throw error;
    } finally {
      // Put back while it was being shown: nobody else knows of what was just put.
      if (this.#shown.get(listingId) !== shown) screen.remove(shown);
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
