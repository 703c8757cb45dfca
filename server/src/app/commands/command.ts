import type { ParseArgsConfig } from 'node:util';

/** One command of the `magpie` tool. `run` answers with the process's exit code. */
export interface Command {
  name: string;
  usage: string;
  summary: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  run(input: {
    values: Readonly<Record<string, unknown>>;
    positionals: readonly string[];
  }): Promise<number>;
}
