import type { Bilingual } from '../../../contracts/findings.js';
import type { History } from './history.js';
import { betaOf, type PeerStatistics, type Posterior, posteriorOf, RATE_NAMES } from './peers.js';
import { CAPS, type Family, SIGNALS, type SignalName, saySignal } from './signals.js';

const DAY = 86_400_000;

/** What vetting found of the right; null is not looked into. */
export interface RightSigns {
  numberMalformed: boolean;
  registryMismatches: number;
  isCertificateShared: boolean;
  /** 0 to 1. */
  similarToWellKnown: number | null;
  similarToOther: number | null;
  documentSigns: number;
  /** Filing or registration, milliseconds since 1970. */
  since: number | null;
  isChallenged: boolean;
}

export const NO_SIGNS: RightSigns = {
  numberMalformed: false,
  registryMismatches: 0,
  isCertificateShared: false,
  similarToWellKnown: null,
  similarToOther: null,
  documentSigns: 0,
  since: null,
  isChallenged: false,
};

/** Everything known when a notice comes in: the past alone, never what became of it. */
export interface Circumstances {
  at: number;
  /** Of all accounts behind the complainant, and of the right, this notice included. */
  cluster: History;
  right: History;
  accounts: number;
  signs: RightSigns;
  peers: PeerStatistics;
}

export interface Contribution {
  signal: SignalName;
  /** How much of it was seen, 0 to 1; and its log-odds after the caps. */
  strength: number;
  points: number;
  figures: Record<string, number>;
  text: Bilingual;
}

export const BANDS = ['not-suspected', 'watch', 'under-vetting', 'severe'] as const;
export type Band = (typeof BANDS)[number];

export interface Scored {
  /** Log-odds that the complaint is in bad faith. */
  score: number;
  probability: number;
  band: Band;
  /** Strongest first. */
  contributions: Contribution[];
  posteriors: Posterior[];
}

/** Log-odds before anything is known. */
export const PRIOR_LOG_ODDS = -2;
/** A rate counts in full when it is so surely above twice its peers', and by half from here. */
const SURE = 0.95;
const LIKELY = 0.75;

/** Points of a signal at full strength; `learn.ts` moves them as outcomes come in. */
export type Weights = Record<SignalName, number>;

export const EXPERT_WEIGHTS: Weights = {
  rejected: 2,
  lost: 2,
  withdrawn: 2.2,
  overturned: 2.5,
  repeats: 1.2,
  outside: 1,
  earlier: 1.9,
  'fan-out': 1.1,
  burst: 0.4,
  accounts: 1.4,
  'well-known': 1.7,
  'other-owner': 1,
  challenged: 0.7,
  'number-malformed': 0.9,
  'registry-mismatch': 1,
  'shared-certificate': 1.2,
  'document-signs': 0.6,
};

interface Seen {
  signal: SignalName;
  /** 0 to 1. */
  strength: number;
  figures: Record<string, number>;
}

/** Scores one complaint. Monotone: more evidence of a kind never lowers it. */
export function scoreNotice(of: Circumstances, weights: Weights = EXPERT_WEIGHTS): Scored {
  // The past of the complainant or of the right, long or short: each is a face of the same fact.
  const faces = [of.cluster.long, of.cluster.short, of.right.long, of.right.short];
  const posteriors = RATE_NAMES.map((rate) => {
    const all = faces.map((tallies) => betaOf(tallies, of.peers, rate));
    return posteriorOf(all.reduce(stronger));
  });
  const seen = [...posteriors.flatMap(rateSignal), ...rightSignals(of), ...patternSignals(of)];
  const contributions = capped(seen, weights);
  const score = contributions.reduce((sum, { points }) => sum + points, PRIOR_LOG_ODDS);
  const probability = 1 / (1 + Math.exp(-score));
  return { score, probability, band: bandOf(probability), contributions, posteriors };
}

