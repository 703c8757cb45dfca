import { z } from 'zod';
import { idSchema } from '../ids.js';

const batch = z.object({
  storefrontId: idSchema('storefront'),
  /** The bulk upload that the batch belongs to; null for a call of the API. */
  importId: idSchema('import').nullable(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** SHA-256, base64url, over a line `externalId SP contentHash LF` per created or changed row. */
  digest: z.string(),
});

export const marketplaceEntries = {
  'storefront.opened': z.object({ storefrontId: idSchema('storefront'), code: z.string() }),
  'storefront.changed': z.object({
    storefrontId: idSchema('storefront'),
    fields: z.array(z.string()),
  }),
  'merchants.recorded': batch,
  'merchant.linked': z.object({
    merchantId: idSchema('merchant'),
    organisationId: idSchema('organisation').nullable(),
  }),
  'listings.ingested': batch,
  'listing.status-changed': z.object({
    listingId: idSchema('listing'),
    merchantId: idSchema('merchant'),
    from: z.enum(['live', 'removed', 'restricted']),
    to: z.enum(['live', 'removed', 'restricted']),
  }),
  'listing.picture-attached': z.object({
    listingId: idSchema('listing'),
    versionNumber: z.number().int(),
    position: z.number().int(),
    sha256: z.string(),
  }),
  /** It offers the goods of an earlier listing; its own id when it does not after all. */
  'listing.lineage-joined': z.object({ listingId: idSchema('listing'), lineage: z.string() }),
  'orders.recorded': batch,
  'reviews.recorded': batch,
  'import.ended': z.object({
    importId: idSchema('import'),
    storefrontId: idSchema('storefront'),
    status: z.enum(['finished', 'stopped']),
    rowsRead: z.number().int(),
    rowsRefused: z.number().int(),
  }),
} as const;
