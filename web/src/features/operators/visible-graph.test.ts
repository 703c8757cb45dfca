import { expect, it } from 'vitest';
import type { Edge, Shop } from './operators-api.js';
import { joined, RELATIONS, spanOf, visibleGraph } from './visible-graph.js';

const shop = (id: string, day: number) =>
  ({ id, openedAt: new Date(day * 86_400_000).toISOString() }) as Shop;
const edge = (a: string, b: string, day: number, shops: number, relation: string) =>
  ({
    ...{ a, b, since: new Date(day * 86_400_000).toISOString(), relations: [relation] },
    evidence: [{ kind: 'device', shops, points: 1, text: { en: '', zh: '' } }],
  }) as Edge;
const all = { until: 1e15, relations: new Set<string>(RELATIONS), showsHubs: false };
const shops = [shop('a', 1), shop('b', 2), shop('c', 9)];
const edges = [
  edge('a', 'b', 3, 2, 'same_device'),
  edge('b', 'c', 9, 80, 'same_device'),
  edge('a', 'c', 10, 3, 'shared_premises'),
];

it('folds lines that rest on what many shops have, and says how many', () => {
  expect(visibleGraph(shops, edges, all)).toMatchObject({ folded: 1 });
  expect(visibleGraph(shops, edges, { ...all, showsHubs: true }).edges).toHaveLength(3);
});

it('goes back in time, shops and lines', () => {
  const past = visibleGraph(shops, edges, { ...all, until: 5 * 86_400_000 });
  expect(past.shops.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(past.edges).toHaveLength(1);
  expect(spanOf(shops, edges)).toEqual([86_400_000, 10 * 86_400_000]);
  expect(spanOf([], [])).toEqual([0, 0]);
});

it('keeps relations apart', () => {
  const view = { ...all, relations: new Set(['shared_premises']) };
  expect(visibleGraph(shops, edges, view).edges).toHaveLength(1);
});

it('joins what is found around a shop, each once', () => {
  const more = { nodes: [shop('a', 1), shop('z', 4)], edges: [edges[0] as Edge] };
  expect(joined({ nodes: shops, edges }, more).nodes).toHaveLength(4);
  expect(joined({ nodes: shops, edges }, more).edges).toHaveLength(3);
});
