import type {
  DecisionId,
  ListingId,
  MeasureId,
  MerchantId,
  StorefrontId,
} from '../../contracts/ids.js';
import type { MeasureKind } from '../../contracts/journal/decisions.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { DecisionSubject, StatementBasis } from './decision.js';
import type { Place } from './decision-queries.js';
import type { Audience } from './policy.js';

/** A measure as it is kept. */
export interface Measure {
  id: MeasureId;
  decisionId: DecisionId;
  subject: DecisionSubject;
  kind: MeasureKind;
  target: ListingId;
  storefrontId: StorefrontId;
  merchantId: MerchantId | null;
  imposedAt: Date;
  liftedAt: Date | null;
  liftedBy: DecisionId | null;
  isVoid: boolean;
}

/** A measure with what its decision says of it. */
export type ReasonedMeasure = Measure & { reason: string; statement: StatementBasis };

export interface MeasureFilter {
  inForce?: boolean | undefined;
  kind?: MeasureKind | undefined;
  merchantId?: MerchantId | undefined;
}

const columns = sql.raw(`
  m.id, m.decision_id as "decisionId", m.subject, m.kind, m.target,
  m.storefront_id as "storefrontId", m.merchant_id as "merchantId", m.imposed_at as "imposedAt",
  m.lifted_at as "liftedAt", m.lifted_by as "liftedBy", m.is_void as "isVoid"`);

/** The measures that these decisions imposed, the oldest first. */
export async function measuresOf(
  db: Reader,
  decisionIds: readonly DecisionId[],
): Promise<Map<DecisionId, Measure[]>> {
  const rows = await db.rows(sql<Measure>`
    select ${columns} from decisions.measure m where m.decision_id = any(${[...decisionIds]}::text[])
    order by m.imposed_at, m.id`);
  const found = new Map<DecisionId, Measure[]>();
  for (const row of rows) {
    const known = found.get(row.decisionId);
    if (known) known.push(row);
    else found.set(row.decisionId, [row]);
  }
  return found;
}

/** The measures that one decision lifted. */
export async function measuresLiftedBy(db: Reader, decisionId: DecisionId): Promise<Measure[]> {
  return db.rows(sql<Measure>`
    select ${columns} from decisions.measure m where m.lifted_by = ${decisionId}
    order by m.imposed_at, m.id`);
}

/** The newest `limit` measures against an audience after a place. */
export async function readMeasures(
  db: Reader,
  audience: Audience,
  filter: MeasureFilter,
  after: Place | undefined,
  limit: number,
): Promise<ReasonedMeasure[]> {
  const conditions = [sql`true`];
  if (filter.inForce === true) conditions.push(sql`m.lifted_at is null`);
  if (filter.inForce === false) conditions.push(sql`m.lifted_at is not null`);
  if (filter.kind) conditions.push(sql`m.kind = ${filter.kind}`);
  if (filter.merchantId) conditions.push(sql`m.merchant_id = ${filter.merchantId}`);
  if (after) conditions.push(sql`(m.imposed_at, m.id) < (${after.at}, ${after.id})`);
  const wanted = sql.join(conditions, sql` and `);
  const newest = sql`order by m.imposed_at desc, m.id desc limit ${limit}`;
  const fronts =
    audience === 'everybody'
      ? sql`select * from decisions.measure m where ${wanted} ${newest}`
      : sql`select m.* from unnest(${[...audience]}::text[]) as o (id) cross join lateral (
          select * from decisions.measure m
          where m.merchant_organisation_id = o.id and ${wanted} ${newest}) m`;
  return db.rows(sql<ReasonedMeasure>`
    select ${columns}, d.reason, d.statement
    from (${fronts}) m join decisions.decision d on d.id = m.decision_id ${newest}`);
}
