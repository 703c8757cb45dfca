import { merchantIdsByExternalIds, recordMerchants } from '../../../modules/marketplace/index.js';
import {
  contestLink,
  markKnownBad,
  recordFacts,
  type SentFact,
} from '../../../modules/operators/index.js';
import { demoPlatform } from '../content/index.js';
import {
  demoAgencyClients,
  demoAgencyFacts,
  demoContestedFacts,
  demoFamilyFacts,
  demoFamilyShops,
  demoOperatorWords,
  demoRingFacts,
  demoRingShops,
} from '../content/operators.js';
import { contentMerchant, speakerOf, type ToldWorld } from './told-world.js';

const ADMINISTRATOR = speakerOf(demoPlatform.key);
const SENIOR = 'liang-wenbo';
const STOREFRONT = 'cn';
/** A merchant with an account whose shop comes near the ring. */
const CONTESTING = 'tingchao';

/** Shops join one after the other, and what is known of them lets the ring show itself. */
export function tellOperators(world: ToldWorld): void {
  const { timetable } = world;
  const shops = [...demoRingShops, ...demoFamilyShops, ...demoAgencyClients];
  timetable.addQuiet(world.daysAgo(150, 'operators-shops'), () => record(world, shops));
  demoRingShops.forEach(({ externalId }, at) => {
    const day = 140 - 9 * at;
    timetable.addQuiet(world.daysAgo(day, externalId), () =>
      send(world, [[externalId, demoRingFacts[externalId] ?? []]]),
    );
  });
  timetable.addQuiet(world.daysAgo(100, 'operators-others'), () =>
    send(world, [
      ...demoFamilyShops.map(({ externalId }) => [externalId, demoFamilyFacts] as const),
      ...demoAgencyClients.map(({ externalId }) => [externalId, demoAgencyFacts] as const),
    ]),
  );
  timetable.add(world.daysAgo(2, 'operators-known-bad'), async () => {
    const ids = await idsOf(world, ['ring-01']);
    const reason = demoOperatorWords.knownBad;
    for (const id of ids.values()) {
      await world.act(SENIOR, (tx) => markKnownBad(tx, id, reason));
    }
  });
  timetable.add(world.daysAgo(3, 'operators-near'), () =>
    send(world, [[contentMerchant(CONTESTING).key, demoContestedFacts]]),
  );
  timetable.add(world.daysAgo(1, 'operators-contest'), async () => {
    await world.runtime.settle();
    const merchantId = world.merchants.get(CONTESTING);
    await world.act(speakerOf(CONTESTING), (tx, actor) =>
      contestLink(tx, actor, merchantId, demoOperatorWords.contest),
    );
  });
}

async function record(world: ToldWorld, shops: readonly { externalId: string; name: string }[]) {
  await world.act(ADMINISTRATOR, (tx, actor) =>
    recordMerchants(
      tx,
      actor,
      world.storefronts.get(STOREFRONT),
      shops.map(({ externalId, name }) => ({ externalId, name, country: 'CN' })),
    ),
  );
}

type Told = readonly [shop: string, facts: readonly (readonly [SentFact['kind'], string])[]];

async function send(world: ToldWorld, told: readonly Told[]): Promise<void> {
  const facts = told.flatMap(([merchant, known]) =>
    known.map(([kind, value]): SentFact => ({ merchant, kind, value })),
  );
  const results = await world.act(ADMINISTRATOR, (tx) =>
    recordFacts(tx, world.storefronts.get(STOREFRONT), facts, 'fraud-prevention'),
  );
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0) throw new Error(`Facts of the demo were refused: ${told[0]?.[0]}.`);
}

function idsOf(world: ToldWorld, externalIds: readonly string[]) {
  return world.platform.db.read((q) =>
    merchantIdsByExternalIds(q, world.storefronts.get(STOREFRONT), externalIds),
  );
}
