import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { sql } from '../../platform/db/index.js';
import { openHouse } from '../../testing/harness.js';
import { aTrademark, buildRegistry } from './builders.js';
import { registerRight } from './index.js';
import type { NewRight } from './register-right.js';

const house = await openHouse();
const {
  write,
  join,
  entrust,
  holder,
  rival,
  agent,
  merchant,
  reviewer,
  call,
  registered,
  tasksOf,
  evidenceOf,
  whyNot,
} = await buildRegistry(house);
afterAll(() => house.close());

describe('the registry of rights', () => {
  let number = 20_000_000;
  beforeEach(() => {
    number += 1;
  });
  const mark = (change: Partial<NewRight> = {}) =>
    aTrademark({ number: String(number), ...change });
  const register = (as: Actor, change: Partial<NewRight> = {}) =>
    call(as, 'POST', '/v1/rights', mark(change));
  const scan = () => Buffer.from(`A scan of no. ${number}`);

  beforeAll(() => entrust(agent));

  it('takes a right, puts it on the desk, and lets a reviewer verify it', async () => {
    const made = await register(holder, { title: '红隼 KESTREL' });
    expect(made.statusCode).toBe(201);
    const id: RightId = made.json().id;
    expect(made.json()).toMatchObject({
      holder: { id: holder.organisationId, name: 'Kestrel' },
      status: 'pending',
      isUsable: false,
      whyNotUsable: 'pending',
      territories: ['CN'],
      holderContact: null,
      sameNumber: [],
    });
    expect(await tasksOf(id)).toMatchObject([
      {
        kind: 'right',
        status: 'open',
        summary: { holder: 'Kestrel', isNumberHeldByOthers: false },
      },
    ]);
    const answer = await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {});
    expect(answer.json()).toMatchObject({ status: 'verified', isUsable: true, whyNotUsable: null });
    expect(answer.json().holderContact.email).toBe('ip@kestrel.example');
    expect(await tasksOf(id)).toMatchObject([{ status: 'done', outcome: 'verified' }]);
    expect(await whyNot(id, house.clock.now())).toBe('usable');
    const history = (await call(holder, 'GET', `/v1/rights/${id}/history`)).json().items;
    expect(history).toMatchObject([
      { event: 'registered', actor: 'holder' },
      { event: 'verified', actor: 'platform' },
    ]);
    const again = await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {});
    expect(again.json().code).toBe('right-not-pending');
  });

  it('names the entry that a holder has already, and shows a rival’s to the reviewer only', async () => {
    const first = (await register(holder)).json();
    const again = await register(holder);
    expect(again.statusCode).toBe(409);
    expect(again.json().detail).toContain(first.id);
    const other = await register(rival);
    expect(other.statusCode).toBe(201);
    expect(other.json().sameNumber).toEqual([]);
    expect((await tasksOf(other.json().id))[0]?.summary).toMatchObject({
      isNumberHeldByOthers: true,
    });
    const seen = await call(reviewer, 'GET', `/v1/rights/${other.json().id}`);
    expect(seen.json().sameNumber).toEqual([
      { rightId: first.id, holder: first.holder, status: 'pending' },
    ]);
    expect((await register(holder, { niceClasses: [25] })).statusCode).toBe(201);
    await call(holder, 'POST', `/v1/rights/${first.id}/withdrawal`, {});
    expect((await register(holder)).statusCode).toBe(201);
  });

  it('lets two entries of one moment become one', async () => {
    const entries = await Promise.all([register(holder), register(holder), register(holder)]);
    expect(entries.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  });

  it('names every field that is wrong', async () => {
    const bad = await register(holder, { number: '12', subtype: null, territories: ['US'] });
    expect(bad.statusCode).toBe(422);
    const wrong = bad.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(wrong).toEqual(expect.arrayContaining(['/subtype', '/territories']));
    const shape = await call(holder, 'POST', '/v1/rights', { kind: 'brand', title: ' ' });
    expect(shape.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/kind', '/title', '/office', '/number']),
    );
  });

  it('keeps tenants apart, and lets an agent act for its holder', async () => {
    const document = await evidenceOf(agent, 'right-document', scan());
    const made = await register(agent, {
      holderId: holder.organisationId,
      documentIds: [document],
    });
    expect(made.json().documents).toMatchObject([{ id: document, fileName: 'scan.txt' }]);
    const { id } = made.json();
    expect((await call(holder, 'GET', `/v1/evidence/${document}`)).statusCode).toBe(200);
    expect((await call(holder, 'GET', `/v1/rights/${id}`)).statusCode).toBe(200);
    for (const other of [rival, merchant]) {
      expect((await call(other, 'GET', `/v1/rights/${id}`)).json().code).toBe('right-not-found');
      expect((await call(other, 'GET', `/v1/rights/${id}/history`)).statusCode).toBe(404);
    }
    expect((await call(rival, 'PATCH', `/v1/rights/${id}`, { title: 'MINE' }, 1)).statusCode).toBe(
      404,
    );
    expect((await call(rival, 'POST', `/v1/rights/${id}/withdrawal`, {})).statusCode).toBe(404);
    expect((await call(holder, 'POST', `/v1/rights/${id}/verification`, {})).statusCode).toBe(403);
    expect((await register(rival, { holderId: holder.organisationId })).json().code).toBe(
      'holder-not-found',
    );
    const foreign = await register(holder, {
      number: '29999999',
      documentIds: [await evidenceOf(rival, 'right-document', scan())],
    });
    expect(foreign.json()).toMatchObject({
      code: 'evidence-not-found',
      errors: [{ pointer: '/documentIds/0' }],
    });
  });

  it('holds an agent to the rights that its mandate names', async () => {
    const [covered, other] = [
      await registered(mark()),
      await registered(mark({ niceClasses: [25] })),
    ];
    const limited = await join('agent', 'Egret', ['owner']);
    await entrust(limited, [covered]);
    const listed = (await call(limited, 'GET', '/v1/rights')).json().items;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([covered]);
    expect((await call(limited, 'GET', `/v1/rights/${covered}`)).statusCode).toBe(200);
    expect((await call(limited, 'GET', `/v1/rights/${other}`)).statusCode).toBe(404);
    expect((await call(limited, 'POST', `/v1/rights/${other}/withdrawal`, {})).statusCode).toBe(
      404,
    );
    const more = await register(limited, { holderId: holder.organisationId, number: '28888888' });
    expect(more.json().code).toBe('holder-not-found');
    expect((await call(limited, 'GET', '/v1/authorisations')).json().items).toEqual([]);
  });

  it('keeps reasons out of the journal’s leaves', async () => {
    const id = await registered(mark());
    await call(reviewer, 'POST', `/v1/rights/${id}/refusal`, {
      reason: 'Asked of Ms Lin by telephone.',
    });
    type Line = { leaf: string; reason: string | null };
    const lines = await house.platform.db.read((db) =>
      db.rows(sql<Line>`
        select e.leaf, p.fields ->> 'reason' as reason from journal.entry e
        left join journal.personal p on p.entry_id = e.entry_id
        where e.subject = ${id} and e.type = 'right.refused'`),
    );
    expect(lines).toMatchObject([{ reason: 'Asked of Ms Lin by telephone.' }]);
    expect(lines[0]?.leaf).not.toContain('telephone');
  });

  it('lists by holder, status, kind and words, page by page', async () => {
    for (const title of ['雪鸮户外', 'SNOW OWL ONE', 'SNOW OWL TWO']) {
      house.clock.advance(1);
      await write((tx) =>
        registerRight(tx, rival, aTrademark({ title, number: String(number++) })),
      );
    }
    const titles = async (as: Actor, query: string) =>
      (await call(as, 'GET', `/v1/rights?${query}`))
        .json()
        .items.map((r: { title: string }) => r.title);
    expect(await titles(rival, 'q=snow owl')).toEqual(['SNOW OWL TWO', 'SNOW OWL ONE']);
    expect(await titles(rival, `q=${encodeURIComponent('户外')}`)).toEqual(['雪鸮户外']);
    expect(await titles(holder, 'q=snow')).toEqual([]);
    expect(await titles(reviewer, 'q=snow')).toHaveLength(2);
    expect(await titles(reviewer, `q=snow&holderId=${holder.organisationId}`)).toEqual([]);
    expect(await titles(holder, `holderId=${rival.organisationId}`)).toEqual([]);
    expect(await titles(rival, 'kind=design')).toEqual([]);
    expect(await titles(rival, 'status=verified')).toEqual([]);
    expect(await titles(merchant, '')).toEqual([]);
    const first = (await call(rival, 'GET', '/v1/rights?limit=2')).json();
    const second = (await call(rival, 'GET', `/v1/rights?limit=2&cursor=${first.next}`)).json();
    const ids = [...first.items, ...second.items].map((r: { id: string }) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort().reverse());
  });
});
