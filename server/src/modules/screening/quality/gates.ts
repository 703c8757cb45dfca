import type { RuleId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { type Estimate, wilson } from '../../../platform/statistics/index.js';
import { recordChanges } from '../knowledge-queries.js';
import { isActing } from '../rules/rule.js';
import type { Screening } from '../screening.js';
import { ruleForUpdate, stageRule } from '../write-rule.js';

/** The scorecard's own gate, beside those of rules. */
export const SCORECARD = 'scorecard';
/** The precision that the scorecard must prove before its removals need no person. */
export const SCORECARD_BAR = 0.95;
/** Labels that count: the last ones, so that what was once good does not hide what it is now. */
const WINDOW = 1_000;

export async function mayCardRemove(db: Reader, version: string): Promise<boolean> {
  const row = await db.first(sql<{ mayRemove: boolean }>`
    select may_remove as "mayRemove" from screening.gate
    where subject = ${SCORECARD} and version = ${version}`);
  return row?.mayRemove ?? false;
}

/**
 * Counts anew what a person's finding says of the rules that were true of the listing and, where
 * it removed, of the scorecard. The lower Wilson bound of precision must reach the bar before one
 * may remove; once the upper bound lies below it, a rule only watches again.
 */
export async function regate(tx: Tx, screening: Screening): Promise<void> {
  const { rules, verdict, scorecard } = screening;
  const ids = [...new Set(rules.map(({ ruleId }) => ruleId))].sort();
  for (const id of ids) await regateRule(tx, id as RuleId);
  const isOfCard = verdict === 'remove' && !rules.some(({ isDeciding }) => isDeciding);
  if (!isOfCard) return;
  const counts = await countLabels(
    tx,
    sql`scorecard = ${scorecard} and verdict = 'remove'
      and not rules @> '[{"isDeciding": true}]'::jsonb`,
  );
  const replayed = await replayedOf(tx, scorecard);
  const all = {
    upheld: counts.upheld + replayed.upheld,
    labelled: counts.labelled + replayed.labelled,
  };
  await setGate(tx, SCORECARD, scorecard, all, SCORECARD_BAR);
}

async function replayedOf(db: Reader, version: string): Promise<Counts> {
  const row = await db.first(sql<Counts>`
    select replayed_upheld as upheld, replayed_labelled as labelled from screening.gate
    where subject = ${SCORECARD} and version = ${version}`);
  return row ?? { upheld: 0, labelled: 0 };
}

/** Begins the gate of a new card with the last labels, as it would have removed by them. */
export async function replayCardGate(tx: Tx, version: string, counts: Counts): Promise<void> {
  await setGate(tx, SCORECARD, version, counts, SCORECARD_BAR);
  await tx.count(sql`
    update screening.gate
    set replayed_upheld = ${counts.upheld}, replayed_labelled = ${counts.labelled}
    where subject = ${SCORECARD}`);
}

async function regateRule(tx: Tx, id: RuleId): Promise<void> {
  const { version, stage, precisionBar } = await ruleForUpdate(tx, id);
  const matched = JSON.stringify([{ ruleId: id, version }]);
  const counts = await countLabels(tx, sql`rules @> ${matched}::jsonb`);
  const precision = await setGate(tx, id, String(version), counts, precisionBar);
  if (isActing(stage) && isBelow(precision, precisionBar)) await stageRule(tx, id, 'shadow');
}

/** Surely worse than it promised. */
export const isBelow = (precision: Estimate, bar: number): boolean => precision.high < bar;

interface Counts {
  upheld: number;
  labelled: number;
}

async function countLabels(db: Reader, which: ReturnType<typeof sql>): Promise<Counts> {
  const row = await db.first(sql<Counts>`
    select count(*) filter (where is_infringing)::int as upheld, count(*)::int as labelled
    from (
      select is_infringing from screening.screening
      where ${which} and is_infringing is not null
      order by labelled_at desc limit ${WINDOW}) last`);
  return row ?? { upheld: 0, labelled: 0 };
}

async function setGate(
  tx: Tx,
  subject: string,
  version: string,
  { upheld, labelled }: Counts,
  bar: number,
): Promise<Estimate> {
  const precision = wilson(upheld, labelled);
  const mayRemove = precision.low >= bar;
  const before = await tx.first(sql<{ version: string; mayRemove: boolean }>`
    select version, may_remove as "mayRemove" from screening.gate
    where subject = ${subject} for update`);
  await tx.count(sql`
    insert into screening.gate (subject, version, upheld, labelled, may_remove, checked_at)
    values (${subject}, ${version}, ${upheld}, ${labelled}, ${mayRemove}, ${tx.now})
    on conflict (subject) do update
    set version = excluded.version, upheld = excluded.upheld, labelled = excluded.labelled,
      may_remove = excluded.may_remove, checked_at = excluded.checked_at`);
  const could = before?.version === version && before.mayRemove;
  if (could !== mayRemove) {
    append(tx, {
      type: 'rule.gated',
      subject,
      parties: [],
      data: { subject, version, upheld, labelled, bar, mayRemove },
    });
    if (subject !== SCORECARD) await recordChanges(tx, 'rules', [subject]);
  }
  return precision;
}
