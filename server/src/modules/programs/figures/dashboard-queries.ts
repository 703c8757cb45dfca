import type { OrganisationId, RightId, StorefrontId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { COUNTERS, type Counts, noCounts } from './counters.js';

/** What narrows a dashboard: local days `[fromDay, endDay)`, and any of the rest. */
export interface CountFilter {
  fromDay: string;
  endDay: string;
  storefrontId?: StorefrontId | undefined;
  rightId?: RightId | undefined;
  ground?: string | undefined;
}

const sums = sql.raw(COUNTERS.map((c) => `coalesce(sum(${c}), 0)::integer as ${c}`).join(', '));

type DayRow = Counts & { day: string };

/** Counts by day; of these holders, or of everybody when null. */
export async function readDays(
  db: Reader,
  holders: readonly OrganisationId[] | null,
  filter: CountFilter,
): Promise<DayRow[]> {
  const { fromDay, endDay, storefrontId, rightId, ground } = filter;
  const isNarrow = holders !== null || rightId !== undefined || ground !== undefined;
  const where = [sql`day >= ${fromDay}::date`, sql`day < ${endDay}::date`];
  if (holders) where.push(sql`holder_id = any(${[...holders]}::text[])`);
  if (storefrontId) where.push(sql`storefront_id = ${storefrontId}`);
  if (rightId) where.push(sql`right_id = ${rightId}`);
  if (ground) where.push(sql`ground = ${ground}`);
  return db.rows(sql<DayRow>`
    select to_char(day, 'YYYY-MM-DD') as day, ${sums}
    from ${isNarrow ? sql`programs.count_day` : sql`programs.count_day_of_all`}
    where ${sql.join(where, sql` and `)} group by day order by day`);
}

/** The window's counts in one. */
export async function readCounts(
  db: Reader,
  holders: readonly OrganisationId[] | null,
  filter: CountFilter,
): Promise<Counts> {
  return totalOf(await readDays(db, holders, filter));
}

export function totalOf(days: readonly Counts[]): Counts {
  const total = noCounts();
  for (const day of days) for (const counter of COUNTERS) total[counter] += day[counter];
  return total;
}
