import { startOfLocalDay } from '../../platform/calendar/index.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Settings } from '../../platform/platform.js';
import type { Privileges } from '../programs/index.js';
import { noticeProblem } from './errors.js';
import type { Contents, RegimePack } from './regimes/index.js';

/**
 * What standing may leave out, by regime: only what the platform itself asks for more than the law
 * does. The notice of a copyright or of the Digital Services Act is complete or it is none.
 */
export const WAIVABLE: Partial<Record<RegimePack['id'], readonly Privileges['waives'][number][]>> =
  {
    'cn-ecl': ['evidence'],
    platform: ['evidence', 'explanation'],
  };

/** What this complainant's notice must contain: less in standing, more when restricted. */
export function contentsFor({ id, notice }: RegimePack, privileges: Privileges): Contents {
  const allowed = WAIVABLE[id] ?? [];
  const waives = (what: Privileges['waives'][number]) =>
    privileges.waives.includes(what) && allowed.includes(what);
  const isStrict = privileges.restrictions.some(
    ({ kind, regimes }) => kind === 'enhanced-evidence' && regimes.includes(id),
  );
  return {
    ...notice,
    isEvidenced: isStrict || (notice.isEvidenced && !waives('evidence')),
    minimumExplanation: waives('explanation') ? 0 : notice.minimumExplanation,
  };
}

/**
 * Whether the complainant may send so many claims under this regime now.
 * @throws `processing-suspended`, `rate-limited`, `too-many-rows`.
 */
export async function requireUnrestricted(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  { restrictions, mostListings }: Privileges,
  { complainantId, regime, rows }: { complainantId: string; regime: string; rows: number },
): Promise<void> {
  if (rows > mostListings) throw noticeProblem('too-many-rows', { most: mostListings });
  for (const { kind, regimes, untilAt, perDay, reason } of restrictions) {
    if (!regimes.includes(regime)) continue;
    const until = untilAt.toISOString();
    if (kind === 'suspension') throw noticeProblem('processing-suspended', { until, reason });
    if (kind === 'rate-limit' && perDay !== null) {
      const sent = await claimsSince(tx, complainantId, startOfLocalDay(settings, tx.now));
      if (sent + rows > perDay) throw noticeProblem('rate-limited', { perDay, sent, until });
    }
  }
}

async function claimsSince(db: Reader, complainantId: string, since: Date): Promise<number> {
  const row = await db.first(sql<{ sent: number }>`
    select count(*)::integer as sent from notices.claim
    where complainant_id = ${complainantId} and submitted_at >= ${since}`);
  return row?.sent ?? 0;
}
