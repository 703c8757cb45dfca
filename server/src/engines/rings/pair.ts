import type { Bilingual } from '../../contracts/findings.js';
import {
  CROWD,
  CROWD_CAP,
  FAMILY_CAPS,
  type FactKind,
  type Family,
  HOUSEHOLD,
  HOUSEHOLD_CAP,
  KINDS,
  type Level,
  MOST_APART,
  RELATIONS,
  type Relation,
} from './kinds.js';
import type { RingWeights } from './weights.js';

/** What two shops share, by kind: the rarest value of each; and kinds that both have apart. */
export interface PairPattern {
  shared: ReadonlyMap<FactKind, Level>;
  apart: readonly FactKind[];
  /** Shops on each side, where groups are compared; the larger first. */
  sizes?: readonly [number, number];
}

export interface PairScore {
  /** Log-odds that both are one business. */
  score: number;
  probability: number;
  /** Strongest first. */
  contributions: { kind: FactKind; level: Level; points: number }[];
}

/** Log-odds that each doubling (by e) of the larger, and of the smaller group, costs. */
const MANY = 0.2;
const MANY_BOTH = 1.5;

/** An independent second kind is needed: one shared thing of one sort links nobody for sure. */
const LONE_FAMILY_MOST = 6.5;

/** Scores a pair by what it shares; more sharing never lowers it. */
export function scorePair(
  { shared, apart, sizes = [1, 1] }: PairPattern,
  weights: RingWeights,
): PairScore {
  const families = new Map<Family, number>();
  const raw = [...shared].map(([kind, level]) => {
    const family = familyIn(kind, shared);
    const points = Math.max(0, Math.min(KINDS[kind].most[level], weights.shared[kind][level]));
    families.set(family, (families.get(family) ?? 0) + points);
    return { kind, family, level, points };
  });
  const caps = capsOf(families, sizes[0] >= CROWD);
  const contributions = raw
    .map(({ kind, family, level, points }) => {
      const sum = families.get(family) ?? 0;
      const most = caps.get(family) ?? 0;
      return { kind, level, points: sum > most ? (points * most) / sum : points };
    })
    .sort((one, other) => other.points - one.points);
  const held = Math.max(
    -MOST_APART,
    apart.reduce((sum, kind) => sum + weights.apart[kind], 0),
  );
  // Of many shops some share a thing with somebody by chance.
  const chance = MANY * Math.log(sizes[0]) + MANY_BOTH * Math.log(sizes[1]);
  const start = weights.prior + held - chance;
  const score = contributions.reduce((sum, { points }) => sum + points, start);
  return { score, probability: 1 / (1 + Math.exp(-score)), contributions };
}

/** Returns that go to the address which both have are no second fact. */
function familyIn(kind: FactKind, shared: PairPattern['shared']): Family {
  const isExplained = kind === 'return-parcel' && (shared.has('address') || shared.has('building'));
  return isExplained ? 'premises' : KINDS[kind].family;
}

/** What each family may give: its own cap, its part of the household's, and less if it is alone. */
function capsOf(families: ReadonlyMap<Family, number>, isCrowd: boolean): Map<Family, number> {
  const lone = families.size === 1 ? LONE_FAMILY_MOST : Number.POSITIVE_INFINITY;
  const caps = new Map(
    [...families].map(([family, sum]) => [family, Math.min(sum, FAMILY_CAPS[family], lone)]),
  );
  const home = HOUSEHOLD.reduce((sum, family) => sum + (caps.get(family) ?? 0), 0);
  const most = isCrowd ? CROWD_CAP : HOUSEHOLD_CAP;
  if (home > most) {
    for (const family of HOUSEHOLD) {
      const own = caps.get(family);
      if (own !== undefined) caps.set(family, (own * most) / home);
    }
  }
  return caps;
}

/** The relations that a pair's evidence speaks of, strongest first; each by its own points. */
export function relationsOf({
  contributions,
}: PairScore): { relation: Relation; points: number }[] {
  return RELATIONS.map((relation) => ({
    relation,
    points: contributions
      .filter(({ kind }) => KINDS[kind].relation === relation)
      .reduce((sum, { points }) => sum + points, 0),
  }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points);
}

/** What a shared value says, with how many shops have it. */
export function sayShared(kind: FactKind, degree: number): Bilingual {
  const { en, zh } = KINDS[kind].text;
  return {
    en: `They have ${en} (${degree} shops in all).`,
    zh: `${zh}（共 ${degree} 家店铺）。`,
  };
}
