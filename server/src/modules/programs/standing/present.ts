import type { OrganisationId, RightId } from '../../../contracts/ids.js';
import { localDate } from '../../../platform/calendar/index.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Settings } from '../../../platform/platform.js';
import { organisationsByIds } from '../../accounts/index.js';
import { rightsByIds } from '../../rights/index.js';
import { privilegesOf } from '../privileges.js';
import { type Restriction, restrictionsOf } from '../restrictions.js';
import { grantedSponsorship } from '../sponsorship/sponsorship-queries.js';
import type { ChangeView } from './change-queries.js';
import { NOBODY, trailingMonths } from './judge.js';
import { type RuleInForce, ruleInForce } from './rule.js';
import {
  countStandings,
  listStandings,
  type StandingFilter,
  type StandingRow,
  standingsOf,
} from './standing-queries.js';

export function presentRule({ version, rule, writtenAt }: RuleInForce) {
  return { version, rule, writtenAt: writtenAt?.toISOString() ?? null };
}

export function presentRestriction({ organisationId: _, ...one }: Restriction) {
  return {
    ...one,
    fromAt: one.fromAt.toISOString(),
    untilAt: one.untilAt.toISOString(),
    liftedAt: one.liftedAt?.toISOString() ?? null,
  };
}

type Titles = ReadonlyMap<string, string>;

function presentStanding(row: StandingRow, titles: Titles) {
  const { rightId, ground, status, figures, missing, lockedUntil, exemptUntil } = row;
  return {
    right: rightId === '' ? null : { id: rightId, title: titles.get(rightId) ?? rightId },
    ground: ground === '' ? null : ground,
    ...{ status, figures, missing, lockedUntil, exemptUntil },
    since: row.since.toISOString(),
    barredUntil: row.barredUntil?.toISOString() ?? null,
    judgedAt: row.judgedAt.toISOString(),
  };
}

const NOTHING = { submitted: 0, decided: 0, accepted: 0, reversed: 0, counter_upheld: 0 };

/** Somebody who never sent a notice stands nowhere and lacks everything. */
function unjudged(holderId: OrganisationId, now: Date): StandingRow {
  const missing = ['requests', 'undecided'] as const;
  return {
    ...NOBODY,
    ...{ holderId, rightId: '', ground: '', figures: NOTHING, missing: [...missing] },
    ...{ since: now, judgedAt: now, ruleVersion: 0 },
  };
}

/** A holder's standing with the rule it is judged by, and everything that explains it. */
export async function presentStandings(
  db: Reader,
  settings: Pick<Settings, 'timeZone'>,
  holderId: OrganisationId,
) {
  const [rows, inForce, organisations, sponsorship, restrictions] = await Promise.all([
    standingsOf(db, holderId),
    ruleInForce(db),
    organisationsByIds(db, [holderId]),
    grantedSponsorship(db, holderId),
    restrictionsOf(db, holderId),
  ]);
  const whole = rows.find(({ rightId, ground }) => rightId === '' && ground === '');
  const scoped = rows.filter((row) => row !== whole);
  const titles = await titlesOf(db, scoped);
  const everything = { rightId: '' as RightId, ground: '' };
  const { programme } = await privilegesOf(db, holderId, everything);
  const sponsors = sponsorship
    ? await organisationsByIds(db, [sponsorship.associationId])
    : new Map();
  return {
    holder: { id: holderId, name: organisations.get(holderId)?.name ?? '' },
    rule: presentRule(inForce),
    window: trailingMonths(localDate(settings, db.now), inForce.rule.windowMonths),
    whole: presentStanding(whole ?? unjudged(holderId, db.now), titles),
    scoped: scoped.map((row) => presentStanding(row, titles)),
    programme,
    sponsoredBy: sponsorship ? (sponsors.get(sponsorship.associationId)?.name ?? null) : null,
    restrictions: restrictions.map(presentRestriction),
  };
}

async function titlesOf(db: Reader, rows: readonly { rightId: string }[]): Promise<Titles> {
  const ids = rows.flatMap(({ rightId }) => (rightId === '' ? [] : [rightId as RightId]));
  const rights = await rightsByIds(db, [...new Set(ids)]);
  return new Map([...rights].map(([id, { title }]) => [id, title]));
}

/** Changes as their readers meet them. */
export async function presentChanges(db: Reader, changes: readonly ChangeView[]) {
  const [organisations, titles] = await Promise.all([
    organisationsByIds(db, [...new Set(changes.map(({ holderId }) => holderId))]),
    titlesOf(db, changes),
  ]);
  return changes.map((change) => {
    const { id, holderId, rightId, ground, status, cause, figures, missing } = change;
    return {
      ...{ id, status, cause, figures, missing },
      holder: { id: holderId, name: organisations.get(holderId)?.name ?? '' },
      right: rightId === '' ? null : { id: rightId, title: titles.get(rightId) ?? rightId },
      ground: ground === '' ? null : ground,
      ruleVersion: change.ruleVersion,
      lockedUntil: change.lockedUntil,
      at: change.at.toISOString(),
      contest: contestOf(change),
    };
  });
}

function contestOf(change: ChangeView) {
  if (!change.contestId || !change.contestFiledAt) return null;
  return {
    id: change.contestId,
    statement: change.contestStatement ?? '',
    filedAt: change.contestFiledAt.toISOString(),
    outcome: change.contestOutcome,
    answer: change.contestAnswer,
  };
}

/** A page of holders with where they stand, and the last night's run. */
export async function presentStandingList(
  db: Reader,
  filter: StandingFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
) {
  const [rows, counts, lastRun] = await Promise.all([
    listStandings(db, filter, after, limit + 1),
    countStandings(db),
    lastRecompute(db),
  ]);
  const organisations = await organisationsByIds(
    db,
    rows.map(({ holderId }) => holderId),
  );
  const items = rows.map(({ holderId, status, figures, missing, since, judgedAt }) => ({
    holder: {
      id: holderId,
      name: organisations.get(holderId)?.name ?? holderId,
      country: organisations.get(holderId)?.country ?? '',
    },
    ...{ status, figures, missing },
    since: since.toISOString(),
    judgedAt: judgedAt.toISOString(),
  }));
  return { items, counts, lastRun };
}

type Run = { day: string; holders: number; granted: number; lost: number; milliseconds: number };

async function lastRecompute(db: Reader) {
  const row = await db.first(sql<Run & { startedAt: Date }>`
    select day::text, holders, granted, lost, milliseconds, started_at as "startedAt"
    from programs.recompute order by day desc limit 1`);
  if (!row) return null;
  const { startedAt, ...run } = row;
  return { ...run, at: startedAt.toISOString() };
}
