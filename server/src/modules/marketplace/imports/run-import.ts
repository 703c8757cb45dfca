import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StorefrontId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Tx } from '../../../platform/db/index.js';
import { Problem } from '../../../platform/errors/index.js';
import {
  drain,
  type FileFormat,
  type FileRow,
  feedProblem,
  peek,
  readRows,
  tellFormat,
  unpack,
} from '../../../platform/feeds/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { marketplaceProblem } from '../errors.js';
import { partiesOf } from '../policy.js';
import type { ImportKind } from '../rows.js';
import { storefrontById } from '../storefront-queries.js';
import type { Defaults } from './check-row.js';
import { inspectHeader } from './columns.js';
import {
  describeImport,
  endImport,
  type Import,
  type ImportId,
  type ImportState,
  type ImportStatus,
  importById,
  insertImport,
  lockImport,
  takeImport,
} from './import-queries.js';
import { checkBatch, recordBatch } from './record-batch.js';

const BATCH_ROWS = 1_000;
const BATCH_BYTES = 4 * 1024 * 1024;
/** A feed with more bad rows than this is the wrong file: keeping each would fill the house. */
const MOST_REFUSED = 100_000;

/** An upload, or the continuation of one. */
export interface ImportRequest {
  importId: ImportId;
  storefrontId: StorefrontId;
  kind: ImportKind;
  format?: FileFormat | undefined;
  /** Seller of listings that name none, by the marketplace's id. */
  merchant?: string | undefined;
  /** 0 for a whole file, or the import's `nextOffset` for the rest of one (unpacked bytes). */
  offset: number;
}

/**
 * Reads an upload as it arrives: batches of rows, one transaction each, the next bytes read only
 * when the batch is committed. An import known before goes on after its last committed row.
 * @returns the import when the file is read to its end.
 * @throws every `import-…` problem; what was committed stays, and the import tells where it is.
 */
export async function runImport(
  platform: Platform,
  actor: Actor,
  request: ImportRequest,
  body: unknown,
): Promise<Import> {
  if (!(body instanceof Readable)) {
    throw feedProblem('feed-format-unknown', {
      reason: 'send it as application/x-ndjson, text/csv, text/tab-separated-values or gzip',
    });
  }
  const { db } = platform;
  const reader = randomUUID();
  const { state, currency } = await db.write(actor.ref, (tx) => begin(tx, request, reader));
  try {
    await readAll(platform, actor, request, state, currency, body);
    return await db.write(actor.ref, (tx) => finish(tx, actor, state, 'finished', null));
  } catch (error) {
    const stop = error instanceof Problem ? { code: error.code, reason: error.detail('en') } : null;
    const status = stop ? 'stopped' : 'cut';
    await db.write(actor.ref, (tx) => finish(tx, actor, state, status, stop)).catch(() => {});
    if (error instanceof Problem && !(await drain(body))) error.headers.connection = 'close';
    const isCut = body.destroyed && !body.readableEnded && !(error instanceof Problem);
    throw isCut ? marketplaceProblem('import-cut') : error;
  }
}

async function begin(tx: Tx, request: ImportRequest, reader: string) {
  const { importId: id, storefrontId, kind, merchant } = request;
  const storefront = await storefrontById(tx, storefrontId);
  if (!storefront) throw marketplaceProblem('storefront-not-found');
  const known = await lockImport(tx, id);
  if (!known) {
    if (request.offset !== 0) throw marketplaceProblem('import-offset-unknown', { offset: 0 });
    await insertImport(tx, { id, storefrontId, kind, reader, defaultMerchant: merchant ?? null });
  } else {
    refuseContinuation(known, request);
    await takeImport(tx, id, reader);
  }
  const state = await lockImport(tx, id);
  if (!state) throw new Error('The import that was just written is not there.');
  return { state, currency: storefront.currency };
}

function refuseContinuation(known: ImportState, request: ImportRequest): void {
  if (known.storefrontId !== request.storefrontId || known.kind !== request.kind) {
    throw marketplaceProblem('import-kind-differs', { kind: known.kind });
  }
  if (known.status === 'finished') throw marketplaceProblem('import-finished');
  if (request.offset !== 0 && request.offset !== known.nextOffset) {
    throw marketplaceProblem('import-offset-unknown', { offset: known.nextOffset });
  }
}

async function readAll(
  platform: Platform,
  actor: Actor,
  request: ImportRequest,
  state: ImportState,
  currency: string,
  body: Readable,
): Promise<void> {
  const { head, whole } = await peek(unpack(body));
  const isRest = request.offset > 0;
  const format = isRest && state.format ? state.format : tellFormat(head, request.format);
  const describe = (header: string[] | null) =>
    platform.db.write(actor.ref, (tx) => describeImport(tx, state.id, format, header));
  if (!isRest && format === 'ndjson') await describe(null);
  const defaults = { currency, merchantExternalId: state.defaultMerchant ?? undefined };
  const chunks = readRows(whole, format, {
    line: isRest ? state.nextLine : 1,
    offset: request.offset,
    header: isRest ? (state.header ?? undefined) : undefined,
    onHeader: async (header) => {
      refuseHeader(state.kind, header, defaults);
      await describe(header);
    },
  });
  for await (const rows of batches(chunks, state.nextLine)) {
    const batch = checkBatch(state.kind, rows, defaults);
    const refused = await platform.db.write(actor.ref, (tx) =>
      recordBatch(tx, actor, state, batch),
    );
    if (refused > MOST_REFUSED) {
      throw marketplaceProblem('import-too-many-refused', { count: refused });
    }
  }
}

function refuseHeader(kind: ImportKind, header: string[], defaults: Defaults): void {
  const hasMerchant = defaults.merchantExternalId !== undefined;
  const { missing, repeated } = inspectHeader(kind, header, hasMerchant);
  if (missing.length > 0) {
    throw marketplaceProblem('import-columns-missing', { columns: missing.join(', ') });
  }
  if (repeated.length > 0) {
    throw marketplaceProblem('import-columns-repeated', { columns: repeated.join(', ') });
  }
}

/** Rows not yet committed, in batches bounded by their number and their bytes. */
async function* batches(chunks: AsyncIterable<FileRow[]>, fromLine: number) {
  let batch: FileRow[] = [];
  let beganAt = 0;
  for await (const rows of chunks) {
    for (const row of rows) {
      if (row.line < fromLine) continue;
      if (batch.length === 0) beganAt = row.endOffset;
      batch.push(row);
      if (batch.length >= BATCH_ROWS || row.endOffset - beganAt >= BATCH_BYTES) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

async function finish(
  tx: Tx,
  actor: Actor,
  { id, reader, storefrontId }: ImportState,
  status: Exclude<ImportStatus, 'reading'>,
  stop: { code: string; reason: string } | null,
): Promise<Import> {
  const state = await lockImport(tx, id);
  if (state?.reader !== reader) throw marketplaceProblem('import-taken-over');
  await endImport(tx, id, status, stop);
  if (status !== 'cut') {
    append(tx, {
      type: 'import.ended',
      subject: id,
      parties: partiesOf(actor),
      data: {
        importId: id,
        storefrontId,
        status,
        rowsRead: state.rowsRead,
        rowsRefused: state.rowsRefused,
      },
    });
  }
  const ended = await importById(tx, id);
  if (!ended) throw new Error('The import that was just written is not there.');
  return ended;
}
