import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { permission } from '../../contracts/parties.js';
import type { ListingRow } from './rows.js';
import { storefrontInput } from './schema.js';

/** An actor of the platform with every permission, for tests of verbs. */
export const platformActor: Actor = {
  kind: 'person',
  ref: 'person:per_01k0000000000000000000000a',
  personId: null,
  organisationId: 'org_01k0000000000000000000000a' as OrganisationId,
  organisationKind: 'platform',
  roles: ['engineer'],
  permissions: new Set(permission.options),
  actsFor: ['org_01k0000000000000000000000a' as OrganisationId],
  locale: 'en',
};

export function aStorefront(code: string) {
  return storefrontInput.parse({
    code,
    name: `Lantern Market ${code}`,
    regimes: ['us-dmca', 'platform'],
    locale: 'en-US',
    timeZone: 'America/New_York',
    currency: 'USD',
  });
}

export function aListing(number: number, changes: Partial<ListingRow> = {}): ListingRow {
  return {
    externalId: `sku-${number}`,
    merchantExternalId: `seller-${number % 7}`,
    title: `Canvas tote bag no. ${number}`,
    price: { amount: 1000 + number, currency: 'USD' },
    url: `https://shop.example/p/${number}`,
    ...changes,
  };
}
