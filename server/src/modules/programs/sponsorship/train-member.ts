import type { OrganisationId, SponsorshipId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { stateWord } from '../../../contracts/state-words.js';
import { localDate } from '../../../platform/calendar/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Settings } from '../../../platform/platform.js';
import { programsProblem } from '../errors.js';
import { LESSONS, wrongAnswers } from './lessons.js';
import { type Sponsorship, sponsorshipForUpdate } from './sponsorship-queries.js';

/** Failed tests before a pause, and its length: guessing takes longer than reading. */
const FREE_ATTEMPTS = 3;
const PAUSE_MS = 10 * 60_000;

/** The member's own membership, locked. @throws `sponsorship-not-found`. */
async function requireOwn(tx: Tx, actor: Actor, id: SponsorshipId): Promise<Sponsorship> {
  const found = await sponsorshipForUpdate(tx, id);
  if (!found?.memberId || !actor.actsFor.includes(found.memberId)) {
    throw programsProblem('sponsorship-not-found');
  }
  return found;
}

/**
 * Takes the test of one lesson. The last one passed grants the privileges for a year.
 * @returns the places of the questions answered wrongly; empty is passed.
 * @throws `lesson-not-found`, `training-not-open`, `too-soon`, `sponsorship-not-found`.
 */
export async function takeTest(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  actor: Actor,
  id: SponsorshipId,
  { lesson: code, answers }: { lesson: string; answers: readonly number[] },
): Promise<number[]> {
  const sponsorship = await requireOwn(tx, actor, id);
  const lesson = LESSONS.find((one) => one.code === code);
  if (!lesson) throw programsProblem('lesson-not-found');
  const { status, nextAttemptAt } = sponsorship;
  if (status !== 'accepted') {
    throw programsProblem('training-not-open', { status: stateWord(status) });
  }
  if (nextAttemptAt && nextAttemptAt > tx.now) {
    throw programsProblem('too-soon', { at: nextAttemptAt.toISOString() });
  }
  const wrong = wrongAnswers(lesson, answers);
  if (wrong.length > 0) await countFailure(tx, sponsorship);
  else await pass(tx, settings, sponsorship, code);
  return wrong;
}

async function countFailure(tx: Tx, { id, attempts }: Sponsorship): Promise<void> {
  const isPausing = (attempts + 1) % FREE_ATTEMPTS === 0;
  const pause = isPausing ? new Date(tx.now.getTime() + PAUSE_MS) : null;
  await tx.count(sql`
    update programs.sponsorship set attempts = attempts + 1, next_attempt_at = ${pause}
    where id = ${id}`);
}

async function pass(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  { id, associationId, memberId, lessons }: Sponsorship,
  code: string,
): Promise<void> {
  const passed = [...new Set([...lessons, code])];
  const isDone = LESSONS.every((lesson) => passed.includes(lesson.code));
  const endsOn = localDate(settings, new Date(tx.now.getTime() + 365 * 86_400_000));
  await tx.count(sql`
    update programs.sponsorship set lessons = ${passed}::text[], attempts = 0,
      status = ${isDone ? 'granted' : 'accepted'}, granted_at = ${isDone ? tx.now : null},
      ends_on = ${isDone ? endsOn : null}::date, version = version + 1 where id = ${id}`);
  if (!isDone) return;
  append(tx, {
    type: 'sponsorship.granted',
    subject: id,
    parties: [associationId, memberId as OrganisationId],
    data: { sponsorshipId: id, associationId, memberId: memberId as OrganisationId, endsOn },
  });
}

/**
 * Ends a membership or withdraws an invitation: by the association, the member or the platform.
 * @throws `sponsorship-not-found`, `sponsorship-over`.
 */
export async function endSponsorship(
  tx: Tx,
  actor: Actor,
  id: SponsorshipId,
  reason: string,
): Promise<void> {
  const found = await sponsorshipForUpdate(tx, id);
  const isTheirs =
    found &&
    (actor.organisationKind === 'platform' ||
      found.associationId === actor.organisationId ||
      (found.memberId !== null && actor.actsFor.includes(found.memberId)));
  if (!isTheirs) throw programsProblem('sponsorship-not-found');
  if (found.status === 'ended') throw programsProblem('sponsorship-over');
  await tx.count(sql`
    update programs.sponsorship set status = 'ended', ended_at = ${tx.now}, ended_by = ${tx.by},
      end_reason = ${reason}, token_hash = null, version = version + 1 where id = ${id}`);
  const { associationId, memberId } = found;
  append(tx, {
    type: 'sponsorship.ended',
    subject: id,
    parties: memberId ? [associationId, memberId] : [associationId],
    data: { sponsorshipId: id, associationId, ...(memberId && { memberId }) },
    personal: { reason },
  });
}
