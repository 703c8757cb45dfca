import type { DemoListing } from '../types.js';
import { artworkShelves } from './artwork.js';
import { audioShelves } from './audio.js';
import { everydayShelves } from './everyday.js';
import { kitchenShelves } from './kitchen.js';
import { outdoorShelves } from './outdoor.js';
import { stock } from './shelf.js';
import { skincareShelves } from './skincare.js';
import { teaShelves } from './tea.js';

/** Every listing of the demo world, shop by shop. */
export const demoListings: readonly DemoListing[] = [
  ...outdoorShelves,
  ...skincareShelves,
  ...artworkShelves,
  ...kitchenShelves,
  ...audioShelves,
  ...teaShelves,
  ...everydayShelves,
].flatMap(stock);
