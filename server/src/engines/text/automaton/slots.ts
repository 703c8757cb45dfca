/**
 * Ints of one node in the interleaved array: where its children begin, its parent, fail, output,
 * and a bit for each class of codes that it has children for, so that most misses cost no look.
 */
export const nodeInts = 5;
export const baseAt = 0;
export const parentAt = 1;
export const failAt = 2;
export const outputAt = 3;
export const childrenAt = 4;

const none = -1;
/** Enough to fill holes well; more only slows the build. */
const patience = 64;

/**
 * The nodes of a double array while it is built. Free slots are threaded on a list, so that a
 * place is found without walking over what is taken.
 */
export class Slots {
  nodes: Int32Array;
  private next: Int32Array;
  private previous: Int32Array;
  private head = none;
  private tail = none;
  private size = 0;
  private highest = 0;

  constructor(private readonly alphabet: number) {
    this.nodes = new Int32Array(0);
    this.next = new Int32Array(0);
    this.previous = new Int32Array(0);
    this.grow(alphabet * 2 + 1024);
    this.take(0);
  }

  /** Places the children (ascending codes) of `parent` and answers where they begin. */
  place(parent: number, codes: Int32Array, count: number): number {
    const base = this.findBase(codes, count);
    this.nodes[parent * nodeInts + baseAt] = base;
    for (let each = 0; each < count; each += 1) {
      const slot = base + (codes[each] as number);
      this.take(slot);
      this.nodes[slot * nodeInts + parentAt] = parent;
    }
    return base;
  }

  /** The finished array: every `base + code` that a scan can ask for lies inside it. */
  trimmed(): Int32Array {
    this.ensure(this.highest + this.alphabet + 1);
    return this.nodes.slice(0, (this.highest + this.alphabet + 1) * nodeInts);
  }

  private findBase(codes: Int32Array, count: number): number {
    const first = codes[0] as number;
    let slot = this.head;
    let tries = count === 1 ? patience * 8 : patience;
    while (slot !== none && tries > 0) {
      if (slot >= first && this.fits(slot - first, codes, count)) return slot - first;
      slot = this.next[slot] as number;
      tries -= 1;
    }
    return Math.max(this.highest + 1 - first, 0);
  }

  private fits(base: number, codes: Int32Array, count: number): boolean {
    this.ensure(base + this.alphabet + 1);
    for (let each = 1; each < count; each += 1) {
      if (this.nodes[(base + (codes[each] as number)) * nodeInts + parentAt] !== none) return false;
    }
    return true;
  }

  private take(slot: number): void {
    this.ensure(slot + this.alphabet + 1);
    const before = this.previous[slot] as number;
    const after = this.next[slot] as number;
    if (before === none) this.head = after;
    else this.next[before] = after;
    if (after === none) this.tail = before;
    else this.previous[after] = before;
    this.nodes[slot * nodeInts + parentAt] = 0;
    this.highest = Math.max(this.highest, slot);
  }

  private ensure(size: number): void {
    if (size > this.size) this.grow(Math.max(size, Math.floor(this.size * 1.6)));
  }

  private grow(size: number): void {
    const from = this.size;
    this.nodes = widened(this.nodes, size * nodeInts);
    this.next = widened(this.next, size);
    this.previous = widened(this.previous, size);
    for (let slot = from; slot < size; slot += 1) {
      this.nodes[slot * nodeInts + parentAt] = none;
      this.previous[slot] = this.tail;
      this.next[slot] = none;
      if (this.tail === none) this.head = slot;
      else this.next[this.tail] = slot;
      this.tail = slot;
    }
    this.size = size;
  }
}

function widened(array: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}
