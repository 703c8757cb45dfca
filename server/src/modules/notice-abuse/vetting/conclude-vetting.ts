import type { NoticeId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Settings } from '../../../platform/platform.js';
import { barStanding } from '../../programs/index.js';
import { closeTasks, requireLock } from '../../review/index.js';
import { abuseProblem } from '../errors.js';
import { vettingOf } from './read-vettings.js';
import type { Label } from './vetting.js';
import { openVettings } from './vetting-queries.js';

/** How long a finding of bad faith keeps a complainant out of the programmes. */
const BARRED_DAYS = 180;
const DAY = 86_400_000;

/**
 * A person finds that a notice was sent in bad faith, or that it was not; so were the suspected
 * ones of the same complainant on the same right that wait with it. Bad faith costs the
 * complainant its standing; the claims themselves are decided as ever, by what is true of them.
 * @throws `vetting-not-found`, `vetting-concluded`, `task-locked`.
 */
export async function concludeVetting(
  tx: Tx,
  settings: Pick<Settings, 'timeZone'>,
  actor: Actor,
  noticeId: NoticeId,
  { label, reason }: { label: Label; reason: string },
): Promise<void> {
  const vetting = await vettingOf(tx, noticeId);
  if (!vetting) throw abuseProblem('vetting-not-found');
  await requireLock(tx, actor, noticeId, 'misuse');
  if (vetting.label) throw abuseProblem('vetting-concluded');
  const others = await openVettings(tx, vetting.complainantId, vetting.rightId);
  const found = [...new Set([noticeId, ...others])];
  await tx.count(sql`
    update notice_abuse.score set label = ${label}, label_reason = ${reason},
      labelled_by = ${tx.by}, labelled_at = ${tx.now}
    where notice_id = any(${found}::text[]) and label is null`);
  for (const id of found) {
    append(tx, {
      type: 'vetting.concluded',
      subject: id,
      parties: [],
      data: { noticeId: id, label },
      personal: { reason },
    });
  }
  for (const subject of found) await closeTasks(tx, { kind: 'misuse', subject }, label);
  if (label !== 'bad-faith') return;
  const until = new Date(tx.now.getTime() + BARRED_DAYS * DAY);
  await barStanding(tx, settings, vetting.complainantId, until);
}
