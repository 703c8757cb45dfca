import { cnEcl } from './cn-ecl.js';
import type { RegimePack, Text } from './pack.js';

const POLICY: Text = { en: 'Platform intellectual-property policy', zh: '平台知识产权规则' };

/** The platform's own process, where no statute prescribes one. */
export const platformRegime: RegimePack = {
  id: 'platform',
  version: '2026-01-01',
  effectiveFrom: '2018-01-01',
  title: { en: 'Platform rules', zh: '平台规则' },
  law: POLICY,
  provisions: {},
  rightKinds: cnEcl.rightKinds,
  grounds: cnEcl.grounds,
  calendar: 'cn',
  notice: {
    statements: [
      {
        code: 'accuracy-and-authority',
        text: {
          en: 'This notice is accurate, and I hold the right or act for its holder.',
          zh: '本通知内容准确，本人系权利人或经权利人授权。',
        },
        source: POLICY,
      },
    ],
    isSigned: true,
    contact: ['name', 'email'],
    isEvidenced: false,
    minimumExplanation: 10,
  },
  counterNotice: {
    statements: [
      {
        code: 'no-infringement',
        text: {
          en: 'The goods named do not infringe, and what I say here is true.',
          zh: '所涉商品不侵权，本人所述属实。',
        },
        source: POLICY,
      },
    ],
    isSigned: true,
    contact: ['name', 'email'],
    isEvidenced: false,
    minimumExplanation: 10,
  },
  cure: { period: { count: 5, unit: 'business-days' }, onSilence: 'withdrawn' },
  counterCure: { count: 5, unit: 'business-days' },
  counter: {
    kind: 'forwarded',
    answerPeriod: { count: 5, unit: 'business-days' },
    answerPeriodFrom: 'forwarded-received',
    latestPutBack: null,
    answers: ['suit', 'evidence', 'concede'],
    deemedReceiptAfter: { count: 1, unit: 'business-days' },
    extension: null,
  },
  isComplaintHeardByAnother: false,
  contestPeriod: { count: 184, unit: 'calendar-days' },
  appealPeriod: null,
};
