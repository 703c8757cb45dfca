import { type DecisionDraft, type DecisionOutcome, reasons } from '../decisions/index.js';
import type { Case } from './case.js';
import type { Claim } from './claim.js';
import { contestTextOf } from './contest-text.js';
import { noticeField, noticeProblem } from './errors.js';
import { reasonOfRule } from './moves.js';
import { periodEnd } from './periods.js';
import type { Period } from './regimes/index.js';

/** What the person who decides says: a coded reason, and what they found in their own words. */
export interface Finding {
  reason: string;
  facts: string | null;
  factsLocale: string;
  /** Nobody looked: the platform's own rule decided. */
  isAutomatic?: boolean;
  /** Whose decision it is, where another hand carries it out. */
  madeBy?: string;
  /** The second person, where the ruling took two. */
  approvedBy?: string;
}

/** The decision that moves a claim, with its statement of reasons fixed as of today. */
export function draftDecision(
  now: Date,
  of: Case,
  after: Claim,
  outcome: DecisionOutcome,
  finding: Finding | undefined,
): DecisionDraft {
  const reason = finding?.reason ?? reasonOfRule[outcome] ?? '';
  const rule = reasons[reason];
  if (!rule) {
    throw noticeProblem('notice-incomplete', {}, [
      noticeField('reason-unknown', '/reason', { reason }),
    ]);
  }
  const wasInForce = of.claim.isMeasureInForce;
  return {
    subject: of.id,
    storefrontId: of.storefrontId,
    outcome,
    reason,
    statement: {
      ...of.basis,
      rule,
      contest: contestTextOf(of.pack, outcome),
      contestUntil: contestUntil(now, of, outcome),
      contentDate: of.listedAt.toISOString(),
    },
    facts: finding?.facts ?? null,
    factsLocale: finding?.factsLocale ?? null,
    listingId: of.listingId,
    merchantId: of.merchantId,
    merchantOrganisationId: of.merchantOrganisationId,
    complainantId: of.complainantId,
    automation: automationOf(outcome, finding),
    ...(finding?.madeBy && { madeBy: finding.madeBy }),
    ...(finding?.approvedBy && { approvedBy: finding.approvedBy }),
    impose: !wasInForce && after.isMeasureInForce ? ['remove'] : [],
    isLifting: wasInForce && !after.isMeasureInForce,
  };
}

/** A rule that follows from silence or a party's own act is automated; a court's word is not. */
function automationOf(outcome: DecisionOutcome, finding: Finding | undefined): 'none' | 'full' {
  const isCourts = outcome === 'suit-infringing' || outcome === 'suit-not-infringing';
  if (finding?.isAutomatic) return 'full';
  return finding || isCourts ? 'none' : 'full';
}

/** The last instant at which the regime lets the reader contest; null where it sets none. */
function contestUntil(now: Date, of: Case, outcome: DecisionOutcome): string | null {
  const { contestPeriod, appealPeriod } = of.pack;
  if (outcome === 'accepted' && contestPeriod) return due(contestPeriod, of, now);
  const isRejection = outcome === 'rejected' || outcome === 'not-cured';
  return isRejection && appealPeriod ? due(appealPeriod, of, now) : null;
}

function due(period: Period, { pack, timeZone }: Case, at: Date): string {
  return periodEnd(period, { pack, timeZone, at }).at.toISOString();
}
