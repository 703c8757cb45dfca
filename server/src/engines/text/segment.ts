import { Automaton, type Hits } from './automaton/automaton.js';
import type { MarkName, Right } from './marks.js';
import { NearIndex } from './near.js';
import type { Cells } from './reading/cells.js';

type ViewName = 'loose' | 'sound' | 'joined' | 'core';

/** The name is met by units `first` to `last`; its first cell is `start`. */
export type FoundName = (name: MarkName, first: number, last: number, start: number) => void;

/** An automaton over one view of the names; names that read the same share a pattern. */
class NameIndex {
  private readonly automaton: Automaton;
  private readonly lengths: Int32Array;
  private readonly names: MarkName[][] = [];

  constructor(rights: Iterable<Right>, view: ViewName) {
    const places = new Map<string, number>();
    const patterns: Uint16Array[] = [];
    for (const right of rights) {
      for (const name of right.names) {
        for (const pattern of name[view]) {
          const key = String.fromCharCode(...pattern);
          const place = places.get(key);
          if (place !== undefined) {
            if (this.names[place]?.at(-1) !== name) this.names[place]?.push(name);
            continue;
          }
          places.set(key, patterns.length);
          patterns.push(pattern);
          this.names.push([name]);
        }
      }
    }
    this.automaton = new Automaton(patterns);
    this.lengths = Int32Array.from(patterns, (pattern) => pattern.length);
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  /** Calls `found` for every live name at the units where its view matches whole units. */
  find(cells: Cells, hits: Hits, found: FoundName) {
    if (this.isEmpty) return;
    this.automaton.scan(cells.codes, cells.length, hits);
    for (let each = 0; each < hits.count; each += 1) {
      const end = hits.pairs[each * 2] as number;
      const pattern = hits.pairs[each * 2 + 1] as number;
      const start = end - (this.lengths[pattern] as number) + 1;
      const first = cells.first[start] as number;
      const last = cells.last[end] as number;
      if (start > 0 && cells.first[start - 1] === first) continue;
      if (end + 1 < cells.length && cells.last[end + 1] === last) continue;
      for (const name of this.names[pattern] as MarkName[]) {
        if (name.right.isLive) found(name, first, last, start);
      }
    }
  }
}

/** Some rights and their automata. A screen has one large segment and a few small ones. */
export class Segment {
  readonly loose: NameIndex;
  readonly sound: NameIndex;
  readonly joined: NameIndex;
  readonly core: NameIndex;
  readonly near: NearIndex;

  constructor(readonly rights: readonly Right[]) {
    this.loose = new NameIndex(rights, 'loose');
    this.sound = new NameIndex(rights, 'sound');
    this.joined = new NameIndex(rights, 'joined');
    this.core = new NameIndex(rights, 'core');
    this.near = new NearIndex(rights);
  }
}
