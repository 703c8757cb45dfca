import type { RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader, Tx } from '../../platform/db/index.js';
import { merchantOf, merchantsByIds } from '../marketplace/index.js';
import { isNamedIn } from './authorisation-queries.js';
import { rightsProblem } from './errors.js';
import { isPlatform } from './policy.js';
import { selectRightForUpdate, selectRights } from './queries.js';
import { handlesRight } from './reach.js';
import { type Right, type Unusable, whyUnusable } from './right.js';

/** Rights by id, without judging who asks; unknown ids are absent. */
export async function rightsByIds(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, Right>> {
  if (ids.length === 0) return new Map();
  return new Map((await selectRights(db, ids)).map((right) => [right.id, right]));
}

/** A right with its answer to "can it found a notice now?" */
export interface Usability {
  right: Right;
  isUsable: boolean;
  /** Why it is not. */
  why?: Unusable;
}

/**
 * Whether each right is usable at `at`: verified, not past its last day at the office, and not
 * challenged from its date. It follows from the dates, whether or not a clock has struck.
 */
export async function usableRights(
  db: Reader,
  ids: readonly RightId[],
  at: Date,
): Promise<Map<RightId, Usability>> {
  const rights = await rightsByIds(db, ids);
  return new Map([...rights].map(([id, right]) => [id, usabilityOf(right, at)]));
}

export function usabilityOf(right: Right, at: Date): Usability {
  const why = whyUnusable(right, at);
  return why ? { right, isUsable: false, why } : { right, isUsable: true };
}

/** The part of a right that an actor is shown. */
export type Viewer = 'holder' | 'platform' | 'merchant';

/** The right and as whom `actor` sees it: holder, platform, or a merchant authorised under it. */
export async function readRight(
  db: Reader,
  actor: Actor,
  id: RightId,
): Promise<{ right: Right; viewer: Viewer }> {
  const [right] = await selectRights(db, [id]);
  if (!right) throw rightsProblem('right-not-found');
  if (isPlatform(actor)) return { right, viewer: 'platform' };
  if (await handlesRight(db, actor, right)) return { right, viewer: 'holder' };
  if (await isAuthorisedUnder(db, actor, id)) return { right, viewer: 'merchant' };
  throw rightsProblem('right-not-found');
}

async function isAuthorisedUnder(db: Reader, actor: Actor, id: RightId): Promise<boolean> {
  if (actor.organisationKind !== 'merchant' || !actor.organisationId) return false;
  const merchants = await merchantsByIds(db, await merchantOf(db, actor.organisationId));
  return isNamedIn(db, id, [...merchants.values()]);
}

/** The right, for update, if `actor` handles it; otherwise `right-not-found`. */
export async function requireHolderRight(tx: Tx, actor: Actor, id: RightId): Promise<Right> {
  const right = await selectRightForUpdate(tx, id);
  if (!right || !(await handlesRight(tx, actor, right))) throw rightsProblem('right-not-found');
  return right;
}

/** The right, for update, for the platform's staff. */
export async function requireStaffRight(tx: Tx, actor: Actor, id: RightId): Promise<Right> {
  const right = await selectRightForUpdate(tx, id);
  if (!right || !isPlatform(actor)) throw rightsProblem('right-not-found');
  return right;
}
