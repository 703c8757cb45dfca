import type { Bilingual } from '../../contracts/findings.js';

export const ALERT_KINDS = [
  'listing-burst',
  'order-burst',
  'fake-refunds',
  'repeat-buyers',
  'price-collapse',
  'category-pivot',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** By what is counted: from how many events and which likelihood ratio on it is told. */
export const ALERTS = {
  listings: { kind: 'listing-burst', least: 10, bar: 14 },
  orders: { kind: 'order-burst', least: 15, bar: 18 },
  fakes: { kind: 'fake-refunds', least: 3, bar: 7 },
  repeatOrders: { kind: 'repeat-buyers', least: 6, bar: 12 },
  collapsed: { kind: 'price-collapse', least: 3, bar: 8 },
} as const satisfies Record<string, { kind: AlertKind; least: number; bar: number }>;

const TEXTS: Record<AlertKind, Bilingual> = {
  'listing-burst': {
    en: '{count} new listings within {hours} h; {expected} are usual, festivals taken into account.',
    zh: '{hours} 小时内新上架 {count} 件商品，扣除大促影响后通常为 {expected} 件。',
  },
  'order-burst': {
    en: '{count} orders within {hours} h; {expected} are usual, festivals taken into account.',
    zh: '{hours} 小时内 {count} 笔订单，扣除大促影响后通常为 {expected} 笔。',
  },
  'fake-refunds': {
    en: '{count} refunds as suspected fakes within {hours} h; {expected} are usual.',
    zh: '{hours} 小时内 {count} 笔疑似假货退款，通常为 {expected} 笔。',
  },
  'repeat-buyers': {
    en: '{count} orders of buyers who had just bought here, within {hours} h; {expected} are usual.',
    zh: '{hours} 小时内 {count} 笔订单来自近日刚购买过的买家，通常为 {expected} 笔。',
  },
  'price-collapse': {
    en: '{count} prices fell below two fifths of their own within {hours} h.',
    zh: '{hours} 小时内 {count} 件商品的价格跌至原价四成以下。',
  },
  'category-pivot': {
    en: 'What was listed this week ({count} listings) differs by {percent} % from the months before.',
    zh: '本周上架的 {count} 件商品与此前数月的品类差异达 {percent}%。',
  },
};

/** What an alert says, with its figures. */
export function sayAlert(kind: AlertKind, figures: Readonly<Record<string, number>>): Bilingual {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
  return { en: fill(TEXTS[kind].en), zh: fill(TEXTS[kind].zh) };
}
