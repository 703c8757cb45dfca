import type { Finding } from '../../../contracts/findings.js';
import type { ListingId, ScreeningId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { wilson } from '../../../platform/statistics/index.js';
import { listingsAsOf } from '../../marketplace/index.js';
import { RuleSet } from '../rules/rule-set.js';

/** How many of the last screenings a rule is tried on. */
const TRIED = 10_000;
const PAGE = 1_000;
const SHOWN = 20;

interface Past {
  id: ScreeningId;
  listingId: ListingId;
  versionNumber: number;
  verdict: 'allow' | 'hold' | 'remove';
  score: number;
  findings: Finding[];
  isInfringing: boolean | null;
}

/**
 * What a rule would have done: it is asked about the last screenings as they were, each with the
 * version of the listing and the findings of its day.
 */
export async function backtestRule(db: Reader, when: string) {
  const rules = new RuleSet([
    {
      ...{ ruleId: 'tried', version: 1, stage: 'shadow', name: '', purpose: '', action: 'hold' },
      ...{ when, reason: { en: '', zh: '' }, precisionBar: 0.95, mayRemove: false },
    },
  ]);
  const matched: (Past & { title: string })[] = [];
  let tried = 0;
  for (let before: string | undefined; tried < TRIED; ) {
    const page = await pastScreenings(db, before);
    tried += page.length;
    const versions = await listingsAsOf(db, page);
    for (const past of page) {
      const listing = versions.get(`${past.listingId}#${past.versionNumber}`);
      if (!listing) continue;
      const { score, findings } = past;
      if (rules.matching({ ...listing, score, findings }).length > 0) {
        matched.push({ ...past, title: listing.title });
      }
    }
    before = page.at(-1)?.id;
    if (page.length < PAGE) break;
  }
  const labelled = matched.filter(({ isInfringing }) => isInfringing !== null);
  const infringing = labelled.filter(({ isInfringing }) => isInfringing).length;
  return {
    tried,
    matched: matched.length,
    newlyHeld: matched.filter(({ verdict }) => verdict === 'allow').length,
    labelled: labelled.length,
    infringing,
    precision: labelled.length === 0 ? null : wilson(infringing, labelled.length),
    examples: matched
      .slice(0, SHOWN)
      .map(({ id, title, verdict, isInfringing }) => ({ id, title, verdict, isInfringing })),
  };
}

function pastScreenings(db: Reader, before: string | undefined): Promise<Past[]> {
  return db.rows(sql<Past>`
    select id, listing_id as "listingId", version_number as "versionNumber", verdict, score,
      findings, is_infringing as "isInfringing"
    from screening.screening where ${before ?? null}::text is null or id < ${before ?? null}
    order by id desc limit ${PAGE}`);
}
