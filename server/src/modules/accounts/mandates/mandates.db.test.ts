import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { actorFor } from '../actor.js';
import { type Browser, type BuiltPerson, buildPerson, joinPerson, signedIn } from '../builders.js';
import { mandatedRights } from './queries.js';

const right = 'rig_01k0000000000000000000000a';

describe('mandates', () => {
  let house: TestHouse;
  let holder: BuiltPerson;
  let agent: BuiltPerson;
  let theirs: Browser;
  let ours: Browser;
  beforeAll(async () => {
    house = await openHouse();
    holder = await buildPerson(house.platform.db, 'rights-holder');
    agent = await buildPerson(house.platform.db, 'agent');
    theirs = await signedIn(house.http, holder);
    ours = await signedIn(house.http, agent);
  });
  afterAll(() => house.close());
  const actsFor = async () =>
    (await house.platform.db.read((db) => actorFor(db, agent.personId))).actsFor;

  it('let an agent act for a holder from its acceptance to its end', async () => {
    expect((await theirs.call('GET', '/v1/agents')).json().items).toMatchObject([
      { id: agent.organisationId },
    ]);
    const offered = (
      await theirs.call('POST', '/v1/mandates', {
        agentId: agent.organisationId,
        rightsScope: [right],
      })
    ).json();
    expect(offered).toMatchObject({
      status: 'offered',
      holderId: holder.organisationId,
      rightsScope: [right],
    });
    expect(await actsFor()).toEqual([agent.organisationId]);
    expect(
      (await theirs.call('POST', '/v1/mandates', { agentId: agent.organisationId })).json().code,
    ).toBe('mandate-exists');
    const url = `/v1/mandates/${offered.id}`;
    expect((await theirs.call('POST', `${url}/acceptance`)).json().code).toBe('mandate-state');
    expect((await ours.call('POST', `${url}/acceptance`)).json().status).toBe('active');
    expect(await actsFor()).toEqual([agent.organisationId, holder.organisationId]);
    const scope = await house.platform.db.read((db) =>
      mandatedRights(db, agent.organisationId, holder.organisationId),
    );
    expect(scope).toEqual(new Set([right]));
    expect((await theirs.call('POST', `${url}/end`)).json().status).toBe('ended');
    expect(await actsFor()).toEqual([agent.organisationId]);
    expect((await ours.call('POST', `${url}/acceptance`)).json().code).toBe('mandate-state');
    expect(
      (await theirs.call('POST', '/v1/mandates', { agentId: agent.organisationId })).statusCode,
    ).toBe(201);
  });

  it('reach a key of the agent within its cache, at once in the same process', async () => {
    const { secret } = (
      await ours.call('POST', '/v1/api-keys', { name: 'k', scopes: ['journal.read'] })
    ).json();
    const entries = async () =>
      (
        await house.http.inject({
          url: '/v1/journal/entries?limit=200',
          headers: { authorization: `Bearer ${secret}` },
        })
      ).json().items;
    const sees = async () =>
      (await entries()).some(
        (entry: { subject: string }) => entry.subject === holder.organisationId,
      );
    expect(await sees()).toBe(false);
    const { items } = (await ours.call('GET', '/v1/mandates')).json();
    const offer = items.find((item: { status: string }) => item.status === 'offered');
    const url = `/v1/mandates/${offer.id}`;
    await ours.call('POST', `${url}/acceptance`);
    expect(await sees()).toBe(true);
    await ours.call('POST', `${url}/end`);
    expect(await sees()).toBe(false);
  });

  it('are seen by every member of the agency, and changed by its owner', async () => {
    const member = await house.platform.db.write('system:test', (tx) =>
      joinPerson(tx, agent.organisationId, ['member']),
    );
    const browser = await signedIn(house.http, member);
    const { items } = (await browser.call('GET', '/v1/mandates')).json();
    expect(items).toMatchObject([{ holderId: holder.organisationId }, {}]);
    expect((await browser.call('POST', `/v1/mandates/${items[0].id}/end`)).statusCode).toBe(403);
  });

  it('are given by a holder to an agent only, and are not found by others', async () => {
    const merchant = await buildPerson(house.platform.db, 'merchant');
    const give = (agentId: string) => theirs.call('POST', '/v1/mandates', { agentId });
    expect((await give(merchant.organisationId)).json().code).toBe('mandate-not-possible');
    expect((await give('org_01k0000000000000000000000a')).json().code).toBe(
      'organisation-not-found',
    );
    const { id } = (await give(agent.organisationId)).json();
    const stranger = await signedIn(
      house.http,
      await buildPerson(house.platform.db, 'rights-holder'),
    );
    for (const act of ['acceptance', 'end']) {
      const answer = await stranger.call('POST', `/v1/mandates/${id}/${act}`);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'mandate-not-found']);
    }
    expect((await stranger.call('GET', '/v1/mandates')).json().items).toEqual([]);
    expect(
      (await (await signedIn(house.http, merchant)).call('GET', '/v1/mandates')).statusCode,
    ).toBe(403);
  });
});
