import { createHmac } from 'node:crypto';
import type { NormalFact } from '../../../engines/rings/index.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** Makes keyed hashes of values under this installation's own key. */
export async function digester(db: Reader): Promise<(fact: NormalFact) => string> {
  const row = await db.first(sql<{ key: string }>`select key from operators.secret`);
  if (!row) throw new Error('The key of identity facts is missing.');
  return ({ kind, value }) =>
    createHmac('sha256', row.key).update(`${kind}\n${value}`).digest('base64url').slice(0, 27);
}
