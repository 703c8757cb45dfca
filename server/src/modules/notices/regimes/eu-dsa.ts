import type { RegimePack, Text } from './pack.js';
import { usDmca } from './us-dmca.js';

const article = (number: number, paragraph = ''): Text => ({
  en: `Reg. (EU) 2022/2065 art. ${number}${paragraph}`,
  zh: `欧盟第 2022/2065 号条例第 ${number} 条${paragraph}`,
});

/** Regulation (EU) 2022/2065, articles 16, 17 and 20. */
export const euDsa: RegimePack = {
  id: 'eu-dsa',
  version: '2024-02-17',
  effectiveFrom: '2024-02-17',
  title: { en: 'EU Digital Services Act', zh: '欧盟《数字服务法》' },
  law: {
    en: 'Regulation (EU) 2022/2065 arts. 16, 17, 20',
    zh: '欧盟第 2022/2065 号条例第 16、17、20 条',
  },
  provisions: {
    'notice.submitted': article(16),
    'claim.accepted': article(17),
    'claim.rejected': article(16, '(5)'),
    'claim.countered': article(20, '(1)'),
    'claim.appealed': article(20, '(1)'),
    'claim.counter-upheld': article(20, '(4)'),
    'claim.counter-dismissed': article(20, '(5)'),
  },
  rightKinds: ['trademark', 'copyright', 'patent-invention', 'patent-utility-model', 'design'],
  grounds: [
    {
      code: 'counterfeit',
      text: { en: 'Counterfeit goods', zh: '假冒商品' },
      kinds: ['trademark'],
    },
    {
      code: 'trademark-infringement',
      text: { en: 'Other trademark infringement', zh: '其他商标侵权' },
      kinds: ['trademark'],
    },
    ...usDmca.grounds,
    {
      code: 'patent-infringement',
      text: { en: 'Patent or utility model infringement', zh: '专利或实用新型侵权' },
      kinds: ['patent-invention', 'patent-utility-model'],
    },
    {
      code: 'design-infringement',
      text: { en: 'Design infringement', zh: '外观设计侵权' },
      kinds: ['design'],
    },
  ],
  calendar: 'eu',
  notice: {
    statements: [
      {
        code: 'bona-fide',
        text: {
          en: 'I believe in good faith that the information and allegations in this notice are accurate and complete.',
          zh: '本人善意相信本通知所载信息和主张准确、完整。',
        },
        source: article(16, '(2)(d)'),
      },
    ],
    isSigned: false,
    contact: ['name', 'email'],
    isEvidenced: false,
    minimumExplanation: 40,
  },
  counterNotice: {
    statements: [],
    isSigned: false,
    contact: ['name', 'email'],
    isEvidenced: false,
    minimumExplanation: 20,
  },
  cure: { period: { count: 7, unit: 'calendar-days' }, onSilence: 'rejected' },
  counterCure: { count: 14, unit: 'calendar-days' },
  counter: { kind: 'decided-by-platform' },
  // Decided under qualified staff's supervision, art. 20(6): by practice never by the same person.
  isComplaintHeardByAnother: true,
  // Six months at least (art. 20(1)); 184 days is never less.
  contestPeriod: { count: 184, unit: 'calendar-days' },
  appealPeriod: { count: 184, unit: 'calendar-days' },
};
