import type { DecisionId, OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../../platform/journal/index.js';
import type { Message } from '../../../platform/mail/index.js';
import type { Platform } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';
import type { Bilingual } from '../decision.js';

const letters = {
  'decision.made': {
    subject: { en: 'A listing of yours has been removed', zh: '您的商品已被下架' },
    body: {
      en: 'Our screening found an infringement. You can read why, on which right, and contest it free of charge; a person will look again.',
      zh: '平台主动筛查认定您的商品侵权。您可以查看理由和所依据的权利，并免费提出异议，由人工重新审查。',
    },
  },
  granted: {
    subject: { en: 'You were right: your listing is back', zh: '异议成立，您的商品已恢复' },
    body: {
      en: 'Your contest was granted. The decision is undone and counts for nothing.',
      zh: '您的异议成立，原决定已撤销，不留任何记录影响。',
    },
  },
  dismissed: {
    subject: { en: 'Your contest did not succeed', zh: '您的异议未成立' },
    body: {
      en: 'The decision stands. The answer is on its page, with where else you can turn.',
      zh: '原决定维持不变。答复及其他救济途径见决定页面。',
    },
  },
} satisfies Record<string, { subject: Bilingual; body: Bilingual }>;

/** Tells merchants of decisions that nobody complained for, and of the answers to their contests. */
export function contestLetterSubscriber({ mail, settings }: Platform): Subscriber {
  return subscriber(
    'decisions.letters',
    ['decision.made', 'contest.answered'],
    async (tx, entries) => {
      const told = entries.map(({ type, data }) => ({
        decisionId: data.decisionId,
        letter: letters[type === 'contest.answered' ? data.outcome : type],
      }));
      const addresses = await addressesOf(
        tx,
        told.map(({ decisionId }) => decisionId),
      );
      const messages = told.flatMap(({ decisionId, letter }): Message[] => {
        const address = addresses.get(decisionId);
        if (!address) return [];
        const { to, language } = address;
        const link = `${settings.baseUrl}/decisions/${decisionId}`;
        const text = `${letter.body[language]}\n\n${link}\n`;
        return [{ to, subject: letter.subject[language], text }];
      });
      await mail.send(tx, ...messages);
    },
  );
}

/** Merchants' addresses, only for decisions of the platform's own accord. */
async function addressesOf(tx: Tx, ids: readonly DecisionId[]) {
  const rows = await tx.rows(sql<{ id: DecisionId; organisationId: OrganisationId }>`
    select id, merchant_organisation_id as "organisationId" from decisions.decision
    where id = any(${[...new Set(ids)]}::text[]) and statement ->> 'detection' is not null
      and merchant_organisation_id is not null`);
  const organisations = await organisationsByIds(
    tx,
    rows.map(({ organisationId }) => organisationId),
  );
  const addresses = new Map<DecisionId, { to: string; language: 'en' | 'zh' }>();
  for (const { id, organisationId } of rows) {
    const to = (await contactOf(tx, organisationId))?.email;
    const locale = organisations.get(organisationId)?.locale;
    if (to) addresses.set(id, { to, language: locale === 'zh-CN' ? 'zh' : 'en' });
  }
  return addresses;
}
