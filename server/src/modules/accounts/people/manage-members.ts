import type { PersonId } from '../../../contracts/ids.js';
import type { Actor, Locale, Role } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { httpProblem } from '../../../platform/http/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { accountsProblem } from '../errors.js';
import { organisationsByIds } from '../organisations/queries.js';
import { leadRole } from '../policy.js';
import { charge } from '../sessions/charge.js';
import { INVITATION_LIMIT } from '../sessions/throttle.js';
import { invitationMail } from '../sign-up/mails.js';
import { issueToken } from '../sign-up/tokens.js';
import { addPerson, requireRoles } from './add-person.js';
import { endAccess, erasePerson } from './erase-person.js';
import { type Member, memberById, othersWithRole } from './queries.js';

export interface Invitation {
  name: string;
  email: string;
  roles: readonly Role[];
  locale: Locale;
}

/** Invites a person into the actor's organisation, by a link that lets them choose a password. */
export async function invitePerson(platform: Platform, tx: Tx, actor: Actor, input: Invitation) {
  const { organisationId } = actor;
  if (organisationId === null) throw accountsProblem('organisation-not-found');
  await charge(tx, [{ subject: `invite:${organisationId}`, limit: INVITATION_LIMIT }]);
  return invite(platform, tx, organisationId, input);
}

/** Adds an invited person to any organisation and sends them the link. */
export async function invite(
  platform: Platform,
  tx: Tx,
  organisationId: Member['organisationId'],
  input: Invitation,
): Promise<PersonId> {
  const personId = await addPerson(tx, organisationId, {
    ...input,
    isEmailConfirmed: false,
    isInvited: true,
  });
  const token = await issueToken(tx, personId, 'invitation');
  const organisation = (await organisationsByIds(tx, [organisationId])).get(organisationId);
  const link = `${platform.settings.baseUrl}/invitation?token=${token}`;
  await platform.mail.send(tx, invitationMail(input, organisation?.name ?? '', link));
  return personId;
}

/**
 * Gives a member of the actor's organisation other roles.
 * @throws `person-not-found`, `role-not-given-here`, `last-of-its-leaders`, `version-changed`.
 */
export async function changeRoles(
  tx: Tx,
  actor: Actor,
  id: PersonId,
  input: { roles: readonly Role[]; version: number | undefined },
): Promise<void> {
  const member = await lockMember(tx, actor, id);
  if (member.version !== input.version) throw httpProblem('version-changed');
  requireRoles(member.kind, input.roles);
  await keepLeader(tx, member, input.roles);
  const { organisationId } = member;
  await tx.count(sql`
    update accounts.person set roles = ${[...input.roles]}::text[], version = version + 1
    where id = ${id}`);
  append(tx, {
    type: 'person.roles-changed',
    subject: id,
    parties: [organisationId],
    data: { personId: id, organisationId, from: member.roles, to: [...input.roles] },
  });
}

/** Takes a member out of the actor's organisation; the record of what they did stays. */
export async function removeMember(tx: Tx, actor: Actor, id: PersonId): Promise<void> {
  const member = await lockMember(tx, actor, id);
  await keepLeader(tx, member, []);
  // Somebody who never came leaves nothing behind that must be kept.
  if (member.status === 'invited') return erasePerson(tx, id);
  await endAccess(tx, id);
  await tx.count(sql`
    update accounts.person set status = 'removed', roles = '{}', password_hash = null,
      email_key = null, version = version + 1
    where id = ${id}`);
  const { organisationId } = member;
  const data = { personId: id, organisationId };
  append(tx, { type: 'person.removed', subject: id, parties: [organisationId], data });
}

/**
 * Erases a person at their own wish, or for an administrator of the platform, or as their
 * organisation's manager. The last administrator of the platform must be succeeded first.
 */
export async function eraseOnRequest(tx: Tx, actor: Actor, id: PersonId): Promise<void> {
  const member = await memberById(tx, id);
  const isOwn = member?.organisationId === actor.organisationId;
  const mayErase =
    actor.personId === id ||
    actor.permissions.has('platform.administer') ||
    (isOwn && actor.permissions.has('organisation.manage'));
  if (!member || !mayErase) throw accountsProblem('person-not-found');
  await lockOrganisation(tx, member);
  if (member.kind === 'platform') await keepLeader(tx, member, []);
  await erasePerson(tx, id);
}

/** Refuses to leave an organisation without anybody of its leading role. */
async function keepLeader(tx: Tx, member: Member, next: readonly Role[]): Promise<void> {
  const role = leadRole(member.kind);
  const isLeaving =
    member.status === 'active' && member.roles.includes(role) && !next.includes(role);
  if (!isLeaving) return;
  if ((await othersWithRole(tx, member.organisationId, role, member.id)) > 0) return;
  throw accountsProblem('last-of-its-leaders', { role });
}

async function lockMember(tx: Tx, actor: Actor, id: PersonId): Promise<Member> {
  const before = await memberById(tx, id);
  if (!before || before.organisationId !== actor.organisationId) {
    throw accountsProblem('person-not-found');
  }
  await lockOrganisation(tx, before);
  const member = await memberById(tx, id);
  if (!member || member.status === 'removed' || member.status === 'erased') {
    throw accountsProblem('person-not-found');
  }
  return member;
}

/** Two leaders who remove each other at once must wait for one another. */
async function lockOrganisation(tx: Tx, { organisationId }: Member): Promise<void> {
  await tx.count(sql`select 1 from accounts.organisation where id = ${organisationId} for update`);
}
