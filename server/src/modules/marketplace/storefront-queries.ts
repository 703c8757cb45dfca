import { randomBytes } from 'node:crypto';
import type { StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Storefront } from './listing.js';

const columns = sql`
  id, code, name, regimes, locale, time_zone as "timeZone", currency, url, version,
  created_at as "createdAt", updated_at as "updatedAt"`;

/** One storefront, or undefined. */
export function storefrontById(db: Reader, id: StorefrontId): Promise<Storefront | undefined> {
  return db.first(sql<Storefront>`select ${columns} from marketplace.storefront where id = ${id}`);
}

/** Storefronts by id; unknown ids are absent. */
export async function storefrontsByIds(
  db: Reader,
  ids: readonly StorefrontId[],
): Promise<Map<StorefrontId, Storefront>> {
  const rows = await db.rows(sql<Storefront>`
    select ${columns} from marketplace.storefront where id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every storefront, in the order of their codes: a house has few. */
export function allStorefronts(db: Reader): Promise<Storefront[]> {
  return db.rows(sql<Storefront>`select ${columns} from marketplace.storefront order by code`);
}

/** The storefront with its code, or undefined. */
export function storefrontByCode(db: Reader, code: string): Promise<Storefront | undefined> {
  return db.first(
    sql<Storefront>`select ${columns} from marketplace.storefront where code = ${code}`,
  );
}

export type StorefrontFields = Omit<Storefront, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** Inserts unless the code is taken; returns whether it was free. */
export async function insertStorefront(
  tx: Tx,
  id: StorefrontId,
  fields: StorefrontFields,
): Promise<boolean> {
  const inserted = await tx.count(sql`
    insert into marketplace.storefront (id, code, name, regimes, locale, time_zone, currency, url,
      buyer_salt, created_at, updated_at)
    values (${id}, ${fields.code}, ${fields.name}, ${fields.regimes}::text[], ${fields.locale},
      ${fields.timeZone}, ${fields.currency}, ${fields.url},
      decode(${randomBytes(32).toString('hex')}, 'hex'), ${tx.now}, ${tx.now})
    on conflict (code) do nothing`);
  return inserted === 1;
}

/** Writes the fields if the version is still `version`; returns whether it was. */
export async function updateStorefront(
  tx: Tx,
  id: StorefrontId,
  version: number,
  fields: Omit<StorefrontFields, 'code'>,
): Promise<boolean> {
  const changed = await tx.count(sql`
    update marketplace.storefront
    set name = ${fields.name}, regimes = ${fields.regimes}::text[], locale = ${fields.locale},
        time_zone = ${fields.timeZone}, currency = ${fields.currency}, url = ${fields.url},
        version = version + 1, updated_at = ${tx.now}
    where id = ${id} and version = ${version}`);
  return changed === 1;
}

/**
 * Takes the storefront's row for a batch: batches of one storefront follow each other, so that
 * two uploads of the same rows never meet half way. Returns the salt of its buyers' hashes.
 */
export async function lockStorefront(tx: Tx, id: StorefrontId): Promise<string | undefined> {
  const row = await tx.first(sql<{ salt: string }>`
    select encode(buyer_salt, 'hex') as salt from marketplace.storefront
    where id = ${id} for no key update`);
  return row?.salt;
}
