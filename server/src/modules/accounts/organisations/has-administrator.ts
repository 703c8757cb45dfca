import { type Reader, sql } from '../../../platform/db/index.js';

/** Whether the installation has an administrator; without one it offers the first set-up. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
  const row = await db.first(sql<{ has: boolean }>`
    select exists (
      select 1 from accounts.person p join accounts.organisation o on o.id = p.organisation_id
      where o.kind = 'platform' and p.status = 'active' and 'administrator' = any(p.roles)) as has`);
  return row?.has ?? false;
}
