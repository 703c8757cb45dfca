import { parseArgs } from 'node:util';
import { commands } from './app/commands/index.js';
import { ConfigError } from './app/config.js';

/** The one entry: `magpie <command> [options]`. */
async function main(argv: string[]): Promise<number> {
  const [name = '--help', ...rest] = argv;
  const command = commands.find(
    (item) => item.name === name || item.name === argv.slice(0, 2).join(' '),
  );
  if (!command) {
    process.stdout.write(usage());
    return name === '--help' || name === 'help' ? 0 : 2;
  }
  const args = rest.slice(command.name.split(' ').length - 1);
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if ('help' in values && values.help) {
    process.stdout.write(`${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  return command.run({ values, positionals });
}

function usage(): string {
  const width = Math.max(...commands.map(({ usage: text }) => text.length));
  const lines = commands.map(({ usage: text, summary }) => `  ${text.padEnd(width)}  ${summary}`);
  return `Magpie: intellectual-property protection for online marketplaces\n\n${lines.join('\n')}\n`;
}

main(process.argv.slice(2)).then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    if (
      !(error instanceof ConfigError) &&
      error instanceof Error &&
      process.env.MAGPIE_LOG_LEVEL === 'debug'
    ) {
      process.stderr.write(`${error.stack}\n`);
    }
    process.exit(1);
  },
);
