import { z } from 'zod';
import { httpField } from './fields.js';
import { httpProblem } from './problems.js';
import { isText } from './text.js';

/** Query of a list: `limit` rows after `cursor`. Extend it with the list's own filters. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page of a list; `next` is the cursor of the following page, or null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** Reads a cursor made by `cut`; the values stand in the order of the list's sort keys. */
export function readCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const key = z.union([z.string().refine(isText), z.number()]);
  const shape = z.array(key).min(1).max(5);
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw notACursor();
  }
}

/** The refusal of a cursor that this list did not give. */
export function notACursor() {
  return httpProblem('invalid-request', {}, [httpField('cursor', '/cursor')]);
}

/**
 * Cuts `limit` rows from a query that asked for one more, and makes the next cursor
 * from the last row kept.
 */
export function cut<Row>(rows: Row[], limit: number, key: (row: Row) => (string | number)[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null;
  return { items, next };
}
