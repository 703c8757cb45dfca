import type { Finding } from '../../contracts/findings.js';
import type {
  DecisionId,
  ListingId,
  MerchantId,
  RightId,
  ScreeningId,
  StorefrontId,
  TaskId,
} from '../../contracts/ids.js';
import type { RightScore } from './fusion/fuse.js';
import type { Obstacle, VerdictKind } from './fusion/verdict.js';

/** A rule that was true of a listing, as it stood then. */
export interface MatchedRule {
  ruleId: string;
  version: number;
  stage: string;
  action: string;
  /** It made the verdict stricter than the scorecard's. */
  isDeciding: boolean;
}

/** The verdict on one version of a listing, with everything that led to it. */
export interface Screening {
  id: ScreeningId;
  listingId: ListingId;
  versionNumber: number;
  storefrontId: StorefrontId;
  merchantId: MerchantId;
  /** Asked for before publication, or taken from the stream of what was ingested. */
  path: 'request' | 'stream';
  verdict: VerdictKind;
  score: number;
  rightId: RightId | null;
  findings: Finding[];
  scores: RightScore[];
  obstacles: Obstacle[];
  rules: MatchedRule[];
  scorecard: string;
  ingestedAt: Date;
  screenedAt: Date;
  taskId: TaskId | null;
  outcome: 'cleared' | 'removed' | null;
  concludedAt: Date | null;
  /** The decision that a removal rests on. */
  decisionId: DecisionId | null;
  /** What a person found, by a conclusion, an audit or a contest; null while nobody looked. */
  isInfringing: boolean | null;
  /** Removed by the house itself. */
  isAutomatic: boolean;
  /** Why a person is to look though nothing was held: drawn by lot from these. */
  audit: 'allowed' | 'watched' | 'automatic' | null;
}
