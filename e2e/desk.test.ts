import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.js';
import * as acts from './desk.js';
import { type House, openHouse } from './house.js';
import { arrive, keepViews } from './person.js';

const opened = await openBrowser();
if ('missing' in opened) {
  if (process.env.CI === 'true') throw new Error(opened.missing);
  process.stderr.write(`Left out: the pages of the desk in a browser. ${opened.missing}\n`);
}

/** Every form of the desk, filled in and sent by its user, on the cases of the demo world. */
describe.skipIf('missing' in opened)('the desk, worked at in a browser', { retry: 0 }, () => {
  const browser = opened as Browser;
  let house: House;
  let staff: acts.Staff;

  beforeAll(async () => {
    house = await openHouse();
    const come = (who: string) => arrive(browser, house.url, who);
    staff = {
      ...{ reviewer: await come('reviewer'), senior: await come('senior') },
      ...{ administrator: await come('administrator') },
      ...{ holder: await come('holder'), merchant: await come('merchant') },
    };
    await acts.everybodyComes(staff);
  }, 400_000);

  afterAll(async () => {
    await browser.close();
    await house?.close();
  });

  const everyone = () => Object.values(staff);

  function page(name: string, act: (staff: acts.Staff) => Promise<void>) {
    it(name, async () => {
      await act(staff).catch(async (error) => {
        process.stderr.write(`What they saw: ${await keepViews(everyone())}\n`);
        throw error;
      });
    });
  }

  page('a reviewer asks the complainant for more', acts.reviewerAsksForMore);
  page('the complainant supplies it', acts.holderSupplies);
  page('a counter-notice is returned to be completed', acts.reviewerReturnsACounterNotice);
  page('a counter-notice is upheld', acts.reviewerUpholdsOne);
  page('a counter-notice is dismissed', acts.reviewerDismissesOne);
  page('a court’s decision is carried out', acts.reviewerConcludesASuit);
  page('a right is refused', acts.reviewerRefusesARight);
  page('a right is challenged, and the challenge ends', acts.reviewerChallengesARight);
  page('notes are left for colleagues and for the parties', acts.reviewerLeavesNotes);
  page('the complainant reads the public note alone', acts.partiesReadThePublicNote);
  page('a webhook’s message is sent again', acts.administratorSendsAgain);
  page('statements of reasons are downloaded', acts.administratorExports);
  page('a contest is granted', acts.seniorGrantsAContest);
  page('the merchant reads the answer', acts.merchantReadsTheAnswer);
  page('a rule is tried on history, written and rolled out', acts.seniorWritesARule);

  it('every page was sound: no error, no refused content, accessible, no sideways scroll', () => {
    // A colleague may have been first at the next case: that refusal is told on the page.
    const faults = everyone().flatMap((one) => one.faults);
    expect(faults.filter((fault) => !/409 \(Conflict\).*\/lock$/.test(fault))).toEqual([]);
  });
});
