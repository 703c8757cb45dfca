import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Rule, RuleDraft, RuleStage } from './rules/rule.js';

export interface KnowledgeChange {
  place: number;
  kind: 'right' | 'rules' | 'tell' | 'removal' | 'card';
  subject: string;
}

export async function recordChanges(
  tx: Tx,
  kind: KnowledgeChange['kind'],
  subjects: readonly string[],
): Promise<void> {
  await tx.count(sql`
    insert into screening.knowledge_change (kind, subject)
    select ${kind}, unnest(${[...new Set(subjects)]}::text[])`);
}

export function changesAfter(db: Reader, place: number): Promise<KnowledgeChange[]> {
  return db.rows(sql<KnowledgeChange>`
    select place::int as place, kind, subject from screening.knowledge_change
    where place > ${place} order by place limit 10000`);
}

export async function lastChange(db: Reader): Promise<number> {
  const row = await db.first(sql<{ place: number }>`
    select coalesce(max(place), 0)::int as place from screening.knowledge_change`);
  return row?.place ?? 0;
}

/** Every rule that is not switched off. */
export async function activeRules(db: Reader): Promise<Rule[]> {
  const rows = await db.rows(
    sql<{
      id: string;
      version: number;
      stage: RuleStage;
      draft: RuleDraft;
      mayRemove: boolean;
    }>`
      select r.id, r.version, r.stage, r.draft, coalesce(g.may_remove, false) as "mayRemove"
      from screening.rule r
      left join screening.gate g on g.subject = r.id and g.version = r.version::text
      where r.stage <> 'off' order by r.id`,
  );
  return rows.map(({ id, draft, ...rest }) => ({ ...draft, ...rest, ruleId: id }));
}
