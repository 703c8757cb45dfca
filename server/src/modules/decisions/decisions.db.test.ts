import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionId, ListingId, OrganisationId, StorefrontId } from '../../contracts/ids.js';
import type { OrganisationKind, Permission } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { createApiKey, registerOrganisation } from '../accounts/index.js';
import { aListing, aStorefront, platformActor } from '../marketplace/builders.js';
import {
  listingsByIds,
  openStorefront,
  recordListings,
  recordMerchants,
} from '../marketplace/index.js';
import { aBasis, aDraft, type DraftParties } from './builders.js';
import type { DecisionDraft } from './decision.js';
import { dsaBatch } from './dsa-schema.js';
import { makeDecisions, undoDecisions } from './index.js';

const PARTY: Permission[] = ['decision.read', 'measure.read'];
const MINUTE = 60_000;

describe('decisions, read and exported', () => {
  let house: TestHouse;
  let berlin: Omit<DraftParties, 'listingId'>;
  let listings: ListingId[];
  let rivalMerchantId: OrganisationId;
  const keys: Record<string, string> = {};

  const write = <T>(work: (tx: Tx) => Promise<T>) =>
    house.platform.db.write(platformActor.ref, work);
  const get = async (who: string, path: string, language = 'en') => {
    const headers = { authorization: `Bearer ${keys[who]}`, 'accept-language': language };
    const answer = await house.http.inject({ url: `/v1${path}`, headers });
    const type = answer.headers['content-type'];
    return { status: answer.statusCode, type, text: answer.body, body: json(answer.body) };
  };
  const json = (text: string) => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const enrol = async (tx: Tx, who: string, kind: OrganisationKind, permissions = PARTY) => {
    const input = { kind, name: who, country: 'DE', locale: 'en' as const };
    const organisationId = await registerOrganisation(tx, platformActor, input);
    keys[who] = (await createApiKey(tx, { organisationId }, { name: who, permissions })).key;
    return organisationId;
  };
  /** A decision on the n-th listing, a minute after the one before it. */
  const decide = async (listing: number, changes: Partial<DecisionDraft> = {}) => {
    house.clock.advance(MINUTE);
    const listingId = listings[listing] as ListingId;
    const [made] = await write((tx) =>
      makeDecisions(tx, [aDraft({ ...berlin, listingId }, changes)]),
    );
    if (!made) throw new Error('no decision was made');
    return made;
  };
  const undo = (...ids: DecisionId[]) => write((tx) => undoDecisions(tx, ids));
  const statusOf = async (listing: number) => {
    const id = listings[listing] as ListingId;
    return (await house.platform.db.read((db) => listingsByIds(db, [id]))).get(id)?.status;
  };

  beforeAll(async () => {
    house = await openHouse();
    await write(async (tx) => {
      await enrol(tx, 'platform', 'platform', [...PARTY, 'decision.export']);
      await enrol(tx, 'stranger', 'rights-holder');
      const complainantId = await enrol(tx, 'holder', 'rights-holder');
      const merchantOrganisationId = await enrol(tx, 'merchant', 'merchant');
      rivalMerchantId = await enrol(tx, 'rival', 'merchant');
      const storefront = {
        ...aStorefront('berlin'),
        regimes: ['eu-dsa' as const],
        locale: 'de-DE',
      };
      const storefrontId = await openStorefront(tx, platformActor, storefront);
      const [seller] = await recordMerchants(tx, platformActor, storefrontId, [
        { externalId: 'seller-1', name: 'Blue Lantern', organisationId: merchantOrganisationId },
      ]);
      const rows = Array.from({ length: 8 }, (_, n) =>
        aListing(n, { merchantExternalId: 'seller-1' }),
      );
      const recorded = await recordListings(tx, platformActor, storefrontId, rows);
      listings = recorded.map((row) => ('id' in row ? row.id : '') as ListingId);
      const merchantId = (seller && 'id' in seller ? seller.id : '') as DraftParties['merchantId'];
      berlin = { storefrontId, merchantId, merchantOrganisationId, complainantId };
    });
  });
  afterAll(() => house.close());

  it('shows each party its own side of a decision, and strangers nothing', async () => {
    const { id } = await decide(0);
    const seen = await Promise.all(
      ['platform', 'holder', 'merchant'].map((who) => get(who, `/decisions/${id}`)),
    );
    const [platform, holder, merchant] = seen.map(({ body }) => body);
    expect(platform).toMatchObject({
      outcome: { code: 'accepted', text: 'The claim is accepted.' },
      right: { kind: 'trademark', title: 'LANTERN & LARK', office: 'EM', number: '018123456' },
      listing: { id: listings[0], title: 'Canvas tote bag no. 0' },
      facts: {
        text: '吊牌上的商标与注册商标完全一致。',
        locale: 'zh-CN',
        language: 'Chinese (China)',
      },
      measures: [{ kind: 'remove', state: 'in-force', liftedAt: null }],
      state: 'in-force',
      madeBy: platformActor.ref,
      complainantId: berlin.complainantId,
      merchantOrganisationId: berlin.merchantOrganisationId,
    });
    const { complainantId, merchantOrganisationId } = berlin;
    expect(holder).toMatchObject({ complainantId, merchantOrganisationId: null, madeBy: null });
    expect(merchant).toMatchObject({ complainantId: null, merchantOrganisationId, madeBy: null });
    for (const who of ['stranger', 'rival']) {
      const answer = await get(who, `/decisions/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'decision-not-found']);
      expect((await get(who, '/decisions')).body.items).toEqual([]);
      expect((await get(who, '/measures')).body.items).toEqual([]);
    }
    const unsigned = await house.http.inject({ url: `/v1/decisions/${id}` });
    expect(unsigned.statusCode).toBe(401);
  });

  it('words the statement in the reader’s language', async () => {
    const { id } = await decide(1);
    const english = await get('merchant', `/decisions/${id}`, 'en');
    const chinese = await get('merchant', `/decisions/${id}`, 'zh-CN');
    expect(english.body.text).toContain('A person took this decision');
    expect(chinese.body.text).toContain('本决定由人工作出');
    for (const { body } of [english, chinese]) expect(body.text).toContain(body.facts.text);
  });

  it('pages through lists without loss or repetition, and narrows them', async () => {
    for (let n = 0; n < 7; n++) await decide(2, { impose: [], outcome: 'rejected' });
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next && `&cursor=${next}`;
      const { body } = await get('holder', `/decisions?limit=3&listing=${listings[2]}${cursor}`);
      ids.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    }
    expect(new Set(ids).size).toBe(7);
    expect(ids).toEqual([...ids].sort().reverse());
    const count = async (who: string, query: string) =>
      (await get(who, `/decisions?limit=200&${query}`)).body.items.length;
    expect(await count('merchant', `listing=${listings[2]}&outcome=rejected`)).toBe(7);
    expect(await count('merchant', `listing=${listings[2]}&outcome=accepted`)).toBe(0);
    expect(await count('merchant', `listing=${listings[2]}&party=complainant`)).toBe(0);
    expect(await count('platform', `listing=${listings[2]}&from=2030-01-01T00:00:00Z`)).toBe(0);
    expect(await count('platform', `listing=${listings[2]}&to=2030-01-01T00:00:00Z`)).toBe(7);
    const bad = Buffer.from('["soon",1]').toString('base64url');
    expect((await get('holder', `/decisions?cursor=${bad}`)).status).toBe(422);
    expect((await get('holder', `/measures?cursor=${bad}`)).status).toBe(422);
  });

  it('lists the measures against a merchant, and why', async () => {
    const accepted = await decide(3);
    const upheld = { outcome: 'counter-upheld', reason: 'counter-evidence-prevails' } as const;
    const lifting = { ...upheld, subject: accepted.subject, impose: [], isLifting: true };
    const of = async (who: string, query: string) => {
      const { body } = await get(who, `/measures?limit=200&${query}`);
      return body.items.filter(
        (item: { listing: { id: string } }) => item.listing.id === listings[3],
      );
    };
    expect(await of('merchant', 'inForce=true')).toMatchObject([
      {
        kind: 'remove',
        decisionId: accepted.id,
        state: 'in-force',
        listing: { title: 'Canvas tote bag no. 3' },
        reason: { code: 'mark-on-same-goods' },
        contest: { text: 'The merchant may complain here.' },
      },
    ]);
    expect(await of('holder', 'inForce=true'), 'only those against oneself').toEqual([]);
    const { id } = await decide(3, lifting);
    expect(await of('merchant', 'inForce=true')).toEqual([]);
    expect(
      await of('platform', `inForce=false&kind=remove&merchantId=${berlin.merchantId}`),
    ).toMatchObject([{ state: 'lifted', liftedByDecisionId: id, contest: { text: null } }]);
    const reader = await get('merchant', `/decisions/${id}`);
    expect(reader.body).toMatchObject({ state: 'standing', lifted: [{ decisionId: accepted.id }] });
    expect((await get('merchant', `/decisions/${accepted.id}`)).body.state).toBe('lifted');
    await undo(id);
    expect(await of('merchant', 'inForce=true')).toMatchObject([{ decisionId: accepted.id }]);
    expect(await statusOf(3)).toBe('removed');
  });

  it('does not bring back what an undone decision imposed when its lifting is undone too', async () => {
    for (const together of [true, false]) {
      const accepted = await decide(4);
      const lifting = { subject: accepted.subject, impose: [], isLifting: true };
      const lifted = await decide(4, { ...lifting, outcome: 'counter-upheld' });
      if (together) await undo(accepted.id, lifted.id);
      else await undo(accepted.id).then(() => undo(lifted.id));
      expect(await statusOf(4)).toBe('live');
      const { body } = await get('platform', `/decisions/${accepted.id}`);
      expect(body).toMatchObject({ state: 'undone', measures: [{ state: 'undone' }] });
      await expect(undo(accepted.id)).rejects.toMatchObject({ code: 'decision-already-undone' });
    }
  });

  it('exports what restricts, in batches that the Transparency Database takes', async () => {
    house.clock.advance(MINUTE);
    const from = house.clock.now().toISOString();
    const secret = 'Ask Erika Mustermann, erika@example.org, +49 30 901820';
    house.clock.advance(MINUTE);
    const drafts = Array.from({ length: 230 }, () =>
      aDraft({ ...berlin, listingId: listings[5] as ListingId }, { facts: secret }),
    );
    const made = await write((tx) => makeDecisions(tx, drafts));
    await decide(5, { impose: [], outcome: 'rejected' });
    const undone = await decide(5);
    await undo(undone.id);
    const first = made[0];
    if (!first) throw new Error('nothing was decided');
    const lifting = { subject: first.subject, impose: [], isLifting: true };
    await decide(5, { ...lifting, outcome: 'counter-upheld' });
    house.clock.advance(MINUTE);

    const path = `/decisions/dsa-export?from=${from}`;
    const exported = await get('platform', path);
    expect([exported.status, exported.type]).toEqual([200, 'application/x-ndjson']);
    const batches = exported.text
      .trim()
      .split('\n')
      .map((line) => dsaBatch.parse(JSON.parse(line)));
    expect(batches.map(({ statements }) => statements.length)).toEqual([100, 100, 30]);
    const statements = batches.flatMap((batch) => batch.statements);
    expect(statements.map(({ puid }) => puid).sort()).toEqual(made.map(({ id }) => id).sort());
    const ended = statements.filter((item) => item.end_date_visibility_restriction !== undefined);
    expect(ended.map(({ puid }) => puid)).toEqual([first.id]);
    for (const word of ['Erika', 'Mustermann', 'erika@example.org', '901820', 'LANTERN']) {
      expect(exported.text).not.toContain(word);
    }
    expect((await get('platform', path)).text, 'the same each time').toBe(exported.text);
    expect((await get('platform', `${path}&storefrontId=${berlin.storefrontId}`)).text).toBe(
      exported.text,
    );
    const elsewhere = 'sto_01k0000000000000000000000a' as StorefrontId;
    expect((await get('platform', `${path}&storefrontId=${elsewhere}`)).text).toBe('');
    expect((await get('merchant', path)).status).toBe(403);
  });

  it('leaves out what has no effect in the EU', async () => {
    const shanghai = await write((tx) =>
      openStorefront(tx, platformActor, {
        ...aStorefront('shanghai'),
        regimes: ['cn-ecl'],
        locale: 'zh-CN',
      }),
    );
    const statement = aBasis({ regime: 'cn-ecl', territory: 'shanghai' });
    await decide(6, { storefrontId: shanghai, statement, merchantOrganisationId: rivalMerchantId });
    house.clock.advance(MINUTE);
    const path = `/decisions/dsa-export?from=2026-01-01T00:00:00Z&storefrontId=${shanghai}`;
    const answer = await get('platform', path);
    expect([answer.status, answer.text]).toEqual([200, '']);
  });
});
