import type { FactKind, Level } from './kinds.js';
import { canBring, levelOf } from './kinds.js';
import { scorePair } from './pair.js';
import type { RingWeights } from './weights.js';

/** A value of a shop: `key` is the same for equal values of the same kind. */
export interface ShopValue {
  kind: FactKind;
  key: string;
}

export interface AgglomerateOptions {
  weights: RingWeights;
  /** From this probability on, two groups become one. */
  least: number;
  /** Shops beyond those given that have a value. */
  outside?: (key: string) => number;
  /** Pairs that a person has found to be strangers; they never come into one group. */
  severed?: readonly (readonly [string, string])[];
}

const ROUNDS = 8;
/** Postings of more groups than this are not even looked through. */
const MOST_LOOKED_AT = 400;

/**
 * Groups shops by everything that they share, and then the groups by everything that *they* share:
 * the shops of a large ring each show another piece of it. A value counts by how many groups have
 * it, so that what one ring shares a hundred times is as telling as what two shops share.
 * @returns groups of shop ids, each shop once, in the order given.
 */
export function agglomerate(
  shops: ReadonlyMap<string, readonly ShopValue[]>,
  options: AgglomerateOptions,
): string[][] {
  const groups = new Groups(shops, options.severed ?? []);
  for (let round = 0; round < ROUNDS; round += 1) {
    const merges = mergesOf(groups, options);
    let merged = 0;
    // The surest first: what they bring together may forbid a later one.
    for (const { a, b } of merges.sort((one, other) => other.probability - one.probability)) {
      if (groups.join(a, b)) merged += 1;
    }
    if (merged === 0) break;
  }
  return groups.all();
}

interface Merge {
  a: number;
  b: number;
  probability: number;
}

function mergesOf(groups: Groups, { weights, least, outside }: AgglomerateOptions): Merge[] {
  const { pairs, ofMany } = sharedAmong(groups, outside);
  const merges: Merge[] = [];
  for (const [a, row] of pairs) {
    for (const [b, kinds] of row) {
      addCommon(kinds, ofMany.get(a), ofMany.get(b));
      const sizes = [groups.sizeOf(a), groups.sizeOf(b)].sort((x, y) => y - x) as [number, number];
      const pattern = { shared: kinds, apart: groups.apart(a, b, kinds), sizes };
      const { probability } = scorePair(pattern, weights);
      if (probability >= least) merges.push({ a, b, probability });
    }
  }
  return merges;
}

type Shared = Map<FactKind, Level>;
/** Values that many have, by group. */
type OfMany = Map<number, Map<string, FactKind>>;

/** Pairs that some value brings together, and what each group has in common with many. */
function sharedAmong(groups: Groups, outside: AgglomerateOptions['outside']) {
  const pairs = new Map<number, Map<number, Shared>>();
  const ofMany: OfMany = new Map();
  for (const [key, { kind, members }] of groups.postings()) {
    const level = levelOf(members.length + (outside?.(key) ?? 0));
    if (level === null || members.length < 2 || members.length > MOST_LOOKED_AT) continue;
    if (!canBring(kind, level)) {
      for (const member of members) {
        const known = ofMany.get(member);
        if (known) known.set(key, kind);
        else ofMany.set(member, new Map([[key, kind]]));
      }
      continue;
    }
    for (let at = 0; at < members.length; at += 1) {
      const one = members[at] as number;
      const row = pairs.get(one) ?? new Map<number, Shared>();
      pairs.set(one, row);
      for (let next = at + 1; next < members.length; next += 1) {
        const other = members[next] as number;
        const kinds = row.get(other);
        if (!kinds) row.set(other, new Map([[kind, level]]));
        else if (level < (kinds.get(kind) ?? 4)) kinds.set(kind, level);
      }
    }
  }
  return { pairs, ofMany };
}

const MANY_LEVEL: Level = 3;

function addCommon(
  kinds: Shared,
  one: ReadonlyMap<string, FactKind> | undefined,
  other: ReadonlyMap<string, FactKind> | undefined,
): void {
  if (!one || !other) return;
  for (const [key, kind] of one) {
    if (other.has(key) && !kinds.has(kind)) kinds.set(kind, MANY_LEVEL);
  }
}

/** Shops in groups; a group is the number of its first shop. */
class Groups {
  readonly #ids: string[];
  readonly #values: readonly (readonly ShopValue[])[];
  readonly #of: number[];
  readonly #members: Map<number, number[]>;
  readonly #kinds: Map<number, Set<FactKind>>;
  readonly #severed = new Map<number, Set<number>>();

  constructor(
    shops: ReadonlyMap<string, readonly ShopValue[]>,
    severed: readonly (readonly [string, string])[],
  ) {
    this.#ids = [...shops.keys()];
    this.#values = [...shops.values()];
    this.#of = this.#ids.map((_, at) => at);
    this.#members = new Map(this.#ids.map((_, at) => [at, [at]]));
    this.#kinds = new Map(this.#values.map((own, at) => [at, new Set(own.map((v) => v.kind))]));
    const numbers = new Map(this.#ids.map((id, at) => [id, at]));
    for (const [one, other] of severed) {
      const [a, b] = [numbers.get(one), numbers.get(other)];
      if (a === undefined || b === undefined) continue;
      this.#severed.set(a, (this.#severed.get(a) ?? new Set()).add(b));
      this.#severed.set(b, (this.#severed.get(b) ?? new Set()).add(a));
    }
  }

  /** The groups that have each value, each once. */
  postings(): Map<string, { kind: FactKind; members: number[] }> {
    const postings = new Map<string, { kind: FactKind; members: number[] }>();
    for (const [group, members] of this.#members) {
      const seen = new Set<string>();
      for (const member of members) {
        for (const { kind, key } of this.#values[member] ?? []) {
          if (seen.has(key)) continue;
          seen.add(key);
          const posting = postings.get(key);
          if (posting) posting.members.push(group);
          else postings.set(key, { kind, members: [group] });
        }
      }
    }
    return postings;
  }

  /** Kinds that both groups have without sharing any. */
  apart(a: number, b: number, shared: ReadonlyMap<FactKind, Level>): FactKind[] {
    const others = this.#kinds.get(b);
    return [...(this.#kinds.get(a) ?? [])].filter((kind) => others?.has(kind) && !shared.has(kind));
  }

  /** Makes one of the groups that these two are in by now; false where nothing changes. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.#root(a), this.#root(b)];
    if (one === other || this.#areSevered(one, other)) return false;
    const [kept, gone] = one < other ? [one, other] : [other, one];
    this.#of[gone] = kept;
    this.#members.get(kept)?.push(...(this.#members.get(gone) ?? []));
    this.#members.delete(gone);
    for (const kind of this.#kinds.get(gone) ?? []) this.#kinds.get(kept)?.add(kind);
    this.#kinds.delete(gone);
    return true;
  }

  sizeOf(group: number): number {
    return this.#members.get(group)?.length ?? 1;
  }

  all(): string[][] {
    return [...this.#members.values()].map((members) =>
      members.sort((x, y) => x - y).map((at) => this.#ids[at] as string),
    );
  }

  #areSevered(one: number, other: number): boolean {
    if (this.#severed.size === 0) return false;
    const theirs = new Set(this.#members.get(other) ?? []);
    return (this.#members.get(one) ?? []).some((member) =>
      [...(this.#severed.get(member) ?? [])].some((stranger) => theirs.has(stranger)),
    );
  }

  #root(of: number): number {
    let root = of;
    while (this.#of[root] !== root) root = this.#of[root] as number;
    this.#of[of] = root;
    return root;
  }
}
