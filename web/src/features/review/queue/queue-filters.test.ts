import { expect, it } from 'vitest';
import type { Task } from '../review-api.js';
import { filtersOf, nextOf } from './queue-filters.js';

it('asks the server only for what it knows', () => {
  expect(
    filtersOf({ kind: 'notice', lane: 'fast', overdue: '1', status: 'waiting' }),
  ).toMatchObject({
    kind: 'notice',
    lane: undefined,
    overdue: 'true',
    status: 'waiting',
    mine: undefined,
  });
  expect(filtersOf({ kind: 'nonsense' }).kind).toBeUndefined();
});

it('passes over the task just done and those that colleagues hold', () => {
  const task = (id: string, lock: Task['lock'] = null) => ({ id, lock }) as Task;
  const theirs = { by: 'person:a', until: '2026-03-03T02:00:00Z', isMine: false };
  const mine = { ...theirs, isMine: true };
  expect(nextOf([task('a'), task('b', theirs), task('c')], 'a')?.id).toBe('c');
  expect(nextOf([task('b', mine)], 'a')?.id).toBe('b');
  expect(nextOf([task('a')], 'a')).toBeUndefined();
});

it('goes on behind a task that is left undone, and begins anew at the end', () => {
  const tasks = ['a', 'b', 'c'].map((id) => ({ id, lock: null }) as Task);
  expect(nextOf(tasks, 'b')?.id).toBe('c');
  expect(nextOf(tasks, 'c')?.id).toBe('a');
});
