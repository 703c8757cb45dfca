import { expect, it } from 'vitest';
import type { ClaimView } from '../notices/notices-api.js';
import { groupContestable } from './groups.js';

const claim = (id: string, noticeId: string) => ({ id, noticeId }) as ClaimView;
const notice = (id: string, complainant: string, packVersion = '1') => ({
  id,
  packVersion,
  regime: 'platform' as const,
  complainant: { id: complainant, name: complainant },
  right: { id: 'rig', title: 'HERON', kind: 'trademark' as const },
});

it('puts together what one counter-notice can answer, across notices', () => {
  const claims = [claim('a', 'n1'), claim('b', 'n2'), claim('c', 'n3'), claim('d', 'n4')];
  const notices = [notice('n1', 'X'), notice('n2', 'X'), notice('n3', 'Y'), notice('n4', 'X', '2')];
  const groups = groupContestable(claims, notices);
  expect(groups.map((group) => group.claims.map(({ id }) => id))).toEqual([
    ['a', 'b'],
    ['c'],
    ['d'],
  ]);
});

it('leaves out claims whose notice is not known yet', () => {
  expect(groupContestable([claim('a', 'n1')], [])).toEqual([]);
});
