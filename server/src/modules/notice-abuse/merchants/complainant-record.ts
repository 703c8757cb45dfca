import type { ClaimId, OrganisationId, RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { wilson } from '../../../platform/statistics/index.js';
import { abuseProblem } from '../errors.js';
import { type Label, stateOf } from '../vetting/vetting.js';

/** Fewer decided claims than this say nothing of a complainant. */
const LEAST_DECIDED = 10;

type Row = {
  complainantId: OrganisationId;
  rightId: RightId;
  band: 'not-suspected' | 'watch' | 'under-vetting' | 'severe' | null;
  label: Label | null;
  routes: string[] | null;
};

/** The claim as the merchant complained of, or the platform, may see it. */
async function requireParty(db: Reader, actor: Actor, claimId: ClaimId): Promise<Row> {
  const isPlatform = actor.organisationKind === 'platform';
  const row = await db.first(sql<Row>`
    select c.complainant_id as "complainantId", c.right_id as "rightId", s.band, s.label, s.routes
    from notice_abuse.claim c left join notice_abuse.score s on s.notice_id = c.notice_id
    where c.id = ${claimId} and (${isPlatform}
      or c.accepted_at is not null
        and c.merchant_organisation_id = any(${[...actor.actsFor]}::text[]))`);
  if (!row) throw abuseProblem('vetting-not-found');
  return row;
}

/** A share with its interval; null where too few were counted to say anything. */
function rate(numerator: number, denominator: number, least: number) {
  if (denominator < least) return null;
  const { low, high } = wilson(numerator, denominator);
  return { numerator, denominator, low, high };
}

type Counts = {
  decided: number;
  standing: number;
  countered: number;
  won: number;
  merchants: number;
};

/**
 * How the complainant behind a claim fares, in the terms that anybody may know: rates over the last
 * twelve months, of everything and of this right, and whether the notice is under vetting.
 */
export async function complainantRecord(db: Reader, actor: Actor, claimId: ClaimId) {
  const { complainantId, rightId, band, label, routes } = await requireParty(db, actor, claimId);
  const [all, ofRight] = await Promise.all([
    counts(db, sql`c.complainant_id = ${complainantId}`),
    counts(db, sql`c.right_id = ${rightId}`),
  ]);
  const isPackOffered = (routes ?? []).includes('invalidation-pack') && label !== 'good-faith';
  return {
    state: band ? stateOf({ band, label }) : ('not-suspected' as const),
    rightId,
    complainant: rates(all),
    right: { ...rates(ofRight), merchants: ofRight.merchants },
    isPackOffered,
  };
}

const rates = ({ decided, standing, countered, won }: Counts) => ({
  takedownSuccess: rate(standing, decided, LEAST_DECIDED),
  countered: rate(countered, decided, LEAST_DECIDED),
  wonByMerchants: rate(won, countered, 3),
});

async function counts(db: Reader, whose: ReturnType<typeof sql>): Promise<Counts> {
  const since = new Date(db.now);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  const row = await db.first(sql<Counts>`
    select count(*) filter (where cardinality(c.outcomes) > 0)::integer as decided,
      count(*) filter (where c.accepted_at is not null and c.reversed_at is null)::integer as standing,
      count(*) filter (where 'countered' = any(c.outcomes))::integer as countered,
      count(*) filter (where c.outcomes && array['reinstated', 'withdrawn'])::integer as won,
      count(distinct c.merchant_id)::integer as merchants
    from notice_abuse.claim c join notice_abuse.notice n on n.id = c.notice_id
    where ${whose} and n.submitted_at >= ${since}`);
  return row ?? { decided: 0, standing: 0, countered: 0, won: 0, merchants: 0 };
}
