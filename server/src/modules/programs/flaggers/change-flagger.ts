import type { FlaggerId, FlaggerReportId, OrganisationId } from '../../../contracts/ids.js';
import type { Actor, OrganisationKind } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { programsProblem } from '../errors.js';
import { readCounts } from '../figures/dashboard-queries.js';
import { type Flagger, flaggerById } from './flagger-queries.js';

export const FLAGGER_KINDS: readonly OrganisationKind[] = [
  'rights-holder',
  'agent',
  'association',
  'authority',
];

export interface NewFlagger {
  organisationId: OrganisationId;
  coordinator: string;
  expertise: string;
  awardedOn: string;
}

/** Records the status that a coordinator awarded. @throws `flagger-exists`, `organisation-not-suited`. */
export async function recordFlagger(tx: Tx, input: NewFlagger): Promise<FlaggerId> {
  const { organisationId, coordinator, expertise, awardedOn } = input;
  const organisation = (await organisationsByIds(tx, [organisationId])).get(organisationId);
  if (organisation?.status !== 'active' || !FLAGGER_KINDS.includes(organisation.kind)) {
    throw programsProblem('organisation-not-suited');
  }
  const id = newId('flagger', tx.now);
  const made = await tx.count(sql`
    insert into programs.flagger (id, organisation_id, coordinator, expertise, awarded_on, status,
      changed_at, changed_by)
    values (${id}, ${organisationId}, ${coordinator}, ${expertise}, ${awardedOn}::date, 'active',
      ${tx.now}, ${tx.by})
    on conflict (organisation_id) where status <> 'ended' do nothing`);
  if (made === 0) throw programsProblem('flagger-exists');
  tell(tx, { id, organisationId }, 'active');
  return id;
}

function tell(
  tx: Tx,
  { id, organisationId }: Pick<Flagger, 'id' | 'organisationId'>,
  status: Flagger['status'],
) {
  append(tx, {
    type: 'flagger.changed',
    subject: organisationId,
    parties: [organisationId],
    data: { flaggerId: id, organisationId, status },
  });
}

/** Suspends, restores or ends the status, as the coordinator decides (art. 22(6) and (7)). */
export async function changeFlagger(
  tx: Tx,
  id: FlaggerId,
  { status, reason }: { status: Flagger['status']; reason: string },
): Promise<void> {
  const flagger = await flaggerById(tx, id);
  if (!flagger || flagger.status === 'ended') throw programsProblem('flagger-not-found');
  await tx.count(sql`
    update programs.flagger set status = ${status}, reason = ${reason}, changed_at = ${tx.now},
      changed_by = ${tx.by}, version = version + 1 where id = ${id}`);
  tell(tx, flagger, status);
}

/**
 * Writes the report of a flagger that submits many imprecise or unsubstantiated notices, with the
 * figures of the window counted from the journal. The coordinator gets it from the platform.
 */
export async function reportFlagger(
  tx: Tx,
  actor: Actor,
  id: FlaggerId,
  input: { fromDay: string; endDay: string; findings: string },
): Promise<void> {
  const flagger = await flaggerById(tx, id);
  if (!flagger) throw programsProblem('flagger-not-found');
  const { fromDay, endDay, findings } = input;
  const figures = await readCounts(tx, [flagger.organisationId], { fromDay, endDay });
  const reportId: FlaggerReportId = newId('flaggerReport', tx.now);
  await tx.count(sql`
    insert into programs.flagger_report (id, flagger_id, from_day, end_day, figures, findings,
      locale, made_at, made_by)
    values (${reportId}, ${id}, ${fromDay}::date, ${endDay}::date,
      ${JSON.stringify(figures)}::jsonb, ${findings}, ${actor.locale}, ${tx.now}, ${tx.by})`);
  append(tx, {
    type: 'flagger.reported',
    subject: flagger.organisationId,
    parties: [flagger.organisationId],
    data: { flaggerId: id, reportId, organisationId: flagger.organisationId },
    personal: { findings },
  });
}
