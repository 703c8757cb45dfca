import type { Scene } from './context.js';
import type { Occurrence } from './occurrences.js';
import { flag } from './reading/reading.js';

const mostUnits = 200;

/**
 * Whether a title names marks and sorts of goods and fills the rest with words that fit any offer.
 * Shops name a model, a line or an article number; sellers of copies cannot, or will not.
 */
export function isSparseOffer(scene: Scene, marks: readonly Occurrence[]): boolean {
  const { text, cues } = scene;
  if (text.length > mostUnits) return false;
  const explained = new Uint8Array(text.length);
  for (const { first, last } of marks) explained.fill(1, first, last + 1);
  let hasGoods = false;
  for (const cue of cues) {
    if (cue.kind !== 'goods' && cue.kind !== 'filler' && cue.kind !== 'replica') continue;
    if (cue.kind === 'goods') hasGoods = true;
    explained.fill(1, cue.first, cue.last + 1);
  }
  if (!hasGoods) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (!explained[at] && !isPlainNumber(scene, at)) return false;
  }
  return true;
}

/** One or two digits of their own: a size or a count, not an article number. */
function isPlainNumber({ text }: Scene, at: number): boolean {
  let from = at;
  while (from > 0 && !((text.flags[from] as number) & flag.start)) from -= 1;
  let to = at;
  while (to + 1 < text.length && !((text.flags[to + 1] as number) & flag.start)) to += 1;
  if (to - from > 1) return false;
  for (let each = from; each <= to; each += 1) {
    if (!((text.flags[each] as number) & flag.digit)) return false;
  }
  return true;
}
