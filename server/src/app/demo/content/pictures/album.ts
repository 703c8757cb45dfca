import type {
  Backdrop,
  BrandMark,
  MarkFidelity,
  PaletteName,
  PictureSpec,
  Product,
} from './spec.js';

type Extras = Pick<PictureSpec, 'angle' | 'scale' | 'mirrored' | 'sticker'>;

function branded(fidelity: MarkFidelity) {
  return (
    key: string,
    brand: BrandMark,
    product: Product,
    palette: PaletteName,
    backdrop: Backdrop,
    extras: Extras = {},
  ): PictureSpec => ({ key, product, palette, backdrop, mark: { brand, fidelity }, ...extras });
}

const genuine = branded('true');
const imitation = branded('off');

function plain(
  key: string,
  product: Product,
  palette: PaletteName,
  backdrop: Backdrop,
  extras: Extras = {},
): PictureSpec {
  return { key, product, palette, backdrop, ...extras };
}

/** Every picture of the demo world; a listing names one, and sellers of fakes reuse the brand's. */
export const demoPictures: readonly PictureSpec[] = [
  genuine('hare-trail-rust', 'ridgehare', 'shoe', 'rust', 'hills'),
  genuine('hare-trail-moss', 'ridgehare', 'shoe', 'moss', 'hills', { angle: -6 }),
  genuine('hare-trail-slate', 'ridgehare', 'shoe', 'slate', 'studio', { angle: -4 }),
  genuine('hare-trail-cream', 'ridgehare', 'shoe', 'cream', 'blob', { angle: -8 }),
  genuine('hare-boot-moss', 'ridgehare', 'boot', 'moss', 'hills'),
  genuine('hare-boot-ink', 'ridgehare', 'boot', 'ink', 'studio'),
  genuine('hare-pack-slate', 'ridgehare', 'backpack', 'slate', 'hills', { angle: 3 }),
  genuine('hare-pack-rust', 'ridgehare', 'backpack', 'rust', 'studio'),
  imitation('hair-trail-rust', 'ridgehare', 'shoe', 'rust', 'burst', {
    angle: -7,
    sticker: '-70%',
  }),
  imitation('hair-trail-ink', 'ridgehare', 'shoe', 'ink', 'table', { angle: 5, scale: 1.06 }),
  imitation('hair-trail-cherry', 'ridgehare', 'shoe', 'cherry', 'burst', { sticker: '1:1' }),
  imitation('hair-boot-marigold', 'ridgehare', 'boot', 'marigold', 'burst', { sticker: 'TOP' }),
  imitation('hair-pack-moss', 'ridgehare', 'backpack', 'moss', 'table', { angle: -5 }),

  genuine('lune-cream-blush', 'ondelune', 'jar', 'blush', 'window'),
  genuine('lune-cream-plum', 'ondelune', 'jar', 'plum', 'blob'),
  genuine('lune-serum-cream', 'ondelune', 'serum', 'cream', 'window'),
  genuine('lune-serum-sky', 'ondelune', 'serum', 'sky', 'studio', { angle: 6 }),
  genuine('lune-tube-lagoon', 'ondelune', 'tube', 'lagoon', 'blob', { angle: -7 }),
  imitation('lone-cream-blush', 'ondelune', 'jar', 'blush', 'burst', { angle: 4, sticker: '-60%' }),
  imitation('lone-serum-blush', 'ondelune', 'serum', 'blush', 'table', { angle: -6 }),
  imitation('lone-tube-plum', 'ondelune', 'tube', 'plum', 'table'),

  genuine('fox-shirt-cream', 'ember-fox', 't-shirt', 'cream', 'blob'),
  genuine('fox-shirt-sky', 'ember-fox', 't-shirt', 'sky', 'studio', { angle: 4 }),
  genuine('fox-tote-cream', 'ember-fox', 'tote', 'cream', 'window'),
  genuine('fox-mug-snow', 'ember-fox', 'mug', 'snow', 'table'),
  genuine('fox-print', 'ember-fox', 'print', 'lagoon', 'window'),
  genuine('fox-notebook-pine', 'ember-fox', 'notebook', 'pine', 'blob', { angle: -5 }),
  genuine('fox-case-sky', 'ember-fox', 'phone-case', 'sky', 'blob', { angle: 8 }),
  imitation('fax-shirt-moss', 'ember-fox', 't-shirt', 'moss', 'burst', { sticker: 'HOT' }),
  imitation('fax-shirt-ink', 'ember-fox', 't-shirt', 'ink', 'studio'),
  imitation('fax-case-plum', 'ember-fox', 'phone-case', 'plum', 'blob', { angle: -9 }),
  imitation('fax-tote-snow', 'ember-fox', 'tote', 'snow', 'table'),
  imitation('fax-mug-slate', 'ember-fox', 'mug', 'slate', 'table', { mirrored: true }),
  imitation('fax-print-plum', 'ember-fox', 'print', 'plum', 'studio'),

  genuine('wren-kettle-pine', 'kettlewren', 'kettle', 'pine', 'table'),
  genuine('wren-kettle-snow', 'kettlewren', 'kettle', 'snow', 'window'),
  genuine('wren-teapot-cherry', 'kettlewren', 'teapot', 'cherry', 'blob'),
  genuine('wren-teapot-steel', 'kettlewren', 'teapot', 'steel', 'table'),
  imitation('wern-kettle-pine', 'kettlewren', 'kettle', 'pine', 'burst', { sticker: '-50%' }),
  plain('kettle-ink', 'kettle', 'ink', 'table', { mirrored: true }),
  plain('kettle-steel', 'kettle', 'steel', 'studio'),
  plain('teapot-moss', 'teapot', 'moss', 'window'),

  genuine('fin-over-ink', 'hushfin', 'headphones', 'ink', 'studio'),
  genuine('fin-over-snow', 'hushfin', 'headphones', 'snow', 'blob', { angle: -8 }),
  genuine('fin-over-lagoon', 'hushfin', 'headphones', 'lagoon', 'blob', { angle: 8 }),
  genuine('fin-buds-snow', 'hushfin', 'earbuds', 'snow', 'blob'),
  genuine('fin-buds-slate', 'hushfin', 'earbuds', 'slate', 'studio'),
  imitation('finn-over-ink', 'hushfin', 'headphones', 'ink', 'burst', { sticker: '-80%' }),
  imitation('finn-buds-ink', 'hushfin', 'earbuds', 'ink', 'table', { angle: 4 }),
  plain('hard-case-plum', 'hard-case', 'plum', 'studio'),
  plain('hard-case-slate', 'hard-case', 'slate', 'table'),
  plain('hard-case-pine', 'hard-case', 'pine', 'blob', { angle: 6 }),
  plain('phone-case-lagoon', 'phone-case', 'lagoon', 'studio', { angle: -8 }),

  genuine('pine-tin-pine', 'songyanli', 'tea-tin', 'pine', 'table'),
  genuine('pine-tin-cherry', 'songyanli', 'tea-tin', 'cherry', 'window'),
  genuine('pine-pouch-rust', 'songyanli', 'tea-pouch', 'rust', 'blob'),
  imitation('pin-tin-cherry', 'songyanli', 'tea-tin', 'cherry', 'burst', { sticker: '-40%' }),
  imitation('pin-pouch-pine', 'songyanli', 'tea-pouch', 'pine', 'table', { angle: -5 }),
  plain('azhen-tin', 'tea-tin', 'marigold', 'table'),
  plain('azhen-pouch', 'tea-pouch', 'cream', 'window'),

  plain('lamp-cream', 'lamp', 'cream', 'window'),
  plain('lamp-moss', 'lamp', 'moss', 'blob'),
  plain('lantern-cherry', 'lantern', 'cherry', 'blob'),
  plain('lantern-marigold', 'lantern', 'marigold', 'studio'),
  plain('lantern-sky', 'lantern', 'sky', 'blob', { scale: 0.94 }),
  plain('notebook-rust', 'notebook', 'rust', 'table', { angle: -7 }),
  plain('notebook-slate', 'notebook', 'slate', 'blob', { angle: 5 }),
  plain('plant-snow', 'plant', 'snow', 'window'),
  plain('plant-rust', 'plant', 'rust', 'studio'),
  plain('mug-cream', 'mug', 'cream', 'table'),
  plain('mug-lagoon', 'mug', 'lagoon', 'window'),
  plain('tote-sky', 'tote', 'sky', 'blob'),
  plain('shirt-snow', 't-shirt', 'snow', 'studio'),
  plain('shoe-snow', 'shoe', 'snow', 'blob', { angle: -5 }),
  plain('pack-ink', 'backpack', 'ink', 'studio'),
];
