import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../contracts/ids.js';
import { sql } from '../../../platform/db/index.js';
import { receiptOf } from '../../../platform/journal/index.js';
import { verifyProof } from '../../../platform/journal/tlog/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildPerson, joinPerson, signedIn } from '../builders.js';

describe('personal data', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());
  const personalRows = (id: PersonId) =>
    house.platform.db.read((db) =>
      db.rows(
        sql<{
          entryId: string;
        }>`select entry_id as "entryId" from journal.personal where person_id = ${id}`,
      ),
    );

  it('is exported whole, then erased, and the journal still proves every entry', async () => {
    const owner = await buildPerson(house.platform.db, 'rights-holder');
    const member = await house.platform.db.write('system:test', (tx) =>
      joinPerson(tx, owner.organisationId, ['owner']),
    );
    const browser = await signedIn(house.http, member);
    const contact = { name: `Person`, email: member.email, phone: '+8613800138000', address: null };
    const { version } = (await browser.call('GET', '/v1/organisations/me')).json();
    expect(
      (
        await browser.call(
          'PATCH',
          '/v1/organisations/me',
          { contact },
          { 'if-match': `"${version}"` },
        )
      ).statusCode,
    ).toBe(200);
    const exported = (await browser.call('GET', '/v1/people/me/export')).json();
    expect(exported.person.email).toBe(member.email);
    expect(exported.sessions).toHaveLength(1);
    expect(exported.personalFields.map((item: { type: string }) => item.type)).toEqual([
      'person.added',
      'session.opened',
      'organisation.changed',
    ]);
    const entries = await personalRows(member.personId);
    expect(entries).toHaveLength(3);

    expect((await browser.call('POST', `/v1/people/${member.personId}/erasure`)).statusCode).toBe(
      204,
    );
    expect((await browser.call('GET', '/v1/session')).json().signedIn).toBe(false);
    expect(await personalRows(member.personId)).toEqual([]);
    expect((await personalRows(owner.personId)).length).toBeGreaterThan(0);
    await house.runtime.settle();
    const { verifier } = (await house.http.inject({ url: '/v1/journal/key' })).json();
    for (const { entryId } of entries) {
      const receipt = await house.platform.db.read((db) => receiptOf(db, entryId));
      const proven = verifyProof(Buffer.from(receipt?.leaf ?? ''), receipt?.proof ?? '', verifier);
      expect(proven.checkpoint.size).toBeGreaterThan(0);
      expect(receipt?.leaf).toContain('"personal":"');
    }
  });

  it('leaves no trace of name or address in any table of accounts or the journal', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const browser = await signedIn(house.http, person);
    await browser.call('PATCH', '/v1/people/me', { name: 'Zebulon Quince' });
    const admin = await signedIn(house.http, await buildPerson(house.platform.db, 'platform'));
    expect((await admin.call('POST', `/v1/people/${person.personId}/erasure`)).statusCode).toBe(
      204,
    );
    const { db } = house.platform;
    const tables = await db.read((q) =>
      q.rows(sql<{ name: string }>`
        select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('accounts', 'journal') and table_type = 'BASE TABLE'`),
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const found = await db.read((q) =>
        q.rows(
          sql`select 1 from ${sql.raw(name)} t where t::text like ${'%Zebulon%'} or t::text like ${`%${person.email}%`}`,
        ),
      );
      expect(found, name).toEqual([]);
    }
  });

  it('of the last administrator stays until there is another', async () => {
    const houseOfOne = await openHouse();
    try {
      const admin = await buildPerson(houseOfOne.platform.db, 'platform');
      const browser = await signedIn(houseOfOne.http, admin);
      const answer = await browser.call('POST', `/v1/people/${admin.personId}/erasure`);
      expect(answer.json().code).toBe('last-of-its-leaders');
    } finally {
      await houseOfOne.close();
    }
  });
});
