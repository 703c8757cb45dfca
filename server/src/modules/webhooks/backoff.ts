import { hash } from 'node:crypto';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const FIRST_MS = 5 * SECOND;
const GROWTH = 4;
const JITTER = 0.2;
/** Pauses of 5 s, 20 s, 80 s … up to a day: eleven attempts over about three days and a quarter. */
export const MOST_TRIES = 11;

/**
 * Milliseconds to wait after the failed try number `tries` (from 1), or undefined when it was the
 * last. Grows fourfold up to a day, spread by ±20 % so that failures of one moment do not return
 * together; the spread is fixed by the delivery. `retryAfterMs` is what the receiver asked for.
 */
export function pauseAfter(
  tries: number,
  deliveryId: string,
  retryAfterMs = 0,
): number | undefined {
  if (tries >= MOST_TRIES) return undefined;
  const plain = Math.min(DAY, FIRST_MS * GROWTH ** (tries - 1));
  const digest = hash('sha256', `${deliveryId}/${tries}`, 'hex');
  const spread = (Number.parseInt(digest.slice(0, 8), 16) / 2 ** 32) * 2 - 1;
  return Math.max(Math.round(plain * (1 + spread * JITTER)), Math.min(DAY, retryAfterMs));
}

/** `Retry-After` in milliseconds: seconds or an HTTP date; 0 when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * SECOND;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
