import type { RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { rightsProblem } from '../errors.js';
import { requireStaffRight } from '../read-right.js';

/**
 * Records that a verified trademark is well known, or no longer: by whom it was found so belongs
 * into the reason. Problems: `right-not-found`, `right-not-well-known` for what is no verified
 * trademark.
 */
export async function markWellKnown(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { isWellKnown, reason }: { isWellKnown: boolean; reason: string },
): Promise<void> {
  const right = await requireStaffRight(tx, actor, id);
  const isMark = right.kind === 'trademark' && right.verifiedAt !== null;
  if (isWellKnown && !isMark) throw rightsProblem('right-not-well-known');
  if (isWellKnown) {
    await tx.count(sql`
      insert into rights.well_known (right_id, reason, by, at)
      values (${id}, ${reason}, ${tx.by}, ${tx.now})
      on conflict (right_id) do update set reason = excluded.reason, by = excluded.by,
        at = excluded.at`);
  } else {
    await tx.count(sql`delete from rights.well_known where right_id = ${id}`);
  }
  append(tx, {
    type: 'right.well-known-marked',
    subject: id,
    parties: [right.holderId],
    data: { rightId: id, isWellKnown },
    personal: { reason },
  });
}

/** Why the right counts as well known, if it does. */
export async function wellKnownReason(db: Pick<Tx, 'first'>, id: RightId): Promise<string | null> {
  const row = await db.first(sql<{ reason: string }>`
    select reason from rights.well_known where right_id = ${id}`);
  return row?.reason ?? null;
}
