import type { FieldProblem } from '../errors/index.js';
import { httpField } from './fields.js';

/** Half of a surrogate pair, or NUL: JSON can write them, no database text can hold them. */
export function isText(value: string): boolean {
  return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
}

const MOST_FAULTS = 20;

/**
 * Names the strings and keys of a value that are not text, by JSON pointer. The value may be nested
 * as deep as its sender liked, so it is walked without recursion.
 */
export function notTexts(root: unknown): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const open: [pointer: string, value: unknown][] = [['', root]];
  for (let next = open.pop(); next && faults.length < MOST_FAULTS; next = open.pop()) {
    const [pointer, value] = next;
    if (typeof value === 'string' && !isText(value)) faults.push(fault(pointer));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (!isText(key)) faults.push(fault(pointer));
      else open.push([`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, item]);
    }
  }
  return faults;
}

const fault = (pointer: string): FieldProblem =>
  httpField('not-text', pointer === '' ? '/' : pointer);
