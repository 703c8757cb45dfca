/** The kinds of right that Magpie keeps; the office decides which of them can be registered. */
export const RIGHT_KINDS = [
  'trademark',
  'copyright',
  'patent-invention',
  'patent-utility-model',
  'design',
] as const;

export type RightKind = (typeof RIGHT_KINDS)[number];

export type PatentKind = Exclude<RightKind, 'trademark' | 'copyright'>;

export const TRADEMARK_SUBTYPES = ['word', 'figurative', 'combined'] as const;

export type TrademarkSubtype = (typeof TRADEMARK_SUBTYPES)[number];
