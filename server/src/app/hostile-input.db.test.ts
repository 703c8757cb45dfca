import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ID_PREFIXES, type IdKind } from '../contracts/ids.js';
import { problemCatalogue } from '../platform/errors/index.js';
import { newId } from '../platform/ids/index.js';
import { openHouse, START, type TestHouse } from '../testing/harness.js';
import { exampleOf, type JsonSchema, leavesOf, replaced } from '../testing/hostile/example.js';
import { hostileBodies, hostileTexts, hostileValues } from '../testing/hostile/values.js';
import { buildWorld, type Player, type World } from '../testing/world.js';
import { houseRoutes } from './routes.js';

const routes = houseRoutes();
const withBody = routes.filter(({ spec }) => spec.body !== undefined);
const nameOf = ({ method, path }: (typeof routes)[number]) => `${method} ${path}`;

describe('hostile input', () => {
  let house: TestHouse;
  let world: World;
  let players: Player[];
  let operations: Record<string, { body?: JsonSchema; query: { name: string }[] }>;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 40);
    const { holder, merchant, administrator, reviewer, senior } = world;
    players = [holder, merchant, senior, reviewer, administrator];
    operations = operationsOf(house);
  });
  afterAll(() => house.close());

  /** An id that exists where the world has one, else one that does not. */
  function realId(prefix: string): string {
    const known: Record<string, string> = {
      sto: world.storefrontId,
      rig: world.trademark,
      lis: world.listings[0] ?? '',
    };
    const kind = Object.entries(ID_PREFIXES).find(([, value]) => value === prefix)?.[0];
    return known[prefix] ?? newId((kind ?? 'entry') as IdKind, START);
  }

  /** Somebody whom the route lets in. */
  function keyFor(route: (typeof routes)[number]): string {
    const { access } = route.spec;
    const demand = typeof access === 'string' ? undefined : access.permission;
    const player = players.find(({ actor }) => !demand || actor.permissions.has(demand));
    return (player ?? world.administrator).key;
  }

  function pathOf(route: (typeof routes)[number]): string {
    const folders: Record<string, string> = { storefronts: 'sto', rights: 'rig', listings: 'lis' };
    const prefixes: Record<string, string> = {
      ...{ people: 'per', organisations: 'org', tasks: 'tsk', webhooks: 'whk', merchants: 'mer' },
      ...{ 'counter-notices': 'cnt', drafts: 'dra', claims: 'clm', notices: 'ntc', ...folders },
    };
    return route.path.replace(/([\w-]+)\/:\w+/g, (_, folder: string) => {
      return `${folder}/${realId(prefixes[folder] ?? 'ent')}`;
    });
  }

  async function send(route: (typeof routes)[number], options: Partial<InjectOptions>) {
    const answer = await house.http.inject({
      method: route.method,
      url: pathOf(route),
      ...options,
      headers: {
        authorization: `Bearer ${keyFor(route)}`,
        'if-match': '"1"',
        'content-type': 'application/json',
        ...options.headers,
      },
    });
    return answer;
  }

  /** Why an answer is not a decent one, or undefined. */
  function fault(answer: Awaited<ReturnType<typeof send>>): string | undefined {
    const { statusCode, headers, body } = answer;
    if (statusCode >= 500) return `${statusCode} ${body.slice(0, 300)}`;
    if (statusCode < 400) return undefined;
    if (!String(headers['content-type']).startsWith('application/problem+json')) {
      return `${statusCode} is no problem+json`;
    }
    const problem = answer.json();
    if (!problemCatalogue().has(problem.code)) return `unknown code ${problem.code}`;
    if (problem.code === 'invalid-request' && !(problem.errors?.[0]?.pointer !== undefined)) {
      return 'invalid-request names no field';
    }
    return undefined;
  }

  it('survives bodies that no serialiser would write', async () => {
    const faults: string[] = [];
    for (const route of withBody) {
      for (const { name, bytes } of hostileBodies) {
        const why = fault(await send(route, { payload: bytes }));
        if (why) faults.push(`${nameOf(route)} ← ${name}: ${why}`);
      }
    }
    expect(faults).toEqual([]);
    expect('isAdmin' in {}).toBe(false);
  }, 300_000);

  it('survives random JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withBody), fc.jsonValue(), async (route, value) => {
        const answer = await send(route, { payload: JSON.stringify(value) });
        expect(fault(answer), nameOf(route)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('survives every hostile text in every field of a body that is otherwise right', async () => {
    const faults: string[] = [];
    let sent = 0;
    for (const route of withBody) {
      const schema = operations[nameOf(route)]?.body;
      if (!schema) throw new Error(`${nameOf(route)} has no schema of its body.`);
      const example = exampleOf(schema, realId);
      const leaves = leavesOf(example);
      const hostile = [...hostileTexts, ...hostileValues];
      for (const [i, value] of hostile.entries()) {
        // Every value meets every route, and each leaf meets many of them.
        const leaf = leaves[i % leaves.length] ?? [];
        const payload = JSON.stringify(replaced(example, leaf, value));
        const why = fault(await send(route, { payload }));
        sent += 1;
        if (why) faults.push(`${nameOf(route)} /${leaf.join('/')} ← ${show(value)}: ${why}`);
      }
    }
    expect(sent).toBeGreaterThan(1_000);
    expect(faults).toEqual([]);
  }, 300_000);

  it('survives every hostile text in queries, cursors and paths', async () => {
    const faults: string[] = [];
    const cursors = [['x'], [1e300], ['2026-13-45', 'x'], [-1, 'y'], [], ['\u0000', '\u0000']].map(
      (key) => Buffer.from(JSON.stringify(key)).toString('base64url'),
    );
    const texts = hostileTexts.filter(
      (text) => text.length < 1_000 && !/\p{Surrogate}/u.test(text),
    );
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { query } = operations[nameOf(route)] ?? { query: [] };
      for (const { name } of query) {
        for (const text of name === 'cursor' ? [...texts, ...cursors] : texts) {
          const why = fault(await send(route, { query: { [name]: text } }));
          if (why) faults.push(`${nameOf(route)} ?${name}=${show(text)}: ${why}`);
        }
      }
      for (const text of route.path.includes(':') ? texts : []) {
        const url = route.path.replace(/:\w+/g, encodeURIComponent(text));
        const why = fault(await send(route, { url }));
        if (why) faults.push(`${nameOf(route)} at ${show(url)}: ${why}`);
      }
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('names the field in which a character stands that no text may hold', async () => {
    const route = withBody.find((item) => nameOf(item) === 'POST /v1/rights');
    if (!route) throw new Error('There is no such route.');
    const example = exampleOf(operations[nameOf(route)]?.body ?? {}, realId);
    for (const text of ['a\u0000b', 'a\ud800b']) {
      const payload = JSON.stringify(replaced(example, ['title'], text));
      const answer = await send(route, { payload });
      expect(answer.statusCode).toBe(422);
      expect(answer.json().errors).toMatchObject([{ pointer: '/title', code: 'not-text' }]);
    }
  });

  it('refuses bodies that are too large, and types that are not JSON', async () => {
    const small = withBody.filter(({ spec }) => spec.bodyLimit === undefined);
    const large = JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) });
    for (const route of small.filter((_, i) => i % 10 === 0)) {
      const answer = await send(route, { payload: large });
      expect([answer.statusCode, answer.json().code], nameOf(route)).toEqual([413, 'too-large']);
    }
    const types = ['application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'];
    for (const route of withBody) {
      for (const type of [...types, 'text/plain', 'text/html', 'x', 'application/json;charset=x']) {
        const answer = await send(route, { payload: 'a=1', headers: { 'content-type': type } });
        expect(fault(answer), `${nameOf(route)} ${type}`).toBeUndefined();
        expect(answer.statusCode, `${nameOf(route)} ${type}`).toBeGreaterThanOrEqual(400);
      }
    }
  }, 60_000);

  it('gives HTML back as JSON text that nobody can take for a page', async () => {
    const html = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const title = `HERON ${html}`;
    const made = await house.http.inject({
      method: 'POST',
      url: '/v1/rights',
      headers: { authorization: `Bearer ${world.holder.key}` },
      payload: {
        ...{ kind: 'copyright', title, office: 'US', number: '' },
        ...{ territories: ['CN'], niceClasses: [] },
      },
    });
    expect(made.statusCode, made.body).toBe(201);
    for (const answer of [
      made,
      await get('/v1/rights'),
      await get(`/v1/rights/${made.json().id}`),
    ]) {
      expect(answer.body).toContain(JSON.stringify(html).slice(1, -1));
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
    const missing = await get(`/v1/rights/${encodeURIComponent(html)}`);
    expect(missing.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(missing.headers['x-content-type-options']).toBe('nosniff');
  });

  const get = (url: string) =>
    house.http.inject({ url, headers: { authorization: `Bearer ${world.holder.key}` } });

  it('refuses what a browser sends from another site', async () => {
    const cookie = 'magpie_session=whatever';
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const url = pathOf(route);
      const foreign: Record<string, string>[] = [
        {},
        { 'x-magpie-csrf': '1', 'sec-fetch-site': 'cross-site' },
        { 'x-magpie-csrf': '1', 'sec-fetch-site': 'same-site' },
      ];
      for (const extra of foreign) {
        const headers = { cookie, ...extra };
        const answer = await house.http.inject({ method: route.method, url, headers });
        const seen = [answer.statusCode, answer.json().code];
        expect(seen, `${nameOf(route)} ${JSON.stringify(extra)}`).toEqual([
          403,
          'cross-site-request',
        ]);
      }
    }
  });

  it('allows no script, frame or form that is not ours, on every answer', async () => {
    for (const url of ['/v1/session', '/v1/nothing', '/nothing.html']) {
      const { headers } = await house.http.inject({ url });
      const policy = String(headers['content-security-policy']);
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        expect(policy.split(';').map((part) => part.trim())).toContain(rule);
      }
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe(url.startsWith('/v1/') ? 'no-store' : undefined);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60);

/** Body schemas and query parameters by route, from the house's own description. */
function operationsOf({ http }: TestHouse) {
  type Operation = {
    requestBody?: { content?: { 'application/json'?: { schema?: JsonSchema } } };
    parameters?: { name: string; in: string }[];
  };
  const { paths } = http.swagger() as { paths: Record<string, Record<string, Operation>> };
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const body = operation.requestBody?.content?.['application/json']?.schema;
        const query = (operation.parameters ?? []).filter((item) => item.in === 'query');
        const address = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
        return [address, { ...(body && { body }), query }] as const;
      }),
    ),
  );
}
