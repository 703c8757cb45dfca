import { z } from 'zod';
import { saying, tellingPattern } from '../../contracts/bilingual.js';
import { currencySchema, territorySchema } from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';

/** PostgreSQL stores neither NUL nor half a surrogate pair; what it cannot store is refused early. */
const isStorable = (text: string) => !/[\0\p{Cs}]/u.test(text);
const isWritten = (text: string) => text.trim() !== '';

const notStorable = saying('not-storable', {
  en: 'Contains NUL or half a character.',
  zh: '含有 NUL 或残缺的字符。',
});

function checked(
  max: number,
  isAllowed: (text: string) => boolean,
  why: ReturnType<typeof saying>,
) {
  return z.string().min(1).max(max).refine(isAllowed, why).refine(isStorable, notStorable);
}

/** Text as the marketplace gave it, markup included: it is never interpreted. */
const text = (max: number) =>
  checked(max, isWritten, saying('blank', { en: 'Must not be blank.', zh: '不能只有空白。' }));

/** The marketplace's own id of a thing. */
export const externalId = text(200).meta({ example: 'SKU-10482' });

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  return ['http:', 'https:'].includes(new URL(value).protocol);
}

export const webAddress = checked(
  2048,
  isWebAddress,
  saying('not-a-web-address', {
    en: 'Must be an absolute http or https address.',
    zh: '应为完整的 http 或 https 网址。',
  }),
).meta({ example: 'https://shop.example/p/10482' });

/** Integer minor units of its currency: `{ amount: 1299, currency: 'USD' }` is 12.99 USD. */
export const money = z.object({
  amount: z.int().min(0).max(1_000_000_000_000_000).meta({ example: 1299 }),
  currency: currencySchema,
});
export type Money = z.output<typeof money>;

const attributeName = z.string().regex(
  tellingPattern(/^(?!__proto__$)[\p{L}\p{N}_][\p{L}\p{N} _.:/()-]{0,99}$/u, {
    en: 'Not a name of an attribute.',
    zh: '不能用作属性名称。',
  }),
);
const attributeText = z.string().max(10_000).refine(isStorable, notStorable);
const attributeValue = z.union([
  attributeText,
  z.number(),
  z.boolean(),
  z.array(attributeText).max(100),
]);
const attributes = z
  .record(attributeName, attributeValue)
  .refine(
    (all) => Object.keys(all).length <= 200,
    saying('too-many', { en: 'At most 200 attributes.', zh: '最多 200 个属性。' }),
  )
  .meta({ example: { colour: 'black', condition: 'new' } });

export const merchantRow = z.object({
  externalId,
  name: text(300).meta({ example: 'Blue Lantern Trading' }),
  country: territorySchema.nullish(),
  /** The merchant's account here, once known. */
  organisationId: idSchema('organisation').nullish(),
});
export type MerchantRow = z.output<typeof merchantRow>;

export const listingRow = z.object({
  externalId,
  /** The seller; one not yet known is recorded with `merchantName`. */
  merchantExternalId: externalId.meta({ example: 'S-77' }),
  merchantName: text(300).nullish(),
  title: text(1000).meta({ example: 'Canvas tote bag, black' }),
  description: text(50_000).nullish(),
  brand: text(300).nullish(),
  category: text(1000).nullish(),
  price: money.nullish(),
  /** Kept as given; a wrong check digit is marked, not refused: it is part of what was offered. */
  gtin: text(50).nullish().meta({ example: '4006381333931' }),
  url: webAddress.nullish(),
  imageUrls: z.array(webAddress).max(50).optional(),
  attributes: attributes.optional(),
  /** Goods listed again share it; the listing's own id when absent. */
  lineage: text(200).nullish(),
});
export type ListingRow = z.output<typeof listingRow>;

export const orderStatus = z.enum(['placed', 'paid', 'refunded', 'cancelled']);
export const refundReason = z.enum([
  'suspected-counterfeit',
  'not-as-described',
  'damaged',
  'not-received',
  'changed-mind',
  'other',
]);

export const orderRow = z.object({
  externalId,
  listingExternalId: externalId,
  /** Any stable reference to the buyer; only a salted hash of it is kept. */
  buyer: text(300).nullish(),
  quantity: z.int().min(1).max(1_000_000).default(1),
  total: money,
  status: orderStatus,
  refundReason: refundReason.nullish(),
  orderedAt: z.iso.datetime({ offset: true }),
});
export type OrderRow = z.output<typeof orderRow>;

export const reviewRow = z.object({
  externalId,
  listingExternalId: externalId,
  orderExternalId: externalId.nullish(),
  buyer: text(300).nullish(),
  rating: z.int().min(1).max(5),
  body: text(20_000).nullish(),
  writtenAt: z.iso.datetime({ offset: true }),
});
export type ReviewRow = z.output<typeof reviewRow>;

export const importKind = z.enum(['listings', 'merchants', 'orders', 'reviews']);
export type ImportKind = z.infer<typeof importKind>;
