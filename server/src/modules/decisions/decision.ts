import type { RightKind } from '../../contracts/identifiers/index.js';
import type {
  ClaimId,
  DecisionId,
  ListingId,
  MerchantId,
  OrganisationId,
  RightId,
  ScreeningId,
  StorefrontId,
} from '../../contracts/ids.js';
import type { MeasureKind } from '../../contracts/journal/decisions.js';

/** The same sentence in both languages of the house. */
export interface Bilingual {
  en: string;
  zh: string;
}

export const OUTCOMES = [
  'accepted',
  'rejected',
  'counter-upheld',
  'counter-dismissed',
  'not-answered',
  'put-back',
  'not-cured',
  'conceded',
  'retracted',
  'suit-infringing',
  'suit-not-infringing',
  'screened-out',
] as const;
/** What was decided. */
export type DecisionOutcome = (typeof OUTCOMES)[number];

/** What is decided on: a claim of a notice, or the platform's own screening of a listing. */
export type DecisionSubject = ClaimId | ScreeningId;

/**
 * What a statement of reasons must tell (DSA art. 17 is the strictest list): the right, the
 * ground and law, the rule applied, how to contest. Fixed when the decision is made.
 */
export interface StatementBasis {
  regime: string;
  packVersion: string;
  regimeTitle: Bilingual;
  /** Decisions made before packs spoke Chinese hold the English words alone. */
  law: Bilingual | string;
  ground: { code: string; text: Bilingual };
  right: { id: RightId; kind: RightKind; title: string; office: string; number: string };
  rule: Bilingual;
  contest: Bilingual;
  /** Instant until which it can be contested here; null or absent is without limit. */
  contestUntil?: string | null;
  territory: string;
  /** When the listing was first published and when the allegation came. */
  contentDate: string;
  allegedAt: string;
  /** Found by the platform's own screening, without a notice; absent is by a notice. */
  detection?: 'automated';
}

/** A decision about to be made. */
export interface DecisionDraft {
  subject: DecisionSubject;
  storefrontId: StorefrontId;
  outcome: DecisionOutcome;
  /** A code of `reasons.ts`. */
  reason: string;
  statement: StatementBasis;
  /** What the reviewer found, in their own words. */
  facts: string | null;
  factsLocale: string | null;
  listingId: ListingId;
  merchantId: MerchantId;
  merchantOrganisationId: OrganisationId | null;
  /** Null where nobody complained. */
  complainantId: OrganisationId | null;
  automation: 'none' | 'partial' | 'full';
  /** Whose decision it is; the acting one unless given. */
  madeBy?: string;
  /** The second person, where it took two. */
  approvedBy?: string;
  /** Measures to impose on the listing. */
  impose: readonly MeasureKind[];
  /** Lift every measure in force because of this subject. */
  isLifting: boolean;
}

export interface MadeDecision {
  id: DecisionId;
  subject: DecisionSubject;
}
