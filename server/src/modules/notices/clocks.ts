import type { ClaimId, CounterNoticeId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { TimerHandler } from '../../platform/timers/index.js';
import { advanceClaims } from './advance-claims.js';
import { CLOCKS } from './claim.js';
import { stampCounterNotice } from './counter-notice-queries.js';
import { timerKind } from './sync-timers.js';

/** What each clock does when it runs out: the regime's consequence of silence. */
export function clockHandlers(): ReadonlyMap<string, TimerHandler> {
  return new Map(
    CLOCKS.map((clock): [string, TimerHandler] => [
      timerKind(clock),
      async (tx, { subject }) => {
        await advanceClaims(
          tx,
          [subject as ClaimId],
          { event: { type: 'clock', clock }, by: 'clock' },
          () => true,
        );
        if (clock === 'deemed-receipt') await stamp(tx, subject as ClaimId, 'received_at');
        // What the desk never forwarded: the complainant gets its copy with the outcome.
        if (clock === 'put-back') await stamp(tx, subject as ClaimId, 'forwarded_at');
      },
    ]),
  );
}

async function stamp(
  tx: Tx,
  claimId: ClaimId,
  column: 'received_at' | 'forwarded_at',
): Promise<void> {
  const row = await tx.first(sql<{ id: CounterNoticeId }>`
    select counter_notice_id as id from notices.claim where id = ${claimId}`);
  if (row) await stampCounterNotice(tx, row.id, column);
}
