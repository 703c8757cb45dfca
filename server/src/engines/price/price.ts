import type { Finding } from '../../contracts/findings.js';
import type { LogPrices } from './summarise.js';

/** What goods of one brand cost: in one category, or in all of them when it is null. */
export interface PriceGroup extends LogPrices {
  brand: string;
  category: string | null;
  currency: string;
}

/** The least that a holder says their goods are sold for, in minor units of the currency. */
export interface PriceFloor {
  /** What the holder told it as. */
  tellId: string;
  rightId: string;
  currency: string;
  amount: number;
}

export interface PricedListing {
  brand?: string | undefined;
  category?: string | undefined;
  /** In minor units. */
  price?: { amount: number; currency: string } | undefined;
}

/** Fewer prices than these say nothing about what is usual. */
export const LEAST_PRICES = 30;
/** Robust standard deviations below the median at which a price is first remarked on. */
const REMARKABLE = 3;
const CERTAIN = 8;
/** A price is not far below while it is above this share of the median, however small the spread. */
const SHARE_OF_MEDIAN = 0.5;

const keyOf = (brand: string, category: string | null, currency: string) =>
  [
    brand.normalize('NFKC').toLowerCase().trim(),
    category?.toLowerCase().trim() ?? '',
    currency,
  ].join('\n');

/** Holds a listing's price against its brand's distribution and the floors of the rights it names. */
export class PriceScreen {
  readonly #groups = new Map<string, PriceGroup>();
  readonly #floors = new Map<string, PriceFloor>();

  /** Replaces all that was learned before. */
  learn(groups: Iterable<PriceGroup>): void {
    this.#groups.clear();
    this.put(groups);
  }

  put(groups: Iterable<PriceGroup>): void {
    for (const group of groups) {
      this.#groups.set(keyOf(group.brand, group.category, group.currency), group);
    }
  }

  putFloors(floors: Iterable<PriceFloor>): void {
    for (const floor of floors) this.#floors.set(`${floor.rightId}\n${floor.currency}`, floor);
  }

  removeFloors(rightId: string): void {
    for (const key of [...this.#floors.keys()]) {
      if (key.startsWith(`${rightId}\n`)) this.#floors.delete(key);
    }
  }

  /** @param rightIds the rights whose marks the listing names as a brand. */
  screen(listing: PricedListing, rightIds: Iterable<string>, version: string): Finding[] {
    const { price, brand } = listing;
    if (!price || price.amount <= 0) return [];
    const findings: Finding[] = [];
    for (const rightId of rightIds) {
      const floor = this.#floors.get(`${rightId}\n${price.currency}`);
      if (floor && price.amount < floor.amount) findings.push(belowFloor(floor, price, version));
    }
    const group = brand
      ? this.#groupFor(brand, listing.category ?? null, price.currency)
      : undefined;
    const far = group ? farBelow(group, price, version) : undefined;
    if (far) findings.push(far);
    return findings;
  }

  #groupFor(brand: string, category: string | null, currency: string): PriceGroup | undefined {
    const narrow = this.#groups.get(keyOf(brand, category, currency));
    if (narrow && narrow.count >= LEAST_PRICES) return narrow;
    const wide = this.#groups.get(keyOf(brand, null, currency));
    return wide && wide.count >= LEAST_PRICES ? wide : undefined;
  }
}

interface Price {
  amount: number;
  currency: string;
}

function belowFloor(floor: PriceFloor, price: Price, version: string): Finding {
  const share = Math.round((price.amount / floor.amount) * 100);
  return {
    engine: 'price',
    version,
    signal: 'below-floor',
    strength: Math.min(1, 0.5 + (1 - price.amount / floor.amount) / 2),
    rightId: floor.rightId,
    places: [],
    reason: {
      en: `The price is ${share} % of the least that the rights holder sells such goods for.`,
      zh: `价格仅为权利人所报最低售价的 ${share}%。`,
    },
    figures: {
      tellId: floor.tellId,
      amount: price.amount,
      floor: floor.amount,
      currency: price.currency,
    },
  };
}

function farBelow(group: PriceGroup, price: Price, version: string): Finding | undefined {
  const deviations = (Math.log(price.amount) - group.median) / group.spread;
  const median = Math.exp(group.median);
  if (deviations > -REMARKABLE || price.amount > median * SHARE_OF_MEDIAN) return undefined;
  const share = Math.max(1, Math.round((price.amount / median) * 100));
  const among = { en: group.brand, zh: group.brand };
  return {
    engine: 'price',
    version,
    signal: 'far-below',
    strength: Math.min(1, (-deviations - REMARKABLE) / (CERTAIN - REMARKABLE)),
    rightId: null,
    places: [],
    reason: {
      en: `The price is ${share} % of the median of ${group.count} listings of ${among.en}.`,
      zh: `价格仅为 ${group.count} 件“${among.zh}”商品中位价的 ${share}%。`,
    },
    figures: {
      amount: price.amount,
      currency: price.currency,
      median: Math.round(median),
      deviations: Math.round(deviations * 100) / 100,
      count: group.count,
      spread: group.spread,
    },
  };
}
