import { countOf, DESCRIPTOR_WORDS, type Features } from './features.js';
import { distanceUpTo } from './match-features.js';

const TABLES = 6;
const KEY_BITS = 18;
const DESCRIPTOR_BITS = 486;
const NONE = -1;
/** Longer chains are textures that say nothing about which reference it is. */
const LONGEST_CHAIN = 300;
/** Bits of 486 up to which a feature speaks for a reference. */
const NEAR = 85;
const FIRST_ROOM = 4096;
const GROWTH = 1.4;

/** The bits that each table looks at, drawn once for all time by a fixed generator. */
const keyBits = (() => {
  let state = 20_260_901;
  return Array.from({ length: TABLES * KEY_BITS }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % DESCRIPTOR_BITS;
  });
})();

/**
 * Guesses which references a picture may show: bit-sampling hash tables (Indyk, Motwani 1998) lead
 * each feature of the picture to a few of the references', and those that are really near vote for
 * their owner. Only a guess; what it names is verified, and its recall is measured.
 */
export class DescriptorIndex {
  readonly #heads = new Int32Array(TABLES << KEY_BITS).fill(NONE);
  readonly #features: Features[] = [];
  #links = new Int32Array(TABLES * FIRST_ROOM);
  #owners = new Int32Array(FIRST_ROOM);
  #rows = new Uint16Array(FIRST_ROOM);
  #end = 0;

  /** Memory held beside the features themselves, in bytes. */
  get bytes(): number {
    const { byteLength } = this.#links;
    return this.#heads.byteLength + byteLength + this.#owners.byteLength + this.#rows.byteLength;
  }

  /** Owners are numbered 0, 1, 2 … in the order in which they are added. */
  add(features: Features): number {
    const owner = this.#features.push(features) - 1;
    for (let row = 0; row < countOf(features); row += 1) {
      if (this.#end === this.#owners.length) this.#grow();
      this.#owners[this.#end] = owner;
      this.#rows[this.#end] = row;
      for (let table = 0; table < TABLES; table += 1) {
        const bucket = bucketOf(table, features.descriptors, row);
        this.#links[this.#end * TABLES + table] = this.#heads[bucket] as number;
        this.#heads[bucket] = this.#end;
      }
      this.#end += 1;
    }
    return owner;
  }

  /** Owners by the features that speak for them, most first; one that speaks for many says little. */
  vote(picture: Features): { owner: number; votes: number }[] {
    const votes = new Map<number, number>();
    const near = new Set<number>();
    for (let at = 0; at < countOf(picture); at += 1) {
      near.clear();
      for (let table = 0; table < TABLES; table += 1) this.#collect(table, picture, at, near);
      for (const owner of near) votes.set(owner, (votes.get(owner) ?? 0) + 1 / near.size);
    }
    return [...votes]
      .map(([owner, count]) => ({ owner, votes: count }))
      .sort((a, b) => b.votes - a.votes);
  }

  #collect(table: number, { descriptors }: Features, at: number, near: Set<number>): void {
    let entry = this.#heads[bucketOf(table, descriptors, at)] as number;
    for (let length = 0; entry !== NONE && length < LONGEST_CHAIN; length += 1) {
      const owner = this.#owners[entry] as number;
      if (!near.has(owner)) {
        const theirs = (this.#features[owner] as Features).descriptors;
        const row = this.#rows[entry] as number;
        if (distanceUpTo(descriptors, at, theirs, row, NEAR) < NEAR) near.add(owner);
      }
      entry = this.#links[entry * TABLES + table] as number;
    }
  }

  #grow(): void {
    const room = Math.ceil(this.#owners.length * GROWTH);
    const owners = new Int32Array(room);
    owners.set(this.#owners);
    this.#owners = owners;
    const rows = new Uint16Array(room);
    rows.set(this.#rows);
    this.#rows = rows;
    const links = new Int32Array(room * TABLES);
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
