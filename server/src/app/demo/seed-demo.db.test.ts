import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../contracts/parties.js';
import {
  actorFor,
  addPerson,
  type DemoSignIn,
  registerOrganisation,
  systemActor,
} from '../../modules/accounts/index.js';
import { sql } from '../../platform/db/index.js';
import { verifyJournal } from '../../platform/journal/index.js';
import { openHouse, START, type TestHouse } from '../../testing/harness.js';
import { demoListings, demoMerchants, demoNotices, demoRights, endingOf } from './content/index.js';
import { demoRounds } from './content/misuse.js';
import { demoState } from './demo-state.js';
import { seedDemo } from './seed-demo.js';
import { MISUSE_REFERENCE } from './telling/tell-misuse.js';

const DAY = 86_400_000;

// The ordinary start of the tests, and the end of a long holiday: deadlines fall otherwise.
describe.each([
  ['an ordinary day', START],
  ['the day after the National Day week', new Date('2026-10-08T09:30:00Z')],
])('the demo world told on %s', (_, now) => {
  let house: TestHouse;
  let signIns: DemoSignIn[];

  beforeAll(async () => {
    house = await openHouse({ isDemo: true });
    house.clock.set(now);
    signIns = await seedDemo(house.runtime, house.clock);
  }, 300_000);
  afterAll(() => house.close());

  const rows = <Row>(query: ReturnType<typeof sql<Row>>) =>
    house.platform.db.read((db) => db.rows(query));

  async function cookieOf(email: string, password: string): Promise<string> {
    const { baseUrl } = house.platform.settings;
    const answer = await house.http.inject({
      method: 'POST',
      url: '/v1/session',
      headers: { origin: baseUrl },
      payload: { email, password },
    });
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  it('brings every claim to the ending that the story tells, with its measure', async () => {
    const claims = await rows(sql<{ key: string; listing: string; state: string; status: string }>`
      select n.reference as key, l.external_id as listing, c.state, l.status
      from notices.claim c join notices.notice n on n.id = c.notice_id
      join marketplace.listing l on l.id = c.listing_id
      where n.reference not like ${`${MISUSE_REFERENCE}%`}`);
    const expected = demoNotices.flatMap((notice) =>
      notice.listings.map((key) => [notice.key, key, endingOf(notice, key)].join(' ')),
    );
    expect(claims.map(({ key, listing, state }) => [key, listing, state].join(' ')).sort()).toEqual(
      expected.sort(),
    );
    const standing = new Set(['accepted', 'suit-pending', 'upheld']);
    const down = new Set(
      claims.filter(({ state }) => standing.has(state)).map(({ listing }) => listing),
    );
    for (const { listing, status } of claims) {
      if (down.has(listing)) expect(status, listing).toBe('removed');
    }
  });

  it('leaves the clock at the present, nothing dated later, and nothing due undone', async () => {
    expect(house.clock.now()).toEqual(now);
    const [row] = await rows(sql<{ last: Date; first: Date; due: number; waiting: number }>`
      select max(at) as last, min(at) as first,
        (select count(*) from platform.timer where due_at <= ${now}) as due,
        count(*) filter (where index is null) as waiting
      from journal.entry`);
    expect(row?.last.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(row?.first.getTime()).toBeLessThan(now.getTime() - 299 * DAY);
    expect(row).toMatchObject({ due: 0 });
    const disordered = await rows(sql<{ n: number }>`
      select count(*) as n from (
        select at < lag(at) over (order by id) as back from journal.entry) e where back`);
    expect(disordered).toEqual([{ n: 0 }]);
  });

  it('keeps a journal that proves itself', async () => {
    const report = await verifyJournal(house.platform.db, 'magpie.test/journal');
    expect(report.faults).toEqual([]);
    expect(report.entries).toBeGreaterThan(1_000);
  });

  it('has rights in every standing, and every listing with its picture', async () => {
    const rights = await rows(sql<{ status: string }>`select status from rights."right"`);
    const of = (status: string) => rights.filter((right) => right.status === status).length;
    const told = (standing: string) =>
      demoRights.filter((right) => right.standing === standing).length;
    // The squatter's two marks are told apart.
    expect(rights).toHaveLength(demoRights.length + 2);
    expect(of('challenged')).toBe(told('challenged'));
    expect(of('lapsed')).toBe(told('expired'));
    expect(of('pending')).toBe(told('pending-verification') + 1);
    const [pictured] = await rows(sql<{ n: number }>`
      select count(*) as n from marketplace.listing l join marketplace.listing_version v
        on v.listing_id = l.id and v.number = l.version_number
      where jsonb_array_length(v.pictures) = 1`);
    expect(pictured?.n).toBe(demoListings.length);
  });

  it('puts the squatter’s last notice under vetting, by its own past', async () => {
    const vetted = await rows(sql<{ reference: string; band: string }>`
      select n.reference, s.band from notice_abuse.score s
      join notices.notice n on n.id = s.notice_id
      where s.band in ('under-vetting', 'severe') order by n.submitted_at`);
    expect(vetted.map(({ reference }) => reference)).toContain(`${MISUSE_REFERENCE}2`);
    for (const { reference } of vetted) expect(reference).toMatch(MISUSE_REFERENCE);
  });

  it('lets everybody sign in and see what concerns them', async () => {
    expect(signIns.filter(({ kind }) => kind === 'merchant')).toHaveLength(demoMerchants.length);
    const seen = async (email: string, url: string): Promise<number> => {
      const signIn = signIns.find((item) => item.email === email);
      const cookie = await cookieOf(email, signIn?.password ?? '');
      const answer = await house.http.inject({ url, headers: { cookie } });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.json().items.length;
    };
    expect(await seen('grace@lantern.example', '/v1/notices?limit=200')).toBe(
      demoNotices.length + demoRounds.length,
    );
    expect(await seen('ip@ridgehare.example', '/v1/notices?limit=200')).toBeGreaterThan(10);
    expect(await seen('talang@shops.example', '/v1/claims?limit=200')).toBeGreaterThan(3);
  });

  it('is told once only', async () => {
    const count = () => rows(sql<{ n: number }>`select count(*) as n from journal.entry`);
    const before = await count();
    expect(await demoState(house.platform.db)).toBe('told');
    expect(await seedDemo(house.runtime, house.clock)).toEqual(signIns);
    expect(await count()).toEqual(before);
  });
});

describe('a house of somebody’s own', () => {
  it('is never told the demo story', async () => {
    const house = await openHouse();
    const { db } = house.platform;
    const actor: Actor = await db.write('system:set-up', async (tx) => {
      const by = systemActor('set-up');
      const kind = 'platform' as const;
      const made = { kind, name: 'Own Market', country: 'DE', locale: 'en' as const };
      const id = await registerOrganisation(tx, by, made);
      const person = { name: 'Ada', email: 'ada@own.example', locale: 'en' as const };
      const roles = ['administrator' as const];
      return actorFor(tx, await addPerson(tx, id, { ...person, roles, isEmailConfirmed: true }));
    });
    expect(actor.organisationKind).toBe('platform');
    expect(await seedDemo(house.runtime, house.clock)).toEqual([]);
    await house.close();
  }, 60_000);
});
