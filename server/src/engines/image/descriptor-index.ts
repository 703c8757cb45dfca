import { countOf, DESCRIPTOR_WORDS, type Features } from './features.js';

const TABLES = 8;
const KEY_BITS = 16;
const DESCRIPTOR_BITS = 486;
const NONE = -1;
/** Longer chains are textures that say nothing about which reference it is. */
const LONGEST_CHAIN = 400;

/** The bits that each table looks at, drawn once for all time by a fixed generator. */
const keyBits = (() => {
  let state = 20_260_901;
  return Array.from({ length: TABLES * KEY_BITS }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % DESCRIPTOR_BITS;
  });
})();

/**
 * Guesses which references a picture may show: bit-sampling hash tables (Indyk, Motwani 1998) in
 * which features of the picture vote for owners of similar features. Only a guess; what it names
 * is verified, and its recall is measured.
 */
export class DescriptorIndex {
  readonly #heads = new Int32Array(TABLES << KEY_BITS).fill(NONE);
  #links = new Int32Array(TABLES * 4096);
  #owners = new Int32Array(4096);
  #end = 0;

  add(owner: number, features: Features): void {
    for (let at = 0; at < countOf(features); at += 1) {
      if (this.#end === this.#owners.length) this.#grow();
      this.#owners[this.#end] = owner;
      for (let table = 0; table < TABLES; table += 1) {
        const bucket = bucketOf(table, features.descriptors, at);
        this.#links[this.#end * TABLES + table] = this.#heads[bucket] as number;
        this.#heads[bucket] = this.#end;
      }
      this.#end += 1;
    }
  }

  /** Owners by the number of features that voted for them, most first. */
  vote(features: Features): [owner: number, votes: number][] {
    const votes = new Map<number, number>();
    for (let at = 0; at < countOf(features); at += 1) {
      const voted = new Set<number>();
      for (let table = 0; table < TABLES; table += 1) {
        this.#collect(table, bucketOf(table, features.descriptors, at), voted);
      }
      for (const owner of voted) votes.set(owner, (votes.get(owner) ?? 0) + 1 / voted.size);
    }
    return [...votes].sort(([, a], [, b]) => b - a);
  }

  #collect(table: number, bucket: number, voted: Set<number>): void {
    let entry = this.#heads[bucket] as number;
    for (let length = 0; entry !== NONE && length < LONGEST_CHAIN; length += 1) {
      voted.add(this.#owners[entry] as number);
      entry = this.#links[entry * TABLES + table] as number;
    }
  }

  #grow(): void {
    const owners = new Int32Array(this.#owners.length * 2);
    owners.set(this.#owners);
    this.#owners = owners;
    const links = new Int32Array(owners.length * TABLES);
    links.set(this.#links);
    this.#links = links;
  }
}

function bucketOf(table: number, descriptors: Int32Array, at: number): number {
  const from = at * DESCRIPTOR_WORDS;
  let key = 0;
  for (let place = 0; place < KEY_BITS; place += 1) {
    const bit = keyBits[table * KEY_BITS + place] as number;
    key |= (((descriptors[from + (bit >> 5)] as number) >>> (bit & 31)) & 1) << place;
  }
  return (table << KEY_BITS) | key;
}
