import type { Bilingual } from './decision.js';

/** The reasons that a decision can rest on, as sentences for its reader. Codes never change. */
export const reasons: Readonly<Record<string, Bilingual>> = {
  'mark-on-same-goods': {
    en: 'The listing uses the registered mark, or one that cannot be told from it, on goods that the registration covers, without authorisation.',
    zh: '该商品未经许可，在注册商标核定使用的同一种商品上使用了与该商标相同或难以区分的标识。',
  },
  'confusingly-similar-mark': {
    en: 'The listing uses a sign so similar to the registered mark that buyers are likely to confuse the two.',
    zh: '该商品使用了与注册商标近似的标识，容易导致消费者混淆。',
  },
  'counterfeit-tells': {
    en: 'The goods show signs of counterfeiting that the rights holder has explained and that the listing confirms.',
    zh: '根据权利人说明并与该商品信息相印证，该商品具有假冒特征。',
  },
  'copied-work': {
    en: 'The listing reproduces the protected work, or a substantial part of it, without permission.',
    zh: '该商品未经许可复制了受保护作品的全部或实质性部分。',
  },
  'same-design': {
    en: 'The product has the same overall visual effect as the registered design.',
    zh: '该商品与注册外观设计在整体视觉效果上无实质性差异。',
  },
  'patent-covered': {
    en: 'The product shows every feature of the patent claim relied on, as the evidence describes it.',
    zh: '根据所提交的证据，该商品包含了所主张专利权利要求的全部技术特征。',
  },
  'authorised-sale': {
    en: 'The merchant holds an authorisation for these goods in this territory.',
    zh: '该商家持有在该地区销售该商品的授权。',
  },
  'fair-or-descriptive-use': {
    en: 'The sign is used to describe the goods or what they are compatible with, not as a mark.',
    zh: '该标识仅用于描述商品或说明其兼容性，并非商标性使用。',
  },
  'genuine-goods': {
    en: 'The evidence shows genuine goods put on the market by or with the consent of the rights holder.',
    zh: '证据表明该商品系由权利人或经其同意投放市场的正品。',
  },
  'goods-not-covered': {
    en: 'The goods complained of are not among those that the right covers.',
    zh: '被投诉商品不在该权利的保护范围之内。',
  },
  'not-substantiated': {
    en: 'The notice does not show why the listing infringes.',
    zh: '通知未能说明该商品构成侵权的理由。',
  },
  'right-not-usable': {
    en: 'The right relied on is not in force for this notice.',
    zh: '所主张的权利就本通知而言不具有效力。',
  },
  'information-not-supplied': {
    en: 'The information asked for was not supplied in time.',
    zh: '未在规定期限内补充所要求的信息。',
  },
  'counter-evidence-prevails': {
    en: 'What the merchant submitted shows that the listing does not infringe.',
    zh: '商家提交的材料表明该商品不构成侵权。',
  },
  'counter-evidence-insufficient': {
    en: 'What the merchant submitted does not answer the claim.',
    zh: '商家提交的材料不足以反驳该投诉。',
  },
  'complainant-silent': {
    en: 'The complainant did not show a complaint or suit within the period after the counter-notice.',
    zh: '投诉人未在收到反通知后的法定期限内证明已投诉或起诉。',
  },
  'last-day-of-put-back': {
    en: 'The law has a listing put back by this day unless the complainant gives notice of a suit; none came.',
    zh: '依法应在该日之前恢复该商品，投诉人通知已起诉的除外；平台未收到此类通知。',
  },
  'complainant-concedes': {
    en: 'The complainant accepts the counter-notice.',
    zh: '投诉人认可反通知。',
  },
  'complainant-retracts': {
    en: 'The complainant has retracted the claim.',
    zh: '投诉人已撤回该投诉。',
  },
  'court-or-authority-decision': {
    en: 'A court or authority has decided the dispute.',
    zh: '法院或主管机关已就该争议作出认定。',
  },
};

export type ReasonCode = keyof typeof reasons & string;
