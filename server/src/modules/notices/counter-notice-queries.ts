import type { ClaimId, CounterNoticeId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Case } from './case.js';
import type { FileCounterNotice } from './counter-notice-schema.js';
import { noticeProblem } from './errors.js';

export async function insertCounterNotice(
  tx: Tx,
  id: CounterNoticeId,
  of: Case,
  input: FileCounterNotice,
): Promise<void> {
  await tx.count(sql`
    insert into notices.counter_notice (id, regime, pack_version, storefront_id,
      merchant_organisation_id, complainant_id, explanation, locale, statements, signature, contact,
      evidence_ids, filed_by, filed_at, is_shared, joins)
    values (${id}, ${of.pack.id}, ${of.pack.version}, ${of.storefrontId},
      ${of.merchantOrganisationId}, ${of.complainantId}, ${input.explanation}, ${input.locale},
      ${[...input.statements]}::text[], ${input.signature ?? null},
      ${JSON.stringify(input.contact)}::jsonb, ${[...input.evidenceIds]}::text[], ${tx.by}, ${tx.now},
      ${input.isShared ?? false}, ${input.joins ?? null})`);
}

/** Ids of the claims that a counter-notice still answers. */
export async function claimsOfCounterNotice(db: Reader, id: CounterNoticeId): Promise<ClaimId[]> {
  const rows = await db.rows(
    sql<{ id: ClaimId }>`select id from notices.claim where counter_notice_id = ${id} order by id`,
  );
  if (rows.length === 0) throw noticeProblem('counter-notice-not-found');
  return rows.map((row) => row.id);
}

export async function counterNoticeForUpdate(tx: Tx, id: CounterNoticeId): Promise<void> {
  const found = await tx.count(
    sql`select 1 from notices.counter_notice where id = ${id} for update`,
  );
  if (found === 0) throw noticeProblem('counter-notice-not-found');
}

/** Notes the first date of a step of the counter-notice's way. */
export async function stampCounterNotice(
  tx: Tx,
  id: CounterNoticeId,
  column: 'forwarded_at' | 'received_at' | 'answered_at',
): Promise<void> {
  const name = sql.ref(column);
  await tx.count(sql`
    update notices.counter_notice set ${name} = ${tx.now} where id = ${id} and ${name} is null`);
}
