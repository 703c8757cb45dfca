import type { ImportKind } from '../rows.js';

/**
 * The file's names of each field: ours, those of the Google Merchant feed (Product data
 * specification) and those of Chinese back offices. Compared after `columnKey`.
 */
const NAMES: Record<ImportKind, Record<string, readonly string[]>> = {
  listings: {
    externalId: ['id', 'offer_id', 'sku', '商品id', '商品编号', '商品编码'],
    title: ['title', '标题', '商品标题', '商品名称'],
    description: ['description', '描述', '商品描述'],
    url: ['link', '链接', '商品链接'],
    image: ['image_link', '图片', '图片链接', '主图'],
    moreImages: ['additional_image_link', 'additional_image_links', '附图'],
    imageUrls: ['image_urls'],
    price: ['price', '价格', '售价'],
    brand: ['brand', '品牌'],
    gtin: ['gtin', 'ean', 'upc', '条码', '商品条码'],
    category: ['category', 'product_type', '类目', '分类'],
    googleCategory: ['google_product_category'],
    merchantExternalId: [
      'external_seller_id',
      'seller_id',
      'merchant_id',
      'shop_id',
      '商家id',
      '商家编号',
      '店铺id',
      '店铺编号',
    ],
    merchantName: [
      'seller',
      'seller_name',
      'merchant_name',
      'shop_name',
      '商家',
      '商家名称',
      '店铺',
      '店铺名称',
    ],
    lineage: ['lineage'],
    attributes: ['attributes'],
  },
  merchants: {
    externalId: [
      'id',
      'external_seller_id',
      'seller_id',
      'merchant_id',
      'shop_id',
      '商家id',
      '商家编号',
      '店铺编号',
    ],
    name: [
      'name',
      'seller',
      'seller_name',
      'merchant_name',
      'shop_name',
      '商家名称',
      '店铺名称',
      '名称',
    ],
    country: ['country', '国家', '国家地区'],
    organisationId: ['organisation_id'],
  },
  orders: {
    externalId: ['id', 'order_id', '订单号', '订单编号'],
    listingExternalId: ['listing_id', 'product_id', 'offer_id', '商品id', '商品编号'],
    buyer: ['buyer', 'buyer_id', 'customer_id', '买家', '买家id'],
    quantity: ['quantity', '数量'],
    total: ['total', 'amount', '金额', '总价'],
    status: ['status', '状态'],
    refundReason: ['refund_reason', '退款原因'],
    orderedAt: ['ordered_at', 'created_at', '下单时间'],
  },
  reviews: {
    externalId: ['id', 'review_id', '评价编号'],
    listingExternalId: ['listing_id', 'product_id', 'offer_id', '商品id', '商品编号'],
    orderExternalId: ['order_id', '订单号', '订单编号'],
    buyer: ['buyer', 'buyer_id', 'customer_id', 'reviewer_id', '买家', '买家id'],
    rating: ['rating', 'stars', '评分'],
    body: ['body', 'text', 'content', '评价内容', '内容'],
    writtenAt: ['written_at', 'created_at', '评价时间'],
  },
};

/** How column names are compared: width, case, spaces, hyphens and a `g:` prefix do not count. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s_-]+/g, '');
}

const fieldsByKey = Object.fromEntries(
  Object.entries(NAMES).map(([kind, fields]) => [
    kind,
    new Map(
      Object.entries(fields).flatMap(([field, names]) =>
        [field, ...names].map((name) => [columnKey(name), field] as const),
      ),
    ),
  ]),
) as Record<ImportKind, Map<string, string>>;

const remembered = new Map<string, string | undefined>();
const MOST_REMEMBERED = 5_000;

/** Our field for a column's name, or undefined when it is none of ours. */
export function fieldOf(kind: ImportKind, column: string): string | undefined {
  const key = `${kind} ${column}`;
  if (remembered.has(key)) return remembered.get(key);
  const field = fieldsByKey[kind].get(columnKey(column));
  if (remembered.size < MOST_REMEMBERED) remembered.set(key, field);
  return field;
}

const REQUIRED: Record<ImportKind, readonly string[]> = {
  listings: ['externalId', 'title'],
  merchants: ['externalId', 'name'],
  orders: ['externalId', 'listingExternalId', 'total', 'status', 'orderedAt'],
  reviews: ['externalId', 'listingExternalId', 'rating', 'writtenAt'],
};

/** What a header lacks, by the feed's usual names, and which columns mean the same. */
export function inspectHeader(kind: ImportKind, header: readonly string[], hasMerchant: boolean) {
  const fields = header.flatMap((column) => fieldOf(kind, column) ?? []);
  const missing = REQUIRED[kind]
    .filter((field) => !fields.includes(field))
    .map((f) => usual(kind, f));
  const isSellerKnown = fields.includes('merchantExternalId') || fields.includes('merchantName');
  if (kind === 'listings' && !isSellerKnown && !hasMerchant) missing.push('seller_id');
  const repeated = header.filter((column, i) => {
    const meaning = fieldOf(kind, column) ?? columnKey(column);
    const isRepeated = header
      .slice(0, i)
      .some((c) => (fieldOf(kind, c) ?? columnKey(c)) === meaning);
    return column !== '' && isRepeated;
  });
  return { missing, repeated };
}

const usual = (kind: ImportKind, field: string) => NAMES[kind][field]?.[0] ?? field;
