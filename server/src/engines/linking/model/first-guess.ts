import { MISSING } from '../comparing/pair-comparer.js';
import {
  BLIND,
  type Expected,
  type Mixture,
  NEIGHBOURS,
  nothingExpected,
  SAME,
  shareOut,
} from './mixture.js';
import type { Pattern } from './patterns.js';

/** Records with more of their columns plainly different are not taken for the same at first. */
const PLAINLY_DIFFERENT = 0.26;
/** Of so many columns one may differ. */
const FEW = 3;
const BITS = 31;

interface Outline {
  pattern: Pattern;
  /** Columns that agree, as bits. */
  agreed: number;
  isSame: boolean;
}

/**
 * Which candidates are the same and which neighbours, before anything is learned: pairs with more
 * plain differences than records of one thing have are neighbours. They fall into kinds by the
 * columns in which they agree: their group of columns.
 * @param unlike for each column, how many levels are not agreement.
 */
export function firstGuess(
  mixture: Mixture,
  patterns: readonly Pattern[],
  unlike: readonly number[],
): { found: Expected; groups: number[] } {
  const found = nothingExpected(mixture);
  const outlines = patterns.map((pattern) => outline(pattern, unlike));
  const centres = centresOf(outlines, mixture.shares.length - NEIGHBOURS);
  const likely = new Float64Array(mixture.shares.length);
  for (const { pattern, agreed, isSame } of outlines) {
    likely.fill(0);
    likely[isSame ? SAME : kindOf(agreed, centres)] = 1;
    shareOut(found, mixture.offsets, pattern, likely);
  }
  return { found, groups: centres };
}

/** Whether a column is one of a group of columns. */
export const isIn = (group: number, place: number) => (group & (1 << (place % BITS))) !== 0;

function outline(pattern: Pattern, unlike: readonly number[]): Outline {
  let [agreed, differ, given] = [0, 0, 0];
  for (const [place, level] of pattern.levels.entries()) {
    if (level === MISSING) continue;
    given += 1;
    if (level * 2 >= (unlike[place] as number)) agreed |= 1 << (place % BITS);
    else if (level <= 1) differ += 1;
  }
  const most = Math.max(given >= FEW ? 1 : 0, given * PLAINLY_DIFFERENT);
  return { pattern, agreed, isSame: agreed !== 0 && differ <= most };
}

/** Sets of columns in which many neighbours agree, far from each other. */
function centresOf(outlines: readonly Outline[], most: number): number[] {
  const counts = new Map<number, number>();
  for (const { pattern, agreed, isSame } of outlines) {
    if (!isSame && bits(agreed) > 1) counts.set(agreed, (counts.get(agreed) ?? 0) + pattern.count);
  }
  const centres: number[] = [];
  while (centres.length < most) {
    let [best, worth] = [0, 0];
    for (const [agreed, count] of counts) {
      const apart = Math.min(1, ...centres.map((centre) => 1 - overlap(agreed, centre)));
      const own = count * bits(agreed) * apart ** 2;
      if (own > worth || (own === worth && agreed < best)) [best, worth] = [agreed, own];
    }
    if (worth === 0) break;
    centres.push(best);
  }
  return centres;
}

function kindOf(agreed: number, centres: readonly number[]): number {
  const near = centres.map((centre) => overlap(agreed, centre));
  const best = near.indexOf(Math.max(...near));
  return best === -1 || bits(agreed) < 2 ? BLIND : NEIGHBOURS + best;
}

const overlap = (a: number, b: number) => bits(a & b) / bits(a | b);

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
