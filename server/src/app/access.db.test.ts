import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdKind } from '../contracts/ids.js';
import { buildPerson, signedIn } from '../modules/accounts/builders.js';
import { permissionsOf } from '../modules/accounts/index.js';
import { newId } from '../platform/ids/index.js';
import {
  type ForeignRequest,
  foreignBodies,
  foreignRequests,
  tenantLists,
} from '../testing/access/foreign-requests.js';
import { buildThings, offerMandate, type Things } from '../testing/access/foreign-things.js';
import { everyRole, type RolePlayer } from '../testing/access/players.js';
import { type Demand, routeTable } from '../testing/access/route-table.js';
import { openHouse, START, type TestHouse } from '../testing/harness.js';
import { buildWorld, type World } from '../testing/world.js';
import { houseRoutes } from './routes.js';

const NOT_ADMITTED = new Set(['not-signed-in', 'not-allowed']);
const routes = Object.entries(routeTable).map(([address, demand]) => {
  const [method = '', path = ''] = address.split(' ');
  return { address, method: method as 'GET', path, demand };
});

/** What the table of roles says about a demand. */
function isGranted(demand: Demand, { kind, role }: Pick<RolePlayer, 'kind' | 'role'>): boolean {
  if (demand === 'public' || demand === 'signed-in') return true;
  return permissionsOf(kind, [role]).has(demand);
}

/** The path with ids that are well formed and belong to nothing. */
function emptyPath(path: string): string {
  const kindOf: Record<string, IdKind> = {
    ...{ people: 'person', sessions: 'session', organisations: 'organisation' },
    ...{ 'api-keys': 'apiKey', passkeys: 'passkey', mandates: 'mandate', evidence: 'evidence' },
    ...{ storefronts: 'storefront', listings: 'listing', merchants: 'merchant' },
    ...{
      imports: 'import',
      tells: 'tell',
      tasks: 'task',
      rights: 'right',
      authorisations: 'authorisation',
    },
    ...{
      decisions: 'decision',
      contests: 'contest',
      'standing-changes': 'standingChange',
      'standing-contests': 'standingContest',
      sponsorships: 'sponsorship',
      flaggers: 'flagger',
      restrictions: 'restriction',
      misuse: 'misuse',
      clusters: 'cluster',
      alerts: 'alert',
      'link-contests': 'linkContest',
      sanctions: 'sanction',
      'sanction-batches': 'sanctionBatch',
      'vetting-requests': 'vettingRequest',
      notices: 'notice',
      claims: 'claim',
      webhooks: 'webhook',
    },
    ...{
      drafts: 'draft',
      'counter-notices': 'counterNotice',
      deliveries: 'delivery',
      entries: 'entry',
    },
  };
  return path
    .replace(/([\w-]+)\/:(\w+)/g, (whole, folder: string) => {
      const kind = kindOf[folder];
      return kind ? `${folder}/${newId(kind, START)}` : whole.replace(/:\w+/, '0');
    })
    .replace('*', '0/000');
}

function never(): never {
  throw new Error('There is no such route.');
}

describe('the table of routes', () => {
  it('has a row for every route of the house, and no other', () => {
    const rows = new Set(Object.keys(routeTable));
    const house = houseRoutes().map(({ method, path }) => `${method} ${path}`);
    expect(house.filter((address) => !rows.has(address))).toEqual([]);
    expect([...rows].filter((address) => !house.includes(address))).toEqual([]);
  });

  it('has a foreign request for every route to a thing that a tenant may ask for', () => {
    const open = routes.filter(({ path, demand }) => {
      const kinds = ['rights-holder', 'agent', 'merchant', 'association', 'authority'] as const;
      const isOpen = kinds.some((kind) =>
        (['owner', 'member', 'viewer'] as const).some((role) => isGranted(demand, { kind, role })),
      );
      return path.includes(':') && demand !== 'public' && isOpen;
    });
    expect(open.map(({ address }) => address).filter((item) => !foreignRequests[item])).toEqual([]);
  });
});

