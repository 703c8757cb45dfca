import type { OrganisationId } from '../../../contracts/ids.js';
import type { Actor, Locale, OrganisationKind } from '../../../contracts/parties.js';
import { stateWord } from '../../../contracts/state-words.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { httpProblem } from '../../../platform/http/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { forgetKeys } from '../api-keys/actor-of-key.js';
import { accountsProblem } from '../errors.js';
import { invite } from '../people/manage-members.js';
import { leadRole } from '../policy.js';
import { admissionMail } from '../sign-up/mails.js';
import { type Contact, mayMove, type OrganisationStatus } from './organisation.js';
import { contactOf, organisationRecord } from './queries.js';
import { registerOrganisation } from './register-organisation.js';

/** Changes how the actor's own organisation is named and reached. */
export async function changeOrganisation(
  tx: Tx,
  actor: Actor,
  input: { name?: string | undefined; locale?: Locale | undefined; contact?: Contact | undefined },
  version: number | undefined,
): Promise<void> {
  const id = actor.organisationId;
  if (id === null) throw accountsProblem('organisation-not-found');
  const { contact } = input;
  const changed = await tx.count(sql`
    update accounts.organisation set name = coalesce(${input.name ?? null}, name),
      locale = coalesce(${input.locale ?? null}, locale),
      contact_name = case when ${contact !== undefined} then ${contact?.name ?? null} else contact_name end,
      contact_email = case when ${contact !== undefined} then ${contact?.email ?? null} else contact_email end,
      contact_phone = case when ${contact !== undefined} then ${contact?.phone ?? null} else contact_phone end,
      contact_address = case when ${contact !== undefined} then ${contact?.address ?? null} else contact_address end,
      version = version + 1
    where id = ${id} and version = ${version ?? 0}`);
  if (changed === 0) throw httpProblem('version-changed');
  const fields = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  );
  append(tx, {
    type: 'organisation.changed',
    subject: id,
    parties: [id],
    data: { organisationId: id, fields },
    personal: { ...input },
    ...(actor.personId && { personalOf: actor.personId }),
  });
}

/**
 * Admits, refuses, suspends or readmits an organisation; it is told by mail.
 * @throws `organisation-not-found`, `organisation-state`, `version-changed`.
 */
export async function changeStatus(
  platform: Platform,
  tx: Tx,
  id: OrganisationId,
  to: Exclude<OrganisationStatus, 'unconfirmed' | 'pending'>,
  version: number | undefined,
): Promise<void> {
  const before = await organisationRecord(tx, id);
  if (!before) throw accountsProblem('organisation-not-found');
  const isPlatform = before.kind === 'platform';
  if (isPlatform || !mayMove(before.status, to)) {
    throw accountsProblem('organisation-state', { status: stateWord(before.status) });
  }
  const moved = await tx.count(sql`
    update accounts.organisation set status = ${to}, version = version + 1
    where id = ${id} and version = ${version ?? 0}`);
  if (moved === 0) throw httpProblem('version-changed');
  append(tx, {
    type: 'organisation.status-changed',
    subject: id,
    parties: [id],
    data: { organisationId: id, from: before.status, to },
  });
  tx.afterCommit(forgetKeys);
  const contact = await contactOf(tx, id);
  if (!contact?.email) return;
  const addressee = { name: contact.name, email: contact.email, locale: before.locale };
  await platform.mail.send(tx, admissionMail(addressee, before.name, to === 'active'));
}

export interface InvitedOrganisation {
  kind: Exclude<OrganisationKind, 'platform'>;
  name: string;
  country: string;
  registrationNumber?: string | undefined;
  owner: { name: string; email: string; locale: Locale };
}

/** Registers an organisation at the platform's invitation, with its first person invited. */
export async function inviteOrganisation(
  platform: Platform,
  tx: Tx,
  actor: Actor,
  { owner, ...input }: InvitedOrganisation,
): Promise<OrganisationId> {
  const id = await registerOrganisation(tx, actor, {
    ...input,
    locale: owner.locale,
    contact: { name: owner.name, email: owner.email },
  });
  await invite(platform, tx, id, { ...owner, roles: [leadRole(input.kind)] });
  return id;
}
