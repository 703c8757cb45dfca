import type { Tx } from '../../platform/db/index.js';
import { clearTimers, setTimers } from '../../platform/timers/index.js';
import type { Case } from './case.js';
import { type Claim, type ClockName, consequences } from './claim.js';

/** The kind of timer that runs a clock of a claim; its subject is the claim. */
export const timerKind = (clock: ClockName) => `notices.${clock}`;

/** Starts and stops the timers of moved claims, as their clocks changed. */
export async function syncTimers(
  tx: Tx,
  steps: readonly { of: Case; after: Claim }[],
): Promise<void> {
  const changed = steps.map(({ of, after }) => ({ id: of.id, ...consequences(of.claim, after) }));
  await clearTimers(
    tx,
    changed.flatMap(({ id, stop }) => stop.map((name) => ({ kind: timerKind(name), subject: id }))),
  );
  await setTimers(
    tx,
    changed.flatMap(({ id, start }) =>
      start.map(([name, { dueAt }]) => ({ kind: timerKind(name), subject: id, dueAt })),
    ),
  );
}
