import type { NoticeId, OrganisationId, VettingRequestId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** What a complainant was asked for because of vetting. */
export interface VettingRequest {
  id: VettingRequestId;
  organisationId: OrganisationId;
  noticeId: NoticeId;
  kind: 'identity-recheck' | 'deposit-request';
  text: string;
  locale: string;
  status: 'asked' | 'answered' | 'settled' | 'waived';
  answer: string | null;
  evidenceIds: string[];
  askedAt: Date;
  answeredAt: Date | null;
}

const columns = sql.raw(`
  id, organisation_id as "organisationId", notice_id as "noticeId", kind, text, locale, status,
  answer, evidence_ids as "evidenceIds", asked_at as "askedAt", answered_at as "answeredAt"`);

export function present({ askedAt, answeredAt, ...request }: VettingRequest) {
  return {
    ...request,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

export async function requestById(db: Reader, id: VettingRequestId) {
  return db.first(sql<VettingRequest>`
    select ${columns} from notice_abuse.request where id = ${id}`);
}

export async function requestsOfNotice(db: Reader, noticeId: NoticeId) {
  const rows = await db.rows(sql<VettingRequest>`
    select ${columns} from notice_abuse.request where notice_id = ${noticeId} order by asked_at, id`);
  return rows.map(present);
}

export async function requestsOf(db: Reader, organisationIds: readonly OrganisationId[]) {
  const rows = await db.rows(sql<VettingRequest>`
    select ${columns} from notice_abuse.request
    where organisation_id = any(${[...organisationIds]}::text[])
    order by asked_at desc, id desc limit 200`);
  return rows.map(present);
}
