import type { OrganisationId, StandingChangeId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { Figures, Missing, Status } from './judge.js';
import type { Scope } from './standing-queries.js';

/** One turn of a standing, with everything that explains it. */
export interface StandingChange extends Scope {
  id: StandingChangeId;
  status: Status;
  cause: 'rule' | 'barred' | 'contest';
  figures: Figures;
  missing: Missing[];
  ruleVersion: number;
  explanation: string | null;
  lockedUntil: string | null;
  at: Date;
  by: string;
}

export async function insertChanges(tx: Tx, changes: readonly StandingChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.count(sql`
    insert into programs.standing_change (id, holder_id, right_id, ground, status, cause, figures,
      missing, rule_version, explanation, locked_until, at, by)
    select v.id, v."holderId", v."rightId", v.ground, v.status, v.cause, v.figures,
      array(select jsonb_array_elements_text(v.missing)), v."ruleVersion", v.explanation,
      v."lockedUntil", v.at, v.by
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as v (id text, "holderId" text,
      "rightId" text, ground text, status text, cause text, figures jsonb, missing jsonb,
      "ruleVersion" integer, explanation text, "lockedUntil" date, at timestamptz, by text)`);
}

const columns = sql.raw(`
  h.id, h.holder_id as "holderId", h.right_id as "rightId", h.ground, h.status, h.cause, h.figures,
  h.missing, h.rule_version as "ruleVersion", h.explanation,
  h.locked_until::text as "lockedUntil", h.at, h.by,
  c.id as "contestId", c.statement as "contestStatement", c.outcome as "contestOutcome",
  c.answer as "contestAnswer", c.filed_at as "contestFiledAt"`);

export type ChangeView = StandingChange & {
  contestId: string | null;
  contestStatement: string | null;
  contestOutcome: 'granted' | 'dismissed' | null;
  contestAnswer: string | null;
  contestFiledAt: Date | null;
};

/** Changes of one holder (of all when null), newest first. */
export async function listChanges(
  db: Reader,
  holders: readonly OrganisationId[] | null,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<ChangeView[]> {
  const where = [sql`true`];
  if (holders) where.push(sql`h.holder_id = any(${[...holders]}::text[])`);
  if (after)
    where.push(sql`(h.at, h.id) < (${String(after[0])}::timestamptz, ${String(after[1])})`);
  return db.rows(sql<ChangeView>`
    select ${columns} from programs.standing_change h
    left join programs.standing_contest c on c.change_id = h.id
    where ${sql.join(where, sql` and `)} order by h.at desc, h.id desc limit ${limit}`);
}

export async function changeById(db: Reader, id: StandingChangeId) {
  return db.first(sql<ChangeView>`
    select ${columns} from programs.standing_change h
    left join programs.standing_contest c on c.change_id = h.id where h.id = ${id}`);
}
