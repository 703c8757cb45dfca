import type { Cue } from './lexicon/cues.js';

/** What goods a listing offers, by Nice class, and how that was learned. */
export interface Goods {
  readonly classes: ReadonlySet<number>;
  readonly from: 'category' | 'text' | 'nothing';
}

/** A category outweighs the words of the title, which may name what the goods go with. */
export function goodsOf(category: readonly Cue[], texts: readonly Cue[]): Goods {
  const named = classesOf(category);
  if (named.size > 0) return { classes: named, from: 'category' };
  const told = classesOf(texts);
  return { classes: told, from: told.size > 0 ? 'text' : 'nothing' };
}

function classesOf(cues: readonly Cue[]): Set<number> {
  const classes = new Set<number>();
  for (const cue of cues) {
    if (cue.kind === 'goods' && cue.entry.niceClass !== undefined) classes.add(cue.entry.niceClass);
  }
  return classes;
}

/** Classes so close in trade that a shop files them under one another. */
const neighbours = [
  [7, 8, 9, 11, 21],
  [18, 25, 14, 3, 24, 28],
  [29, 30, 31, 32, 33],
  [3, 5, 10],
  [20, 21, 24],
  [9, 28, 16, 14],
  [9, 12],
];

/** Whether the goods are clearly others than those of the registration. */
export function isOtherClass(goods: Goods, classes: ReadonlySet<number>): boolean {
  if (classes.size === 0 || goods.classes.size === 0) return false;
  for (const offered of goods.classes) {
    if (classes.has(offered)) return false;
    for (const group of neighbours) {
      if (group.includes(offered) && group.some((each) => classes.has(each))) return false;
    }
  }
  return true;
}

/** Whether the goods are of a class of the registration: what makes a word a brand. */
export function isInClass(goods: Goods, classes: ReadonlySet<number>): boolean {
  for (const offered of goods.classes) if (classes.has(offered)) return true;
  return false;
}
