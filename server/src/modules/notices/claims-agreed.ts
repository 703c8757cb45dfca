import type { ClaimId, NoticeId, StorefrontId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import type { Privileges } from '../programs/index.js';
import { recordDecisionForSampling } from '../review/index.js';
import type { RightView } from '../rights/index.js';
import { heldForRight } from '../screening/index.js';
import { advanceClaims } from './advance-claims.js';
import type { NewClaim } from './intake-queries.js';
import type { RegimeId } from './regimes/index.js';
import { CLAIMS_FOR_TWO } from './second-approval.js';

/** What is said of a claim that screening agreed with; the features of a patent no machine judges. */
const REASONS: Partial<Record<RightView['kind'], string>> = {
  trademark: 'mark-on-same-goods',
  copyright: 'copied-work',
  design: 'same-design',
};
/** Share of these acceptances that a person looks at all the same. */
const AUDITED = 0.1;
const BY = 'system:notices';

interface Submitted {
  noticeId: NoticeId;
  storefrontId: StorefrontId;
  regime: RegimeId;
  right: RightView;
  claims: readonly NewClaim[];
  summary: Readonly<Record<string, unknown>>;
}

/**
 * Accepts at once the claims of a complainant in standing that screening holds for the same right
 * of its own accord; the rest waits for a person, as does whatever would take two of them.
 * @returns the claims accepted.
 */
export async function acceptAgreed(
  tx: Tx,
  { decidesAutomatically, leastAgreement }: Privileges,
  { noticeId, storefrontId, regime, right, claims, summary }: Submitted,
): Promise<ClaimId[]> {
  const reason = REASONS[right.kind];
  const open = claims.filter(({ isMerchantAuthorised }) => !isMerchantAuthorised);
  if (!decidesAutomatically || !reason || open.length === 0) return [];
  const listings = open.map(({ listing }) => listing.id);
  const held = await heldForRight(tx, right.id, listings, leastAgreement);
  const agreed = open.filter(({ listing }) => held.has(listing.id));
  if (agreed.length === 0 || agreed.length >= CLAIMS_FOR_TWO) return [];
  const ids = agreed.map(({ id }) => id);
  await advanceClaims(
    tx,
    ids,
    {
      event: { type: 'accept' },
      by: 'platform',
      finding: { reason, facts: null, factsLocale: 'en', isAutomatic: true, madeBy: BY },
    },
    ({ noticeId: of }) => of === noticeId,
  );
  for (const { id, listing } of agreed) {
    await recordDecisionForSampling(tx, {
      subject: id,
      decidedBy: { ref: BY, personId: null },
      outcome: 'accept',
      rate: AUDITED,
      choices: ['accept', 'reject'],
      storefrontId,
      regime,
      summary: { ...summary, listing: listing.title },
    });
  }
  return ids;
}
