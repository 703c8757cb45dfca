import type {
  OrganisationId,
  StandingChangeId,
  StandingContestId,
} from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Settings } from '../../../platform/platform.js';
import { organisationsByIds } from '../../accounts/index.js';
import { closeTasks, openTask, requireLock } from '../../review/index.js';
import { programsProblem } from '../errors.js';
import { changeById } from './change-queries.js';
import { judgeHolders } from './judge-holders.js';

/** A holder's objection to a turn of their standing. */
export interface StandingContest {
  id: StandingContestId;
  changeId: StandingChangeId;
  holderId: OrganisationId;
  statement: string;
  locale: string;
  filedAt: Date;
  outcome: 'granted' | 'dismissed' | null;
  answer: string | null;
  exemptUntil: string | null;
}

export async function contestById(db: Reader, id: StandingContestId) {
  return db.first(sql<StandingContest>`
    select id, change_id as "changeId", holder_id as "holderId", statement, locale,
      filed_at as "filedAt", outcome, answer, exempt_until::text as "exemptUntil"
    from programs.standing_contest where id = ${id}`);
}

/**
 * A holder contests a turn of their standing; a person looks at its figures and claims again.
 * @throws `standing-change-not-found`, `standing-change-contested`.
 */
export async function contestStanding(
  tx: Tx,
  actor: Actor,
  changeId: StandingChangeId,
  statement: string,
): Promise<StandingContestId> {
  const change = await changeById(tx, changeId);
  if (!change || !actor.actsFor.includes(change.holderId)) {
    throw programsProblem('standing-change-not-found');
  }
  const id = newId('standingContest', tx.now);
  const filed = await tx.count(sql`
    insert into programs.standing_contest (id, change_id, holder_id, statement, locale, filed_by,
      filed_at)
    values (${id}, ${changeId}, ${change.holderId}, ${statement}, ${actor.locale}, ${tx.by}, ${tx.now})
    on conflict (change_id) do nothing`);
  if (filed === 0) throw programsProblem('standing-change-contested');
  append(tx, {
    type: 'standing.contested',
    subject: change.holderId,
    parties: [change.holderId],
    data: { contestId: id, changeId, holderId: change.holderId },
    personal: { statement },
    ...(actor.personId && { personalOf: actor.personId }),
  });
  const holder = (await organisationsByIds(tx, [change.holderId])).get(change.holderId);
  await openTask(tx, {
    kind: 'standing',
    subject: id,
    storefrontId: null,
    regime: 'platform',
    lane: 'standard',
    summary: { complainant: holder?.name ?? '', title: holder?.name ?? '', status: change.status },
  });
  return id;
}

export interface StandingAnswer {
  outcome: 'granted' | 'dismissed';
  text: string;
  /** Granted: the local date until which the holder stands whatever the figures say. */
  exemptUntil?: string | undefined;
}

/**
 * Answers a contest. Granted gives the standing back until a date, whatever the figures say.
 * @throws `standing-contest-not-found`, `standing-contest-answered`, `task-locked`.
 */
export async function answerStandingContest(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  actor: Actor,
  id: StandingContestId,
  { outcome, text, exemptUntil }: StandingAnswer,
): Promise<void> {
  const contest = await contestById(tx, id);
  if (!contest) throw programsProblem('standing-contest-not-found');
  if (contest.outcome) throw programsProblem('standing-contest-answered');
  await requireLock(tx, actor, id, 'standing');
  const until = outcome === 'granted' ? (exemptUntil ?? null) : null;
  if (outcome === 'granted' && !until) throw programsProblem('exemption-needs-end');
  await tx.count(sql`
    update programs.standing_contest set outcome = ${outcome}, answer = ${text},
      answer_locale = ${actor.locale}, exempt_until = ${until}, answered_by = ${tx.by},
      answered_at = ${tx.now} where id = ${id}`);
  const { changeId, holderId } = contest;
  append(tx, {
    type: 'standing.contest-answered',
    subject: holderId,
    parties: [holderId],
    data: { contestId: id, changeId, holderId, outcome },
    personal: { text },
  });
  await closeTasks(tx, { kind: 'standing', subject: id }, outcome);
  if (until) await exempt(tx, settings, changeId, until);
}

async function exempt(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  changeId: StandingChangeId,
  until: string,
): Promise<void> {
  const change = await changeById(tx, changeId);
  if (!change) return;
  await tx.count(sql`
    update programs.standing set exempt_until = ${until}::date, barred_until = null
    where holder_id = ${change.holderId} and right_id = ${change.rightId}
      and ground = ${change.ground}`);
  await judgeHolders(tx, settings, [change.holderId]);
}
