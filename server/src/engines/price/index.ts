export { type PricedListing, type PriceFloor, type PriceGroup, PriceScreen } from './price.js';
export { summarise } from './summarise.js';

/** Prices against what the same goods cost elsewhere on the marketplace. */
export const priceEngine = { id: 'price', version: '1' } as const;
