import type { PersonId } from '../../../contracts/ids.js';
import type { Actor, Locale } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';

/** Changes the actor's own name and language. */
export async function changeProfile(
  tx: Tx,
  actor: Actor,
  input: { name?: string | undefined; locale?: Locale | undefined },
): Promise<void> {
  const { personId, organisationId } = requirePerson(actor);
  const fields = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  );
  await tx.count(sql`
    update accounts.person set name = coalesce(${input.name ?? null}, name),
      locale = coalesce(${input.locale ?? null}, locale), version = version + 1
    where id = ${personId}`);
  append(tx, {
    type: 'person.changed',
    subject: personId,
    parties: [organisationId],
    data: { personId, organisationId, fields },
    ...(input.name !== undefined && { personal: { name: input.name }, personalOf: personId }),
  });
}

/**
 * The person behind an actor; a key is nobody.
 * @throws `person-not-found`.
 */
export function requirePerson(actor: Actor): {
  personId: PersonId;
  organisationId: NonNullable<Actor['organisationId']>;
} {
  const { personId, organisationId } = actor;
  if (personId === null || organisationId === null) throw accountsProblem('person-not-found');
  return { personId, organisationId };
}
