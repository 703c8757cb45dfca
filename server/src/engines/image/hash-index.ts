import { onesIn, onesInThree, WORDS } from './hash.js';
import { HashSlots, type SlotPlan, slotPlans } from './hash-slots.js';

export interface HashMatch {
  id: number;
  /** Bits that differ, 0 to `MAX_DISTANCE`. */
  distance: number;
}

/** PDQ's usual threshold; pictures made apart from each other differ by about 128 bits. */
export const MAX_DISTANCE = 31;
const FIRST_CAPACITY = 1024;
const GROWTH = 1.3;
/** Hashes moved into the next plan with every hash added: it is ready long before it is needed. */
const MOVED_AT_ONCE = 8;

/**
 * Exact search among 256-bit hashes, live: what is added is found by the next search, what is
 * removed no longer. Ids are small whole numbers and are used again after `remove`.
 */
export class HashIndex {
  #words: Int32Array;
  #capacity: number;
  #isLive: Uint8Array;
  #size = 0;
  #end = 0;
  readonly #free: number[] = [];
  #slots: HashSlots;
  #next: { slots: HashSlots; moved: number } | undefined;
  #candidates = new Int32Array(1 << 14);

  readonly #plans: readonly SlotPlan[];

  /** `expected`: room is made for so many hashes at once; more may come. */
  constructor(expected = 0, plans: readonly SlotPlan[] = slotPlans) {
    this.#plans = plans;
    this.#capacity = Math.max(FIRST_CAPACITY, expected);
    this.#words = new Int32Array(this.#capacity * WORDS);
    this.#isLive = new Uint8Array(this.#capacity);
    this.#slots = new HashSlots(this.#planFor(expected), this.#capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    const next = this.#next?.slots.bytes ?? 0;
    return this.#words.byteLength + this.#isLive.byteLength + this.#slots.bytes + next;
  }

  add(hash: Int32Array): number {
    const id = this.#free.pop() ?? this.#end++;
    if (id >= this.#capacity) this.#grow();
    this.#words.set(hash, id * WORDS);
    this.#isLive[id] = 1;
    this.#size += 1;
    this.#slots.insert(id, this.#words, id * WORDS);
    if (this.#next && id < this.#next.moved) {
      this.#next.slots.insert(id, this.#words, id * WORDS);
    }
    this.#advancePlan();
    return id;
  }

  remove(id: number): void {
    if (this.#isLive[id] !== 1) return;
    this.#slots.remove(id, this.#words, id * WORDS);
    if (this.#next && id < this.#next.moved) {
      this.#next.slots.remove(id, this.#words, id * WORDS);
    }
    this.#isLive[id] = 0;
    this.#size -= 1;
    this.#free.push(id);
  }

  /** Every hash within `distance` bits of `query`, in no order. */
  search(query: Int32Array, distance = MAX_DISTANCE): HashMatch[] {
    if (distance > MAX_DISTANCE) throw new RangeError(`distance is at most ${MAX_DISTANCE}`);
    let count = this.#slots.candidates(query, distance, this.#candidates);
    while (count < 0) {
      this.#candidates = new Int32Array(this.#candidates.length * 2);
      count = this.#slots.candidates(query, distance, this.#candidates);
    }
    return this.#verify(query, distance, count);
  }

  #verify(query: Int32Array, distance: number, count: number): HashMatch[] {
    const words = this.#words;
    const candidates = this.#candidates;
    const [q0, q1, q2] = [query[0] as number, query[1] as number, query[2] as number];
    const matches = new Map<number, HashMatch>();
    for (let at = 0; at < count; at += 1) {
      const id = candidates[at] as number;
      const offset = id * WORDS;
      // Three words already tell nearly all strangers apart.
      let differing = onesInThree(
        q0 ^ (words[offset] as number),
        q1 ^ (words[offset + 1] as number),
        q2 ^ (words[offset + 2] as number),
      );
      for (let word = 3; word < WORDS && differing <= distance; word += 1) {
        differing += onesIn((query[word] as number) ^ (words[offset + word] as number));
      }
      if (differing <= distance) matches.set(id, { id, distance: differing });
    }
    return [...matches.values()];
  }

  #grow(): void {
    this.#capacity = Math.ceil(this.#capacity * GROWTH);
    const words = new Int32Array(this.#capacity * WORDS);
    words.set(this.#words);
    this.#words = words;
    const isLive = new Uint8Array(this.#capacity);
    isLive.set(this.#isLive);
    this.#isLive = isLive;
    this.#slots.grow(this.#capacity);
    this.#next?.slots.grow(this.#capacity);
  }

  /** Grown out of its plan, the index fills the next one a little with every hash added. */
  #advancePlan(): void {
    if (!this.#next) {
      if (this.#size <= this.#slots.plan.upTo) return;
      this.#next = { slots: new HashSlots(this.#planFor(this.#size), this.#capacity), moved: 0 };
    }
    const { slots, moved } = this.#next;
    const end = Math.min(this.#end, moved + MOVED_AT_ONCE);
    for (let id = moved; id < end; id += 1) {
      if (this.#isLive[id] === 1) slots.insert(id, this.#words, id * WORDS);
    }
    this.#next.moved = end;
    if (end < this.#end) return;
    this.#slots = slots;
    this.#next = undefined;
  }

  #planFor(size: number): SlotPlan {
    const plan = this.#plans.find(({ upTo }) => size <= upTo) ?? this.#plans.at(-1);
    if (!plan) throw new RangeError('An index needs at least one slot plan.');
    return plan;
  }
}
