import { type DemoNotice, type DemoStep, demoNotices } from '../content/index.js';
import { complainantActs } from './complainant-acts.js';
import { deskActs } from './desk-acts.js';
import { merchantActs } from './merchant-acts.js';
import { ToldNotice } from './told-notice.js';
import type { ToldWorld } from './told-world.js';

const HOUR = 3_600_000;

type Acts = {
  [K in DemoStep['do']]: (
    told: ToldNotice,
    step: Extract<DemoStep, { do: K }>,
    at: Date,
  ) => Promise<void>;
};

const acts: Acts = {
  ...complainantActs,
  ...merchantActs,
  ...deskActs,
  wait: async (told, step) => told.requireState(told.listingsOf(step), step.until),
};

/** Puts every step of every notice into the timetable. @returns the notices, to be checked. */
export function tellNotices(world: ToldWorld): ToldNotice[] {
  return demoNotices.map((notice) => tell(world, notice));
}

function tell(world: ToldWorld, notice: DemoNotice): ToldNotice {
  const told = new ToldNotice(world, notice);
  told.prepare();
  let hoursAgo = notice.submittedHoursAgo;
  for (const step of notice.steps) {
    hoursAgo -= step.after;
    const at = world.hoursAgo(hoursAgo);
    world.timetable.add(at, () => perform(told, step, at));
  }
  return told;
}

async function perform(told: ToldNotice, step: DemoStep, at: Date): Promise<void> {
  const act = acts[step.do] as (told: ToldNotice, step: DemoStep, at: Date) => Promise<void>;
  try {
    await act(told, step, at);
  } catch (cause) {
    const day = Math.round((told.world.now.getTime() - at.getTime()) / HOUR / 24);
    const place = `${told.notice.key}, step "${step.do}" ${day} days ago`;
    throw new Error(`The demo story does not hold: ${place}: ${String(cause)}`, { cause });
  }
}
