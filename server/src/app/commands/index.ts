import type { Command } from './command.js';
import { importCommand } from './import.js';
import { linkCommand } from './link/link.js';
import { migrateCommand } from './migrate.js';
import { openapiCommand } from './openapi.js';
import { problemsCommand } from './problems.js';
import { screenCommand } from './screen/screen.js';
import { serveCommand } from './serve.js';
import { verifyCommand } from './verify.js';

/** Every command of the `magpie` tool, in the order of its help. */
export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importCommand,
  screenCommand,
  linkCommand,
  verifyCommand,
  openapiCommand,
  problemsCommand,
];
