import type { MerchantId } from '../../contracts/ids.js';
import { type FactKind, RingIndex, type RingWeights } from '../../engines/rings/index.js';
import { localDate } from '../../platform/calendar/index.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { append } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { regroup } from './clusters/regroup.js';
import { deleteExpired } from './facts/fact-queries.js';

const BY = 'system:operators';
const EXPIRED_AT_ONCE = 5_000;
const READ_AT_ONCE = 20_000;
const REGROUPED_AT_ONCE = 500;

/** Every night: what outlived its retention goes, weights are learned, and all is grouped by them. */
export function nightlyJob(platform: Platform): JobKind {
  return {
    name: 'operators.nightly',
    retryLimit: 3,
    retryDelaySeconds: 60,
    expireSeconds: 3_600,
    everySeconds: 900,
    handle: async () => {
      const { db, settings } = platform;
      const isDone = await db.read(async (q) => {
        const today = localDate(settings, q.now);
        return (await q.count(sql`select 1 from operators.nightly where day = ${today}::date`)) > 0;
      });
      if (!isDone) await runNightly(platform);
    },
  };
}

export async function runNightly({ db, settings }: Pick<Platform, 'db' | 'settings'>) {
  const began = performance.now();
  let expired = 0;
  for (;;) {
    const gone = await db.write(BY, async (tx) => {
      const owners = await deleteExpired(tx, EXPIRED_AT_ONCE);
      await regroup(tx, [...new Set(owners)]);
      return owners.length;
    });
    expired += gone;
    if (gone < EXPIRED_AT_ONCE) break;
  }
  const { weights, shops } = await learned(db);
  await db.write(BY, async (tx) => {
    if (!weights) return;
    const row = await tx.first(sql<{ version: number }>`
      insert into operators.weights (version, weights, shops, learned_at)
      select coalesce(max(version), 0) + 1, ${JSON.stringify(weights)}::jsonb,
        ${shops.length}::integer, ${tx.now}::timestamptz
      from operators.weights returning version`);
    append(tx, {
      type: 'operators.weights-learned',
      subject: 'operators',
      parties: [],
      data: { version: row?.version ?? 1, shops: shops.length },
    });
  });
  for (let at = 0; at < shops.length; at += REGROUPED_AT_ONCE) {
    await db.write(BY, (tx) => regroup(tx, shops.slice(at, at + REGROUPED_AT_ONCE)));
  }
  const milliseconds = Math.round(performance.now() - began);
  await db.write(BY, (tx) =>
    tx.count(sql`
      insert into operators.nightly (day, shops, expired, milliseconds)
      values (${localDate(settings, tx.now)}::date, ${shops.length}, ${expired}, ${milliseconds})
      on conflict (day) do update set shops = excluded.shops, expired = excluded.expired,
        milliseconds = excluded.milliseconds`),
  );
  return { expired, shops: shops.length, milliseconds };
}

/** Too few shops teach nothing: practice's word stays. */
const LEAST_SHOPS = 1_000;

async function learned(
  db: Pick<Platform['db'], 'read'>,
): Promise<{ weights: RingWeights | null; shops: MerchantId[] }> {
  const index = new RingIndex();
  const shops = new Set<MerchantId>();
  let after: readonly [string, string, string] = ['', '', ''];
  for (;;) {
    const rows = await db.read((q) => sharedAfter(q, after));
    for (const { merchantId, kind, digest } of rows) {
      index.add(merchantId, kind, digest);
      shops.add(merchantId);
    }
    const last = rows.at(-1);
    if (!last || rows.length < READ_AT_ONCE) break;
    after = [last.merchantId, last.kind, last.digest];
  }
  return { weights: shops.size < LEAST_SHOPS ? null : index.learn(), shops: [...shops] };
}

function sharedAfter(db: Reader, [merchantId, kind, digest]: readonly [string, string, string]) {
  return db.rows(sql<{ merchantId: MerchantId; kind: FactKind; digest: string }>`
    select f.merchant_id as "merchantId", f.kind, f.digest
    from operators.fact f join operators.value v on v.kind = f.kind and v.digest = f.digest
      and v.shops between 2 and 200
    where (f.merchant_id, f.kind, f.digest) > (${merchantId}, ${kind}, ${digest})
    order by f.merchant_id, f.kind, f.digest limit ${READ_AT_ONCE}`);
}
