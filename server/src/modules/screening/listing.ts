import type { PictureInput } from '../../engines/image/index.js';
import type { ShopRisk } from '../operators/index.js';
import type { Obstacle } from './fusion/verdict.js';

/** A listing as the engines get it: words, a price, the bytes of its pictures. */
export interface ScreenedListing {
  /** Absent outside the mirror. */
  listingId?: string | undefined;
  title: string;
  description?: string | undefined;
  brand?: string | undefined;
  category?: string | undefined;
  /** The host's id of the merchant. */
  merchant?: string | undefined;
  storefront?: string | undefined;
  /** In minor units. */
  price?: { amount: number; currency: string } | undefined;
  /** What is known of the business behind the shop, where anything is. */
  sellerRisk?: ShopRisk | undefined;
  pictures: readonly PictureInput[];
  /** What could not be read of the listing before the engines saw it. */
  obstacles: readonly Obstacle[];
}
