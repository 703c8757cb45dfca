import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, StorefrontId } from '../../../contracts/ids.js';
import { sql } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { openHouse, START, type TestHouse } from '../../../testing/harness.js';
import { createApiKey, registerOrganisation } from '../../accounts/index.js';
import { aListing, aStorefront, platformActor } from '../builders.js';
import { openStorefront } from '../index.js';

const NDJSON = 'application/x-ndjson';
const line = (n: number, changes = {}) => `${JSON.stringify(aListing(n, changes))}\n`;
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of the heap that are still in use; garbage not yet collected tells nothing. */
function liveHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('bulk import over HTTP', () => {
  let house: TestHouse;
  let storefront: StorefrontId;
  let engineer: string;
  let port: number;
  const key = async (kind: 'platform' | 'merchant' | 'rights-holder') => {
    const { db } = house.platform;
    return db.write(platformActor.ref, async (tx) => {
      const organisationId: OrganisationId = await registerOrganisation(tx, platformActor, {
        kind,
        name: kind,
        country: 'CN',
        locale: 'en',
      });
      const permissions =
        kind === 'platform'
          ? (['marketplace.ingest', 'marketplace.read'] as const)
          : (['marketplace.read'] as const);
      const made = await createApiKey(tx, { organisationId }, { name: 'test', permissions });
      return { organisationId, authorization: `Bearer ${made.key}` };
    });
  };
  const get = (url: string, authorization = engineer) =>
    house.http.inject({ url, headers: { authorization } });
  const upload = (
    body: string | Buffer | Readable,
    query = 'kind=listings',
    contentType = NDJSON,
    to = storefront,
  ) =>
    house.http.inject({
      method: 'POST',
      url: `/v1/storefronts/${to}/imports?${query}`,
      headers: { authorization: engineer, 'content-type': contentType },
      payload: body,
    });
  const newStorefront = (code: string) =>
    house.platform.db.write(platformActor.ref, (tx) =>
      openStorefront(tx, platformActor, aStorefront(code)),
    );
  const results = async (id: string, show: string) =>
    (await get(`/v1/imports/${id}/results?show=${show}`)).body
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));

  beforeAll(async () => {
    house = await openHouse();
    storefront = await newStorefront('bulk');
    engineer = (await key('platform')).authorization;
    await house.http.listen({ port: 0, host: '127.0.0.1' });
    port = (house.http.server.address() as AddressInfo).port;
  });
  afterAll(() => house.close());

  it('takes 20,000 listings in flat memory, and all are unchanged the second time', async () => {
    const feed = function* () {
      for (let n = 0; n < 20_000; n++) yield line(n, { description: 'word '.repeat(100) });
    };
    let peak = 0;
    const before = liveHeap();
    const watch = setInterval(() => {
      peak = Math.max(peak, liveHeap() - before);
    }, 200);
    const first = await upload(Readable.from(feed()));
    clearInterval(watch);
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json()).toMatchObject({
      status: 'finished',
      format: 'ndjson',
      rowsRead: 20_000,
      rowsCreated: 20_000,
      rowsRefused: 0,
    });
    // The feed alone has 14 MB; gathered with its rows and results it would take several times that.
    expect(peak).toBeLessThan(60e6);
    const again = await upload(
      Readable.from(feed()).pipe(createGzip()),
      undefined,
      'application/gzip',
    );
    expect(again.json()).toMatchObject({ rowsUnchanged: 20_000, rowsCreated: 0, rowsChanged: 0 });
    expect(again.json().bytesRead).toBe(first.json().bytesRead);
  }, 300_000);

  it('keeps good rows, and bad rows by line with every problem', async () => {
    const body = Buffer.concat([
      Buffer.from(`\uFEFF${line(50_001)}\r\n`),
      Buffer.from('{"id": 1, "title": \n'),
      Buffer.from(
        '{"id":"b2","title":"  ","price":"12.999 USD","seller_id":"s","link":"javascript:x"}\n',
      ),
      Buffer.concat([
        Buffer.from('{"id":"b3","title":"'),
        Buffer.from([0xff]),
        Buffer.from('"}\n'),
      ]),
      Buffer.from('[1,2]\n'),
      Buffer.from(`{"id":"b5","seller_id":"s","title":"nul \\u0000 half \\ud800"}\n`),
      Buffer.from(`{"id":"b6","title":"${'x'.repeat(1_100_000)}"}\n`),
      Buffer.from(
        '{"id":77,"title":"<img src=x onerror=alert(1)>","seller":"S","price":"1.5 USD","colour":"red","__proto__":{"a":1}}\n',
      ),
      Buffer.from('{"id":78,"title":"ok","seller":"S","price":"1.5 USD","colour":"red"}'),
    ]);
    const done = await upload(body);
    expect(done.json(), done.body).toMatchObject({
      status: 'finished',
      rowsRead: 9,
      rowsRefused: 6,
    });
    const refused = await results(done.json().id, 'refused');
    const told = refused.map((r) => [
      r.line,
      r.problems.map((p: { code: string }) => p.code).sort(),
    ]);
    expect(told).toEqual([
      [3, ['invalid-json']],
      [4, ['blank', 'not-a-web-address', 'price']],
      [5, ['invalid-utf8']],
      [6, ['not-an-object']],
      [7, ['not-storable']],
      [8, ['row-too-long']],
    ]);
    expect(refused[1].problems.map((p: { pointer: string }) => p.pointer).sort()).toEqual([
      '/link',
      '/price',
      '/title',
    ]);
    const chinese = await house.http.inject({
      url: `/v1/imports/${done.json().id}/results?show=refused`,
      headers: { authorization: engineer, 'accept-language': 'zh-CN' },
    });
    const said = chinese.body.match(/"message":"[^"]*/g) ?? [];
    expect(said).toHaveLength(8);
    for (const message of said) expect(message).toMatch(/\p{Script=Han}/u);
    const first = await results(done.json().id, 'refused-first');
    expect(first.map((r) => r.line)).toEqual([3, 4, 5, 6, 7, 8, 1, 9, 10]);
    const found = (await get(`/v1/listings?q=ok&storefrontId=${storefront}`)).json();
    expect(found.items[0]).toMatchObject({
      externalId: '78',
      price: { amount: 150, currency: 'USD' },
    });
    const detail = (await get(`/v1/listings/${found.items[0].id}`)).json();
    expect(detail.versions[0].attributes).toEqual({ colour: 'red' });
  });

  it('reads a Google Merchant feed in TSV and a Chinese one in CSV, whatever they are called', async () => {
    const tsv = [
      'id\ttitle\tdescription\tlink\timage_link\tadditional_image_link\tprice\tbrand\tgtin\tgoogle_product_category\tproduct_type\tseller\tcondition',
      'G1\tTote "large"\tA bag\thttps://s.example/g1\thttps://i.example/1.jpg\thttps://i.example/2.jpg,https://i.example/3.jpg\t1,299.00 USD\tAcme\t4006381333932\t100\tBags > Totes\tLantern\tnew',
      'G2\tTwo\t\t\t\t\t\t\t\t\t\tLantern',
      '',
    ].join('\r\n');
    const done = await upload(tsv, 'kind=listings', 'text/csv');
    expect(done.json(), done.body).toMatchObject({ format: 'tsv', rowsCreated: 1, rowsRefused: 1 });
    const found = (await get('/v1/listings?q=tote%20large')).json().items[0];
    expect(found).toMatchObject({
      title: 'Tote "large"',
      price: { amount: 129_900, currency: 'USD' },
      isGtinValid: false,
      category: 'Bags > Totes',
      merchantName: 'Lantern',
      imageUrls: ['https://i.example/1.jpg', 'https://i.example/2.jpg', 'https://i.example/3.jpg'],
    });
    const csv =
      '\uFEFF商品编号,商品标题,价格,店铺名称\n甲1,"手工帆布包,\n大号",89.5,蓝灯\n甲2,皮质钱包,十元,蓝灯\n';
    const chinese = await upload(csv, 'kind=listings', 'text/plain');
    expect(chinese.json()).toMatchObject({ format: 'csv', rowsCreated: 1, rowsRefused: 1 });
    expect((await results(chinese.json().id, 'refused'))[0]).toMatchObject({
      line: 4,
      externalId: '甲2',
      problems: [{ pointer: '/价格', code: 'price' }],
    });
    expect((await get(`/v1/listings?q=${encodeURIComponent('帆布')}`)).json().items).toHaveLength(
      1,
    );
    expect((await get(`/v1/listings?q=${encodeURIComponent('布帆')}`)).json().items).toEqual([]);
  });

  it('goes on after a cut connection, from the offset or with the whole file', async () => {
    const to = await newStorefront('cut');
    const whole = Buffer.from(lines(0, 6_000));
    for (const way of ['offset', 'whole'] as const) {
      const id = newId('import', START);
      const url = `/v1/storefronts/${to}/imports/${id}?kind=listings`;
      await new Promise<void>((resolve) => {
        const sending = httpRequest({
          port,
          method: 'PUT',
          path: url,
          headers: {
            authorization: engineer,
            'content-type': NDJSON,
            'content-length': whole.length,
          },
        });
        sending.on('error', () => resolve());
        sending.write(whole.subarray(0, Math.floor(whole.length * 0.7)));
        const until = setInterval(async () => {
          const { rowsRead } = (await get(`/v1/imports/${id}`)).json();
          if (rowsRead >= 3_000) {
            clearInterval(until);
            sending.destroy();
          }
        }, 20);
      });
      await expect
        .poll(async () => (await get(`/v1/imports/${id}`)).json().status, { timeout: 10_000 })
        .toBe('cut');
      const cut = (await get(`/v1/imports/${id}`)).json();
      expect(cut.rowsRead).toBeGreaterThanOrEqual(3_000);
      expect(cut.rowsRead).toBeLessThan(6_000);
      expect(cut.nextLine).toBe(cut.rowsRead + 1);
      const rest = way === 'whole' ? whole : gzipSync(whole.subarray(cut.nextOffset));
      const offset = way === 'whole' ? 0 : cut.nextOffset;
      const on = await house.http.inject({
        method: 'PUT',
        url: `${url}&offset=${offset}`,
        headers: { authorization: engineer, 'content-type': 'application/octet-stream' },
        payload: rest,
      });
      expect(on.json(), on.body).toMatchObject({
        status: 'finished',
        rowsRead: 6_000,
        rowsRefused: 0,
      });
      const again = await house.http.inject({
        method: 'PUT',
        url,
        headers: { authorization: engineer, 'content-type': NDJSON },
        payload: rest,
      });
      expect(again.json().code).toBe('import-finished');
    }
    const count = await house.platform.db.read((db) =>
      db.count(sql`select 1 from marketplace.listing where storefront_id = ${to}`),
    );
    expect(count).toBe(6_000);
  }, 300_000);

  it('refuses bombs, archives, other encodings and pages, and says why', async () => {
    const bomb = Readable.from(
      (function* () {
        for (let i = 0; i < 400; i++) yield Buffer.alloc(1024 * 1024, 'x');
      })(),
    ).pipe(createGzip({ level: 9 }));
    expect(
      (await upload(bomb, 'kind=listings&format=ndjson', 'application/gzip')).json().code,
    ).toBe('feed-bomb');
    const broken = gzipSync(lines(0, 100)).subarray(0, 500);
    expect((await upload(broken)).json().code).toBe('feed-damaged');
    const unknown: [Buffer, RegExp][] = [
      [Buffer.from('\uFEFFid,title\n', 'utf16le'), /UTF-16/],
      [Buffer.from('PK\u0003\u0004 xl/workbook.xml'), /Excel/],
      [Buffer.from('<html><script>'), /HTML/],
      [Buffer.from('[{"id":1}]'), /array/],
      [Buffer.from(''), /empty|application/],
    ];
    for (const [body, reason] of unknown) {
      const answer = await upload(body, undefined, 'text/csv');
      expect(answer.json(), answer.body).toMatchObject({ code: 'feed-format-unknown' });
      expect(answer.json().detail).toMatch(reason);
    }
    const headless = await upload('sku number,words\n1,2\n', undefined, 'text/csv');
    expect(headless.json()).toMatchObject({ code: 'import-columns-missing' });
    const json = await upload('{"id":1}', undefined, 'application/json');
    expect(json.json().code).toBe('feed-format-unknown');
  }, 60_000);

  it('stops a CSV whose quote never ends, keeps what was before it, and tells the line', async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `q${i},Title ${i},s\n`).join('');
    const done = await upload(
      `id,title,seller_id\n${rows}q9999,"never closed,s\n`,
      undefined,
      'text/csv',
    );
    expect(done.json()).toMatchObject({ code: 'feed-damaged' });
    expect(done.json().detail).toContain('1502');
    const { items } = (await get(`/v1/storefronts/${storefront}/imports`)).json();
    const stopped = items.filter((i: { rowsCreated: number }) => i.rowsCreated === 1_000);
    expect(stopped[0]).toMatchObject({
      status: 'stopped',
      stopCode: 'feed-damaged',
      rowsCreated: 1_000,
    });
  });

  it('takes merchants, orders and reviews, and keeps no buyer', async () => {
    const to = await newStorefront('trade');
    await upload('id,name,country\nm1,蓝灯,CN\nm2,Red,XX\n', 'kind=merchants', 'text/csv', to);
    await upload(line(1, { merchantExternalId: 'm1' }), undefined, NDJSON, to);
    const orders =
      'order_id,product_id,buyer_id,quantity,total,status,refund_reason,ordered_at\n' +
      'o1,sku-1,alice@example.com,2,20.00 USD,refunded,suspected-counterfeit,2026-01-02T03:04:05Z\n' +
      'o2,nothing,bob,1,1.00 USD,paid,,2026-01-02T03:04:05Z\n';
    for (const outcome of ['rowsCreated', 'rowsUnchanged']) {
      const done = await upload(orders, 'kind=orders', 'text/csv', to);
      expect(done.json(), done.body).toMatchObject({ [outcome]: 1, rowsRefused: 1 });
    }
    const review =
      '{"id":"r1","product_id":"sku-1","buyer":"alice@example.com","rating":"1","text":"假货","written_at":"2026-01-03T00:00:00+08:00"}';
    expect((await upload(review, 'kind=reviews', NDJSON, to)).json()).toMatchObject({
      rowsCreated: 1,
    });
    const [listing] = (await get(`/v1/listings?storefrontId=${to}`)).json().items;
    const kept = (await get(`/v1/orders?listingId=${listing.id}`)).json().items;
    const said = (await get(`/v1/reviews?listingId=${listing.id}`)).json().items;
    expect(kept[0]).toMatchObject({ total: { amount: 2000, currency: 'USD' } });
    expect(kept[0].buyerHash).toBe(said[0].buyerHash);
    expect(JSON.stringify([kept, said])).not.toContain('alice');
    const merchant = (await get(`/v1/merchants/${listing.merchantId}`)).json();
    expect(merchant).toMatchObject({
      name: '蓝灯',
      numbers: {
        trade: { orders: 1, refundsSuspectedCounterfeit: 1, reviews: 1, averageRating: 1 },
      },
    });
  });

  it('shows each party its part', async () => {
    const mine = await key('merchant');
    const other = await key('merchant');
    const holder = await key('rights-holder');
    const to = await newStorefront('parties');
    await upload(lines(0, 14), undefined, NDJSON, to);
    const { items } = (await get(`/v1/listings?storefrontId=${to}`)).json();
    const { merchantId, id } = items[0];
    const { version } = (await get(`/v1/merchants/${merchantId}`)).json();
    const link = (organisationId: string) =>
      house.http.inject({
        method: 'PUT',
        url: `/v1/merchants/${merchantId}/organisation`,
        headers: { authorization: engineer, 'if-match': `"${version}"` },
        payload: { organisationId },
      });
    expect((await link(holder.organisationId)).json().code).toBe('organisation-not-a-merchant');
    expect((await link(mine.organisationId)).json()).toMatchObject({ version: version + 1 });
    expect((await link(other.organisationId)).statusCode).toBe(412);
    const own = (await get('/v1/listings', mine.authorization)).json().items;
    expect(own.map((l: { merchantId: string }) => l.merchantId)).toEqual([merchantId, merchantId]);
    expect((await get('/v1/listings', other.authorization)).json().items).toEqual([]);
    for (const url of [
      `/v1/listings/${id}`,
      `/v1/merchants/${merchantId}`,
      `/v1/orders?listingId=${id}`,
    ]) {
      expect((await get(url, other.authorization)).statusCode, url).toBe(404);
    }
    const seen = (await get(`/v1/listings/${id}`, holder.authorization)).json();
    expect(seen).toMatchObject({ id, merchantOrganisationId: null, lineage: null });
    expect((await get(`/v1/orders?listingId=${id}`, holder.authorization)).statusCode).toBe(404);
    for (const { authorization } of [mine, holder]) {
      const refused = await house.http.inject({
        method: 'POST',
        url: `/v1/storefronts/${to}/imports?kind=listings`,
        headers: { authorization, 'content-type': NDJSON },
        payload: line(1),
      });
      expect(refused.statusCode).toBe(403);
    }
    await house.platform.db.write('system:test', (tx) =>
      tx.count(sql`update marketplace.listing set status = 'removed' where id = ${id}`),
    );
    expect((await get(`/v1/listings/${id}`, holder.authorization)).statusCode).toBe(404);
    expect((await get(`/v1/listings/${id}`, mine.authorization)).json().status).toBe('removed');
  });
});
