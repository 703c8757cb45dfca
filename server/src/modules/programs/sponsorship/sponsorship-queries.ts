import type { OrganisationId, SponsorshipId } from '../../../contracts/ids.js';
import type { Locale } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';

export type SponsorshipStatus = 'invited' | 'accepted' | 'granted' | 'ended';

/** An association's member and how far it has come. */
export interface Sponsorship {
  id: SponsorshipId;
  associationId: OrganisationId;
  email: string;
  locale: Locale;
  memberId: OrganisationId | null;
  status: SponsorshipStatus;
  /** Codes of the lessons whose test was passed. */
  lessons: string[];
  attempts: number;
  nextAttemptAt: Date | null;
  invitedAt: Date;
  acceptedAt: Date | null;
  grantedAt: Date | null;
  /** The last local day of the privileges. */
  endsOn: string | null;
  endedAt: Date | null;
  endReason: string | null;
  version: number;
}

const columns = sql.raw(`
  id, association_id as "associationId", email, locale, member_id as "memberId", status, lessons,
  attempts, next_attempt_at as "nextAttemptAt", invited_at as "invitedAt",
  accepted_at as "acceptedAt", granted_at as "grantedAt", ends_on::text as "endsOn",
  ended_at as "endedAt", end_reason as "endReason", version`);

/** The sponsorship that gives this holder its privileges now. */
export async function grantedSponsorship(db: Reader, memberId: OrganisationId) {
  return db.first(sql<Sponsorship>`
    select ${columns} from programs.sponsorship
    where member_id = ${memberId} and status = 'granted' and ends_on >= ${db.now}::date
    order by granted_at limit 1`);
}

export async function sponsorshipForUpdate(tx: Tx, id: SponsorshipId) {
  return tx.first(sql<Sponsorship>`
    select ${columns} from programs.sponsorship where id = ${id} for update`);
}

export async function invitationByHash(tx: Tx, tokenHash: string) {
  return tx.first(sql<Sponsorship>`
    select ${columns} from programs.sponsorship
    where token_hash = ${tokenHash} and status = 'invited' for update`);
}

/** Whether this organisation has a live membership with this association. */
export async function isSponsored(tx: Tx, associationId: OrganisationId, memberId: OrganisationId) {
  const found = await tx.count(sql`
    select 1 from programs.sponsorship
    where association_id = ${associationId} and member_id = ${memberId} and status <> 'ended'`);
  return found > 0;
}

/** Memberships of an association, of a member, or of everybody (both null), newest first. */
export async function listSponsorships(
  db: Reader,
  of: { associationId?: OrganisationId | null; memberIds?: readonly OrganisationId[] },
): Promise<Sponsorship[]> {
  const where = [sql`true`];
  if (of.associationId) where.push(sql`association_id = ${of.associationId}`);
  if (of.memberIds) where.push(sql`member_id = any(${[...of.memberIds]}::text[])`);
  return db.rows(sql<Sponsorship>`
    select ${columns} from programs.sponsorship where ${sql.join(where, sql` and `)}
    order by invited_at desc, id desc limit 1000`);
}

/** Members of an association whose privileges were ever granted: whom its aggregate covers. */
export async function membersOfAssociation(
  db: Reader,
  associationId: OrganisationId,
): Promise<OrganisationId[]> {
  const rows = await db.rows(sql<{ id: OrganisationId }>`
    select distinct member_id as id from programs.sponsorship
    where association_id = ${associationId} and granted_at is not null and status = 'granted'`);
  return rows.map(({ id }) => id);
}
