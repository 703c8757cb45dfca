import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Edge } from './expand.js';

/**
 * Parts of a large cluster that hang together more than with the rest (Louvain, Blondel 2008), as a
 * number for each shop: a first look at who in a ring works with whom. The same graph always falls
 * apart in the same way.
 */
export function communitiesOf(
  shops: readonly string[],
  edges: readonly Edge[],
): Map<string, number> {
  const graph = new Graph({ type: 'undirected' });
  for (const shop of shops) graph.addNode(shop);
  for (const { a, b, probability } of edges) {
    if (graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { weight: probability });
  }
  if (graph.size === 0) return new Map(shops.map((shop, at) => [shop, at]));
  return new Map(Object.entries(louvain(graph, { rng: seeded() })));
}

/** Xorshift: Louvain walks the shops in a random order. */
function seeded(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
