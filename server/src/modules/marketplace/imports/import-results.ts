import { Readable } from 'node:stream';
import type { Database } from '../../../platform/db/index.js';
import { presentField } from '../../../platform/errors/index.js';
import { batchAfter, type ImportId, type KeptResult } from './import-queries.js';

/** Which rows are told: those refused, all in the file's order, or the refused ones first. */
export type Shown = 'refused' | 'all' | 'refused-first';

const isRefused = ([, , outcome]: KeptResult) => outcome === 'refused';

/** Results of an import as NDJSON, one batch read at a time as the reader takes them. */
export function streamResults(
  db: Database,
  id: ImportId,
  shown: Shown,
  language: string,
): Readable {
  async function* lines() {
    const passes =
      shown === 'all'
        ? [() => true]
        : [isRefused, ...(shown === 'refused' ? [] : [(r: KeptResult) => !isRefused(r)])];
    for (const isWanted of passes) {
      for (let after = -1; ; ) {
        const batch = await db.read((reader) => batchAfter(reader, id, after));
        if (!batch) break;
        after = batch.firstLine;
        const wanted = batch.results.filter(isWanted);
        if (wanted.length > 0)
          yield `${wanted.map((result) => asLine(result, language)).join('\n')}\n`;
      }
    }
  }
  return Readable.from(lines());
}

function asLine([line, externalId, outcome, id, kept]: KeptResult, language: string): string {
  const problems = kept?.map((problem) => presentField(problem, language));
  return JSON.stringify({ line, externalId, outcome, id, ...(problems && { problems }) });
}
