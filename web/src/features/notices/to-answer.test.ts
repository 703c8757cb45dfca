import { expect, it } from 'vitest';
import type { ClaimView } from './notices-api.js';
import { pressing } from './pressing.js';
import { toAnswer } from './to-answer.js';

function claim(id: string, counterNoticeId: string | null, dueAt: string | null): ClaimView {
  return {
    id,
    noticeId: 'ntc_1',
    ordinal: 1,
    state: 'awaiting-answer',
    isMeasureInForce: true,
    listing: { id: 'lis_1', title: 'Boots', url: null, price: null, previewUrl: null },
    merchant: { id: 'mer_1', name: 'Corner Shop' },
    isMerchantAuthorised: false,
    remark: null,
    regime: 'cn-ecl',
    submittedAt: '2026-03-01T00:00:00Z',
    decidedAt: null,
    counterNoticeId,
    lastDecisionId: null,
    clocks: [],
    next: { party: 'complainant', action: 'answer-counter-notice', dueAt, isProvisional: false },
    approvalTaskId: null,
    actions: ['answer'],
  };
}

it('groups claims by counter-notice, the nearest due first', () => {
  const groups = toAnswer([
    claim('a', 'cnt_1', '2026-03-20T00:00:00Z'),
    claim('b', 'cnt_2', '2026-03-10T00:00:00Z'),
    claim('c', 'cnt_1', '2026-03-12T00:00:00Z'),
    claim('d', null, '2026-03-01T00:00:00Z'),
  ]);
  expect(
    groups.map(({ counterNoticeId, claims, dueAt, first }) => [
      counterNoticeId,
      claims,
      dueAt,
      first.id,
    ]),
  ).toEqual([
    ['cnt_2', 1, '2026-03-10T00:00:00Z', 'b'],
    ['cnt_1', 2, '2026-03-12T00:00:00Z', 'c'],
  ]);
});

it('lets the reader’s own step press before an earlier one of somebody else', () => {
  const theirs = claim('a', 'cnt_1', '2026-03-01T00:00:00Z');
  const own = claim('b', 'cnt_1', '2026-03-09T00:00:00Z');
  expect(pressing([theirs, own], ({ id }) => id === 'b')?.id).toBe('b');
  expect(pressing([], () => true)).toBeUndefined();
});
