import type { DisplayLanguage } from '../../contracts/identifiers/index.js';
import type { ListingView } from '../marketplace/index.js';
import type { Decision } from './decision-queries.js';
import type { Measure } from './measure-queries.js';
import { reasons } from './reasons.js';
import { kindName, measureText, momentText, outcomeText } from './wording.js';

/** How a reader's view is worded: the language, and the zone that its dates stand in. */
export interface Wording {
  language: DisplayLanguage;
  timeZone: string;
}
type Listings = ReadonlyMap<string, ListingView>;

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** `undone`: the measure was imposed by a decision that is undone, and counts for nothing. */
export function measureState({ isVoid, liftedAt }: Measure): 'in-force' | 'lifted' | 'undone' {
  if (isVoid) return 'undone';
  return liftedAt ? 'lifted' : 'in-force';
}

/** `standing`: the decision imposed no measure and has not been undone. */
export function decisionState(
  decision: Pick<Decision, 'undoneAt'>,
  measures: readonly Measure[],
): 'in-force' | 'lifted' | 'undone' | 'standing' {
  if (decision.undoneAt) return 'undone';
  if (measures.length === 0) return 'standing';
  return measures.some(({ liftedAt }) => liftedAt === null) ? 'in-force' : 'lifted';
}

export function presentListing(id: string | null, listings: Listings) {
  if (id === null) return null;
  const view = listings.get(id);
  return { id, title: view?.title ?? null, url: view?.url ?? null };
}

/** The sentence of the reason that a decision rests on. */
export function reasonText(
  { reason, statement }: Pick<Decision, 'reason' | 'statement'>,
  language: DisplayLanguage,
): string {
  return (reasons[reason] ?? statement.rule)[language];
}

/** One measure: what it does, where, since when, and until when. */
export function presentMeasure(measure: Measure, territory: string, wording: Wording) {
  return {
    id: measure.id,
    decisionId: measure.decisionId,
    kind: measure.kind,
    scope: { target: measure.target, storefrontId: measure.storefrontId, territory },
    state: measureState(measure),
    imposedAt: measure.imposedAt.toISOString(),
    liftedAt: iso(measure.liftedAt),
    liftedByDecisionId: measure.liftedBy,
    text: measureSentence(measure, territory, wording),
  };
}

function measureSentence(measure: Measure, territory: string, { language, timeZone }: Wording) {
  const what = measureText[measure.kind][language];
  const since = momentText(measure.imposedAt, timeZone, language);
  const until = measure.liftedAt && momentText(measure.liftedAt, timeZone, language);
  if (language === 'zh') {
    return until
      ? `${what}（范围：${territory}），自${since}起，至${until}解除。`
      : `${what}（范围：${territory}），自${since}起。`;
  }
  return until
    ? `${what} (${territory}) from ${since}; lifted on ${until}.`
    : `${what} (${territory}) since ${since}.`;
}

/** A decision as a row of a list. */
export function presentSummary(
  decision: Decision,
  measures: readonly Measure[],
  listings: Listings,
  { language }: Wording,
) {
  const { statement } = decision;
  return {
    id: decision.id,
    subject: decision.subject,
    storefrontId: decision.storefrontId,
    outcome: { code: decision.outcome, text: outcomeText[decision.outcome][language] },
    reason: { code: decision.reason, text: reasonText(decision, language) },
    regime: statement.regime,
    right: { ...presentRight(statement.right), kindName: kindName(statement.right.kind, language) },
    listing: presentListing(decision.listingId, listings),
    merchantId: decision.merchantId,
    automation: decision.automation,
    measures: measures.map(({ id, kind, ...rest }) => ({
      id,
      kind,
      state: measureState({ id, kind, ...rest }),
    })),
    state: decisionState(decision, measures),
    madeAt: decision.madeAt.toISOString(),
    undoneAt: iso(decision.undoneAt),
  };
}

function presentRight({ id, kind, title, office, number }: Decision['statement']['right']) {
  return { id, kind, title, office, number };
}
