import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from './database.js';

/** One forward-only step: `owner` is the module or platform part, `name` its file. */
export interface Migration {
  owner: string;
  name: string;
  text: string;
  checksum: string;
}

/** Reads `NNNN-*.sql` of each owner, in the owners' order. */
export async function readMigrations(
  folders: { owner: string; folder: URL }[],
): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const { owner, folder } of folders) {
    const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
    for (const name of names) {
      const text = await readFile(new URL(name, folder), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      migrations.push({ owner, name, text, checksum });
    }
  }
  return migrations;
}

/**
 * Applies what is missing, each step in its own transaction.
 * Refuses a database whose applied step differs from the file of the same name.
 */
export async function migrate(db: Database, migrations: Migration[]): Promise<number> {
  await db.exec(
    `create schema if not exists platform;
     create table if not exists platform.migration (
       owner text not null, name text not null, checksum text not null,
       applied_at timestamptz not null default now(), primary key (owner, name));`,
  );
  const rows = await db.read((q) =>
    q.rows(
      sql<{
        owner: string;
        name: string;
        checksum: string;
      }>`select owner, name, checksum from platform.migration`,
    ),
  );
  const applied = new Map(rows.map((row) => [`${row.owner}/${row.name}`, row.checksum]));
  const missing = migrations.filter(({ owner, name, checksum }) => {
    const known = applied.get(`${owner}/${name}`);
    if (known !== undefined && known !== checksum) {
      throw new Error(`Migration ${owner}/${name} has changed since it was applied.`);
    }
    return known === undefined;
  });
  for (const { owner, name, text, checksum } of missing) {
    await db.exec(
      `begin;\n${text}\n;insert into platform.migration (owner, name, checksum)
       values ('${owner}', '${name}', '${checksum}');\ncommit;`,
    );
  }
  return missing.length;
}
