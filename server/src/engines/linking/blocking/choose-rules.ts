import { randomFrom } from '../table/random.js';
import type { ReadTable } from '../table/read-table.js';
import { countShared } from './count-shared.js';
import { type Rule, ruleOf } from './rule.js';
import type { View } from './views.js';

const SAMPLE = 1_000;
const CAPS = [200, 100, 50, 25, 12, 6] as const;
/** Pairs a record may be compared with, on average; small tables may take more. */
const PER_RECORD = 20;
const ALWAYS = 1_500_000;
const ONE_RULE = 0.3;
/** A rule that finds less than this share more is not worth its keys. */
const GAIN = 0.0002;
/** A rule costs something even when it gives no pairs. */
const OVERHEAD = 0.25;
const MOST_RULES = 24;

interface Costed {
  rule: Rule;
  /** Which of the imagined matches it finds. */
  finds: Uint8Array;
}

/**
 * Rules that together find the most of imagined matches for the fewest pairs: a matching pair is
 * imagined for a record picked blindly, clean or spoilt, and a rule finds it when its views stay
 * the same and the record's key is not crowded. One rule after another, the best gain first.
 */
export function chooseRules({ rows }: ReadTable, views: readonly View[]): Rule[] {
  const random = randomFrom(1);
  const picked = Array.from({ length: SAMPLE }, () => Math.floor(random() * rows));
  const kept = imagine(views, random);
  const most = Math.max(ALWAYS, rows * PER_RECORD);
  const costed = combinations(views)
    .map((rule) => cost(rule, rows, picked, kept, most * ONE_RULE))
    .filter((found) => found !== undefined);
  return greedy(costed, rows, most);
}

function greedy(costed: Costed[], rows: number, most: number): Rule[] {
  const chosen: Rule[] = [];
  const missed = new Uint8Array(SAMPLE * DRAWS).fill(1);
  let left = most;
  while (chosen.length < MOST_RULES) {
    let best: { costed: Costed; gain: number; worth: number } | undefined;
    for (const candidate of costed) {
      if (candidate.rule.pairs > left) continue;
      let gain = 0;
      for (let i = 0; i < missed.length; i++) {
        gain += (missed[i] as number) & (candidate.finds[i] as number);
      }
      const worth = gain / (candidate.rule.pairs + rows * OVERHEAD);
      if (!best || worth > best.worth) best = { costed: candidate, gain, worth };
    }
    if (!best || best.gain < GAIN * missed.length) break;
    const { finds, rule } = best.costed;
    for (let i = 0; i < missed.length; i++) if (finds[i] === 1) missed[i] = 0;
    chosen.push(rule);
    left -= rule.pairs;
  }
  return chosen;
}

/** Every view alone, and every two of different columns. */
function combinations(views: readonly View[]): Rule[] {
  const rules: Rule[] = views.map((view) => ruleOf([view], 0));
  for (const [place, second] of views.entries()) {
    for (const first of views.slice(0, place)) {
      if (first.column !== second.column) rules.push(ruleOf([first, second], 0));
    }
  }
  return rules;
}

/** Imagined matches for each record picked. */
const DRAWS = 8;
/** How a column fares: the same, nearly the same, or other. First of clean, then of spoilt records. */
const FATES = [
  { same: 0.75, nearly: 0.18 },
  { same: 0.4, nearly: 0.35 },
] as const;

/** For each imagined match, which views stay the same: `kept[view][match]`. */
function imagine(views: readonly View[], random: () => number): Map<View, Uint8Array> {
  const columns = [...new Set(views.map(({ column }) => column))];
  const kept = new Map(views.map((view) => [view, new Uint8Array(SAMPLE * DRAWS)]));
  for (let match = 0; match < SAMPLE * DRAWS; match++) {
    const fates = FATES[Math.floor(match / SAMPLE) & 1] as (typeof FATES)[number];
    const drawn = new Map(columns.map((column) => [column, random()]));
    for (const view of views) {
      const draw = drawn.get(view.column) as number;
      const into = kept.get(view) as Uint8Array;
      if (draw < fates.same) into[match] = 1;
      else if (draw < fates.same + fates.nearly) {
        into[match] = random() < survives(view) ? 1 : 0;
      }
    }
  }
  return kept;
}

/** How often a view stays the same when its value is nearly so. */
function survives({ name }: View): number {
  return { value: 0, sound: 0.5, begin: 0.6, end: 0.6, word: 0.9, 'year and month': 0.6, day: 0.6 }[
    name
  ];
}

function cost(
  rule: Rule,
  rows: number,
  picked: readonly number[],
  kept: ReadonlyMap<View, Uint8Array>,
  most: number,
): Costed | undefined {
  const shared = countShared(rule, rows, picked);
  const pairsBelow = (cap: number) =>
    (rows / 2 / picked.length) *
    shared.reduce((sum, own) => sum + own.reduce((s, n) => s + (n <= cap ? n - 1 : 0), 0), 0);
  const cap = CAPS.find((limit) => pairsBelow(limit) <= most);
  if (cap === undefined) return undefined;
  const finds = new Uint8Array(SAMPLE * DRAWS);
  for (let match = 0; match < finds.length; match++) {
    const own = shared[match % SAMPLE] as number[];
    const isOpen = own.some((n) => n <= cap);
    if (isOpen && rule.views.every((view) => kept.get(view)?.[match] === 1)) finds[match] = 1;
  }
  return { rule: { ...rule, cap, pairs: pairsBelow(cap) }, finds };
}
