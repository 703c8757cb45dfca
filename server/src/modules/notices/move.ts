import type { CounterNoticeId } from '../../contracts/ids.js';
import type { ClaimEvent } from './claim.js';
import type { Finding } from './draft-decision.js';
import type { Mover } from './moves.js';

/** One event for many claims, with what its author says. */
export interface Move {
  event: ClaimEvent;
  by: Mover;
  /** Reason and facts, where the move is a decision that somebody words. */
  finding?: Finding;
  message?: { text: string; locale: string; evidenceIds: readonly string[] };
  counterNoticeId?: CounterNoticeId;
}
