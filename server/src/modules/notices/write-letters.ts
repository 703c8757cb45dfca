import type { NoticeId, OrganisationId } from '../../contracts/ids.js';
import type { EntryType, JournalEntry } from '../../contracts/journal/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';
import type { Message } from '../../platform/mail/index.js';
import type { Platform } from '../../platform/platform.js';
import { contactOf, organisationsByIds } from '../accounts/index.js';
import { type Letter, letters } from './letters.js';

type Heard = JournalEntry<Extract<EntryType, `claim.${string}` | 'notice.submitted'>>;

/** One letter about many alike moves of one notice. */
interface Envelope {
  noticeId: NoticeId;
  organisationId: OrganisationId;
  letter: Letter;
  count: number;
}

/** Tells the parties of what happens to their cases: one letter a notice, kind of move and batch. */
export function letterSubscriber(platform: Pick<Platform, 'mail' | 'settings'>): Subscriber {
  const types = Object.keys(letters) as EntryType[];
  return subscriber('notices.letters', types, async (tx, entries) => {
    const envelopes = await address(tx, entries as Heard[]);
    const ids = [...new Set(envelopes.map(({ organisationId }) => organisationId))];
    const organisations = await organisationsByIds(tx, ids);
    const contacts = new Map(
      await Promise.all(ids.map(async (id) => [id, await contactOf(tx, id)] as const)),
    );
    const messages = envelopes.flatMap((envelope) => {
      const to = contacts.get(envelope.organisationId)?.email;
      const isChinese = organisations.get(envelope.organisationId)?.locale === 'zh-CN';
      return to ? [write(platform, envelope, to, isChinese ? 'zh' : 'en')] : [];
    });
    await platform.mail.send(tx, ...messages);
  });
}

async function address(tx: Tx, entries: readonly Heard[]): Promise<Envelope[]> {
  const parties = await partiesOfNotices(
    tx,
    entries.map(({ data }) => data.noticeId),
  );
  const envelopes = new Map<string, Envelope>();
  for (const { type, data, subject } of entries) {
    const told = letters[type] ?? {};
    const of = parties.get(data.noticeId);
    const merchant = of?.merchants.get(subject);
    const add = (organisationId: OrganisationId | null | undefined, letter: Letter | undefined) => {
      if (!organisationId || !letter) return;
      const key = `${type} ${data.noticeId} ${organisationId}`;
      const known = envelopes.get(key);
      const count = 'claims' in data ? data.claims : 1;
      if (known) known.count += count;
      else envelopes.set(key, { noticeId: data.noticeId, organisationId, letter, count });
    };
    add(of?.complainantId, told.complainant);
    add(merchant, told.merchant);
  }
  return [...envelopes.values()];
}

async function partiesOfNotices(tx: Tx, ids: readonly NoticeId[]) {
  const rows = await tx.rows(sql<{
    noticeId: NoticeId;
    claimId: string;
    complainantId: OrganisationId;
    merchantId: OrganisationId | null;
  }>`
    select notice_id as "noticeId", id as "claimId", complainant_id as "complainantId",
      merchant_organisation_id as "merchantId"
    from notices.claim where notice_id = any(${[...new Set(ids)]}::text[])`);
  const parties = new Map<
    NoticeId,
    { complainantId: OrganisationId; merchants: Map<string, OrganisationId | null> }
  >();
  for (const { noticeId, claimId, complainantId, merchantId } of rows) {
    const of = parties.get(noticeId) ?? { complainantId, merchants: new Map() };
    of.merchants.set(claimId, merchantId);
    parties.set(noticeId, of);
  }
  return parties;
}

function write(
  { settings }: Pick<Platform, 'settings'>,
  { noticeId, letter, count }: Envelope,
  to: string,
  language: 'en' | 'zh',
): Message {
  const fill = (text: string) =>
    text.replaceAll('{count}', String(count)).replaceAll('{reference}', noticeId);
  const link = `${settings.baseUrl}/notices/${noticeId}`;
  return {
    to,
    subject: fill(letter.subject[language]),
    text: `${fill(letter.body[language])}\n\n${link}\n`,
  };
}
