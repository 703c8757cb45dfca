import { pick, type Random } from './world.js';

const near: Record<string, string> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xa',
  '1': '2',
  '2': '13',
  '3': '24',
  '4': '35',
  '5': '46',
  '6': '57',
  '7': '68',
  '8': '79',
  '9': '80',
  '0': '9',
};
const heard: [string, string][] = [
  ['ph', 'f'],
  ['ck', 'k'],
  ['ie', 'y'],
  ['ee', 'ea'],
  ['ou', 'u'],
  ['c', 'k'],
  ['z', 's'],
  ['th', 't'],
];

/** One slip of a hand, an ear or a scanner. */
export function slip(text: string, random: Random): string {
  if (text.length < 2) return text;
  const at = Math.floor(random() * text.length);
  const letter = text.charAt(at);
  const rest = text.slice(at + 1);
  const kind = random();
  if (kind < 0.25) return text.slice(0, at) + rest;
  if (kind < 0.45) return text.slice(0, at) + letter + letter + rest;
  if (kind < 0.65 && rest) return text.slice(0, at) + rest.charAt(0) + letter + rest.slice(1);
  if (kind < 0.75) {
    const known = heard.filter(([from]) => text.includes(from));
    if (known.length > 0) return text.replace(...pick(known, random));
  }
  const other = near[letter];
  return other ? text.slice(0, at) + pick([...other], random) + rest : text.slice(0, at) + rest;
}

/** What may happen to a cell, as shares of 1. */
export interface Noise {
  slips: number;
  /** A second slip where there was one. */
  again: number;
  missing: number;
  /** Another value altogether. */
  other: number;
}

/** A cell as somebody else would have written it. */
export function spoil(
  text: string,
  { slips, again, missing, other }: Noise,
  replacement: () => string,
  random: Random,
): string {
  if (random() < missing) return '';
  if (random() < other) return replacement();
  if (random() >= slips) return text;
  const once = slip(text, random);
  return random() < again ? slip(once, random) : once;
}

export const quiet: Noise = { slips: 0.1, again: 0.1, missing: 0.03, other: 0.02 };
export const usual: Noise = { slips: 0.2, again: 0.2, missing: 0.08, other: 0.05 };
export const loud: Noise = { slips: 0.35, again: 0.4, missing: 0.18, other: 0.12 };
