/** Points in log-odds for a signal of at least `from` strength; bins ascend, and so do points. */
export interface Bin {
  from: number;
  points: number;
}

/**
 * What a family of signals may contribute together: they see the same thing, so their points do
 * not simply add up.
 */
export interface Family {
  cap: number;
  floor: number;
}

/** An additive scorecard: monotone bins in log-odds, families capped. Versioned data. */
export interface Scorecard {
  version: string;
  /** Log-odds of infringement before anything was seen. */
  prior: number;
  families: Record<string, Family>;
  /** By `engine.signal`. A signal that is not listed contributes nothing. */
  signals: Record<string, { family: string; bins: readonly Bin[] }>;
  /** Points when every one of the signals was seen about the same right or the whole listing. */
  together: readonly { signals: readonly string[]; family: string; points: number }[];
  /** Log-odds from which a listing waits for a person, and from which it is removed. */
  holdFrom: number;
  removeFrom: number;
}

const flat = (points: number): readonly Bin[] => [{ from: 0, points }];

/**
 * Expert priors, before a marketplace has labels of its own. Naming a brand is what every honest
 * seller does and weighs nothing; hiding it, or speaking of replicas, is what they do not do.
 */
export const expertScorecard: Scorecard = {
  version: '1',
  prior: -4.5,
  families: {
    named: { cap: 1.5, floor: 0 },
    disguise: { cap: 5.2, floor: 0 },
    replica: { cap: 6.5, floor: 0 },
    picture: { cap: 6, floor: 0 },
    price: { cap: 2.5, floor: 0 },
    tells: { cap: 7, floor: 0 },
    relist: { cap: 8, floor: 0 },
    seller: { cap: 2, floor: 0 },
    excuse: { cap: 0, floor: -8 },
    together: { cap: 2, floor: 0 },
  },
  signals: {
    'text.mark-named': { family: 'named', bins: flat(0.5) },
    'text.mark-disguised': {
      family: 'disguise',
      bins: [
        { from: 0, points: 1.5 },
        { from: 0.6, points: 4.6 },
        { from: 0.8, points: 5.2 },
      ],
    },
    'text.replica-language': {
      family: 'replica',
      bins: [
        { from: 0, points: 1.5 },
        { from: 0.4, points: 3 },
        { from: 0.6, points: 5 },
        { from: 0.85, points: 6.5 },
      ],
    },
    'text.mark-without-model': { family: 'named', bins: flat(1) },
    'ocr.mark-named': { family: 'named', bins: flat(1) },
    'ocr.mark-disguised': { family: 'disguise', bins: flat(3.5) },
    'ocr.replica-language': {
      family: 'replica',
      bins: [
        { from: 0, points: 1.5 },
        { from: 0.6, points: 4.6 },
      ],
    },
    'text.lead-sound': { family: 'disguise', bins: flat(1) },
    'text.lead-shape': { family: 'disguise', bins: flat(1) },
    'text.mark-compatible': { family: 'excuse', bins: flat(-2) },
    'text.mark-negated': { family: 'excuse', bins: flat(-1) },
    'text.mark-other-class': { family: 'excuse', bins: flat(-3) },
    'text.mark-common-word': { family: 'excuse', bins: flat(-3) },
    'text.mark-authorised': { family: 'excuse', bins: flat(-8) },
    'text.replica-language-negated': { family: 'excuse', bins: flat(-0.5) },
    'image.picture-known': { family: 'picture', bins: flat(5) },
    'image.picture-part': {
      family: 'picture',
      bins: [
        { from: 0, points: 3 },
        { from: 0.7, points: 4.8 },
      ],
    },
    'image.logo-seen': { family: 'picture', bins: flat(2.5) },
    'price.far-below': {
      family: 'price',
      bins: [
        { from: 0, points: 0.5 },
        { from: 0.5, points: 1.5 },
        { from: 0.8, points: 2.5 },
      ],
    },
    'rings.linked-to-known-bad': {
      family: 'seller',
      bins: [
        { from: 0, points: 0.7 },
        { from: 0.8, points: 1.2 },
      ],
    },
    'rings.known-seller-of-fakes': { family: 'seller', bins: flat(2) },
    'price.below-floor': { family: 'price', bins: flat(2.5) },
    'tells.phrase': { family: 'tells', bins: flat(4) },
    'tells.model-number': { family: 'tells', bins: flat(4.6) },
    'tells.impossible': { family: 'tells', bins: flat(5) },
    'tells.other-channel': { family: 'tells', bins: flat(1.5) },
    'relist.same-goods': {
      family: 'relist',
      bins: [
        { from: 0, points: 3 },
        { from: 0.7, points: 5 },
        { from: 0.9, points: 8 },
      ],
    },
  },
  together: [
    { signals: ['text.mark-named', 'text.replica-language'], family: 'together', points: 1.5 },
    { signals: ['text.mark-disguised', 'image.logo-seen'], family: 'together', points: 1.5 },
    { signals: ['image.logo-seen', 'price.far-below'], family: 'together', points: 1 },
  ],
  holdFrom: 0,
  removeFrom: 3.9,
};
