import { expect } from 'vitest';
import type { ClaimId, CounterNoticeId, NoticeId } from '../../contracts/ids.js';
import type { TestHouse } from '../../testing/harness.js';
import type { Player, World } from '../../testing/world.js';
import { listingsByIds } from '../marketplace/index.js';

const STATEMENTS: Readonly<Record<string, string[]>> = {
  'us-dmca': ['good-faith', 'accuracy-and-authority'],
  'eu-dsa': ['bona-fide'],
  platform: ['accuracy-and-authority'],
};

/** The parties of a small world at work over HTTP; each notice takes listings of its own. */
export function buildCases(house: TestHouse, world: World) {
  let next = 0;

  async function call(player: Player, method: 'GET' | 'POST', url: string, payload?: object) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function ok(player: Player, method: 'GET' | 'POST', url: string, payload?: object) {
    const { status, body } = await call(player, method, url, payload);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body;
  }

  async function submitted(regime: string, listings = world.listings.slice(next, ++next)) {
    const isCopyright = regime === 'us-dmca';
    const made = await ok(world.holder, 'POST', '/notices', {
      storefrontId: world.storefrontId,
      regime,
      rightId: isCopyright ? world.copyright : world.trademark,
      ground: isCopyright ? 'copyright-infringement' : 'counterfeit',
      explanation: 'The mark on the tongue is a copy, and the price is a tenth of ours.',
      statements: STATEMENTS[regime],
      signature: 'Ada Brook',
      contact: { name: 'Ada Brook', email: 'ada@heron.example', phone: '+86138', address: 'R 1' },
      reference: 'HB-7',
      listings: listings.map((listingId) => ({ listingId })),
    });
    const claimIds: ClaimId[] = made.results.map((row: { claimId: ClaimId }) => row.claimId);
    return { noticeId: made.noticeId as NoticeId, claimIds, dueAt: made.dueAt as string };
  }

  const decide = (by: Player, outcome: 'accept' | 'reject', claimIds: readonly ClaimId[]) =>
    call(by, 'POST', '/claims/decisions', {
      claimIds,
      outcome,
      reason: outcome === 'accept' ? 'counterfeit-tells' : 'not-substantiated',
    });

  async function accepted(regime: string, by = world.reviewer) {
    const notice = await submitted(regime);
    expect((await decide(by, 'accept', notice.claimIds)).status).toBe(200);
    return notice;
  }

  async function countered(regime: string, claimIds: readonly ClaimId[]) {
    const filed = await ok(world.merchant, 'POST', '/counter-notices', {
      claimIds,
      explanation: 'These are our own boots with our own brand, see the invoice of the factory.',
      statements: regime === 'us-dmca' ? ['mistake', 'jurisdiction'] : ['no-infringement'],
      signature: 'Wei Shop',
      contact: { name: 'Wei Shop', email: 'wei@shop.example', phone: '+86139', address: 'L 2' },
    });
    return filed.counterNoticeId as CounterNoticeId;
  }

  async function claimOf(claimId: ClaimId | undefined) {
    const claim = await ok(world.reviewer, 'GET', `/claims/${claimId}`);
    const listings = await house.platform.db.read((db) => listingsByIds(db, [claim.listing.id]));
    return { ...claim, listingStatus: listings.get(claim.listing.id)?.status };
  }

  /** Open tasks of a notice as one of the desk sees them. */
  async function tasksOf(by: Player, noticeId: NoticeId) {
    const { items } = await ok(by, 'GET', `/review/tasks?q=${noticeId}`);
    return items as { id: string; kind: string; dueAt: string; isOverdue: boolean; lane: string }[];
  }

  return { call, ok, submitted, decide, accepted, countered, claimOf, tasksOf };
}
