/**
 * Weights by level, where a more alike level never weighs less: neighbours against the order are
 * pooled (isotonic regression by pooling adjacent violators). Levels from `ordered` on stand alone.
 */
export function inOrder(match: Float64Array, other: Float64Array, ordered: number): Float64Array {
  const pools: { match: number; other: number; levels: number }[] = [];
  for (let level = 0; level < ordered; level++) {
    pools.push({ match: match[level] as number, other: other[level] as number, levels: 1 });
    while (isAgainst(pools)) {
      const last = pools.pop();
      const into = pools.at(-1);
      if (!last || !into) break;
      into.match += last.match;
      into.other += last.other;
      into.levels += last.levels;
    }
  }
  const weights = Float64Array.from(match, (share, level) =>
    Math.log(share / (other[level] as number)),
  );
  let level = 0;
  for (const pool of pools) {
    weights.fill(Math.log(pool.match / pool.other), level, level + pool.levels);
    level += pool.levels;
  }
  return weights;
}

function isAgainst(pools: readonly { match: number; other: number }[]): boolean {
  const [before, last] = pools.slice(-2);
  return before && last ? last.match / last.other < before.match / before.other : false;
}
