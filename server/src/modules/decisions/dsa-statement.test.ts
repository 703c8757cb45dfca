import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICE_CODES, RIGHT_KINDS } from '../../contracts/identifiers/index.js';
import type { DecisionId } from '../../contracts/ids.js';
import { measureKind } from '../../contracts/journal/decisions.js';
import { aBasis, aDsaSource } from './builders.js';
import type { StatementBasis } from './decision.js';
import { dsaStatement, EEA_STATES, EU_STATES } from './dsa-schema.js';
import { dsaStatementOf } from './dsa-statement.js';
import { territorialScope } from './dsa-territory.js';
import { reasons } from './reasons.js';

const DAY = 86_400_000;
const instant = fc.integer({ min: Date.UTC(2024, 1, 17), max: Date.UTC(2036, 0, 1) });
const measure = fc.record({
  kind: fc.constantFrom(...measureKind.options),
  imposedAt: instant.map((ms) => new Date(ms)),
  days: fc.option(fc.integer({ min: 0, max: 500 * DAY })),
});
const anyDate = fc.oneof(
  instant.map((ms) => new Date(ms).toISOString()),
  fc.constantFrom('1970-01-01T00:00:00Z', '', 'soon', '2039-05-05', '2026-03-03'),
);

/** Words that people type, as bad as they come. */
const PERSONAL = ['Ada Lovelace', 'ada.lovelace@example.org', '+44 20 7946 0958', '王小明'];
const typed = fc
  .tuple(fc.constantFrom(...PERSONAL), fc.string({ maxLength: 6000 }))
  .map(([person, rest]) => `${person} ${rest}`);

const basis: fc.Arbitrary<StatementBasis> = fc
  .record({
    regime: fc.constantFrom('eu-dsa', 'us-dmca', 'cn-ecl', 'platform'),
    kind: fc.constantFrom(...RIGHT_KINDS),
    office: fc.oneof(fc.constantFrom(...OFFICE_CODES), fc.constant('??')),
    number: fc.oneof(fc.constantFrom('018123456', '5123456', '', 'ZL201530123456.5'), typed),
    title: typed,
    ground: typed,
    contentDate: anyDate,
    allegedAt: anyDate,
  })
  .map(({ regime, kind, office, number, title, ground, contentDate, allegedAt }) =>
    aBasis({
      regime,
      contentDate,
      allegedAt,
      ground: { code: 'other', text: { en: ground, zh: ground } },
      right: { ...aBasis().right, kind, office, number, title },
      rule: { en: title, zh: title },
      contest: { en: title, zh: title },
    }),
  );
const source = fc
  .record({
    id: fc.nat().map((n) => `dec_${String(n).padStart(26, '0')}` as DecisionId),
    reason: fc.constantFrom(...Object.keys(reasons)),
    automation: fc.constantFrom('none', 'partial', 'full'),
    statement: basis,
    undoneAt: fc.option(instant.map((ms) => new Date(ms))),
    measures: fc.array(measure, { maxLength: 4 }),
    scope: fc.subarray([...EEA_STATES]),
    timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'),
  })
  .map(({ measures, automation, ...rest }) => ({
    ...rest,
    automation: automation as 'none' | 'partial' | 'full',
    measures: measures.map(({ kind, imposedAt, days }) => ({
      kind,
      imposedAt,
      liftedAt: days === null ? null : new Date(imposedAt.getTime() + days),
    })),
  }));

