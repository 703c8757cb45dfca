import { agglomerate } from './agglomerate.js';
import type { Edge } from './expand.js';
import { canBring, FACT_KINDS, type FactKind, isFactKind, type Level, levelOf } from './kinds.js';
import { learnWeights, type PatternCount } from './learn-weights.js';
import { type PairPattern, scorePair } from './pair.js';
import { expertWeights, type RingWeights } from './weights.js';

/** From this probability on, shops are grouped. */
export const GROUPING = 0.9;
/** A link below this is not kept. */
export const LEAST_LINK = 0.3;

/**
 * Shops and their values in memory: who shares what with whom, for batches and for measuring. Every
 * value is a string of its own kind; equal means the same.
 */
export class RingIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #values: { kind: FactKind; key: string }[][] = [];
  readonly #shops: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #having: Record<FactKind, number>;

  constructor() {
    this.#having = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as never;
  }

  get size(): number {
    return this.#shops.length;
  }

  /** Adds a value of a shop; the same one again changes nothing. */
  add(shop: string, kind: FactKind, value: string): void {
    const number = this.#numberOf(shop);
    const own = this.#values[number] as { kind: FactKind; key: string }[];
    const key = `${kind}\n${value}`;
    if (own.some((each) => each.key === key)) return;
    if (!own.some((each) => each.kind === kind)) this.#having[kind] += 1;
    own.push({ kind, key });
    const posting = this.#postings.get(key);
    if (posting) posting.push(number);
    else this.#postings.set(key, [number]);
  }

  /** Everything that each other shop shares with this one, where something can bring them together. */
  sharing(shop: string): Map<string, PairPattern> {
    const number = this.#numbers.get(shop);
    if (number === undefined) return new Map();
    const found = new Map<number, Map<FactKind, Level>>();
    const ofMany: { kind: FactKind; key: string }[] = [];
    for (const { kind, key } of this.#values[number] ?? []) {
      const posting = this.#postings.get(key) ?? [];
      const level = levelOf(posting.length);
      if (level === null) continue;
      if (!canBring(kind, level)) {
        ofMany.push({ kind, key });
        continue;
      }
      for (const other of posting) {
        if (other === number) continue;
        const shared = found.get(other);
        if (!shared) found.set(other, new Map([[kind, level]]));
        else if (level < (shared.get(kind) ?? 4)) shared.set(kind, level);
      }
    }
    const sharing = new Map<string, PairPattern>();
    for (const [other, shared] of found) {
      const theirs = this.#values[other] ?? [];
      for (const { kind, key } of ofMany) {
        if (!shared.has(kind) && theirs.some((value) => value.key === key)) shared.set(kind, 3);
      }
      const pattern = { shared, apart: this.#apart(number, other, shared) };
      sharing.set(this.#shops[other] as string, pattern);
    }
    return sharing;
  }

  /** Learns weights from every pair that shares something. */
  learn(): RingWeights {
    const counts = new Map<string, PatternCount>();
    for (const shop of this.#shops) {
      for (const [other, pattern] of this.sharing(shop)) {
        if (other < shop) continue;
        const key = patternKey(pattern);
        const weight = 1 / LARGEST[Math.max(...pattern.shared.values()) as Level];
        const known = counts.get(key);
        if (known) known.weight += weight;
        else counts.set(key, { ...pattern, weight });
      }
    }
    const shops = { all: this.#shops.length, having: this.#having };
    return learnWeights([...counts.values()], shops);
  }

  /** Every link worth keeping. */
  links(weights: RingWeights = expertWeights()): Edge[] {
    return this.#shops.flatMap((shop) =>
      [...this.sharing(shop)].flatMap(([other, pattern]) => {
        if (other < shop) return [];
        const { probability } = scorePair(pattern, weights);
        return probability < LEAST_LINK ? [] : [{ a: shop, b: other, probability }];
      }),
    );
  }

  /** The shops grouped by everything that they and their groups share. */
  groups(weights: RingWeights = expertWeights()): string[][] {
    const shops = new Map(this.#shops.map((shop, at) => [shop, this.#values[at] ?? []]));
    return agglomerate(shops, { weights, least: GROUPING });
  }

  #numberOf(shop: string): number {
    const known = this.#numbers.get(shop);
    if (known !== undefined) return known;
    const number = this.#shops.push(shop) - 1;
    this.#numbers.set(shop, number);
    this.#values.push([]);
    return number;
  }

  #apart(one: number, other: number, shared: ReadonlyMap<FactKind, Level>): FactKind[] {
    const kinds = new Set((this.#values[one] ?? []).map(({ kind }) => kind));
    const both = new Set((this.#values[other] ?? []).map(({ kind }) => kind));
    return [...kinds].filter((kind) => both.has(kind) && !shared.has(kind));
  }
}

/** About how many shops have a value of each level. */
const LARGEST: Record<Level, number> = { 0: 2.5, 1: 6, 2: 16, 3: 100 };

const patternKey = ({ shared, apart }: PairPattern) =>
  `${[...shared].sort().join(' ')}|${[...apart].filter(isFactKind).sort().join(' ')}`;
