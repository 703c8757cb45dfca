import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Linked, LinkTable } from '../../../engines/linking/index.js';

const BATCH = 1 << 16;

/** Lines that leave in batches, no faster than they are taken. */
class Lines {
  readonly #into: Writable;
  #text = '';

  constructor(into: Writable) {
    this.#into = into;
  }

  async add(line: string): Promise<void> {
    this.#text += `${line}\n`;
    if (this.#text.length > BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (!this.#into.write(text)) await once(this.#into, 'drain');
  }
}

/** Every id once, in the order of the input, with the least id of its cluster. */
export async function writeClusters(
  table: LinkTable,
  { clusterOf }: Linked,
  into: Writable,
): Promise<void> {
  const lines = new Lines(into);
  await lines.add('id,cluster');
  for (let row = 0; row < table.rows; row++) {
    await lines.add(`${cell(table.id(row))},${cell(table.id(clusterOf[row] as number))}`);
  }
  await lines.flush();
}

/** Every pair that may be the same, the surest first, with what speaks for it and against it. */
export async function writePairs(table: LinkTable, linked: Linked, into: Writable): Promise<void> {
  const lines = new Lines(into);
  await lines.add('id_a,id_b,probability,score,same_cluster,evidence');
  for (const { first, second, score } of linked.pairs()) {
    const probability = 1 / (1 + Math.exp(-score));
    const together = linked.clusterOf[first] === linked.clusterOf[second];
    const evidence = linked
      .explain(first, second)
      .map(({ column, finding, weight }) => `${column}: ${finding} ${signed(weight)}`);
    await lines.add(
      [
        ...[table.id(first), table.id(second)].sort().map(cell),
        probability.toFixed(6),
        score.toFixed(3),
        together ? 'yes' : 'no',
        cell(evidence.join('; ')),
      ].join(','),
    );
  }
  await lines.flush();
}

const signed = (weight: number) => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

const cell = (text: string) =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
