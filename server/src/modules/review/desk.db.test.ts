import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../contracts/parties.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import {
  actorFor,
  addPerson,
  createApiKey,
  erasePerson,
  registerOrganisation,
  systemActor,
} from '../accounts/index.js';
import { aTask } from './builders.js';
import { agreementOf } from './desk-figures.js';
import { drawOf, giveSecondOpinion } from './double-review.js';
import {
  addNote,
  approvalById,
  askSecondApproval,
  closeTasks,
  notesOn,
  openTask,
  recordDecisionForSampling,
  updateTask,
} from './index.js';
import { listTasks } from './list-tasks.js';
import { lockTask } from './lock-task.js';
import { readTask } from './read-task.js';
import { queueQuery } from './schema.js';
import { answerApproval } from './second-approval.js';

const HOUR = 3_600_000;

describe('the review desk', () => {
  let house: TestHouse;
  let ana: Actor;
  let ben: Actor;
  let deskKey: string;
  let seniorKey: string;
  let merchantKey: string;

  const write: TestHouse['platform']['db']['write'] = (by, work) =>
    house.platform.db.write(by, work);
  const open = (change: Parameters<typeof aTask>[0]) =>
    write('system:test', (tx) => openTask(tx, aTask(change)));
  const call = async (key: string, address: string, body?: object, headers = {}) => {
    const [method = 'GET', url = ''] = address.split(' ');
    const answer = await house.http.inject({
      method: method as 'GET',
      url: `/v1/review${url}`,
      headers: { authorization: `Bearer ${key}`, ...headers },
      ...(body && { payload: body }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body ? answer.json() : undefined,
    };
  };
  const list = async (query: string, actor = ana) => {
    const asked = queueQuery.parse(Object.fromEntries(new URLSearchParams(query)));
    return house.platform.db.read((db) => listTasks(db, actor, asked));
  };

  beforeAll(async () => {
    house = await openHouse();
    const made = await write('system:test', async (tx) => {
      const platform = await registerOrganisation(tx, systemActor('test'), {
        kind: 'platform',
        name: 'Harbour Market',
        country: 'CN',
        locale: 'en',
      });
      const seller = await registerOrganisation(tx, systemActor('test'), {
        kind: 'merchant',
        name: 'Lamp shop',
        country: 'CN',
        locale: 'en',
      });
      const person = (name: string) =>
        addPerson(tx, platform, {
          name,
          email: `${name}@harbour.example`,
          roles: ['senior-reviewer'],
          locale: 'en',
          isEmailConfirmed: true,
        });
      const key = async (
        organisationId: typeof platform,
        permissions: ('review.work' | 'claim.approve' | 'claim.read' | 'journal.audit')[],
      ) => (await createApiKey(tx, { organisationId }, { name: 'test', permissions })).key;
      return {
        ana: await person('ana'),
        ben: await person('ben'),
        deskKey: await key(platform, ['review.work', 'journal.audit']),
        seniorKey: await key(platform, ['review.work', 'claim.approve']),
        merchantKey: await key(seller, ['claim.read']),
      };
    });
    ana = await house.platform.db.read((db) => actorFor(db, made.ana));
    ben = await house.platform.db.read((db) => actorFor(db, made.ben));
    ({ deskKey, seniorKey, merchantKey } = made);
  });
  afterAll(() => house.close());

  it('is closed to everybody without the permission, on every route', async () => {
    const id = await open({ subject: 'closed-doors' });
    const addresses = [
      'GET /tasks',
      `GET /tasks/${id}`,
      `PATCH /tasks/${id}`,
      `POST /tasks/${id}/lock`,
      `POST /tasks/${id}/renew`,
      `DELETE /tasks/${id}/lock`,
      `GET /tasks/${id}/notes`,
      `POST /tasks/${id}/notes`,
      `POST /tasks/${id}/approve`,
      `POST /tasks/${id}/decline`,
      `POST /tasks/${id}/second-opinion`,
      'GET /stats',
      'GET /agreement',
    ];
    for (const address of addresses) {
      expect([address, (await call(merchantKey, address)).status]).toEqual([address, 403]);
      expect([address, (await call('mgp_none', address)).status]).toEqual([address, 401]);
    }
    expect((await call(deskKey, `POST /tasks/${id}/approve`, {})).status).toBe(403);
    await write('system:test', (tx) => closeTasks(tx, { subject: 'closed-doors' }, 'done'));
  });

  it('pages through the queue by due time and meets every task once, whatever the filter', async () => {
    const kinds = ['notice', 'right', 'appeal'] as const;
    const regimes = ['us-dmca', 'cn-ecl'];
    for (let i = 0; i < 60; i++) {
      house.clock.advance(1000);
      await open({
        subject: `page-${i}`,
        kind: kinds[i % 3] ?? 'notice',
        regime: regimes[i % 2] ?? '',
        lane: i % 5 === 0 ? 'expedited' : 'standard',
        summary: { title: i % 7 === 0 ? '红灯笼 lantern' : 'Kestrel lamp' },
      });
    }
    const pages = async (query: string) => {
      const seen: { subject: string; dueAt: string }[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `limit=7&${query}${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...page.items);
        cursor = page.next;
      }
      return seen.filter(({ subject }) => subject.startsWith('page-'));
    };
    const whole = await pages('');
    expect(whole).toHaveLength(60);
    expect(whole.map(({ dueAt }) => dueAt)).toEqual(whole.map(({ dueAt }) => dueAt).sort());
    expect(whole.slice(0, 12).every(({ subject }) => Number(subject.slice(5)) % 5 === 0)).toBe(
      true,
    );
    expect(await pages('kind=right')).toHaveLength(20);
    expect(await pages('kind=right&regime=cn-ecl')).toHaveLength(10);
    expect(await pages('lane=expedited')).toHaveLength(12);
    expect(await pages('lane=expedited&kind=notice&regime=us-dmca')).toHaveLength(2);
    expect(await pages('regime=eu-dsa')).toHaveLength(0);
    expect(await pages('q=灯笼')).toHaveLength(9);
    expect(await pages('q=LANTERN&kind=notice')).toHaveLength(3);
    expect(await pages('q=page-33')).toHaveLength(1);
    expect(await pages('overdue=true')).toHaveLength(0);
    expect(await pages('status=waiting')).toHaveLength(0);
    await write('system:test', (tx) => updateTask(tx, 'page-4', { status: 'waiting' }));
    expect(await pages('')).toHaveLength(59);
    expect(await pages('status=waiting')).toHaveLength(1);
    house.clock.advance(13 * HOUR);
    expect(await pages('overdue=true')).toHaveLength(12);
  });

  it('refuses a cursor of another list by its field', async () => {
    const cursor = Buffer.from('[1,2]').toString('base64url');
    const answer = await call(deskKey, `GET /tasks?cursor=${cursor}`);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, '/cursor']);
  });

  it('shows who holds a task, what is mine and what is free', async () => {
    const id = await open({ subject: 'held', kind: 'appeal', summary: { title: 'Heldwort' } });
    await write(ana.ref, (tx) => lockTask(tx, ana, id));
    const [mine] = (await list('mine=true')).items;
    expect(mine).toMatchObject({ subject: 'held', lock: { by: ana.ref, isMine: true } });
    expect((await list('mine=true', ben)).items).toEqual([]);
    expect((await list('q=heldwort&free=true', ben)).items).toEqual([]);
    const refused = await call(deskKey, `POST /tasks/${id}/lock`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'task-locked' } });
    expect(refused.body.detail).toContain('ana is working on this');
    house.clock.advance(600_000);
    expect((await list('q=heldwort&free=true', ben)).items).toMatchObject([{ lock: null }]);
    const taken = await call(deskKey, `POST /tasks/${id}/lock`);
    expect(taken.body.lock.isMine).toBe(true);
    expect((await call(deskKey, `POST /tasks/${id}/renew`)).status).toBe(200);
    expect((await call(deskKey, `DELETE /tasks/${id}/lock`)).status).toBe(204);
    expect((await call(deskKey, `POST /tasks/${id}/renew`)).status).toBe(409);
  });

  it('assigns by version, and only to reviewers who may do the task', async () => {
    const id = await open({
      subject: 'assign',
      kind: 'right',
      excludedPersonIds: ben.personId ? [ben.personId] : [],
    });
    const { headers } = await call(deskKey, `GET /tasks/${id}`);
    const assign = (assigneeId: string | null, version = headers.etag) =>
      call(deskKey, `PATCH /tasks/${id}`, { assigneeId }, { 'if-match': version });
    expect((await assign(ben.personId)).body.code).toBe('task-excluded');
    expect((await assign('per_01k0000000000000000000000a')).status).toBe(404);
    expect((await assign(ana.personId)).body.assigneeId).toBe(ana.personId);
    expect((await assign(null)).status).toBe(412);
    expect((await list('mine=true')).items).toMatchObject([{ subject: 'assign' }]);
  });

  it('keeps internal notes from the parties', async () => {
    const id = await open({ subject: 'noted' });
    for (const audience of ['internal', 'public']) {
      const text = `${audience} note`;
      const made = await call(deskKey, `POST /tasks/${id}/notes`, { audience, text });
      expect(made.status).toBe(201);
    }
    const all = await call(deskKey, `GET /tasks/${id}/notes`);
    expect(all.body.items.map(({ text }: { text: string }) => text)).toHaveLength(2);
    const shown = await house.platform.db.read((db) => notesOn(db, 'noted', 'public'));
    expect(shown.map(({ text }) => text)).toEqual(['public note']);
  });

  it('asks a second person to approve, and lets no proposer approve their own', async () => {
    const proposal = { verb: 'close', merchantId: 'mer_1' };
    const ask = () =>
      write(ana.ref, (tx) =>
        askSecondApproval(tx, {
          subject: 'big-one',
          proposal,
          proposedBy: ana,
          storefrontId: null,
          regime: 'platform',
          summary: { title: 'Close the shop' },
        }),
      );
    const id = await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'approval-pending' });
    expect((await list('kind=second-approval', ana)).items).toEqual([]);
    expect((await list('kind=second-approval', ben)).items).toMatchObject([{ id }]);
    await expect(
      write(ana.ref, (tx) => answerApproval(tx, ana, id, { state: 'approved', comment: null })),
    ).rejects.toMatchObject({ code: 'task-excluded' });
    // Closing the subject's own work leaves the check in place.
    expect(await write('system:test', (tx) => closeTasks(tx, { subject: 'big-one' }, 'x'))).toBe(0);
    const answer = await call(seniorKey, `POST /tasks/${id}/approve`, { comment: 'Yes.' });
    expect(answer).toMatchObject({
      status: 200,
      body: { approval: { state: 'approved', proposal } },
    });
    const again = await call(seniorKey, `POST /tasks/${id}/decline`, { comment: 'No.' });
    expect(again).toMatchObject({ status: 409, body: { code: 'task-closed' } });
    const kept = await house.platform.db.read((db) => approvalById(db, id));
    expect(kept).toMatchObject({ subject: 'big-one', proposal, proposedBy: ana.ref });
    const entries = await house.platform.db.read((db) =>
      db.rows(sql<{ type: string }>`
        select type from journal.entry where subject = 'big-one' order by id`),
    );
    expect(entries.map(({ type }) => type)).toEqual([
      'review.opened',
      'review.approval-asked',
      'review.approved',
    ]);
  });

  it('says on the work itself that a proposal about it waits for a second person', async () => {
    const subject = 'proposed-on';
    const id = await open({ subject });
    const pendingOf = async () =>
      (await house.platform.db.read((db) => readTask(db, ben, id))).pendingApproval;
    expect(await pendingOf()).toBeNull();
    const taskId = await write(ana.ref, (tx) =>
      askSecondApproval(tx, {
        ...{ subject, proposal: {}, proposedBy: ana, storefrontId: null, regime: 'platform' },
        summary: {},
      }),
    );
    expect(await pendingOf()).toMatchObject({ taskId, proposedBy: ana.ref });
    await write(ben.ref, (tx) =>
      answerApproval(tx, ben, taskId, { state: 'declined', comment: 'No.' }),
    );
    expect(await pendingOf()).toBeNull();
  });

  it('draws decisions for a blind second review and measures the agreement', async () => {
    const decide = (n: number, rate: number) =>
      write(ana.ref, (tx) =>
        recordDecisionForSampling(tx, {
          subject: `drawn-${n}`,
          decidedBy: ana,
          outcome: n % 2 === 0 ? 'accepted' : 'rejected',
          rate,
          choices: ['accepted', 'rejected'],
          storefrontId: null,
          regime: 'cn-ecl',
          summary: { title: 'Lamp' },
        }),
      );
    expect(await decide(0, 0)).toBeUndefined();
    for (let n = 0; n < 10; n++) {
      const id = await decide(n, 1);
      if (!id) throw new Error('A rate of 1 draws everything.');
      const before = await call(deskKey, `GET /tasks/${id}`);
      expect(JSON.stringify(before.body.doubleReview)).not.toContain(
        `"firstOutcome":"${n % 2 === 0 ? 'accepted' : 'rejected'}"`,
      );
      await expect(
        write(ana.ref, (tx) =>
          giveSecondOpinion(tx, ana, id, { outcome: 'accepted', reason: '-' }),
        ),
      ).rejects.toMatchObject({ code: 'task-excluded' });
      if (n === 9) continue;
      const outcome = n < 6 ? (n % 2 === 0 ? 'accepted' : 'rejected') : 'accepted';
      await write(ben.ref, (tx) => giveSecondOpinion(tx, ben, id, { outcome, reason: 'Seen.' }));
    }
    const figures = await house.platform.db.read((db) =>
      agreementOf(db, { until: '2027-01-01T00:00:00Z', from: '2026-01-01T00:00:00Z' }),
    );
    expect(figures).toMatchObject({ pending: 1, agreed: { count: 8, of: 9 } });
    expect(figures.matrix).toEqual([
      { first: 'accepted', second: 'accepted', count: 5 },
      { first: 'rejected', second: 'accepted', count: 1 },
      { first: 'rejected', second: 'rejected', count: 3 },
    ]);
    house.clock.advance(1);
    expect((await call(deskKey, 'GET /agreement')).body.kappa).toBeCloseTo(0.7692, 3);
  });

  it('draws the share asked for, the same way each time', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => drawOf('salt', `clm_${i}`));
    expect(draws.filter((draw) => draw < 0.05).length / draws.length).toBeCloseTo(0.05, 2);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    expect(drawOf('salt', 'clm_7')).toBe(draws[7]);
    expect(drawOf('other', 'clm_7')).not.toBe(draws[7]);
  });

  it('counts as processed in time what was answered within 24 business hours', async () => {
    house.clock.set(new Date('2026-04-07T02:00:00Z'));
    const from = house.clock.now().toISOString();
    for (const subject of ['in-time', 'asked', 'late', 'never']) await open({ subject });
    house.clock.advance(23 * HOUR);
    await write('system:test', (tx) => closeTasks(tx, { subject: 'in-time' }, 'accepted'));
    await write('system:test', (tx) => updateTask(tx, 'asked', { status: 'waiting' }));
    await open({ subject: 'still-has-time' });
    house.clock.advance(2 * HOUR);
    await write('system:test', (tx) => closeTasks(tx, { subject: 'late' }, 'rejected'));
    // A Saturday in Shanghai: outside the denominator.
    house.clock.set(new Date('2026-04-11T02:00:00Z'));
    await write('system:test', (tx) => closeTasks(tx, { subject: 'still-has-time' }, 'accepted'));
    await open({ subject: 'saturday' });
    await write('system:test', (tx) => closeTasks(tx, { subject: 'saturday' }, 'accepted'));
    const until = new Date('2026-04-30T00:00:00Z').toISOString();
    const stats = await call(deskKey, `GET /stats?from=${from}&until=${until}`);
    const [notices] = stats.body.norm.filter(({ kind }: { kind: string }) => kind === 'notice');
    // still-has-time was opened on Wednesday and closed on Saturday: late.
    expect(notices.withinNorm).toMatchObject({ count: 2, of: 5, share: 0.4 });
    const [now] = stats.body.now.filter(({ kind }: { kind: string }) => kind === 'notice');
    expect(now.waiting).toBe(1);
    expect(now.overdue).toBe(now.open);
  });

  it('takes an erased person out of the notes that they wrote, and keeps the notes', async () => {
    const gone = await write('system:test', (tx) =>
      addPerson(tx, ana.organisationId ?? raise(), {
        name: 'Dora',
        email: 'dora@harbour.example',
        roles: ['reviewer'],
        locale: 'en',
        isEmailConfirmed: true,
      }),
    );
    const dora = await house.platform.db.read((db) => actorFor(db, gone));
    await write(dora.ref, (tx) =>
      addNote(tx, dora, 'erased', { audience: 'internal', text: 'Same pictures.' }),
    );
    await write('system:test', (tx) => erasePerson(tx, gone));
    await house.runtime.settle();
    const [note] = await house.platform.db.read((db) => notesOn(db, 'erased'));
    expect(note).toMatchObject({ author: 'person:erased', text: 'Same pictures.' });
  });
});

function raise(): never {
  throw new Error('A reviewer belongs to the platform.');
}
