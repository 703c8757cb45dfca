export {
  LEAST_PRICES,
  type PricedListing,
  type PriceFloor,
  type PriceGroup,
  PriceScreen,
} from './price.js';
export { spreadOf, summarise } from './summarise.js';

/** Prices against what the same goods cost elsewhere on the marketplace. */
export const priceEngine = { id: 'price', version: '1' } as const;
