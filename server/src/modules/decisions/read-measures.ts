import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import type { Place } from './decision-queries.js';
import { type MeasureFilter, type ReasonedMeasure, readMeasures } from './measure-queries.js';
import { audienceOf } from './policy.js';
import { listingsOf } from './read-decisions.js';
import { presentListing, presentMeasure, reasonText, type Wording } from './statement-view.js';

/**
 * The newest measures against the actor's own listings, and why; of everybody for the platform.
 * One row more than `limit`, for the next page.
 */
export async function listMeasures(
  db: Reader,
  actor: Actor,
  filter: MeasureFilter,
  page: { after: Place | undefined; limit: number },
  wording: Wording,
) {
  const rows = await readMeasures(db, audienceOf(actor), filter, page.after, page.limit + 1);
  const listings = await listingsOf(
    db,
    rows.map(({ target }) => ({ listingId: target })),
  );
  return rows.map((row) => ({
    ...presentMeasure(row, row.statement.territory, wording),
    subject: row.subject,
    merchantId: row.merchantId,
    listing: presentListing(row.target, listings),
    ...whyOf(row, wording),
  }));
}

function whyOf({ reason, statement, ...row }: ReasonedMeasure, { language }: Wording) {
  return {
    reason: { code: reason, text: reasonText({ reason, statement }, language) },
    contest: {
      text: row.liftedAt ? null : statement.contest[language],
      until: row.liftedAt ? null : (statement.contestUntil ?? null),
    },
  };
}
