import type { Bilingual, DecisionOutcome } from '../decisions/index.js';
import type { RegimePack } from './regimes/index.js';

const LIFTING: readonly DecisionOutcome[] = [
  'counter-upheld',
  'not-answered',
  'put-back',
  'conceded',
  'retracted',
  'suit-not-infringing',
];

/** How the reader of a decision can contest it under its regime. */
export function contestTextOf(pack: RegimePack, outcome: DecisionOutcome): Bilingual {
  if (LIFTING.includes(outcome)) {
    return {
      en: 'The listing is restored. The complainant may go to court or, on new facts, submit a new notice.',
      zh: '商品已恢复。投诉人可向法院起诉，或基于新的事实重新提交通知。',
    };
  }
  if (outcome === 'rejected' || outcome === 'not-cured') {
    return pack.appealPeriod
      ? {
          en: 'The complainant may contest this decision here, free of charge, within six months; a person decides. Out-of-court dispute settlement and the courts stay open.',
          zh: '投诉人可在六个月内在本平台免费申诉，由人工处理；亦可寻求庭外争议解决或向法院起诉。',
        }
      : {
          en: 'The complainant may submit a new notice with what was missing, or go to court.',
          zh: '投诉人可补足材料后重新提交通知，或向法院起诉。',
        };
  }
  if (outcome === 'counter-dismissed' || outcome === 'suit-infringing') {
    return {
      en: 'The merchant may take the dispute to a court or the competent authority; a decision there is followed here.',
      zh: '商家可就该争议向法院起诉或请求主管机关处理，平台将依其认定执行。',
    };
  }
  return pack.counter.kind === 'forwarded'
    ? {
        en: `The merchant may submit a counter-notice here, free of charge (${pack.law.en}). It is forwarded to the complainant; without an answer in the legal period the listing is restored.`,
        zh: `商家可在本平台免费提交反通知（声明）（${pack.law.zh}）。反通知将转送投诉人；投诉人未在规定期限内回应的，商品将予恢复。`,
      }
    : {
        en: `The merchant may complain here, free of charge, within six months (${pack.law.en}); a person decides. Out-of-court dispute settlement and the courts stay open.`,
        zh: `商家可在六个月内在本平台免费申诉（${pack.law.zh}），由人工处理；亦可寻求庭外争议解决或向法院起诉。`,
      };
}
