import type { OrganisationId } from '../../contracts/ids.js';
import type { JournalEntry } from '../../contracts/journal/index.js';
import type { Actor } from '../../contracts/parties.js';
import { localDate } from '../../platform/calendar/index.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { tenantFilter } from './policy.js';

/** The counts that a claim adds to the day on which each thing happened to it. */
const COUNTERS = [
  'submitted',
  'decided',
  'accepted',
  'reversed',
  'withdrawn',
  'withdrawn_automatically',
  'countered',
  'counter_upheld',
] as const;
type Counter = (typeof COUNTERS)[number];

const heard = [
  'claim.submitted',
  'claim.accepted',
  'claim.rejected',
  'claim.withdrawn',
  'claim.retracted',
  'claim.countered',
  'claim.counter-withdrawn',
  'claim.counter-upheld',
  'claim.counter-answered',
  'claim.suit-concluded',
  'claim.undone',
] as const;
type Heard = JournalEntry<(typeof heard)[number]>;

/**
 * Folds `claim.*` entries into counts by complainant, storefront and day, of the day on which the
 * claim was first decided for decisions and reversals: a window then holds whole stories.
 */
export function metricsSubscriber({ settings }: Pick<Platform, 'settings'>): Subscriber {
  return subscriber('notices.metrics', heard, async (tx, entries) => {
    const ids = [...new Set((entries as Heard[]).map(({ data }) => data.claimId))];
    await recount(tx, ids, settings.timeZone);
  });
}

type Row = {
  complainantId: OrganisationId;
  storefrontId: string;
  submittedAt: Date;
  decidedAt: Date | null;
  acceptedAt: Date | null;
  isAccepted: boolean;
  state: string;
  isAutomatic: boolean;
  isCountered: boolean;
  counterUpheld: boolean;
  counted: Record<string, Counter[]> | null;
  id: string;
};

/** Takes back what each claim counted for before and counts it as it stands now. */
async function recount(tx: Tx, ids: readonly string[], timeZone: string): Promise<void> {
  const rows = await tx.rows(sql<Row>`
    select id, complainant_id as "complainantId", storefront_id as "storefrontId",
      submitted_at as "submittedAt", decided_at as "decidedAt", accepted_at as "acceptedAt",
      reversed_at is null and accepted_at is not null as "isAccepted", state,
      (machine ->> 'isAutomatic')::boolean as "isAutomatic",
      counter_notice_id is not null as "isCountered",
      state = 'reinstated' as "counterUpheld", counted
    from notices.claim where id = any(${[...ids]}::text[]) order by id for update`);
  const deltas = new Map<string, { row: Row; day: string; counts: Map<Counter, number> }>();
  const add = (row: Row, day: string, counter: Counter, by: number) => {
    const key = `${row.complainantId} ${row.storefrontId} ${day}`;
    const cell = deltas.get(key) ?? { row, day, counts: new Map() };
    cell.counts.set(counter, (cell.counts.get(counter) ?? 0) + by);
    deltas.set(key, cell);
  };
  const counted = rows.map((row) => ({ id: row.id, counted: countsOf(row, timeZone) }));
  rows.forEach((row, i) => {
    for (const [day, counters] of Object.entries(row.counted ?? {})) {
      for (const counter of counters) add(row, day, counter, -1);
    }
    for (const [day, counters] of Object.entries(counted[i]?.counted ?? {})) {
      for (const counter of counters) add(row, day, counter, 1);
    }
  });
  await tx.count(sql`
    update notices.claim c set counted = v.counted
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as v (id text, counted jsonb)
    where c.id = v.id`);
  await addDeltas(tx, [...deltas.values()]);
}

