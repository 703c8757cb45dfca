// Letters are strokes on a 14-unit-high grid, because a server may have no fonts at all.
interface Glyph {
  readonly width: number;
  readonly strokes: string;
}

const GLYPHS: Readonly<Record<string, Glyph>> = {
  A: { width: 10, strokes: 'M0 14L5 0L10 14M2 9H8' },
  B: { width: 9, strokes: 'M0 0V14H5a3.7 3.7 0 0 0 0-7.4H0M5 6.6a3.3 3.3 0 0 0 0-6.6H0' },
  C: { width: 10, strokes: 'M10 2.6A6 7 0 1 0 10 11.4' },
  D: { width: 10, strokes: 'M0 0V14H4A6 7 0 0 0 4 0Z' },
  E: { width: 8, strokes: 'M8 0H0V14H8M0 7H6.5' },
  F: { width: 8, strokes: 'M8 0H0V14M0 7H6.5' },
  G: { width: 10.5, strokes: 'M10 2.6A6 7 0 1 0 10.5 10.8V7.6H6.6' },
  H: { width: 9, strokes: 'M0 0V14M9 0V14M0 7H9' },
  I: { width: 0, strokes: 'M0 0V14' },
  J: { width: 7, strokes: 'M7 0V10a3.5 4 0 0 1-7 0' },
  K: { width: 9, strokes: 'M0 0V14M8.6 0L0 8.2M3.2 5.4L9 14' },
  L: { width: 7.5, strokes: 'M0 0V14H7.5' },
  M: { width: 12, strokes: 'M0 14V0L6 9.5L12 0V14' },
  N: { width: 9.5, strokes: 'M0 14V0L9.5 14V0' },
  O: { width: 12, strokes: 'M6 0A6 7 0 1 0 6 14A6 7 0 1 0 6 0Z' },
  P: { width: 9, strokes: 'M0 14V0H5a4 4 0 0 1 0 8H0' },
  Q: { width: 12, strokes: 'M6 0A6 7 0 1 0 6 14A6 7 0 1 0 6 0ZM7.5 10.5L12 15' },
  R: { width: 9, strokes: 'M0 14V0H5a4 4 0 0 1 0 8H0M4.6 8L9 14' },
  S: { width: 9, strokes: 'M8.6 2.2C7.4-.7.5-.8.5 3.6C.5 8 9 6.2 9 10.4C9 14.8 1.4 14.6 0 11.6' },
  T: { width: 10, strokes: 'M0 0H10M5 0V14' },
  U: { width: 9.5, strokes: 'M0 0V9.2a4.75 4.8 0 0 0 9.5 0V0' },
  V: { width: 10, strokes: 'M0 0L5 14L10 0' },
  W: { width: 14, strokes: 'M0 0L3.5 14L7 2L10.5 14L14 0' },
  X: { width: 9.5, strokes: 'M0 0L9.5 14M9.5 0L0 14' },
  Y: { width: 10, strokes: 'M0 0L5 7.2L10 0M5 7.2V14' },
  Z: { width: 9, strokes: 'M.4 0H9L0 14H9' },
  0: { width: 9, strokes: 'M4.5 0A4.5 7 0 1 0 4.5 14A4.5 7 0 1 0 4.5 0Z' },
  1: { width: 4, strokes: 'M0 3L4 0V14' },
  2: { width: 9, strokes: 'M.4 3.4C1-1.2 8.8-.8 8.6 4C8.5 7 4 9.6 0 14H9' },
  3: {
    width: 9,
    strokes: 'M.6 1.8C3-1.4 8.4-.2 8.4 3.5C8.4 6.8 5 7 3.4 7C5.4 7 9 7.4 9 10.6C9 14.8 2 15 0 12',
  },
  4: { width: 9.5, strokes: 'M7 14V0L0 9.8H9.5' },
  5: { width: 9, strokes: 'M8 0H1.4L.8 6.4C3 4.6 9 4.8 9 9.6C9 14.6 2.2 15 0 12' },
  6: { width: 9, strokes: 'M7.6 0C3 1.6.3 5.4.3 9.4A4.3 4.5 0 1 0 4.6 5C2.6 5 .8 6.4.4 8.4' },
  7: { width: 9, strokes: 'M0 0H9L3 14' },
  8: {
    width: 9,
    strokes:
      'M4.5 6.6A3.4 3.3 0 1 0 4.5 0A3.4 3.3 0 1 0 4.5 6.6A4.2 3.7 0 1 0 4.5 14A4.2 3.7 0 1 0 4.5 6.6Z',
  },
  9: {
    width: 9,
    strokes: 'M1.4 14C6 12.4 8.7 8.6 8.7 4.6A4.3 4.5 0 1 0 4.4 9C6.4 9 8.2 7.6 8.6 5.6',
  },
  '-': { width: 5, strokes: 'M0 7.5H5' },
  '.': { width: 0.6, strokes: 'M0 13.6H.6' },
  ',': { width: 1.5, strokes: 'M1.5 12.6L0 16.4' },
  ':': { width: 0.6, strokes: 'M0 5H.6M0 12H.6' },
  '/': { width: 6, strokes: 'M0 15L6-1' },
  '&': {
    width: 10,
    strokes: 'M10 14L2.4 4A2.6 2.6 0 1 1 6.6 3.6C5.6 6 .4 7 .4 10.4C.4 15.4 8.6 15.2 9.4 8.4',
  },
  '%': {
    width: 11,
    strokes:
      'M2.4 0A2.4 3 0 1 0 2.4 6A2.4 3 0 1 0 2.4 0ZM8.6 8A2.4 3 0 1 0 8.6 14A2.4 3 0 1 0 8.6 8ZM10 0L1 14',
  },
  '(': { width: 3, strokes: 'M3-1C-1 4-1 10 3 15' },
  ')': { width: 3, strokes: 'M0-1C4 4 4 10 0 15' },
  ' ': { width: 5, strokes: '' },
};

