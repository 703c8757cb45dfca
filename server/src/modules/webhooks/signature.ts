import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A new secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in base 64. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * The headers of one attempt: the id stays over all attempts, the time is the attempt's. While a
 * rotated secret overlaps, there is one signature for each, separated by a space.
 * Source: Standard Webhooks 1.0.
 */
export function signedHeaders(
  secrets: readonly string[],
  message: { id: string; at: Date; payload: string },
): Record<string, string> {
  const { id, at, payload } = message;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(id, at, payload))
      .join(' '),
  };
}
