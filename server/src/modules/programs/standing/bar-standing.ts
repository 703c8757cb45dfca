import type { OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { Settings } from '../../../platform/platform.js';
import { judgeHolders } from './judge-holders.js';

/** Keeps a complainant out of the programme until an instant: what a finding of misuse costs. */
export async function barStanding(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  holderId: OrganisationId,
  until: Date,
): Promise<void> {
  await tx.count(sql`
    insert into programs.standing (holder_id, status, figures, missing, since, barred_until,
      rule_version, judged_at)
    values (${holderId}, 'none', '{"submitted":0,"decided":0,"accepted":0,"reversed":0,"counter_upheld":0}',
      '{}', ${tx.now}, ${until}, 0, ${tx.now})
    on conflict (holder_id, right_id, ground) do update set barred_until = excluded.barred_until`);
  await tx.count(sql`
    update programs.standing set barred_until = ${until} where holder_id = ${holderId}`);
  await judgeHolders(tx, settings, [holderId]);
}
