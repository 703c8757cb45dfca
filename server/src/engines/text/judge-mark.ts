import { type Scene, type Use, useOf } from './context.js';
import { type Goods, isInClass, isOtherClass } from './goods.js';
import { merchantKey } from './marks.js';
import type { Occurrence } from './occurrences.js';
import { flag } from './reading/reading.js';
import type { TextSignal, View } from './signals.js';

/** What a listing says beside its texts that bears on every mark in it. */
export interface Circumstances {
  readonly goods: Goods;
  readonly merchant: string | null;
  /** Ids of the rights whose mark stands in the brand field. */
  readonly brandRights: ReadonlySet<string>;
}

export interface Judgement {
  readonly signal: TextSignal;
  readonly strength: number;
  readonly found: Occurrence;
}

const disguise: Record<View, number> = {
  plain: 0,
  joined: 0,
  invisible: 0.85,
  'look-alike': 0.85,
  spaced: 0.65,
  leet: 0.7,
  sound: 0.4,
  split: 0.5,
  shape: 0.35,
  changed: 0.3,
};

/** Views that see a likeness and not a spelling. */
const leadSignal: Partial<Record<View, TextSignal>> = {
  sound: 'lead-sound',
  split: 'lead-shape',
  shape: 'lead-shape',
  changed: 'lead-shape',
};

/** What one occurrence of a mark amounts to. A disguise in a descriptive use gives both. */
export function judgeMark(scene: Scene, found: Occurrence, around: Circumstances): Judgement[] {
  const { right } = found.name;
  const say = (signal: TextSignal, strength: number) => [{ signal, strength, found }];
  if (around.merchant !== null && right.authorised.has(merchantKey(around.merchant))) {
    return say('mark-authorised', 0.95);
  }
  const lead = leadSignal[found.view];
  const isMere = found.sureness === 0 || isOtherClass(around.goods, right.classes);
  if (lead !== undefined && isMere) return say(lead, disguise[found.view]);
  const { use, strength } = found.field === 'brand' ? asBrand : useOf(scene, found);
  const hidden = found.sureness || disguise[found.view];
  if (use !== 'brand') return inUse(found, use, strength, hidden);
  if (needsSupport(found) && !isSupported(found, around)) return say('mark-common-word', 0.3);
  if (hidden > 0) return say('mark-disguised', hidden);
  if (isOtherClass(around.goods, right.classes)) {
    return say('mark-other-class', around.goods.from === 'category' ? 0.8 : 0.5);
  }
  return say('mark-named', namedStrength(found));
}

const asBrand: { use: Use; strength: number } = { use: 'brand', strength: 0 };

function inUse(found: Occurrence, use: Use, strength: number, hidden: number): Judgement[] {
  const signal: TextSignal = use === 'fits' ? 'mark-compatible' : 'mark-negated';
  const judged: Judgement[] = [{ signal, strength, found }];
  if (hidden > 0) judged.push({ signal: 'mark-disguised', strength: hidden * 0.8, found });
  return judged;
}

function needsSupport(found: Occurrence): boolean {
  const { weight, units } = found.name;
  if (weight === 'common' || weight === 'void' || found.cutsWord) return true;
  if (weight === 'phrase') return found.view !== 'plain' || !isCapitalised(found);
  return weight === 'short' && units.length < 3 && !isCapitalised(found);
}

/** A word becomes a brand in the brand field, or on goods of its class. */
function isSupported(found: Occurrence, around: Circumstances): boolean {
  const { weight, right } = found.name;
  if (found.field === 'brand' || around.brandRights.has(right.mark.rightId)) return true;
  if (weight === 'void' || found.cutsWord) return false;
  if (!isInClass(around.goods, right.classes)) return false;
  return found.name.isHan || found.isCapital;
}

const isCapitalised = (found: Occurrence): boolean => found.isCapital;

/** Whether the first letter of every word of it is written large. */
export function isCapital(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const flags = scene.text.flags[at] as number;
    if (flags & flag.start && !(flags & (flag.upper | flag.han | flag.digit))) return false;
  }
  return true;
}

function namedStrength(found: Occurrence): number {
  if (found.field === 'brand') return 0.95;
  if (found.name.weight === 'distinct') return found.field === 'title' ? 0.85 : 0.6;
  return found.field === 'title' ? 0.65 : 0.4;
}
