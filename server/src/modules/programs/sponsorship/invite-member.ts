import { hash, randomBytes } from 'node:crypto';
import type { OrganisationId, SponsorshipId } from '../../../contracts/ids.js';
import type { Actor, Locale } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Message } from '../../../platform/mail/index.js';
import type { Platform } from '../../../platform/platform.js';
import { organisationsByIds } from '../../accounts/index.js';
import { programsProblem } from '../errors.js';
import { invitationByHash, isSponsored, type Sponsorship } from './sponsorship-queries.js';

/** Letters to strangers on others’ behalf: enough for a large association, too few for spam. */
const MOST_A_DAY = 200;
const DAY = 86_400_000;

const hashed = (token: string) => hash('sha256', token, 'base64url');

/**
 * An association invites a member by e-mail. Whether the address has an account is not told.
 * @throws `too-many-invitations`, `sponsorship-exists` when a live invitation or membership has this address.
 */
export async function inviteMember(
  tx: Tx,
  { mail, settings }: Pick<Platform, 'mail' | 'settings'>,
  associationId: OrganisationId,
  { email, locale }: { email: string; locale: Locale },
): Promise<SponsorshipId> {
  const today = await tx.count(sql`
    select 1 from programs.sponsorship where association_id = ${associationId}
      and invited_at > ${new Date(tx.now.getTime() - DAY)}`);
  if (today >= MOST_A_DAY) throw programsProblem('too-many-invitations', { most: MOST_A_DAY });
  const id = newId('sponsorship', tx.now);
  const token = randomBytes(32).toString('base64url');
  const made = await tx.count(sql`
    insert into programs.sponsorship (id, association_id, email, locale, token_hash, status,
      invited_at, invited_by)
    values (${id}, ${associationId}, ${email.toLowerCase()}, ${locale}, ${hashed(token)},
      'invited', ${tx.now}, ${tx.by})
    on conflict (association_id, email) where status <> 'ended' do nothing`);
  if (made === 0) throw programsProblem('sponsorship-exists');
  append(tx, {
    type: 'sponsorship.invited',
    subject: id,
    parties: [associationId],
    data: { sponsorshipId: id, associationId },
    personal: { email },
  });
  const association = (await organisationsByIds(tx, [associationId])).get(associationId);
  const link = `${settings.baseUrl}/membership?invitation=${token}`;
  await mail.send(tx, letter(email, locale, association?.name ?? '', link));
  return id;
}

function letter(to: string, locale: Locale, association: string, link: string): Message {
  if (locale === 'zh-CN') {
    return {
      to,
      subject: `${association}邀请您享受优待投诉通道`,
      text: `您好：\n\n${association}推荐贵单位加入受荐成员计划。接受邀请并完成简短培训后，贵单位的侵权通知将优先处理、材料从简，且不收取费用。\n\n请用贵单位的权利人账户登录并打开：\n${link}\n`,
    };
  }
  return {
    to,
    subject: `${association} sponsors you for faster notices`,
    text: `Hello,\n\n${association} offers to sponsor your organisation. Accept, complete a short training, and your notices go ahead of others and need fewer papers. It costs nothing.\n\nSign in with your rights holder's account and open:\n${link}\n`,
  };
}

/** @throws `invitation-not-valid`, `not-a-rights-holder`, `already-sponsored`. */
export async function acceptInvitation(tx: Tx, actor: Actor, token: string): Promise<Sponsorship> {
  const { organisationId, organisationKind } = actor;
  if (organisationKind !== 'rights-holder' || !organisationId) {
    throw programsProblem('not-a-rights-holder');
  }
  const found = await invitationByHash(tx, hashed(token));
  if (!found) throw programsProblem('invitation-not-valid');
  if (await isSponsored(tx, found.associationId, organisationId)) {
    throw programsProblem('already-sponsored');
  }
  await tx.count(sql`
    update programs.sponsorship set status = 'accepted', member_id = ${organisationId},
      accepted_at = ${tx.now}, token_hash = null, version = version + 1 where id = ${found.id}`);
  append(tx, {
    type: 'sponsorship.accepted',
    subject: found.id,
    parties: [found.associationId, organisationId],
    data: {
      sponsorshipId: found.id,
      associationId: found.associationId,
      memberId: organisationId,
    },
  });
  return found;
}
