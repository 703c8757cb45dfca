import { localDate } from '../../../platform/calendar/index.js';
import { sql } from '../../../platform/db/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { Platform } from '../../../platform/platform.js';
import { type Judged, judgeHolders } from './judge-holders.js';

/** Judges everybody anew, and remembers that it was done on this local day. */
export async function recomputeStandings(
  { db, settings }: Pick<Platform, 'db' | 'settings'>,
  by: string,
): Promise<Judged & { milliseconds: number }> {
  const began = performance.now();
  return db.write(by, async (tx) => {
    const judged = await judgeHolders(tx, settings, null);
    const milliseconds = Math.round(performance.now() - began);
    await tx.count(sql`
      insert into programs.recompute (day, holders, granted, lost, started_at, milliseconds)
      values (${localDate(settings, tx.now)}::date, ${judged.holders}, ${judged.granted},
        ${judged.lost}, ${tx.now}, ${milliseconds})
      on conflict (day) do update set holders = excluded.holders, granted = excluded.granted,
        lost = excluded.lost, started_at = excluded.started_at,
        milliseconds = excluded.milliseconds`);
    return { ...judged, milliseconds };
  });
}

/** Every night: windows move with the days, though nobody decides anything. */
export function nightlyJob(platform: Platform): JobKind {
  const { db, settings } = platform;
  return {
    name: 'programs.nightly',
    retryLimit: 3,
    retryDelaySeconds: 60,
    expireSeconds: 900,
    everySeconds: 600,
    handle: async () => {
      const isDone = await db.read(async (q) => {
        const today = localDate(settings, q.now);
        return (
          (await q.count(sql`select 1 from programs.recompute where day = ${today}::date`)) > 0
        );
      });
      if (!isDone) await recomputeStandings(platform, 'system:programs');
    },
  };
}
