import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/date-time.js';
import { type Picture, SideBySide } from '../../../ui/side-by-side.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { Fact, Facts } from '../../notices/document-view.js';
import { EvidenceTile } from '../../notices/evidence-list.js';
import classes from '../case/case.module.css';
import { rightHistoryQuery } from '../case-api.js';
import type { Right } from '../review-api.js';
import { ExaminationSection } from './examination-section.js';
import { RightStatusBadge } from './right-status-badge.js';
import { useRightWords } from './right-words.js';

function Duplicates({ right }: { right: Right }) {
  const { t } = useTranslation('review');
  if (right.sameNumber.length === 0) return null;
  return (
    <div className={classes.warning} role="note">
      <Text fw={600}>{t('verify.sameNumber', { count: right.sameNumber.length })}</Text>
      {right.sameNumber.map((other) => (
        <Text key={other.rightId} component="div">
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/review/rights/$rightId" params={{ rightId: other.rightId }} />
            )}
          >
            {other.holder.name}
          </Anchor>{' '}
          <RightStatusBadge status={other.status} />
        </Text>
      ))}
    </div>
  );
}

function useExhibits(right: Right) {
  const { t } = useTranslation('review');
  const words = useRightWords();
  const shown = (items: readonly (Right['markImage'] | undefined)[]): Picture[] =>
    items.flatMap((item) =>
      item?.previewUrl ? [{ src: item.previewUrl, alt: item.fileName }] : [],
    );
  const facts = [
    { label: t('right.title'), value: right.title },
    { label: t('right.kind'), value: words.kind(right) },
    { label: t('right.number'), value: words.number(right) },
    ...(right.niceClasses.length > 0
      ? [{ label: t('right.classes'), value: right.niceClasses.join(', ') }]
      : []),
    { label: t('right.territories'), value: words.territories(right) },
    { label: t('right.term'), value: words.term(right) },
    { label: t('right.holder'), value: right.holder.name },
  ];
  const mark = shown([right.markImage]);
  const documents = shown(right.documents);
  return {
    declared: { label: t('verify.declared'), title: right.title, pictures: mark, facts },
    certificate: {
      label: t('verify.certificate'),
      title: right.documents[0]?.fileName ?? t('verify.noCertificate'),
      pictures: documents,
    },
  };
}

function Documents({ right }: { right: Right }) {
  const { t } = useTranslation('review');
  const items = right.documents;
  return (
    <Fact label={t('verify.documents')}>
      {items.length === 0 ? (
        <Text c="dimmed">{t('verify.noDocuments')}</Text>
      ) : (
        <ul className={classes.plainList}>
          {items.map((item) => (
            <li key={item.id}>
              <EvidenceTile item={item} />
            </li>
          ))}
        </ul>
      )}
    </Fact>
  );
}

function Contact({ right }: { right: Right }) {
  const { t } = useTranslation('review');
  const { holderContact } = right;
  if (!holderContact) return null;
  const { name, email, phone, address } = holderContact;
  return (
    <Fact label={t('verify.contact')}>
      {[name, email, phone, address].filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Fact>
  );
}

function History({ rightId }: { rightId: string }) {
  const { t } = useTranslation('review');
  const lines = useQuery(rightHistoryQuery(rightId)).data?.items ?? [];
  return (
    <>
      <Title order={2} size="h3" mt="md" mb="xs">
        {t('file.history')}
      </Title>
      <ul className={classes.plainList}>
        {lines.map(({ at, event, actor, reason }) => (
          <li key={`${at} ${event}`}>
            <Text>
              {t(`rightEvent.${event}`)}{' '}
              <Text span size="sm" c="dimmed">
                {t(`rightActor.${actor}`)} · <DateTime at={at} />
              </Text>
            </Text>
            {reason ? <Text c="dimmed">{reason}</Text> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A right's declared fields beside its certificate, with documents, contact and history. */
export function RightFile({ right, children }: { right: Right; children: ReactNode }) {
  const { t } = useTranslation('review');
  const { declared, certificate } = useExhibits(right);
  return (
    <div className={classes.desk} data-columns="two">
      <div className={classes.evidence}>
        <Duplicates right={right} />
        <ExaminationSection right={right} />
        <SideBySide left={declared} right={certificate} />
        <div className={classes.file}>
          <div style={{ height: '0.75rem' }} />
          <Facts>
            <Fact label={t('right.status')}>
              <RightStatusBadge status={right.status} />{' '}
              {right.whyNotUsable ? (
                <StatusBadge tone="refused">{t('right.notUsable')}</StatusBadge>
              ) : null}
              {right.statusReason ? <Text size="sm">{right.statusReason}</Text> : null}
            </Fact>
            <Contact right={right} />
            <Documents right={right} />
          </Facts>
          <History rightId={right.id} />
        </div>
      </div>
      {children}
    </div>
  );
}
