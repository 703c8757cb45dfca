import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse } from '../../testing/harness.js';
import { lockTask } from '../review/index.js';
import { aTrademark, buildRegistry } from './builders.js';
import type { NewRight } from './register-right.js';

const DAY = 24 * 3_600_000;
const house = await openHouse();
const {
  write,
  holder,
  reviewer,
  colleague,
  call,
  registered,
  verified,
  whyNot,
  eventsOf,
  tasksOf,
  evidenceOf,
} = await buildRegistry(house);
afterAll(() => house.close());

describe('a right under review and in time', () => {
  let number = 20_000_000;
  beforeEach(() => {
    number += 1;
  });
  const mark = (change: Partial<NewRight> = {}) =>
    aTrademark({ number: String(number), ...change });
  const scan = () => Buffer.from(`A scan of no. ${number}`);

  it('takes corrections until it is verified, and further documents after', async () => {
    const id = await registered(mark());
    const refused = await call(reviewer, 'POST', `/v1/rights/${id}/refusal`, {
      reason: 'No such class.',
    });
    expect(refused.json()).toMatchObject({ status: 'refused', statusReason: 'No such class.' });
    expect(await whyNot(id, house.clock.now())).toBe('refused');
    const { version } = refused.json();
    expect(
      (await call(holder, 'PATCH', `/v1/rights/${id}`, { title: 'X' }, version - 1)).statusCode,
    ).toBe(412);
    expect((await call(holder, 'PATCH', `/v1/rights/${id}`, {})).statusCode).toBe(428);
    const fixed = await call(holder, 'PATCH', `/v1/rights/${id}`, { niceClasses: [25] }, version);
    expect(fixed.json()).toMatchObject({
      status: 'pending',
      statusReason: null,
      niceClasses: [25],
    });
    expect((await tasksOf(id)).map(({ status }) => status).sort()).toEqual(['done', 'open']);
    await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {});
    const now = (await call(holder, 'GET', `/v1/rights/${id}`)).json().version;
    const document = await evidenceOf(holder, 'right-document', scan());
    const locked = await call(
      holder,
      'PATCH',
      `/v1/rights/${id}`,
      { title: 'MERLIN', documentIds: [document] },
      now,
    );
    expect(locked.json()).toMatchObject({ code: 'right-locked', errors: [{ pointer: '/title' }] });
    const added = await call(holder, 'PATCH', `/v1/rights/${id}`, { documentIds: [document] }, now);
    expect(added.json()).toMatchObject({ status: 'verified', documents: [{ id: document }] });
    const removed = await call(holder, 'PATCH', `/v1/rights/${id}`, { documentIds: [] }, now + 1);
    expect(removed.json().code).toBe('right-locked');
  });

  it('refuses a correction that makes it another of the holder’s entries', async () => {
    const first = await registered(mark());
    const second = await registered(mark({ niceClasses: [25] }));
    const clash = await call(holder, 'PATCH', `/v1/rights/${second}`, { niceClasses: [18] }, 1);
    expect(clash.json().detail).toContain(first);
  });

  it('lets only the holder of the task’s lock decide', async () => {
    const id = await registered(mark());
    const [task] = await tasksOf(id);
    await write((tx) => lockTask(tx, colleague, task?.id ?? ''));
    const answer = await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {});
    expect(answer.json().code).toBe('task-locked');
    expect((await call(colleague, 'POST', `/v1/rights/${id}/verification`, {})).statusCode).toBe(
      200,
    );
  });

  it('lapses at the end of its last day at the office, by the clock', async () => {
    const id = await verified(mark({ expiresOn: '2026-03-05' }));
    const end = new Date('2026-03-05T16:00:00Z');
    expect(await whyNot(id, new Date(end.getTime() - 1))).toBe('usable');
    expect(await whyNot(id, end)).toBe('expired');
    await house.advance(end.getTime() - house.clock.now().getTime() - 1);
    expect((await call(holder, 'GET', `/v1/rights/${id}`)).json().status).toBe('verified');
    await house.advance(1);
    const lapsed = (await call(holder, 'GET', `/v1/rights/${id}`)).json();
    expect(lapsed).toMatchObject({ status: 'lapsed', whyNotUsable: 'expired' });
    expect(await eventsOf(id)).toContain('lapsed');
    const stale = await call(
      holder,
      'PATCH',
      `/v1/rights/${id}`,
      { title: 'KESTREL 2' },
      lapsed.version,
    );
    expect(stale.json().code).toBe('right-expired');
    const renewed = await call(
      holder,
      'PATCH',
      `/v1/rights/${id}`,
      { expiresOn: '2036-03-05' },
      lapsed.version,
    );
    expect(renewed.json()).toMatchObject({ status: 'pending', expiresOn: '2036-03-05' });
    await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {});
    expect(await whyNot(id, house.clock.now())).toBe('usable');
  });

  it('is renewed by the reviewer before it lapses, and then does not', async () => {
    const today = house.clock.now();
    const expiresOn = new Date(today.getTime() + 2 * DAY).toISOString().slice(0, 10);
    const id = await verified(mark({ expiresOn }));
    const earlier = await call(reviewer, 'POST', `/v1/rights/${id}/verification`, { expiresOn });
    expect(earlier.json().code).toBe('right-not-pending');
    const renewed = await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {
      expiresOn: '2039-01-01',
    });
    expect(renewed.json()).toMatchObject({ status: 'verified', expiresOn: '2039-01-01' });
    await house.advance(5 * DAY);
    expect(await whyNot(id, house.clock.now())).toBe('usable');
    expect(await eventsOf(id)).not.toContain('lapsed');
  });

  it('takes an unverified right that lapses off the desk', async () => {
    const today = house.clock.now();
    const id = await registered(
      mark({
        expiresOn: new Date(today.getTime() + DAY).toISOString().slice(0, 10),
      }),
    );
    await house.advance(3 * DAY);
    expect(await tasksOf(id)).toMatchObject([{ status: 'cancelled', outcome: 'lapsed' }]);
  });

  it('is out of use from the date of a challenge until the challenge ends', async () => {
    const id = await verified(mark());
    const decision = await evidenceOf(reviewer, 'challenge', scan());
    const from = new Date(house.clock.now().getTime() + 3 * DAY).toISOString().slice(0, 10);
    const body = { reason: 'CNIPA has declared it invalid.', from, evidenceIds: [decision] };
    const none = await call(reviewer, 'POST', `/v1/rights/${id}/challenge`, {
      ...body,
      evidenceIds: [],
    });
    expect(none.statusCode).toBe(422);
    const dated = await call(reviewer, 'POST', `/v1/rights/${id}/challenge`, body);
    expect(dated.json()).toMatchObject({
      status: 'verified',
      isUsable: true,
      statusReason: body.reason,
    });
    const start = new Date(`${from}T00:00:00+08:00`);
    expect(await whyNot(id, new Date(start.getTime() - 1))).toBe('usable');
    expect(await whyNot(id, start)).toBe('challenged');
    await house.advance(4 * DAY);
    const seen = await call(holder, 'GET', `/v1/rights/${id}`);
    expect(seen.json()).toMatchObject({ status: 'challenged', whyNotUsable: 'challenged' });
    expect((await call(holder, 'GET', `/v1/evidence/${decision}`)).statusCode).toBe(200);
    const ended = await call(reviewer, 'POST', `/v1/rights/${id}/challenge-end`, {
      reason: 'Reversed.',
    });
    expect(ended.json()).toMatchObject({
      status: 'verified',
      isUsable: true,
      challengedFrom: null,
    });
    expect(await eventsOf(id)).toEqual([
      'registered',
      'verified',
      'challenged',
      'challenge-began',
      'challenge-ended',
    ]);
    const again = await call(reviewer, 'POST', `/v1/rights/${id}/challenge-end`, {});
    expect(again.json().code).toBe('right-not-challenged');
    const past = await call(reviewer, 'POST', `/v1/rights/${id}/challenge`, {
      ...body,
      from: '2026-03-01',
    });
    expect(past.json().status).toBe('challenged');
  });

  it('is withdrawn for good', async () => {
    const id = await verified(mark());
    const gone = await call(holder, 'POST', `/v1/rights/${id}/withdrawal`, { reason: 'Sold.' });
    expect(gone.json()).toMatchObject({ status: 'withdrawn', whyNotUsable: 'withdrawn' });
    expect((await call(holder, 'POST', `/v1/rights/${id}/withdrawal`, {})).json().code).toBe(
      'right-withdrawn',
    );
    expect((await call(reviewer, 'POST', `/v1/rights/${id}/verification`, {})).json().code).toBe(
      'right-withdrawn',
    );
    const { version } = gone.json();
    expect(
      (await call(holder, 'PATCH', `/v1/rights/${id}`, { documentIds: [] }, version)).json().code,
    ).toBe('right-locked');
  });
});
