import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nearestLanguage } from '../../i18n/language.js';
import classes from './document-view.module.css';
import { EvidenceList } from './evidence-list.js';
import type { CounterNotice, NoticeView } from './notices-api.js';

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

const CONTACT_FIELDS = ['name', 'email', 'phone', 'address'] as const;

function Contact({ contact }: { contact: NoticeView['contact'] }) {
  const { t } = useTranslation('notices');
  const lines = CONTACT_FIELDS.flatMap((field) => {
    const value = contact?.[field];
    return value ? [{ field, value }] : [];
  });
  if (lines.length === 0) return <Text c="dimmed">{t('document.noContact')}</Text>;
  return lines.map(({ field, value }) => (
    <div key={field}>
      <Text span c="dimmed">{`${t(`contact.${field}`)} `}</Text>
      {value}
    </div>
  ));
}

type Document = Pick<
  NoticeView | CounterNotice,
  'explanation' | 'locale' | 'statements' | 'signature' | 'contact' | 'evidenceIds'
>;

/** What a notice or counter-notice says: explanation, statements, signature, contact, evidence. */
export function DocumentView({ document }: { document: Document }) {
  const { t, i18n } = useTranslation('notices');
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  const { explanation, locale, statements, signature, contact, evidenceIds } = document;
  return (
    <Facts>
      <Fact label={t('document.explanation')}>
        <p lang={locale} className={classes.explanation}>
          {explanation}
        </p>
      </Fact>
      {statements.length > 0 ? (
        <Fact label={t('document.statements')}>
          <ul className={classes.statements}>
            {statements.map((statement) => (
              <li key={statement.code}>{statement[language]}</li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {signature ? <Fact label={t('document.signature')}>{signature}</Fact> : null}
      <Fact label={t('document.contact')}>
        <Contact contact={contact} />
      </Fact>
      <Fact label={t('document.evidence')}>
        {evidenceIds.length > 0 ? (
          <EvidenceList ids={evidenceIds} />
        ) : (
          <Text c="dimmed">{t('document.noEvidence')}</Text>
        )}
      </Fact>
    </Facts>
  );
}
