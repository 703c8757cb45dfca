import { Runtime } from '../../app/runtime.js';
import type { ClaimId } from '../../contracts/ids.js';
import { type Clock, ManualClock } from '../../platform/clock/clock.js';
import { sql } from '../../platform/db/index.js';
import { createLogger } from '../../platform/log.js';
import { testSettings } from '../harness.js';
import { buildWorld, type World } from '../world.js';
import type { ChildOptions } from './child-house.js';
import { noticeAgainst } from './load.js';

const DAY = 86_400_000;

/** Opens the child's database in this process, while the child does not run. */
export function openHere(options: ChildOptions, clock: Clock): Promise<Runtime> {
  return Runtime.open({
    clock,
    log: createLogger({ level: 'fatal' }),
    settings: { ...testSettings, journalOrigin: options.journalOrigin },
    dataFolder: options.dataFolder,
    databaseUrl: options.databaseUrl,
    transport: () => async () => {},
  });
}

export interface Seeded {
  world: World;
  /** Claims whose complainant was asked something two months ago and never answered. */
  silent: ClaimId[];
}

/**
 * A world of two months ago with a webhook and `silent` claims whose clocks have run out: their
 * timers come due one after the other while the child lives.
 */
export async function seed(
  options: ChildOptions,
  { listings, silent, everyMs }: { listings: number; silent: number; everyMs: number },
  receiver: string,
): Promise<Seeded> {
  const clock = new ManualClock(new Date(Date.now() - 60 * DAY));
  const runtime = await openHere(options, clock);
  const http = await runtime.http();
  const world = await buildWorld(runtime, listings + silent);
  const post = async (key: string, url: string, payload: object) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await http.inject({ method: 'POST', url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer.json();
  };
  await post(world.administrator.key, '/v1/webhooks', { name: 'Shop', url: receiver });
  const notice = noticeAgainst(world, world.listings.splice(0, silent));
  const { results } = await post(world.holder.key, '/v1/notices', notice);
  const claimIds = results.map(({ claimId }: { claimId: ClaimId }) => claimId);
  const question = { claimIds, text: 'Which mark do you mean?' };
  await post(world.reviewer.key, '/v1/claims/information-requests', question);
  await runtime.settle();
  await runtime.platform.db.write('system:test', (tx) =>
    tx.count(sql`
      update platform.timer t set due_at = v.due_at
      from (select id, ${new Date().toISOString()}::timestamptz
              + row_number() over (order by id) * make_interval(secs => ${everyMs / 1000}) as due_at
            from platform.timer where kind = 'notices.cure') v
      where v.id = t.id`),
  );
  await http.close();
  await runtime.close();
  return { world, silent: claimIds };
}
