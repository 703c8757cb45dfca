import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of webhooks on loopback, as a marketplace would write one. */
export async function openReceiver() {
  const received: Received[] = [];
  let answer = (response: ServerResponse) => {
    response.writeHead(204).end();
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}/hook`,
    /** What it answers from now on: a status, or anything done to the response. */
    answers: (with_: number | typeof answer, headers: Record<string, string> = {}) => {
      answer =
        typeof with_ === 'number'
          ? (response) => response.writeHead(with_, headers).end('ok')
          : with_;
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
