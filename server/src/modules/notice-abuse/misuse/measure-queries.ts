import type { MisuseId, OrganisationId, RestrictionId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { MisuseFactors } from '../scoring/index.js';
import type { Party } from './conduct.js';

/** A warning or suspension with its statement, and what became of its contest. */
export interface MisuseMeasure {
  id: MisuseId;
  organisationId: OrganisationId;
  party: Party;
  step: 'warning' | 'suspension';
  factors: MisuseFactors;
  statement: string;
  locale: string;
  regimes: string[];
  untilAt: Date | null;
  restrictionId: RestrictionId | null;
  at: Date;
  by: string;
  contest: string | null;
  contestedAt: Date | null;
  outcome: 'lifted' | 'upheld' | null;
  answer: string | null;
  answeredAt: Date | null;
}

const columns = sql.raw(`
  id, organisation_id as "organisationId", party, step, factors, statement, locale, regimes,
  until_at as "untilAt", restriction_id as "restrictionId", at, by, contest,
  contested_at as "contestedAt", outcome, answer, answered_at as "answeredAt"`);

export async function measureById(db: Reader, id: MisuseId) {
  return db.first(sql<MisuseMeasure>`
    select ${columns} from notice_abuse.measure where id = ${id}`);
}

/** Measures of these organisations, or of everybody; newest first. */
export async function listMeasures(
  db: Reader,
  organisationIds: readonly OrganisationId[] | null,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<MisuseMeasure[]> {
  const where = [sql`true`];
  if (organisationIds) where.push(sql`organisation_id = any(${[...organisationIds]}::text[])`);
  if (after) where.push(sql`(at, id) < (${String(after[0])}::timestamptz, ${String(after[1])})`);
  return db.rows(sql<MisuseMeasure>`
    select ${columns} from notice_abuse.measure where ${sql.join(where, sql` and `)}
    order by at desc, id desc limit ${limit}`);
}
