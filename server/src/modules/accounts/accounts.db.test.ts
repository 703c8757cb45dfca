import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import {
  actorFor,
  addPerson,
  contactOf,
  createApiKey,
  organisationsByIds,
  registerOrganisation,
  systemActor,
} from './index.js';

describe('organisations, people and keys', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('registers an organisation with a person, who acts by their role', async () => {
    const { db } = house.platform;
    const made = await db.write('system:test', async (tx) => {
      const organisationId = await registerOrganisation(tx, systemActor('test'), {
        kind: 'rights-holder',
        name: 'Lumen Tea',
        country: 'GB',
        locale: 'en',
        contact: { name: 'Ada Byron', email: 'ip@lumen.example', phone: '+442071234567' },
      });
      const personId = await addPerson(tx, organisationId, {
        name: 'Ada',
        email: 'Ada@lumen.example',
        roles: ['member'],
        locale: 'en',
        isEmailConfirmed: true,
      });
      const { key } = await createApiKey(
        tx,
        { organisationId },
        { name: 'Import', permissions: ['notice.submit', 'journal.read'] },
      );
      return { organisationId, personId, key };
    });
    const actor = await db.read((q) => actorFor(q, made.personId));
    expect(actor.actsFor).toEqual([made.organisationId]);
    expect(actor.permissions.has('notice.submit')).toBe(true);
    expect(actor.permissions.has('organisation.manage')).toBe(false);
    const found = await db.read((q) => organisationsByIds(q, [made.organisationId]));
    expect(found.get(made.organisationId)?.name).toBe('Lumen Tea');
    expect(await db.read((q) => contactOf(q, made.organisationId))).toMatchObject({
      phone: '+442071234567',
      address: null,
    });
    const answer = await house.http.inject({
      url: '/v1/journal/entries',
      headers: { authorization: `Bearer ${made.key}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(
      answer
        .json()
        .items.map((entry: { type: string }) => entry.type)
        .sort(),
    ).toEqual(['api-key.created', 'organisation.registered', 'person.added']);
    const refused = await house.http.inject({
      url: '/v1/journal/entries',
      headers: { authorization: 'Bearer mgp_wrong' },
    });
    expect(refused.statusCode).toBe(401);
  });
});
