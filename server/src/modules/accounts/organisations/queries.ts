import type { OrganisationId } from '../../../contracts/ids.js';
import type { OrganisationKind } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Contact, Organisation, OrganisationStatus } from './organisation.js';

const columns = sql`o.id, o.kind, o.name, o.country, o.locale, o.status,
  o.registration_number as "registrationNumber"`;

/** The organisations of these ids; unknown ids are absent from the map. */
export async function organisationsByIds(
  db: Reader,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, Organisation>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows(sql<Organisation>`
    select ${columns} from accounts.organisation o where o.id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How to reach an organisation: its contact person, else its first owner. */
export async function contactOf(
  db: Reader,
  organisationId: OrganisationId,
): Promise<Contact | undefined> {
  return db.first(sql<Contact>`
    select coalesce(o.contact_name, p.name, o.name) as name,
           coalesce(o.contact_email, p.email) as email,
           o.contact_phone as phone, o.contact_address as address
    from accounts.organisation o
    left join lateral (
      select name, email from accounts.person
      where organisation_id = o.id and status = 'active'
      order by ('owner' = any(roles) or 'administrator' = any(roles)) desc, id limit 1) p on true
    where o.id = ${organisationId}`);
}

/** An organisation with how it is reached: for itself and for the platform. */
export interface OrganisationRecord extends Organisation {
  contact: Contact;
  registeredAt: Date;
  version: number;
}

type Row = Organisation & {
  registeredAt: Date;
  version: number;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactAddress: string | null;
};

const recordColumns = sql`${columns}, o.registered_at as "registeredAt", o.version,
  o.contact_name as "contactName", o.contact_email as "contactEmail",
  o.contact_phone as "contactPhone", o.contact_address as "contactAddress"`;

export async function organisationRecord(
  db: Reader,
  id: OrganisationId | null,
): Promise<OrganisationRecord | undefined> {
  const row = await db.first(sql<Row>`
    select ${recordColumns} from accounts.organisation o where o.id = ${id}`);
  return row && recordOf(row);
}

export interface OrganisationFilter {
  status?: OrganisationStatus | undefined;
  kind?: OrganisationKind | undefined;
  q?: string | undefined;
}

/** Organisations for the platform's staff, the newest first. */
export async function listOrganisations(
  db: Reader,
  filter: OrganisationFilter,
  before: string | undefined,
  limit: number,
): Promise<OrganisationRecord[]> {
  const { status = null, kind = null, q = null } = filter;
  const rows = await db.rows(sql<Row>`
    select ${recordColumns} from accounts.organisation o
    where (${status}::text is null or o.status = ${status})
      and (${kind}::text is null or o.kind = ${kind})
      and (${q}::text is null or position(lower(${q}) in lower(o.name)) > 0)
      and (${before ?? null}::text is null or o.id < ${before ?? null})
    order by o.id desc limit ${limit}`);
  return rows.map(recordOf);
}

/** Active organisations of these kinds by a part of their name. */
export async function findOrganisations(
  db: Reader,
  kinds: readonly OrganisationKind[],
  q: string,
  limit: number,
): Promise<{ id: OrganisationId; name: string; kind: OrganisationKind }[]> {
  return db.rows(sql<{ id: OrganisationId; name: string; kind: OrganisationKind }>`
    select id, name, kind from accounts.organisation
    where status = 'active' and kind = any(${[...kinds]}::text[])
      and position(lower(${q}) in lower(name)) > 0
    order by name, id limit ${limit}`);
}

/** Active agents by name: whom a holder may give a mandate. */
export async function listAgents(
  db: Reader,
  q: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<{ id: OrganisationId; name: string; country: string }[]> {
  return db.rows(sql<{ id: OrganisationId; name: string; country: string }>`
    select id, name, country from accounts.organisation
    where kind = 'agent' and status = 'active'
      and (${q ?? null}::text is null or position(lower(${q ?? null}) in lower(name)) > 0)
      and (${after ?? null}::text is null or id > ${after ?? null})
    order by id limit ${limit}`);
}

function recordOf(row: Row): OrganisationRecord {
  const { contactName, contactEmail, contactPhone, contactAddress, ...organisation } = row;
  const contact = {
    name: contactName ?? '',
    email: contactEmail,
    phone: contactPhone,
    address: contactAddress,
  };
  return { ...organisation, contact };
}

/** The platform's own country, ISO 3166-1; empty before the platform is set up. */
export async function platformCountry(db: Reader): Promise<string> {
  const row = await db.first(sql<{ country: string }>`
    select country from accounts.organisation where kind = 'platform' order by id limit 1`);
  return row?.country ?? '';
}
