import type { LinkColumn } from '../../server/src/engines/linking/index.js';

/** A made-up set of records of which it is known who is who. */
export interface World {
  name: string;
  columns: LinkColumn[];
  records: WorldRecord[];
}

export interface WorldRecord {
  cells: string[];
  /** Records of the same thing share it. */
  truth: number;
  source: 0 | 1;
}

export type Random = () => number;

export const pick = <T>(all: readonly T[], random: Random): T =>
  all[Math.floor(random() * all.length)] as T;

/** The early ones far more often than the late ones, as names are. */
export const pickZipf = <T>(all: readonly T[], random: Random): T =>
  all[Math.floor(all.length * random() ** 1.7)] as T;

export const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

/** How many more records a thing has: none or some, up to `most`. */
export function extraRecords(share: number, most: number, random: Random): number {
  if (random() >= share) return 0;
  return 1 + Math.floor(random() ** 2 * most);
}

/** A word of `syllables` that nobody has written before. */
export function coin(syllables: number, random: Random): string {
  const starts = 'b c d f g h j k l m n p r s t v w br st tr gr ch sh cl'.split(' ');
  const vowels = 'a e i o u a e i o ea ou ai'.split(' ');
  const ends = ['', '', '', 'n', 'r', 's', 'l', 'm', 't', 'ck', 'ng'];
  return Array.from(
    { length: syllables },
    () => pick(starts, random) + pick(vowels, random) + pick(ends, random),
  ).join('');
}

export const coinMany = (count: number, syllables: number, random: Random): string[] =>
  Array.from({ length: count }, () => coin(syllables + (random() < 0.3 ? 1 : 0), random));
