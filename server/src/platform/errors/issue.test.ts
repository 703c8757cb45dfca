import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { saying, tellingPattern } from '../../contracts/bilingual.js';
import { gtinSchema, timeZoneSchema } from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';
import { presentField } from './field.js';
import { fieldOfIssue } from './issue.js';

function said(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input);
  const [issue] = error?.issues ?? [];
  if (!issue) throw new Error('The input is valid.');
  return fieldOfIssue({ ...issue }, input, `/${issue.path.join('/')}`);
}

const letters = tellingPattern(/^[a-z]+$/, { en: 'Small letters.', zh: '仅限小写字母。' });
const cases: [code: string, schema: z.ZodType, input: unknown][] = [
  ['required', z.object({ a: z.string() }), {}],
  ['required', z.object({ a: z.enum(['b']) }), {}],
  ['required', z.object({ a: z.union([z.string(), z.number()]) }), {}],
  ['invalid_type', z.object({ a: z.string() }), { a: 1 }],
  ['invalid_type', z.int(), 1.5],
  ['too_small', z.string().min(1), ''],
  ['too_small', z.string().min(3), 'a'],
  ['too_big', z.string().max(1), 'aa'],
  ['too_small', z.array(z.string()).min(1), []],
  ['too_big', z.array(z.string()).max(0), ['a']],
  ['too_small', z.number().min(1), 0],
  ['too_small', z.number().gt(1), 1],
  ['too_big', z.number().max(1), 2],
  ['too_big', z.number().lt(1), 1],
  ['invalid_format', z.email(), 'nobody'],
  ['invalid_format', z.url(), 'nowhere'],
  ['invalid_format', z.uuid(), 'x'],
  ['invalid_format', z.iso.date(), '1 May'],
  ['invalid_format', z.iso.datetime(), 'noon'],
  ['invalid_format', z.string().regex(/^\d$/), 'x'],
  ['invalid_format', z.string().regex(letters), 'X'],
  ['invalid_format', idSchema('right'), 'right-1'],
  ['invalid_value', z.enum(['a', 'b']), 'c'],
  ['unrecognized_keys', z.strictObject({}), { a: 1 }],
  ['not_multiple_of', z.number().multipleOf(5), 3],
  ['invalid_union', z.union([z.string(), z.number()]), true],
  ['invalid_key', z.record(z.string().regex(letters), z.number()), { X: 1 }],
  ['invalid', z.string().refine(() => false), 'a'],
  ['blank', z.string().refine(() => false, saying('blank', { en: 'Blank.', zh: '空白。' })), 'a'],
  ['format', gtinSchema, 'x'],
  ['unknown-code', timeZoneSchema, 'Mars/Olympus'],
];

describe('a zod issue as a field problem', () => {
  it.each(cases)('%s of %#: both languages, nothing left to fill in', (code, schema, input) => {
    const field = said(schema, input);
    expect(field.code).toBe(code);
    expect(field.message.en).toMatch(/^[^\p{Script=Han}{}]+\.$/u);
    expect(field.message.zh).toMatch(/\p{Script=Han}/u);
    expect(field.message.zh).not.toMatch(/[{}]/);
  });

  it('answers a reader in their language, and reads what was stored in English alone', () => {
    const field = said(z.object({ a: z.string() }), {});
    expect(presentField(field, 'zh-CN').message).toBe('此项必填。');
    expect(presentField(field, 'de').message).toBe('This is required.');
    expect(presentField({ ...field, message: 'Old.' }, 'zh-CN').message).toBe('Old.');
  });
});
