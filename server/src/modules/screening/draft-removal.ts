import { type DecisionDraft, reasons } from '../decisions/index.js';
import type { ListingView } from '../marketplace/index.js';
import type { RightView } from '../rights/index.js';
import type { Screening } from './screening.js';

interface Finding {
  reason: string;
  facts: string | null;
  factsLocale: string;
}

const TERMS = { en: 'Platform intellectual-property policy', zh: '平台知识产权规则' };
const CONTEST = {
  en: 'The merchant may contest this decision on its page, free of charge and without a period; a person who did not make it looks again. The courts stay open.',
  zh: '商家可在本决定页面免费提出异议，不设期限，由未参与原决定的人员重新审查；亦可向法院起诉。',
};
const GROUND = {
  code: 'screening',
  text: { en: 'Infringement found by screening', zh: '主动筛查发现的侵权' },
};

/**
 * The decision that removes a screened listing. Its facts are the reviewer's words or, without
 * any, what the engines found.
 */
export function draftRemoval(
  screening: Screening,
  listing: ListingView,
  right: RightView,
  { reason, facts, factsLocale }: Finding,
  automation: DecisionDraft['automation'] = 'none',
): DecisionDraft {
  const { id, kind, title, office, number } = right;
  return {
    subject: screening.id,
    storefrontId: screening.storefrontId,
    outcome: 'screened-out',
    reason,
    statement: {
      regime: 'platform',
      packVersion: screening.scorecard,
      regimeTitle: { en: 'Platform rules', zh: '平台规则' },
      law: TERMS,
      ground: GROUND,
      right: { id, kind, title, office, number },
      rule: reasons[reason] ?? GROUND.text,
      contest: CONTEST,
      territory: listing.storefront.name,
      contentDate: listing.createdAt.toISOString(),
      allegedAt: screening.screenedAt.toISOString(),
      detection: 'automated',
    },
    facts: facts ?? foundIn(screening, factsLocale),
    factsLocale,
    listingId: screening.listingId,
    merchantId: screening.merchantId,
    merchantOrganisationId: listing.merchantOrganisationId,
    complainantId: null,
    automation,
    impose: ['remove'],
    isLifting: false,
  };
}

function foundIn({ findings }: Screening, locale: string): string {
  const language = locale.startsWith('zh') ? 'zh' : 'en';
  return findings.map(({ reason }) => reason[language]).join(language === 'zh' ? '' : ' ');
}
