import type { MerchantId } from '../../../contracts/ids.js';
import {
  type Alert,
  AlertBudget,
  type AlertKind,
  type Common,
  emptyState,
  METRICS,
  type Metric,
  type ShopState,
  watchShop,
} from '../../../engines/behaviour/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { merchantsByIds, type ShopActivity, shopActivity } from '../../marketplace/index.js';
import { openTask } from '../../review/index.js';

const HOUR = 3_600_000;
const WEEK = 168;
/** Hours caught up on in one transaction; a house that slept for longer begins anew. */
const AT_ONCE = 24;
const LONGEST_SLEEP = 30 * 24;
/** Alerts that reviewers can look at, per 1,000 shops and day. */
const BUDGET = 1;
const BY = 'system:operators';

interface Clock {
  hour: number;
  /** Decayed counts by metric and hour of the week. */
  usual: Record<Metric, number[]>;
  strictness: Partial<Record<AlertKind, number>>;
}

/** Every few minutes: the hours that have ended since are looked at, shop by shop. */
export function behaviourJob(platform: Pick<Platform, 'db' | 'clock'>): JobKind {
  return {
    name: 'operators.behaviour',
    retryLimit: 3,
    retryDelaySeconds: 60,
    expireSeconds: 900,
    everySeconds: 300,
    handle: async () => {
      while (await watchSome(platform)) {
        // The next hours wait.
      }
    },
  };
}

/** Looks at the next hours that have ended; answers whether more wait. */
export function watchSome({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<boolean> {
  return db.write(BY, async (tx) => {
    const ended = Math.floor(clock.now().getTime() / HOUR) - 1;
    const held = await readClock(tx, ended);
    const last = Math.min(ended, held.hour + AT_ONCE);
    const budget = new AlertBudget(BUDGET, held.strictness);
    const shops = await tx.first(sql<{ count: number }>`
      select count(*)::int as count from operators.behaviour`);
    for (let hour = held.hour + 1; hour <= last; hour += 1) {
      const alerts = await watchHour(tx, hour, held.usual, budget);
      budget.account(alerts, shops?.count ?? 0);
    }
    await tx.count(sql`
      update operators.behaviour_clock set hour = ${last},
        usual = ${JSON.stringify(held.usual)}::jsonb,
        strictness = ${JSON.stringify(budget.strictness)}::jsonb`);
    return last < ended;
  });
}

async function readClock(tx: Tx, ended: number): Promise<Clock> {
  const usual = Object.fromEntries(METRICS.map((metric) => [metric, Array(WEEK).fill(0)]));
  await tx.count(sql`
    insert into operators.behaviour_clock (hour, usual, strictness)
    values (${ended - LONGEST_SLEEP}, ${JSON.stringify(usual)}::jsonb, '{}')
    on conflict (is_only) do nothing`);
  const held = await tx.first(sql<Clock>`
    select hour, usual, strictness from operators.behaviour_clock for update`);
  if (!held) throw new Error('The clock of behaviour is missing.');
  return { ...held, hour: Math.max(held.hour, ended - LONGEST_SLEEP) };
}

async function watchHour(
  tx: Tx,
  hour: number,
  usual: Record<Metric, number[]>,
  budget: AlertBudget,
): Promise<Alert[]> {
  const rows = await shopActivity(tx, new Date(hour * HOUR), new Date((hour + 1) * HOUR));
  const common = commonOf(rows, hour % WEEK, usual);
  if (rows.length === 0) return [];
  const states = await statesOf(
    tx,
    rows.map(({ merchantId }) => merchantId),
  );
  const told: [MerchantId, Alert][] = [];
  const next = rows.map(({ merchantId, ...activity }) => {
    const before = states.get(merchantId) ?? emptyState(hour - 1);
    const watched = watchShop(before, { hour, ...activity }, common, budget.strictness);
    for (const alert of watched.alerts) told.push([merchantId, alert]);
    return { merchantId, state: watched.state };
  });
  await tx.count(sql`
    insert into operators.behaviour (merchant_id, state)
    select v."merchantId", v.state
    from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as v ("merchantId" text, state jsonb)
    on conflict (merchant_id) do update set state = excluded.state`);
  for (const [merchantId, alert] of told) await openAlert(tx, merchantId, alert);
  return told.map(([, alert]) => alert);
}

async function statesOf(tx: Tx, ids: readonly MerchantId[]): Promise<Map<MerchantId, ShopState>> {
  const rows = await tx.rows(sql<{ merchantId: MerchantId; state: ShopState }>`
    select merchant_id as "merchantId", state from operators.behaviour
    where merchant_id = any(${[...ids]}::text[])`);
  return new Map(rows.map(({ merchantId, state }) => [merchantId, state]));
}

/** Events of the whole platform below which nothing is said of what is everybody's. */
const LEAST_USUAL = 5;
const MOST_COMMON = 30;
const LEARNING = 0.25;

/** How much more happens everywhere than at this hour of other weeks; learned as it is told. */
function commonOf(
  rows: readonly ShopActivity[],
  slot: number,
  usual: Record<Metric, number[]>,
): Common {
  const all = METRICS.map((metric): [Metric, number] => {
    const sum = rows.reduce((total, row) => total + row[metric], 0);
    const before = usual[metric][slot] ?? 0;
    const isKnown = before > LEAST_USUAL;
    // A festival teaches little of ordinary weeks.
    const seen = isKnown ? Math.min(sum, 3 * before) : sum;
    usual[metric][slot] = before === 0 ? sum : before + LEARNING * (seen - before);
    return [metric, isKnown ? Math.min(MOST_COMMON, Math.max(1, sum / before)) : 1];
  });
  return Object.fromEntries(all) as Record<Metric, number>;
}

/** An alert is a lead for a person, with its picture of the series; it restricts nothing. */
async function openAlert(tx: Tx, merchantId: MerchantId, alert: Alert): Promise<void> {
  const merchant = (await merchantsByIds(tx, [merchantId])).get(merchantId);
  if (!merchant) return;
  const id = newId('alert', tx.now);
  const { kind, hour, score, figures, text, series } = alert;
  await tx.count(sql`
    insert into operators.alert (id, merchant_id, kind, hour, score, figures, words, series, at)
    values (${id}, ${merchantId}, ${kind}, ${hour}, ${score}, ${JSON.stringify(figures)}::jsonb,
      ${JSON.stringify(text)}::jsonb, ${JSON.stringify(series)}::jsonb, ${tx.now})`);
  append(tx, {
    type: 'behaviour.alerted',
    subject: merchantId,
    parties: [],
    data: { alertId: id, merchantId, kind, score },
  });
  await openTask(tx, {
    ...{ kind: 'operator', subject: id, storefrontId: merchant.storefrontId, regime: 'platform' },
    ...{ lane: 'standard', summary: { title: merchant.name, alert: kind } },
  });
}
