import { shapes } from '../tables/shapes.gen.js';
import { shareOfParts } from './shape.js';
import { broad, readingsOf, syllable, syllableName } from './sound.js';

export interface Likeness {
  readonly by: 'sound' | 'shape' | 'mask';
  /** What it takes to believe that one was written for the other; grows as they differ. */
  readonly cost: number;
}

const rows = new Map<number, number>();
for (let at = 0; at < shapes.characters.length; at += 1) {
  rows.set(shapes.characters.charCodeAt(at), at);
}
const { size } = shapes;
const places = unpacked();

/** Each character's place among the drawings, of length 1: the product of two is their likeness. */
function unpacked(): Float32Array {
  const packed = Buffer.from(shapes.places, 'base64');
  const out = new Float32Array(rows.size * size);
  for (let row = 0; row < rows.size; row += 1) {
    let length = 0;
    for (let axis = 0; axis < size; axis += 1) {
      const both = packed[(row * size + axis) >> 1] as number;
      const value = (axis % 2 === 0 ? both & 15 : both >> 4) - 7.5;
      out[row * size + axis] = value;
      length += value * value;
    }
    for (let axis = 0; axis < size; axis += 1) {
      out[row * size + axis] = (out[row * size + axis] as number) / Math.sqrt(length);
    }
  }
  return out;
}

/** Of random pairs, one in 200 is above 0.53, one in 50 above 0.4 and one in 10 above 0.24. */
function drawn(a: number, b: number): number {
  const [x, y] = [rows.get(a), rows.get(b)];
  if (x === undefined || y === undefined) return 0;
  let product = 0;
  for (let axis = 0; axis < size; axis += 1) {
    product += (places[x * size + axis] as number) * (places[y * size + axis] as number);
  }
  return product;
}

/** The cost of a likeness that one pair in four has, and of characters that nobody else types. */
export const remote = 7.5;

/** A sign in the place of a character, as in 路x威登. */
export const masked: Likeness = { by: 'mask', cost: 5 };
const masks = new Set([...'xo0某〇囗'].map((each) => each.charCodeAt(0)));
export const isMask = (unit: number): boolean => masks.has(unit);

/** What a digit or a letter is called, in syllables; the first letter of a word may stand for it. */
const called = new Map<number, readonly number[]>();
const names = `0 ling dong|1 yi yao|2 er liang|3 san|4 si|5 wu|6 liu lu|7 qi|8 ba fa|9 jiu|a ai|b bi|
c xi si|d di de|e yi|f fu|g ji|h he|i ai|j jie|k kai ke|l ai|m mu|n en|o ou|p pi|q qiu|r a er|s si|
t ti|u you|v wei|w wei|x xi ai|y wai|z zi`;
for (const line of names.split('|')) {
  const [sign = '', ...sounds] = line.trim().split(' ');
  const known = sounds.flatMap((sound) => syllable(sound) ?? []);
  called.set(sign.charCodeAt(0), known);
}

/** How a typed character may stand for one of a name, or null if it is nothing like it. */
export function likeness(typed: number, meant: number): Likeness | null {
  const sound = soundCost(readingsOf(typed), meant);
  const shape = shapeCost(typed, meant);
  const both = sound < 9 && shape < 9 ? 1 : 0;
  if (Math.min(sound, shape) > 9) {
    const isRare = !rows.has(typed);
    return isRare || drawn(typed, meant) >= 0.1 ? { by: 'shape', cost: remote } : null;
  }
  return sound <= shape ? { by: 'sound', cost: sound - both } : { by: 'shape', cost: shape - both };
}

/** The same for a digit or a letter. */
export function signLikeness(sign: number, meant: number): Likeness | null {
  const cost = soundCost(called.get(sign) ?? [], meant) + 2;
  const initial = syllableName(readingsOf(meant)[0] ?? 0).charCodeAt(0);
  if (sign === initial) return { by: 'sound', cost: Math.min(cost, 4) };
  return cost > 9 ? null : { by: 'sound', cost };
}

/** The same for a syllable spelled in Latin letters, given as its broad one. */
export function spelledLikeness(broadSyllable: number, meant: number): Likeness | null {
  const [first, ...others] = readingsOf(meant);
  if (first === undefined) return null;
  if (broad(first) === broadSyllable) return { by: 'sound', cost: 1.5 };
  return others.some((each) => broad(each) === broadSyllable) ? { by: 'sound', cost: 3 } : null;
}

function soundCost(heard: readonly number[], meant: number): number {
  const expected = readingsOf(meant);
  if (heard.length === 0 || expected.length === 0) return Number.POSITIVE_INFINITY;
  if (heard[0] === expected[0]) return 2;
  if (heard.some((each) => expected.includes(each))) return 3;
  const isBroad = heard.some((each) => expected.some((other) => broad(each) === broad(other)));
  return isBroad ? 3.5 : Number.POSITIVE_INFINITY;
}

function shapeCost(typed: number, meant: number): number {
  const picture = drawn(typed, meant);
  const parts = shareOfParts(typed, meant);
  if (picture >= 0.53 || parts >= 0.5) return 2;
  if (picture >= 0.4 || parts >= 0.3) return 3.5;
  if (picture >= 0.24 || parts > 0) return 5.5;
  return Number.POSITIVE_INFINITY;
}
