import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, START, type TestHouse } from '../../testing/harness.js';
import { aReviewer, aTask } from './builders.js';
import {
  closeTasks,
  openTask,
  requireLock,
  taskById,
  tasksOfSubject,
  updateTask,
} from './index.js';
import { lockTask, releaseLock, renewLock } from './lock-task.js';

const HOUR = 3_600_000;
const ana = aReviewer('a');
const ben = aReviewer('b');

describe('tasks on the desk', () => {
  let house: TestHouse;
  const write: TestHouse['platform']['db']['write'] = (by, work) =>
    house.platform.db.write(by, work);
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is visible in the transaction that opened it, due after 24 business hours', async () => {
    const task = await write('system:test', async (tx) =>
      taskById(tx, await openTask(tx, aTask())),
    );
    expect(task).toMatchObject({ status: 'open', openedAt: START, isDueProvisional: false });
    expect(task?.dueAt.getTime()).toBe(START.getTime() + 24 * HOUR);
  });

  it('counts business hours over a weekend, and half in the expedited lane', async () => {
    // Friday 2026-03-06 18:00 in Shanghai: six hours on Friday, the rest on Monday.
    house.clock.set(new Date('2026-03-06T10:00:00Z'));
    const due = (subject: string, lane: 'standard' | 'expedited') =>
      write('system:test', async (tx) =>
        taskById(tx, await openTask(tx, aTask({ subject, lane }))),
      ).then((task) => task?.dueAt.toISOString());
    expect(await due('weekend-1', 'standard')).toBe('2026-03-09T10:00:00.000Z');
    expect(await due('weekend-2', 'expedited')).toBe('2026-03-08T22:00:00.000Z');
  });

  it('keeps one active task of a kind on a subject, and opens anew once it is closed', async () => {
    const subject = 'once';
    const [first, second] = await write('system:test', async (tx) => [
      await openTask(tx, aTask({ subject })),
      await openTask(tx, aTask({ subject, summary: { title: 'changed' } })),
    ]);
    expect(second).toBe(first);
    await write('system:test', (tx) => closeTasks(tx, { subject }, 'accepted'));
    house.clock.advance(1);
    const third = await write('system:test', (tx) => openTask(tx, aTask({ subject })));
    expect(third).not.toBe(first);
    const all = await house.platform.db.read((db) => tasksOfSubject(db, subject));
    expect(all.map(({ status, outcome }) => [status, outcome])).toEqual([
      ['done', 'accepted'],
      ['open', null],
    ]);
  });

  it('gives a lock to one reviewer until it runs out', async () => {
    const id = await write('system:test', (tx) => openTask(tx, aTask({ subject: 'lock' })));
    await write(ana.ref, (tx) => lockTask(tx, ana, id));
    const until = new Date(house.clock.now().getTime() + 600_000).toISOString();
    await expect(write(ben.ref, (tx) => requireLock(tx, ben, 'lock'))).rejects.toMatchObject({
      code: 'task-locked',
      values: { who: ana.ref, until },
    });
    house.clock.advance(9 * 60_000);
    await write(ana.ref, (tx) => renewLock(tx, ana, id));
    house.clock.advance(10 * 60_000 - 1);
    await expect(write(ben.ref, (tx) => lockTask(tx, ben, id))).rejects.toMatchObject({
      code: 'task-locked',
    });
    house.clock.advance(1);
    await write(ben.ref, (tx) => requireLock(tx, ben, 'lock'));
    await expect(write(ana.ref, (tx) => renewLock(tx, ana, id))).rejects.toMatchObject({
      code: 'task-not-locked',
    });
    await write(ana.ref, (tx) => releaseLock(tx, ana, id));
    await expect(write(ana.ref, (tx) => lockTask(tx, ana, id))).rejects.toMatchObject({
      code: 'task-locked',
    });
    await write(ben.ref, (tx) => releaseLock(tx, ben, id));
    await write(ana.ref, (tx) => requireLock(tx, ana, 'lock'));
  });

  it('lets exactly one of many take a free task at the same moment', async () => {
    const id = await write('system:test', (tx) => openTask(tx, aTask({ subject: 'race' })));
    const crowd = [...'cdefghjk'].map((letter) => aReviewer(letter));
    const tries = await Promise.allSettled(
      crowd.map((actor) => write(actor.ref, (tx) => lockTask(tx, actor, id))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps whoever did the work from the task that checks it', async () => {
    const task = aTask({
      subject: 'own',
      kind: 'appeal',
      excludedPersonIds: ana.personId ? [ana.personId] : [],
    });
    await write('system:test', (tx) => openTask(tx, task));
    await expect(write(ana.ref, (tx) => requireLock(tx, ana, 'own'))).rejects.toMatchObject({
      code: 'task-excluded',
    });
    expect(await write(ben.ref, (tx) => requireLock(tx, ben, 'own'))).toHaveLength(1);
  });

  it('lets a waiting task rest without its lock and counts it as processed', async () => {
    const subject = 'waiting';
    const id = await write('system:test', (tx) => openTask(tx, aTask({ subject })));
    await write(ana.ref, (tx) => lockTask(tx, ana, id));
    await write(ana.ref, (tx) => updateTask(tx, subject, { status: 'waiting' }));
    const waiting = await house.platform.db.read((db) => taskById(db, id));
    expect(waiting).toMatchObject({ status: 'waiting', lockedBy: null });
    expect(waiting?.processedAt).toEqual(house.clock.now());
    const dueAt = new Date(house.clock.now().getTime() + 5 * HOUR);
    await write('system:test', (tx) =>
      updateTask(tx, subject, { status: 'open', dueAt, summary: { title: 'answered' } }),
    );
    const resumed = await house.platform.db.read((db) => taskById(db, id));
    expect(resumed).toMatchObject({ status: 'open', dueAt, summary: { title: 'answered' } });
    expect(resumed?.processedAt).toEqual(waiting?.processedAt);
  });
});
