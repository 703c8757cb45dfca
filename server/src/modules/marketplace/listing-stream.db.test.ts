import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';

const natsUrl = process.env.NATS_URL;
if (!natsUrl) {
  process.stderr.write('Left out: the listing stream on NATS JetStream (NATS_URL is not set).\n');
}

const row = (externalId: string, title: string) => ({
  ...{ externalId, title, merchantExternalId: 'S-900', merchantName: 'Night Market' },
});

/** A house that listens to a stream of its own. */
class Listening {
  readonly prefix = `t${randomUUID().slice(0, 8)}`;
  house!: TestHouse;
  world!: World;
  code!: string;

  constructor(readonly url: string) {}

  async open(): Promise<void> {
    this.house = await openHouse({}, { url: this.url, prefix: this.prefix });
    this.world = await buildWorld(this.house, 2);
    const storefronts = await this.rows<{ code: string }>(
      sql`select code from marketplace.storefront where id = ${this.world.storefrontId}`,
    );
    this.code = storefronts[0]?.code ?? '';
    await this.house.runtime.work(50);
    await this.until(async () => this.state?.isConnected === true);
  }

  get state() {
    return this.house.platform.streams.states[0];
  }

  get stream(): string {
    return `${this.prefix}_listings`.toUpperCase();
  }

  get subject(): string {
    return `${this.prefix}.listings.${this.code}`;
  }

  rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
    return this.house.platform.db.read((db) => db.rows(query));
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + 60_000;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error(`Waited in vain: ${JSON.stringify(this.state)}`);
      await pause(50);
    }
  }

  /** Until so many messages have taken effect. */
  caughtUp = (sequence: number) => this.until(async () => (this.state?.sequence ?? 0) >= sequence);

  titlesOf(externalId: string) {
    return this.rows<{ title: string; number: number }>(sql`
      select v.title, v.number from marketplace.listing_version v
      join marketplace.listing l on l.id = v.listing_id
      where l.external_id = ${externalId} order by v.number`);
  }

  async close(): Promise<void> {
    await this.house.close();
    const connection = await connect({ servers: this.url });
    await (await jetstreamManager(connection)).streams.delete(this.stream).catch(() => undefined);
    await connection.close();
  }
}

describe.skipIf(!natsUrl)('the listing stream', () => {
  const listening = new Listening(natsUrl ?? '');
  let connection: NatsConnection;

  beforeAll(async () => {
    await listening.open();
    connection = await connect({ servers: natsUrl ?? '' });
  });
  afterAll(async () => {
    await connection.close();
    await listening.close();
  });

  const publish = async (content: unknown, subject = listening.subject, msgID?: string) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const ack = await jetstream(connection).publish(subject, text, msgID ? { msgID } : {});
    return ack.seq;
  };

  async function ask(url: string) {
    const answer = await listening.house.http.inject({
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${listening.world.administrator.key}` },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  }

  it('records listings in their order, each once in effect', async () => {
    await publish(row('n-1', 'Canvas tote, natural'), undefined, 'a');
    await publish(row('n-1', 'Canvas tote, natural'), undefined, 'a');
    await listening.caughtUp(1);
    await publish(row('n-2', 'Enamel mug'));
    const last = await publish(row('n-1', 'Canvas tote, black'));
    await listening.caughtUp(last);
    expect(await listening.titlesOf('n-1')).toEqual([
      { title: 'Canvas tote, natural', number: 1 },
      { title: 'Canvas tote, black', number: 2 },
    ]);
    expect(await listening.titlesOf('n-2')).toHaveLength(1);
    expect(await ask('/listing-stream')).toEqual({
      ...{ isConfigured: true, isConnected: true, sequence: last, lastError: null },
    });
  });

  it('keeps what is wrong with bad messages, and records the good ones among them', async () => {
    await publish('{"externalId": "n-3", ');
    await publish({ ...row('n-4', ''), price: { amount: -1, currency: 'XXQ' } });
    await publish(row('n-5', 'Brass lantern'));
    const last = await publish(row('n-6', 'Lost'), `${listening.prefix}.listings.nowhere`);
    await listening.caughtUp(last);
    expect(await listening.titlesOf('n-5')).toHaveLength(1);
    const { items } = await ask('/listing-stream/refused');
    const codes = items.map((one: { problems: { code: string }[] }) => one.problems[0]?.code);
    expect(codes).toEqual(['unknown-storefront', expect.any(String), 'not-json']);
    expect(items[1]).toMatchObject({ externalId: 'n-4', subject: `listings.${listening.code}` });
    const pointers = items[1].problems.map(({ pointer }: { pointer: string }) => pointer);
    expect([...new Set(pointers)]).toEqual(['/title', '/price/amount', '/price/currency']);
  });

  it('takes what comes in a rush, batch by batch', async () => {
    const many = 1_200;
    for (let n = 0; n < many; n++)
      connection.publish(listening.subject, JSON.stringify(row(`m-${n}`, `Mug ${n}`)));
    await connection.flush();
    const { state } = await (await jetstreamManager(connection)).streams.info(listening.stream);
    await listening.caughtUp(state.last_seq);
    const [counted] = await listening.rows<{ n: number }>(sql`
      select count(*)::int as n from marketplace.listing where external_id like 'm-%'`);
    expect(counted?.n).toBe(many);
    const [versions] = await listening.rows<{ n: number }>(sql`
      select max(version_number)::int as n from marketplace.listing where external_id like 'm-%'`);
    expect(versions?.n).toBe(1);
  });
});

const binary = ['nats-server', '/usr/sbin/nats-server'].find((path) => {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(!natsUrl || !binary)('while the stream server is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magpie-nats-'));
  let server: ChildProcess | undefined;
  let port = 0;

  async function start(): Promise<void> {
    server = spawn(binary ?? '', ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder], {
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 100; tries++) {
      const connection = await connect({ servers: `127.0.0.1:${port}` }).catch(() => undefined);
      if (connection) return connection.close();
      await pause(100);
    }
    throw new Error('The stream server does not answer.');
  }

  async function stop(): Promise<void> {
    const running = server;
    server = undefined;
    if (!running) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  beforeAll(async () => {
    port = await freePort();
    await start();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses nothing, says so, and goes on when it is back', async () => {
    const listening = new Listening(`nats://127.0.0.1:${port}`);
    await listening.open();
    const publish = async (externalId: string) => {
      const connection = await connect({ servers: listening.url });
      const ack = await jetstream(connection).publish(
        listening.subject,
        JSON.stringify(row(externalId, `Lantern ${externalId}`)),
      );
      await connection.close();
      return ack.seq;
    };
    await listening.caughtUp(await publish('s-1'));
    await stop();
    await listening.until(async () => listening.state?.isConnected === false);
    expect(listening.state?.lastError).toBeTruthy();
    const answer = await listening.house.http.inject({ url: '/v1/regimes' });
    expect(answer.statusCode).toBe(200);
    await start();
    await listening.caughtUp(await publish('s-2'));
    expect(await listening.titlesOf('s-1')).toHaveLength(1);
    expect(await listening.titlesOf('s-2')).toHaveLength(1);
    expect(listening.state).toMatchObject({ isConnected: true, lastError: null });
    await listening.close();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
