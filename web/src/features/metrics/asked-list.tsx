import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DueTime } from '../../ui/due-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListingPicture } from '../notices/claim-card.js';
import { RightStatusBadge } from '../rights/right-status.js';
import type { RightRow } from '../rights/rights-api.js';
import type { Asked } from './asked.js';
import classes from './asked-list.module.css';

interface LineProps {
  to: string;
  title: string;
  what: ReactNode;
  picture: string | null;
  end: ReactNode;
}

function Line({ to, title, what, picture, end }: LineProps) {
  return (
    <li className={classes.line}>
      <ListingPicture src={picture} />
      <div className={classes.words}>
        <Anchor fw={550} size="sm" renderRoot={(props) => <Link {...props} to={to} />}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {what}
        </Text>
      </div>
      <div className={classes.end}>{end}</div>
    </li>
  );
}

function RightLine({ right, what }: { right: RightRow; what: string }) {
  return (
    <Line
      to={`/rights/${right.id}`}
      title={right.title}
      what={what}
      picture={right.markImageUrl}
      end={
        right.expiresOn && right.status === 'verified' ? (
          <DueTime at={`${right.expiresOn}T23:59:59`} compact />
        ) : (
          <RightStatusBadge status={right.status} />
        )
      }
    />
  );
}

function Due({ at }: { at: string | null }) {
  return at ? <DueTime at={at} /> : null;
}

/** What waits for the reader: answers and information first, then rights that need care. */
export function AskedList({ asked }: { asked: Asked }) {
  const { t } = useTranslation('metrics');
  const { answers, requests, lapsing, broken, pending } = asked;
  const total = answers.length + requests.length + lapsing.length + broken.length + pending.length;
  return (
    <section>
      <Title order={2} mb="xs">
        {t('asked.title')}
      </Title>
      {total === 0 ? (
        <EmptyState title={t('asked.none')}>{t('asked.noneWhat')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {answers.map(({ counterNoticeId, first, claims, dueAt }) => (
            <Line
              key={counterNoticeId}
              to={`/answers/${counterNoticeId}`}
              title={t('asked.answer', { merchant: first.merchant.name })}
              what={
                claims === 1
                  ? first.listing.title
                  : t('asked.claims', { title: first.listing.title, count: claims })
              }
              picture={first.listing.previewUrl}
              end={<Due at={dueAt} />}
            />
          ))}
          {requests.map(({ noticeId, first, claims }) => (
            <Line
              key={noticeId}
              to={`/notices/${noticeId}`}
              title={t('asked.information')}
              what={
                claims === 1
                  ? first.listing.title
                  : t('asked.claims', { title: first.listing.title, count: claims })
              }
              picture={first.listing.previewUrl}
              end={<Due at={first.next.dueAt} />}
            />
          ))}
          {lapsing.map((right) => (
            <RightLine key={right.id} right={right} what={t('asked.lapsing')} />
          ))}
          {broken.map((right) => (
            <RightLine
              key={right.id}
              right={right}
              what={t(right.status === 'refused' ? 'asked.refused' : 'asked.lapsed')}
            />
          ))}
          {pending.map((right) => (
            <RightLine key={right.id} right={right} what={t('asked.pending')} />
          ))}
        </ul>
      )}
    </section>
  );
}
