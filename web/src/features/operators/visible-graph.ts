import type { Edge, Shop } from './operators-api.js';

/** What a reader has chosen to see of a graph. */
export interface View {
  /** Instant, in milliseconds, up to which links are drawn. */
  until: number;
  /** Relations that are drawn. */
  relations: ReadonlySet<string>;
  /** Lines that rest only on what many shops have are drawn too. */
  showsHubs: boolean;
}

export const RELATIONS = [
  'same_controller',
  'same_device',
  'shared_premises',
  'same_goods',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A value that more shops have makes a hub: a fan of lines that says little. */
const HUB = 24;

/** Whether a line rests on more than what many shops have. */
export const isTelling = (edge: Edge) => edge.evidence.some(({ shops }) => shops <= HUB);

/** The lines to draw, and the shops at their ends; shops of the cluster itself always stay. */
export function visibleGraph(
  shops: readonly Shop[],
  edges: readonly Edge[],
  { until, relations, showsHubs }: View,
): { shops: Shop[]; edges: Edge[]; folded: number } {
  const inTime = edges.filter(({ since }) => Date.parse(since) <= until);
  const related = inTime.filter((edge) => edge.relations.some((one) => relations.has(one)));
  const shown = showsHubs ? related : related.filter(isTelling);
  return {
    shops: shops.filter(({ openedAt }) => Date.parse(openedAt) <= until),
    edges: shown,
    folded: related.length - shown.length,
  };
}

/** The span of time that a graph tells of. */
export function spanOf(shops: readonly Shop[], edges: readonly Edge[]): [number, number] {
  const instants = [...shops.map(({ openedAt }) => openedAt), ...edges.map(({ since }) => since)]
    .map(Date.parse)
    .filter((instant) => instant > 0);
  return instants.length === 0
    ? [0, 0]
    : [
        instants.reduce((least, each) => Math.min(least, each)),
        instants.reduce((most, each) => Math.max(most, each)),
      ];
}

/** Two graphs as one: what was looked up around a shop joins what is on the page. */
export function joined<G extends { nodes: readonly Shop[]; edges: readonly Edge[] }>(
  one: G,
  other: { nodes: readonly Shop[]; edges: readonly Edge[] },
): { nodes: Shop[]; edges: Edge[] } {
  const nodes = new Map(other.nodes.map((node) => [node.id, node]));
  for (const node of one.nodes) nodes.set(node.id, node);
  const edges = new Map(other.edges.map((edge) => [`${edge.a} ${edge.b}`, edge]));
  for (const edge of one.edges) edges.set(`${edge.a} ${edge.b}`, edge);
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
