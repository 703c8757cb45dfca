import { z } from 'zod';
import { sql } from '../db/index.js';
import { defineProblems } from '../errors/index.js';
import { can, httpProblem, pageQuery, type Route, read } from '../http/index.js';
import { cut, pageOf, readCursor } from '../http/page.js';
import { latestCheckpoint, receiptOf } from './receipts.js';
import { tileReader } from './sequencer.js';
import { encodeEntryBundle, parseTilePath, TlogError, tileWidth } from './tlog/index.js';

const journalProblem = defineProblems({
  'entry-not-found': {
    status: 404,
    en: 'There is no such journal entry among yours.',
    zh: '在您可见的日志条目中未找到该条目。',
  },
  'receipt-not-ready': {
    status: 503,
    en: 'The entry is being placed in the journal. Try again in a second.',
    zh: '该条目正在写入日志，请一秒后重试。',
  },
});

const tag = 'Journal';
const entry = z.object({
  entryId: z.string(),
  index: z.number().int().nullable(),
  at: z.iso.datetime(),
  type: z.string(),
  subject: z.string(),
  by: z.string(),
  data: z.unknown(),
});
type Row = { id: number; entryId: string; index: number | null; leaf: string };
const entryParams = z.object({ entryId: z.string().max(40) });

/** The journal over HTTP: C2SP tlog-tiles for everyone, entries and receipts for their parties. */
export const journalRoutes: Route[] = [
  read(
    'GET /v1/journal/checkpoint',
    {
      summary: 'Latest signed checkpoint (C2SP tlog-checkpoint)',
      tag,
      access: 'public',
      returns: z.string(),
      produces: 'text/plain; charset=utf-8',
    },
    async ({ db, setHeader }) => {
      setHeader('cache-control', 'public, max-age=2');
      const checkpoint = await latestCheckpoint(db);
      if (!checkpoint) throw httpProblem('not-found');
      return checkpoint.note;
    },
  ),
  read(
    'GET /v1/journal/key',
    {
      summary: 'Verifier key of the journal (C2SP signed-note vkey)',
      tag,
      access: 'public',
      returns: z.object({ origin: z.string(), verifier: z.string() }),
    },
    async ({ db, platform }) => {
      const origin = platform.settings.journalOrigin;
      const row = await db.first(
        sql<{ verifier: string }>`select verifier from journal.signing_key where name = ${origin}`,
      );
      if (!row) throw httpProblem('not-found');
      return { origin, verifier: row.verifier };
    },
  ),
  read(
    'GET /v1/journal/tile/*',
    {
      summary: 'Merkle tile (C2SP tlog-tiles); entry bundles for auditors only',
      tag,
      access: 'public',
      params: z.object({ '*': z.string().max(200) }),
      produces: 'application/octet-stream',
    },
    async ({ db, params, actor, setHeader }) => {
      const tile = parsePath(`tile/${params['*']}`);
      setHeader('content-type', 'application/octet-stream');
      const size = (await latestCheckpoint(db))?.size ?? 0;
      const level = tile.level === 'entries' ? 0 : tile.level;
      if (tile.width > tileWidth(level, tile.index, size)) throw httpProblem('not-found');
      if (tile.level !== 'entries') {
        setHeader('cache-control', 'public, max-age=31536000, immutable');
        return Buffer.from(await tileReader(db)(tile.level, tile.index, tile.width));
      }
      if (!actor.permissions.has('journal.audit')) throw httpProblem('not-allowed');
      const from = tile.index * 256;
      const rows = await db.rows(sql<{ leaf: string }>`
        select leaf from journal.entry
        where index >= ${from} and index < ${from + tile.width} order by index`);
      return Buffer.from(encodeEntryBundle(rows.map(({ leaf }) => Buffer.from(leaf))));
    },
  ),
  read(
    'GET /v1/journal/entries',
    {
      summary: 'Journal entries that you are party to, newest first',
      tag,
      access: can('journal.read'),
      query: pageQuery.extend({ subject: z.string().max(60).optional() }),
      returns: pageOf(entry),
    },
    async ({ db, query, actor }) => {
      const before = readCursor(query.cursor)?.[0] ?? Number.MAX_SAFE_INTEGER;
      const isAuditor = actor.permissions.has('journal.audit');
      // Conditions stand only where they apply, so that the indexes on them can be used.
      const where = [sql`id < ${before}`];
      if (query.subject) where.push(sql`subject = ${query.subject}`);
      if (!isAuditor) where.push(sql`parties && ${[...actor.actsFor]}::text[]`);
      const rows = await db.rows(sql<Row>`
        select id, entry_id as "entryId", index, leaf from journal.entry
        where ${sql.join(where, sql` and `)} order by id desc limit ${query.limit + 1}`);
      const page = cut(rows, query.limit, (row) => [row.id]);
      return { ...page, items: page.items.map(present) };
    },
  ),
  read(
    'GET /v1/journal/entries/:entryId/receipt',
    {
      summary: 'Receipt of an entry (C2SP .tlog-proof) that verifies offline',
      tag,
      access: can('journal.read'),
      params: entryParams,
      returns: z.string(),
      produces: 'text/plain; charset=utf-8',
    },
    async ({ db, params, actor, setHeader }) => {
      const isAuditor = actor.permissions.has('journal.audit');
      const found = await db.first(sql<{ index: number | null }>`
        select index from journal.entry where entry_id = ${params.entryId}
          and (${isAuditor} or parties && ${[...actor.actsFor]}::text[])`);
      if (!found) throw journalProblem('entry-not-found');
      const receipt = await receiptOf(db, params.entryId);
      if (!receipt) throw journalProblem('receipt-not-ready', {}, [], { 'retry-after': '1' });
      setHeader('content-disposition', `attachment; filename="${params.entryId}.tlog-proof"`);
      return receipt.proof;
    },
  ),
];

function parsePath(path: string) {
  try {
    return parseTilePath(path);
  } catch (error) {
    if (error instanceof TlogError) throw httpProblem('not-found');
    throw error;
  }
}

function present(row: Row) {
  const { at, type, subject, by, data } = entry
    .omit({ entryId: true, index: true })
    .parse(JSON.parse(row.leaf));
  return { entryId: row.entryId, index: row.index, at, type, subject, by, data };
}
