import type { Claim, ClockName } from './claim.js';

type Stored = {
  [K in keyof Claim]: Claim[K] extends Date | null ? string | null : Claim[K];
};

const date = (text: string | null) => (text === null ? null : new Date(text));

/** A claim's memory as it comes back from its JSON column; our own writing, so not validated. */
export function reviveClaim(stored: unknown): Claim {
  const claim = stored as Stored;
  const clocks = Object.entries(claim.clocks).map(([name, clock]) => [
    name as ClockName,
    { ...clock, dueAt: new Date(clock.dueAt) },
  ]);
  return {
    ...claim,
    clocks: Object.fromEntries(clocks),
    decidedAt: date(claim.decidedAt),
    acceptedAt: date(claim.acceptedAt),
    counterFiledAt: date(claim.counterFiledAt),
    before: claim.before && reviveClaim(claim.before),
  };
}
