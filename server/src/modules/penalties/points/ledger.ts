import type { DecisionId, MerchantId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** One line of a merchant's ledger. */
export interface LedgerLine {
  decisionId: DecisionId;
  reason: string;
  regime: string;
  points: number;
  at: Date;
  expiresAt: Date;
  voidedAt: Date | null;
}

/** A merchant's points, the latest first. */
export function ledgerOf(db: Reader, merchantId: MerchantId): Promise<LedgerLine[]> {
  return db.rows(sql<LedgerLine>`
    select decision_id as "decisionId", reason, regime, points, at, expires_at as "expiresAt",
      voided_at as "voidedAt"
    from penalties.point where merchant_id = ${merchantId} order by at desc, decision_id limit 500`);
}

export const isCounting = ({ expiresAt, voidedAt }: LedgerLine, now: Date) =>
  voidedAt === null && expiresAt > now;

/** Points that count now. */
export const pointsOf = (lines: readonly LedgerLine[], now: Date) =>
  lines.reduce((sum, line) => sum + (isCounting(line, now) ? line.points : 0), 0);
