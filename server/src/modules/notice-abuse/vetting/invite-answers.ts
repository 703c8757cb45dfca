import type { ClaimId, OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { Message } from '../../../platform/mail/index.js';
import type { Platform } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';

const letter = {
  en: {
    subject: 'You can answer this claim now',
    text: 'Your listing was removed on a notice whose sender’s earlier claims often fell when merchants answered them. If you have grounds, send a counter-notice at once; the page shows how this complainant’s claims fare and what other merchants answered on the same right.',
  },
  zh: {
    subject: '您可以立即对该投诉提交反通知',
    text: '您的商品因一份侵权通知被下架，而该投诉人以往的投诉在商家答复后常未成立。如有理由，请尽快提交反通知；页面上可查看该投诉人的投诉结果，以及其他商家针对同一权利的答复。',
  },
} as const;

/** Invites merchants whose listing went down on a notice that the score wants answered promptly. */
export async function inviteAnswers(
  tx: Tx,
  { mail, settings }: Pick<Platform, 'mail' | 'settings'>,
  claimIds: readonly ClaimId[],
): Promise<void> {
  if (claimIds.length === 0) return;
  const rows = await tx.rows(sql<{ organisationId: OrganisationId; claimId: ClaimId }>`
    select c.merchant_organisation_id as "organisationId", min(c.id) as "claimId"
    from notice_abuse.claim c join notice_abuse.score s on s.notice_id = c.notice_id
    where c.id = any(${[...claimIds]}::text[]) and 'counter-invitation' = any(s.routes)
      and c.merchant_organisation_id is not null
    group by c.merchant_organisation_id, c.notice_id`);
  const organisations = await organisationsByIds(
    tx,
    rows.map(({ organisationId }) => organisationId),
  );
  const messages: Message[] = [];
  for (const { organisationId, claimId } of rows) {
    const to = (await contactOf(tx, organisationId))?.email;
    const isChinese = organisations.get(organisationId)?.locale === 'zh-CN';
    const { subject, text } = letter[isChinese ? 'zh' : 'en'];
    if (to)
      messages.push({ to, subject, text: `${text}\n\n${settings.baseUrl}/claims/${claimId}\n` });
  }
  await mail.send(tx, ...messages);
}
