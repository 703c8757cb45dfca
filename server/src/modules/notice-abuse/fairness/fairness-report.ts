import type { OrganisationId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { wilson } from '../../../platform/statistics/index.js';
import { organisationsByIds } from '../../accounts/index.js';

const DAY = 86_400_000;
/** Complainants with fewer claims in the year count as small. */
const SMALL = 30;
/** Groups of fewer complainants are not shown: a share of two tells of one. */
const LEAST_COMPLAINANTS = 5;

type Row = {
  complainantId: OrganisationId;
  claims: number;
  upheld: number;
  upheldFlagged: number;
  failed: number;
  failedFlagged: number;
};

/**
 * Whether vetting treats honest complainants alike: of notices that were upheld in the last year,
 * the share that had been put under vetting, for small and large, foreign and domestic ones.
 * @param home ISO 3166-1 country of the platform.
 */
export async function fairnessReport(db: Reader, home: string) {
  const from = new Date(db.now.getTime() - 365 * DAY);
  const rows = await conductByComplainant(db, from);
  const organisations = await organisationsByIds(
    db,
    rows.map(({ complainantId }) => complainantId),
  );
  const isForeign = ({ complainantId }: Row) => organisations.get(complainantId)?.country !== home;
  const groups: [string, (row: Row) => boolean][] = [
    ['all', () => true],
    ['small', ({ claims }) => claims < SMALL],
    ['large', ({ claims }) => claims >= SMALL],
    ['foreign', isForeign],
    ['domestic', (row) => !isForeign(row)],
  ];
  const shown = Object.fromEntries(
    groups.map(([name, test]) => [name, groupOf(rows.filter(test))]),
  ) as Record<string, ReturnType<typeof groupOf>>;
  return {
    from: from.toISOString(),
    to: db.now.toISOString(),
    smallBelow: SMALL,
    leastComplainants: LEAST_COMPLAINANTS,
    home,
    groups: groups.map(([group]) => ({ group, ...(shown[group] ?? groupOf([])) })),
    ratios: {
      smallToLarge: ratio(shown.small, shown.large),
      foreignToDomestic: ratio(shown.foreign, shown.domestic),
    },
  };
}

async function conductByComplainant(db: Reader, from: Date): Promise<Row[]> {
  return db.rows(sql<Row>`
    with told as (
      select s.notice_id, s.complainant_id, s.band in ('under-vetting', 'severe') as flagged,
        count(*) as claims,
        bool_or(c.accepted_at is not null and c.reversed_at is null) as upheld,
        bool_and(cardinality(c.outcomes) > 0) as decided
      from notice_abuse.score s join notice_abuse.claim c on c.notice_id = s.notice_id
      where s.scored_at >= ${from} group by 1, 2, 3)
    select complainant_id as "complainantId", sum(claims)::integer as claims,
      count(*) filter (where upheld)::integer as upheld,
      count(*) filter (where upheld and flagged)::integer as "upheldFlagged",
      count(*) filter (where decided and not upheld)::integer as failed,
      count(*) filter (where decided and not upheld and flagged)::integer as "failedFlagged"
    from told group by complainant_id`);
}

function groupOf(rows: readonly Row[]) {
  const sum = (name: Exclude<keyof Row, 'complainantId'>) =>
    rows.reduce((total, row) => total + row[name], 0);
  const isShown = rows.length >= LEAST_COMPLAINANTS;
  const share = (flagged: number, of: number) => {
    const { low, high } = wilson(flagged, of);
    return isShown && of > 0 ? { numerator: flagged, denominator: of, low, high } : null;
  };
  return {
    complainants: isShown ? rows.length : null,
    falseFlags: share(sum('upheldFlagged'), sum('upheld')),
    flagsOfFailed: share(sum('failedFlagged'), sum('failed')),
  };
}

type Group = ReturnType<typeof groupOf>;

/** The false-flag share of one group over the other's; null where either is unknown or none. */
function ratio(one: Group | undefined, other: Group | undefined): number | null {
  const [a, b] = [one?.falseFlags, other?.falseFlags];
  if (!a || !b || b.numerator === 0) return null;
  return a.numerator / a.denominator / (b.numerator / b.denominator);
}
