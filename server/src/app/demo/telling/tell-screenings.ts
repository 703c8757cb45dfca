import type { DecisionId, ScreeningId } from '../../../contracts/ids.js';
import { contestDecision } from '../../../modules/decisions/index.js';
import {
  concludeScreening,
  requestScreening,
  setStorefrontSettings,
  writeRule,
} from '../../../modules/screening/index.js';
import { demoPlatform } from '../content/index.js';
import {
  type DemoScreening,
  demoRule,
  demoScreenings,
  LET_THROUGH,
} from '../content/screenings.js';
import { contentMerchant, speakerOf, type ToldWorld } from './told-world.js';

const ADMINISTRATOR = speakerOf(demoPlatform.key);
const REVIEWER = 'shen-zhixia';
const MINUTE = 60_000;

/** What the marketplace asked about before publishing, and what reviewers made of it. */
export function tellScreenings(world: ToldWorld): void {
  const first = Math.max(...demoScreenings.map(({ hoursAgo }) => hoursAgo));
  world.timetable.add(world.hoursAgo(first + 1), () => prepare(world));
  for (const screening of demoScreenings) {
    world.timetable.add(world.hoursAgo(screening.hoursAgo), () => tellScreening(world, screening));
  }
}

/** A rule that watches, and audits of everything that is allowed: the demo shops are small. */
function prepare(world: ToldWorld): Promise<void> {
  const merchants = demoScreenings.map(({ merchant }) => contentMerchant(merchant).storefront);
  return world.act(ADMINISTRATOR, async (tx, actor) => {
    await writeRule(tx, actor, demoRule);
    for (const storefront of new Set(merchants)) {
      const settings = { isStreaming: false, removesAutomatically: false, auditShare: 1 };
      await setStorefrontSettings(tx, world.storefronts.get(storefront), settings);
    }
  });
}

async function tellScreening(world: ToldWorld, told: DemoScreening): Promise<void> {
  const { key, title, description, priceMinor, currency, ending, hoursAgo } = told;
  const merchant = contentMerchant(told.merchant);
  const administrator = await world.act(ADMINISTRATOR, async (_, actor) => actor);
  const { id, verdict } = await requestScreening(world.platform, administrator, {
    storefrontId: world.storefronts.get(merchant.storefront),
    listing: {
      ...{ externalId: key, title, description, price: { amount: priceMinor, currency } },
      merchantExternalId: merchant.key,
    },
  });
  if ((verdict === 'allow') !== LET_THROUGH.includes(ending)) {
    throw new Error(`The screening of ${key} ended with ${verdict}.`);
  }
  if (ending === 'allowed' || ending === 'waiting') return;
  const at = new Date(world.hoursAgo(hoursAgo).getTime() + 20 * MINUTE);
  world.timetable.add(at, () => tellConclusion(world, told, id));
}

async function tellConclusion(world: ToldWorld, told: DemoScreening, id: ScreeningId) {
  const { ending, facts, contest } = told;
  const outcome = ending === 'removed' || ending === 'missed' ? 'remove' : 'clear';
  const conclusion = { outcome, reason: 'counterfeit-tells', ...(facts && { facts }) } as const;
  const decisionId = await world.act(REVIEWER, (tx, actor) =>
    concludeScreening(tx, actor, id, conclusion),
  );
  if (contest && decisionId) await tellContest(world, told.merchant, decisionId, contest);
}

async function tellContest(
  world: ToldWorld,
  merchant: string,
  decisionId: DecisionId,
  statement: string,
) {
  await world.act(speakerOf(merchant), (tx, actor) =>
    contestDecision(tx, actor, decisionId, { statement, evidenceIds: [] }),
  );
}
