import type { OrganisationId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { type Conduct, misuseFactors } from '../scoring/index.js';

export type Party = 'complainant' | 'merchant';
/** How far back conduct is looked at. */
const MONTHS = 12;

type Row = Omit<Conduct, 'warnedBefore'> & { known: number };

/** A complainant's claims: unfounded is rejected, or lost or given up once contested. */
const COMPLAINANT = sql.raw(`
  count(*) filter (where cardinality(c.outcomes) > 0)::integer as decided,
  count(*) filter (where c.outcomes && array['rejected', 'reinstated', 'withdrawn'])::integer as unfounded,
  count(distinct c.merchant_id)
    filter (where c.outcomes && array['reinstated', 'withdrawn'])::integer as harmed,
  coalesce(sum(extract(epoch from c.reversed_at - c.accepted_at) / 86400)
    filter (where c.reversed_at is not null and c.accepted_at is not null), 0)::double precision
    as "daysDown"`);

/** A merchant's counter-notices: unfounded is one that was dismissed, or taken back. */
const MERCHANT = sql.raw(`
  count(*) filter (where c.outcomes && array['reinstated', 'withdrawn', 'upheld'])::integer as decided,
  count(*) filter (where 'upheld' = any(c.outcomes))::integer as unfounded,
  count(distinct c.complainant_id) filter (where 'upheld' = any(c.outcomes))::integer as harmed,
  0::double precision as "daysDown"`);

/** What an organisation did in the last twelve months, for the four factors of art. 23. */
export async function conductOf(
  db: Reader,
  organisationId: OrganisationId,
  party: Party,
): Promise<{ conduct: Conduct; isKnown: boolean }> {
  const since = new Date(db.now);
  since.setUTCMonth(since.getUTCMonth() - MONTHS);
  const whose = sql.ref(
    party === 'complainant' ? 'c.complainant_id' : 'c.merchant_organisation_id',
  );
  const row = await db.first(sql<Row>`
    select ${party === 'complainant' ? COMPLAINANT : MERCHANT},
      (select count(*) from notice_abuse.score s where s.label = 'bad-faith'
        and s.scored_at >= ${since} and ${party} = 'complainant'
        and s.complainant_id = ${organisationId})::integer as "badFaith",
      count(*)::integer as known
    from notice_abuse.claim c join notice_abuse.notice n on n.id = c.notice_id
    where ${whose} = ${organisationId} and n.submitted_at >= ${since}`);
  const warned = await db.count(sql`
    select 1 from notice_abuse.measure
    where organisation_id = ${organisationId} and party = ${party} and at >= ${since}
      and outcome is distinct from 'lifted'`);
  const { known = 0, ...conduct } = row ?? NOTHING;
  return { conduct: { ...conduct, warnedBefore: warned > 0 }, isKnown: known > 0 };
}

const NOTHING: Row = { known: 0, decided: 0, unfounded: 0, harmed: 0, daysDown: 0, badFaith: 0 };

/** The four factors, with what they propose. */
export async function factorsOf(db: Reader, organisationId: OrganisationId, party: Party) {
  const { conduct, isKnown } = await conductOf(db, organisationId, party);
  return { factors: misuseFactors(conduct), isKnown };
}
