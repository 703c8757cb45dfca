import type { SanctionId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { merchantsByIds } from '../../marketplace/index.js';
import { closeTasks, openTask, requireLock } from '../../review/index.js';
import { penaltiesProblem } from '../errors.js';
import { liftSanction } from './impose-sanction.js';
import { sanctionById } from './sanction.js';

/** A merchant objects to a sanction, once. Problems: see `errors.ts`. */
export async function contestSanction(
  tx: Tx,
  actor: Actor,
  id: SanctionId,
  statement: string,
): Promise<void> {
  const sanction = await sanctionById(tx, id);
  const { organisationId } = sanction ?? {};
  if (!sanction || !organisationId || !actor.actsFor.includes(organisationId)) {
    throw penaltiesProblem('sanction-not-found');
  }
  if (sanction.status !== 'in-force') throw penaltiesProblem('sanction-not-in-force');
  const contested = await tx.count(sql`
    update penalties.sanction set contest = ${statement}, contest_locale = ${actor.locale},
      contested_by = ${tx.by}, contested_at = ${tx.now} where id = ${id} and contest is null`);
  if (contested === 0) throw penaltiesProblem('sanction-contested');
  const { merchantId, storefrontId, step, proposedBy } = sanction;
  append(tx, {
    type: 'merchant.sanction-contested',
    subject: merchantId,
    parties: [organisationId],
    data: { sanctionId: id, merchantId, storefrontId },
  });
  const merchant = (await merchantsByIds(tx, [merchantId])).get(merchantId);
  await openTask(tx, {
    ...{ kind: 'penalty', subject: id, storefrontId, regime: 'platform', lane: 'standard' },
    summary: { title: merchant?.name ?? '', step, isContest: true },
    excludedPersonIds: proposedBy.startsWith('person:') ? [proposedBy.slice(7) as never] : [],
  });
}

/**
 * Somebody who did not impose it answers; granted, the sanction ends as if it had never been.
 * Problems: `sanction-not-contested`, `own-sanction`, `task-locked`.
 */
export async function answerSanctionContest(
  tx: Tx,
  house: Pick<Platform, 'mail' | 'settings'>,
  actor: Actor,
  id: SanctionId,
  { outcome, text }: { outcome: 'granted' | 'dismissed'; text: string },
): Promise<void> {
  const sanction = await sanctionById(tx, id);
  if (!sanction) throw penaltiesProblem('sanction-not-found');
  if (!sanction.contest || sanction.outcome) throw penaltiesProblem('sanction-not-contested');
  if ([sanction.proposedBy, sanction.approvedBy].includes(actor.ref)) {
    throw penaltiesProblem('own-sanction');
  }
  await requireLock(tx, actor, id, 'penalty');
  await tx.count(sql`
    update penalties.sanction set outcome = ${outcome}, answer = ${text}, answered_by = ${tx.by},
      answered_at = ${tx.now} where id = ${id}`);
  append(tx, {
    type: 'merchant.sanction-contest-answered',
    subject: sanction.merchantId,
    parties: sanction.organisationId ? [sanction.organisationId] : [],
    data: { sanctionId: id, merchantId: sanction.merchantId, outcome },
  });
  if (outcome === 'granted' && sanction.status === 'in-force') {
    await liftSanction(tx, house, id, text);
  }
  await closeTasks(tx, { kind: 'penalty', subject: id }, outcome);
}
