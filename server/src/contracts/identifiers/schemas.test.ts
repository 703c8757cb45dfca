import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  emailAddressSchema,
  gtinSchema,
  niceClassesSchema,
  officeSchema,
  refineRightNumber,
  rightKindSchema,
  socialCreditCodeSchema,
  territoriesSchema,
} from './index.js';

const rightSchema = z
  .object({ kind: rightKindSchema, office: officeSchema, number: z.string(), title: z.string() })
  .check(refineRightNumber);

describe('schemas', () => {
  it('answer the normal form', () => {
    expect(gtinSchema.parse('4006381 333931')).toBe('4006381333931');
    expect(niceClassesSchema.parse([25, 18, 25])).toEqual([18, 25]);
    expect(territoriesSchema.parse(['us', 'cn'])).toEqual(['CN', 'US']);
    expect(emailAddressSchema.parse('a@B.com')).toBe('a@b.com');
  });

  it('carry the stable problem code in their one issue', () => {
    const { error } = socialCreditCodeSchema.safeParse('91350211M000100Y47');
    expect(error?.issues).toMatchObject([{ code: 'custom', params: { problem: 'check-digit' } }]);
    expect(gtinSchema.safeParse('1'.repeat(500)).error?.issues).toHaveLength(1);
  });

  it('check the number of a right against its kind and office', () => {
    const right = { kind: 'design', office: 'US', number: 'USD912,345S1', title: 'Shoe' };
    expect(rightSchema.parse(right).number).toBe('D912345');
    expect(right.number).toBe('USD912,345S1');
    const { error } = rightSchema.safeParse({ ...right, kind: 'patent-invention' });
    expect(error?.issues).toMatchObject([
      { path: ['number'], params: { problem: 'kind-mismatch' } },
    ]);
  });

  it('can be described as JSON Schema, in and out', () => {
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(rightSchema, { io })).toMatchObject({ type: 'object' });
      expect(z.toJSONSchema(gtinSchema, { io })).toMatchObject({ type: 'string', maxLength: 80 });
    }
  });
});
