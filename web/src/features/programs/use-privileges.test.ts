import { expect, it } from 'vitest';
import { packFor } from './use-privileges.js';

const notice = {
  ...{ statements: [], contact: [], isSigned: true, isEvidenced: true, minimumExplanation: 20 },
};
const restricted = {
  ...{ id: 'r', kind: 'enhanced-evidence' as const, regimes: ['platform'], perDay: null },
  ...{ reason: '', cause: '', fromAt: '', untilAt: '', liftedAt: null },
};

it('leaves out only what both standing and the regime allow', () => {
  const all = { waives: ['evidence' as const, 'explanation' as const], restrictions: [] };
  const cn = packFor({ id: 'cn-ecl', notice, waivable: ['evidence'] }, all);
  expect(cn?.notice).toMatchObject({ isEvidenced: false, minimumExplanation: 20 });
  const dsa = packFor({ id: 'eu-dsa', notice, waivable: [] }, all);
  expect(dsa?.notice).toMatchObject({ isEvidenced: true, minimumExplanation: 20 });
});

it('asks for evidence while the complainant is restricted under that regime', () => {
  const plain = { ...notice, isEvidenced: false };
  const held = { waives: [], restrictions: [restricted] };
  const of = (id: 'platform' | 'us-dmca') => packFor({ id, notice: plain, waivable: [] }, held);
  expect(of('platform')?.notice.isEvidenced).toBe(true);
  expect(of('us-dmca')?.notice.isEvidenced).toBe(false);
});
