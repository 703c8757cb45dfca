import type { OrganisationId } from '../../../contracts/ids.js';
import type { Locale, OrganisationKind } from '../../../contracts/parties.js';

export const ORGANISATION_STATUSES = [
  'unconfirmed',
  'pending',
  'active',
  'suspended',
  'refused',
] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** An organisation as other modules meet it: nothing personal in it. */
export interface Organisation {
  id: OrganisationId;
  kind: OrganisationKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  locale: Locale;
  status: OrganisationStatus;
  registrationNumber: string | null;
}

/** How an organisation is reached; the disclosure table says who may see which field. */
export interface Contact {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
}

const moves: Readonly<Record<OrganisationStatus, readonly OrganisationStatus[]>> = {
  unconfirmed: ['pending', 'active', 'refused'],
  pending: ['active', 'refused'],
  active: ['suspended'],
  suspended: ['active'],
  refused: ['active'],
};

/** Whether the platform may move an organisation from one state to the other. */
export function mayMove(from: OrganisationStatus, to: OrganisationStatus): boolean {
  return moves[from].includes(to);
}
