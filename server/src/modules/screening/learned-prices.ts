import { LEAST_PRICES, type PriceGroup, spreadOf } from '../../engines/price/index.js';
import type { Reader } from '../../platform/db/index.js';
import { priceSummaries } from '../marketplace/index.js';

/** What goods of each brand cost on the marketplace, learned from its live listings. */
export async function learnedPrices(db: Reader): Promise<PriceGroup[]> {
  const summaries = await priceSummaries(db, LEAST_PRICES);
  return summaries.map(({ deviation, ...group }) => ({ ...group, spread: spreadOf(deviation) }));
}
