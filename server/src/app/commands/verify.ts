import { verifyJournal } from '../../platform/journal/index.js';
import { readConfig } from '../config.js';
import { openRuntime } from '../open-runtime.js';
import type { Command } from './command.js';

export const verifyCommand: Command = {
  name: 'journal verify',
  usage: 'journal verify',
  summary: 'Replay the whole journal and prove every entry, tile and checkpoint',
  run: async () => {
    const config = readConfig(process.env);
    const runtime = await openRuntime(config);
    try {
      const report = await verifyJournal(runtime.platform.db, config.settings.journalOrigin);
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
      return report.faults.length === 0 ? 0 : 1;
    } finally {
      await runtime.close();
    }
  },
};
