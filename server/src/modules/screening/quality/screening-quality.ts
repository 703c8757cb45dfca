import type { Reader } from '../../../platform/db/index.js';
import { wilson } from '../../../platform/statistics/index.js';
import { type FiringDay, firingCusum, PSI_ALARM, stabilityIndex } from './drift.js';
import { estimateQuality } from './estimates.js';
import { gates } from './gate-queries.js';
import { SCORECARD, SCORECARD_BAR } from './gates.js';
import {
  type DayFigures,
  firingsByDay,
  labelsByRule,
  labelsBySignal,
  type QualityPeriod,
  SCORE_BINS,
  type SignalDay,
  scoreHistogram,
  strataOf,
  verdictsByDay,
} from './quality-queries.js';

const DAY_MS = 86_400_000;
/** What a period is held against: the four weeks before it. */
const REFERENCE_MS = 28 * DAY_MS;

/** How good screening is, as far as people have looked: each figure with its interval. */
export async function screeningQuality(db: Reader, period: QualityPeriod) {
  const strata = await strataOf(db, period);
  const reference = {
    ...period,
    from: new Date(period.from.getTime() - REFERENCE_MS),
    until: period.from,
  };
  const days = await verdictsByDay(db, period);
  const signals = await labelsBySignal(db, period);
  return {
    estimates: estimateQuality(strata),
    strata,
    days,
    signals: signals.map((one) => ({ ...one, precision: precisionOf(one) })),
    engines: byEngine(signals),
    rules: (await labelsByRule(db, period)).map((one) => ({ ...one, precision: precisionOf(one) })),
    scorecard: await scorecardGate(db),
    drift: await driftOf(db, period, reference, days),
  };
}

interface Labels {
  infringing: number;
  labelled: number;
}

function precisionOf({ infringing, labelled }: Labels) {
  return labelled === 0 ? null : wilson(infringing, labelled);
}

/** Findings of an engine are as precise as those of its signals together. */
function byEngine(signals: readonly (Labels & { engine: string })[]) {
  const sums = new Map<string, Labels>();
  for (const { engine, infringing, labelled } of signals) {
    const sum = sums.get(engine) ?? { infringing: 0, labelled: 0 };
    sums.set(engine, {
      infringing: sum.infringing + infringing,
      labelled: sum.labelled + labelled,
    });
  }
  return [...sums].map(([engine, sum]) => ({ engine, ...sum, precision: precisionOf(sum) }));
}

async function scorecardGate(db: Reader) {
  const gate = (await gates(db)).find(({ subject }) => subject === SCORECARD);
  if (!gate)
    return { bar: SCORECARD_BAR, mayRemove: false, infringing: 0, labelled: 0, precision: null };
  const { upheld: infringing, labelled, mayRemove } = gate;
  const precision = precisionOf({ infringing, labelled });
  return { bar: SCORECARD_BAR, mayRemove, infringing, labelled, precision };
}

async function driftOf(
  db: Reader,
  period: QualityPeriod,
  reference: QualityPeriod,
  days: readonly DayFigures[],
) {
  const before = await scoreHistogram(db, reference);
  const now = await scoreHistogram(db, period);
  const psi = stabilityIndex(before, now);
  const screenedBefore = before.reduce((sum, count) => sum + count, 0);
  const firings = await firingsByDay(db, period);
  const past = totals(await firingsByDay(db, reference));
  return {
    psi,
    isShift: psi !== null && psi > PSI_ALARM,
    bins: SCORE_BINS.map((from, bin) => ({
      from,
      reference: before[bin] ?? 0,
      current: now[bin] ?? 0,
    })),
    signals: screenedBefore === 0 ? [] : signalDrift(days, firings, past, screenedBefore),
  };
}

const nameOf = ({ engine, signal }: Pick<SignalDay, 'engine' | 'signal'>) => `${engine}.${signal}`;

function totals(firings: readonly SignalDay[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of firings) sums.set(nameOf(one), (sums.get(nameOf(one)) ?? 0) + one.fired);
  return sums;
}

function signalDrift(
  days: readonly DayFigures[],
  firings: readonly SignalDay[],
  past: ReadonlyMap<string, number>,
  screenedBefore: number,
) {
  const now = totals(firings);
  const screened = days.reduce((sum, day) => sum + allOf(day), 0);
  return [...new Set([...past.keys(), ...now.keys()])].sort().map((name) => {
    const rate = (past.get(name) ?? 0) / screenedBefore;
    const fired = new Map(
      firings.filter((one) => nameOf(one) === name).map((one) => [one.day, one.fired]),
    );
    const series: FiringDay[] = days.map((day) => ({
      screened: allOf(day),
      fired: fired.get(day.day) ?? 0,
    }));
    const current = screened === 0 ? 0 : (now.get(name) ?? 0) / screened;
    return { signal: name, reference: rate, current, ...firingCusum(rate, series) };
  });
}

const allOf = ({ allowed, held, removed }: DayFigures) => allowed + held + removed;
