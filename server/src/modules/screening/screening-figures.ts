import type { ListingId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import { soldBy } from '../marketplace/index.js';
import type { VerdictKind } from './fusion/verdict.js';

export interface FiguresPeriod {
  from: Date;
  until: Date;
  storefrontId?: StorefrontId | undefined;
}

/** How often findings of one signal stood where a person concluded. */
export interface SignalPrecision {
  engine: string;
  signal: string;
  removed: number;
  concluded: number;
}

export interface ScreeningFigures {
  /** Versions screened in the period, by path and verdict. */
  verdicts: { path: string; verdict: VerdictKind; count: number }[];
  /** Removals of listings that were on sale, and those of them that nobody had paid for yet. */
  removedBeforeSale: { count: number; of: number };
  /** Listings refused before they were published: apart, for they could not be sold. */
  blockedBeforePublication: number;
  /** From ingest to the removal, in seconds; null without removals. */
  ingestToRemoval: { median: number; p95: number } | null;
  signals: SignalPrecision[];
}

interface Removal {
  listingId: ListingId;
  path: 'request' | 'stream';
  at: Date;
  seconds: number;
}

/** The figures of screening, each countable from `GET /v1/screenings`. */
export async function screeningFigures(
  db: Reader,
  period: FiguresPeriod,
): Promise<ScreeningFigures> {
  const removals = await removalsIn(db, period);
  const onSale = removals.filter(({ path }) => path === 'stream');
  const sold = await soldBy(db, onSale);
  const seconds = removals.map((one) => one.seconds).sort((a, b) => a - b);
  const at = (share: number) => seconds[Math.ceil(share * seconds.length) - 1] ?? 0;
  return {
    verdicts: await verdictsIn(db, period),
    removedBeforeSale: {
      count: onSale.filter(({ listingId }) => !sold.has(listingId)).length,
      of: onSale.length,
    },
    blockedBeforePublication: removals.length - onSale.length,
    ingestToRemoval: removals.length > 0 ? { median: at(0.5), p95: at(0.95) } : null,
    signals: await signalsIn(db, period),
  };
}

const ofStorefront = ({ storefrontId }: FiguresPeriod) =>
  storefrontId ? sql`and storefront_id = ${storefrontId}` : sql``;
const concludedIn = (period: FiguresPeriod) =>
  sql`concluded_at >= ${period.from} and concluded_at < ${period.until} ${ofStorefront(period)}`;

function removalsIn(db: Reader, period: FiguresPeriod): Promise<Removal[]> {
  return db.rows(sql<Removal>`
    select listing_id as "listingId", path, concluded_at as at,
      extract(epoch from concluded_at - ingested_at)::double precision as seconds
    from screening.screening where outcome = 'removed' and ${concludedIn(period)}`);
}

function verdictsIn(db: Reader, period: FiguresPeriod): Promise<ScreeningFigures['verdicts']> {
  return db.rows(sql<ScreeningFigures['verdicts'][number]>`
    select path, verdict, count(*)::int as count from screening.screening
    where screened_at >= ${period.from} and screened_at < ${period.until} ${ofStorefront(period)}
    group by path, verdict order by path, verdict`);
}

function signalsIn(db: Reader, period: FiguresPeriod): Promise<SignalPrecision[]> {
  return db.rows(sql<SignalPrecision>`
    select f ->> 'engine' as engine, f ->> 'signal' as signal,
      count(distinct id) filter (where outcome = 'removed')::int as removed,
      count(distinct id)::int as concluded
    from screening.screening, jsonb_array_elements(findings) f
    where outcome is not null and ${concludedIn(period)}
    group by 1, 2 order by concluded desc, 1, 2`);
}
