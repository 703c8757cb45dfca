import type { RegimePack, Text } from './pack.js';

const ART_42: Text = { en: 'PRC E-Commerce Law art. 42', zh: '《电子商务法》第四十二条' };
const ART_43: Text = { en: 'PRC E-Commerce Law art. 43', zh: '《电子商务法》第四十三条' };

const PRELIMINARY: Text = {
  en: 'PRC E-Commerce Law art. 42; Supreme People’s Court guidance 法发〔2020〕32号 (secondary source)',
  zh: '《电子商务法》第四十二条；最高人民法院法发〔2020〕32号指导意见（据二手资料）',
};

/** PRC E-Commerce Law, articles 41–45. */
export const cnEcl: RegimePack = {
  id: 'cn-ecl',
  version: '2020-09-10',
  effectiveFrom: '2020-09-10',
  title: { en: 'PRC E-Commerce Law', zh: '《中华人民共和国电子商务法》' },
  law: { en: 'PRC E-Commerce Law arts. 41–45', zh: '《电子商务法》第四十一条至第四十五条' },
  provisions: {
    'notice.submitted': ART_42,
    'claim.accepted': ART_42,
    'claim.countered': ART_43,
    'claim.counter-forwarded': ART_43,
    'claim.counter-received': ART_43,
    'claim.counter-answered': ART_43,
    'claim.counter-upheld': ART_43,
  },
  rightKinds: ['trademark', 'copyright', 'patent-invention', 'patent-utility-model', 'design'],
  grounds: [
    {
      code: 'counterfeit',
      text: { en: 'Counterfeit of a registered trademark', zh: '假冒注册商标' },
      kinds: ['trademark'],
    },
    {
      code: 'trademark-infringement',
      text: { en: 'Other trademark infringement', zh: '其他侵犯商标专用权的行为' },
      kinds: ['trademark'],
    },
    {
      code: 'copyright-infringement',
      text: { en: 'Copyright infringement', zh: '侵犯著作权' },
      kinds: ['copyright'],
    },
    {
      code: 'patent-infringement',
      text: { en: 'Patent or design infringement', zh: '侵犯专利权' },
      kinds: ['patent-invention', 'patent-utility-model', 'design'],
    },
  ],
  calendar: 'cn',
  notice: {
    statements: [
      {
        code: 'truth-guarantee',
        text: {
          en: 'I guarantee in writing that this notice is true and accept liability if it is wrong; a malicious wrong notice carries doubled damages.',
          zh: '本人书面保证本通知内容真实，如通知错误愿承担相应法律责任；恶意发出错误通知的，加倍承担赔偿责任。',
        },
        source: PRELIMINARY,
      },
      {
        code: 'identity',
        text: {
          en: 'The identity given here is my true identity and I hold the right, or act for its holder.',
          zh: '本通知所载身份信息真实，本人系权利人或经权利人合法授权。',
        },
        source: PRELIMINARY,
      },
    ],
    isSigned: true,
    contact: ['name', 'email', 'phone', 'address'],
    isEvidenced: true,
    minimumExplanation: 20,
  },
  counterNotice: {
    statements: [
      {
        code: 'no-infringement',
        text: {
          en: 'I declare that the goods named do not infringe, and I guarantee that this declaration is true.',
          zh: '本人声明所涉商品不存在侵权行为，并保证本声明内容真实。',
        },
        source: ART_43,
      },
    ],
    isSigned: true,
    contact: ['name', 'email', 'phone', 'address'],
    isEvidenced: true,
    minimumExplanation: 20,
  },
  cure: { period: { count: 5, unit: 'business-days' }, onSilence: 'rejected' },
  counterCure: { count: 5, unit: 'business-days' },
  counter: {
    kind: 'forwarded',
    answerPeriod: { count: 15, unit: 'calendar-days' },
    answerPeriodFrom: 'forwarded-received',
    latestPutBack: null,
    answers: ['suit', 'concede'],
    deemedReceiptAfter: { count: 3, unit: 'business-days' },
    extension: { count: 20, unit: 'business-days' },
  },
  isComplaintHeardByAnother: false,
  contestPeriod: null,
  appealPeriod: null,
};
