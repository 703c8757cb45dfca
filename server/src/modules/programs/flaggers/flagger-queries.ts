import type { FlaggerId, OrganisationId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** A trusted flagger under DSA art. 22, as the coordinator awarded the status. */
export interface Flagger {
  id: FlaggerId;
  organisationId: OrganisationId;
  /** The Digital Services Coordinator that awarded it. */
  coordinator: string;
  expertise: string;
  awardedOn: string;
  status: 'active' | 'suspended' | 'ended';
  reason: string | null;
  changedAt: Date;
  version: number;
}

const columns = sql.raw(`
  id, organisation_id as "organisationId", coordinator, expertise,
  awarded_on::text as "awardedOn", status, reason, changed_at as "changedAt", version`);

export async function activeFlagger(db: Reader, organisationId: OrganisationId) {
  return db.first(sql<Flagger>`
    select ${columns} from programs.flagger
    where organisation_id = ${organisationId} and status = 'active'`);
}

export async function flaggerById(db: Reader, id: FlaggerId) {
  return db.first(sql<Flagger>`select ${columns} from programs.flagger where id = ${id}`);
}

export async function listFlaggers(db: Reader): Promise<Flagger[]> {
  return db.rows(sql<Flagger>`
    select ${columns} from programs.flagger order by status = 'ended', awarded_on desc, id`);
}

/** What the platform tells the coordinator (art. 22(6)): figures and what they show. */
export interface FlaggerReport {
  id: string;
  fromDay: string;
  endDay: string;
  figures: Record<string, number>;
  findings: string;
  locale: string;
  madeAt: Date;
}

export async function reportsOf(db: Reader, id: FlaggerId): Promise<FlaggerReport[]> {
  return db.rows(sql<FlaggerReport>`
    select id, from_day::text as "fromDay", end_day::text as "endDay", figures, findings, locale,
      made_at as "madeAt"
    from programs.flagger_report where flagger_id = ${id} order by made_at desc`);
}
