import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/findings.js';
import { anchorsOf } from './anchors.js';
import type { FactsOf } from './facts.js';
import { parseCondition } from './language.js';
import type { Rule } from './rule.js';
import { RuleSet } from './rule-set.js';

const rule = (ruleId: string, when: string): Rule => ({
  ruleId,
  version: 1,
  stage: 'full',
  name: ruleId,
  purpose: 'To be tested thoroughly.',
  when,
  action: 'hold',
  reason: { en: 'x', zh: 'x' },
  precisionBar: 0.95,
  mayRemove: true,
});

const listing = (facts: Partial<FactsOf> = {}): FactsOf => ({
  title: '',
  description: '',
  brand: '',
  category: '',
  merchant: '',
  storefront: '',
  currency: 'CNY',
  price: 0,
  score: 0,
  findings: [],
  ...facts,
});

const matching = (when: string, facts: Partial<FactsOf>) =>
  new RuleSet([rule('a', when)]).matching(listing(facts)).length === 1;

describe('the rule language', () => {
  it('asks about words, brand, price and findings', () => {
    const when = 'listing.mentions("专柜品质") && listing.price < 200.0 && listing.brand == "gap"';
    expect(matching(when, { title: '专柜品质 卫衣', price: 99, brand: 'GAP' })).toBe(true);
    expect(matching(when, { title: '专柜品质 卫衣', price: 300, brand: 'gap' })).toBe(false);
    expect(matching(when, { title: '卫衣', price: 99, brand: 'gap' })).toBe(false);
  });

  it('finds phrases as whole words where words have spaces', () => {
    expect(matching('listing.mentions("dupe")', { title: 'A DUPE bag' })).toBe(true);
    expect(matching('listing.mentions("dupe")', { title: 'superduper bag' })).toBe(false);
  });

  it.each([
    ['listing.price', 'true or false'],
    ['listing.size > 3', 'size'],
    ['listing.price < "x"', 'double'],
    ['listing.title.', ''],
    ['evil()', 'evil'],
    ['listing.price > 3.0 && listing.brand == "Gap"', '"gap"'],
    ['listing.category in ["tents", "Bags"]', '"bags"'],
  ])('refuses %s with a reason', (source, expected) => {
    const parsed = parseCondition(source);
    expect('message' in parsed && parsed.message.length > 5).toBe(true);
    if ('message' in parsed) expect(parsed.message).toContain(expected);
  });
});

const anchors = (source: string) => {
  const parsed = parseCondition(source);
  if ('message' in parsed) throw new Error(parsed.message);
  const found = anchorsOf(parsed.ast);
  return found && [...found].sort();
};

describe('anchorsOf', () => {
  it('takes the rarer side of and, both sides of or, and nothing of not', () => {
    expect(anchors('listing.mentions("a") && listing.seen("text.x") > 0.5')).toEqual(['phrase:a']);
    expect(anchors('listing.brand == "gap" || listing.category in ["bags", "鞋"]')).toEqual([
      'brand:gap',
      'category:bags',
      'category:鞋',
    ]);
    expect(anchors('!listing.mentions("a")')).toBeUndefined();
    expect(anchors('listing.mentions("a") || listing.price < 3.0')).toBeUndefined();
    expect(anchors('listing.seen("text.x") >= 0.0')).toBeUndefined();
  });
});

const atom = fc.constantFrom(
  'listing.mentions("aa")',
  'listing.mentions("bb")',
  'listing.brand == "x"',
  'listing.category in ["c", "d"]',
  'listing.price < 5.0',
  'listing.seen("text.s") > 0.3',
);
const condition = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    atom,
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} || ${b})`),
    tie('node').map((a) => `!(${a})`),
  ),
})).node as fc.Arbitrary<string>;

describe('RuleSet', () => {
  it('finds exactly the rules that are true, whatever their anchors', () => {
    const facts = fc.record({
      title: fc.constantFrom('', 'aa', 'bb', 'aa bb'),
      brand: fc.constantFrom('', 'X'),
      category: fc.constantFrom('', 'c', 'e'),
      price: fc.constantFrom(1, 9),
      findings: fc.constantFrom<Finding[]>(
        [],
        [
          {
            engine: 'text' as const,
            version: '1',
            signal: 's',
            strength: 0.5,
            rightId: null,
            places: [],
            reason: { en: '', zh: '' },
            figures: {},
          },
        ],
      ),
    });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 6 }), facts, (conditions, of) => {
        const rules = conditions.map((when, i) => rule(`r${i}`, when));
        const together = new RuleSet(rules).matching(listing(of)).map(({ ruleId }) => ruleId);
        const apart = rules.filter(({ when }) => isTrue(when, of)).map(({ ruleId }) => ruleId);
        expect(together).toEqual(apart);
      }),
      { numRuns: 300 },
    );
  });
});

/** The condition as it reads, evaluated without our index. */
function isTrue(when: string, of: Partial<FactsOf>): boolean {
  const js = when
    .replaceAll('listing.mentions("aa")', String(of.title?.includes('aa')))
    .replaceAll('listing.mentions("bb")', String(of.title?.includes('bb')))
    .replaceAll('listing.brand == "x"', String(of.brand === 'X'))
    .replaceAll('listing.category in ["c", "d"]', String(of.category === 'c'))
    .replaceAll('listing.price < 5.0', String((of.price ?? 0) < 5))
    .replaceAll('listing.seen("text.s") > 0.3', String((of.findings?.length ?? 0) > 0));
  return new Function(`return ${js}`)() === true;
}
