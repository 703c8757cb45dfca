import type { FastifyInstance } from 'fastify';
import type { OrganisationId, PersonId } from '../../contracts/ids.js';
import type { OrganisationKind, Role } from '../../contracts/parties.js';
import type { Database } from '../../platform/db/index.js';
import { systemActor } from './actor.js';
import { registerOrganisation } from './organisations/register-organisation.js';
import { addPerson } from './people/add-person.js';
import { leadRole } from './policy.js';

/** What the pages send with every request that changes something. */
export const CSRF = { 'x-magpie-csrf': '1' } as const;
export const PASSWORD = 'seven quiet herons at dusk';

export interface BuiltPerson {
  organisationId: OrganisationId;
  personId: PersonId;
  email: string;
}

let count = 0;

/** An active organisation with one confirmed person, who signs in with `PASSWORD`. */
export async function buildPerson(
  db: Database,
  kind: OrganisationKind,
  roles: readonly Role[] = [leadRole(kind)],
): Promise<BuiltPerson> {
  return db.write('system:test', async (tx) => {
    const organisationId = await registerOrganisation(tx, systemActor('test'), {
      kind,
      name: `${kind} ${++count}`,
      country: 'CN',
      locale: 'en',
    });
    return joinPerson(tx, organisationId, roles);
  });
}

/** One more confirmed person of an organisation. */
export async function joinPerson(
  tx: Parameters<typeof addPerson>[0],
  organisationId: OrganisationId,
  roles: readonly Role[],
): Promise<BuiltPerson> {
  const email = `person-${++count}@example.com`;
  const personId = await addPerson(tx, organisationId, {
    name: `Person ${count}`,
    email,
    password: PASSWORD,
    roles,
    locale: 'en',
    isEmailConfirmed: true,
  });
  return { organisationId, personId, email };
}

/** A browser: it keeps its cookies and sends what our pages send. */
export function openBrowser(http: FastifyInstance) {
  const jar = new Map<string, string>();
  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await http.inject({
      method,
      url,
      headers: { ...CSRF, ...(cookie && { cookie }), ...headers },
      ...(body && { payload: body }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  const signIn = (email: string, password = PASSWORD) =>
    call('POST', '/v1/session', { email, password });
  return { jar, call, signIn };
}

export type Browser = ReturnType<typeof openBrowser>;

/** A browser in which the person is signed in. */
export async function signedIn(http: FastifyInstance, { email }: BuiltPerson): Promise<Browser> {
  const browser = openBrowser(http);
  const answer = await browser.signIn(email);
  if (answer.statusCode !== 200) throw new Error(`Sign-in failed: ${answer.body}`);
  return browser;
}
