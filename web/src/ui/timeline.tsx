import { Anchor } from '@mantine/core';
import { IconExternalLink, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from './date-time.js';
import { DueTime } from './due-time.js';
import classes from './timeline.module.css';

/** The parts a person or system can have in a case. */
export type Side = 'complainant' | 'holder' | 'merchant' | 'platform' | 'system' | 'authority';

export interface LawReference {
  label: string;
  href: string;
}

export interface TimelineEntry {
  id: string;
  at: string;
  side: Side;
  /** Who acted, by name; the side's own word when absent. */
  who?: string | undefined;
  what: ReactNode;
  /** What was said or sent along with it. */
  detail?: ReactNode;
  law?: LawReference | undefined;
  /** Address of the entry's `.tlog-proof`. */
  proofHref?: string | undefined;
}

/** What comes next, who must do it, and until when. */
export interface NextStep {
  side: Side;
  what: ReactNode;
  due?: string | undefined;
  /** What happens if nobody acts. */
  otherwise?: ReactNode;
  law?: LawReference | undefined;
}

interface TimelineProps {
  entries: readonly TimelineEntry[];
  next?: NextStep | undefined;
  /** The reader's own side: marked, never shown a different history. */
  viewer?: Side | undefined;
}

function Law({ law }: { law: LawReference }) {
  return (
    <Anchor href={law.href} target="_blank" rel="noreferrer" size="xs" className={classes.aside}>
      {law.label}
      <IconExternalLink size={12} aria-hidden />
    </Anchor>
  );
}

function Actor({
  side,
  who,
  viewer,
}: {
  side: Side;
  who?: string | undefined;
  viewer?: Side | undefined;
}) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.actor} data-side={side}>
      {who ? `${who} · ${t(`side.${side}`)}` : t(`side.${side}`)}
      {side === viewer ? <em className={classes.you}>{t('side.you')}</em> : null}
    </span>
  );
}

function Next({ next, viewer }: { next: NextStep; viewer: Side | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <li className={classes.next} data-mine={next.side === viewer}>
      <p className={classes.nextTitle}>{t('timeline.next')}</p>
      <p className={classes.what}>{next.what}</p>
      <p className={classes.meta}>
        <Actor side={next.side} viewer={viewer} />
        {next.due ? <DueTime at={next.due} /> : null}
        {next.law ? <Law law={next.law} /> : null}
      </p>
      {next.otherwise ? <p className={classes.detail}>{next.otherwise}</p> : null}
    </li>
  );
}

function Entry({ entry, viewer }: { entry: TimelineEntry; viewer: Side | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <li className={classes.entry} data-side={entry.side}>
      <p className={classes.what}>{entry.what}</p>
      <p className={classes.meta}>
        <Actor side={entry.side} who={entry.who} viewer={viewer} />
        <DateTime at={entry.at} />
        {entry.law ? <Law law={entry.law} /> : null}
        {entry.proofHref ? (
          <Anchor href={entry.proofHref} download size="xs" className={classes.aside}>
            <IconShieldCheck size={13} aria-hidden />
            {t('timeline.proof')}
          </Anchor>
        ) : null}
      </p>
      {entry.detail ? <div className={classes.detail}>{entry.detail}</div> : null}
    </li>
  );
}

/** One history, the same for both parties: newest first, the next step above it. */
export function Timeline({ entries, next, viewer }: TimelineProps) {
  const { t } = useTranslation('ui');
  const newestFirst = [...entries].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol className={classes.timeline} aria-label={t('timeline.label')}>
      {next ? <Next next={next} viewer={viewer} /> : null}
      {newestFirst.map((entry) => (
        <Entry key={entry.id} entry={entry} viewer={viewer} />
      ))}
    </ol>
  );
}
