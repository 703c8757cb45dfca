import { baseAt, failAt, nodeInts, outputAt, parentAt, Slots } from './slots.js';

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
  private readonly patternOf: Int32Array;
  private readonly nextOutput: Int32Array;

  /** Empty patterns match nothing; of equal patterns the first is reported. */
  constructor(patterns: readonly Uint16Array[]) {
    const alphabet = assignCodes(patterns, this.codes);
    const build = new Build(patterns, this.codes, alphabet);
    this.nodes = build.run();
    this.patternOf = Int32Array.from(build.patternOf);
    this.nextOutput = Int32Array.from(build.nextOutput);
  }

  get bytes(): number {
    return this.nodes.byteLength + this.patternOf.byteLength + this.nextOutput.byteLength;
  }

  /** Replaces what `hits` holds by the hits in `text[0..length)`. */
  scan(text: Uint16Array, length: number, hits: Hits): void {
    const { codes, nodes } = this;
    hits.count = 0;
    let state = 0;
    for (let at = 0; at < length; at += 1) {
      const code = codes[text[at] as number] as number;
      if (code === 0) {
        state = 0;
        continue;
      }
      let child = (nodes[state] as number) + code * nodeInts;
      while (nodes[child + parentAt] !== state) {
        if (state === 0) {
          child = 0;
          break;
        }
        state = nodes[state + failAt] as number;
        child = (nodes[state] as number) + code * nodeInts;
      }
      state = child;
      const output = nodes[state + outputAt] as number;
      if (output !== 0) this.report(at, output, hits);
    }
  }

  private report(end: number, first: number, hits: Hits): void {
    for (let output = first; output !== 0; output = this.nextOutput[output] as number) {
      hits.add(end, this.patternOf[output] as number);
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
  readonly patternOf = [0];
  readonly nextOutput = [0];
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
    this.patternOf.push(this.order[first] as number);
    this.nextOutput.push(nodes[node * nodeInts + outputAt] as number);
    nodes[node * nodeInts + outputAt] = this.patternOf.length - 1;
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
