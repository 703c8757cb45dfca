import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { LinkTable, link } from '../../../engines/linking/index.js';
import { RecordReader, UnreadableFile } from './read-records.js';
import { type LinkSettings, readSettings } from './settings.js';
import { writeClusters, writePairs } from './write-links.js';

const folder = mkdtempSync(join(tmpdir(), 'magpie-link-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: LinkSettings = {
  id: 'id',
  columns: [
    { name: 'name', kind: 'name' },
    { name: 'note', kind: 'exact' },
  ],
};

async function read(...texts: string[]) {
  const refused: string[] = [];
  const table = new LinkTable(settings.columns);
  const reader = new RecordReader(settings, table, (message) => {
    refused.push(message.replaceAll(`${folder}/`, ''));
  });
  for (const [n, text] of texts.entries()) {
    const file = join(folder, `${'ab'[n]}.csv`);
    writeFileSync(file, text);
    await reader.read(file);
  }
  return { table, refused };
}

const written = async (write: (into: PassThrough) => Promise<void>) => {
  const into = new PassThrough();
  await write(into);
  return String(into.read());
};

describe('the configuration of link', () => {
  it('takes columns as a list or as an object', () => {
    const asObject = { id: ' id', columns: { name: 'name', note: 'exact' } };
    expect(readSettings(JSON.stringify(asObject))).toEqual(settings);
    expect(readSettings(`\uFEFF${JSON.stringify(settings)}`)).toEqual(settings);
  });

  it('names every field that is wrong', () => {
    const wrong = { columns: [{ name: 'a', kind: 'nam' }, { kind: 'date' }], more: 1 };
    const problems = readSettings(JSON.stringify(wrong));
    expect(problems).toEqual([
      'id: is missing',
      expect.stringMatching(/^columns\.0\.kind: must be one of exact, name/),
      'columns.1.name: is missing',
      expect.stringContaining('more'),
    ]);
    const { columns } = settings;
    const odd = { id: 'note', columns: [...columns, columns[0]], blocking: [['name', 'town']] };
    expect(readSettings(JSON.stringify(odd))).toEqual([
      'columns.1.name: "note" is the id, which is not compared',
      'columns.2.name: "name" is named twice',
      'blocking.0.1: "town" is not in columns',
    ]);
    expect(readSettings('{"id"')).toEqual([expect.stringContaining('not JSON')]);
    expect(readSettings('{"id":"x","columns":[]}')).toEqual(['columns: must name a column']);
  });
});

describe('the records of link', () => {
  it('keeps good rows and tells of bad ones by line', async () => {
    const { table, refused } = await read(
      '\uFEFFid , name,"note"\r\n1,"Lee\nAda",x\r\n2,y\r\n , z, z\r\n1,again,x\r\n3,"open,q\r\n4,d,e\r\n',
      'note,id,name\n9,5,Moore\n9,4,Moore\n',
    );
    expect(refused).toEqual([
      'a.csv, line 4: 2 fields where the first line names 3 columns',
      'a.csv, line 5: the id (column "id") is empty',
      'a.csv, line 6: the id "1" (column "id") is taken by a.csv, line 2; ids must be unique over all files',
      'a.csv, line 7: a quote is never closed',
      'b.csv, line 3: the id "4" (column "id") is taken by a.csv, line 8; ids must be unique over all files',
    ]);
    expect(Array.from({ length: table.rows }, (_, row) => table.id(row))).toEqual(['1', '4', '5']);
  });

  it('finds the columns under other delimiters', async () => {
    const { table, refused } = await read('id;name;note\n1;a;b\n', 'id\tname\tnote\n2\ta\tb\n');
    expect(refused).toEqual([]);
    expect(table.rows).toBe(2);
  });

  it('names every column that is not there', async () => {
    const reading = read('id,other\n1,2\n');
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(/line 1: .*"name".*\n.*line 1: .*"note"/);
  });

  it('says why a file cannot be read at all', async () => {
    await expect(read('')).rejects.toThrow(/a\.csv: .*empty/);
    const utf16 = Buffer.from('\uFEFFid,name,note\n', 'utf16le');
    await expect(read(utf16 as unknown as string)).rejects.toThrow(/UTF-16/);
    const reader = new RecordReader(settings, new LinkTable(settings.columns), () => {});
    await expect(reader.read(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv/);
  });
});

describe('the answer of link', () => {
  it('is every id with its cluster, quoted where it must be, and pairs with their evidence', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `r${n},name ${'abcdef'[n % 6]}${n},n${n}`);
    const { table } = await read(
      `id,name,note\n"x,1",Ada Lee,k77777\n"x,2",Ada Lee,k77777\n${rows.join('\n')}`,
    );
    const linked = link(table);
    const clusters = (await written((into) => writeClusters(table, linked, into))).split('\n');
    expect(clusters.slice(0, 4)).toEqual(['id,cluster', '"x,1","x,1"', '"x,2","x,1"', 'r0,r0']);
    expect(clusters).toHaveLength(1 + table.rows + 1);
    const [head, first] = (await written((into) => writePairs(table, linked, into))).split('\n');
    expect(head).toBe('id_a,id_b,probability,score,same_cluster,evidence');
    expect(first).toMatch(/^"x,1","x,2",[01]\.\d+,[\d.]+,yes,.*name: same, of ≤ 3 records \+/);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toContain('Ada');
  });
});
