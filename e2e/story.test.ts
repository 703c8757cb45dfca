import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';
import { type House, openHouse } from './house.js';
import { entersByPasskey } from './passkey.js';
import { arrive, keepViews, lookAround, type Person, signIn } from './person.js';
import { picture } from './screenshots.js';
import {
  administratorAdmits,
  bothReadTheSameHistory,
  holderConcedes,
  holderEntersTheMark,
  holderSendsTheNotice,
  holderSignsUp,
  merchantContests,
  receiptIsProven,
  reviewerAcceptsByKeyboard,
  reviewerForwards,
  reviewerVerifiesTheMark,
  type Tale,
} from './story.js';

const opened = await openBrowser();
if ('missing' in opened) {
  if (process.env.CI === 'true') throw new Error(opened.missing);
  process.stderr.write(`Left out: the story in a browser. ${opened.missing}\n`);
}

describe.skipIf('missing' in opened)('the story, played in a browser', { retry: 0 }, () => {
  const browser = opened as Browser;
  let house: House;
  let tale: Tale;
  let people: Person[];
  let hasFailed = false;

  beforeAll(async () => {
    house = await openHouse();
    const [holder, administrator, reviewer, merchant] = await Promise.all(
      ['holder', 'administrator', 'reviewer', 'merchant'].map((who) =>
        arrive(browser, house.url, who),
      ),
    );
    if (!holder || !administrator || !reviewer || !merchant) throw new Error('Nobody came');
    people = [holder, administrator, reviewer, merchant];
    // A house that stands already may have heard the story before.
    const telling = process.env.MAGPIE_E2E_URL ? String(Date.now() % 1e7).padStart(7, '3') : '';
    tale = {
      ...{ holder, administrator, reviewer, merchant },
      company: `Tallow & Hare Bootmakers ${telling}`.trim(),
      email: `isla${telling}@tallowhare.example`,
      password: 'boots under a marigold sky',
      mark: `Hare over a marigold ${telling}`.trim(),
      number: telling || '30574128',
      words: '大黄靴',
    };
  }, 400_000);

  afterAll(async () => {
    await browser.close();
    await house?.close();
  });

  /** A chapter of a story makes no sense once an earlier one has gone wrong. */
  function chapter(name: string, play: (tale: Tale) => Promise<void>) {
    it(name, async (context) => {
      if (hasFailed) context.skip();
      hasFailed = true;
      await play(tale).catch(async (error) => {
        process.stderr.write(`What they saw: ${await keepViews(people)}\n`);
        throw error;
      });
      hasFailed = false;
    });
  }

  chapter('a rights holder signs up and confirms the e-mail', holderSignsUp);
  chapter('the administrator admits the organisation', administratorAdmits);
  chapter('the holder enters a trademark with its image', holderEntersTheMark);
  chapter('the reviewer verifies it on the desk', reviewerVerifiesTheMark);
  chapter('the holder finds a listing and sends a notice', holderSendsTheNotice);
  chapter('the reviewer compares and accepts by keyboard', reviewerAcceptsByKeyboard);
  chapter('the merchant reads why and files a counter-notice', merchantContests);
  chapter('the reviewer forwards it', reviewerForwards);
  chapter('the holder concedes', holderConcedes);
  chapter('the listing is live again, and both read the same history', bothReadTheSameHistory);
  chapter('a downloaded receipt is proven by the public verifier', receiptIsProven);

  it('every page of the navigation opens, for each of the four', async () => {
    const brand = await arrive(browser, house.url, 'brand');
    people.push(brand);
    await signIn(brand, 'ip@ridgehare.example');
    await picture(brand.page, 'holder');
    for (const person of people.slice(1)) await lookAround(person);
  });

  it('a passkey is added, and signs in by itself', async () => {
    // Passkeys need a name in the address bar: this machine's is localhost.
    const keeper = await arrive(browser, house.url.replace('127.0.0.1', 'localhost'), 'keeper');
    people.push(keeper);
    await entersByPasskey(keeper, 'admin@lantern.example').catch(async (error) => {
      process.stderr.write(`What they saw: ${await keepViews([keeper])}\n`);
      throw error;
    });
  });

  it('every page was sound: no error, no refused content, accessible, no sideways scroll', () => {
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