function countsOf(row: Row, timeZone: string): Record<string, Counter[]> {
  const days: Record<string, Counter[]> = {};
  const count = (at: Date, counter: Counter) => {
    const day = localDate({ timeZone }, at);
    days[day] = [...(days[day] ?? []), counter];
  };
  count(row.submittedAt, 'submitted');
  if (row.state === 'withdrawn') {
    count(row.submittedAt, row.isAutomatic ? 'withdrawn_automatically' : 'withdrawn');
  }
  if (!row.decidedAt) return days;
  count(row.decidedAt, 'decided');
  if (row.acceptedAt) count(row.decidedAt, 'accepted');
  if (row.acceptedAt && !row.isAccepted) count(row.decidedAt, 'reversed');
  if (row.isCountered) count(row.decidedAt, 'countered');
  if (row.isCountered && row.counterUpheld) count(row.decidedAt, 'counter_upheld');
  return days;
}

async function addDeltas(
  tx: Tx,
  cells: readonly { row: Row; day: string; counts: ReadonlyMap<Counter, number> }[],
): Promise<void> {
  const values = cells.map(({ row, day, counts }) => ({
    complainant_id: row.complainantId,
    storefront_id: row.storefrontId,
    day,
    ...Object.fromEntries(COUNTERS.map((counter) => [counter, counts.get(counter) ?? 0])),
  }));
  const columns = sql.raw(COUNTERS.join(', '));
  const sums = sql.raw(COUNTERS.map((c) => `sum(${c})`).join(', '));
  const more = sql.raw(COUNTERS.map((c) => `${c} = t.${c} + excluded.${c}`).join(', '));
  const given = sql`jsonb_populate_recordset(null::notices.metric_day, ${JSON.stringify(values)}::jsonb)`;
  await tx.count(sql`
    insert into notices.metric_day as t (complainant_id, storefront_id, day, ${columns})
    select complainant_id, storefront_id, day, ${columns} from ${given}
    order by complainant_id, storefront_id, day
    on conflict (complainant_id, storefront_id, day) do update set ${more}`);
  await tx.count(sql`
    insert into notices.metric_day_of_all as t (storefront_id, day, ${columns})
    select storefront_id, day, ${sums} from ${given}
    group by storefront_id, day order by storefront_id, day
    on conflict (storefront_id, day) do update set ${more}`);
}

type DayRow = { day: string } & Record<Counter, number>;

/**
 * The two standard metrics over the window `[from, to)` of calendar days in the platform's zone:
 * takedown success = accepted and not reversed ÷ decided; counter success = upheld ÷ accepted.
 */
export async function readMetrics(
  db: Reader,
  actor: Actor,
  platform: Pick<Platform, 'settings'>,
  window: { from: Date; to: Date; storefrontId?: string | undefined },
) {
  const tenants = tenantFilter(actor);
  const { timeZone } = platform.settings;
  const rows = await db.rows(sql<DayRow>`
    select to_char(day, 'YYYY-MM-DD') as day, ${sql.raw(COUNTERS.map((c) => `sum(${c})::integer as ${c}`).join(', '))}
    from ${tenants ? sql`notices.metric_day` : sql`notices.metric_day_of_all`}
    where day >= ${localDate({ timeZone }, window.from)}::date
      and day < ${localDate({ timeZone }, window.to)}::date
      ${tenants ? sql`and complainant_id = any(${tenants}::text[])` : sql``}
      and (${window.storefrontId ?? null}::text is null or storefront_id = ${window.storefrontId ?? null})
    group by 1 order by 1`);
  const sum = (counter: Counter) => rows.reduce((total, row) => total + row[counter], 0);
  return {
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    fromDay: localDate({ timeZone }, window.from),
    endDay: localDate({ timeZone }, window.to),
    takedownSuccess: { numerator: sum('accepted') - sum('reversed'), denominator: sum('decided') },
    successfulCounterNotices: { numerator: sum('counter_upheld'), denominator: sum('accepted') },
    days: rows.map(({ day, submitted, decided, accepted, countered }) => ({
      day,
      submitted,
      decided,
      accepted,
      countered,
    })),
  };
}
