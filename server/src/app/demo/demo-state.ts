import { setTimeout as pause } from 'node:timers/promises';
import { demoSignIns } from '../../modules/accounts/index.js';
import { type Database, sql } from '../../platform/db/index.js';
import { TELLER } from './telling/tell-parties.js';

/** `unfinished`: somebody is telling the demo world at this moment, or was stopped at it. */
export type DemoState = 'new' | 'unfinished' | 'told' | 'somebody-elses';

/** The journal's first entry tells whose house it is; sign-ins are published last. */
export async function demoState(db: Database): Promise<DemoState> {
  return db.read(async (q) => {
    const first = await q.first(sql<{ by: string }>`
      select leaf::jsonb ->> 'by' as by from journal.entry order by id limit 1`);
    if (!first) return 'new';
    if (first.by !== TELLER.ref) return 'somebody-elses';
    return (await demoSignIns(q)).length > 0 ? 'told' : 'unfinished';
  });
}

const PATIENCE_SECONDS = 60;

/**
 * Waits until another process on the same database has told the demo world.
 * @throws Error when it does not come about: that process was killed, or was never started.
 */
export async function waitForTeller(db: Database): Promise<void> {
  for (let seconds = 0; seconds < PATIENCE_SECONDS; seconds += 1) {
    const state = await demoState(db);
    if (state === 'told' || state === 'somebody-elses') return;
    await pause(1_000);
  }
  throw new Error(
    'The database holds an unfinished demo world, which must not be served: its making was ' +
      'stopped. Nobody has worked in it. Drop this database, create it anew, and start again.',
  );
}
