/** A seller of the feed and the titles that it offers. */
export interface Seller {
  id: string;
  name: string;
  titles: readonly string[];
}

const COLUMNS = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'price',
  'brand',
  'google_product_category',
  'product_type',
  'condition',
  'external_seller_id',
  'seller',
];

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** The marketplace's own id of a seller's listing number `n`. */
export const offerId = (seller: Pick<Seller, 'id'>, n: number) => `${seller.id}-${n}`;

/** A Google Merchant feed in CSV: one row an offer, the sellers' offers mixed as crawls mix them. */
export function merchantFeed(sellers: readonly Seller[], currency: string, host: string): string {
  const longest = Math.max(...sellers.map(({ titles }) => titles.length));
  const rows = Array.from({ length: longest }, (_, n) =>
    sellers.flatMap((seller) => {
      const title = seller.titles[n];
      if (title === undefined) return [];
      const id = offerId(seller, n);
      const values = [
        id,
        title,
        `${title}. Ships within two days.`,
        `https://${host}/item/${id}`,
        `https://${host}/picture/${id}.jpg`,
        `${(n % 180) + 9}.90 ${currency}`,
        title.split(' ')[0] ?? '',
        'Apparel & Accessories > Shoes',
        'Catalogue > Latest',
        'new',
        seller.id,
        seller.name,
      ];
      return [values.map(quoted).join(',')];
    }),
  ).flat();
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}
