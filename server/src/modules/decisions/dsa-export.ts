import { Readable } from 'node:stream';
import type { StorefrontId } from '../../contracts/ids.js';
import type { Database, Reader } from '../../platform/db/index.js';
import { type Storefront, storefrontsByIds } from '../marketplace/index.js';
import { type Decision, type Place, readRestricting } from './decision-queries.js';
import { type DsaStatement, dsaBatch, LARGEST_BATCH } from './dsa-schema.js';
import { dsaStatementOf } from './dsa-statement.js';
import { territorialScope } from './dsa-territory.js';
import { type Measure, measuresOf } from './measure-queries.js';

/** Decisions made from `from` until before `to`. */
export interface ExportRange {
  from: Date;
  to: Date;
  storefrontId?: StorefrontId | undefined;
}

const ROWS = 500;

/**
 * The statements of reasons of a period as NDJSON, each line one call's body for the DSA
 * Transparency Database: `{"statements": [1–100]}`. Reads page by page as the receiver takes them.
 * Fails, and sends nothing further, if a batch would be refused there.
 */
export function dsaExport(db: Database, range: ExportRange): Readable {
  return Readable.from(batches(db, range), { objectMode: false });
}

async function* batches(db: Database, range: ExportRange): AsyncGenerator<string> {
  let waiting: DsaStatement[] = [];
  let after: Place | undefined;
  do {
    const page = await db.read((reader) => readPage(reader, range, after));
    waiting.push(...page.statements);
    after = page.next;
    while (waiting.length >= LARGEST_BATCH || (after === undefined && waiting.length > 0)) {
      yield line(waiting.slice(0, LARGEST_BATCH));
      waiting = waiting.slice(LARGEST_BATCH);
    }
  } while (after);
}

function line(statements: DsaStatement[]): string {
  return `${JSON.stringify(dsaBatch.parse({ statements }))}\n`;
}

async function readPage(db: Reader, range: ExportRange, after: Place | undefined) {
  const decisions = await readRestricting(db, range, after, ROWS);
  const measures = await measuresOf(
    db,
    decisions.map(({ id }) => id),
  );
  const storefronts = await storefrontsByIds(db, [
    ...new Set(decisions.map(({ storefrontId }) => storefrontId)),
  ]);
  const last = decisions.length === ROWS ? decisions.at(-1) : undefined;
  return {
    statements: decisions.flatMap((decision) => {
      const storefront = storefronts.get(decision.storefrontId);
      return statementOf(decision, measures.get(decision.id) ?? [], storefront) ?? [];
    }),
    next: last && { at: last.madeAt, id: last.id },
  };
}

function statementOf(
  { id, reason, automation, statement, undoneAt }: Decision,
  measures: Measure[],
  storefront: Storefront | undefined,
): DsaStatement | undefined {
  const { regime, territory } = statement;
  const scope = territorialScope({ regime, territory, storefront });
  const timeZone = storefront?.timeZone ?? 'UTC';
  return dsaStatementOf({ id, reason, automation, statement, undoneAt, measures, scope, timeZone });
}
