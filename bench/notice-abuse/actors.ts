import { NO_SIGNS, type RightSigns } from '../../server/src/modules/notice-abuse/scoring/index.js';
import type { Kind, World } from './world.js';

export const DAY = 86_400_000;
export const START = Date.UTC(2023, 0, 1);

/** A seeded generator of numbers in [0, 1). Source: mulberry32, T. Ettinger, public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Right {
  id: string;
  since: number;
  signs: RightSigns;
}

/** One who complains, from one account or several. */
export interface Actor {
  id: string;
  kind: Kind;
  accounts: string[];
  /** What contact details show: accounts of one cluster id belong together. */
  clusterOf: Record<string, string>;
  rights: Right[];
  merchants: string[];
  from: number;
  until: number;
  isForeign: boolean;
}

export function makeActors(world: World, random: () => number): Actor[] {
  return world.kinds.flatMap((kind) =>
    Array.from({ length: kind.count }, (_, i) => makeActor(kind, `${kind.name} ${i}`, random)),
  );
}

function makeActor(kind: Kind, id: string, random: () => number): Actor {
  const between = ([low, high]: [number, number]) => low + random() * (high - low);
  const months = kind.months.map((month) => START + month * 30 * DAY) as [number, number];
  const accounts = Array.from({ length: kind.accounts }, (_, i) => `${id}/${i}`);
  const clusterOf = Object.fromEntries(
    accounts.map((account) => [account, random() < kind.sharesContact ? id : account]),
  );
  // Everybody begins at a time of their own within the kind's months.
  const from = months[0] + random() * 60 * DAY;
  return {
    ...{ id, kind, accounts, clusterOf, from, until: months[1] },
    rights: Array.from({ length: kind.rights }, (_, i) => {
      const since = from - between(kind.rightAge) * DAY;
      return { id: `${id}#${i}`, since, signs: signsOf(kind, since, random) };
    }),
    merchants: Array.from({ length: kind.merchants }, () => `m${Math.floor(random() * 20_000)}`),
    isForeign: random() < kind.foreign,
  };
}

/** What vetting sees of a right: it errs both ways. */
function signsOf(kind: Kind, since: number, random: () => number): RightSigns {
  const isSimilar = random() < kind.similar;
  return {
    ...NO_SIGNS,
    since,
    similarToWellKnown: isSimilar && random() < 0.7 ? 0.8 + random() * 0.2 : random() * 0.5,
    similarToOther: isSimilar ? 0.75 + random() * 0.25 : random() * 0.6,
    registryMismatches: random() < kind.papers ? 1 + Math.floor(random() * 2) : 0,
    documentSigns: random() < kind.papers ? 1 + Math.floor(random() * 2) : 0,
    isCertificateShared: random() < kind.papers / 3,
  };
}
