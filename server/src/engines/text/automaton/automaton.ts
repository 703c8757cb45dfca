import { baseAt, childrenAt, failAt, nodeInts, outputAt, parentAt, Slots } from './slots.js';

/** Ends and patterns of the hits of one scan, reused from scan to scan. */
export class Hits {
  /** Pairs: the index of the last unit, the pattern. */
  pairs = new Int32Array(256);
  count = 0;

  add(end: number, pattern: number): void {
    if (this.count * 2 + 2 > this.pairs.length) {
      const wider = new Int32Array(this.pairs.length * 2);
      wider.set(this.pairs);
      this.pairs = wider;
    }
    this.pairs[this.count * 2] = end;
    this.pairs[this.count * 2 + 1] = pattern;
    this.count += 1;
  }
}

/**
 * Aho–Corasick over 16-bit units in a double array (Aoe 1989; free list after Yata's Darts-clone):
 * every occurrence of every pattern in one pass. Scanning allocates nothing but room for hits.
 */
export class Automaton {
  private readonly codes = new Uint16Array(65_536);
  private readonly nodes: Int32Array;
  /** Pairs: a pattern, and where the next one that ends at the same place stands. */
  private readonly outputs: Int32Array;
  private readonly openings: Openings;

  /** Empty patterns match nothing; of equal patterns the first is reported. */
  constructor(patterns: readonly Uint16Array[]) {
    const alphabet = assignCodes(patterns, this.codes);
    const build = new Build(patterns, this.codes, alphabet);
    this.nodes = build.run();
    this.outputs = Int32Array.from(build.outputs);
    this.openings = new Openings(patterns);
  }

  get bytes(): number {
    return this.nodes.byteLength + this.outputs.byteLength;
  }

  /** Replaces what `hits` holds by the hits in `text[0..length)`. */
  scan(text: Uint16Array, length: number, hits: Hits): void {
    const { codes, nodes } = this;
    const { singles, pairs } = this.openings;
    hits.count = 0;
    let state = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text[at] as number;
      if (state === 0 && at + 1 < length) {
        const pair = pairKey(unit, text[at + 1] as number);
        if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) === 0) {
          if (singles === null || singles[unit] === 0) continue;
        }
      }
      const code = codes[unit] as number;
      if (code === 0) {
        state = 0;
        continue;
      }
      const offset = code * nodeInts;
      const bit = 1 << (code & 31);
      for (;;) {
        if ((nodes[state + childrenAt] as number) & bit) {
          const child = (nodes[state] as number) + offset;
          if (nodes[child + parentAt] === state) {
            state = child;
            break;
          }
        }
        if (state === 0) break;
        state = nodes[state + failAt] as number;
      }
      const output = nodes[state + outputAt] as number;
      if (output !== 0) this.report(at, output, hits);
    }
  }

  private report(end: number, first: number, hits: Hits): void {
    const { outputs } = this;
    for (let output = first; output !== 0; output = outputs[output + 1] as number) {
      hits.add(end, outputs[output] as number);
    }
  }
}

const pairBits = 1 << 18;
const pairKey = (a: number, b: number): number =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14;

/** With which two units a pattern may begin, so that most of a text is passed over at the root. */
class Openings {
  readonly pairs = new Int32Array(pairBits >> 5);
  /** Units that are a pattern on their own, if there are any. */
  readonly singles: Uint8Array | null;

  constructor(patterns: readonly Uint16Array[]) {
    const alone = patterns.filter(({ length }) => length === 1);
    this.singles = alone.length === 0 ? null : new Uint8Array(65_536);
    for (const [unit] of alone) if (this.singles !== null) this.singles[unit as number] = 1;
    for (const pattern of patterns) {
      if (pattern.length < 2) continue;
      const key = pairKey(pattern[0] as number, pattern[1] as number);
      this.pairs[key >> 5] = (this.pairs[key >> 5] as number) | (1 << (key & 31));
    }
  }
}

