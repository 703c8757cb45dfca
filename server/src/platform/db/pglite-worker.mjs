// The embedded PostgreSQL lives in this thread, so that a long query never stalls HTTP.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';

const parsers = { [types.INT8]: Number, [types.NUMERIC]: Number };

// An existing database starts from its own files.
const isNew = !workerData.dataDir || !existsSync(join(workerData.dataDir, 'PG_VERSION'));
const loadDataDir =
  workerData.template && isNew ? new Blob([await readFile(workerData.template)]) : undefined;

const database = await PGlite.create({
  dataDir: workerData.dataDir,
  loadDataDir,
  parsers,
  relaxedDurability: false,
});

const operations = {
  query: async ({ text, values }) => {
    const result = await database.query(text, values);
    return { rows: result.rows, rowCount: result.affectedRows || result.rows.length };
  },
  exec: async ({ text }) => {
    const result = (await database.exec(text)).at(-1);
    const rows = result?.rows ?? [];
    return { rows, rowCount: result?.affectedRows || rows.length };
  },
  dump: async () => {
    const file = await database.dumpDataDir('gzip');
    return { rows: [new Uint8Array(await file.arrayBuffer())], rowCount: 1 };
  },
  close: async () => {
    await database.close();
    return { rows: [], rowCount: 0 };
  },
};

let last = Promise.resolve();

// One after the other, in the order asked for: callers send statements ahead of the answers.
parentPort.on('message', (message) => {
  last = last.then(() => answer(message));
});

async function answer({ id, operation, ...input }) {
  try {
    parentPort.postMessage({ id, result: await operations[operation](input) });
  } catch (error) {
    const { message, code, detail, constraint, table, column } = error;
    parentPort.postMessage({ id, error: { message, code, detail, constraint, table, column } });
  }
}
parentPort.postMessage({ id: 0 });
