import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** One webhook as the marketplace took it in, in the order of arrival. */
export interface Received {
  id: string;
  type: string;
  sequence: number;
  measureId: string;
  target: string;
}

const FAIL_EVERY = 53;

/**
 * The marketplace's own end of the webhooks, on loopback: checks every signature, keeps each
 * message once, and fails now and then to be sent it again.
 */
export async function openReceiver() {
  const received = new Map<string, Received>();
  const failedOnce = new Set<string>();
  const state = { secret: '', attempts: 0, forged: 0, repeated: 0 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.statusCode = take(request.headers, Buffer.concat(parts).toString('utf8'));
      response.end();
    });
  });

  function take(headers: NodeJS.Dict<string | string[]>, payload: string): number {
    state.attempts += 1;
    const id = String(headers['webhook-id']);
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    // The story's clock is not ours, so the signature is made again instead of judging its age.
    if (new Webhook(state.secret).sign(id, at, payload) !== headers['webhook-signature']) {
      state.forged += 1;
      return 401;
    }
    if (state.attempts % FAIL_EVERY === 0 && !failedOnce.has(id)) {
      failedOnce.add(id);
      return 503;
    }
    if (received.has(id)) state.repeated += 1;
    else received.set(id, read(id, payload));
    return 204;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    state,
    received,
    failures: () => failedOnce.size,
    close: () => server.close(),
  };
}

function read(id: string, payload: string): Received {
  const { type, data } = JSON.parse(payload) as {
    type: string;
    data: { sequence: number; measureId: string; listing: { id: string } };
  };
  const { sequence, measureId, listing } = data;
  return { id, type, sequence, measureId, target: listing.id };
}
