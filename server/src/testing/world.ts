import type { ListingId, OrganisationId, RightId, StorefrontId } from '../contracts/ids.js';
import type { Actor, OrganisationKind, Role } from '../contracts/parties.js';
import { permission } from '../contracts/parties.js';
import {
  actorFor,
  addPerson,
  createApiKey,
  permissionsOf,
  registerOrganisation,
  systemActor,
} from '../modules/accounts/index.js';
import {
  openStorefront,
  recordListings,
  recordMerchants,
  resolveListings,
} from '../modules/marketplace/index.js';
import { registerRight, verifyRight } from '../modules/rights/index.js';
import type { TestHouse } from './harness.js';

/** What building a world needs of a house. */
type House = Pick<TestHouse, 'platform'>;

/** Somebody of the small world: as an actor for verbs, and with a key for HTTP. */
export interface Player {
  organisationId: OrganisationId;
  actor: Actor;
  key: string;
}

/** A small marketplace: one storefront with every regime, two holders, two merchants, listings. */
export interface World {
  reviewer: Player;
  senior: Player;
  administrator: Player;
  holder: Player;
  otherHolder: Player;
  merchant: Player;
  otherMerchant: Player;
  storefrontId: StorefrontId;
  trademark: RightId;
  copyright: RightId;
  /** The first half are the merchant's, the second half the other merchant's. */
  listings: ListingId[];
}

const system = systemActor('test');

async function player(
  house: House,
  kind: OrganisationKind,
  name: string,
  role: Role,
  organisationId?: OrganisationId,
): Promise<Player> {
  const { db } = house.platform;
  const made = await db.write('system:test', async (tx) => {
    const id =
      organisationId ??
      (await registerOrganisation(tx, system, { kind, name, country: 'CN', locale: 'en' }));
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
    const person = { name, email, roles: [role], locale: 'en' as const, isEmailConfirmed: true };
    const personId = await addPerson(tx, id, person);
    const held = permissionsOf(kind, [role]);
    const permissions = permission.options.filter((item) => held.has(item));
    const { key } = await createApiKey(tx, { organisationId: id }, { name, permissions });
    return { id, personId, key };
  });
  const actor = await db.read((q) => actorFor(q, made.personId));
  return { organisationId: made.id, actor, key: made.key };
}

/** One more organisation with an owner, as an actor and with a key. */
export function addOrganisation(
  house: House,
  kind: OrganisationKind,
  name: string,
): Promise<Player> {
  return player(house, kind, name, 'owner');
}

/** Builds the small world through the same verbs that users call. */
export async function buildWorld(house: House, listingCount = 20): Promise<World> {
  const { db } = house.platform;
  const administrator = await player(house, 'platform', 'Lantern Market', 'administrator');
  const platformId = administrator.organisationId;
  const reviewer = await player(house, 'platform', 'Rui Reviewer', 'reviewer', platformId);
  const senior = await player(house, 'platform', 'Sun Senior', 'senior-reviewer', platformId);
  const holder = await player(house, 'rights-holder', 'Heron Boots', 'owner');
  const otherHolder = await player(house, 'rights-holder', 'Other Holder', 'owner');
  const merchant = await player(house, 'merchant', 'Corner Shop', 'owner');
  const otherMerchant = await player(house, 'merchant', 'Second Shop', 'owner');
  const storefrontId = await db.write('system:test', (tx) =>
    openStorefront(tx, administrator.actor, {
      code: 'world',
      name: 'Lantern Market',
      regimes: ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'],
      locale: 'en',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
    }),
  );
  const listings = await makeListings(house, administrator, storefrontId, listingCount, [
    merchant,
    otherMerchant,
  ]);
  const declare = (input: Parameters<typeof registerRight>[2]) =>
    db.write(holder.actor.ref, (tx) => registerRight(tx, holder.actor, input));
  const common = { holderId: null, documentIds: [], markImageId: null, territories: ['CN'] };
  const trademark = await declare({
    ...common,
    kind: 'trademark',
    subtype: 'word',
    title: 'HERON',
    office: 'CN',
    number: '12345678',
    niceClasses: [25],
    registeredOn: '2020-01-01',
    expiresOn: '2029-12-31',
  });
  const copyright = await declare({
    ...common,
    kind: 'copyright',
    subtype: null,
    title: 'Heron drawing',
    office: 'US',
    number: '',
    niceClasses: [],
    registeredOn: null,
    expiresOn: null,
  });
  for (const id of [trademark, copyright]) {
    await db.write(reviewer.actor.ref, (tx) => verifyRight(tx, reviewer.actor, id));
  }
  return {
    reviewer,
    senior,
    administrator,
    holder,
    otherHolder,
    merchant,
    otherMerchant,
    storefrontId,
    trademark,
    copyright,
    listings,
  };
}

async function makeListings(
  house: House,
  by: Player,
  storefrontId: StorefrontId,
  count: number,
  sellers: readonly Player[],
): Promise<ListingId[]> {
  return house.platform.db.write('system:test', async (tx) => {
    const merchants = sellers.map(({ organisationId }, i) => ({
      externalId: `M${i}`,
      name: `Shop ${i}`,
      country: 'CN',
      organisationId,
    }));
    await recordMerchants(tx, by.actor, storefrontId, merchants);
    const rows = Array.from({ length: count }, (_, i) => ({
      externalId: `L${i}`,
      merchantExternalId: `M${Math.floor((i * sellers.length) / count)}`,
      title: `HERON boots ${i}`,
      url: `https://shop.example/item/${i}`,
      price: { amount: 9_900 + i, currency: 'CNY' },
    }));
    await recordListings(tx, by.actor, storefrontId, rows);
    const found = await resolveListings(
      tx,
      storefrontId,
      rows.map(({ externalId }) => ({ externalId })),
    );
    return found.flatMap((listing) => (listing ? [listing.id] : []));
  });
}

/** One more person of the platform's staff. */
export function addColleague(house: House, of: Player, name: string, role: Role): Promise<Player> {
  return player(house, 'platform', name, role, of.organisationId);
}
