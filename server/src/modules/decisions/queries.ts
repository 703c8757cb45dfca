import type {
  DecisionId,
  ListingId,
  MeasureId,
  OrganisationId,
  StorefrontId,
} from '../../contracts/ids.js';
import type { MeasureKind } from '../../contracts/journal/decisions.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { DecisionDraft, DecisionSubject } from './decision.js';

export interface NewMeasure {
  id: MeasureId;
  decisionId: DecisionId;
  kind: MeasureKind;
  draft: DecisionDraft;
}

export interface MeasureRow {
  id: MeasureId;
  decisionId: DecisionId;
  subject: DecisionSubject;
  kind: MeasureKind;
  target: ListingId;
  storefrontId: StorefrontId;
  merchantOrganisationId: OrganisationId | null;
  complainantId: OrganisationId | null;
}

export async function insertDecisions(
  tx: Tx,
  made: readonly { id: DecisionId; draft: DecisionDraft }[],
): Promise<void> {
  const values = made.map(({ id, draft }) => ({
    id,
    subject: draft.subject,
    storefront_id: draft.storefrontId,
    outcome: draft.outcome,
    reason: draft.reason,
    statement: draft.statement,
    facts: draft.facts,
    facts_locale: draft.factsLocale,
    listing_id: draft.listingId,
    merchant_id: draft.merchantId,
    merchant_organisation_id: draft.merchantOrganisationId,
    complainant_id: draft.complainantId,
    automation: draft.automation,
    made_by: draft.madeBy ?? tx.by,
    made_at: tx.now.toISOString(),
    approved_by: draft.approvedBy ?? null,
  }));
  if (values.length === 0) return;
  await tx.count(sql`
    insert into decisions.decision
    select * from jsonb_populate_recordset(null::decisions.decision, ${JSON.stringify(values)}::jsonb)`);
}

export async function insertMeasures(tx: Tx, measures: readonly NewMeasure[]): Promise<void> {
  if (measures.length === 0) return;
  const values = measures.map(({ id, decisionId, kind, draft }) => ({
    id,
    decision_id: decisionId,
    subject: draft.subject,
    kind,
    target: draft.listingId,
    storefront_id: draft.storefrontId,
    merchant_id: draft.merchantId,
    merchant_organisation_id: draft.merchantOrganisationId,
    imposed_at: tx.now.toISOString(),
    is_void: false,
  }));
  await tx.count(sql`
    insert into decisions.measure
    select * from jsonb_populate_recordset(null::decisions.measure, ${JSON.stringify(values)}::jsonb)`);
}

const measureColumns = sql.raw(`
  m.id, m.decision_id as "decisionId", m.subject, m.kind, m.target,
  m.storefront_id as "storefrontId", m.merchant_organisation_id as "merchantOrganisationId",
  d.complainant_id as "complainantId"`);

export async function liftMeasuresOf(
  tx: Tx,
  lifting: readonly { decisionId: DecisionId; subject: DecisionSubject }[],
): Promise<MeasureRow[]> {
  if (lifting.length === 0) return [];
  return tx.rows(sql<MeasureRow>`
    update decisions.measure m set lifted_at = ${tx.now}, lifted_by = l.decision_id
    from unnest(${lifting.map(({ decisionId }) => decisionId)}::text[],
                ${lifting.map(({ subject }) => subject)}::text[]) as l (decision_id, subject),
         decisions.decision d
    where m.subject = l.subject and m.lifted_at is null and d.id = m.decision_id
    returning ${measureColumns}`);
}

/** Marks decisions undone; returns how many were not undone before. */
export async function markUndone(tx: Tx, ids: readonly DecisionId[]): Promise<number> {
  return tx.count(sql`
    update decisions.decision set undone_at = ${tx.now}, undone_by = ${tx.by}
    where id = any(${[...ids]}::text[]) and undone_at is null`);
}

/** Ends what these decisions imposed, as if never imposed; returns the measures still in force. */
export async function voidMeasuresOf(tx: Tx, ids: readonly DecisionId[]): Promise<MeasureRow[]> {
  const ended = await tx.rows(sql<MeasureRow>`
    update decisions.measure m set lifted_at = ${tx.now}, is_void = true
    from decisions.decision d
    where m.decision_id = any(${[...ids]}::text[]) and m.lifted_at is null and d.id = m.decision_id
    returning ${measureColumns}`);
  // Those lifted meanwhile are void too, or undoing what lifted them would bring them back.
  await tx.count(sql`
    update decisions.measure set is_void = true
    where decision_id = any(${[...ids]}::text[]) and not is_void`);
  return ended;
}

export async function restoreMeasuresLiftedBy(
  tx: Tx,
  ids: readonly DecisionId[],
): Promise<MeasureRow[]> {
  return tx.rows(sql<MeasureRow>`
    update decisions.measure m set lifted_at = null, lifted_by = null
    from decisions.decision d
    where m.lifted_by = any(${[...ids]}::text[]) and not m.is_void and d.id = m.decision_id
    returning ${measureColumns}`);
}

/** What the measures in force demand of each listing; a listing without any is absent. */
export async function strictestMeasures(db: Reader, listingIds: readonly ListingId[]) {
  const rows = await db.rows(sql<{ target: ListingId; isRemoved: boolean; isRestricted: boolean }>`
    select target, bool_or(kind = 'remove') as "isRemoved", bool_or(kind = 'restrict') as "isRestricted"
    from decisions.measure
    where target = any(${[...listingIds]}::text[]) and lifted_at is null
    group by target`);
  const statuses = new Map<ListingId, 'removed' | 'restricted'>();
  for (const { target, isRemoved, isRestricted } of rows) {
    if (isRemoved) statuses.set(target, 'removed');
    else if (isRestricted) statuses.set(target, 'restricted');
  }
  return statuses;
}
