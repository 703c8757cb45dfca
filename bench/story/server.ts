// The house of the story: a whole server on a clock that its parent moves by messages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '../../server/src/app/runtime.js';
import type { OrganisationId } from '../../server/src/contracts/ids.js';
import {
  type OrganisationKind,
  permission,
  type Role,
} from '../../server/src/contracts/parties.js';
import {
  addPerson,
  createApiKey,
  permissionsOf,
  registerOrganisation,
  systemActor,
} from '../../server/src/modules/accounts/index.js';
import { ManualClock } from '../../server/src/platform/clock/clock.js';
import { sql } from '../../server/src/platform/db/index.js';
import { verifyJournal } from '../../server/src/platform/journal/index.js';
import { createLogger } from '../../server/src/platform/log.js';

export interface Party {
  organisationId: OrganisationId;
  name: string;
  key: string;
}

/** What the parent can ask of the house. */
export type Order =
  | {
      do: 'cast';
      kind: OrganisationKind;
      role: Role;
      names: string[];
      /** Members of this one organisation; else each name is an organisation. */
      organisationId?: OrganisationId;
    }
  | { do: 'advance'; to: string }
  | { do: 'drain' }
  | { do: 'verify' }
  | { do: 'usage' }
  | { do: 'stop' };

const ORIGIN = 'magpie.story/journal';
const [start = '', databaseUrl = '', isInMemory = ''] = process.argv.slice(2);
const clock = new ManualClock(new Date(start));
const dataFolder = mkdtempSync(join(tmpdir(), 'magpie-story-'));
const runtime = await Runtime.open({
  clock,
  log: createLogger({ level: process.env.MAGPIE_LOG_LEVEL ?? 'error' }),
  settings: {
    baseUrl: 'http://127.0.0.1',
    isDemo: false,
    journalOrigin: ORIGIN,
    calendar: 'cn',
    timeZone: 'Asia/Shanghai',
    oidc: null,
    arePrivateWebhooksAllowed: true,
    webhookPorts: [443, 8443],
    register: null,
    areSecureCookies: false,
    trustedProxies: [],
  },
  dataFolder,
  ...(databaseUrl && { databaseUrl }),
  isInMemory: isInMemory !== '',
  transport: () => async () => {},
});
const { db } = runtime.platform;
const http = await runtime.http();
await http.listen({ host: '127.0.0.1', port: 0 });
await runtime.work();

type Cast = Extract<Order, { do: 'cast' }>;

/** Organisations, each with a person and a key that may do all that the role may. */
function cast({ kind, role, names, organisationId: of }: Cast): Promise<Party[]> {
  return db.write('system:story', async (tx) => {
    const parties: Party[] = [];
    for (const [i, name] of names.entries()) {
      const organisation = { kind, name, country: 'CN', locale: 'en' as const };
      const organisationId =
        of ?? (await registerOrganisation(tx, systemActor('story'), organisation));
      const email = `${role}-${i}-${organisationId}@example.com`;
      await addPerson(tx, organisationId, {
        name,
        email,
        roles: [role],
        locale: 'en',
        isEmailConfirmed: true,
      });
      const held = permissionsOf(kind, [role]);
      const permissions = permission.options.filter((item) => held.has(item));
      const { key } = await createApiKey(tx, { organisationId }, { name, permissions });
      parties.push({ organisationId, name, key });
    }
    return parties;
  });
}

/** Goes from timer to timer, so that each clock runs out at its own moment. */
async function advance(to: Date): Promise<void> {
  let stuck = 0;
  for (;;) {
    const next = await runtime.nextTimerAt();
    if (!next || next > to) break;
    stuck = next > clock.now() ? 0 : stuck + 1;
    if (stuck > 50) throw new Error(`A timer of ${next.toISOString()} does not go off.`);
    if (next > clock.now()) clock.set(next);
    await settle();
  }
  clock.set(to);
  await settle();
}

/** The clockwork until every entry has its place and every subscriber has heard it. */
async function settle(): Promise<void> {
  await settleUntil(
    (now) => sql`
      select (select count(*) from journal.entry where index is null)
        + (select count(*) from journal.subscriber s, journal.head h
           where s.position < h.size and (s.retry_at is null or s.retry_at <= ${now})) as n`,
  );
}

/** The same until every webhook that may go now has gone. */
async function drain(): Promise<void> {
  await settle();
  await settleUntil(
    (now) => sql`
      select count(*) as n from webhooks.delivery
      where status = 'pending' and (next_at <= ${now} or sending_until > ${now})`,
  );
}

async function settleUntil(left: (now: Date) => ReturnType<typeof sql>): Promise<void> {
  for (let rounds = 0; ; rounds++) {
    await runtime.settle();
    const row = await db.read((q) => q.first(left(q.now) as ReturnType<typeof sql<{ n: number }>>));
    if (row?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(100, rounds * 10)));
  }
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'cast':
      return cast(order);
    case 'advance':
      return advance(new Date(order.to));
    case 'drain':
      return drain();
    case 'verify':
      return verifyJournal(db, ORIGIN);
    case 'usage': {
      const { user, system } = process.cpuUsage();
      const { maxRSS } = process.resourceUsage();
      return { cpuSeconds: (user + system) / 1e6, peakMegabytes: Math.round(maxRSS / 1024) };
    }
    case 'stop':
      await http.close();
      await runtime.close();
      rmSync(dataFolder, { recursive: true, force: true });
      return undefined;
  }
}

const address = http.server.address();
process.on('message', async ({ id, ...order }: Order & { id: number }) => {
  try {
    process.send?.({ id, result: await obey(order as Order) });
  } catch (error) {
    process.send?.({ id, error: String(error instanceof Error ? error.stack : error) });
  }
  if (order.do === 'stop') process.exit(0);
});
process.send?.({ id: 0, result: typeof address === 'object' && address ? address.port : 0 });
