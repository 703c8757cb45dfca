import type {
  DecisionId,
  ListingId,
  MerchantId,
  OrganisationId,
  StorefrontId,
} from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type {
  DecisionDraft,
  DecisionOutcome,
  DecisionSubject,
  StatementBasis,
} from './decision.js';
import type { Audience } from './policy.js';

/** A decision as it is kept. */
export interface Decision {
  id: DecisionId;
  subject: DecisionSubject;
  storefrontId: StorefrontId;
  outcome: DecisionOutcome;
  reason: string;
  statement: StatementBasis;
  facts: string | null;
  factsLocale: string | null;
  listingId: ListingId | null;
  merchantId: MerchantId | null;
  merchantOrganisationId: OrganisationId | null;
  complainantId: OrganisationId | null;
  automation: DecisionDraft['automation'];
  madeBy: string;
  madeAt: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
}

/** A place in a list that runs from the newest to the oldest. */
export interface Place {
  at: Date;
  id: string;
}

export interface DecisionFilter {
  party?: 'merchant' | 'complainant' | undefined;
  outcome?: DecisionOutcome | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  listingId?: ListingId | undefined;
  storefrontId?: StorefrontId | undefined;
  subject?: string | undefined;
}

const columns = sql.raw(`
  d.id, d.subject, d.storefront_id as "storefrontId", d.outcome, d.reason, d.statement, d.facts,
  d.facts_locale as "factsLocale", d.listing_id as "listingId", d.merchant_id as "merchantId",
  d.merchant_organisation_id as "merchantOrganisationId", d.complainant_id as "complainantId",
  d.automation, d.made_by as "madeBy", d.made_at as "madeAt", d.undone_at as "undoneAt",
  d.undone_by as "undoneBy"`);

type Condition = ReturnType<typeof sql>;
const all = (conditions: Condition[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

function conditionsOf(filter: DecisionFilter, after: Place | undefined): Condition[] {
  const conditions: Condition[] = [];
  if (filter.outcome) conditions.push(sql`d.outcome = ${filter.outcome}`);
  if (filter.from) conditions.push(sql`d.made_at >= ${filter.from}`);
  if (filter.to) conditions.push(sql`d.made_at < ${filter.to}`);
  if (filter.listingId) conditions.push(sql`d.listing_id = ${filter.listingId}`);
  if (filter.storefrontId) conditions.push(sql`d.storefront_id = ${filter.storefrontId}`);
  if (filter.subject) conditions.push(sql`d.subject = ${filter.subject}`);
  if (after) conditions.push(sql`(d.made_at, d.id) < (${after.at}, ${after.id})`);
  return conditions;
}

/** The newest `limit` decisions of an audience after a place. */
export async function readDecisions(
  db: Reader,
  audience: Audience,
  filter: DecisionFilter,
  after: Place | undefined,
  limit: number,
): Promise<Decision[]> {
  const conditions = conditionsOf(filter, after);
  if (audience === 'everybody') {
    return db.rows(sql<Decision>`
      select ${columns} from decisions.decision d where ${all(conditions)}
      order by d.made_at desc, d.id desc limit ${limit}`);
  }
  // One front a party by its own index: an "or" over both would read the whole history.
  const frontOf = (column: string) => sql`
    select f.id from unnest(${[...audience]}::text[]) as o (id) cross join lateral (
      select d.id from decisions.decision d
      where ${all([sql`d.${sql.ref(column)} = o.id`, ...conditions])}
      order by d.made_at desc, d.id desc limit ${limit}) f`;
  const fronts = [
    ...(filter.party === 'complainant' ? [] : [frontOf('merchant_organisation_id')]),
    ...(filter.party === 'merchant' ? [] : [frontOf('complainant_id')]),
  ];
  return db.rows(sql<Decision>`
    select ${columns} from decisions.decision d
    where d.id in (${sql.join(fronts, sql` union `)})
    order by d.made_at desc, d.id desc limit ${limit}`);
}

export async function decisionById(db: Reader, id: DecisionId): Promise<Decision | undefined> {
  return db.first(sql<Decision>`select ${columns} from decisions.decision d where d.id = ${id}`);
}

/** Decisions that imposed a measure, oldest first: the order of the export. */
export async function readRestricting(
  db: Reader,
  range: { from: Date; to: Date; storefrontId?: StorefrontId | undefined },
  after: Place | undefined,
  limit: number,
): Promise<Decision[]> {
  const conditions = conditionsOf(range, undefined);
  if (after) conditions.push(sql`(d.made_at, d.id) > (${after.at}, ${after.id})`);
  return db.rows(sql<Decision>`
    select ${columns} from decisions.decision d
    where ${all(conditions)} and d.undone_at is null
      and exists (select 1 from decisions.measure m where m.decision_id = d.id)
    order by d.made_at, d.id limit ${limit}`);
}
