import type { JournalEntry } from '../../../contracts/journal/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../../platform/journal/index.js';
import type { Message } from '../../../platform/mail/index.js';
import type { Platform } from '../../../platform/platform.js';
import { contactOf, organisationsByIds } from '../../accounts/index.js';

type Changed = JournalEntry<'standing.changed'>;
type Restricted = JournalEntry<'restriction.imposed'>;

/** Tells holders of a turn of their standing as a whole, and of what restricts them. */
export function standingLetterSubscriber({ mail, settings }: Platform): Subscriber {
  return subscriber(
    'programs.letters',
    ['standing.changed', 'restriction.imposed'],
    async (tx, entries) => {
      for (const entry of entries) {
        const isPart = 'rightId' in entry.data || 'ground' in entry.data;
        if (isPart) continue;
        const message = await letter(tx, entry, `${settings.baseUrl}/standing`);
        if (message) await mail.send(tx, message);
      }
    },
  );
}

async function letter(
  tx: Tx,
  entry: Changed | Restricted,
  link: string,
): Promise<Message | undefined> {
  const { data } = entry;
  const id = 'holderId' in data ? data.holderId : data.organisationId;
  const organisation = (await organisationsByIds(tx, [id])).get(id);
  const to = (await contactOf(tx, id))?.email;
  const name = 'holderId' in data ? data.status : data.kind;
  const words = LETTERS[name as keyof typeof LETTERS];
  if (!to || !words) return undefined;
  const { subject, body } = words[organisation?.locale === 'zh-CN' ? 'zh' : 'en'];
  return { to, subject, text: `${body}\n\n${link}\n` };
}

const LETTERS = {
  granted: {
    en: {
      subject: 'You have Good Faith standing',
      body: 'By your figures of the last months your notices now go ahead of others and need fewer papers. The figures are on your page.',
    },
    zh: {
      subject: '您已获得诚信投诉资格',
      body: '根据最近数月的数据，您的侵权通知今后将优先处理、材料从简。具体数据见您的资格页面。',
    },
  },
  lost: {
    en: {
      subject: 'Your Good Faith standing has ended',
      body: 'By your figures the conditions are no longer met. Your notices are processed as everybody’s. What is missing, and how to contest it, is on your page.',
    },
    zh: {
      subject: '您的诚信投诉资格已终止',
      body: '根据最新数据，您已不再符合条件，侵权通知将按普通流程处理。欠缺的条件及异议方式见您的资格页面。',
    },
  },
  'rate-limit': {
    en: {
      subject: 'Your claims a day are limited for a time',
      body: 'The reason, the number and the date on which it ends are on your page.',
    },
    zh: {
      subject: '您每日的投诉数量暂受限制',
      body: '限制的理由、数量及截止日期见您的资格页面。',
    },
  },
  'enhanced-evidence': {
    en: {
      subject: 'Your notices need evidence for a time',
      body: 'Earlier notices failed or were given up unusually often. Until the date on your page each notice needs evidence.',
    },
    zh: {
      subject: '您的侵权通知暂须附证据',
      body: '此前的投诉未成立或被放弃的比例明显偏高。在您的资格页面所示日期之前，每份通知均须附证据。',
    },
  },
} as const;
