import { describe, expect, it } from 'vitest';
import type { DecisionId, ListingId, StorefrontId } from '../../contracts/ids.js';
import { aBasis, aDraft } from './builders.js';
import type { Decision } from './decision-queries.js';
import type { Measure } from './measure-queries.js';
import { statementText } from './statement-text.js';
import type { Wording } from './statement-view.js';

const english: Wording = { language: 'en', timeZone: 'Asia/Shanghai' };
const chinese: Wording = { language: 'zh', timeZone: 'Asia/Shanghai' };
const listingId = 'lis_01k0000000000000000000000a' as ListingId;
const storefrontId = 'sto_01k0000000000000000000000a' as StorefrontId;
const id = 'dec_01k0000000000000000000000a' as DecisionId;
const madeAt = new Date('2026-03-03T02:00:00Z');

function aDecision(changes: Partial<Decision> = {}): Decision {
  const parties = {
    storefrontId,
    listingId,
    merchantId: 'mer_01k0000000000000000000000a' as never,
    merchantOrganisationId: null,
    complainantId: 'org_01k0000000000000000000000a' as never,
  };
  const { impose, isLifting, ...draft } = aDraft(parties, {
    subject: 'clm_01k0000000000000000000000a' as never,
    statement: aBasis({ contestUntil: '2026-09-03T16:00:00Z' }),
  });
  const person = 'person:per_01k0000000000000000000000a';
  return { ...draft, id, madeAt, madeBy: person, undoneAt: null, undoneBy: null, ...changes };
}

const removal: Measure = {
  id: 'mea_01k0000000000000000000000a' as never,
  decisionId: id,
  subject: 'clm_01k0000000000000000000000a' as never,
  kind: 'remove',
  target: listingId,
  storefrontId,
  merchantId: null,
  imposedAt: madeAt,
  liftedAt: null,
  liftedBy: null,
  isVoid: false,
};

const write = (decision: Decision, measures: Measure[], wording: Wording) =>
  statementText({ decision, measures, lifted: [], listingTitle: 'Lantern Lark tote' }, wording);

describe('the text of a statement of reasons', () => {
  it('tells an English reader everything, and leaves the reviewer’s words as written', () => {
    expect(write(aDecision(), [removal], english)).toMatchInlineSnapshot(`
      "The claim is accepted. Decided on 3 March 2026, 10:00 GMT+8.
      The listing is removed (eu) since 3 March 2026, 10:00 GMT+8.
      Right relied on: the trademark “LANTERN & LARK” (European Union Intellectual Property Office, no. 018123456).
      Subject: claim clm_01k0000000000000000000000a, received on 1 March 2026, 16:00 GMT+8, on the listing “Lantern Lark tote” (lis_01k0000000000000000000000a); ground: Counterfeit goods.
      Reason: The listing uses the registered mark, or one that cannot be told from it, on goods that the registration covers, without authorisation.
      Facts found (written in Chinese (China)): “吊牌上的商标与注册商标完全一致。”
      Rule and law: The listing uses the registered mark. EU Digital Services Act: Regulation (EU) 2022/2065 arts. 16, 17, 20.
      A person took this decision; no automated means were used.
      How to contest: The merchant may complain here. Until 4 September 2026, 00:00 GMT+8.
      Its measure is in force."
    `);
  });

  it('tells a Chinese reader the same', () => {
    expect(write(aDecision(), [removal], chinese)).toMatchInlineSnapshot(`
      "投诉成立。决定时间：2026年3月3日10:00（GMT+8）。
      商品被下架（范围：eu），自2026年3月3日10:00（GMT+8）起。
      所依据的权利：注册商标“LANTERN & LARK”（欧盟知识产权局，第018123456号）。
      决定对象：2026年3月1日16:00（GMT+8）收到的投诉 clm_01k0000000000000000000000a，涉及商品“Lantern Lark tote”（lis_01k0000000000000000000000a）；投诉理由：假冒商品。
      理由：该商品未经许可，在注册商标核定使用的同一种商品上使用了与该商标相同或难以区分的标识。
      认定的事实，原文为中文（中国）：“吊牌上的商标与注册商标完全一致。”
      适用规则与法律：该商品使用了注册商标。欧盟《数字服务法》（Regulation (EU) 2022/2065 arts. 16, 17, 20）。
      本决定由人工作出，未使用自动化手段。
      救济途径：商家可在本平台申诉。截止时间：2026年9月4日00:00（GMT+8）。
      相关措施目前有效。"
    `);
  });

  it('says that a measure is lifted, and since when', () => {
    const lifted = { ...removal, liftedAt: new Date('2026-04-01T02:00:00Z') };
    const text = write(aDecision(), [lifted], english);
    expect(text).toContain('lifted on 1 April 2026');
    expect(text).toContain('Its measure has been lifted.');
  });

  it('says that a decision is undone, without facts when there are none, and who decided', () => {
    const undone = aDecision({
      undoneAt: madeAt,
      facts: null,
      factsLocale: null,
      automation: 'full',
    });
    const text = write(undone, [{ ...removal, isVoid: true, liftedAt: madeAt }], english);
    expect(text).toContain('This decision was undone on 3 March 2026');
    expect(text).toContain('by automated means');
    expect(text).not.toContain('Facts found');
  });

  it('says that a rejection imposed nothing', () => {
    const rejected = aDecision({ outcome: 'rejected', reason: 'not-substantiated' });
    expect(write(rejected, [], english)).toContain('it imposed no measure');
    expect(write(rejected, [], chinese)).toContain('投诉不成立');
  });
});
