import {
  type DemoSignIn,
  demoSignIns,
  hashPassword,
  publishDemoSignIn,
} from '../../modules/accounts/index.js';
import type { MovableClock } from '../../platform/clock/clock.js';
import type { Runtime } from '../runtime.js';
import { demoState, waitForTeller } from './demo-state.js';
import { writeDemoRegister } from './register.js';
import { DemoFiles } from './telling/demo-files.js';
import { tellMarketplace } from './telling/tell-marketplace.js';
import { tellMisuse } from './telling/tell-misuse.js';
import { tellNotices } from './telling/tell-notices.js';
import { tellOperators } from './telling/tell-operators.js';
import { TELLER, tellParties } from './telling/tell-parties.js';
import { tellPenalties } from './telling/tell-penalties.js';
import { tellProgrammes, tellStandings } from './telling/tell-programmes.js';
import { tellRights } from './telling/tell-rights.js';
import { tellScreenings } from './telling/tell-screenings.js';
import { tellTrade } from './telling/tell-trade.js';
import { Timetable } from './telling/timetable.js';
import { ToldWorld } from './telling/told-world.js';

/** Everybody's in the demo world. It is published on the sign-in page, so it protects nothing. */
const PASSWORD = 'lantern-light-2026';

/**
 * Tells the demo world to a new database: everything in it happens through the verbs that users
 * call, by the people who would do it, from 300 days ago until `clock.now()`. A database that has
 * entries in its journal is left as it is. The clock stands at the present when this returns.
 * @param mayTell false where another process does it; this one then waits until it is done.
 * @returns the sign-ins of the demo world; none when the house is not a demo.
 * @throws Error when the story does not end as its content says, or was left unfinished.
 */
export async function seedDemo(
  runtime: Runtime,
  clock: MovableClock,
  mayTell = true,
): Promise<DemoSignIn[]> {
  const { db } = runtime.platform;
  const state = await demoState(db);
  if (state === 'somebody-elses') return [];
  if (state === 'new' && mayTell) await runtime.firstStart.guard(() => tell(runtime, clock));
  else if (state !== 'told') await waitForTeller(db);
  return db.read(demoSignIns);
}

async function tell(runtime: Runtime, clock: MovableClock): Promise<void> {
  const now = clock.now();
  const { register } = runtime.platform.settings;
  if (register && 'file' in register) await writeDemoRegister(register.file, now);
  const timetable = new Timetable();
  const world = new ToldWorld(runtime, new DemoFiles(runtime.platform, now), timetable, now);
  const passwordHash = await hashPassword(PASSWORD);
  tellParties(world, passwordHash);
  tellMarketplace(world);
  tellRights(world);
  const notices = tellNotices(world);
  tellTrade(world);
  tellScreenings(world);
  tellMisuse(world, passwordHash);
  tellProgrammes(world);
  tellOperators(world);
  tellPenalties(world);
  world.files.begin();
  await timetable.play(runtime, clock, now);
  for (const notice of notices) await notice.requireEndings();
  await runtime.settle();
  await tellStandings(world);
  await runtime.settle();
  await publishSignIns(world);
}

/** Last of all: who finds them published finds a whole world. */
async function publishSignIns(world: ToldWorld): Promise<void> {
  await world.platform.db.write(TELLER.ref, async (tx) => {
    for (const { personId } of world.everybody()) {
      await publishDemoSignIn(tx, { personId, password: PASSWORD });
    }
  });
}
