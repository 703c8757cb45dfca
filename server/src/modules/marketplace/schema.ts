import { z } from 'zod';
import { saying, tellingPattern } from '../../contracts/bilingual.js';
import {
  currencySchema,
  languageTagSchema,
  timeZoneSchema,
} from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';
import { fileFormat } from '../../platform/feeds/index.js';
import { pageQuery } from '../../platform/http/index.js';
import { listingStatus } from './listing.js';
import { externalId, importKind, listingRow, merchantRow, money, webAddress } from './rows.js';

const name = z.string().trim().min(1).max(200);
const regimes = z
  .array(z.string().regex(/^[a-z][a-z0-9-]{1,40}$/))
  .min(1)
  .max(10)
  .meta({ example: ['us-dmca', 'platform'] });

export const storefrontInput = z.object({
  code: z
    .string()
    .regex(
      tellingPattern(/^[a-z0-9][a-z0-9-]{1,40}$/, {
        en: 'Small letters, digits and hyphens.',
        zh: '仅限小写字母、数字和连字符。',
      }),
    )
    .meta({ example: 'us' }),
  name: name.meta({ example: 'Lantern Market US' }),
  regimes,
  locale: languageTagSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
  url: webAddress.nullish(),
});
export type StorefrontInput = z.output<typeof storefrontInput>;

export const storefrontChange = storefrontInput.omit({ code: true }).partial().strict();
export type StorefrontChange = z.output<typeof storefrontChange>;

export const storefrontParams = z.object({ id: idSchema('storefront') });
export const storefrontSchema = storefrontInput.extend({
  id: idSchema('storefront'),
  url: z.string().nullable(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export const storefrontsSchema = z.object({ items: z.array(storefrontSchema) });

const MOST_ROWS = 1_000;
export const listingRows = z.object({ rows: z.array(listingRow).min(1).max(MOST_ROWS) });
export const merchantRows = z.object({ rows: z.array(merchantRow).min(1).max(MOST_ROWS) });
export const rowResults = z.object({
  results: z.array(
    z.object({
      externalId: z.string(),
      outcome: z.enum(['created', 'changed', 'unchanged', 'superseded', 'refused']),
      id: z.string().nullable(),
      problems: z
        .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
        .optional(),
    }),
  ),
});

export const merchantParams = z.object({ id: idSchema('merchant') });
export const merchantSchema = z.object({
  id: idSchema('merchant'),
  storefrontId: idSchema('storefront'),
  externalId: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  organisationId: idSchema('organisation').nullable(),
  version: z.int(),
  createdAt: z.iso.datetime(),
});
export const merchantDetail = merchantSchema.extend({
  numbers: z.object({
    listings: z.object({
      live: z.int(),
      removed: z.int().optional(),
      restricted: z.int().optional(),
    }),
    /** Null for all but the platform. */
    trade: z
      .object({
        orders: z.int(),
        refunds: z.int(),
        refundsSuspectedCounterfeit: z.int(),
        reviews: z.int(),
        averageRating: z.number().nullable(),
      })
      .nullable(),
  }),
});
export const merchantLink = z.object({ organisationId: idSchema('organisation').nullable() });
export const merchantsQuery = pageQuery.extend({
  storefrontId: idSchema('storefront').optional(),
  externalId: externalId.optional(),
});

export const listingParams = z.object({ id: idSchema('listing') });
export const pictureParams = listingParams.extend({ n: z.coerce.number().int().min(0).max(49) });
export const listingsQuery = pageQuery.extend({
  q: z.string().max(200).optional().describe('Words, or any piece of Chinese, of the title.'),
  storefrontId: idSchema('storefront').optional(),
  merchantId: idSchema('merchant').optional(),
  status: listingStatus.optional(),
});
export const listingSchema = z.object({
  id: idSchema('listing'),
  externalId: z.string(),
  status: listingStatus,
  lineage: z.string().nullable(),
  storefront: z.object({
    id: idSchema('storefront'),
    code: z.string(),
    name: z.string(),
    regimes: z.array(z.string()),
  }),
  merchantId: idSchema('merchant'),
  merchantExternalId: z.string(),
  merchantName: z.string(),
  merchantOrganisationId: idSchema('organisation').nullable(),
  versionNumber: z.int(),
  title: z.string().describe('As given, markup included: text, never HTML.'),
  description: z.string().nullable(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  price: money.nullable(),
  gtin: z.string().nullable(),
  isGtinValid: z.boolean().nullable(),
  url: z.string().nullable(),
  imageUrls: z.array(z.string()).describe('Addresses at the marketplace; never fetched here.'),
  pictureUrls: z.array(z.string()).describe('Uploaded pictures, as safe rasters.'),
  previewUrl: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
const versionSchema = z.object({
  number: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  price: money.nullable(),
  gtin: z.string().nullable(),
  url: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()),
  imageUrls: z.array(z.string()),
  contentHash: z.string(),
  at: z.iso.datetime(),
});
export const listingDetail = listingSchema.extend({
  versions: z
    .array(versionSchema)
    .describe('The latest 100, the newest first; the current one alone for rights holders.'),
});
export const pictureSchema = z.object({
  versionNumber: z.int(),
  sha256: z.string(),
  mediaType: z.string(),
  width: z.int(),
  height: z.int(),
  url: z.string(),
});

export const tradeQuery = pageQuery
  .extend({
    listingId: idSchema('listing').optional(),
    merchantId: idSchema('merchant').optional(),
  })
  .refine((query) => query.listingId !== undefined || query.merchantId !== undefined, {
    ...saying('required', { en: 'Name a listing or a merchant.', zh: '请指定商品或商家。' }),
    path: ['listingId'],
  });
const trade = z.object({
  externalId: z.string(),
  listingId: idSchema('listing'),
  merchantId: idSchema('merchant'),
  buyerHash: z.string().nullable(),
});
export const orderSchema = trade.extend({
  quantity: z.int(),
  total: money,
  status: z.string(),
  refundReason: z.string().nullable(),
  orderedAt: z.iso.datetime(),
});
export const reviewSchema = trade.extend({
  rating: z.int(),
  body: z.string().nullable(),
  writtenAt: z.iso.datetime(),
});

export const importParams = z.object({ id: idSchema('import') });
export const uploadParams = storefrontParams.extend({ importId: idSchema('import') });
export const uploadQuery = z.object({
  kind: importKind,
  format: fileFormat.optional().describe('Told by the first bytes when absent.'),
  merchant: externalId.optional().describe('Seller of the listings that name none.'),
});
export const continueQuery = uploadQuery.extend({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('0: the whole file again. `nextOffset`: only what follows, in unpacked bytes.'),
});
const count = z.int();
export const importSchema = z.object({
  id: idSchema('import'),
  storefrontId: idSchema('storefront'),
  kind: importKind,
  format: fileFormat.nullable(),
  status: z.enum(['reading', 'finished', 'cut', 'stopped']),
  stopCode: z.string().nullable(),
  stopReason: z.string().nullable(),
  rowsRead: count,
  rowsKept: count,
  rowsCreated: count,
  rowsChanged: count,
  rowsUnchanged: count,
  rowsSuperseded: count,
  rowsRefused: count,
  bytesRead: count,
  nextLine: count,
  nextOffset: count,
  startedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export const resultsQuery = z.object({
  show: z.enum(['refused', 'all', 'refused-first']).default('refused'),
});
