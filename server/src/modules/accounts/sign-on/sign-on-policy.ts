import type { Role } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { httpProblem } from '../../../platform/http/index.js';
import { append } from '../../../platform/journal/index.js';

export interface SignOnPolicy {
  /** Role of people whom the provider knows and we do not; null keeps them out. */
  autoJoinRole: Extract<Role, 'reviewer'> | null;
  version: number;
}

export async function signOnPolicy(db: Reader): Promise<SignOnPolicy> {
  const row = await db.first(sql<SignOnPolicy>`
    select auto_join_role as "autoJoinRole", version from accounts.sign_on_policy`);
  return row ?? { autoJoinRole: null, version: 1 };
}

export async function changeSignOnPolicy(
  tx: Tx,
  autoJoinRole: SignOnPolicy['autoJoinRole'],
  version: number | undefined,
): Promise<void> {
  const changed = await tx.count(sql`
    update accounts.sign_on_policy set auto_join_role = ${autoJoinRole}, version = version + 1
    where version = ${version ?? 0}`);
  if (changed === 0) throw httpProblem('version-changed');
  const data = { autoJoinRole };
  append(tx, { type: 'sign-on-policy.changed', subject: 'sign-on-policy', parties: [], data });
}
