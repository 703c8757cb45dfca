import { hash } from 'node:crypto';
import { DatabaseError, type Reader, sql, type Tx, UNIQUE_VIOLATION } from '../db/index.js';
import { httpProblem } from './problems.js';

/** The first answer to an `Idempotency-Key`, kept for a day and given again to its repeats. */
export interface Repeat {
  owner: string;
  key: string;
  route: string;
  requestHash: string;
}

export const IDEMPOTENCY_KEEP_HOURS = 24;

export function repeatOf(owner: string, key: string, route: string, url: string, body: unknown) {
  const requestHash = hash('sha256', `${url}\n${JSON.stringify(body ?? null)}`, 'base64url');
  return { owner, key, route, requestHash };
}

/**
 * The answer given before to this key, if any.
 * @throws `idempotency-key-reused` when the key came with another request.
 */
export async function answeredBefore(db: Reader, repeat: Repeat) {
  const row = await db.first(sql<{ requestHash: string; status: number; response: unknown }>`
    select request_hash as "requestHash", status, response from platform.idempotency
    where owner = ${repeat.owner} and key = ${repeat.key}
      and at > ${db.now}::timestamptz - make_interval(hours => ${IDEMPOTENCY_KEEP_HOURS})`);
  if (!row) return undefined;
  if (row.requestHash !== repeat.requestHash) throw httpProblem('idempotency-key-reused');
  return { status: row.status, response: row.response };
}

/** Keeps the answer in the verb's own transaction; a racing twin fails on the key and rolls back. */
export async function keepAnswer(tx: Tx, repeat: Repeat, status: number, response: unknown) {
  const kept = await tx.count(sql`
    insert into platform.idempotency (owner, key, route, request_hash, status, response, at)
    values (${repeat.owner}, ${repeat.key}, ${repeat.route}, ${repeat.requestHash}, ${status},
            ${JSON.stringify(response ?? null)}::jsonb, ${tx.now})
    on conflict (owner, key) do update set route = excluded.route, status = excluded.status,
      request_hash = excluded.request_hash, response = excluded.response, at = excluded.at
      where platform.idempotency.at <= ${tx.now}::timestamptz - make_interval(hours => ${IDEMPOTENCY_KEEP_HOURS})`);
  // A twin was faster: nothing was written, so this transaction must not commit either.
  if (kept === 0) {
    throw new DatabaseError({ message: 'The key was answered meanwhile.', code: UNIQUE_VIOLATION });
  }
}

/** Forgets answers older than a day. */
export async function forgetAnswers(tx: Tx): Promise<number> {
  return tx.count(sql`
    delete from platform.idempotency
    where at < ${tx.now}::timestamptz - make_interval(hours => ${IDEMPOTENCY_KEEP_HOURS})`);
}
