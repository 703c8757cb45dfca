import { describe, expect, it } from 'vitest';
import {
  checkEmailAddress,
  checkNiceClasses,
  checkPhoneNumber,
  checkRightNumber,
  checkSocialCreditCode,
  checkTerritories,
} from '../../../contracts/identifiers/index.js';
import {
  demoAuthorisations,
  demoHolders,
  demoListings,
  demoMandates,
  demoMerchants,
  demoOrders,
  demoPictures,
  demoPlatform,
  demoReviews,
  demoRights,
  demoStorefronts,
} from './index.js';

const CHINESE = /\p{Script=Han}/u;
const organisations = [demoPlatform, ...demoHolders, ...demoMerchants];

function keysOf(items: readonly { key: string }[]): Set<string> {
  const keys = new Set(items.map(({ key }) => key));
  expect(keys.size).toBe(items.length);
  return keys;
}

describe('the parties of the demo world', () => {
  it('have contacts and register numbers of the right form', () => {
    for (const { people, registerNumber, country } of organisations) {
      if (country === 'CN' && registerNumber) {
        expect(checkSocialCreditCode(registerNumber)).toMatchObject({ ok: true });
      }
      for (const { email, phone } of people) {
        expect(checkEmailAddress(email), email).toMatchObject({ ok: true });
        expect(email).toMatch(/\.example$/);
        expect(checkPhoneNumber(phone), phone).toMatchObject({ ok: true });
      }
    }
  });

  it('are distinct, down to the address people sign in with', () => {
    keysOf(organisations);
    const people = organisations.flatMap((organisation) => organisation.people);
    keysOf(people);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  });

  it('stand in existing storefronts, and mandates between existing parties', () => {
    const storefronts = keysOf(demoStorefronts);
    for (const { storefront } of demoMerchants) expect(storefronts).toContain(storefront);
    const kinds = new Map(demoHolders.map(({ key, kind }) => [key, kind]));
    for (const { principal, agent } of demoMandates) {
      expect(kinds.get(principal)).toBe('rights-holder');
      expect(kinds.get(agent)).toBe('agent');
    }
  });
});

describe('the rights of the demo world', () => {
  it.each(
    demoRights.map((right) => [right.key, right] as const),
  )('%s is well formed', (_, right) => {
    expect(checkRightNumber(right.kind, right.office, right.number)).toMatchObject({ ok: true });
    expect(checkTerritories(right.territories)).toMatchObject({ ok: true });
    if (right.kind === 'trademark') {
      expect(checkNiceClasses(right.niceClasses)).toMatchObject({ ok: true });
    }
    expect(demoHolders.map(({ key }) => key)).toContain(right.holder);
  });

  it('stand as their dates say', () => {
    for (const {
      standing,
      endsInDays,
      verifiedDaysAgo,
      uploadedDaysAgo,
      challenge,
    } of demoRights) {
      expect((endsInDays ?? 1) < 0).toBe(standing === 'expired');
      expect(verifiedDaysAgo === undefined).toBe(standing === 'pending-verification');
      expect(challenge !== undefined).toBe(standing === 'challenged');
      expect(verifiedDaysAgo ?? 0).toBeLessThan(uploadedDaysAgo);
    }
    const standings = new Set(demoRights.map(({ standing }) => standing));
    expect(standings.size).toBe(5);
  });

  it('are authorised to merchants of a territory that the right covers', () => {
    const merchants = keysOf(demoMerchants);
    keysOf(demoAuthorisations);
    for (const authorisation of demoAuthorisations) {
      const right = demoRights.find(({ key }) => key === authorisation.right);
      expect(merchants).toContain(authorisation.merchant);
      expect(right?.territories).toEqual(expect.arrayContaining([...authorisation.territories]));
      expect(authorisation.fromDaysAgo).toBeLessThan(right?.verifiedDaysAgo ?? 0);
      const merchant = demoMerchants.find(({ key }) => key === authorisation.merchant);
      expect(authorisation.fromDaysAgo).toBeLessThan(merchant?.joinedDaysAgo ?? 0);
    }
  });
});

describe('the goods of the demo world', () => {
  it('are sold by existing shops under existing pictures, in both languages', () => {
    keysOf(demoListings);
    const pictures = keysOf(demoPictures);
    for (const {
      title,
      description,
      merchant,
      picture,
      listedDaysAgo,
      priceMinor,
    } of demoListings) {
      const shop = demoMerchants.find(({ key }) => key === merchant);
      expect(pictures).toContain(picture);
      expect(listedDaysAgo).toBeLessThan(shop?.joinedDaysAgo ?? 0);
      expect(priceMinor).toBeGreaterThan(0);
      for (const words of [title, description]) {
        expect(words.zh).toMatch(CHINESE);
        expect(words.en).not.toMatch(CHINESE);
      }
    }
    const used = new Set(demoListings.map(({ picture }) => picture));
    expect([...pictures].filter((key) => !used.has(key))).toEqual([]);
  });

  it('were ordered while listed, and reviewed after they were paid', () => {
    keysOf(demoOrders);
    keysOf(demoReviews);
    for (const { listing, paidDaysAgo, refund } of demoOrders) {
      const listed = demoListings.find(({ key }) => key === listing)?.listedDaysAgo ?? 0;
      expect(paidDaysAgo).toBeLessThan(listed);
      if (refund) expect(refund.daysAgo).toBeLessThan(paidDaysAgo);
    }
    for (const { order, daysAgo, language, text } of demoReviews) {
      const paid = demoOrders.find(({ key }) => key === order)?.paidDaysAgo ?? 0;
      expect(daysAgo, order).toBeLessThan(paid);
      expect(CHINESE.test(text)).toBe(language === 'zh-CN');
    }
  });
});
