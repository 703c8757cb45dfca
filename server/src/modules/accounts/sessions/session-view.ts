import type { Actor } from '../../../contracts/parties.js';
import type { Reader } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { actorFor } from '../actor.js';
import { hasAdministrator } from '../organisations/has-administrator.js';
import { LONGEST_DAYS, SESSION_COOKIE } from './authenticate.js';
import { identityOf, personOfToken } from './queries.js';
import type { SessionView } from './schema.js';

/** What the reader's pages need to know of who is reading. */
export async function viewSession(
  db: Reader,
  { settings }: Platform,
  actor: Actor,
): Promise<SessionView> {
  const found = await identityOf(db, actor.personId, actor.organisationId);
  const { personId, organisationId, locale } = actor;
  const isPerson = personId !== null && found?.name != null;
  return {
    signedIn: actor.kind !== 'anonymous',
    person: isPerson
      ? { id: personId, name: found.name ?? '', email: found.email ?? '', locale }
      : null,
    organisation:
      found && organisationId !== null
        ? { id: organisationId, name: found.organisation, kind: found.kind, status: found.status }
        : null,
    permissions: [...actor.permissions].sort(),
    demo: settings.isDemo,
    needsSetup: !(await hasAdministrator(db)),
    sso: settings.oidc !== null,
  };
}

type Answer = {
  platform: Platform;
  setCookie: (name: string, value: string, maxAgeSeconds: number) => void;
};

/** Gives the browser its new session and answers with who it now is. */
export async function enter({ platform, setCookie }: Answer, token: string): Promise<SessionView> {
  setCookie(SESSION_COOKIE, token, LONGEST_DAYS * 86_400);
  return platform.db.read(async (db) => {
    const personId = await personOfToken(db, token);
    return viewSession(db, platform, await actorFor(db, personId));
  });
}
