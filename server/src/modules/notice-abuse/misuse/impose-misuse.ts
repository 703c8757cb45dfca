import type { MisuseId, OrganisationId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform, Settings } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';
import {
  barStanding,
  imposeRestriction,
  liftRestriction,
  restrictionsOf,
} from '../../programs/index.js';
import { closeTasks, openTask, requireLock } from '../../review/index.js';
import { abuseProblem } from '../errors.js';
import { OPEN_REGIMES } from '../vetting/vet-notices.js';
import { factorsOf, type Party } from './conduct.js';
import { type MisuseMeasure, measureById } from './measure-queries.js';

const DAY = 86_400_000;

export interface NewMisuse {
  organisationId: OrganisationId;
  party: Party;
  step: 'warning' | 'suspension';
  statement: string;
  /** Of a suspension. */
  days?: number | undefined;
}

/**
 * Warns whoever frequently sends what is manifestly unfounded, or suspends the processing of it
 * for a period (DSA art. 23), with the four factors as they stand today. Notices that another law
 * has acted on promptly are processed all the same.
 * @throws `party-unknown`, `warning-needed`.
 */
export async function imposeMisuse(
  tx: Tx,
  platform: Pick<Platform, 'mail' | 'settings'>,
  actor: Actor,
  { organisationId, party, step, statement, days = 30 }: NewMisuse,
): Promise<MisuseId> {
  const { factors, isKnown } = await factorsOf(tx, organisationId, party);
  if (!isKnown) throw abuseProblem('party-unknown');
  const wasWarned = await tx.count(sql`
    select 1 from notice_abuse.measure where organisation_id = ${organisationId}
      and party = ${party} and outcome is distinct from 'lifted'`);
  if (step === 'suspension' && wasWarned === 0) throw abuseProblem('warning-needed');
  const id = newId('misuse', tx.now);
  const untilAt = step === 'suspension' ? new Date(tx.now.getTime() + days * DAY) : null;
  const restrictionId = untilAt
    ? await imposeRestriction(tx, {
        ...{ organisationId, kind: 'suspension', regimes: [...OPEN_REGIMES], perDay: null },
        ...{ reason: statement, cause: id, untilAt },
      })
    : null;
  await tx.count(sql`
    insert into notice_abuse.measure (id, organisation_id, party, step, factors, statement, locale,
      regimes, until_at, restriction_id, at, by)
    values (${id}, ${organisationId}, ${party}, ${step}, ${JSON.stringify(factors)}::jsonb,
      ${statement}, ${actor.locale}, ${[...OPEN_REGIMES]}::text[], ${untilAt}, ${restrictionId},
      ${tx.now}, ${tx.by})`);
  if (untilAt && party === 'complainant') {
    await barStanding(tx, platform.settings, organisationId, untilAt);
  }
  append(tx, {
    type: 'misuse.imposed',
    subject: organisationId,
    parties: [organisationId],
    data: {
      ...{ measureId: id, organisationId, party, step, regimes: [...OPEN_REGIMES] },
      ...(untilAt && { untilAt: untilAt.toISOString() }),
    },
    personal: { statement },
  });
  await sendLetter(tx, platform, organisationId, step, statement);
  return id;
}

const SUBJECTS = {
  warning: { en: 'A warning about misuse', zh: '关于滥用通知机制的警告' },
  suspension: { en: 'Processing suspended for misuse', zh: '因滥用通知机制暂停处理' },
} as const;

async function sendLetter(
  tx: Tx,
  { mail, settings }: Pick<Platform, 'mail' | 'settings'>,
  organisationId: OrganisationId,
  step: NewMisuse['step'],
  statement: string,
): Promise<void> {
  const to = (await contactOf(tx, organisationId))?.email;
  const locale = (await organisationsByIds(tx, [organisationId])).get(organisationId)?.locale;
  const subject = SUBJECTS[step][locale === 'zh-CN' ? 'zh' : 'en'];
  const text = `${statement}\n\n${settings.baseUrl}/misuse\n`;
  if (to) await mail.send(tx, { to, subject, text });
}

/** Whoever is warned or suspended objects, once. @throws `misuse-not-found`, `misuse-contested`. */
export async function contestMisuse(
  tx: Tx,
  actor: Actor,
  id: MisuseId,
  statement: string,
): Promise<void> {
  const measure = await measureById(tx, id);
  if (!measure || !actor.actsFor.includes(measure.organisationId)) {
    throw abuseProblem('misuse-not-found');
  }
  const contested = await tx.count(sql`
    update notice_abuse.measure set contest = ${statement}, contest_locale = ${actor.locale},
      contested_at = ${tx.now} where id = ${id} and contest is null`);
  if (contested === 0) throw abuseProblem('misuse-contested');
  const { organisationId, party } = measure;
  append(tx, {
    type: 'misuse.contested',
    subject: organisationId,
    parties: [organisationId],
    data: { measureId: id, organisationId, party },
    personal: { statement },
  });
  const name = (await organisationsByIds(tx, [organisationId])).get(organisationId)?.name ?? '';
  await openTask(tx, {
    ...{ kind: 'misuse', subject: id, storefrontId: null, regime: 'eu-dsa', lane: 'standard' },
    summary: { complainant: name, title: name },
    excludedPersonIds: measure.by.startsWith('person:') ? [measure.by.slice(7) as never] : [],
  });
}

/** Somebody who did not impose it answers; lifted ends what it restricted. @throws `own-measure`. */
export async function answerMisuse(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  actor: Actor,
  id: MisuseId,
  { outcome, text }: { outcome: 'lifted' | 'upheld'; text: string },
): Promise<void> {
  const measure = await measureById(tx, id);
  if (!measure) throw abuseProblem('misuse-not-found');
  if (!measure.contest || measure.outcome) throw abuseProblem('misuse-not-contested');
  if (measure.by === actor.ref) throw abuseProblem('own-measure');
  await requireLock(tx, actor, id, 'misuse');
  await tx.count(sql`
    update notice_abuse.measure set outcome = ${outcome}, answer = ${text},
      answered_by = ${tx.by}, answered_at = ${tx.now} where id = ${id}`);
  const { organisationId, party } = measure;
  append(tx, {
    type: 'misuse.contest-answered',
    subject: organisationId,
    parties: [organisationId],
    data: { measureId: id, organisationId, party, outcome },
    personal: { text },
  });
  await closeTasks(tx, { kind: 'misuse', subject: id }, outcome);
  if (outcome === 'lifted') await endRestriction(tx, settings, measure);
}

async function endRestriction(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  { organisationId, restrictionId, party }: MisuseMeasure,
): Promise<void> {
  const running = await restrictionsOf(tx, organisationId);
  if (restrictionId && running.some(({ id }) => id === restrictionId)) {
    await liftRestriction(tx, restrictionId);
  }
  // Barred until now is barred no longer.
  if (restrictionId && party === 'complainant') {
    await barStanding(tx, settings, organisationId, tx.now);
  }
}
