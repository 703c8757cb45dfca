import { compareUnits } from '../table/canonical-order.js';
import type { Dictionary } from '../table/dictionary.js';

/**
 * Names each cluster by its least id, so that a cluster is called the same however it was found.
 * @param roots for each place of `order`, the place that stands for its cluster.
 */
export function labelClusters(ids: Dictionary, order: Uint32Array, roots: Uint32Array) {
  const least = new Int32Array(order.length).fill(-1);
  let clusters = 0;
  for (const [place, row] of order.entries()) {
    const root = roots[place] as number;
    const known = least[root] as number;
    if (known === -1) clusters += 1;
    if (known === -1 || compareUnits(ids, row, known) < 0) least[root] = row;
  }
  const clusterOf = new Uint32Array(order.length);
  for (const [place, row] of order.entries()) {
    clusterOf[row] = least[roots[place] as number] as number;
  }
  return { clusterOf, clusters };
}
