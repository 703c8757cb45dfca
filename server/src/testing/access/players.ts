import type { OrganisationId } from '../../contracts/ids.js';
import type { OrganisationKind, Role } from '../../contracts/parties.js';
import { permission } from '../../contracts/parties.js';
import {
  createApiKey,
  permissionsOf,
  registerOrganisation,
  roleTable,
  systemActor,
} from '../../modules/accounts/index.js';
import type { TestHouse } from '../harness.js';

/** A machine with exactly the permissions of one role, in an organisation of its own. */
export interface RolePlayer {
  name: string;
  kind: OrganisationKind;
  role: Role;
  organisationId: OrganisationId;
  key: string;
}

/** One player for every role that the table of roles knows. */
export async function everyRole(
  house: TestHouse,
  platformId: OrganisationId,
): Promise<RolePlayer[]> {
  const kinds = Object.entries(roleTable) as [OrganisationKind, Partial<Record<Role, unknown>>][];
  const rows = kinds.flatMap(([kind, roles]) =>
    (Object.keys(roles) as Role[]).map((role) => ({ kind, role })),
  );
  return house.platform.db.write('system:test', async (tx) => {
    const players: RolePlayer[] = [];
    for (const { kind, role } of rows) {
      const name = `${kind} ${role}`;
      const organisation = { kind, name, country: 'CN', locale: 'en' as const };
      // There is one platform in a house; every other role gets an organisation of its own.
      const organisationId =
        kind === 'platform'
          ? platformId
          : await registerOrganisation(tx, systemActor('test'), organisation);
      const held = permissionsOf(kind, [role]);
      const permissions = permission.options.filter((item) => held.has(item));
      const { key } = await createApiKey(tx, { organisationId }, { name, permissions });
      players.push({ name, kind, role, organisationId, key });
    }
    return players;
  });
}
