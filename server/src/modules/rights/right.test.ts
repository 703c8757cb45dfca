import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICE_CODES } from '../../contracts/identifiers/index.js';
import { completeRight, type DeclaredRight } from './complete-right.js';
import { dateAt, endOf, startOf } from './office-time.js';
import { nextChange, type Right, registerKey, statusAt, whyUnusable } from './right.js';

const now = new Date('2026-03-03T02:00:00Z');
const mark: DeclaredRight = {
  kind: 'trademark',
  subtype: 'word',
  title: 'KESTREL',
  office: 'CN',
  number: '第12345678号',
  niceClasses: [25, 18, 25],
  territories: null,
  registeredOn: '2019-05-07',
  expiresOn: '2029-05-06',
  markImageId: null,
  documentIds: [],
};

const pointersOf = (change: Partial<DeclaredRight>) => {
  try {
    completeRight({ ...mark, ...change }, now);
    return [];
  } catch (error) {
    const { fields } = error as { fields: { pointer: string; code: string }[] };
    return fields.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('a declared right', () => {
  it('is brought to its normal form, with the territory of its office', () => {
    expect(completeRight(mark, now)).toMatchObject({
      number: '12345678',
      niceClasses: [18, 25],
      territories: ['CN'],
    });
    const union = completeRight({ ...mark, office: 'EM', number: '017891234' }, now);
    expect(union.territories).toHaveLength(27);
  });

  it('is refused with every field that is wrong', () => {
    expect(pointersOf({ number: 'x', subtype: null, niceClasses: [] })).toEqual([
      '/number format',
      '/subtype required',
      '/niceClasses required',
    ]);
    expect(pointersOf({ subtype: 'figurative' })).toEqual(['/markImageId required']);
    expect(pointersOf({ territories: ['CN', 'HK', 'US'] })).toEqual(['/territories out-of-reach']);
    expect(pointersOf({ office: 'WO', number: '1234567' })).toEqual(['/territories required']);
    expect(pointersOf({ registeredOn: '2026-03-04' })).toEqual(['/registeredOn in-future']);
    expect(pointersOf({ registeredOn: '2019-05-07', expiresOn: '2019-05-06' })).toEqual([
      '/expiresOn before-registration',
    ]);
    expect(pointersOf({ expiresOn: '2026-03-02' })).toEqual(['/expiresOn expired']);
    expect(pointersOf({ expiresOn: '2026-03-03' })).toEqual([]);
    const work = { kind: 'copyright', number: '', expiresOn: null } as const;
    expect(pointersOf(work)).toEqual(['/subtype not-applicable', '/niceClasses not-applicable']);
    expect(
      pointersOf({ ...work, subtype: null, niceClasses: [], territories: ['CN', 'US'] }),
    ).toEqual([]);
  });

  it('is the same registration by number, class in China, or title without a number', () => {
    const one = completeRight(mark, now);
    expect(registerKey(one)).not.toBe(registerKey({ ...one, niceClasses: [9] }));
    const abroad = { ...one, office: 'US' as const };
    expect(registerKey(abroad)).toBe(registerKey({ ...abroad, niceClasses: [9], title: 'x' }));
    const work = { ...one, kind: 'copyright' as const, number: '' };
    expect(registerKey(work)).toBe(registerKey({ ...work, title: 'ｋestrel' }));
    expect(registerKey(work)).not.toBe(registerKey({ ...work, title: 'Merlin' }));
  });
});

describe('dates at the office', () => {
  it.each(OFFICE_CODES)('%s keeps its own day', (office) => {
    for (const date of ['2026-01-01', '2026-03-29', '2026-10-25', '2028-02-29']) {
      const [start, end] = [startOf(office, date), endOf(office, date)];
      expect(dateAt(office, start)).toBe(date);
      expect(dateAt(office, new Date(start.getTime() - 1))).not.toBe(date);
      expect(dateAt(office, new Date(end.getTime() - 1))).toBe(date);
      expect(dateAt(office, end)).not.toBe(date);
    }
  });

  it('differs where the sun does', () => {
    expect(endOf('CN', '2026-03-03').toISOString()).toBe('2026-03-03T16:00:00.000Z');
    expect(endOf('US', '2026-03-03').toISOString()).toBe('2026-03-04T05:00:00.000Z');
    expect(endOf('NZ', '2026-03-03').toISOString()).toBe('2026-03-03T11:00:00.000Z');
  });
});

const moment = fc.integer({ min: 0, max: 100 }).map((n) => new Date(n * 1000));
const perhaps = fc.option(moment, { nil: null });
type Standing = Parameters<typeof whyUnusable>[0];
const standing: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom<Right['status']>(
    'pending',
    'verified',
    'refused',
    'challenged',
    'lapsed',
  ),
  expiresAt: perhaps,
  verifiedAt: perhaps,
  challengedFrom: perhaps,
  withdrawnAt: fc.constant(null),
});

describe('the standing of a right', () => {
  it('is verified exactly when it is usable', () => {
    fc.assert(
      fc.property(standing, moment, (right, at) => {
        fc.pre(right.verifiedAt === null || right.verifiedAt <= at);
        const isVerified = statusAt(right, at) === 'verified';
        expect(whyUnusable(right, at) === undefined).toBe(isVerified);
      }),
    );
  });

  it('does not change between the moments that the clock is set for', () => {
    fc.assert(
      fc.property(standing, moment, moment, (right, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const next = nextChange(right, from);
        if (next) expect(next > from).toBe(true);
        if (!next || to < next) expect(statusAt(right, to)).toBe(statusAt(right, from));
      }),
    );
  });
});
