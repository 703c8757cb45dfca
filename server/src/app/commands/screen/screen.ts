import { createReadStream, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { readRows } from '../../../platform/feeds/index.js';
import type { Command } from '../command.js';
import { offlineKnowledge } from './offline-knowledge.js';
import { problemsOf, type RightRow, rightRow } from './rows.js';
import { type AnswerRow, screenRow } from './screen-row.js';

const LONGEST_ROW = 16 * 1024 * 1024;
/** Rows whose pictures are looked at while earlier ones are still being so. */
const AT_ONCE = 4;

/** Screens files without a database. Exit code 1 when a row of either file could not be read. */
export const screenCommand: Command = {
  name: 'screen',
  usage: 'screen --rights RIGHTS.ndjson [--listings LISTINGS.ndjson|-]',
  summary: 'Screen listings against rights without a database: one JSON verdict a line, in order',
  options: {
    rights: { type: 'string' },
    listings: { type: 'string', default: '-' },
  },
  run: async ({ values: { rights, listings } }) => {
    if (typeof rights !== 'string' || typeof listings !== 'string') {
      process.stderr.write(`magpie ${screenCommand.usage}\n`);
      return 2;
    }
    const refused = new Refusals();
    const known = await readRights(rights, refused);
    const { knowledge, close } = offlineKnowledge(known, beside(rights), (text) =>
      refused.say(text),
    );
    try {
      const window: Promise<AnswerRow>[] = [];
      for await (const rows of readRows(bytesOf(listings), 'ndjson', fromStart)) {
        for (const row of rows) {
          window.push(screenRow(row, knowledge, beside(listings)));
          if (window.length >= AT_ONCE) await answer(window.shift(), refused);
        }
      }
      for (const row of window) await answer(row, refused);
      return refused.count === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};

/** Tells on standard error what could not be used, and counts it. */
class Refusals {
  count = 0;

  say(text: string): void {
    this.count += 1;
    process.stderr.write(`${text}\n`);
  }
}

const fromStart = {
  line: 1,
  offset: 0,
  header: undefined,
  longestRow: LONGEST_ROW,
  onHeader: async () => {},
};

function bytesOf(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file);
}

/** Pictures are named relative to the file that names them, or to the working folder. */
function beside(file: string): (path: string) => string {
  const folder = file === '-' ? process.cwd() : dirname(resolve(file));
  return (path) => {
    const near = resolve(folder, path);
    return existsSync(near) ? near : resolve(path);
  };
}

async function readRights(file: string, refused: Refusals): Promise<RightRow[]> {
  const rights: RightRow[] = [];
  for await (const rows of readRows(bytesOf(file), 'ndjson', fromStart)) {
    for (const { line, fields, problems } of rows) {
      const parsed = rightRow.safeParse(fields);
      if (problems[0]) refused.say(`rights, line ${line}: ${problems[0].message.en}`);
      else if (parsed.success) rights.push(parsed.data);
      else refused.say(`rights, line ${line}: ${problemsOf(parsed.error)}`);
    }
  }
  return rights;
}

async function answer(row: Promise<AnswerRow> | undefined, refused: Refusals): Promise<void> {
  const verdict = await row;
  if (!verdict) return;
  if (verdict.line !== undefined) {
    refused.say(`listings, line ${verdict.line}: ${verdict.obstacles[0]?.reason.en}`);
  }
  if (process.stdout.write(`${JSON.stringify(verdict)}\n`)) return;
  await new Promise((resume) => process.stdout.once('drain', resume));
}
