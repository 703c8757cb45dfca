import { toldByPattern } from '../../contracts/bilingual.js';
import { bilingual } from '../../contracts/findings.js';
import type { FieldProblem, FieldValue } from './field.js';
import { schemaField } from './schema-fields.js';

/** What we read of a zod issue, whether from zod or from the validator of the HTTP frame. */
export interface Issue {
  code: string;
  path: readonly PropertyKey[];
  [detail: string]: unknown;
}

/** What zod calls a value that is not there, by the kind of its schema. */
const WHEN_ABSENT = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** A zod issue about `input`, as a field problem in both languages; `pointer` is where it lies. */
export function fieldOfIssue(issue: Issue, input: unknown, pointer: string): FieldProblem {
  const own = ownWords(issue);
  if (own) return { pointer, ...own };
  if (WHEN_ABSENT.has(issue.code) && isAbsent(input, issue.path)) {
    return schemaField('required', pointer);
  }
  switch (issue.code) {
    case 'invalid_type':
      return schemaField('invalid_type', pointer, { expected: typeName(String(issue.expected)) });
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, issue.code, pointer);
    case 'invalid_format':
      return wrongFormat(String(issue.format), pointer);
    case 'invalid_value':
      return schemaField('invalid_value', pointer, { values: listed(issue.values) });
    case 'unrecognized_keys':
      return schemaField('unrecognized_keys', pointer, { keys: listed(issue.keys) });
    case 'not_multiple_of':
      return schemaField('not_multiple_of', pointer, { divisor: String(issue.divisor) });
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return schemaField(issue.code, pointer);
    default:
      return schemaField('invalid', pointer);
  }
}

/** Refinements and patterns of ours bring their sentences with them. */
function ownWords(issue: Issue): Pick<FieldProblem, 'code' | 'message'> | undefined {
  const { problem, text } = Object(issue.params) as { problem?: unknown; text?: unknown };
  const said = bilingual.safeParse(text);
  if (said.success && typeof problem === 'string') return { code: problem, message: said.data };
  const told = typeof issue.pattern === 'string' ? toldByPattern(issue.pattern) : undefined;
  return told && { code: issue.code, message: told };
}

function isAbsent(input: unknown, path: readonly PropertyKey[]): boolean {
  return path.reduce<unknown>((at, step) => Object(at)[step], input) === undefined;
}

function outOfBounds(issue: Issue, code: 'too_small' | 'too_big', pointer: string): FieldProblem {
  const limit = Number(issue.minimum ?? issue.maximum);
  const isExclusive = issue.inclusive === false;
  if (issue.origin === 'string') {
    return code === 'too_small' && limit === 1
      ? schemaField('empty-text', pointer)
      : schemaField(`${code}-text`, pointer, { limit });
  }
  if (issue.origin === 'array' || issue.origin === 'set' || issue.origin === 'map') {
    return schemaField(`${code}-list`, pointer, { limit });
  }
  return schemaField(`${code}-number${isExclusive ? '-exclusive' : ''}`, pointer, { limit });
}

function wrongFormat(format: string, pointer: string): FieldProblem {
  switch (format) {
    case 'email':
    case 'url':
    case 'uuid':
    case 'date':
    case 'datetime':
      return schemaField(`format-${format}`, pointer);
    default:
      return schemaField('invalid_format', pointer);
  }
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}

const TYPES: Readonly<Record<string, FieldValue>> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  record: { en: 'an object', zh: '对象' },
  date: { en: 'a date', zh: '日期' },
  null: { en: 'nothing', zh: '空值' },
};

function typeName(expected: string): FieldValue {
  return TYPES[expected] ?? expected;
}
