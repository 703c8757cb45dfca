import { WORDS } from './hash.js';

/**
 * How hashes are cut into slots for multi-index hashing (Norouzi, Punjani, Fleet, "Fast Search in
 * Hamming Space with Multi-Index Hashing", 2012). Wider slots suit more hashes: about one hash a
 * bucket is best.
 */
export interface SlotPlan {
  slots: number;
  width: number;
  /** Hashes up to which this plan is worth its memory. */
  upTo: number;
}
export const slotPlans: readonly SlotPlan[] = [
  { slots: 16, width: 16, upTo: 100_000 },
  { slots: 13, width: 19, upTo: 300_000 },
  { slots: 12, width: 21, upTo: 700_000 },
  { slots: 11, width: 23, upTo: Number.POSITIVE_INFINITY },
];

const NONE = -1;

/**
 * The chains of one plan: `heads` begins a chain for every value of every slot, `links` continues
 * it for every hash. Adding and removing touch only the chains of that hash.
 */
export class HashSlots {
  readonly plan: SlotPlan;
  readonly #heads: Int32Array;
  #links: Int32Array;

  constructor(plan: SlotPlan, capacity: number) {
    this.plan = plan;
    this.#heads = new Int32Array(plan.slots << plan.width).fill(NONE);
    this.#links = new Int32Array(capacity * plan.slots);
  }

  get bytes(): number {
    return this.#heads.byteLength + this.#links.byteLength;
  }

  grow(capacity: number): void {
    const links = new Int32Array(capacity * this.plan.slots);
    links.set(this.#links);
    this.#links = links;
  }

  insert(id: number, words: Int32Array, offset: number): void {
    const { slots, width } = this.plan;
    for (let slot = 0; slot < slots; slot += 1) {
      const bucket = (slot << width) | slotValue(words, offset, slot * width, width);
      this.#links[id * slots + slot] = this.#heads[bucket] ?? NONE;
      this.#heads[bucket] = id;
    }
  }

  remove(id: number, words: Int32Array, offset: number): void {
    const { slots, width } = this.plan;
    for (let slot = 0; slot < slots; slot += 1) {
      const bucket = (slot << width) | slotValue(words, offset, slot * width, width);
      const next = this.#links[id * slots + slot] ?? NONE;
      let before = this.#heads[bucket] ?? NONE;
      if (before === id) {
        this.#heads[bucket] = next;
        continue;
      }
      while (this.#links[before * slots + slot] !== id) {
        before = this.#links[before * slots + slot] ?? NONE;
      }
      this.#links[before * slots + slot] = next;
    }
  }

  /**
   * Writes into `found` every hash that agrees with `query` in some slot up to that slot's radius;
   * a hash can stand there more than once. By the pigeonhole principle none within `distance` is
   * missing: distance = slots × radius + rest, so one of the first rest + 1 slots differs by at
   * most `radius`, or one of the others by at most `radius` − 1. Returns how many were written, or
   * −1 when `found` is too short.
   */
  candidates(query: Int32Array, distance: number, found: Int32Array): number {
    const { slots, width } = this.plan;
    const radius = Math.floor(distance / slots);
    const wide = distance - slots * radius + 1;
    let count = 0;
    for (let slot = 0; slot < slots && count >= 0; slot += 1) {
      const value = slotValue(query, 0, slot * width, width);
      const reach = slot < wide ? radius : radius - 1;
      if (reach >= 0) count = this.#probe(slot, value, flipsOf(width, reach), found, count);
    }
    return count;
  }

  #probe(slot: number, value: number, flips: Int32Array, found: Int32Array, start: number): number {
    const { slots, width } = this.plan;
    const heads = this.#heads;
    const links = this.#links;
    const base = slot << width;
    let count = start;
    for (let flip = 0; flip < flips.length; flip += 1) {
      let id = heads[base | (value ^ (flips[flip] as number))] as number;
      while (id !== NONE) {
        if (count === found.length) return -1;
        found[count] = id;
        count += 1;
        id = links[id * slots + slot] as number;
      }
    }
    return count;
  }
}

/** `width` bits of a hash from bit `from` on. */
function slotValue(words: Int32Array, offset: number, from: number, width: number): number {
  const word = from >> 5;
  const shift = from & 31;
  const low = (words[offset + word] as number) >>> shift;
  const high = shift === 0 || word + 1 === WORDS ? 0 : (words[offset + word + 1] as number);
  return (low | (high << (32 - shift))) & ((1 << width) - 1);
}

const flipsByShape = new Map<number, Int32Array>();

/** All values of `width` bits with at most `radius` ones, the fewest first. */
function flipsOf(width: number, radius: number): Int32Array {
  const shape = width * 32 + radius;
  const known = flipsByShape.get(shape);
  if (known) return known;
  let ring = [0];
  const all = [0];
  for (let ones = 1; ones <= radius; ones += 1) {
    ring = ring.flatMap((value) => {
      const highest = value === 0 ? -1 : 31 - Math.clz32(value);
      return Array.from(
        { length: width - 1 - highest },
        (_, up) => value | (1 << (highest + 1 + up)),
      );
    });
    all.push(...ring);
  }
  const flips = Int32Array.from(all);
  flipsByShape.set(shape, flips);
  return flips;
}
