import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agglomerate,
  communitiesOf,
  expandFrom,
  expertWeights,
  FACT_KINDS,
  type FactKind,
  GROUPING,
  keepIds,
  type Level,
  levelOf,
  normaliseFact,
  RingIndex,
  scorePair,
} from './index.js';

const weights = expertWeights();
const probability = (...kinds: [FactKind, Level][]) =>
  scorePair({ shared: new Map(kinds), apart: [] }, weights).probability;

describe('a pair of shops', () => {
  it('is linked by two independent things, and by no single one', () => {
    expect(probability(['bank-account', 0])).toBeLessThan(GROUPING);
    expect(probability(['device', 0])).toBeLessThan(0.45);
    expect(probability(['bank-account', 0], ['device', 0])).toBeGreaterThan(GROUPING);
    expect(probability(['device', 1], ['return-parcel', 1], ['template', 1])).toBeGreaterThan(0.9);
  });

  it('is not one business because it is one family: a home, a line, a telephone', () => {
    expect(probability(['address', 0], ['ip', 0], ['building', 0])).toBeLessThan(0.1);
    expect(probability(['address', 0], ['ip', 0], ['legal-person', 3])).toBeLessThan(0.1);
    expect(probability(['address', 0], ['ip', 0], ['phone', 0])).toBeLessThan(GROUPING);
  });

  it('is not one business because one agency serves both', () => {
    const shared: [FactKind, Level][] = [
      ['device', 3],
      ['ip', 3],
      ['phone', 3],
      ['template', 3],
    ];
    expect(probability(...shared)).toBeLessThan(0.1);
  });

  it('never scores lower for sharing more, or a rarer value', () => {
    const pattern = fc.dictionary(fc.constantFrom(...FACT_KINDS), fc.integer({ min: 0, max: 3 }));
    const added = fc.tuple(fc.constantFrom(...FACT_KINDS), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(pattern, added, (known, [kind, level]) => {
        const shared = new Map(Object.entries(known)) as Map<FactKind, Level>;
        // An address that both have explains that returns go there.
        const isExplaining = kind === 'address' || kind === 'building';
        fc.pre(!(isExplaining && shared.has('return-parcel')));
        const before = scorePair({ shared, apart: [] }, weights).score;
        const more = new Map(shared).set(kind, Math.min(level, shared.get(kind) ?? 3) as Level);
        expect(scorePair({ shared: more, apart: [] }, weights).score).toBeGreaterThanOrEqual(
          before - 1e-9,
        );
      }),
    );
  });

  it('takes no value that too many have', () => {
    expect([1, 2, 3, 4, 8, 9, 24, 25, 200, 201].map(levelOf)).toEqual([
      ...[null, 0, 0, 1, 1, 2, 2, 3, 3, null],
    ]);
  });
});

describe('spelling of facts', () => {
  const value = (kind: FactKind, raw: string) => normaliseFact(kind, raw)[0]?.value;
  it('is the same for what people write differently', () => {
    expect(value('phone', '+86 138-0013-8000')).toBe(value('phone', '013800138000'));
    expect(value('email', 'A.b+x@gmail.com')).toBe(value('email', 'ab@GMAIL.com'));
    expect(value('ip', '203.0.113.7')).toBe(value('ip', '203.0.113.250'));
    expect(value('ip', '2001:db8::1')).toBe(value('ip', '2001:db8:0:5::9'));
    expect(value('address', '5 High Street, London')).toBe(
      value('address', 'London, 5 high street'),
    );
    expect(normaliseFact('address', '杭州市文一路 98 号 3号楼 502室').at(-1)).toEqual(
      normaliseFact('address', '杭州市文一路98号 1单元 101室').at(-1),
    );
  });
  it('leaves out what names nobody', () => {
    for (const raw of ['', '-', 'n/a', '0000000', '未知', '123']) {
      expect(normaliseFact('phone', raw), raw).toEqual([]);
      expect(normaliseFact('bank-account', raw), raw).toEqual([]);
    }
    expect(normaliseFact('address', 'Hangzhou')).toEqual([]);
  });
  it('never throws, and is stable', () => {
    const letter = fc.constantFrom(...'中国室a51 -,.ῒİé\u0301ßﬁΣ');
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(letter).map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FACT_KINDS), anyText, (kind, raw) => {
        for (const fact of normaliseFact(kind, raw)) {
          if (fact.kind === kind) expect(normaliseFact(kind, fact.value)[0]).toEqual(fact);
        }
      }),
    );
  });
});

