/** How complainants of one kind behave. Rates are probabilities, times are days. */
export interface Kind {
  name: string;
  isMalicious: boolean;
  /** How many of them live in the world. */
  count: number;
  /** Accounts that one actor sends from, and the chance that two of them share contact details. */
  accounts: number;
  sharesContact: number;
  rights: number;
  /** Age of the right when its holder begins to complain. */
  rightAge: [number, number];
  noticesAMonth: number;
  /** Mean listings of a notice. */
  targets: number;
  /** Distinct merchants that it ever aims at. */
  merchants: number;
  /** Months in which it is active, within the years simulated. */
  months: [number, number];
  /** The desk accepts; the merchant counters what was accepted; the merchant then wins, or the complainant gives up. */
  accepted: number;
  countered: number;
  won: number;
  withdrawn: number;
  /** Sends the same failed claim again. */
  repeats: number;
  /** The goods were on sale before the right was filed; are outside the classes. */
  earlier: number;
  outside: number;
  /** Vetting finds the mark similar to a well-known or somebody else's one; finds fault with papers. */
  similar: number;
  papers: number;
  /** From another country than the platform. */
  foreign: number;
  /** Behaves as this honest kind until so many months have passed. */
  sleepsAs?: string;
  sleeps?: number;
}

export interface World {
  name: string;
  years: number;
  kinds: readonly Kind[];
  /** Days until the desk decides, a counter-notice comes, and it ends. */
  delays: { decide: number; counter: number; end: number };
}

const base: Kind = {
  ...{ name: '', isMalicious: false, count: 1, accounts: 1, sharesContact: 0, rights: 2 },
  ...{ rightAge: [700, 5000], noticesAMonth: 1, targets: 3, merchants: 200, months: [0, 36] },
  ...{ accepted: 0.93, countered: 0.06, won: 0.2, withdrawn: 0.1, repeats: 0.01 },
  ...{ earlier: 0.03, outside: 0.02, similar: 0.01, papers: 0.02, foreign: 0.3 },
};

/** Honest complainants of every size and care, and the bad patterns that were published. */
export const KINDS: readonly Kind[] = [
  {
    ...base,
    name: 'large brand',
    count: 20,
    rights: 6,
    noticesAMonth: 9,
    targets: 5,
    merchants: 2000,
    accepted: 0.96,
  },
  {
    ...base,
    name: 'small maker',
    count: 220,
    rights: 1,
    noticesAMonth: 0.25,
    targets: 1.5,
    merchants: 20,
    accepted: 0.85,
    countered: 0.12,
    won: 0.3,
    foreign: 0.2,
  },
  {
    ...base,
    name: 'foreign house',
    count: 60,
    noticesAMonth: 1.2,
    accepted: 0.9,
    countered: 0.08,
    foreign: 1,
    papers: 0.05,
  },
  {
    ...base,
    name: 'agent',
    count: 8,
    rights: 25,
    noticesAMonth: 10,
    targets: 4,
    merchants: 2000,
    accepted: 0.92,
  },
  {
    ...base,
    name: 'careless but honest',
    count: 25,
    noticesAMonth: 1.5,
    accepted: 0.72,
    countered: 0.16,
    won: 0.4,
    withdrawn: 0.15,
    repeats: 0.05,
    outside: 0.1,
  },
  {
    ...base,
    name: 'young brand',
    count: 30,
    rights: 1,
    rightAge: [60, 300],
    noticesAMonth: 1,
    merchants: 60,
    earlier: 0.12,
    similar: 0.04,
  },
  {
    ...base,
    name: 'copied logo',
    isMalicious: true,
    count: 2,
    rights: 2,
    rightAge: [20, 200],
    noticesAMonth: 14,
    targets: 3,
    merchants: 121,
    months: [10, 16],
    accepted: 0.8,
    countered: 0.3,
    won: 0.35,
    withdrawn: 0.2,
    repeats: 0.1,
    earlier: 0.8,
    similar: 0.85,
    papers: 0.1,
  },
  {
    ...base,
    name: 'mill',
    isMalicious: true,
    count: 1,
    accounts: 36,
    sharesContact: 0.7,
    rights: 36,
    rightAge: [60, 600],
    noticesAMonth: 30,
    targets: 2,
    merchants: 500,
    months: [6, 34],
    accepted: 0.82,
    countered: 0.45,
    won: 0.2,
    withdrawn: 0.65,
    repeats: 0.08,
    earlier: 0.3,
    similar: 0.2,
    papers: 0.15,
  },
  {
    ...base,
    name: 'competitor',
    isMalicious: true,
    count: 12,
    rights: 1,
    rightAge: [100, 1500],
    noticesAMonth: 3,
    targets: 2,
    merchants: 12,
    months: [4, 30],
    accepted: 0.55,
    countered: 0.5,
    won: 0.55,
    withdrawn: 0.15,
    repeats: 0.35,
    earlier: 0.35,
    outside: 0.25,
  },
  {
    ...base,
    name: 'extortion',
    isMalicious: true,
    count: 8,
    rights: 2,
    rightAge: [60, 700],
    noticesAMonth: 5,
    targets: 2,
    merchants: 80,
    months: [3, 32],
    accepted: 0.8,
    countered: 0.4,
    won: 0.15,
    withdrawn: 0.7,
    earlier: 0.4,
    similar: 0.25,
  },
  {
    ...base,
    name: 'sleeper',
    isMalicious: true,
    count: 4,
    rights: 2,
    noticesAMonth: 5,
    targets: 2,
    merchants: 60,
    months: [0, 36],
    accepted: 0.65,
    countered: 0.5,
    won: 0.5,
    withdrawn: 0.2,
    repeats: 0.2,
    sleepsAs: 'foreign house',
    sleeps: 16,
  },
];

export const DEFAULT: World = {
  name: 'default',
  years: 3,
  kinds: KINDS,
  delays: { decide: 1.5, counter: 6, end: 18 },
};

/** How many more or fewer of each kind there are. */
const COUNTS = [0.6, 1.3, 1.6, 0.5, 1.5, 1.4, 1, 1, 1.5, 0.7, 1.5];

const clamp = (value: number) => Math.min(0.98, Math.max(0, value));

/**
 * Another world, for which nothing was set: slower, more contested and more careless everywhere,
 * the bad better disguised, vetting half as sharp, other numbers of each kind.
 */
export const CHANGED: World = {
  name: 'changed',
  years: 3,
  delays: { decide: 3, counter: 10, end: 30 },
  kinds: KINDS.map((kind, i) => ({
    ...kind,
    count: Math.max(1, Math.round(kind.count * (COUNTS[i] ?? 1))),
    accounts: kind.accounts > 1 ? 20 : 1,
    sharesContact: kind.sharesContact * 0.6,
    accepted: clamp(kind.accepted * (kind.isMalicious ? 1.08 : 0.97)),
    countered: clamp(kind.countered * (kind.isMalicious ? 0.9 : 1.35)),
    won: clamp(kind.won * (kind.isMalicious ? 0.9 : 1.15)),
    withdrawn: clamp(kind.withdrawn * (kind.isMalicious ? 0.9 : 1.2)),
    earlier: clamp(kind.earlier * (kind.isMalicious ? 0.75 : 1.4)),
    similar: kind.similar * (kind.isMalicious ? 0.5 : 1.5),
    papers: kind.papers * (kind.isMalicious ? 0.6 : 1.5),
    targets: kind.targets * 1.2,
  })),
};
