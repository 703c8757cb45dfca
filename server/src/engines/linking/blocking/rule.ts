import { mix } from '../table/dictionary.js';
import type { View } from './views.js';

/** Records are compared when all views of a rule agree and not too many records share the key. */
export interface Rule {
  views: readonly View[];
  /** A key that more records share is left to other rules. */
  cap: number;
  /** No view gives more than one key. */
  isPlain: boolean;
  /** Pairs it is thought to give. */
  pairs: number;
}

/** A rule of these views; what it costs is not known yet. */
export function ruleOf(views: readonly View[], cap: number): Rule {
  return { views, cap, isPlain: views.every(({ starts }) => !starts), pairs: Number.NaN };
}

export const MOST_KEYS = 16;

/** The keys of a record under a rule, into `into`; answers how many. */
export function keysOf({ views }: Rule, row: number, into: Uint32Array): number {
  let count = 1;
  into[0] = 0x9e3779b9;
  for (const { column, keys, starts } of views) {
    const code = column.codes[row] as number;
    if (code < 0) return 0;
    if (!starts) {
      const key = keys[code] as number;
      if (key === 0) return 0;
      for (let i = 0; i < count; i++) into[i] = join(into[i] as number, key);
      continue;
    }
    count = spread(into, count, keys, starts[code] as number, starts[code + 1] as number);
    if (count === 0) return 0;
  }
  return count;
}

/** Whether two records agree in all views that give one key: most that do not agree differ there. */
export function agreePlainly({ views }: Rule, i: number, j: number): boolean {
  for (let at = 0; at < views.length; at++) {
    const { column, keys, starts } = views[at] as View;
    const [a, b] = [column.codes[i] as number, column.codes[j] as number];
    if (a < 0 || b < 0) return false;
    if (a === b || starts) continue;
    if (keys[a] !== keys[b]) return false;
  }
  return true;
}

/** Every key so far with every key of a view that has several. */
function spread(
  into: Uint32Array,
  count: number,
  keys: Uint32Array,
  from: number,
  to: number,
): number {
  const several = Math.min(to - from, Math.floor(MOST_KEYS / count));
  for (let more = several - 1; more >= 0; more--) {
    const key = keys[from + more] as number;
    for (let i = 0; i < count; i++) into[more * count + i] = join(into[i] as number, key);
  }
  return several * count;
}

const join = (key: number, next: number) => mix(Math.imul(key, 0x85ebca6b) ^ next);

export const nameOf = ({ views }: Rule) =>
  views.map(({ column, name }) => `${column.name} (${name})`).join(' and ');
