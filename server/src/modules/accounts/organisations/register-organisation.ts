import type { OrganisationId } from '../../../contracts/ids.js';
import type { Actor, Locale, OrganisationKind } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { httpProblem } from '../../../platform/http/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { SELF_SERVICE_KINDS } from '../policy.js';
import type { Contact, OrganisationStatus } from './organisation.js';

export interface NewOrganisation {
  kind: OrganisationKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  locale: Locale;
  registrationNumber?: string | undefined;
  contact?: Partial<Contact> | undefined;
  /** `active` unless said otherwise. */
  status?: OrganisationStatus;
}

/**
 * Registers an organisation, without people. Authorities and the platform itself are registered
 * by the house or by an administrator only.
 */
export async function registerOrganisation(
  tx: Tx,
  by: Actor,
  input: NewOrganisation,
): Promise<OrganisationId> {
  const isSelfService = SELF_SERVICE_KINDS.some((kind) => kind === input.kind);
  if (!isSelfService && !by.permissions.has('platform.administer'))
    throw httpProblem('not-allowed');
  const id = newId('organisation', tx.now);
  const { contact } = input;
  await tx.count(sql`
    insert into accounts.organisation (id, kind, name, country, locale, registration_number,
      contact_name, contact_email, contact_phone, contact_address, status, registered_at)
    values (${id}, ${input.kind}, ${input.name}, ${input.country}, ${input.locale},
      ${input.registrationNumber ?? null}, ${contact?.name ?? null}, ${contact?.email ?? null},
      ${contact?.phone ?? null}, ${contact?.address ?? null}, ${input.status ?? 'active'}, ${tx.now})`);
  append(tx, {
    type: 'organisation.registered',
    subject: id,
    parties: [id],
    data: { organisationId: id, kind: input.kind, country: input.country },
    personal: { name: input.name },
  });
  return id;
}
