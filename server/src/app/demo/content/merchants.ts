import { demoMerchantsAbroad } from './merchants-abroad.js';
import { demoMerchantsInChina } from './merchants-china.js';
import type { DemoAuthorisation, DemoMerchant } from './types.js';

export const demoMerchants: readonly DemoMerchant[] = [
  ...demoMerchantsInChina,
  ...demoMerchantsAbroad,
];

function authorisation(
  right: string,
  merchant: string,
  territories: readonly string[],
  fromDaysAgo: number,
  endsInDays: number,
): DemoAuthorisation {
  return { key: `${right}-to-${merchant}`, right, merchant, territories, fromDaysAgo, endsInDays };
}

/** Which merchant may sell under which right; one has run out, one ends soon. */
export const demoAuthorisations: readonly DemoAuthorisation[] = [
  authorisation('ridgehare-cn-word', 'lingtu-flagship', ['CN'], 255, 900),
  authorisation('ridgehare-cn-hare', 'lingtu-flagship', ['CN'], 255, 900),
  authorisation('ridgehare-cn-word', 'xingshan', ['CN'], 220, 145),
  authorisation('ridgehare-cn-hare', 'xingshan', ['CN'], 220, 145),
  authorisation('ridgehare-us-word', 'summit-lane', ['US'], 205, 21),
  authorisation('ridgehare-wo-hare', 'summit-lane', ['US'], 205, 160),
  authorisation('ondelune-cn-word', 'yurun', ['CN'], 200, 165),
  authorisation('ondelune-em-word', 'maison-claire', ['FR', 'BE', 'DE'], 210, 155),
  authorisation('kettlewren-cn-word', 'fuque-store', ['CN'], 240, 900),
  authorisation('kettlewren-cn-spout', 'fuque-store', ['CN'], 215, 900),
  authorisation('hushfin-em-word', 'nordlicht', ['DE', 'AT', 'DK', 'NL'], 230, 135),
  authorisation('hushfin-us-fluke', 'summit-lane', ['US'], 190, 175),
  authorisation('hushfin-cn-word', 'tingchao', ['CN'], 228, -66),
  authorisation('songyanli-cn-word', 'songyanli-flagship', ['CN'], 228, 900),
  authorisation('fox-us-work', 'cozy-thread', ['US'], 180, 185),
];
