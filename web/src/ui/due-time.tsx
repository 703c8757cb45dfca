import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DueTone, dueTone, spansBetween, spansText } from './due.js';
import classes from './due-time.module.css';
import { formatLocale, instantText } from './format.js';
import { useNow } from './use-now.js';

interface DueTimeProps {
  /** The deadline, ISO 8601. */
  at: string;
  /** When it was met; the clock then stands still. */
  doneAt?: string | undefined;
  /** Leaves the date to the tooltip, for tables. */
  compact?: boolean;
}

const ICONS = { later: IconClock, soon: IconClock, past: IconAlertTriangle };

function Met({ at, doneAt, compact }: { at: Date; doneAt: Date; compact: boolean }) {
  const { t, i18n } = useTranslation('ui');
  const isLate = doneAt > at;
  const whole = t(isLate ? 'due.metLate' : 'due.met', { at: instantText(doneAt, i18n.language) });
  return (
    <span
      className={classes.due}
      data-tone={isLate ? 'past' : 'met'}
      title={compact ? whole : undefined}
    >
      <IconCircleCheck size={15} aria-hidden />
      {compact ? t(isLate ? 'due.late' : 'due.inTime') : whole}
    </span>
  );
}

/** Time left against a deadline, in colour and in words, with the date in the reader's zone. */
export function DueTime({ at, doneAt, compact = false }: DueTimeProps) {
  const { t, i18n } = useTranslation('ui');
  const now = useNow();
  const deadline = new Date(at);
  if (doneAt) return <Met at={deadline} doneAt={new Date(doneAt)} compact={compact} />;

  const tone: DueTone = dueTone(deadline, now);
  const span = spansText(spansBetween(deadline, now), formatLocale(i18n.language));
  const date = instantText(deadline, i18n.language);
  const Icon = ICONS[tone];
  return (
    <time className={classes.due} data-tone={tone} dateTime={at} title={t('due.at', { at: date })}>
      <Icon size={15} aria-hidden />
      <span className={classes.left}>{t(tone === 'past' ? 'due.past' : 'due.left', { span })}</span>
      {compact ? null : <span className={classes.date}>{date}</span>}
    </time>
  );
}
