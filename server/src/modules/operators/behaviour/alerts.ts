import type { z } from 'zod';
import type { AlertId, MerchantId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { merchantsByIds } from '../../marketplace/index.js';
import { closeTasks, requireLock } from '../../review/index.js';
import { operatorsProblem } from '../errors.js';
import type { alertSchema } from '../schema.js';

interface Row {
  id: AlertId;
  merchantId: MerchantId;
  kind: string;
  hour: number;
  score: number;
  words: { en: string; zh: string };
  series: { hour: number; value: number; expected: number }[];
  at: Date;
  outcome: 'no-action' | 'watched' | 'acted' | null;
  reason: string | null;
}

const HOUR = 3_600_000;

/** An alert with its picture of the series. Problem: `alert-not-found`. */
export async function presentAlert(db: Reader, id: AlertId): Promise<z.input<typeof alertSchema>> {
  const row = await db.first(sql<Row>`
    select id, merchant_id as "merchantId", kind, hour, score, words, series, at, outcome, reason
    from operators.alert where id = ${id}`);
  if (!row) throw operatorsProblem('alert-not-found');
  const merchant = (await merchantsByIds(db, [row.merchantId])).get(row.merchantId);
  const instant = (hour: number) => new Date(hour * HOUR).toISOString();
  return {
    ...{ id, kind: row.kind, score: row.score, text: row.words },
    merchant: { id: row.merchantId, name: merchant?.name ?? '' },
    from: instant(row.hour),
    series: row.series.map(({ hour, value, expected }) => ({ at: instant(hour), value, expected })),
    at: row.at.toISOString(),
    ...{ outcome: row.outcome, reason: row.reason },
  };
}

/** A person says what comes of an alert. Problems: `alert-not-found`, `task-locked`. */
export async function concludeAlert(
  tx: Tx,
  actor: Actor,
  id: AlertId,
  { outcome, reason }: { outcome: 'no-action' | 'watched' | 'acted'; reason: string },
): Promise<void> {
  await requireLock(tx, actor, id, 'operator');
  const row = await tx.first(sql<{ merchantId: MerchantId }>`
    update operators.alert set outcome = ${outcome}, reason = ${reason},
      concluded_by = ${tx.by}, concluded_at = ${tx.now}
    where id = ${id} and outcome is null returning merchant_id as "merchantId"`);
  if (!row) throw operatorsProblem('alert-not-found');
  append(tx, {
    type: 'behaviour.alert-concluded',
    subject: row.merchantId,
    parties: [],
    data: { alertId: id, merchantId: row.merchantId, outcome },
  });
  await closeTasks(tx, { kind: 'operator', subject: id }, outcome);
}
