import { describe, expect, it } from 'vitest';
import type { ClaimView } from '../../notices/notices-api.js';
import { isOpenFor, nextOpen } from './open-claims.js';

const claim = (id: string, state: ClaimView['state']) => ({ id, state }) as ClaimView;

describe('claims that wait for a task', () => {
  it('tells the tasks of a notice apart', () => {
    expect(isOpenFor('notice', claim('a', 'under-review'))).toBe(true);
    expect(isOpenFor('notice', claim('a', 'counter-review'))).toBe(false);
    expect(isOpenFor('counter-notice', claim('a', 'answer-review'))).toBe(true);
    expect(isOpenFor('appeal', claim('a', 'appeal-review'))).toBe(true);
    expect(isOpenFor(undefined, claim('a', 'appeal-review'))).toBe(true);
    expect(isOpenFor(undefined, claim('a', 'upheld'))).toBe(false);
  });

  it('goes on after what was decided, then back to what was left out', () => {
    const claims = ['a', 'b', 'c'].map((id) => claim(id, 'under-review'));
    expect(nextOpen(claims, 'notice', new Set(['b']), 'b')?.id).toBe('c');
    expect(nextOpen(claims, 'notice', new Set(['c']), 'c')?.id).toBe('a');
    expect(nextOpen(claims, 'notice', new Set(['a', 'b', 'c']), 'a')).toBeUndefined();
  });
});
