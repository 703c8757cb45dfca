import type { Finding } from '../../contracts/findings.js';
import { ringEngine } from '../../engines/rings/index.js';
import type { ShopRisk } from '../operators/index.js';

/**
 * What is known of the business behind a shop, as a finding like any other: it adds to what is seen
 * of the listing, and never holds a listing by itself.
 */
export function sellerFindings(risk: ShopRisk | undefined): Finding[] {
  if (!risk) return [];
  const { shops, knownBad, isKnownBad } = risk;
  if (isKnownBad) {
    return [
      {
        ...about('known-seller-of-fakes', 1),
        reason: {
          en: 'The shop is a confirmed seller of fakes.',
          zh: '该店铺已被确认售假。',
        },
        figures: { shops, knownBad },
      },
    ];
  }
  if (knownBad === 0) return [];
  const share = knownBad / Math.max(1, shops - 1);
  return [
    {
      ...about('linked-to-known-bad', Math.min(1, 0.5 + share)),
      reason: {
        en: `The shop is linked to ${shops - 1} others, ${knownBad} of them confirmed sellers of fakes.`,
        zh: `该店铺与另外 ${shops - 1} 家店铺关联，其中 ${knownBad} 家已被确认售假。`,
      },
      figures: { shops, knownBad },
    },
  ];
}

const about = (signal: string, strength: number) => ({
  engine: ringEngine.id,
  version: ringEngine.version,
  signal,
  strength,
  rightId: null,
  places: [],
});
