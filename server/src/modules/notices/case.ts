import type {
  ClaimId,
  CounterNoticeId,
  DecisionId,
  ListingId,
  MerchantId,
  NoticeId,
  OrganisationId,
  RightId,
  StorefrontId,
} from '../../contracts/ids.js';
import type { StatementBasis } from '../decisions/index.js';
import type { Claim } from './claim.js';
import type { RegimePack } from './regimes/index.js';

/** A claim with what its notice fixes for it: the pack, the zone, the parties, the right. */
export interface Case {
  id: ClaimId;
  noticeId: NoticeId;
  complainantId: OrganisationId;
  merchantId: MerchantId;
  merchantOrganisationId: OrganisationId | null;
  storefrontId: StorefrontId;
  listingId: ListingId;
  isMerchantAuthorised: boolean;
  /** When the listing was first published, as the marketplace told us. */
  listedAt: Date;
  rightId: RightId;
  counterNoticeId: CounterNoticeId | null;
  lastDecisionId: DecisionId | null;
  noticeEvidenceIds: string[];
  basis: CaseBasis;
  pack: RegimePack;
  timeZone: string;
  claim: Claim;
}

/** What a notice fixes on its day for every later statement of reasons. */
export type CaseBasis = Omit<StatementBasis, 'rule' | 'contest' | 'contentDate'> & {
  /** What a queue's row shows of the notice. */
  summary: Readonly<Record<string, unknown>>;
};

/** Organisations that are party to a case. */
export function partiesOf(of: Pick<Case, 'complainantId' | 'merchantOrganisationId'>): string[] {
  return of.merchantOrganisationId
    ? [of.complainantId, of.merchantOrganisationId]
    : [of.complainantId];
}
