import type { RuleId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { wilson } from '../../platform/statistics/index.js';
import { screeningProblem } from './errors.js';
import { recordChanges } from './knowledge-queries.js';
import { gates } from './quality/gate-queries.js';
import { isActing, type RuleDraft, type RuleStage } from './rules/rule.js';

export interface WrittenRule extends RuleDraft {
  id: RuleId;
  version: number;
  stage: RuleStage;
  writtenBy: string;
  writtenAt: Date;
}

type Row = Omit<WrittenRule, keyof RuleDraft> & { draft: RuleDraft };

const columns = sql`
  id, version, stage, draft, written_by as "writtenBy", written_at as "writtenAt"`;

const ruleOf = ({ draft, ...rest }: Row): WrittenRule => ({ ...draft, ...rest });

/** Every rule, the newest first. */
export async function allRules(db: Reader): Promise<WrittenRule[]> {
  const rows = await db.rows(sql<Row>`select ${columns} from screening.rule order by id desc`);
  return rows.map(ruleOf);
}

/** Writes a new rule. It only watches until somebody stages it. */
export async function writeRule(tx: Tx, actor: Actor, draft: RuleDraft): Promise<WrittenRule> {
  const id = newId('rule', tx.now);
  await tx.count(sql`
    insert into screening.rule (id, version, stage, draft, written_by, written_at)
    values (${id}, 1, 'shadow', ${JSON.stringify(draft)}::jsonb, ${actor.ref}, ${tx.now})`);
  return keepVersion(tx, id);
}

/** Replaces what a rule says; the new version only watches, whatever the former did. */
export async function rewriteRule(
  tx: Tx,
  actor: Actor,
  id: RuleId,
  draft: RuleDraft,
): Promise<WrittenRule> {
  const changed = await tx.count(sql`
    update screening.rule set version = version + 1, stage = 'shadow',
      draft = ${JSON.stringify(draft)}::jsonb, written_by = ${actor.ref}, written_at = ${tx.now}
    where id = ${id}`);
  if (changed === 0) throw screeningProblem('rule-not-found');
  return keepVersion(tx, id);
}

async function keepVersion(tx: Tx, id: RuleId): Promise<WrittenRule> {
  await tx.count(sql`
    insert into screening.rule_version (rule_id, version, draft, written_by, written_at)
    select id, version, draft, written_by, written_at from screening.rule where id = ${id}`);
  const rule = await ruleForUpdate(tx, id);
  await recordChanges(tx, 'rules', [id]);
  append(tx, {
    type: 'rule.written',
    subject: id,
    parties: [],
    data: { ruleId: id, version: rule.version },
  });
  return rule;
}

export async function ruleForUpdate(tx: Tx, id: RuleId): Promise<WrittenRule> {
  const row = await tx.first(sql<Row>`
    select ${columns} from screening.rule where id = ${id} for update`);
  if (!row) throw screeningProblem('rule-not-found');
  return ruleOf(row);
}

/** Rolls a rule out, back, or off, as somebody asks. @throws `rule-not-found`, `rule-below-bar`. */
export async function rollOutRule(tx: Tx, id: RuleId, stage: RuleStage): Promise<WrittenRule> {
  const { version, precisionBar } = await ruleForUpdate(tx, id);
  const gate = (await gates(tx)).find(({ subject }) => subject === id);
  const precision = gate?.version === String(version) ? wilson(gate.upheld, gate.labelled) : null;
  if (isActing(stage) && precision && precision.high < precisionBar) {
    throw screeningProblem('rule-below-bar');
  }
  return stageRule(tx, id, stage);
}

/** Sets the stage. */
export async function stageRule(tx: Tx, id: RuleId, stage: RuleStage): Promise<WrittenRule> {
  const rule = await ruleForUpdate(tx, id);
  if (rule.stage === stage) return rule;
  await tx.count(sql`update screening.rule set stage = ${stage} where id = ${id}`);
  await recordChanges(tx, 'rules', [id]);
  append(tx, {
    type: 'rule.staged',
    subject: id,
    parties: [],
    data: { ruleId: id, version: rule.version, from: rule.stage, to: stage },
  });
  return { ...rule, stage };
}