const GAP = 4;

/** Placement of a line of letters; `x` is the left, middle or right edge after `anchor`. */
export interface LetterStyle {
  readonly x: number;
  readonly y: number;
  /** Cap height in pixels. */
  readonly height: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Stroke width on the 14-unit grid. */
  readonly weight?: number;
  readonly tracking?: number;
  /** Shrinks the line when it would be wider, in pixels. */
  readonly maxWidth?: number;
}

function isDrawable(character: string): boolean {
  return GLYPHS[character] !== undefined;
}

/** Accents fall back to their base letter; anything else without a glyph is left out. */
function drawable(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return [...[...plain].filter(isDrawable).join('').replace(/ +/g, ' ').trim()];
}

/** @returns an SVG group of stroked paths; `y` is the top of the capitals. */
export function letters(text: string, style: LetterStyle): string {
  const gap = GAP + (style.tracking ?? 0);
  let cursor = 0;
  let paths = '';
  for (const character of drawable(text)) {
    const glyph = GLYPHS[character];
    if (glyph === undefined) continue;
    if (glyph.strokes !== '') {
      paths += `<path transform="translate(${cursor.toFixed(2)} 0)" d="${glyph.strokes}"/>`;
    }
    cursor += glyph.width + gap;
  }
  const width = Math.max(0, cursor - gap);
  const fit = style.maxWidth === undefined ? Infinity : style.maxWidth / Math.max(1, width);
  const scale = Math.min(style.height / 14, fit);
  const shift = { start: 0, middle: width / 2, end: width }[style.anchor ?? 'start'] * scale;
  const place = `translate(${(style.x - shift).toFixed(2)} ${style.y}) scale(${scale.toFixed(4)})`;
  return `<g transform="${place}" fill="none" stroke="${style.colour}" stroke-width="${style.weight ?? 1.8}" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
}

// Three characters drawn by hand on a 100-unit square, for tins, lanterns and seals.
const HANZI = {
  tea: 'M12 18H88M34 6V30M66 6V30M50 24C40 40 26 50 8 56M50 24C60 40 74 50 92 56M26 60H74M50 48V96L42 90M34 70C30 80 22 88 14 92M66 70C72 78 80 86 88 90',
  lantern:
    'M22 8C22 50 18 76 6 92M8 30L12 46M38 26L30 42M24 54C30 66 34 76 36 84M46 18H94M72 18V86C72 94 66 94 58 88',
  pine: 'M6 30H46M26 6V94M26 32C22 48 14 62 4 70M28 36C34 44 40 50 46 54M62 10C60 26 54 38 46 46M74 10C78 26 86 38 96 46M68 46C64 64 56 78 50 86H88M78 66C84 74 90 84 92 92',
} as const;
export type HanziName = keyof typeof HANZI;

/** @returns one Chinese character as strokes in a square of `size` pixels at its top left. */
export function hanzi(
  name: HanziName,
  style: { x: number; y: number; size: number; colour: string; weight?: number },
): string {
  return `<g transform="translate(${style.x} ${style.y}) scale(${style.size / 100})" fill="none" stroke="${style.colour}" stroke-width="${style.weight ?? 8}" stroke-linecap="round" stroke-linejoin="round"><path d="${HANZI[name]}"/></g>`;
}