/** Frequent units get small codes, which keeps siblings close together. */
function assignCodes(patterns: readonly Uint16Array[], codes: Uint16Array): number {
  const counts = new Map<number, number>();
  for (const pattern of patterns) {
    for (const unit of pattern) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const used = [...counts].sort((a, b) => b[1] - a[1]);
  for (const [place, [unit]] of used.entries()) codes[unit] = place + 1;
  return used.length;
}

/** Breadth first over sorted patterns, so that a node's fail target is placed before it. */
class Build {
  readonly outputs = [0, 0];
  private readonly slots: Slots;
  private readonly order: Int32Array;
  private readonly childCodes: Int32Array;
  private readonly childStarts: Int32Array;

  constructor(
    private readonly patterns: readonly Uint16Array[],
    private readonly codes: Uint16Array,
    alphabet: number,
  ) {
    this.slots = new Slots(alphabet);
    this.childCodes = new Int32Array(alphabet + 1);
    this.childStarts = new Int32Array(alphabet + 2);
    this.order = sortedOrder(patterns, codes);
  }

  run(): Int32Array {
    let level = [0, 0, this.order.length];
    for (let depth = 0; level.length > 0; depth += 1) {
      const below: number[] = [];
      for (let each = 0; each < level.length; each += 3) {
        const [node, from, to] = [level[each], level[each + 1], level[each + 2]];
        this.expand(node as number, from as number, to as number, depth, below);
      }
      level = below;
    }
    return scaled(this.slots.trimmed());
  }

  private expand(node: number, from: number, to: number, depth: number, below: number[]): void {
    let start = from;
    while (start < to && this.pattern(start).length === depth) start += 1;
    const count = this.splitByCode(start, to, depth);
    if (count === 0) return;
    const base = this.slots.place(node, this.childCodes, count);
    for (let each = 0; each < count; each += 1) {
      const code = this.childCodes[each] as number;
      const [low, high] = [this.childStarts[each] as number, this.childStarts[each + 1] as number];
      this.link(node, base + code, code, depth === 0);
      this.setOutput(base + code, low, depth + 1);
      below.push(base + code, low, high);
      const place = node * nodeInts + childrenAt;
      this.slots.nodes[place] = (this.slots.nodes[place] as number) | (1 << (code & 31));
    }
  }

  private splitByCode(start: number, to: number, depth: number): number {
    let count = 0;
    for (let at = start; at < to; at += 1) {
      const code = this.codes[this.pattern(at)[depth] as number] as number;
      if (count > 0 && this.childCodes[count - 1] === code) continue;
      this.childCodes[count] = code;
      this.childStarts[count] = at;
      count += 1;
    }
    this.childStarts[count] = to;
    return count;
  }

  private link(parent: number, child: number, code: number, isTop: boolean): void {
    const { nodes } = this.slots;
    let fail = 0;
    for (let state = parent; !isTop && state !== 0; ) {
      state = nodes[state * nodeInts + failAt] as number;
      const target = (nodes[state * nodeInts + baseAt] as number) + code;
      if (nodes[target * nodeInts + parentAt] === state && target !== 0) {
        fail = target;
        break;
      }
    }
    nodes[child * nodeInts + failAt] = fail;
    nodes[child * nodeInts + outputAt] = nodes[fail * nodeInts + outputAt] as number;
  }

  private setOutput(node: number, first: number, length: number): void {
    if (this.pattern(first).length !== length) return;
    const { nodes } = this.slots;
    this.outputs.push(this.order[first] as number, nodes[node * nodeInts + outputAt] as number);
    nodes[node * nodeInts + outputAt] = this.outputs.length - 2;
  }

  private pattern(place: number): Uint16Array {
    return this.patterns[this.order[place] as number] as Uint16Array;
  }
}

function sortedOrder(patterns: readonly Uint16Array[], codes: Uint16Array): Int32Array {
  const filled = [...patterns.keys()].filter((each) => (patterns[each] as Uint16Array).length > 0);
  const keys = patterns.map((pattern) => {
    let key = '';
    for (const unit of pattern) key += String.fromCharCode(codes[unit] as number);
    return key;
  });
  filled.sort((a, b) => {
    const [x, y] = [keys[a] as string, keys[b] as string];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  return Int32Array.from(filled);
}

/** Node numbers become array offsets, which spares the scan its multiplications. */
function scaled(nodes: Int32Array): Int32Array {
  for (let at = 0; at < nodes.length; at += nodeInts) {
    for (const field of [baseAt, failAt])
      nodes[at + field] = (nodes[at + field] as number) * nodeInts;
    const parent = nodes[at + parentAt] as number;
    nodes[at + parentAt] = parent < 0 ? parent : parent * nodeInts;
  }
  return nodes;
}
