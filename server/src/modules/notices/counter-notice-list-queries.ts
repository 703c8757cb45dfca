import type { CounterNoticeId, OrganisationId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { NoticeRow } from './notice-list-queries.js';

export interface CounterNoticeRow {
  id: CounterNoticeId;
  regime: string;
  packVersion: string;
  merchantOrganisationId: OrganisationId;
  complainantId: OrganisationId;
  explanation: string;
  locale: 'en' | 'zh-CN';
  statements: string[];
  signature: string | null;
  contact: NoticeRow['contact'];
  evidenceIds: string[];
  filedAt: Date;
  forwardedAt: Date | null;
  receivedAt: Date | null;
  answeredAt: Date | null;
  isShared: boolean;
  joins: string | null;
}

const counterNoticeColumns = sql.raw(`
  id, regime, pack_version as "packVersion", merchant_organisation_id as "merchantOrganisationId",
  complainant_id as "complainantId", explanation, locale, statements, signature, contact,
  evidence_ids as "evidenceIds", filed_at as "filedAt", forwarded_at as "forwardedAt",
  received_at as "receivedAt", answered_at as "answeredAt",
  is_shared as "isShared", joins`);

export async function counterNoticeRow(
  db: Reader,
  id: CounterNoticeId,
): Promise<CounterNoticeRow | undefined> {
  return db.first(sql<CounterNoticeRow>`
    select ${counterNoticeColumns} from notices.counter_notice where id = ${id}`);
}

/** Counter-notices of a merchant, and those forwarded to a complainant; all when null. */
export async function listCounterNoticeRows(
  db: Reader,
  tenants: readonly OrganisationId[] | null,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<CounterNoticeRow[]> {
  const where = [sql`true`];
  if (tenants) {
    const own = [...tenants];
    where.push(sql`(merchant_organisation_id = any(${own}::text[])
      or (complainant_id = any(${own}::text[]) and forwarded_at is not null))`);
  }
  if (after) {
    where.push(sql`(filed_at, id) < (${String(after[0])}::timestamptz, ${String(after[1])})`);
  }
  return db.rows(sql<CounterNoticeRow>`
    select ${counterNoticeColumns} from notices.counter_notice
    where ${sql.join(where, sql` and `)} order by filed_at desc, id desc limit ${limit}`);
}
