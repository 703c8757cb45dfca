import type { DemoListing, DemoNotice, DemoRight } from '../content/index.js';

/** The reason of `GET /v1/decision-reasons` that an acceptance in the story rests on. */
export function acceptedBecause({ ground }: DemoNotice, right: DemoRight): string {
  if (ground === 'counterfeit') return 'counterfeit-tells';
  if (ground === 'trademark-infringement') return 'confusingly-similar-mark';
  if (ground === 'copyright-infringement') return 'copied-work';
  return right.kind === 'design' ? 'same-design' : 'patent-covered';
}

type Sold = Pick<DemoListing, 'nature'>;

/** Why a rejection is right in the story's own truth. */
export function rejectedBecause({ nature }: Sold, isAuthorised: boolean): string {
  return truthOf(nature, isAuthorised) ?? 'not-substantiated';
}

/** Why a counter-notice succeeds. */
export function upheldBecause({ nature }: Sold, isAuthorised: boolean): string {
  return truthOf(nature, isAuthorised) ?? 'counter-evidence-prevails';
}

function truthOf(nature: DemoListing['nature'], isAuthorised: boolean): string | undefined {
  if (nature === 'compatible' || nature === 'descriptive-use') return 'fair-or-descriptive-use';
  if (nature === 'unrelated') return 'goods-not-covered';
  if (nature !== 'genuine') return undefined;
  return isAuthorised ? 'authorised-sale' : 'genuine-goods';
}
