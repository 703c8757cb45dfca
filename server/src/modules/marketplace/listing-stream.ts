import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { type FieldProblem, fieldOfIssue } from '../../platform/errors/index.js';
import type { StreamListener, StreamMessage } from '../../platform/stream/index.js';
import { systemActor } from '../accounts/index.js';
import { marketplaceField } from './errors.js';
import { recordListings } from './record-listings.js';
import { type ListingRow, listingRow } from './rows.js';
import { storefrontByCode } from './storefront-queries.js';

const actor = systemActor('listing-stream');
const MOST_PROBLEMS = 20;
const KEPT_DAYS = 30;

/**
 * Listings that the marketplace publishes to its stream, one JSON row a message, the storefront's
 * code in the subject (`listings.cn`). They are recorded as by the API; those that are wrong are
 * kept with what is wrong with them.
 */
export const listingStream: StreamListener = {
  name: 'listings',
  handle: async (tx, messages) => {
    for (const [code, part] of byStorefront(messages)) await record(tx, code, part);
  },
  refuse: (tx, message, reason) =>
    keepRefused(tx, message, null, [marketplaceField('not-recorded', '', { reason })]),
};

function byStorefront(messages: readonly StreamMessage[]): Map<string, StreamMessage[]> {
  const parts = new Map<string, StreamMessage[]>();
  for (const message of messages) {
    const code = message.subject.split('.').slice(1).join('.');
    const part = parts.get(code);
    if (part) part.push(message);
    else parts.set(code, [message]);
  }
  return parts;
}

async function record(tx: Tx, code: string, messages: readonly StreamMessage[]): Promise<void> {
  const storefront = await storefrontByCode(tx, code);
  if (!storefront) {
    const problems = [marketplaceField('unknown-storefront', '/storefront', { code })];
    for (const message of messages) await keepRefused(tx, message, null, problems);
    return;
  }
  const rows: ListingRow[] = [];
  for (const message of messages) {
    const read = readRow(message.bytes);
    if (read.row) rows.push(read.row);
    else await keepRefused(tx, message, read.externalId, read.problems);
  }
  if (rows.length > 0) await recordListings(tx, actor, storefront.id, rows);
}

type Read =
  | { row: ListingRow }
  | { row?: undefined; externalId: string | null; problems: FieldProblem[] };

function readRow(bytes: Uint8Array): Read {
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { externalId: null, problems: [marketplaceField('not-json', '')] };
  }
  const checked = listingRow.safeParse(given);
  if (checked.success) return { row: checked.data };
  const fields = Object(given) as Record<string, unknown>;
  const problems = checked.error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) =>
      fieldOfIssue({ ...issue }, fields, `/${issue.path.map(String).join('/')}`.slice(0, 200)),
    );
  const { externalId } = fields;
  return { externalId: typeof externalId === 'string' ? storable(externalId) : null, problems };
}

const storable = (text: string) => text.replace(/[\0\p{Cs}]/gu, '\uFFFD').slice(0, 200);

/** A message of the stream that could not be recorded. */
export interface RefusedMessage {
  id: number;
  sequence: number;
  subject: string;
  externalId: string | null;
  problems: FieldProblem[];
  at: Date;
}

async function keepRefused(
  tx: Tx,
  { sequence, subject }: StreamMessage,
  externalId: string | null,
  problems: readonly FieldProblem[],
): Promise<void> {
  await tx.count(sql`
    delete from marketplace.refused_message
    where at < ${tx.now}::timestamptz - make_interval(days => ${KEPT_DAYS})`);
  await tx.count(sql`
    insert into marketplace.refused_message (sequence, subject, external_id, problems, at)
    values (${sequence}, ${subject}, ${externalId}, ${JSON.stringify(problems)}::jsonb, ${tx.now})`);
}

/** Refused messages, the last first, from before `before`; one more than `limit`. */
export function refusedMessages(
  db: Reader,
  before: number | undefined,
  limit: number,
): Promise<RefusedMessage[]> {
  return db.rows(sql<RefusedMessage>`
    select id::int as id, sequence::int as sequence, subject, external_id as "externalId",
      problems, at
    from marketplace.refused_message
    where ${before ?? null}::bigint is null or id < ${before ?? null}
    order by id desc limit ${limit + 1}`);
}
