import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { sql } from '../../platform/db/index.js';
import { buildServer } from '../../platform/http/index.js';
import { newId } from '../../platform/ids/index.js';
import { openHouse, START, type TestHouse } from '../../testing/harness.js';
import { actorOf } from './builders.js';
import { evidenceByIds, requireOwnEvidence, shareEvidence } from './index.js';
import { evidenceRoutes } from './routes.js';
import { pdf, picture } from './samples.js';

const holder = actorOf('rights-holder', ['evidence.add']);
const agent = actorOf('agent', ['evidence.add'], [holder.organisationId]);
const merchant = actorOf('merchant', ['evidence.add']);
const reviewer = actorOf('platform', ['claim.read', 'evidence.add']);
const engineer = actorOf('platform', ['marketplace.ingest']);
const viewer = actorOf('rights-holder', []);

describe('evidence over HTTP', () => {
  let house: TestHouse;
  let http: FastifyInstance;
  let speaking: Actor = holder;
  beforeAll(async () => {
    house = await openHouse();
    http = await buildServer(house.platform, evidenceRoutes, async () => speaking);
  });
  afterAll(async () => {
    await http.close();
    await house.close();
  });

  const get = (as: Actor, url: string) => {
    speaking = as;
    return http.inject({ url });
  };
  const post = (
    as: Actor,
    body: Buffer,
    query: Record<string, string>,
    contentType = 'application/octet-stream',
  ) => {
    speaking = as;
    const headers = { 'content-type': contentType };
    return http.inject({ method: 'POST', url: '/v1/evidence', query, headers, payload: body });
  };

  it('takes a picture and serves it and its preview so that nothing in them runs', async () => {
    const bytes = await picture('png');
    const made = await post(
      holder,
      bytes,
      { fileName: '../证.png', purpose: 'mark-image' },
      'image/png',
    );
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      ownerId: holder.organisationId,
      fileName: '证.png',
      mediaType: 'image/png',
      bytes: bytes.length,
      width: 320,
      height: 200,
      purpose: 'mark-image',
    });
    const { id, contentUrl, previewUrl } = made.json();
    expect((await get(holder, `/v1/evidence/${id}`)).json()).toEqual(made.json());
    const content = await get(holder, contentUrl);
    expect(content.rawPayload.equals(bytes)).toBe(true);
    const preview = await get(holder, previewUrl);
    expect(preview.headers['content-type']).toBe('image/webp');
    for (const { headers } of [content, preview]) {
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-disposition']).toMatch(
        /^inline; filename="_\.(png|webp)"; filename\*=/,
      );
    }
  });

  it('serves documents as downloads', async () => {
    const made = await post(holder, pdf, { fileName: 'deed', purpose: 'right-document' });
    const content = await get(holder, made.json().contentUrl);
    expect(content.headers['content-disposition']).toBe('attachment; filename="deed.pdf"');
    expect(content.headers['content-type']).toBe('application/pdf');
    expect((await get(holder, `/v1/evidence/${made.json().id}/preview`)).statusCode).toBe(404);
  });

  it('answers the same item to the same upload, and journals it once', async () => {
    const bytes = Buffer.from('the same file twice');
    const query = { fileName: 'twice.txt', purpose: 'other' };
    const [one, other] = [await post(holder, bytes, query), await post(holder, bytes, query)];
    expect(other.json()).toEqual(one.json());
    const elsewhere = await post(merchant, bytes, query);
    expect(elsewhere.json().id).not.toBe(one.json().id);
    const entries = await house.platform.db.read((db) =>
      db.rows(
        sql<{ leaf: string }>`select leaf from journal.entry where subject = ${one.json().id}`,
      ),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.leaf).toContain(one.json().sha256);
    expect(entries[0]?.leaf).not.toContain('twice.txt');
  });

  it('shows an item to its owner, their agent, its readers and reviewing staff only', async () => {
    const made = await post(holder, Buffer.from('secret'), { fileName: 's.txt' });
    const { id } = made.json();
    const seenBy = async (actor: Actor) => (await get(actor, `/v1/evidence/${id}`)).statusCode;
    expect(await Promise.all([holder].map(seenBy))).toEqual([200]);
    expect(await seenBy(agent)).toBe(200);
    expect(await seenBy(reviewer)).toBe(200);
    for (const stranger of [merchant, engineer, viewer]) {
      expect(await seenBy(stranger)).toBe(404);
      expect((await get(stranger, `/v1/evidence/${id}/content`)).json().code).toBe(
        'evidence-not-found',
      );
    }
    const share = () =>
      house.platform.db.write('system:test', (tx) =>
        shareEvidence(tx, [id], [merchant.organisationId]),
      );
    await share();
    await share();
    expect(await seenBy(merchant)).toBe(200);
    const shared = await house.platform.db.read((db) =>
      db.count(sql`select from journal.entry where type = 'evidence.shared' and subject = ${id}`),
    );
    expect(shared).toBe(1);
  });

  it('lets parties cite their own evidence only, and names each that is not', async () => {
    const mine = (await post(holder, Buffer.from('mine'), { fileName: 'm.txt' })).json().id;
    const theirs = (await post(merchant, Buffer.from('theirs'), { fileName: 't.txt' })).json().id;
    await house.platform.db.read(async (db) => {
      expect(await requireOwnEvidence(db, agent, [mine])).toMatchObject([{ id: mine }]);
      expect((await evidenceByIds(db, [mine, theirs])).size).toBe(2);
      const unknown = newId('evidence', START);
      await expect(requireOwnEvidence(db, holder, [mine, theirs, unknown])).rejects.toMatchObject({
        code: 'evidence-not-found',
        fields: [{ pointer: '/evidenceIds/1' }, { pointer: '/evidenceIds/2' }],
      });
    });
  });

  it('demands permission, a body, a name, and respects the limit of the role', async () => {
    expect((await post(viewer, pdf, { fileName: 'a.pdf' })).statusCode).toBe(403);
    expect((await post(holder, pdf, {})).json().errors[0].pointer).toBe('/fileName');
    speaking = holder;
    const json = await http.inject({
      method: 'POST',
      url: '/v1/evidence?fileName=a',
      payload: { a: 1 },
    });
    expect(json.json().code).toBe('evidence-body-missing');
    const none = await http.inject({ method: 'POST', url: '/v1/evidence?fileName=a' });
    expect(none.json().code).toBe('evidence-body-missing');
    const big = Buffer.alloc(21 * 1024 * 1024, 65);
    const refused = await post(merchant, big, { fileName: 'big.txt' });
    expect([refused.statusCode, refused.json().code]).toEqual([413, 'too-large']);
    expect((await post(holder, big, { fileName: 'big.txt' })).statusCode).toBe(201);
  });

  it('tells a sender over a real connection that the file is too large', async () => {
    speaking = merchant;
    const address = await http.listen({ port: 0, host: '127.0.0.1' });
    const endless = async function* () {
      for (let i = 0; i < 4000; i++) yield Buffer.alloc(262_144, 65);
    };
    const answer = await request(`${address}/v1/evidence?fileName=big.txt`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: Readable.from(endless()),
    });
    expect(answer.statusCode).toBe(413);
    expect(await answer.body.json()).toMatchObject({ code: 'too-large' });
  });

  it('answers in the language of the reader', async () => {
    speaking = holder;
    const refused = await http.inject({
      method: 'POST',
      url: '/v1/evidence?fileName=a.png',
      headers: { 'content-type': 'image/png', 'accept-language': 'zh-CN' },
      payload: '<svg onload="alert(1)"></svg>',
    });
    expect(refused.json().detail).toContain('该文件为 SVG，不予接收');
  });

  it('keeps items of organisations apart in one list of shares', async () => {
    const ids = await Promise.all(
      ['x', 'y'].map(
        async (text) => (await post(holder, Buffer.from(text), { fileName: 'l.txt' })).json().id,
      ),
    );
    const readers: OrganisationId[] = [merchant.organisationId, holder.organisationId];
    await house.platform.db.write('system:test', (tx) => shareEvidence(tx, ids, readers));
    const items = await house.platform.db.read((db) => evidenceByIds(db, ids));
    for (const item of items.values()) expect(item.sharedWith).toEqual([merchant.organisationId]);
  });
});