describe('groups', () => {
  const shops = (facts: Record<string, string>) =>
    new Map(
      Object.entries(facts).map(([shop, values]) => [
        shop,
        values.split(' ').map((key) => ({ kind: KEYS[key[0] as 'b'], key })),
      ]),
    );
  const KEYS = {
    b: 'bank-account',
    d: 'device',
    r: 'return-parcel',
    p: 'picture',
    a: 'address',
    i: 'ip',
  } as const;
  const group = (facts: Record<string, string>, severed: [string, string][] = []) =>
    agglomerate(shops(facts), { weights, least: GROUPING, severed }).map((each) => each.join(''));

  it('bring shops together that each show another piece of one ring', () => {
    const facts = { u: 'b1 d1', v: 'b1 d1 r1', w: 'r1 p1 d1', x: 'p1 d1 b1', y: 'a9 i9' };
    expect(group(facts)).toEqual(['uvwx', 'y']);
  });
  it('never bring together what a person has found to be strangers', () => {
    expect(group({ u: 'b1 d1', v: 'b1 d1' })).toEqual(['uv']);
    expect(group({ u: 'b1 d1', v: 'b1 d1' }, [['u', 'v']])).toEqual(['u', 'v']);
    const bridged = group({ u: 'b1 d1', v: 'b1 d1', w: 'b1 d1' }, [['u', 'v']]);
    expect(bridged.some((each) => each.includes('u') && each.includes('v'))).toBe(false);
  });
  it('hold every shop once, whatever they share', () => {
    const value = fc.tuple(fc.constantFrom(...FACT_KINDS), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 25 }), (all) => {
        const given = new Map(
          all.map((values, at) => [
            `s${at}`,
            values.map(([kind, of]) => ({ kind, key: `${kind} ${of}` })),
          ]),
        );
        const groups = agglomerate(given, { weights, least: GROUPING });
        expect(groups.flat().sort()).toEqual([...given.keys()].sort());
      }),
    );
  });
  it('are looked into by who works with whom', () => {
    const edge = (a: string, b: string) => ({ a, b, probability: 0.99 });
    const edges = [edge('a', 'b'), edge('b', 'c'), edge('a', 'c'), edge('c', 'd')];
    const all = [...edges, edge('d', 'e'), edge('e', 'f'), edge('d', 'f')];
    const parts = communitiesOf(['a', 'b', 'c', 'd', 'e', 'f'], all);
    expect(parts.get('a')).toBe(parts.get('b'));
    expect(parts.get('a')).not.toBe(parts.get('f'));
  });
});

describe('durable ids', () => {
  let next = 0;
  const regroup = (before: Record<string, string>, groups: string[][]) =>
    keepIds(new Map(Object.entries(before)), groups, () => `new${++next}`);
  it('live on in the largest part, and merge into the largest', () => {
    const before = { a: 'X', b: 'X', c: 'X', d: 'Y', e: 'Y' };
    const merged = regroup(before, [['a', 'b', 'c', 'd', 'e']]);
    expect(merged.clusters[0]?.id).toBe('X');
    expect(merged.events).toContainEqual({ type: 'merged', clusterId: 'X', absorbed: ['Y'] });
    const split = regroup({ a: 'X', b: 'X', c: 'X', d: 'X', e: 'X' }, [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(split.clusters[0]?.id).toBe('X');
    expect(split.events.map(({ type }) => type).sort()).toEqual(['formed', 'split']);
    const gone = regroup({ a: 'X', b: 'X' }, [['a'], ['b']]);
    expect(gone.events).toEqual([{ type: 'dissolved', clusterId: 'X' }]);
  });
  it('name every group once', () => {
    const ids = fc.constantFrom('P', 'Q', 'R', undefined);
    const shops = Array.from({ length: 12 }, (_, n) => `s${n}`);
    fc.assert(
      fc.property(
        fc.array(ids, { minLength: 12, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }),
        (was, is) => {
          const before = new Map(shops.flatMap((s, i) => (was[i] ? [[s, was[i]] as const] : [])));
          const groups = [0, 1, 2, 3, 4].map((g) => shops.filter((_, i) => is[i] === g));
          const { clusters } = keepIds(before, groups, () => `new${++next}`);
          expect(new Set(clusters.map(({ id }) => id)).size).toBe(clusters.length);
          expect(clusters).toHaveLength(groups.filter(({ length }) => length > 1).length);
        },
      ),
    );
  });
});

describe('expansion from known counterfeiters', () => {
  it('names the shops of their ring and not those beyond', () => {
    const ring = ['a', 'b', 'c', 'd'];
    const edges = ring.flatMap((one, at) =>
      ring.slice(at + 1).map((other) => ({ a: one, b: other, probability: 0.9 })),
    );
    const others = ['p', 'q', 'r', 's'].flatMap((one, at, all) =>
      all.slice(at + 1).map((other) => ({ a: one, b: other, probability: 0.9 })),
    );
    const thread = { a: 'd', b: 'p', probability: 0.31 };
    const found = expandFrom(['a'], [...edges, ...others, thread]).map(({ shop }) => shop);
    expect(found.sort()).toEqual(['b', 'c', 'd']);
  });
});

describe('the index in memory', () => {
  it('suppresses a device that a hundred thousand shops share', () => {
    const index = new RingIndex();
    for (let at = 0; at < 100_000; at += 1) index.add(`s${at}`, 'device', 'till');
    for (const shop of ['s1', 's2']) {
      index.add(shop, 'bank-account', 'B1');
      index.add(shop, 'return-parcel', 'R1');
    }
    expect(index.groups().filter(({ length }) => length > 1)).toEqual([['s1', 's2']]);
  });
});
