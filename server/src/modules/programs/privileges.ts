import type { OrganisationId, RightId } from '../../contracts/ids.js';
import type { Reader } from '../../platform/db/index.js';
import { activeFlagger } from './flaggers/flagger-queries.js';
import { type Restriction, restrictionsOf } from './restrictions.js';
import { grantedSponsorship } from './sponsorship/sponsorship-queries.js';
import { type Benefits, ruleInForce } from './standing/rule.js';
import { standingFor } from './standing/standing-queries.js';

export type Programme = 'good-faith' | 'sponsored' | 'trusted-flagger';

/** What a complainant's notice on one right and ground may do, and what holds it back. */
export interface Privileges {
  /** Which programme gives the benefits; the strongest one held. */
  programme: Programme | null;
  isExpedited: boolean;
  waives: readonly Benefits['waives'][number][];
  decidesAutomatically: boolean;
  leastAgreement: number;
  /** Listings in one notice by file. */
  mostListings: number;
  restrictions: readonly Restriction[];
}

/** Listings in one notice by file, of everybody. */
const MOST_LISTINGS = 5_000;

const PLAIN = {
  programme: null,
  isExpedited: false,
  waives: [],
  decidesAutomatically: false,
  leastAgreement: 1,
  mostListings: MOST_LISTINGS,
} as const satisfies Omit<Privileges, 'restrictions'>;

/**
 * What the complainant's standing gives for a notice on this right and ground. Who is restricted
 * keeps no benefit; a trusted flagger has priority and nothing else, as DSA art. 22 has it.
 */
export async function privilegesOf(
  db: Reader,
  holderId: OrganisationId,
  right: { rightId: RightId; ground: string },
): Promise<Privileges> {
  const [standing, sponsorship, flagger, restrictions, { rule }] = await Promise.all([
    standingFor(db, { holderId, ...right }),
    grantedSponsorship(db, holderId),
    activeFlagger(db, holderId),
    restrictionsOf(db, holderId),
    ruleInForce(db),
  ]);
  const isRestricted = restrictions.length > 0;
  if (!isRestricted && standing?.status === 'granted') {
    return { programme: 'good-faith', ...rule.benefits, restrictions };
  }
  // A right or ground that failed on its own is not saved by the association.
  const isFailed = standing?.status === 'lost' || (standing && standing.rightId !== '');
  if (!isRestricted && sponsorship && !isFailed) {
    return { programme: 'sponsored', ...rule.benefits, restrictions };
  }
  if (flagger) return { ...PLAIN, programme: 'trusted-flagger', isExpedited: true, restrictions };
  return { ...PLAIN, restrictions };
}
