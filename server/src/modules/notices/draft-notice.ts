import { Readable } from 'node:stream';
import type { DraftId, OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader, Tx } from '../../platform/db/index.js';
import {
  drain,
  type FileFormat,
  type FileRow,
  feedProblem,
  peek,
  readRows,
  tellFormat,
  unpack,
} from '../../platform/feeds/index.js';
import { newId } from '../../platform/ids/index.js';
import type { Platform } from '../../platform/platform.js';
import { resolveListings } from '../marketplace/index.js';
import { privilegesOf } from '../programs/index.js';
import { rightsByIds } from '../rights/index.js';
import {
  deleteDraft,
  draftHead,
  draftRowsOf,
  insertDraft,
  insertDraftRows,
  type NewDraftRow,
} from './draft-queries.js';
import { noticeProblem } from './errors.js';
import { listingReference, type NoticeHead } from './schema.js';
import { submitNotice } from './submit-notice.js';

const BATCH = 1_000;
/** Columns of a CSV or TSV file, and members of an NDJSON row, that name a listing. */
const NAMES: Record<string, 'listingId' | 'externalId' | 'url' | 'remark'> = {
  listingid: 'listingId',
  listing_id: 'listingId',
  id: 'externalId',
  externalid: 'externalId',
  external_id: 'externalId',
  商品id: 'externalId',
  url: 'url',
  link: 'url',
  链接: 'url',
  商品链接: 'url',
  remark: 'remark',
  备注: 'remark',
};

/** Begins a notice whose listings come by file. Nothing is submitted yet. */
export async function beginDraft(tx: Tx, actor: Actor, head: NoticeHead): Promise<DraftId> {
  const id = newId('draft', tx.now);
  await insertDraft(tx, id, actor.organisationId ?? '', head);
  return id;
}

/** The draft's head. @throws `draft-not-found` when it is not the actor's. */
async function requireDraft(db: Reader, actor: Actor, id: DraftId): Promise<NoticeHead> {
  const head = await draftHead(db, id, actor.organisationId ?? '');
  if (!head) throw noticeProblem('draft-not-found');
  return head;
}

/**
 * Reads listings into a draft as the file arrives (NDJSON, CSV, TSV, plain or gzip), batch by
 * batch; a row that names nothing known is kept with its problem. Sending the file again
 * replaces the rows of the same lines.
 * @throws `draft-not-found`, `too-many-rows`, every `feed-…` problem; what was read stays.
 */
export async function readDraftRows(
  platform: Platform,
  actor: Actor,
  id: DraftId,
  format: FileFormat | undefined,
  body: unknown,
) {
  if (!(body instanceof Readable)) {
    throw feedProblem('feed-format-unknown', { reason: 'send NDJSON, CSV or TSV' });
  }
  const { head, most } = await platform.db.read(async (db) => {
    const found = await requireDraft(db, actor, id);
    return { head: found, most: await mostListings(db, found) };
  });
  try {
    await readAll(platform, actor, { id, head, most }, format, body);
  } catch (error) {
    await drain(body);
    throw error;
  }
  return platform.db.read((db) => describeDraft(db, actor, id));
}

/** Rows of one notice: its claims move together, so that it stays within one transaction. */
async function mostListings(db: Reader, { rightId, ground }: NoticeHead): Promise<number> {
  const holderId = (await rightsByIds(db, [rightId])).get(rightId)?.holderId;
  // Whose right it is not is told when the draft is submitted.
  const whose = holderId ?? ('' as OrganisationId);
  return (await privilegesOf(db, whose, { rightId, ground })).mostListings;
}

async function readAll(
  platform: Platform,
  actor: Actor,
  { id, head, most }: { id: DraftId; head: NoticeHead; most: number },
  given: FileFormat | undefined,
  body: Readable,
): Promise<void> {
  const { head: bytes, whole } = await peek(unpack(body));
  const from = { line: 1, offset: 0, header: undefined, onHeader: async () => {} };
  let batch: FileRow[] = [];
  let count = 0;
  const keep = async () => {
    const rows = batch;
    batch = [];
    await platform.db.write(actor.ref, (tx) => keepRows(tx, id, head, rows));
  };
  for await (const rows of readRows(whole, tellFormat(bytes, given), from)) {
    batch.push(...rows);
    count += rows.length;
    if (count > most) throw noticeProblem('too-many-rows', { most });
    if (batch.length >= BATCH) await keep();
  }
  if (batch.length > 0) await keep();
}

async function keepRows(tx: Tx, id: DraftId, head: NoticeHead, rows: readonly FileRow[]) {
  const read = rows.map((row) => ({ row, ...referenceOf(row) }));
  const known = read.flatMap(({ reference }) => (reference ? [reference] : []));
  const found = await resolveListings(tx, head.storefrontId, known);
  let next = 0;
  const kept = read.map(({ row, reference, problem }): NewDraftRow => {
    const listing = reference ? found[next++] : undefined;
    return {
      line: row.line,
      reference: reference?.listingId ?? reference?.externalId ?? reference?.url ?? '',
      remark: reference?.remark ?? null,
      listingId: listing?.id ?? null,
      problem: problem ?? (listing ? null : 'listing-not-found'),
    };
  });
  await insertDraftRows(tx, id, kept);
}

function referenceOf(row: FileRow) {
  const [unreadable] = row.problems;
  if (unreadable) return { reference: undefined, problem: unreadable.code };
  const fields = Object.entries(row.fields).flatMap(([name, value]) => {
    const known = NAMES[name.trim().toLowerCase()];
    return known && value !== '' ? [[known, value]] : [];
  });
  const parsed = listingReference.safeParse(Object.fromEntries(fields));
  return parsed.success
    ? { reference: parsed.data, problem: undefined }
    : { reference: undefined, problem: parsed.error.issues[0]?.message ?? 'invalid' };
}

/** The draft with the result of every row so far. */
export async function describeDraft(db: Reader, actor: Actor, id: DraftId) {
  await requireDraft(db, actor, id);
  const rows = await draftRowsOf(db, id);
  const refused = rows.filter(({ problem }) => problem !== null);
  return {
    draftId: id,
    rows: rows.length,
    recognised: rows.length - refused.length,
    refused: refused.map(({ line, reference, problem }) => ({
      line,
      reference,
      claimId: null,
      problem,
    })),
  };
}

/** Submits a draft with the listings that were recognised; the draft ends. */
export async function submitDraft(
  tx: Tx,
  platform: Pick<Platform, 'settings'>,
  actor: Actor,
  id: DraftId,
) {
  const head = await requireDraft(tx, actor, id);
  const rows = await draftRowsOf(tx, id);
  const good = rows.flatMap(({ line, listingId, remark }) =>
    listingId ? [{ line, listingId, remark: remark ?? undefined }] : [],
  );
  const made = await submitNotice(tx, platform, actor, head, good);
  await deleteDraft(tx, id);
  const bad = rows.filter(({ problem }) => problem !== null);
  const results = [
    ...made.results,
    ...bad.map(({ line, reference, problem }) => ({ line, reference, claimId: null, problem })),
  ].sort((one, other) => one.line - other.line);
  return { ...made, refused: results.length - made.claims, results };
}
