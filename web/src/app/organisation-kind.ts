/** Who an organisation is on the platform; the server's own words. */
export const ORGANISATION_KINDS = [
  'rights-holder',
  'agent',
  'merchant',
  'association',
  'authority',
  'platform',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The parts of the left navigation; `own` belongs to everybody who is signed in. */
export const PORTALS = ['holder', 'merchant', 'reviewer', 'admin', 'own'] as const;
export type Portal = (typeof PORTALS)[number];

const PORTALS_OF: Record<OrganisationKind, readonly Portal[]> = {
  'rights-holder': ['holder', 'own'],
  agent: ['holder', 'own'],
  association: ['holder', 'own'],
  merchant: ['merchant', 'own'],
  authority: ['own'],
  platform: ['reviewer', 'admin', 'own'],
};

/** The portals open to a kind of organisation; each page may ask for a permission besides. */
export function portalsOf(kind: OrganisationKind): readonly Portal[] {
  return PORTALS_OF[kind];
}
