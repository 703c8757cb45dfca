import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import type { DecisionDraft, MadeDecision } from './decision.js';
import { decisionProblem } from './errors.js';
import { refreshListings } from './listing-status.js';
import {
  insertDecisions,
  insertMeasures,
  liftMeasuresOf,
  type MeasureRow,
  type NewMeasure,
} from './queries.js';
import { reasons } from './reasons.js';

/**
 * Makes decisions, each with its statement of reasons, and imposes or lifts their measures.
 * Nothing else in the house acts on a listing. One statement a table, however many drafts.
 * @returns the decisions in the order of the drafts.
 */
export async function makeDecisions(
  tx: Tx,
  drafts: readonly DecisionDraft[],
): Promise<MadeDecision[]> {
  for (const { reason } of drafts) {
    if (!(reason in reasons)) throw decisionProblem('reason-unknown', { reason });
  }
  const made = drafts.map((draft) => ({ id: newId('decision', tx.now), draft }));
  await insertDecisions(tx, made);
  const imposed = made.flatMap(({ id, draft }) =>
    draft.impose.map(
      (kind): NewMeasure => ({ id: newId('measure', tx.now), decisionId: id, kind, draft }),
    ),
  );
  await insertMeasures(tx, imposed);
  const lifting = made.filter(({ draft }) => draft.isLifting);
  const lifted = await liftMeasuresOf(
    tx,
    lifting.map(({ id, draft }) => ({ decisionId: id, subject: draft.subject })),
  );
  for (const { id, draft } of made) journalDecision(tx, id, draft);
  for (const measure of imposed) journalImposed(tx, measure);
  for (const measure of lifted) journalLifted(tx, measure, 'decision');
  await refreshListings(tx, [
    ...imposed.map(({ draft }) => draft.listingId),
    ...lifted.map(({ target }) => target),
  ]);
  return made.map(({ id, draft }) => ({ id, subject: draft.subject }));
}

function partiesOf(draft: Pick<DecisionDraft, 'complainantId' | 'merchantOrganisationId'>) {
  const { complainantId, merchantOrganisationId } = draft;
  return [complainantId, merchantOrganisationId].filter((id) => id !== null);
}

function journalDecision(tx: Tx, decisionId: MadeDecision['id'], draft: DecisionDraft): void {
  append(tx, {
    type: 'decision.made',
    subject: draft.subject,
    parties: partiesOf(draft),
    data: {
      decisionId,
      subject: draft.subject,
      outcome: draft.outcome,
      regime: draft.statement.regime,
      rule: draft.reason,
      automation: draft.automation,
      measures: draft.impose.length,
    },
    ...(draft.facts !== null && { personal: { facts: draft.facts } }),
  });
}

function journalImposed(tx: Tx, { id, decisionId, kind, draft }: NewMeasure): void {
  append(tx, {
    type: 'measure.imposed',
    subject: draft.subject,
    parties: partiesOf(draft),
    data: {
      measureId: id,
      decisionId,
      kind,
      target: draft.listingId,
      storefrontId: draft.storefrontId,
    },
  });
}

/** Tells the journal, and through it the marketplace, that a measure has ended. */
export function journalLifted(tx: Tx, measure: MeasureRow, reason: string): void {
  append(tx, {
    type: 'measure.lifted',
    subject: measure.subject,
    parties: partiesOf(measure),
    data: {
      measureId: measure.id,
      decisionId: measure.decisionId,
      kind: measure.kind,
      target: measure.target,
      storefrontId: measure.storefrontId,
      reason,
    },
  });
}

/** Tells the journal that a measure lifted by a decision now undone is in force again. */
export function journalRestored(tx: Tx, measure: MeasureRow): void {
  append(tx, {
    type: 'measure.imposed',
    subject: measure.subject,
    parties: partiesOf(measure),
    data: {
      measureId: measure.id,
      decisionId: measure.decisionId,
      kind: measure.kind,
      target: measure.target,
      storefrontId: measure.storefrontId,
    },
  });
}
