import type { OrganisationId } from '../../../contracts/ids.js';
import { localDate } from '../../../platform/calendar/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Settings } from '../../../platform/platform.js';
import { insertChanges, type StandingChange } from './change-queries.js';
import { type Figures, judge, NOBODY, type Standing, trailingMonths } from './judge.js';
import { type RuleInForce, ruleInForce } from './rule.js';
import { type StandingRow, storeStandings, type ToJudge, toJudge } from './standing-queries.js';

const AT_ONCE = 5_000;

export interface Judged {
  holders: number;
  granted: number;
  lost: number;
}

/**
 * Judges the standing of these holders (all when null) by the rule in force, and journals what
 * changed with its figures and what is missing. Nothing changes when nothing would.
 */
export async function judgeHolders(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  holders: readonly OrganisationId[] | null,
): Promise<Judged> {
  if (holders?.length === 0) return { holders: 0, granted: 0, lost: 0 };
  const inForce = await ruleInForce(tx);
  const today = localDate(settings, tx.now);
  const window = trailingMonths(today, inForce.rule.windowMonths);
  const found = await toJudge(tx, window, inForce.rule, holders);
  const rows: StandingRow[] = [];
  const changes: StandingChange[] = [];
  for (const one of found) {
    const row = judgeOne(tx, one, inForce, today);
    rows.push(row);
    if (isNews(row, one.before)) changes.push(changeOf(tx, row, isBarredNow(tx, row)));
  }
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await storeStandings(tx, rows.slice(i, i + AT_ONCE));
  await tellChanges(tx, changes);
  const turned = (status: string) => changes.filter((change) => change.status === status).length;
  return { holders: rows.length, granted: turned('granted'), lost: turned('lost') };
}

function judgeOne(tx: Tx, one: ToJudge, inForce: RuleInForce, today: string): StandingRow {
  const { holderId, rightId, ground } = one;
  const figures = figuresOf(one);
  const isScoped = rightId !== '' || ground !== '';
  const before = one.before ? revive(one.before) : NOBODY;
  const judged = judge(before, figures, inForce.rule, { now: tx.now, today, isScoped });
  const isTurned = judged.status !== before.status || !one.before;
  return {
    holderId,
    rightId,
    ground,
    ...judged,
    figures,
    since: isTurned ? tx.now : new Date(one.before?.since ?? tx.now),
    ruleVersion: inForce.version,
    judgedAt: tx.now,
  };
}

function figuresOf({ submitted, decided, accepted, reversed, counter_upheld }: Figures): Figures {
  return { submitted, decided, accepted, reversed, counter_upheld };
}

/** JSON gives instants as text. */
function revive({ status, lockedUntil, exemptUntil, barredUntil }: Standing): Standing {
  return {
    status,
    lockedUntil,
    exemptUntil,
    barredUntil: barredUntil === null ? null : new Date(barredUntil),
  };
}

const isNews = (row: StandingRow, before: ToJudge['before']) =>
  row.status !== (before?.status ?? 'none');

const isBarredNow = (tx: Tx, { barredUntil }: StandingRow) =>
  barredUntil !== null && barredUntil > tx.now;

/** The turn of a standing as its history keeps it. */
export function changeOf(tx: Tx, row: StandingRow, isBarred: boolean): StandingChange {
  const { holderId, rightId, ground, status, figures, missing, ruleVersion, lockedUntil } = row;
  return {
    id: newId('standingChange', tx.now),
    ...{ holderId, rightId, ground, status, figures, missing, ruleVersion, lockedUntil },
    cause: isBarred ? 'barred' : 'rule',
    explanation: null,
    at: tx.now,
    by: tx.by,
  };
}

/** Keeps and journals changes. */
export async function tellChanges(tx: Tx, changes: readonly StandingChange[]): Promise<void> {
  for (let i = 0; i < changes.length; i += AT_ONCE) {
    await insertChanges(tx, changes.slice(i, i + AT_ONCE));
  }
  for (const change of changes) {
    const { id, holderId, rightId, ground, status, cause, figures, missing, ruleVersion } = change;
    append(tx, {
      type: 'standing.changed',
      subject: holderId,
      parties: [holderId],
      data: {
        changeId: id,
        holderId,
        ...(rightId !== '' && { rightId: rightId as never }),
        ...(ground !== '' && { ground }),
        status,
        cause,
        figures,
        missing,
        ruleVersion,
      },
    });
  }
}
