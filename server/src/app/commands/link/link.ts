import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { type Linked, LinkTable, link } from '../../../engines/linking/index.js';
import type { Command } from '../command.js';
import { RecordReader, UnreadableFile } from './read-records.js';
import { type LinkSettings, readSettings } from './settings.js';
import { writeClusters, writePairs } from './write-links.js';

const MOST_FILES = 2;

/**
 * Finds records of one and the same thing without a database and without labels. Exit code 1 when a
 * row could not be taken, 2 when nothing could be done.
 */
export const linkCommand: Command = {
  name: 'link',
  usage: 'link --input A.csv [--input B.csv] --config LINK.json [--pairs FILE]',
  summary: 'Find the records of one and the same thing: each id with its cluster, as CSV',
  options: {
    input: { type: 'string', multiple: true },
    config: { type: 'string' },
    pairs: { type: 'string' },
  },
  run: async ({ values: { input, config, pairs } }) => {
    const files = Array.isArray(input) ? input.map(String) : [];
    if (files.length === 0 || files.length > MOST_FILES || typeof config !== 'string') {
      process.stderr.write(`magpie ${linkCommand.usage}\n`);
      return 2;
    }
    const settings = await settingsFrom(config);
    if (!settings) return 2;
    let refused = 0;
    const table = new LinkTable(settings.columns);
    const reader = new RecordReader(settings, table, (message) => {
      refused += 1;
      say(message);
    });
    try {
      for (const file of files) await reader.read(file);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      say(error.message);
      return 2;
    }
    const linked = link(table, { blocking: settings.blocking });
    await writeClusters(table, linked, process.stdout);
    if (typeof pairs === 'string') await writePairsTo(pairs, table, linked);
    say(summary(table.rows, linked, refused));
    return refused === 0 ? 0 : 1;
  },
};

const say = (text: string) => process.stderr.write(`${text}\n`);

async function settingsFrom(file: string): Promise<LinkSettings | undefined> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  const settings = text instanceof Error ? [text.message] : readSettings(text);
  if (!Array.isArray(settings)) return settings;
  for (const problem of settings) say(`${file}: ${problem}`);
  return undefined;
}

async function writePairsTo(file: string, table: LinkTable, linked: Linked): Promise<void> {
  const into = createWriteStream(file);
  await writePairs(table, linked, into);
  into.end();
  await finished(into);
}

function summary(rows: number, { report }: Linked, refused: number): string {
  const { clusters, compared, threshold, rules } = report;
  const probability = (100 / (1 + Math.exp(-threshold))).toFixed(1);
  const lines = [
    `${rows} records in ${clusters} clusters: ${compared} pairs compared, linked from a probability of ${probability} %`,
    ...rules.map((rule) => `compared: same ${rule}`),
    ...(refused > 0 ? [`${refused} rows were not taken`] : []),
  ];
  return lines.join('\n');
}
