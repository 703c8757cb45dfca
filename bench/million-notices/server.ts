// The measured process: a whole house on PostgreSQL, at rest but for HTTP.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '../../server/src/app/runtime.js';
import { idSchema } from '../../server/src/contracts/ids.js';
import type { OrganisationKind, Role } from '../../server/src/contracts/parties.js';
import { permission } from '../../server/src/contracts/parties.js';
import { createApiKey, permissionsOf } from '../../server/src/modules/accounts/index.js';
import { ManualClock } from '../../server/src/platform/clock/clock.js';
import { createLogger } from '../../server/src/platform/log.js';

export interface KeyOrder {
  organisationId: string;
  kind: OrganisationKind;
  role: Role;
}

const runtime = await Runtime.open({
  clock: new ManualClock(new Date('2026-03-03T02:00:00Z')),
  log: createLogger({ level: 'error' }),
  settings: {
    baseUrl: 'http://127.0.0.1',
    isDemo: false,
    journalOrigin: 'magpie.bench/journal',
    calendar: 'cn',
    timeZone: 'Asia/Shanghai',
    oidc: null,
    arePrivateWebhooksAllowed: true,
    webhookPorts: [443, 8443],
    register: null,
    areSecureCookies: false,
    trustedProxies: [],
  },
  dataFolder: mkdtempSync(join(tmpdir(), 'magpie-bench-')),
  databaseUrl: process.argv[2],
  transport: () => async () => {},
});
const http = await runtime.http();
await http.listen({ host: '127.0.0.1', port: 0 });

/** Keys of organisations that were loaded by the set, each with all that its role may do. */
function keysOf(orders: readonly KeyOrder[]): Promise<string[]> {
  return runtime.platform.db.write('system:bench', async (tx) => {
    const keys: string[] = [];
    for (const { organisationId, kind, role } of orders) {
      const held = permissionsOf(kind, [role]);
      const permissions = permission.options.filter((item) => held.has(item));
      const of = { organisationId: idSchema('organisation').parse(organisationId) };
      keys.push((await createApiKey(tx, of, { name: 'bench', permissions })).key);
    }
    return keys;
  });
}

const address = http.server.address();
process.on('message', async (message: KeyOrder[] | 'stop') => {
  if (message !== 'stop') {
    process.send?.(await keysOf(message));
    return;
  }
  await http.close();
  await runtime.close();
  process.exit(0);
});
process.send?.(typeof address === 'object' && address ? address.port : 0);
