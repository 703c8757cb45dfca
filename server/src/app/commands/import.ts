import { createReadStream } from 'node:fs';
import type { StorefrontId } from '../../contracts/ids.js';
import { systemActor } from '../../modules/accounts/index.js';
import { importKind, runImport, storefrontByCode } from '../../modules/marketplace/index.js';
import { newId } from '../../platform/ids/index.js';
import { readConfig } from '../config.js';
import { openRuntime } from '../open-runtime.js';
import type { Runtime } from '../runtime.js';
import type { Command } from './command.js';

export const importCommand: Command = {
  name: 'import',
  usage: 'import --storefront CODE [--kind listings] FILE|-',
  summary: 'Read listings, merchants, orders or reviews from NDJSON, CSV or TSV',
  options: {
    storefront: { type: 'string' },
    kind: { type: 'string', default: 'listings' },
    merchant: { type: 'string' },
  },
  run: async ({ values, positionals: [file] }) => {
    const kind = importKind.safeParse(values.kind);
    if (!file || typeof values.storefront !== 'string' || !kind.success) {
      process.stderr.write(`magpie ${importCommand.usage}\n`);
      return 2;
    }
    const runtime = await openRuntime(readConfig(process.env));
    try {
      const storefrontId = await requireStorefront(runtime, values.storefront);
      const body = file === '-' ? process.stdin : createReadStream(file);
      const merchant = typeof values.merchant === 'string' ? values.merchant : undefined;
      const importId = newId('import', runtime.platform.clock.now());
      const request = { importId, storefrontId, kind: kind.data, merchant, offset: 0 };
      const done = await runImport(runtime.platform, systemActor('import'), request, body);
      await runtime.settle();
      process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
      return done.rowsRefused === 0 ? 0 : 1;
    } finally {
      await runtime.close();
    }
  },
};

async function requireStorefront(runtime: Runtime, code: string): Promise<StorefrontId> {
  const storefront = await runtime.platform.db.read((db) => storefrontByCode(db, code));
  if (!storefront) throw new Error(`There is no storefront with the code ${code}.`);
  return storefront.id;
}