describe('a statement for the Transparency Database', () => {
  it('is accepted by the validator, whatever the decision', () => {
    fc.assert(
      fc.property(source, (decision) => {
        const statement = dsaStatementOf(decision);
        const isRestricting = decision.measures.some(
          ({ kind }) => kind !== 'warn' && kind !== 'points',
        );
        const isDue = isRestricting && !decision.undoneAt && decision.scope.length > 0;
        expect(statement !== undefined).toBe(isDue);
        if (statement) expect(dsaStatement.parse(statement)).toEqual(statement);
      }),
      { numRuns: 2000 },
    );
  });

  it('carries nothing that a person typed', () => {
    fc.assert(
      fc.property(source, (decision) => {
        // Its id is left aside: random digits could look like a number.
        const text = JSON.stringify({ ...dsaStatementOf(decision), puid: '' });
        for (const person of PERSONAL) {
          for (const part of [person, ...person.split(' ')].filter(({ length }) => length > 2)) {
            expect(text).not.toContain(part);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('states a removed listing in full', () => {
    expect(dsaStatementOf(aDsaSource())).toEqual({
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      application_date: '2026-03-03',
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground:
        'Trademark law: Regulation (EU) 2017/1001 art. 9; Directive (EU) 2015/2436 art. 10 as transposed',
      illegal_content_explanation: reasons['mark-on-same-goods']?.en,
      content_type: ['CONTENT_TYPE_PRODUCT'],
      content_date: '2026-01-10',
      category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
      category_specification: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
      territorial_scope: ['DE'],
      decision_facts:
        'A notice of intellectual-property infringement was received on 2026-03-01. It relied on ' +
        'the trademark registered under no. 018123456 (European Union Intellectual Property Office). ' +
        `${reasons['mark-on-same-goods']?.en} A person took the decision.`,
      source_type: 'SOURCE_ARTICLE_16',
      automated_detection: 'No',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      puid: 'dec_01k0000000000000000000000a',
    });
  });

  it('ends a restriction on the local day on which its last measure was lifted', () => {
    const imposedAt = new Date('2026-03-03T02:00:00Z');
    const lifted = (at: string) => ({ kind: 'remove' as const, imposedAt, liftedAt: new Date(at) });
    const restricted = { ...lifted('2026-04-02T22:30:00Z'), kind: 'restrict' as const };
    const ended = dsaStatementOf(
      aDsaSource({ measures: [lifted('2026-03-20T08:00:00Z'), restricted] }),
    );
    expect(ended).toMatchObject({
      decision_visibility: [
        'DECISION_VISIBILITY_CONTENT_DISABLED',
        'DECISION_VISIBILITY_CONTENT_REMOVED',
      ],
      end_date_visibility_restriction: '2026-04-03',
    });
    const open = { ...restricted, liftedAt: null };
    const running = dsaStatementOf(
      aDsaSource({ measures: [lifted('2026-03-20T08:00:00Z'), open] }),
    );
    expect(running).not.toHaveProperty('end_date_visibility_restriction');
  });

  it('is not due for a rejection, a warning, an undone decision, or outside the EU', () => {
    const imposedAt = new Date();
    const warning = { kind: 'warn' as const, imposedAt, liftedAt: null };
    expect(dsaStatementOf(aDsaSource({ measures: [] }))).toBeUndefined();
    expect(dsaStatementOf(aDsaSource({ measures: [warning] }))).toBeUndefined();
    expect(dsaStatementOf(aDsaSource({ undoneAt: imposedAt }))).toBeUndefined();
    expect(dsaStatementOf(aDsaSource({ scope: [] }))).toBeUndefined();
  });

  it('rests on the platform’s terms where the notice came under another law', () => {
    expect(dsaStatementOf(aDsaSource({ statement: aBasis({ regime: 'cn-ecl' }) }))).toMatchObject({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      source_type: 'SOURCE_TYPE_OTHER_NOTIFICATION',
    });
  });
});

describe('the territorial scope', () => {
  const shop = (regimes: string[], locale: string) => ({ regimes, locale });

  it('is what the territory names, when that is in the EU', () => {
    const of = (territory: string) =>
      territorialScope({ regime: 'platform', territory, storefront: undefined });
    expect(of('FR, DE')).toEqual(['DE', 'FR']);
    expect(of('EU')).toEqual([...EU_STATES]);
    expect(of('EEA')).toEqual([...EEA_STATES]);
    expect(of('US, CN')).toEqual([]);
    expect(of('US DE')).toEqual(['DE']);
    expect(of('NO')).toEqual([]);
  });

  it('is the Union for a storefront that takes notices under the DSA', () => {
    const territory = 'lantern-europe';
    const storefront = shop(['eu-dsa', 'platform'], 'en-IE');
    expect(territorialScope({ regime: 'platform', territory, storefront })).toEqual([...EU_STATES]);
    expect(territorialScope({ regime: 'eu-dsa', territory, storefront: undefined })).toEqual([
      ...EU_STATES,
    ]);
  });

  it('is the state of the storefront’s locale, or nothing', () => {
    const of = (locale: string) =>
      territorialScope({ regime: 'platform', territory: 'main', storefront: shop([], locale) });
    expect(of('it-IT')).toEqual(['IT']);
    expect(of('nb-NO')).toEqual([]);
    expect(of('en')).toEqual([]);
    expect(of('not a locale')).toEqual([]);
  });
});