export function bandOf(probability: number): Band {
  if (probability >= 0.9) return 'severe';
  if (probability >= 0.5) return 'under-vetting';
  return probability >= 0.25 ? 'watch' : 'not-suspected';
}

const stronger = <T extends Pick<Posterior, 'chanceAboveTwicePeer'>>(one: T, other: T): T =>
  other.chanceAboveTwicePeer > one.chanceAboveTwicePeer ? other : one;

function rateSignal(posterior: Posterior): Seen[] {
  const { rate, numerator, denominator, peer, mean, chanceAboveTwicePeer } = posterior;
  if (chanceAboveTwicePeer < LIKELY) return [];
  const size = Math.min(1, 0.6 + mean / 2);
  const strength = chanceAboveTwicePeer < SURE ? size / 2 : size;
  const figures = { numerator, denominator, peer: peer * 100, mean: mean * 100 };
  return [{ signal: rate, strength, figures }];
}

/** Grows from 0 at `from` to 1 at `to`. */
const ramp = (value: number, from: number, to: number) =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

function rightSignals({ signs }: Circumstances): Seen[] {
  const { similarToWellKnown, similarToOther, registryMismatches, documentSigns } = signs;
  const all: [SignalName, number, Record<string, number>][] = [
    [
      'well-known',
      ramp(similarToWellKnown ?? 0, 0.7, 0.95),
      { percent: (similarToWellKnown ?? 0) * 100 },
    ],
    ['other-owner', ramp(similarToOther ?? 0, 0.8, 1), { percent: (similarToOther ?? 0) * 100 }],
    ['challenged', signs.isChallenged ? 1 : 0, {}],
    ['number-malformed', signs.numberMalformed ? 1 : 0, {}],
    ['registry-mismatch', ramp(registryMismatches, 0, 2), { count: registryMismatches }],
    ['shared-certificate', signs.isCertificateShared ? 1 : 0, {}],
    ['document-signs', ramp(documentSigns, 0, 3), { count: documentSigns }],
  ];
  return all.flatMap(([signal, strength, figures]) =>
    strength > 0 ? [{ signal, strength, figures }] : [],
  );
}

function patternSignals({ at, cluster, right, accounts, signs }: Circumstances): Seen[] {
  const seen: Seen[] = [];
  if (accounts >= 3)
    seen.push({ signal: 'accounts', strength: ramp(accounts, 2, 8), figures: { accounts } });
  const age = signs.since === null ? null : (at - signs.since) / DAY;
  if (age !== null && age < 365 && right.merchantCount >= 10) {
    const strength = ramp(right.merchantCount, 5, 40) * ramp(365 - age, 0, 240);
    const figures = { days: Math.round(age), merchants: right.merchantCount };
    if (strength > 0) seen.push({ signal: 'fan-out', strength, figures });
  }
  const weeks = (at - cluster.firstAt) / (7 * DAY);
  const times =
    weeks >= 8 ? cluster.recent / Math.max(1, cluster.long.claims / Math.min(weeks, 37)) : 0;
  if (times > 6) seen.push({ signal: 'burst', strength: ramp(times, 4, 16), figures: { times } });
  return seen;
}

/** Points within their families' caps: what is over is taken from every signal alike. */
function capped(seen: readonly Seen[], weights: Weights): Contribution[] {
  const totals = new Map<Family, number>();
  for (const { signal, strength } of seen) {
    const { family } = SIGNALS[signal];
    totals.set(family, (totals.get(family) ?? 0) + strength * weights[signal]);
  }
  return seen
    .map(({ signal, strength, figures }) => {
      const { family } = SIGNALS[signal];
      const scale = Math.min(1, CAPS[family] / (totals.get(family) ?? 1));
      const points = strength * weights[signal] * scale;
      return { signal, strength, points, figures, text: saySignal(signal, figures) };
    })
    .sort((one, other) => other.points - one.points);
}