describe('route × role × tenant', () => {
  let house: TestHouse;
  let world: World;
  let players: RolePlayer[];
  let things: Things;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 8);
    players = await everyRole(house, world.administrator.organisationId);
    const built = await buildThings(house, world);
    const agent = players.find(({ name }) => name === 'agent owner');
    const other = await buildPerson(house.platform.db, 'agent');
    if (!agent) throw new Error('No agent plays.');
    const browser = await signedIn(house.http, other);
    const sessions = (await browser.call('GET', '/v1/sessions')).json();
    things = {
      ...built,
      mandate: await offerMandate(house, world.holder, other.organisationId),
      session: sessions.items[0].id,
      passkey: newId('passkey', START),
    };
  });
  afterAll(() => house.close());

  async function ask(
    method: 'GET',
    url: string,
    key?: string,
    { body, text, version }: Pick<ForeignRequest, 'text' | 'version'> & { body?: object } = {},
  ) {
    const answer = await house.http.inject({
      method,
      url,
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(text !== undefined && { 'content-type': 'text/csv' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...((body ?? text) && { payload: body ?? text }),
    });
    const isProblem = String(answer.headers['content-type']).includes('problem+json');
    return { status: answer.statusCode, code: isProblem ? answer.json().code : '', answer };
  }

  it('lets in nobody whom it does not know, except to what is public', async () => {
    const wrong: string[] = [];
    for (const { address, method, path, demand } of routes) {
      const { status, code } = await ask(method, emptyPath(path));
      const isRight =
        demand === 'public' ? !NOT_ADMITTED.has(code) : status === 401 && code === 'not-signed-in';
      if (!isRight) wrong.push(`${address}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets in each role exactly where the table of roles says', async () => {
    const wrong: string[] = [];
    for (const player of players) {
      for (const { address, method, path, demand } of routes) {
        const { status, code } = await ask(method, emptyPath(path), player.key);
        const isRight = isGranted(demand, player)
          ? !NOT_ADMITTED.has(code) && status < 500
          : status === 403 && code === 'not-allowed';
        if (!isRight) wrong.push(`${player.name} → ${address}: ${status} ${code}`);
      }
    }
    expect(players.length).toBeGreaterThanOrEqual(20);
    expect(wrong).toEqual([]);
  }, 90_000);

  const tenants = () => players.filter(({ kind }) => kind !== 'platform');
  const pathTo = (path: string, { thing }: ForeignRequest) =>
    emptyPath(path.replace(/:(?!n\b)\w+/, things[thing] ?? ''));

  it('knows a real thing of every kind', () => {
    const malformed = Object.entries(things).filter(([, id]) => !/^[a-z]{3}_\w{26}$/.test(id));
    expect(malformed).toEqual([]);
  });

  it('shows the things that it hides from others to those whose they are', async () => {
    const hidden = routes.filter(({ method, path }) => method === 'GET' && path.includes(':'));
    const refused: string[] = [];
    for (const { address, method, path } of hidden) {
      const request = foreignRequests[address];
      if (!request || request.isBare) continue;
      const { key } = ['listing', 'merchant', 'sanction'].includes(request.thing)
        ? world.merchant
        : world.holder;
      const { status } = await ask(method, pathTo(path, request), key);
      if (status !== 200) refused.push(`${address}: ${status}`);
    }
    expect(refused).toEqual([]);
  });

  it('answers another tenant’s id as one that does not exist', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const { address, method, path, demand } of routes) {
      const request = foreignRequests[address];
      if (!request) continue;
      for (const player of tenants().filter((item) => isGranted(demand, item))) {
        const body = request.body?.(things);
        const { text, version } = request;
        const options = {
          ...(body && { body }),
          ...(text !== undefined && { text }),
          ...(version !== undefined && { version }),
        };
        const { status, code } = await ask(method, pathTo(path, request), player.key, options);
        const isRight = request.sharedWith?.includes(player.kind) ? status === 200 : status === 404;
        if (!isRight) wrong.push(`${player.name} → ${address}: ${status} ${code}`);
        asked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(150);
  });

  it('answers another tenant’s thing in a body as one that does not exist', async () => {
    const wrong: string[] = [];
    const nothing = Object.fromEntries(
      Object.keys(things).map((kind) => [kind, newId(kind as IdKind, START)]),
    );
    for (const [address, body] of Object.entries(foreignBodies)) {
      const { method, path, demand } = routes.find((item) => item.address === address) ?? never();
      for (const player of tenants().filter((item) => isGranted(demand, item))) {
        const { status, code, answer } = await ask(method, path, player.key, {
          body: body(things),
        });
        const real = JSON.stringify([status, code, answer.json().errors]);
        const ghost = await ask(method, path, player.key, {
          body: body({ ...nothing, storefront: things.storefront ?? '' }),
        });
        const unreal = JSON.stringify([ghost.status, ghost.code, ghost.answer.json().errors]);
        if (status < 400 || real !== unreal) {
          wrong.push(`${player.name} → ${address}: ${real} and ${unreal}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps other tenants’ things out of every list', async () => {
    const { storefront: _, merchant: __, ...hidden } = things;
    const shown: string[] = [];
    for (const player of tenants()) {
      for (const path of tenantLists) {
        const { status, answer } = await ask('GET', `${path}?limit=200`, player.key);
        if (status !== 200) continue;
        for (const [kind, id] of Object.entries(hidden)) {
          if (answer.body.includes(id)) shown.push(`${player.name} sees a ${kind} in ${path}`);
        }
      }
    }
    expect(shown).toEqual([]);
    const own = await ask('GET', '/v1/claims', world.holder.key);
    expect(own.answer.body).toContain(things.claim);
  });

  it('keeps a person’s session from every other person', async () => {
    const [one, two] = [
      await buildPerson(house.platform.db, 'rights-holder'),
      await buildPerson(house.platform.db, 'rights-holder'),
    ];
    const mine = await signedIn(house.http, one);
    const theirs = await signedIn(house.http, two);
    const { id } = (await mine.call('GET', '/v1/sessions')).json().items[0];
    expect((await theirs.call('DELETE', `/v1/sessions/${id}`)).statusCode).toBe(404);
    expect((await mine.call('GET', '/v1/people/me')).statusCode).toBe(200);
    expect((await mine.call('DELETE', `/v1/sessions/${id}`)).statusCode).toBe(204);
    expect((await mine.call('GET', '/v1/people/me')).statusCode).toBe(401);
  });
});
