import { FACT_KINDS, type FactKind, KINDS } from './kinds.js';

/** Log-odds by kind and level, and when both have the kind and share nothing of it. */
export interface RingWeights {
  /** Log-odds that two shops picked at random are one business. */
  prior: number;
  shared: Record<FactKind, readonly [number, number, number, number]>;
  apart: Record<FactKind, number>;
}

/** Log-odds of two shops that met under some value, before it is weighed. */
const PRIOR = -7;

/** What practice says, before a marketplace's own facts have been learned from. */
export function expertWeights(): RingWeights {
  const by = <T>(of: (kind: FactKind) => T) =>
    Object.fromEntries(FACT_KINDS.map((kind) => [kind, of(kind)])) as Record<FactKind, T>;
  return {
    prior: PRIOR,
    shared: by((kind) => KINDS[kind].most),
    apart: by((kind) => KINDS[kind].apart),
  };
}
