import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { holdsPlace, leavePlace, movePlace, takePlace } from './place.js';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const write: TestHouse['platform']['db']['write'] = (by, work) => house.platform.db.write(by, work);
const take = (who: string, epoch = 'first') =>
  write('system:test', (tx) => takePlace(tx, 'goods', epoch, who));

it('is held by one process, until it leaves or falls silent', async () => {
  expect(await take('a')).toBe(0);
  expect(await take('b')).toBeUndefined();
  await write('system:test', (tx) => movePlace(tx, 'goods', 7));
  house.clock.advance(14_000);
  expect(await take('b')).toBeUndefined();
  house.clock.advance(2_000);
  expect(await take('b')).toBe(7);
  // The first one wakes up: what it read meanwhile must not take effect.
  expect(await write('system:test', (tx) => holdsPlace(tx, 'goods', 'a', 7))).toBe(false);
  expect(await write('system:test', (tx) => holdsPlace(tx, 'goods', 'b', 7))).toBe(true);
  expect(await write('system:test', (tx) => holdsPlace(tx, 'goods', 'b', 6))).toBe(false);
  await write('system:test', (tx) => leavePlace(tx, 'goods', 'b'));
  expect(await take('a')).toBe(7);
});

it('begins anew in a stream that was made anew', async () => {
  expect(await take('a', 'second')).toBe(0);
});
