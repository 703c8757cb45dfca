import { describe, expect, it } from 'vitest';
import { aDsaSource } from './builders.js';
import { type DsaStatement, dsaBatch, dsaStatement } from './dsa-schema.js';
import { dsaStatementOf } from './dsa-statement.js';

function aStatement(): DsaStatement {
  const statement = dsaStatementOf(aDsaSource());
  if (!statement) throw new Error('a removal in the EU yields a statement');
  return statement;
}

/** The fields that are complained of in a good statement with these changes. */
function wrong(changes: Record<string, unknown>): string[] {
  const checked = dsaStatement.safeParse({ ...aStatement(), ...changes });
  const fields = checked.error?.issues.map(({ path, code }) => String(path[0] ?? code));
  return [...new Set(fields)];
}

describe('the validator of statements', () => {
  it('accepts a good statement', () => {
    expect(wrong({})).toEqual([]);
  });

  const required = [
    ...['decision_ground', 'content_type', 'category', 'content_date', 'application_date'],
    ...['decision_facts', 'source_type', 'automated_detection', 'automated_decision', 'puid'],
    'territorial_scope',
  ];
  it.each(required)('requires %s', (field) => {
    expect(wrong({ [field]: undefined })).toContain(field);
  });

  it('requires one of the four decisions, and takes any of them', () => {
    const none = { decision_visibility: undefined };
    expect(wrong(none)).toEqual(['decision_visibility']);
    expect(wrong({ ...none, decision_monetary: 'DECISION_MONETARY_SUSPENSION' })).toEqual([]);
    expect(wrong({ ...none, decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' })).toEqual(
      [],
    );
    expect(wrong({ ...none, decision_account: 'DECISION_ACCOUNT_SUSPENDED' })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty list', { decision_visibility: [] }, 'decision_visibility'],
    ['an unknown restriction', { decision_visibility: ['CONTENT_REMOVED'] }, 'decision_visibility'],
    [
      'other without its text',
      { decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
      'decision_visibility_other',
    ],
    ['a text without other', { decision_visibility_other: 'hidden' }, 'decision_visibility_other'],
    [
      'a text of 501 characters',
      {
        decision_visibility: ['DECISION_VISIBILITY_OTHER'],
        decision_visibility_other: 'x'.repeat(501),
      },
      'decision_visibility_other',
    ],
    [
      'a list where one is due',
      { decision_monetary: ['DECISION_MONETARY_SUSPENSION'] },
      'decision_monetary',
    ],
    [
      'monetary other without text',
      { decision_monetary: 'DECISION_MONETARY_OTHER' },
      'decision_monetary_other',
    ],
    [
      'an unknown provision',
      { decision_provision: 'DECISION_PROVISION_SUSPENSION' },
      'decision_provision',
    ],
    ['an unknown account decision', { decision_account: 'SUSPENDED' }, 'decision_account'],
    ['an unknown account type', { account_type: 'BUSINESS' }, 'account_type'],
    [
      'illegal without its ground',
      { illegal_content_legal_ground: undefined },
      'illegal_content_legal_ground',
    ],
    [
      'illegal without explanation',
      { illegal_content_explanation: undefined },
      'illegal_content_explanation',
    ],
    [
      'a ground of 501 characters',
      { illegal_content_legal_ground: 'x'.repeat(501) },
      'illegal_content_legal_ground',
    ],
    [
      'an explanation of 2001',
      { illegal_content_explanation: 'x'.repeat(2001) },
      'illegal_content_explanation',
    ],
    [
      'terms beside illegality',
      { incompatible_content_ground: 'Terms' },
      'incompatible_content_ground',
    ],
    [
      'illegality asked of itself',
      { incompatible_content_illegal: 'Yes' },
      'incompatible_content_illegal',
    ],
    ['an unknown content type', { content_type: ['PRODUCT'] }, 'content_type'],
    ['other content without text', { content_type: ['CONTENT_TYPE_OTHER'] }, 'content_type_other'],
    ['content text without other', { content_type_other: 'a shop' }, 'content_type_other'],
    ['another content id', { content_id: { 'EAN-8': '12345670' } }, 'content_id'],
    ['a short EAN-13', { content_id: { 'EAN-13': '123' } }, 'content_id'],
    [
      'a counterfeit keyword',
      { category_specification: ['KEYWORD_COUNTERFEIT'] },
      'category_specification',
    ],
    [
      'a keyword text without other',
      { category_specification_other: 'x' },
      'category_specification_other',
    ],
    ['another category', { category: 'STATEMENT_CATEGORY_COUNTERFEIT' }, 'category'],
    ['no territory', { territorial_scope: [] }, 'territorial_scope'],
    ['a territory outside the EEA', { territorial_scope: ['US'] }, 'territorial_scope'],
    ['a day that does not exist', { content_date: '2026-02-30' }, 'content_date'],
    ['content before 2000', { content_date: '1999-12-31' }, 'content_date'],
    ['an instant for a day', { application_date: '2026-03-03T10:00:00Z' }, 'application_date'],
    ['an application before 2020', { application_date: '2019-12-31' }, 'application_date'],
    ['an application after 2038', { application_date: '2038-01-02' }, 'application_date'],
    [
      'an end before the application',
      { end_date_visibility_restriction: '2026-03-02' },
      'end_date_visibility_restriction',
    ],
    [
      'a monetary end before it',
      { end_date_monetary_restriction: '2026-03-02' },
      'end_date_monetary_restriction',
    ],
    [
      'a service end before it',
      { end_date_service_restriction: '2026-03-02' },
      'end_date_service_restriction',
    ],
    [
      'an account end before it',
      { end_date_account_restriction: '2026-03-02' },
      'end_date_account_restriction',
    ],
    [
      'an end after 2038',
      { end_date_visibility_restriction: '2038-01-02' },
      'end_date_visibility_restriction',
    ],
    ['facts of 5001 characters', { decision_facts: 'x'.repeat(5001) }, 'decision_facts'],
    ['empty facts', { decision_facts: ' ' }, 'decision_facts'],
    ['an unknown source', { source_type: 'ARTICLE_16' }, 'source_type'],
    [
      'who volunteered',
      { source_type: 'SOURCE_VOLUNTARY', source_identity: 'us' },
      'source_identity',
    ],
    ['a boolean for Yes', { automated_detection: true }, 'automated_detection'],
    ['Yes for a degree', { automated_decision: 'Yes' }, 'automated_decision'],
    ['a puid with a space', { puid: 'dec 1' }, 'puid'],
    ['an empty puid', { puid: '' }, 'puid'],
    ['a puid of 501 characters', { puid: 'x'.repeat(501) }, 'puid'],
    ['a field of its own', { reviewer: 'Ada' }, 'unrecognized_keys'],
  ])('refuses %s', (_, changes, field) => {
    expect(wrong(changes)).toEqual([field]);
  });

  it('demands the pair of the terms when the content is incompatible with them', () => {
    const terms = {
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      illegal_content_legal_ground: undefined,
      illegal_content_explanation: undefined,
    };
    const pair = {
      incompatible_content_ground: 'Terms 4',
      incompatible_content_explanation: 'A copy.',
    };
    expect(wrong(terms)).toEqual([
      'incompatible_content_ground',
      'incompatible_content_explanation',
    ]);
    expect(wrong({ ...terms, ...pair, incompatible_content_illegal: 'Yes' })).toEqual([]);
    expect(wrong({ ...pair })).toEqual([
      'incompatible_content_ground',
      'incompatible_content_explanation',
    ]);
  });

  it('takes a batch of 1 to 100 distinct statements, all or nothing', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, number) => ({ ...aStatement(), puid: `dec_${number}` }));
    const isGood = (statements: unknown[]) => dsaBatch.safeParse({ statements }).success;
    expect(isGood(many(0))).toBe(false);
    expect(isGood(many(1))).toBe(true);
    expect(isGood(many(100))).toBe(true);
    expect(isGood(many(101))).toBe(false);
    expect(isGood([aStatement(), aStatement()])).toBe(false);
    expect(isGood([...many(3), { ...aStatement(), puid: 'a b' }])).toBe(false);
  });
});
