import type { Cue, CueKind } from './lexicon/cues.js';
import type { Occurrence } from './occurrences.js';
import { flag, type Reading } from './reading/reading.js';

/** Words to look at on either side of a mark. */
const reach = 12;
/** Words in the longest phrase of the lexicon. */
const longestCue = 5;

/** A reading with its words counted and its phrases found: what a judgement looks around in. */
export interface Scene {
  readonly text: Reading;
  readonly cues: readonly Cue[];
  /** For each unit the number of its word; Han characters count as half a word. */
  readonly words: Float32Array;
  /** Units that belong to some mark, so that lists of marks are walked through. */
  readonly inMark: Uint8Array;
}

export function countWords(text: Reading): Float32Array {
  const words = new Float32Array(text.length);
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const flags = text.flags[at] as number;
    if (flags & flag.han) word += 0.5;
    else if (flags & flag.start) word += 1;
    words[at] = word;
  }
  return words;
}

/** Cues of a kind that end at most `words` words before unit `at`, nearest last. */
export function before(scene: Scene, kind: CueKind, at: number, words = reach): Cue[] {
  const found: Cue[] = [];
  for (let each = placeOf(scene, at) - 1; each >= 0; each -= 1) {
    const cue = scene.cues[each] as Cue;
    if (distance(scene, cue.first, at) > words + longestCue) break;
    if (cue.kind !== kind || cue.last >= at) continue;
    if (distance(scene, cue.last, at) <= words) found.push(cue);
  }
  return found.reverse();
}

/** Cues of a kind that begin at most `words` words after unit `at`, nearest first. */
export function after(scene: Scene, kind: CueKind, at: number, words = reach): Cue[] {
  const found: Cue[] = [];
  for (let each = placeOf(scene, at + 1); each < scene.cues.length; each += 1) {
    const cue = scene.cues[each] as Cue;
    if (distance(scene, at, cue.first) > words) break;
    if (cue.kind === kind) found.push(cue);
  }
  return found;
}

/** The first cue that begins at unit `at` or later. */
function placeOf(scene: Scene, at: number): number {
  let [low, high] = [0, scene.cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.cues[middle] as Cue).first < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function distance(scene: Scene, from: number, to: number): number {
  return (scene.words[to] as number) - (scene.words[from] as number);
}

/** How the sentence uses the mark: as what the goods fit, as what they are not, or as their brand. */
export function useOf(scene: Scene, found: Occurrence): { use: Use; strength: number } {
  const { first, last } = found;
  if (isNegated(scene, first)) return { use: 'negated', strength: 0.75 };
  const fits = before(scene, 'fits', first).at(-1);
  if (fits && isReached(scene, fits.last, first, false)) return { use: 'fits', strength: 0.85 };
  const weak = before(scene, 'for', first).at(-1);
  if (weak && isReached(scene, weak.last, first, true)) return { use: 'fits', strength: 0.75 };
  const fitted = after(scene, 'fitted', last, 4)[0];
  if (fitted && !hasClauseGap(scene, last, fitted.first)) return { use: 'fits', strength: 0.7 };
  const accessory = after(scene, 'accessory', last, 4)[0];
  if (accessory && !hasClauseGap(scene, last, accessory.first) && takesParts(found)) {
    return { use: 'fits', strength: 0.5 };
  }
  return { use: 'brand', strength: 0 };
}
export type Use = 'negated' | 'fits' | 'brand';

/** Parts and covers are sold for machines and vehicles; a case "of" a fashion house is its own. */
function takesParts(found: Occurrence): boolean {
  const { classes } = found.name.right;
  return [7, 8, 9, 11, 12].some((each) => classes.has(each));
}

function isNegated(scene: Scene, first: number): boolean {
  const cue = before(scene, 'negation', first, 2).at(-1);
  return cue !== undefined && !hasClauseGap(scene, cue.last, first);
}

/** Units; more than twelve words ever have. */
const farthest = 240;

/** Whether nothing but marks, models and list signs (for `only`) or one clause lies between. */
function isReached(scene: Scene, from: number, to: number, only: boolean): boolean {
  if (to - from > farthest) return false;
  for (let at = from + 1; at < to; at += 1) {
    if (scene.inMark[at]) continue;
    const flags = scene.text.flags[at] as number;
    if (only && !(flags & flag.digit) && !isConnector(scene, at)) return false;
  }
  return only || !endsSentence(scene, from, to);
}

function isConnector({ text }: Scene, at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && !((text.flags[from] as number) & flag.start)) from -= 1;
  while (to + 1 < text.length && !((text.flags[to + 1] as number) & flag.start)) to += 1;
  return /^(and|or|the|und|et|y|e|和|与|或|及)$/i.test(text.slice(from, to));
}

function endsSentence(scene: Scene, from: number, to: number): boolean {
  const typed = scene.text.text.slice(scene.text.ends[from], scene.text.starts[to]);
  return /[.!?。！？;；]\s|[。！？；]/u.test(typed);
}

export function hasClauseGap(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    if ((scene.text.flags[at] as number) & flag.clauseGap) return true;
  }
  return false;
}
