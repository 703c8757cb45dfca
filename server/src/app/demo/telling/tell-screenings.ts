import { concludeScreening, requestScreening } from '../../../modules/screening/index.js';
import { demoPlatform } from '../content/index.js';
import { type DemoScreening, demoScreenings } from '../content/screenings.js';
import { contentMerchant, speakerOf, type ToldWorld } from './told-world.js';

const ADMINISTRATOR = speakerOf(demoPlatform.key);
const REVIEWER = 'shen-zhixia';
const MINUTE = 60_000;

/** What the marketplace asked about before publishing, and what reviewers made of it. */
export function tellScreenings(world: ToldWorld): void {
  for (const screening of demoScreenings) {
    world.timetable.add(world.hoursAgo(screening.hoursAgo), () => tellScreening(world, screening));
  }
}

async function tellScreening(world: ToldWorld, told: DemoScreening): Promise<void> {
  const { key, title, description, priceMinor, currency, ending, hoursAgo, facts } = told;
  const merchant = contentMerchant(told.merchant);
  const administrator = await world.act(ADMINISTRATOR, async (_, actor) => actor);
  const { id, verdict } = await requestScreening(world.platform, administrator, {
    storefrontId: world.storefronts.get(merchant.storefront),
    listing: {
      ...{ externalId: key, title, description, price: { amount: priceMinor, currency } },
      merchantExternalId: merchant.key,
    },
  });
  if ((verdict === 'allow') !== (ending === 'allowed')) {
    throw new Error(`The screening of ${key} ended with ${verdict}.`);
  }
  if (ending === 'allowed' || ending === 'waiting') return;
  const at = new Date(world.hoursAgo(hoursAgo).getTime() + 20 * MINUTE);
  const outcome = ending === 'removed' ? 'remove' : 'clear';
  const conclusion = { outcome, reason: 'counterfeit-tells', ...(facts && { facts }) } as const;
  world.timetable.add(at, () =>
    world.act(REVIEWER, (tx, actor) => concludeScreening(tx, actor, id, conclusion)),
  );
}
