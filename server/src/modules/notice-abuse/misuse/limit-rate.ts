import type { OrganisationId, RestrictionId } from '../../../contracts/ids.js';
import type { Tx } from '../../../platform/db/index.js';
import { imposeRestriction, restrictionsOf } from '../../programs/index.js';
import { abuseProblem } from '../errors.js';
import { OPEN_REGIMES } from '../vetting/vet-notices.js';
import { factorsOf } from './conduct.js';

const DAY = 86_400_000;

export interface RateLimit {
  organisationId: OrganisationId;
  /** Claims a day. */
  perDay: number;
  days: number;
  /** For the one limited. */
  reason: string;
}

/**
 * Limits how many claims a complainant sends a day, where the law lets the platform do so: what is
 * beyond is refused that day and can be sent the next. Problems: `party-unknown`, `already-limited`.
 */
export async function limitRate(tx: Tx, input: RateLimit): Promise<RestrictionId> {
  const { organisationId, perDay, days, reason } = input;
  const { isKnown } = await factorsOf(tx, organisationId, 'complainant');
  if (!isKnown) throw abuseProblem('party-unknown');
  const running = await restrictionsOf(tx, organisationId);
  if (running.some(({ kind }) => kind === 'rate-limit')) throw abuseProblem('already-limited');
  return imposeRestriction(tx, {
    ...{ organisationId, kind: 'rate-limit', regimes: [...OPEN_REGIMES], perDay, reason },
    cause: 'rate-limit',
    untilAt: new Date(tx.now.getTime() + days * DAY),
  });
}
