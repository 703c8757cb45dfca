import type {
  ClaimId,
  CounterNoticeId,
  EvidenceId,
  OrganisationId,
  RightId,
} from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { shareEvidence } from '../evidence/index.js';
import { noticeProblem } from './errors.js';

/** A counter-notice that its merchant shares with the others under the same right. */
export interface SharedCounterNotice {
  id: CounterNoticeId;
  filedAt: Date;
  explanation: string;
  locale: 'en' | 'zh-CN';
  evidenceIds: EvidenceId[];
  joined: number;
  outcome: 'pending' | 'upheld' | 'failed';
}

/** Shared counter-notices of other merchants on a right, those that prevailed first. Who sent them is not told. */
async function sharedOn(
  db: Reader,
  rightId: RightId,
  own: readonly OrganisationId[],
): Promise<SharedCounterNotice[]> {
  return db.rows(sql<SharedCounterNotice>`
    select k.id, k.filed_at as "filedAt", k.explanation, k.locale,
      k.evidence_ids as "evidenceIds",
      (select count(distinct j.merchant_organisation_id)::integer from notices.counter_notice j
        where j.joins = k.id) as joined,
      case when bool_or(c.state = 'reinstated') then 'upheld'
        when bool_and(c.state in ('upheld', 'accepted')) then 'failed' else 'pending' end as outcome
    from notices.counter_notice k join notices.claim c on c.counter_notice_id = k.id
    where c.right_id = ${rightId} and k.is_shared
      and not (k.merchant_organisation_id = any(${[...own]}::text[]))
    group by k.id order by bool_or(c.state = 'reinstated') desc, k.filed_at desc, k.id limit 50`);
}

/**
 * What other merchants answered on the right of this claim and share; for the merchant complained
 * of. @throws `claim-not-found`.
 */
export async function sharedCounterNotices(
  db: Reader,
  actor: Actor,
  claimId: ClaimId,
): Promise<SharedCounterNotice[]> {
  const claim = await db.first(sql<{ rightId: RightId }>`
    select right_id as "rightId" from notices.claim
    where id = ${claimId} and accepted_at is not null
      and merchant_organisation_id = any(${[...actor.actsFor]}::text[])`);
  if (!claim) throw noticeProblem('claim-not-found');
  return sharedOn(db, claim.rightId, actor.actsFor);
}

/**
 * Joins another merchant's shared counter-notice: its evidence is read by the joiner too, and
 * stands with what the joiner attaches. @returns that evidence. @throws `not-joinable`.
 */
export async function joinCounterNotice(
  tx: Tx,
  actor: Actor,
  rightIds: readonly RightId[],
  joins: CounterNoticeId,
): Promise<EvidenceId[]> {
  for (const rightId of new Set(rightIds)) {
    const found = (await sharedOn(tx, rightId, actor.actsFor)).find(({ id }) => id === joins);
    if (!found) continue;
    await shareEvidence(tx, found.evidenceIds, [...actor.actsFor]);
    return found.evidenceIds;
  }
  throw noticeProblem('not-joinable');
}
