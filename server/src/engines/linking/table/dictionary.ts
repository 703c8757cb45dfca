const EMPTY = -1;
const GROWTH = 1.5;

/**
 * Distinct sequences of bytes or UTF-16 units, each known by a small number in the order in which
 * they came. All lie in one array, so that tens of millions cost no objects.
 */
export class Dictionary {
  units: Uint8Array | Uint16Array = new Uint8Array(1 << 12);
  size = 0;
  #starts = new Uint32Array(1 << 8);
  #hashes = new Uint32Array(1 << 8);
  #slots = new Int32Array(1 << 9).fill(EMPTY);
  #mask = (1 << 9) - 1;

  /** The number of this value; a value not seen before gets the next one. */
  intern(source: ArrayLike<number>, from: number, to: number): number {
    const hash = hashOf(source, from, to);
    let slot = hash & this.#mask;
    for (let code = this.#slots[slot] as number; code !== EMPTY; ) {
      if (this.#hashes[code] === hash && this.#isAt(code, source, from, to)) return code;
      slot = (slot + 1) & this.#mask;
      code = this.#slots[slot] as number;
    }
    return this.#append(slot, hash, source, from, to);
  }

  start(code: number): number {
    return this.#starts[code] as number;
  }

  end(code: number): number {
    return this.#starts[code + 1] as number;
  }

  hash(code: number): number {
    return this.#hashes[code] as number;
  }

  /** Gives back what was kept for growth and for finding; nothing can be added afterwards. */
  seal(): void {
    this.units = this.units.slice(0, this.end(this.size - 1) || 0);
    this.#slots = new Int32Array(0);
    this.#mask = 0;
  }

  #isAt(code: number, source: ArrayLike<number>, from: number, to: number): boolean {
    const start = this.#starts[code] as number;
    const length = to - from;
    if ((this.#starts[code + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.units[start + i] !== source[from + i]) return false;
    }
    return true;
  }

  #append(slot: number, hash: number, source: ArrayLike<number>, from: number, to: number): number {
    const code = this.size++;
    if (code + 2 > this.#starts.length) this.#growCodes();
    const start = this.#starts[code] as number;
    this.#reserve(start + to - from, source, from, to);
    for (let i = from; i < to; i++) this.units[start + i - from] = source[i] as number;
    this.#starts[code + 1] = start + to - from;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    if (this.size * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #reserve(length: number, source: ArrayLike<number>, from: number, to: number): void {
    if (this.units instanceof Uint8Array && isWide(source, from, to)) {
      this.units = Uint16Array.from(this.units);
    }
    if (length <= this.units.length) return;
    const size = Math.max(length, Math.ceil(this.units.length * GROWTH));
    const grown = this.units instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size);
    grown.set(this.units);
    this.units = grown;
  }

  #growCodes(): void {
    const size = Math.ceil(this.#starts.length * GROWTH);
    const starts = new Uint32Array(size);
    const hashes = new Uint32Array(size);
    starts.set(this.#starts);
    hashes.set(this.#hashes);
    this.#starts = starts;
    this.#hashes = hashes;
  }

  #growSlots(): void {
    this.#mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(EMPTY);
    for (let code = 0; code < this.size; code++) {
      let slot = (this.#hashes[code] as number) & this.#mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = code;
    }
  }
}

/** FNV-1a with a last mixing, so that close values fall far apart. */
export function hashOf(source: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (source[i] as number), 0x01000193);
  return mix(hash);
}

export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function isWide(source: ArrayLike<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((source[i] as number) > 0xff) return true;
  return false;
}

const scratch = { units: new Uint16Array(256) };

/** The number of a text, kept as UTF-16 units. */
export function internText(dictionary: Dictionary, text: string): number {
  if (text.length > scratch.units.length) scratch.units = new Uint16Array(text.length * 2);
  for (let i = 0; i < text.length; i++) scratch.units[i] = text.charCodeAt(i);
  return dictionary.intern(scratch.units, 0, text.length);
}

/** A text kept as UTF-16 units. */
export function textOf(dictionary: Dictionary, code: number): string {
  let text = '';
  const end = dictionary.end(code);
  for (let i = dictionary.start(code); i < end; i++) {
    text += String.fromCharCode(dictionary.units[i] as number);
  }
  return text;
}
