import type { OrganisationId, RestrictionId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { programsProblem } from './errors.js';

export type RestrictionKind = 'suspension' | 'rate-limit' | 'enhanced-evidence';

/** What holds an organisation's notices (or a merchant's counter-notices) back for a time. */
export interface Restriction {
  id: RestrictionId;
  organisationId: OrganisationId;
  kind: RestrictionKind;
  /** Regimes whose law lets the platform do this; others are processed as before. */
  regimes: string[];
  /** Claims a day, of a rate limit. */
  perDay: number | null;
  /** In words, for the one restricted. */
  reason: string;
  /** What it rests on: an id of the module that decided it. */
  cause: string;
  fromAt: Date;
  untilAt: Date;
  liftedAt: Date | null;
}

const columns = sql.raw(`
  id, organisation_id as "organisationId", kind, regimes, per_day as "perDay", reason, cause,
  from_at as "fromAt", until_at as "untilAt", lifted_at as "liftedAt"`);

export async function imposeRestriction(
  tx: Tx,
  input: Omit<Restriction, 'id' | 'fromAt' | 'liftedAt'>,
): Promise<RestrictionId> {
  const id = newId('restriction', tx.now);
  const { organisationId, kind, regimes, perDay, reason, cause, untilAt } = input;
  await tx.count(sql`
    insert into programs.restriction (id, organisation_id, kind, regimes, per_day, reason, cause,
      from_at, until_at, set_by)
    values (${id}, ${organisationId}, ${kind}, ${[...regimes]}::text[], ${perDay}, ${reason},
      ${cause}, ${tx.now}, ${untilAt}, ${tx.by})`);
  append(tx, {
    type: 'restriction.imposed',
    subject: organisationId,
    parties: [organisationId],
    data: {
      restrictionId: id,
      organisationId,
      kind,
      regimes: [...regimes],
      cause,
      untilAt: untilAt.toISOString(),
    },
  });
  return id;
}

/** Ends a restriction before its time. @throws `restriction-not-found` when none runs. */
export async function liftRestriction(tx: Tx, id: RestrictionId): Promise<void> {
  const row = await tx.first(sql<Restriction>`
    update programs.restriction set lifted_at = ${tx.now}
    where id = ${id} and lifted_at is null and until_at > ${tx.now} returning ${columns}`);
  if (!row) throw programsProblem('restriction-not-found');
  append(tx, {
    type: 'restriction.lifted',
    subject: row.organisationId,
    parties: [row.organisationId],
    data: { restrictionId: id, organisationId: row.organisationId, kind: row.kind },
  });
}

/** Restrictions of an organisation that run now. */
export async function restrictionsOf(
  db: Reader,
  organisationId: OrganisationId,
): Promise<Restriction[]> {
  return db.rows(sql<Restriction>`
    select ${columns} from programs.restriction
    where organisation_id = ${organisationId} and until_at > ${db.now} and lifted_at is null
    order by until_at, id`);
}

/** Everything that ever restricted an organisation, newest first. */
export async function restrictionHistory(
  db: Reader,
  organisationId: OrganisationId,
): Promise<Restriction[]> {
  return db.rows(sql<Restriction>`
    select ${columns} from programs.restriction where organisation_id = ${organisationId}
    order by from_at desc, id desc limit 100`);
}
