import { readConfig } from '../config.js';
import { openRuntime } from '../open-runtime.js';
import type { Command } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Bring the database to this version’s schema and stop',
  run: async () => {
    const runtime = await openRuntime(readConfig(process.env));
    await runtime.close();
    process.stdout.write('The database is at this version’s schema.\n');
    return 0;
  },
};
