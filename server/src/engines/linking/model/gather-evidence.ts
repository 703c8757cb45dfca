import type { Candidates } from '../blocking/candidates.js';
import type { PairComparer } from '../comparing/pair-comparer.js';
import { mix } from '../table/dictionary.js';
import { randomFrom } from '../table/random.js';
import type { ReadTable } from '../table/read-table.js';
import type { Evidence } from './estimate.js';
import { PatternCounts } from './patterns.js';

/** Candidates that the model is learned from, and pairs picked blindly beside them. */
const LEARNED_FROM = 300_000;
const BLIND = 500_000;
const SEED = 2;

/**
 * Compares a share of the candidates, and pairs picked blindly, into patterns.
 * @param thought about how many candidates there are.
 * @returns also how many there really are.
 */
export function gatherEvidence(
  { rows, sources }: ReadTable,
  candidates: Candidates,
  thought: number,
  pair: PairComparer,
): { evidence: Evidence; count: number } {
  const among = new PatternCounts();
  const below = thought <= LEARNED_FROM ? 2 ** 32 : (LEARNED_FROM / thought) * 2 ** 32;
  let [taken, count] = [0, 0];
  candidates.forEach((i, j) => {
    count += 1;
    if (mix(Math.imul(i, 0x9e3779b1) ^ j) >= below) return;
    pair.compare(i, j);
    among.add(pair, pair.sides(i, j));
    taken += 1;
  });
  const second = sources.reduce((sum, source) => sum + source, 0);
  const first = rows - second;
  const blind = pickBlindly(rows, candidates, pair);
  const evidence = {
    candidates: among.weighted(count / Math.max(1, taken)),
    others: blind.counts.weighted((pairsOf(rows) - count) / Math.max(1, blind.taken)),
    sides: [pairsOf(first), first * second, pairsOf(second)],
  };
  return { evidence, count };
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
