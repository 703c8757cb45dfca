import { goodsOf, isOtherClass } from './goods.js';
import { type Cue, findCues } from './lexicon/cues.js';
import { Cells, looseCells } from './reading/cells.js';
import { Reading } from './reading/reading.js';

const cells = new Cells();

/** Words of a text that tell of goods, prices, fits and the like. */
export function cuesOf(text: string): Cue[] {
  if (text === '') return [];
  const reading = new Reading().read(text);
  return findCues(reading, looseCells(reading, cells));
}

/**
 * Whether the goods offered are clearly others than those of a registration; null where the
 * registration names no class, or nothing tells what is offered.
 * @param niceClasses 1–45.
 */
export function isOutsideClasses(
  { title, category }: { title: string; category?: string | null },
  niceClasses: readonly number[],
): boolean | null {
  const goods = goodsOf(cuesOf(category ?? ''), cuesOf(title));
  if (niceClasses.length === 0 || goods.classes.size === 0) return null;
  return isOtherClass(goods, new Set(niceClasses));
}
