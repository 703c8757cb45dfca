import { expect, it } from 'vitest';
import { isOutsideClasses } from './index.js';

it('tells goods outside the classes of a registration, and admits what it cannot tell', () => {
  const shoes = { title: 'Heron trail running shoes, men' };
  expect(isOutsideClasses(shoes, [25])).toBe(false);
  expect(isOutsideClasses(shoes, [9])).toBe(true);
  expect(isOutsideClasses({ title: '苍鹭 电热水壶 1.7升' }, [25])).toBe(true);
  expect(isOutsideClasses({ title: 'Heron' }, [25])).toBeNull();
  expect(isOutsideClasses(shoes, [])).toBeNull();
});
