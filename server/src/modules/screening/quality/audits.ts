import { hash } from 'node:crypto';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Screening } from '../screening.js';

export type Stratum = NonNullable<Screening['audit']>;

/** Of removals that nobody decided, the share that a person looks at all the same. */
const AUTOMATIC_SHARE = 0.05;
/** Of allowed listings of which a rule that only watches is true: they teach what it is worth. */
const WATCHED_SHARE = 0.1;

/**
 * Draws by lot whether a person looks at a listing that nobody would have to look at, and records
 * the draw with its chance, from which prevalence and recall are estimated.
 * @param auditShare of allowed listings; none are drawn when 0.
 * @returns what it was drawn from, or null.
 */
export async function drawAudit(
  tx: Tx,
  screening: Screening,
  auditShare: number,
): Promise<Stratum | null> {
  const stratum = stratumOf(screening);
  const share = stratum ? shareOf(stratum, auditShare) : 0;
  if (!stratum || lot(screening.id) >= share) return null;
  await tx.count(sql`
    insert into screening.audit (screening_id, stratum, share, drawn_at)
    values (${screening.id}, ${stratum}, ${share}, ${tx.now})`);
  append(tx, {
    type: 'screening.audit-drawn',
    subject: screening.id,
    parties: [],
    data: { screeningId: screening.id, stratum, share },
  });
  return stratum;
}

function stratumOf({ isAutomatic, verdict, rules }: Screening): Stratum | null {
  if (isAutomatic) return 'automatic';
  if (verdict !== 'allow') return null;
  return rules.some(({ stage }) => stage === 'shadow') ? 'watched' : 'allowed';
}

function shareOf(stratum: Stratum, auditShare: number): number {
  if (stratum === 'automatic') return Math.max(AUTOMATIC_SHARE, auditShare);
  if (auditShare === 0 || stratum === 'allowed') return auditShare;
  return Math.max(WATCHED_SHARE, auditShare);
}

/** In [0, 1): ids end in 80 random bits, so that nobody can tell beforehand. */
function lot(id: string): number {
  return Number.parseInt(hash('sha256', `audit ${id}`, 'hex').slice(0, 12), 16) / 2 ** 48;
}
