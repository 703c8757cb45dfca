/** A bucket of `burst` attempts that gains one back every `everySeconds`. */
export interface Limit {
  burst: number;
  everySeconds: number;
}

/** A guesser of one account's password gets 10 tries, then one every 90 s: under 50 an hour. */
export const ACCOUNT_LIMIT: Limit = { burst: 10, everySeconds: 90 };
/** A house or an office behind one address: many people, few failures. */
export const ADDRESS_LIMIT: Limit = { burst: 60, everySeconds: 10 };
/** Messages that a stranger can have sent to one address. */
export const MAIL_LIMIT: Limit = { burst: 3, everySeconds: 600 };
/** Requests for messages from one address. */
export const MAIL_ADDRESS_LIMIT: Limit = { burst: 20, everySeconds: 60 };
/** Invitations of one organisation. */
export const INVITATION_LIMIT: Limit = { burst: 50, everySeconds: 60 };

export type Judgement =
  | { isAllowed: true; fullAt: Date }
  | { isAllowed: false; retryAfterSeconds: number };

/**
 * Judges one attempt by the generic cell rate algorithm (ITU-T I.371): `fullAt` is when the bucket
 * is full again, the only state there is. In any span of t seconds it allows at most
 * `burst + t / everySeconds` attempts; a refused attempt costs nothing.
 */
export function judge(fullAt: Date | undefined, now: Date, limit: Limit): Judgement {
  const step = limit.everySeconds * 1000;
  const next = Math.max(fullAt?.getTime() ?? 0, now.getTime()) + step;
  const excess = next - now.getTime() - limit.burst * step;
  if (excess > 0) return { isAllowed: false, retryAfterSeconds: Math.ceil(excess / 1000) };
  return { isAllowed: true, fullAt: new Date(next) };
}
