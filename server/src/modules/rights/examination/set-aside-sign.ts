import type { RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { rightsProblem } from '../errors.js';
import { requireStaffRight } from '../read-right.js';
import { examinedRights } from './read-examination.js';

/**
 * A person has looked into a sign and found that it means nothing: it no longer counts, and stays
 * to be read with the reason. Problems: `right-not-found`, `sign-not-found`.
 */
export async function setAsideSign(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { sign, reason }: { sign: string; reason: string },
): Promise<void> {
  await requireStaffRight(tx, actor, id);
  const examined = (await examinedRights(tx, [id])).get(id);
  const found = examined?.signs.find(({ key }) => key === sign);
  if (!found) throw rightsProblem('sign-not-found');
  await tx.count(sql`
    insert into rights.sign_set_aside (right_id, sign, reason, by, at)
    values (${id}, ${sign}, ${reason}, ${tx.by}, ${tx.now})
    on conflict (right_id, sign) do update set reason = excluded.reason, by = excluded.by,
      at = excluded.at`);
  append(tx, {
    type: 'right.sign-set-aside',
    subject: id,
    parties: [],
    data: { rightId: id, kind: found.kind },
    personal: { reason },
  });
}
