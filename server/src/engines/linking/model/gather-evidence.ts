import type { Candidates } from '../blocking/candidates.js';
import type { PairComparer } from '../comparing/pair-comparer.js';
import { mix } from '../table/dictionary.js';
import { randomFrom } from '../table/random.js';
import type { ReadTable } from '../table/read-table.js';
import type { Evidence } from './estimate.js';
import { PatternCounts } from './patterns.js';

/** Candidates that the model is learned from, and pairs picked blindly beside them. */
const LEARNED_FROM = 400_000;
const BLIND = 600_000;
const SEED = 2;

/**
 * Compares a share of the candidates, and pairs picked blindly, into patterns.
 * @param count how many candidates there are; each must have been visited once before.
 */
export function gatherEvidence(
  { rows, sources }: ReadTable,
  candidates: Candidates,
  count: number,
  pair: PairComparer,
): Evidence {
  const among = new PatternCounts();
  const below = count <= LEARNED_FROM ? 2 ** 32 : (LEARNED_FROM / count) * 2 ** 32;
  let taken = 0;
  candidates.forEach((i, j) => {
    if (mix(Math.imul(i, 0x9e3779b1) ^ j) >= below) return;
    pair.compare(i, j);
    among.add(pair, pair.sides(i, j));
    taken += 1;
  });
  const second = sources.reduce((sum, source) => sum + source, 0);
  const first = rows - second;
  const blind = pickBlindly(rows, candidates, pair);
  return {
    candidates: among.weighted(count / Math.max(1, taken)),
    others: blind.counts.weighted((pairsOf(rows) - count) / Math.max(1, blind.taken)),
    sides: [pairsOf(first), first * second, pairsOf(second)],
  };
}

const pairsOf = (records: number) => (records * (records - 1)) / 2;

function pickBlindly(rows: number, candidates: Candidates, pair: PairComparer) {
  const counts = new PatternCounts();
  const random = randomFrom(SEED);
  let taken = 0;
  for (let n = 0; n < BLIND && rows > 1; n++) {
    const a = Math.floor(random() * rows);
    const b = Math.floor(random() * rows);
    const [i, j] = a < b ? [a, b] : [b, a];
    if (i === j || candidates.has(i, j)) continue;
    pair.compare(i, j);
    counts.add(pair, pair.sides(i, j));
    taken += 1;
  }
  return { counts, taken };
}
