import { after, before, hasClauseGap, type Scene } from './context.js';
import type { Cue } from './lexicon/cues.js';

export interface ReplicaJudgement {
  readonly cue: Cue;
  readonly isHonest: boolean;
  readonly strength: number;
}

/** Words within which an honest sense of a phrase shows. */
const honestReach = 4;
const open = /[“”"「『《'‘’]\s*$/u;
const close = /^\s*[“”"」』》'‘’]/u;

/**
 * Which phrases of the trade in copies count. Phrases with honest uses count only beside goods,
 * a mark or another phrase; denied, warned of, or quoted they speak for the seller.
 */
export function judgeReplica(scene: Scene, hasGoods: boolean, hasMark: boolean) {
  const phrases = longest(scene.cues.filter((cue) => cue.kind === 'replica'));
  const kinds = new Set(phrases.map((cue) => cue.entry.replica));
  const judged: ReplicaJudgement[] = [];
  for (const cue of phrases) {
    const replica = cue.entry.replica;
    if (replica === undefined || hasHonestMeaning(scene, cue)) continue;
    const isHonest = isDenied(scene, cue) || isQuoted(scene, cue);
    const hasCompany = kinds.size > 1;
    if (replica.needs === 'goods' && !hasGoods && !hasMark && !hasCompany) continue;
    if (replica.needs === 'mark' && !hasMark && !hasCompany) continue;
    const sure = replica.strength + (hasMark ? 0.05 : 0) + (cue.isDisguised ? 0.03 : 0);
    judged.push({ cue, isHonest, strength: Math.min(sure, 0.99) });
  }
  return judged;
}

function longest(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  for (const cue of cues) {
    const last = kept.at(-1);
    if (last === undefined || cue.first > last.last) kept.push(cue);
  }
  return kept;
}

function hasHonestMeaning(scene: Scene, cue: Cue): boolean {
  const around = [
    ...before(scene, 'honest', cue.first, honestReach),
    ...after(scene, 'honest', cue.last, honestReach),
  ];
  return around.some((other) => other.entry.replica === cue.entry.replica);
}

function isDenied(scene: Scene, cue: Cue): boolean {
  const warning = before(scene, 'warning', cue.first, 3).at(-1);
  if (warning !== undefined && !hasClauseGap(scene, warning.last, cue.first)) return true;
  const detected = after(scene, 'warning', cue.last, 1)[0];
  return detected !== undefined && /^(detect|identif|识别|鉴别|辨别)/.test(detected.entry.phrase);
}

function isQuoted(scene: Scene, cue: Cue): boolean {
  const called = before(scene, 'called', cue.first, 2).at(-1);
  if (called !== undefined) return true;
  const { start, end } = scene.text.span(cue.first, cue.last);
  const { text } = scene.text;
  const isInQuotes =
    open.test(text.slice(Math.max(0, start - 3), start)) && close.test(text.slice(end, end + 3));
  return isInQuotes && text.length > (end - start) * 4;
}
