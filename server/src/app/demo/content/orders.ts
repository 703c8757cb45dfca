import { demoListings } from './listings/index.js';
import type { DemoOrder } from './types.js';

type Refund = NonNullable<DemoOrder['refund']>;

function order(
  number: number,
  listingKey: string,
  quantity: number,
  paidDaysAgo: number,
  refund?: readonly [daysAgo: number, reason: Refund['reason']],
): DemoOrder {
  const listing = demoListings.find(({ key }) => key === listingKey);
  if (listing === undefined) throw new Error(`An order names an unknown listing, ${listingKey}.`);
  return {
    key: `LM-${String(100_000 + number)}`,
    listing: listingKey,
    quantity,
    totalMinor: listing.priceMinor * quantity,
    currency: listing.currency,
    paidDaysAgo,
    ...(refund && { refund: { daysAgo: refund[0], reason: refund[1] } }),
  };
}

const FAKE = 'suspected-counterfeit';

/** Paid orders; sales of fakes stop when their listing does. */
export const demoOrders: readonly DemoOrder[] = [
  order(1, 'lt-trail-m-rust', 1, 220),
  order(2, 'lt-trail-m-rust', 2, 140),
  order(3, 'lt-trail-w-slate', 1, 96),
  order(4, 'lt-boot-moss', 1, 71),
  order(5, 'lt-pack-slate', 1, 44, [36, 'changed-mind']),
  order(6, 'xs-trail-rust', 1, 132),
  order(7, 'xs-boot-moss', 1, 58),
  order(8, 'tl-trail-rust', 1, 131, [122, FAKE]),
  order(9, 'tl-trail-rust', 2, 124),
  order(10, 'tl-trail-rust-2', 1, 112, [105, FAKE]),
  order(11, 'tl-trail-ink', 1, 99),
  order(12, 'tl-boot', 1, 89, [83, 'not-as-described']),
  order(13, 'tl-trail-moss', 1, 66),
  order(14, 'xm-trail-rust', 1, 45, [37, FAKE]),
  order(15, 'xm-trail-ink', 3, 33),
  order(16, 'xm-trail-cherry', 1, 20),
  order(17, 'yr-cream', 1, 160),
  order(18, 'yr-serum', 1, 92),
  order(19, 'yr-cream-plum', 2, 39),
  order(20, 'jm-cream', 1, 118, [103, FAKE]),
  order(21, 'jm-cream-2', 1, 94, [88, FAKE]),
  order(22, 'jm-serum', 2, 87),
  order(23, 'fq-kettle-pine', 1, 180),
  order(24, 'fq-kettle-snow', 1, 77),
  order(25, 'fq-teapot-cherry', 1, 25),
  order(26, 'hy-kettle-ink', 10, 139),
  order(27, 'hy-kettle-steel', 2, 101),
  order(28, 'hy-kettle-wern', 1, 78, [70, FAKE]),
  order(29, 'hy-lid', 3, 73),
  order(30, 'az-tin', 2, 175),
  order(31, 'az-pouch', 4, 108),
  order(32, 'az-pouch', 1, 27),
  order(33, 'sy-tin-pine', 1, 150),
  order(34, 'sy-tin-cherry', 6, 62),
  order(35, 'wy-tin-cherry', 3, 113, [98, FAKE]),
  order(36, 'wy-tin-pine', 5, 95),
  order(37, 'wy-tin-2', 3, 30),
  order(38, 'tc-case-plum', 1, 120),
  order(39, 'tc-case-slate', 1, 22),
  order(40, 'lj-mug', 4, 110),
  order(41, 'lj-mug-fox', 2, 80),
  order(42, 'dy-lantern-cherry', 2, 102),
  order(43, 'dy-lantern-kit', 20, 49),
  order(44, 'sl-trail-moss', 1, 155),
  order(45, 'sl-over-ink', 1, 85),
  order(46, 'ct-shirt-cream', 2, 126),
  order(47, 'ct-mug', 1, 68),
  order(48, 'pp-shirt-moss', 1, 104, [97, 'not-as-described']),
  order(49, 'pp-shirt-cream', 1, 54),
  order(50, 'dh-over', 1, 98, [90, FAKE]),
  order(51, 'dh-over', 2, 86),
  order(52, 'dh-buds', 1, 83, [79, FAKE]),
  order(53, 'dh-trail-cherry', 1, 75),
  order(54, 'tk-case-slate', 1, 140),
  order(55, 'bn-lamp-cream', 1, 88),
  order(56, 'nl-over-ink', 1, 165),
  order(57, 'nl-buds-snow', 1, 57),
  order(58, 'mc-serum', 1, 119),
  order(59, 'se-over', 1, 109, [99, FAKE]),
  order(60, 'se-cream', 2, 86, [78, FAKE]),
  order(61, 'am-print-dusk', 1, 90),
  order(62, 'tl-lapsang', 2, 47),
];
