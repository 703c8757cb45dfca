import type { Finding } from '../../contracts/findings.js';
import { featuresOf, similarity } from './features.js';

/** A listing that was removed for infringing a right, and stays so. */
export interface RemovedListing {
  listingId: string;
  /** Listings of the same goods over time share it: the first one's id. */
  lineageId: string;
  rightId: string;
  title: string;
  merchant: string;
  /** Minor units; null when it named no price. */
  price: { amount: number; currency: string } | null;
}

/** A new listing, with the removed listings whose pictures the picture engine recognised in it. */
export interface SeenAgain {
  /** Its own id, when it has one: a removed listing is not its own return. */
  listingId?: string | undefined;
  title: string;
  merchant?: string | undefined;
  price?: { amount: number; currency: string } | undefined;
  /** By listing id: how surely the picture is the same, 0 to 1. */
  pictures: ReadonlyMap<string, number>;
}

/** Titles less alike than this, without a picture in common, are not the same goods. */
const ALIKE = 0.6;
/** With the picture in common, titles may be reworded this far. */
const REWORDED = 0.2;
/** Features in so many removed titles tell nothing about which one it was. */
const TOO_COMMON = 2_000;
const SHOWN = 3;

interface Entry {
  listing: RemovedListing;
  features: Map<string, number>;
}

/** Removed listings by what their titles are made of. */
export class RelistIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #byFeature = new Map<string, Set<string>>();

  get size(): number {
    return this.#entries.size;
  }

  put(listings: Iterable<RemovedListing>): void {
    for (const listing of listings) {
      this.remove([listing.listingId]);
      const features = featuresOf(listing.title);
      this.#entries.set(listing.listingId, { listing, features });
      for (const feature of features.keys()) {
        const holders = this.#byFeature.get(feature) ?? new Set<string>();
        this.#byFeature.set(feature, holders.add(listing.listingId));
      }
    }
  }

  /** A removal that was undone must not haunt the goods. */
  remove(listingIds: Iterable<string>): void {
    for (const listingId of listingIds) {
      const entry = this.#entries.get(listingId);
      if (!entry) continue;
      this.#entries.delete(listingId);
      for (const feature of entry.features.keys()) {
        const holders = this.#byFeature.get(feature);
        holders?.delete(listingId);
        if (holders?.size === 0) this.#byFeature.delete(feature);
      }
    }
  }

  /** The removed listings that this one looks like, surest first. */
  screen(listing: SeenAgain, version: string): Finding[] {
    const features = featuresOf(listing.title);
    const matches: Finding[] = [];
    for (const listingId of this.#candidates(features, listing.pictures)) {
      if (listingId === listing.listingId) continue;
      const entry = this.#entries.get(listingId);
      const found = entry && match(entry, features, listing, version);
      if (found) matches.push(found);
    }
    return matches.sort((a, b) => b.strength - a.strength).slice(0, SHOWN);
  }

  #candidates(
    features: ReadonlyMap<string, number>,
    pictures: ReadonlyMap<string, number>,
  ): Set<string> {
    const candidates = new Set(pictures.keys());
    for (const feature of features.keys()) {
      const holders = this.#byFeature.get(feature);
      if (!holders || holders.size > TOO_COMMON) continue;
      for (const listingId of holders) candidates.add(listingId);
    }
    return candidates;
  }
}

function match(
  { listing: removed, features }: Entry,
  seen: ReadonlyMap<string, number>,
  listing: SeenAgain,
  version: string,
): Finding | undefined {
  const title = similarity(seen, features);
  const picture = listing.pictures.get(removed.listingId) ?? 0;
  if (title < ALIKE && !(picture > 0 && title >= REWORDED)) return undefined;
  const isSameSeller = listing.merchant === removed.merchant;
  const isSamePrice =
    listing.price?.amount === removed.price?.amount &&
    listing.price?.currency === removed.price?.currency;
  // Either alone may be chance; together they are hardly.
  const alike = 1 - (1 - title * 0.8) * (1 - picture * 0.9);
  const strength = Math.min(1, alike + (isSameSeller ? 0.05 : 0) + (isSamePrice ? 0.05 : 0));
  const percent = Math.round(title * 100);
  const pictureToo = picture > 0;
  return {
    engine: 'relist',
    version,
    signal: 'same-goods',
    strength,
    rightId: removed.rightId,
    places: [],
    reason: {
      en: `Looks like a removed listing: ${percent} % of the title is the same${pictureToo ? ', and so is a picture' : ''}${isSameSeller ? ', from the same seller' : ''}.`,
      zh: `与已下架商品相似：标题有 ${percent}% 相同${pictureToo ? '，图片也相同' : ''}${isSameSeller ? '，且为同一商家' : ''}。`,
    },
    figures: {
      listingId: removed.listingId,
      lineageId: removed.lineageId,
      title: Math.round(title * 1_000) / 1_000,
      picture,
      isSameSeller,
      isSamePrice,
    },
  };
}
