import type { RegimePack, Text } from './pack.js';

/** Paragraphs of 17 USC 512, as either language cites them. */
const section = (...paragraphs: string[]): Text => {
  const cited = paragraphs.map((paragraph) => `512${paragraph}`);
  return { en: `17 USC ${cited.join(', ')}`, zh: `《美国法典》第 17 编第 ${cited.join('、')} 条` };
};

/** 17 USC 512(c) and (g): copyright only. */
export const usDmca: RegimePack = {
  id: 'us-dmca',
  version: '1998-10-28',
  effectiveFrom: '1998-10-28',
  title: { en: 'US DMCA notice and takedown', zh: '美国《数字千年版权法》通知删除程序' },
  law: section('(c)(3)', '(g)'),
  provisions: {
    'notice.submitted': section('(c)(3)'),
    'claim.information-requested': section('(c)(3)(B)(ii)'),
    'claim.accepted': section('(c)(1)(C)'),
    'claim.countered': section('(g)(3)'),
    'claim.counter-forwarded': section('(g)(2)(B)'),
    'claim.counter-received': section('(g)(2)(B)'),
    'claim.counter-answered': section('(g)(2)(C)'),
    'claim.counter-upheld': section('(g)(2)(C)'),
  },
  rightKinds: ['copyright'],
  grounds: [
    {
      code: 'copyright-infringement',
      text: { en: 'Copyright infringement', zh: '侵犯著作权' },
      kinds: ['copyright'],
    },
  ],
  calendar: 'us-federal',
  notice: {
    statements: [
      {
        code: 'good-faith',
        text: {
          en: 'I have a good-faith belief that the use complained of is not authorised by the owner, its agent or the law.',
          zh: '本人善意相信所投诉的使用未经著作权人、其代理人或法律授权。',
        },
        source: section('(c)(3)(A)(v)'),
      },
      {
        code: 'accuracy-and-authority',
        text: {
          en: 'The information in this notice is accurate and, under penalty of perjury, I am authorised to act for the owner of an exclusive right.',
          zh: '本通知所载信息准确；本人愿受伪证罪处罚，声明有权代表专有权利所有人行事。',
        },
        source: section('(c)(3)(A)(vi)'),
      },
    ],
    isSigned: true,
    contact: ['name', 'email', 'phone', 'address'],
    isEvidenced: false,
    minimumExplanation: 10,
  },
  counterNotice: {
    statements: [
      {
        code: 'mistake',
        text: {
          en: 'Under penalty of perjury, I have a good-faith belief that the material was removed by mistake or misidentification.',
          zh: '本人愿受伪证罪处罚，善意相信该内容系因错误或误认而被移除。',
        },
        source: section('(g)(3)(C)'),
      },
      {
        code: 'jurisdiction',
        text: {
          en: 'I consent to the jurisdiction of the Federal District Court for my address and will accept service of process from the complainant.',
          zh: '本人同意由本人所在地联邦地区法院管辖，并接受投诉人送达的法律文书。',
        },
        source: section('(g)(3)(D)'),
      },
    ],
    isSigned: true,
    contact: ['name', 'address', 'phone', 'email'],
    isEvidenced: false,
    minimumExplanation: 10,
  },
  cure: { period: { count: 10, unit: 'business-days' }, onSilence: 'rejected' },
  counterCure: { count: 10, unit: 'business-days' },
  counter: {
    kind: 'forwarded',
    answerPeriod: { count: 10, unit: 'business-days' },
    answerPeriodFrom: 'filed',
    latestPutBack: { count: 14, unit: 'business-days' },
    answers: ['suit', 'concede'],
    deemedReceiptAfter: { count: 3, unit: 'business-days' },
    extension: null,
  },
  isComplaintHeardByAnother: false,
  contestPeriod: null,
  appealPeriod: null,
};
