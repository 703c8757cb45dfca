import type { StorefrontId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Sampled, Screened } from './estimates.js';

export interface QualityPeriod {
  from: Date;
  until: Date;
  storefrontId?: StorefrontId | undefined;
}

const within = ({ from, until, storefrontId }: QualityPeriod) => sql`
  s.screened_at >= ${from} and s.screened_at < ${until}
  and (${storefrontId ?? null}::text is null or s.storefront_id = ${storefrontId ?? null})`;

/** Edges of the bins in which scores are counted, from 0. */
export const SCORE_BINS = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9] as const;

interface StratumRow {
  stratum: 'allowed' | 'watched' | 'automatic' | 'judged';
  population: number;
  drawn: number;
  labelled: number;
  infringing: number;
}

export interface Strata extends Screened {
  /** Drawn by lot, labelled or not, by stratum. */
  drawn: { allowed: number; watched: number; automatic: number };
  /** Held or removed, and no person has looked yet. */
  waiting: number;
}

/** The listings of a period by how they were treated, and what people found of them. */
export async function strataOf(db: Reader, period: QualityPeriod): Promise<Strata> {
  const rows = await db.rows(sql<StratumRow>`
    select stratum, count(*)::int as population, count(drawn)::int as drawn,
      count(*) filter (where is_infringing is not null and (drawn or stratum = 'judged'))::int
        as labelled,
      count(*) filter (where is_infringing and (drawn or stratum = 'judged'))::int as infringing
    from (
      select s.is_infringing, (a.screening_id is not null or null) as drawn,
        case when s.is_automatic then 'automatic' when s.verdict <> 'allow' then 'judged'
          when s.rules @> '[{"stage": "shadow"}]'::jsonb then 'watched' else 'allowed' end as stratum
      from screening.screening s left join screening.audit a on a.screening_id = s.id
      where ${within(period)}) counted
    group by stratum`);
  const of = (name: StratumRow['stratum']) =>
    rows.find(({ stratum }) => stratum === name) ?? {
      ...{ population: 0, drawn: 0, labelled: 0, infringing: 0 },
    };
  const sampled = (name: StratumRow['stratum']): Sampled => {
    const { population, labelled, infringing } = of(name);
    return { population, labelled, infringing };
  };
  const judged = of('judged');
  return {
    allowed: sampled('allowed'),
    watched: sampled('watched'),
    automatic: sampled('automatic'),
    judged: { infringing: judged.infringing, cleared: judged.labelled - judged.infringing },
    drawn: {
      allowed: of('allowed').drawn,
      watched: of('watched').drawn,
      automatic: of('automatic').drawn,
    },
    waiting: judged.population - judged.labelled,
  };
}

/** How many listings scored into each bin. */
export async function scoreHistogram(db: Reader, period: QualityPeriod): Promise<number[]> {
  const rows = await db.rows(sql<{ bin: number; count: number }>`
    select width_bucket(s.score, ${[...SCORE_BINS]}::double precision[]) as bin,
      count(*)::int as count
    from screening.screening s where ${within(period)} group by 1`);
  const counts = new Map(rows.map(({ bin, count }) => [bin, count]));
  return SCORE_BINS.map((_, place) => counts.get(place + 1) ?? 0);
}

export interface DayFigures {
  /** In UTC. */
  day: string;
  allowed: number;
  held: number;
  removed: number;
}

/** Listings screened, by day and verdict. */
export function verdictsByDay(db: Reader, period: QualityPeriod): Promise<DayFigures[]> {
  return db.rows(sql<DayFigures>`
    select to_char(s.screened_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(*) filter (where verdict = 'allow')::int as allowed,
      count(*) filter (where verdict = 'hold')::int as held,
      count(*) filter (where verdict = 'remove')::int as removed
    from screening.screening s where ${within(period)} group by 1 order by 1`);
}

export interface SignalDay {
  engine: string;
  signal: string;
  day: string;
  fired: number;
}

/** Listings on which each signal fired, by day. */
export function firingsByDay(db: Reader, period: QualityPeriod): Promise<SignalDay[]> {
  return db.rows(sql<SignalDay>`
    select f ->> 'engine' as engine, f ->> 'signal' as signal,
      to_char(s.screened_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(distinct s.id)::int as fired
    from screening.screening s, jsonb_array_elements(s.findings) f
    where ${within(period)} group by 1, 2, 3 order by 1, 2, 3`);
}

export interface SignalLabels {
  engine: string;
  signal: string;
  infringing: number;
  labelled: number;
  /** Removals that a merchant's contest undid. */
  reversed: number;
}

/** What people found where each signal stood. */
export function labelsBySignal(db: Reader, period: QualityPeriod): Promise<SignalLabels[]> {
  return db.rows(sql<SignalLabels>`
    select f ->> 'engine' as engine, f ->> 'signal' as signal,
      count(distinct s.id) filter (where is_infringing)::int as infringing,
      count(distinct s.id)::int as labelled,
      count(distinct s.id) filter (where reversed_at is not null)::int as reversed
    from screening.screening s, jsonb_array_elements(s.findings) f
    where is_infringing is not null and ${within(period)}
    group by 1, 2 order by labelled desc, 1, 2`);
}

export interface RuleLabels {
  ruleId: string;
  version: number;
  matched: number;
  infringing: number;
  labelled: number;
  reversed: number;
}

/** What people found where each version of a rule was true. */
export function labelsByRule(db: Reader, period: QualityPeriod): Promise<RuleLabels[]> {
  return db.rows(sql<RuleLabels>`
    select r ->> 'ruleId' as "ruleId", (r ->> 'version')::int as version,
      count(*)::int as matched, count(*) filter (where is_infringing)::int as infringing,
      count(*) filter (where is_infringing is not null)::int as labelled,
      count(*) filter (where reversed_at is not null)::int as reversed
    from screening.screening s, jsonb_array_elements(s.rules) r
    where s.rules <> '[]'::jsonb and ${within(period)}
    group by 1, 2 order by 1, 2 desc`);
}
