import type { DecisionId, ListingId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { contestOf } from './contests/contest-queries.js';
import { isContestable } from './contests/contestable.js';
import { presentContest } from './contests/present-contest.js';
import {
  type Decision,
  type DecisionFilter,
  decisionById,
  type Place,
  readDecisions,
} from './decision-queries.js';
import { decisionProblem } from './errors.js';
import { measuresLiftedBy, measuresOf } from './measure-queries.js';
import { audienceOf, standingOf } from './policy.js';
import { statementText } from './statement-text.js';
import { presentMeasure, presentSummary, type Wording } from './statement-view.js';
import { automationOf, languageName, lawText } from './wording.js';

/** The newest decisions that the actor may read: one row more than `limit`, for the next page. */
export async function listDecisions(
  db: Reader,
  actor: Actor,
  filter: DecisionFilter,
  page: { after: Place | undefined; limit: number },
  wording: Wording,
) {
  const rows = await readDecisions(db, audienceOf(actor), filter, page.after, page.limit + 1);
  const measures = await measuresOf(
    db,
    rows.map(({ id }) => id),
  );
  const listings = await listingsOf(db, rows);
  return rows.map((row) => presentSummary(row, measures.get(row.id) ?? [], listings, wording));
}

/**
 * One decision with its whole statement of reasons, as the actor may read it: the parties' own
 * side in full, of the other side nothing that identifies a person.
 * @throws `decision-not-found` also when the decision is somebody else's.
 */
export async function readDecision(db: Reader, actor: Actor, id: DecisionId, wording: Wording) {
  const decision = await decisionById(db, id);
  const standing = decision && standingOf(actor, decision);
  if (!decision || !standing) throw decisionProblem('decision-not-found');
  const measures = (await measuresOf(db, [id])).get(id) ?? [];
  const lifted = await measuresLiftedBy(db, id);
  const listings = await listingsOf(db, [decision]);
  const summary = presentSummary(decision, measures, listings, wording);
  const { statement } = decision;
  const listingTitle = summary.listing?.title ?? null;
  const isPlatform = standing === 'platform';
  const contest = standing === 'complainant' ? undefined : await contestOf(db, id);
  return {
    ...summary,
    ...presentGrounds(decision, wording),
    measures: measures.map((measure) => presentMeasure(measure, statement.territory, wording)),
    lifted: lifted.map((measure) => presentMeasure(measure, statement.territory, wording)),
    complainantId: standing === 'merchant' ? null : decision.complainantId,
    merchantOrganisationId: standing === 'complainant' ? null : decision.merchantOrganisationId,
    madeBy: isPlatform ? decision.madeBy : null,
    undoneBy: isPlatform ? decision.undoneBy : null,
    contestHere: isContestable(decision),
    contested: contest ? presentContest(contest) : null,
    text: statementText({ decision, measures, lifted, listingTitle }, wording),
  };
}

function presentGrounds({ statement, facts, factsLocale, automation }: Decision, wording: Wording) {
  const { language } = wording;
  return {
    regimeTitle: statement.regimeTitle[language],
    regimeVersion: statement.packVersion,
    law: lawText(statement, language),
    rule: statement.rule[language],
    ground: { code: statement.ground.code, text: statement.ground.text[language] },
    facts:
      facts === null
        ? null
        : {
            text: facts,
            locale: factsLocale,
            language: factsLocale && languageName(factsLocale, language),
          },
    automationText: automationOf({ automation, statement })[language],
    contest: { text: statement.contest[language], until: statement.contestUntil ?? null },
    allegedAt: statement.allegedAt,
    contentDate: statement.contentDate,
  };
}

/** The listings of these decisions, by one query. */
export function listingsOf(db: Reader, rows: readonly { listingId: ListingId | null }[]) {
  return listingsByIds(db, [...new Set(rows.flatMap(({ listingId }) => listingId ?? []))]);
}
