import type { ContestId, DecisionId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { Contest } from './contest.js';

const columns = sql.raw(`
  id, decision_id as "decisionId", organisation_id as "organisationId", statement, locale,
  evidence_ids as "evidenceIds", filed_by as "filedBy", filed_at as "filedAt", outcome, answer,
  answer_locale as "answerLocale", answered_by as "answeredBy", answered_at as "answeredAt"`);

type Filed = Pick<
  Contest,
  'id' | 'decisionId' | 'organisationId' | 'statement' | 'locale' | 'evidenceIds'
>;

/** @returns whether the decision had not been contested before. */
export async function insertContest(tx: Tx, contest: Filed): Promise<boolean> {
  const { id, decisionId, organisationId, statement, locale, evidenceIds } = contest;
  const inserted = await tx.count(sql`
    insert into decisions.contest (id, decision_id, organisation_id, statement, locale,
      evidence_ids, filed_by, filed_at)
    values (${id}, ${decisionId}, ${organisationId}, ${statement}, ${locale},
      ${[...evidenceIds]}::text[], ${tx.by}, ${tx.now})
    on conflict (decision_id) do nothing`);
  return inserted === 1;
}

export function contestOf(db: Reader, decisionId: DecisionId): Promise<Contest | undefined> {
  return db.first(sql<Contest>`
    select ${columns} from decisions.contest where decision_id = ${decisionId}`);
}

export function contestById(db: Reader, id: ContestId): Promise<Contest | undefined> {
  return db.first(sql<Contest>`select ${columns} from decisions.contest where id = ${id}`);
}

export function contestForUpdate(tx: Tx, id: ContestId): Promise<Contest | undefined> {
  return tx.first(sql<Contest>`
    select ${columns} from decisions.contest where id = ${id} for update`);
}

export async function setAnswer(
  tx: Tx,
  id: ContestId,
  { outcome, answer, answerLocale }: Pick<Contest, 'outcome' | 'answer' | 'answerLocale'>,
): Promise<void> {
  await tx.count(sql`
    update decisions.contest set outcome = ${outcome}, answer = ${answer},
      answer_locale = ${answerLocale}, answered_by = ${tx.by}, answered_at = ${tx.now}
    where id = ${id}`);
}

/** Contests of these decisions that wait for an answer. */
export async function openContestsOf(
  tx: Tx,
  decisionIds: readonly DecisionId[],
): Promise<ContestId[]> {
  const rows = await tx.rows(sql<{ id: ContestId }>`
    select id from decisions.contest
    where decision_id = any(${[...decisionIds]}::text[]) and outcome is null`);
  return rows.map(({ id }) => id);
}
