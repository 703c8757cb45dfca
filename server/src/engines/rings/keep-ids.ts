/** What became of clusters when their shops were grouped anew. */
export interface Regrouped {
  /** Clusters of two or more shops, under the id that they keep or a new one. */
  clusters: { id: string; shops: string[] }[];
  events: ClusterEvent[];
}

export type ClusterEvent =
  | { type: 'formed'; clusterId: string; shops: string[] }
  | { type: 'joined' | 'left'; clusterId: string; shops: string[] }
  | { type: 'merged'; clusterId: string; absorbed: string[] }
  | { type: 'split'; clusterId: string; parts: string[] }
  | { type: 'dissolved'; clusterId: string };

/**
 * Gives groups the ids of the clusters that they were: a cluster's largest part keeps its id, of
 * clusters that merge the largest one's lives on. Shops alone have no cluster.
 * @param before the cluster of each shop that was in one.
 */
export function keepIds(
  before: ReadonlyMap<string, string>,
  groups: readonly (readonly string[])[],
  newId: () => string,
): Regrouped {
  const sizes = new Map<string, number>();
  for (const id of before.values()) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const large = groups.filter(({ length }) => length > 1);
  const parts = large.map((shops) => ({ shops: [...shops], had: tally(shops, before) }));
  const holder = new Map<string, (typeof parts)[number]>();
  for (const part of parts) {
    for (const [id, count] of part.had) {
      const held = holder.get(id)?.had.get(id) ?? 0;
      if (count > held) holder.set(id, part);
    }
  }
  const events: ClusterEvent[] = [];
  const named = new Map<(typeof parts)[number], string>();
  const clusters = parts.map((part) => {
    const own = [...part.had.keys()].filter((id) => holder.get(id) === part);
    const kept = own.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1));
    const id = kept[0] ?? newId();
    named.set(part, id);
    if (kept.length > 1) events.push({ type: 'merged', clusterId: id, absorbed: kept.slice(1) });
    return { id, shops: part.shops };
  });
  for (const part of parts) tellPart(events, part, named.get(part) ?? '', before);
  events.push(...splits(sizes, parts, named, before));
  return { clusters, events };
}

function tally(shops: readonly string[], before: ReadonlyMap<string, string>) {
  const had = new Map<string, number>();
  for (const shop of shops) {
    const id = before.get(shop);
    if (id) had.set(id, (had.get(id) ?? 0) + 1);
  }
  return had;
}

interface Part {
  shops: string[];
  had: Map<string, number>;
}

function tellPart(
  events: ClusterEvent[],
  { shops, had }: Part,
  clusterId: string,
  before: ReadonlyMap<string, string>,
): void {
  if (!had.has(clusterId)) {
    events.push({ type: 'formed', clusterId, shops });
    return;
  }
  const joined = shops.filter((shop) => !before.has(shop));
  if (joined.length > 0) events.push({ type: 'joined', clusterId, shops: joined });
}

function splits(
  sizes: ReadonlyMap<string, number>,
  parts: readonly Part[],
  named: ReadonlyMap<Part, string>,
  before: ReadonlyMap<string, string>,
): ClusterEvent[] {
  const grouped = new Set(parts.flatMap(({ shops }) => shops));
  return [...sizes.keys()].flatMap((clusterId): ClusterEvent[] => {
    const into = parts.filter(({ had }) => had.has(clusterId));
    const ids = [...new Set(into.map((part) => named.get(part) ?? ''))];
    const left = [...before].filter(([shop, id]) => id === clusterId && !grouped.has(shop));
    const alone = left.map(([shop]) => shop);
    const events: ClusterEvent[] = [];
    if (ids.length > 1) events.push({ type: 'split', clusterId, parts: ids });
    if (ids.length === 0) events.push({ type: 'dissolved', clusterId });
    else if (alone.length > 0) events.push({ type: 'left', clusterId, shops: alone });
    return events;
  });
}
