import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from './builders.js';
import { Transport } from './transport.js';

const inside = { isPrivateAllowed: true, ports: [443] };
const outside = { isPrivateAllowed: false, ports: [443] };

describe('the transport', () => {
  let receiver: Receiver;
  let transport: Transport;
  beforeEach(async () => {
    receiver = await openReceiver();
    transport = new Transport(inside);
  });
  afterEach(async () => {
    await receiver.close();
    await transport.close();
  });
  const post = () =>
    transport.post({ url: receiver.url, headers: { 'x-a': 'b' }, body: '{"ü":1}' });

  it('posts the exact bytes and tells the status', async () => {
    receiver.answers(200);
    expect(await post()).toMatchObject({ httpStatus: 200, error: null, response: 'ok' });
    expect(receiver.received).toMatchObject([
      { body: '{"ü":1}', headers: { 'x-a': 'b', 'content-type': 'application/json' } },
    ]);
  });

  it('does not follow redirects', async () => {
    receiver.answers(307, { location: receiver.url });
    expect(await post()).toMatchObject({ httpStatus: 307, error: expect.stringContaining('307') });
    expect(receiver.received).toHaveLength(1);
  });

  it('hangs up on an endless answer, and takes its status', async () => {
    let written = 0;
    receiver.answers((response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed) {
          written += 16_384;
          if (!response.write('x'.repeat(16_384))) break;
        }
      };
      response.on('drain', more);
      more();
    });
    const answer = await post();
    expect(answer).toMatchObject({ httpStatus: 200, error: null });
    expect(answer.response).toHaveLength(1000);
    expect(written).toBeLessThan(20_000_000);
  });

  it('takes the status of an answer whose body breaks off, zero bytes and all', async () => {
    receiver.answers((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('a\u0000b', () => response.destroy());
    });
    expect(await post()).toMatchObject({ httpStatus: 200, error: null });
  });

  it('tells a closed port and a connection cut', async () => {
    receiver.answers((response) => response.destroy());
    expect(await post()).toMatchObject({ httpStatus: null, error: expect.any(String) });
    await receiver.close();
    expect((await post()).error).toContain('ECONNREFUSED');
  });

  it('never connects to a name that resolves to a private address', async () => {
    const careful = new Transport(outside, async () => [{ address: '127.0.0.1', family: 4 }]);
    const answer = await careful.post({ url: 'https://shop.example/', headers: {}, body: '' });
    expect(answer).toMatchObject({
      httpStatus: null,
      error: 'The address 127.0.0.1 is not public.',
    });
    const literal = await careful.post({ url: receiver.url, headers: {}, body: '' });
    expect(literal.error).toContain('not-https');
    expect(receiver.received).toEqual([]);
    await careful.close();
  });

  it('connects to what was resolved and checked, under the name’s own host header', async () => {
    const pinned = new Transport(inside, async () => [{ address: '127.0.0.1', family: 4 }]);
    const { port } = new URL(receiver.url);
    const url = `http://no-such-name.invalid:${port}/`;
    expect(await pinned.post({ url, headers: {}, body: '' })).toMatchObject({ httpStatus: 204 });
    expect(receiver.received[0]?.headers.host).toBe(`no-such-name.invalid:${port}`);
    await pinned.close();
  });
});
