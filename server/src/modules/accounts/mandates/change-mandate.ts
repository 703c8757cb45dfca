import type { Id, OrganisationId, RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { stateWord } from '../../../contracts/state-words.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { forgetKeys } from '../api-keys/actor-of-key.js';
import { accountsField, accountsProblem } from '../errors.js';
import { organisationsByIds } from '../organisations/queries.js';
import { type Mandate, mandateById } from './queries.js';

export interface NewMandate {
  agentId: OrganisationId;
  holderId: OrganisationId;
  /** The rights that the agent may act on; every right when absent. */
  rightsScope?: readonly RightId[] | undefined;
}

/**
 * A rights holder gives an agent the power to act for it; it takes force when the agent accepts.
 * @throws `mandate-not-possible`, `mandate-exists`, `organisation-not-found`.
 */
export async function giveMandate(tx: Tx, actor: Actor, input: NewMandate): Promise<Id<'mandate'>> {
  const { agentId, holderId } = input;
  if (actor.kind !== 'system' && actor.organisationId !== holderId) {
    throw accountsProblem('organisation-not-found');
  }
  const known = await organisationsByIds(tx, [agentId, holderId]);
  const agent = known.get(agentId);
  if (agent?.status !== 'active') {
    throw accountsProblem('organisation-not-found', {}, [
      accountsField('agent-not-found', '/agentId'),
    ]);
  }
  if (agent.kind !== 'agent' || known.get(holderId)?.kind !== 'rights-holder') {
    throw accountsProblem('mandate-not-possible');
  }
  const mandateId = await insert(tx, input);
  const rightsScope = input.rightsScope ? [...input.rightsScope] : null;
  append(tx, {
    type: 'mandate.offered',
    subject: mandateId,
    parties: [holderId, agentId],
    data: { mandateId, holderId, agentId, rightsScope },
  });
  return mandateId;
}

async function insert(tx: Tx, { agentId, holderId, rightsScope }: NewMandate) {
  const id = newId('mandate', tx.now);
  const added = await tx.count(sql`
    insert into accounts.mandate (id, holder_id, agent_id, rights_scope, status, given_at)
    values (${id}, ${holderId}, ${agentId}, ${rightsScope ? [...rightsScope] : null}::text[],
      'offered', ${tx.now})
    on conflict (agent_id, holder_id) where status <> 'ended' do nothing`);
  if (added === 0) throw accountsProblem('mandate-exists');
  return id;
}

/** The agent accepts: from now on its people act for the holder within their own roles. */
export async function acceptMandate(tx: Tx, actor: Actor, id: Id<'mandate'>): Promise<void> {
  const mandate = await requireMandate(tx, actor, id);
  // The holder sees it, but it is not the holder's to accept.
  const isAgent = actor.kind === 'system' || actor.organisationId === mandate.agentId;
  if (!isAgent || mandate.status !== 'offered') {
    throw accountsProblem('mandate-state', { status: stateWord(mandate.status) });
  }
  await tx.count(sql`
    update accounts.mandate set status = 'active', accepted_at = ${tx.now}, version = version + 1
    where id = ${id}`);
  tell(tx, 'mandate.accepted', mandate);
}

/** Either of the two ends the mandate, or declines it before it was accepted. */
export async function endMandate(tx: Tx, actor: Actor, id: Id<'mandate'>): Promise<void> {
  const mandate = await requireMandate(tx, actor, id);
  if (mandate.status === 'ended')
    throw accountsProblem('mandate-state', { status: stateWord('ended') });
  await tx.count(sql`
    update accounts.mandate set status = 'ended', ended_at = ${tx.now}, version = version + 1
    where id = ${id}`);
  tell(tx, 'mandate.ended', mandate);
}

async function requireMandate(tx: Tx, actor: Actor, id: Id<'mandate'>): Promise<Mandate> {
  await tx.count(sql`select 1 from accounts.mandate where id = ${id} for update`);
  const mandate = await mandateById(tx, id);
  const isParty =
    actor.kind === 'system' ||
    actor.organisationId === mandate?.holderId ||
    actor.organisationId === mandate?.agentId;
  if (!mandate || !isParty) throw accountsProblem('mandate-not-found');
  return mandate;
}

function tell(tx: Tx, type: 'mandate.accepted' | 'mandate.ended', mandate: Mandate): void {
  const { id: mandateId, holderId, agentId } = mandate;
  const data = { mandateId, holderId, agentId };
  append(tx, { type, subject: mandateId, parties: [holderId, agentId], data });
  tx.afterCommit(forgetKeys);
}
