import type { PersonId } from '../../../contracts/ids.js';
import type { Locale, OrganisationKind } from '../../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';

/** Shows a person of the demo world on the sign-in page, password included. */
export async function publishDemoSignIn(
  tx: Tx,
  signIn: { personId: PersonId; password: string },
): Promise<void> {
  await tx.count(sql`
    insert into accounts.demo_sign_in (person_id, password)
    values (${signIn.personId}, ${signIn.password})
    on conflict (person_id) do update set password = excluded.password`);
}

export interface DemoSignIn {
  email: string;
  password: string;
  name: string;
  organisation: string;
  kind: OrganisationKind;
  locale: Locale;
}

/** The published sign-ins in the order in which their people came into the demo world. */
export async function demoSignIns(db: Reader): Promise<DemoSignIn[]> {
  return db.rows(sql<DemoSignIn>`
    select p.email, d.password, p.name, o.name as organisation, o.kind, p.locale
    from accounts.demo_sign_in d join accounts.person p on p.id = d.person_id
    join accounts.organisation o on o.id = p.organisation_id
    where p.status = 'active' order by p.id`);
}
