import type { EvidenceId, NoticeId, VettingRequestId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';
import { requireOwnEvidence } from '../../evidence/index.js';
import { abuseProblem } from '../errors.js';
import { vettingOf } from './read-vettings.js';
import { requestById, type VettingRequest } from './request-queries.js';

type Asked = Pick<VettingRequest, 'kind' | 'text'>;

/**
 * Asks a complainant to prove its identity again, or for a deposit or guarantee. It holds nothing
 * back by itself: what follows from silence a person decides.
 * @throws `vetting-not-found`, `request-exists`.
 */
export async function askComplainant(
  tx: Tx,
  platform: Pick<Platform, 'mail' | 'settings'>,
  actor: Actor,
  noticeId: NoticeId,
  { kind, text }: Asked,
): Promise<VettingRequestId> {
  const vetting = await vettingOf(tx, noticeId);
  if (!vetting) throw abuseProblem('vetting-not-found');
  const { complainantId: organisationId } = vetting;
  const open = await tx.count(sql`
    select 1 from notice_abuse.request
    where organisation_id = ${organisationId} and kind = ${kind} and status in ('asked', 'answered')`);
  if (open > 0) throw abuseProblem('request-exists');
  const id = newId('vettingRequest', tx.now);
  await tx.count(sql`
    insert into notice_abuse.request (id, organisation_id, notice_id, kind, text, locale, status,
      asked_at, asked_by)
    values (${id}, ${organisationId}, ${noticeId}, ${kind}, ${text}, ${actor.locale}, 'asked',
      ${tx.now}, ${tx.by})`);
  tell(tx, 'vetting.asked', { id, organisationId, noticeId, kind }, text);
  await sendLetter(tx, platform, organisationId, text);
  return id;
}

type Of = Pick<VettingRequest, 'id' | 'organisationId' | 'noticeId' | 'kind'>;

function tell(tx: Tx, type: 'vetting.asked' | 'vetting.answered', of: Of, text: string): void {
  const { id, organisationId, noticeId, kind } = of;
  append(tx, {
    type,
    subject: noticeId,
    parties: [organisationId],
    data: { requestId: id, noticeId, organisationId, kind },
    personal: { text },
  });
}

async function sendLetter(
  tx: Tx,
  { mail, settings }: Pick<Platform, 'mail' | 'settings'>,
  organisationId: VettingRequest['organisationId'],
  text: string,
): Promise<void> {
  const to = (await contactOf(tx, organisationId))?.email;
  const locale = (await organisationsByIds(tx, [organisationId])).get(organisationId)?.locale;
  const subject = locale === 'zh-CN' ? '平台请您补充说明' : 'The platform asks you for something';
  if (to) await mail.send(tx, { to, subject, text: `${text}\n\n${settings.baseUrl}/standing\n` });
}

/** The complainant's own request. @throws `request-not-found`, `request-not-open`. */
export async function answerRequest(
  tx: Tx,
  actor: Actor,
  id: VettingRequestId,
  { text, evidenceIds }: { text: string; evidenceIds: readonly EvidenceId[] },
): Promise<void> {
  const request = await requestById(tx, id);
  if (!request || !actor.actsFor.includes(request.organisationId)) {
    throw abuseProblem('request-not-found');
  }
  await requireOwnEvidence(tx, actor, evidenceIds);
  const answered = await tx.count(sql`
    update notice_abuse.request set status = 'answered', answer = ${text},
      evidence_ids = ${[...evidenceIds]}::text[], answered_at = ${tx.now}, version = version + 1
    where id = ${id} and status = 'asked'`);
  if (answered === 0) throw abuseProblem('request-not-open');
  tell(tx, 'vetting.answered', request, text);
}

/** The platform is satisfied, or lets it be. @throws `request-not-found`, `request-not-open`. */
export async function settleRequest(
  tx: Tx,
  id: VettingRequestId,
  status: 'settled' | 'waived',
): Promise<void> {
  const request = await requestById(tx, id);
  if (!request) throw abuseProblem('request-not-found');
  const settled = await tx.count(sql`
    update notice_abuse.request set status = ${status}, settled_at = ${tx.now},
      settled_by = ${tx.by}, version = version + 1
    where id = ${id} and status in ('asked', 'answered')`);
  if (settled === 0) throw abuseProblem('request-not-open');
  const { organisationId, noticeId, kind } = request;
  append(tx, {
    type: 'vetting.settled',
    subject: noticeId,
    parties: [organisationId],
    data: { requestId: id, noticeId, organisationId, kind, status },
  });
}
