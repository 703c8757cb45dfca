import { type Reader, sql } from '../../platform/db/index.js';
import { cohensKappa, type OutcomePair, shareOf } from './agreement.js';
import { shelves } from './queue-query.js';
import type { TaskKind } from './task.js';

const DAY_MS = 86_400_000;

export interface Period {
  from?: string | undefined;
  until?: string | undefined;
  regime?: string | undefined;
}

function periodOf({ from, until }: Period, now: Date) {
  const end = until === undefined ? now : new Date(until);
  const start = from === undefined ? new Date(end.getTime() - 30 * DAY_MS) : new Date(from);
  return { start, end, shown: { from: start.toISOString(), until: end.toISOString() } };
}

/**
 * What is on the desk now, and the share processed within 24 business hours of the requests
 * opened on business days of the period. A request that still has time counts in neither number.
 */
export async function deskStats(db: Reader, period: Period) {
  const { start, end, shown } = periodOf(period, db.now);
  const regime = period.regime ?? null;
  const now = await countNow(db, regime);
  const norm = await db.rows(sql<{ kind: TaskKind; inTime: number; counted: number }>`
    select kind, count(*) filter (where processed_at <= norm_at)::int as "inTime",
      count(*)::int as counted
    from review.task
    where opened_at >= ${start} and opened_at < ${end} and is_opened_on_business_day
      and (processed_at is not null or norm_at < ${db.now})
      and (${regime}::text is null or regime = ${regime})
    group by kind order by kind`);
  return {
    ...shown,
    now,
    norm: norm.map(({ kind, inTime, counted }) => ({ kind, withinNorm: shareOf(inTime, counted) })),
  };
}

/** Tasks counted on one shelf (kind × regime × lane); beyond it a desk needs no exact number. */
const COUNTED = 5000;

interface Count {
  kind: TaskKind;
  open: number;
  overdue: number;
  waiting: number;
  isAtLeast: boolean;
}

function countNow(db: Reader, regime: string | null): Promise<Count[]> {
  const upTo = (condition: ReturnType<typeof sql>) => sql`
    select count(*)::int as n from (
      select 1 from review.task t
      where t.status = 'open' and t.kind = s.kind and t.regime = s.regime and t.lane = s.lane
        and ${condition} limit ${COUNTED}) counted`;
  return db.rows(sql<Count>`
    with recursive ${shelves(sql`t.status = 'open'`)}
    select kind, sum(open)::int as open, sum(overdue)::int as overdue, sum(waiting)::int as waiting,
      max(open) >= ${COUNTED} as "isAtLeast"
    from (
      select s.kind, o.n as open, d.n as overdue, 0 as waiting
      from shelf s
      cross join lateral (${upTo(sql`true`)}) o
      cross join lateral (${upTo(sql`t.due_at < ${db.now}`)}) d
      where ${regime}::text is null or s.regime = ${regime}
      union all
      select kind, 0, 0, count(*)::int from review.task
      where status = 'waiting' and (${regime}::text is null or regime = ${regime})
      group by kind) counted
    group by kind order by kind`);
}

/** How far second reviewers agreed with first ones, over the reviews answered in the period. */
export async function agreementOf(db: Reader, period: Period) {
  const { start, end, shown } = periodOf(period, db.now);
  const regime = period.regime ?? null;
  const matrix = await db.rows(sql<OutcomePair>`
    select first_outcome as first, second_outcome as second, count(*)::int as count
    from review.double_review
    where answered_at >= ${start} and answered_at < ${end}
      and (${regime}::text is null or regime = ${regime})
    group by 1, 2 order by 1, 2`);
  const pending = await db.count(sql`
    select 1 from review.task where kind = 'double-review' and status = 'open'
      and (${regime}::text is null or regime = ${regime})`);
  const total = matrix.reduce((sum, { count }) => sum + count, 0);
  const same = matrix.reduce((sum, pair) => sum + (pair.first === pair.second ? pair.count : 0), 0);
  return { ...shown, pending, agreed: shareOf(same, total), kappa: cohensKappa(matrix), matrix };
}
