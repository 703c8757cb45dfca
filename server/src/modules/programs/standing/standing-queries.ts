import type { OrganisationId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { Figures, Missing, Standing, Status } from './judge.js';
import type { GoodFaithRule } from './rule.js';

/** A holder as a whole (`''`, `''`), one right of theirs, or one ground. */
export interface Scope {
  holderId: OrganisationId;
  rightId: string;
  ground: string;
}

export interface StandingRow extends Scope, Standing {
  figures: Figures;
  missing: Missing[];
  since: Date;
  ruleVersion: number;
  judgedAt: Date;
}

const columns = sql.raw(`
  s.holder_id as "holderId", s.right_id as "rightId", s.ground, s.status, s.figures, s.missing,
  s.since, s.locked_until::text as "lockedUntil", s.exempt_until::text as "exemptUntil",
  s.barred_until as "barredUntil", s.rule_version as "ruleVersion", s.judged_at as "judgedAt"`);

const sums = sql.raw(
  ['submitted', 'decided', 'accepted', 'reversed', 'counter_upheld']
    .map((counter) => `sum(${counter})::integer as ${counter}`)
    .join(', '),
);

/** What one scope did in the window, and where it stood before; null where it was never judged. */
export interface ToJudge extends Scope, Figures {
  before: (Standing & { since: string }) | null;
}

/**
 * Everybody to judge (those named, or all): who did anything in the window or stood anywhere.
 * Scopes with too few requests are left out unless they stood somewhere.
 */
export async function toJudge(
  tx: Tx,
  window: { fromDay: string; endDay: string },
  { scopes, leastScopedRequests, requestsCounted }: GoodFaithRule,
  holders: readonly OrganisationId[] | null,
): Promise<ToJudge[]> {
  const sets = ['(holder_id)', ...scopes.map((scope) => `(holder_id, ${COLUMN[scope]})`)];
  const right = scopes.includes('right') ? `coalesce(right_id, '')` : `''::text`;
  const ground = scopes.includes('ground') ? `coalesce(ground, '')` : `''::text`;
  const whose = holders ? sql`and holder_id = any(${[...holders]}::text[])` : sql``;
  const whole = sql.raw(
    `grouping(${scopes.map((s) => COLUMN[s]).join(', ') || 'holder_id'}) = ${scopes.length === 0 ? 0 : 2 ** scopes.length - 1}`,
  );
  return tx.rows(sql<ToJudge>`
    with did as (
      select holder_id, ${sql.raw(right)} as right_id, ${sql.raw(ground)} as ground, ${sums}
      from programs.count_day
      where day >= ${window.fromDay}::date and day < ${window.endDay}::date ${whose}
      group by grouping sets (${sql.raw(sets.join(', '))})
      having ${whole} or sum(${sql.raw(requestsCounted)}) >= ${leastScopedRequests})
    select coalesce(d.holder_id, s.holder_id) as "holderId",
      coalesce(d.right_id, s.right_id) as "rightId", coalesce(d.ground, s.ground) as ground,
      coalesce(d.submitted, 0) as submitted, coalesce(d.decided, 0) as decided,
      coalesce(d.accepted, 0) as accepted, coalesce(d.reversed, 0) as reversed,
      coalesce(d.counter_upheld, 0) as counter_upheld,
      case when s.holder_id is not null then jsonb_build_object('status', s.status,
        'lockedUntil', s.locked_until, 'exemptUntil', s.exempt_until,
        'barredUntil', s.barred_until, 'since', s.since) end as before
    from did d full join (select * from programs.standing where true ${whose}) s
      on s.holder_id = d.holder_id and s.right_id = d.right_id and s.ground = d.ground`);
}

const COLUMN = { right: 'right_id', ground: 'ground' } as const;

export async function storeStandings(tx: Tx, rows: readonly StandingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.count(sql`
    insert into programs.standing (holder_id, right_id, ground, status, figures, missing, since,
      locked_until, exempt_until, barred_until, rule_version, judged_at)
    select v."holderId", v."rightId", v.ground, v.status, v.figures,
      array(select jsonb_array_elements_text(v.missing)), v.since, v."lockedUntil",
      v."exemptUntil", v."barredUntil", v."ruleVersion", v."judgedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v ("holderId" text, "rightId" text,
      ground text, status text, figures jsonb, missing jsonb, since timestamptz,
      "lockedUntil" date, "exemptUntil" date, "barredUntil" timestamptz, "ruleVersion" integer,
      "judgedAt" timestamptz)
    on conflict (holder_id, right_id, ground) do update
    set status = excluded.status, figures = excluded.figures, missing = excluded.missing,
      since = excluded.since, locked_until = excluded.locked_until,
      exempt_until = excluded.exempt_until, barred_until = excluded.barred_until,
      rule_version = excluded.rule_version, judged_at = excluded.judged_at`);
}

/** A holder's standings: the whole first, then rights and grounds judged apart. */
export async function standingsOf(db: Reader, holderId: OrganisationId): Promise<StandingRow[]> {
  return db.rows(sql<StandingRow>`
    select ${columns} from programs.standing s where s.holder_id = ${holderId}
    order by s.right_id <> '' or s.ground <> '', s.right_id, s.ground`);
}

/** The standing that speaks for a claim: of the right, else of the ground, else of the whole. */
export async function standingFor(db: Reader, { holderId, rightId, ground }: Scope) {
  return db.first(sql<StandingRow>`
    select ${columns} from programs.standing s
    where s.holder_id = ${holderId} and (s.right_id in ('', ${rightId}) and s.ground = ''
      or s.right_id = '' and s.ground = ${ground})
      and (s.right_id = '' and s.ground = '' or s.status = 'granted'
        or not 'requests' = any(s.missing))
    order by (s.right_id <> '') desc, (s.ground <> '') desc limit 1`);
}

export interface StandingFilter {
  status?: Status | undefined;
}

/** Holders as a whole, for the platform's list. */
export async function listStandings(
  db: Reader,
  { status }: StandingFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<StandingRow[]> {
  const where = [sql`s.right_id = '' and s.ground = ''`];
  if (status) where.push(sql`s.status = ${status}`);
  if (after) where.push(sql`s.holder_id > ${String(after[0])}`);
  return db.rows(sql<StandingRow>`
    select ${columns} from programs.standing s where ${sql.join(where, sql` and `)}
    order by s.holder_id limit ${limit}`);
}

export async function countStandings(db: Reader): Promise<Record<Status, number>> {
  const rows = await db.rows(sql<{ status: Status; count: number }>`
    select status, count(*)::integer as count from programs.standing
    where right_id = '' and ground = '' group by status`);
  return {
    none: 0,
    granted: 0,
    lost: 0,
    ...Object.fromEntries(rows.map((r) => [r.status, r.count])),
  };
}
