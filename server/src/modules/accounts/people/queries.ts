import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Locale, OrganisationKind, Role } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';

/** A person as other modules meet them; the disclosure table says who may see which field. */
export interface Person {
  id: PersonId;
  organisationId: OrganisationId;
  name: string;
  email: string | null;
  locale: Locale;
}

/** The persons of these ids; unknown ids are absent from the map. */
export async function personsByIds(
  db: Reader,
  ids: readonly PersonId[],
): Promise<Map<PersonId, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows(sql<Person>`
    select id, organisation_id as "organisationId", name, email, locale
    from accounts.person where id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A member of an organisation as its own people see them. */
export interface Member {
  id: PersonId;
  organisationId: OrganisationId;
  kind: OrganisationKind;
  name: string;
  email: string | null;
  locale: Locale;
  roles: Role[];
  status: 'invited' | 'unconfirmed' | 'active' | 'removed' | 'erased';
  addedAt: Date;
  version: number;
}

const memberColumns = sql`p.id, p.organisation_id as "organisationId", o.kind, p.name, p.email,
  p.locale, p.roles, p.status, p.added_at as "addedAt", p.version`;

export async function memberById(db: Reader, id: PersonId): Promise<Member | undefined> {
  return db.first(sql<Member>`
    select ${memberColumns} from accounts.person p
    join accounts.organisation o on o.id = p.organisation_id where p.id = ${id}`);
}

/** The present members of an organisation in the order they came. */
export async function membersOf(
  db: Reader,
  organisationId: OrganisationId | null,
  after: string | undefined,
  limit: number,
): Promise<Member[]> {
  return db.rows(sql<Member>`
    select ${memberColumns} from accounts.person p
    join accounts.organisation o on o.id = p.organisation_id
    where p.organisation_id = ${organisationId} and p.status in ('invited', 'unconfirmed', 'active')
      and (${after ?? null}::text is null or p.id > ${after ?? null})
    order by p.id limit ${limit}`);
}

/** How many active people of an organisation hold a role, apart from one person. */
export async function othersWithRole(
  db: Reader,
  organisationId: OrganisationId,
  role: Role,
  except: PersonId,
): Promise<number> {
  const row = await db.first(sql<{ n: number }>`
    select count(*)::int as n from accounts.person
    where organisation_id = ${organisationId} and status = 'active' and id <> ${except}
      and ${role} = any(roles)`);
  return row?.n ?? 0;
}
