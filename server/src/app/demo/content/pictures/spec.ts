/** Brands whose mark can be drawn on a product. */
export const BRAND_MARKS = [
  'ridgehare',
  'ondelune',
  'ember-fox',
  'kettlewren',
  'hushfin',
  'songyanli',
] as const;
export type BrandMark = (typeof BRAND_MARKS)[number];

/** `off` is the imitation: nearly the mark, wrong in a way that a holder points at. */
export type MarkFidelity = 'true' | 'off';

export const PRODUCTS = [
  'shoe',
  'boot',
  'backpack',
  'jar',
  'serum',
  'tube',
  'kettle',
  'teapot',
  'headphones',
  'earbuds',
  'hard-case',
  'phone-case',
  'tea-tin',
  'tea-pouch',
  't-shirt',
  'tote',
  'mug',
  'print',
  'lamp',
  'lantern',
  'notebook',
  'plant',
] as const;
export type Product = (typeof PRODUCTS)[number];

export type PaletteName =
  | 'rust'
  | 'moss'
  | 'slate'
  | 'ink'
  | 'cream'
  | 'blush'
  | 'lagoon'
  | 'plum'
  | 'sky'
  | 'marigold'
  | 'cherry'
  | 'snow'
  | 'pine'
  | 'steel';

export type Backdrop = 'studio' | 'blob' | 'burst' | 'table' | 'hills' | 'window';

/** Everything that a picture depends on; equal specs give equal bytes. */
export interface PictureSpec {
  readonly key: string;
  readonly product: Product;
  readonly palette: PaletteName;
  readonly backdrop: Backdrop;
  readonly mark?: { readonly brand: BrandMark; readonly fidelity: MarkFidelity };
  /** Degrees clockwise; small values look hand-held. */
  readonly angle?: number;
  readonly scale?: number;
  readonly mirrored?: boolean;
  /** A loud price sticker in the corner, Latin letters and digits only. */
  readonly sticker?: string;
}

/** Side of every listing picture, in pixels. */
export const PICTURE_SIDE = 640;
