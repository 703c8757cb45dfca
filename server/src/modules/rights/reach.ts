import type { OrganisationId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { mandatedRights } from '../accounts/index.js';
import { actsForHolder, isPlatform } from './policy.js';
import type { Right } from './right.js';

/** What an actor handles: every right of some holders, and single rights of others. */
export interface Reach {
  holderIds: readonly OrganisationId[];
  rightIds: readonly RightId[];
}

/** What `actor` handles by itself and by mandate; undefined means everything: the platform. */
export async function reachOf(db: Reader, actor: Actor): Promise<Reach | undefined> {
  if (isPlatform(actor)) return undefined;
  const holderIds: OrganisationId[] = [];
  const rightIds: RightId[] = [];
  for (const holderId of actor.actsFor) {
    const scope = await scopeFor(db, actor, holderId);
    if (scope === 'all') holderIds.push(holderId);
    else rightIds.push(...scope);
  }
  return { holderIds, rightIds };
}

/** Whether `actor` handles this right: as its holder, or under a mandate that covers it. */
export async function handlesRight(
  db: Reader,
  actor: Actor,
  { id, holderId }: Pick<Right, 'id' | 'holderId'>,
): Promise<boolean> {
  if (!actsForHolder(actor, holderId)) return false;
  const scope = await scopeFor(db, actor, holderId);
  return scope === 'all' || scope.has(id);
}

/** Whether `actor` handles whatever the holder has: a mandate for some rights covers no new one. */
export async function handlesHolder(
  db: Reader,
  actor: Actor,
  holderId: OrganisationId,
): Promise<boolean> {
  return actsForHolder(actor, holderId) && (await scopeFor(db, actor, holderId)) === 'all';
}

async function scopeFor(db: Reader, actor: Actor, holderId: OrganisationId) {
  if (actor.kind === 'system' || actor.organisationId === holderId) return 'all';
  if (actor.organisationId === null) return new Set<RightId>();
  return (await mandatedRights(db, actor.organisationId, holderId)) ?? new Set<RightId>();
}
