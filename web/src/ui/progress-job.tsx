import { Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from './date-time.js';
import { countText } from './format.js';
import classes from './progress-job.module.css';
import { StatusBadge, type StatusTone } from './status-badge.js';

export interface Job {
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  /** Unknown until the source has been read to its end. */
  total?: number | undefined;
  /** How many of `done` were refused. */
  refused?: number | undefined;
  startedAt?: string | undefined;
}

interface ProgressJobProps {
  title: string;
  job: Job;
  actions?: ReactNode;
}

const TONES: Record<Job['state'], StatusTone> = {
  waiting: 'neutral',
  running: 'waiting',
  done: 'done',
  failed: 'refused',
  cancelled: 'neutral',
};

function percentOf({ state, done, total }: Job): number | undefined {
  if (state === 'done') return 100;
  return total ? Math.min(100, (done / total) * 100) : undefined;
}

/** A long job: how far it is, what was refused, and that the page may be left meanwhile. */
export function ProgressJob({ title, job, actions }: ProgressJobProps) {
  const { t, i18n } = useTranslation('ui');
  const percent = percentOf(job);
  const isActive = job.state === 'running' || job.state === 'waiting';
  const count = (value: number) => countText(value, i18n.language);
  return (
    <section className={classes.job}>
      <Group justify="space-between" gap="xs">
        <Text component="h3" fw={600}>
          {title}
        </Text>
        <StatusBadge tone={TONES[job.state]}>{t(`job.${job.state}`)}</StatusBadge>
      </Group>
      <Progress
        value={percent ?? 100}
        animated={isActive && percent === undefined}
        color={job.state === 'failed' ? 'red' : undefined}
        aria-label={title}
        size="sm"
      />
      <Group gap="md" c="dimmed" fz="sm">
        <span>
          {job.total === undefined
            ? t('job.count', { done: count(job.done) })
            : t('job.countOf', { done: count(job.done), total: count(job.total) })}
        </span>
        {job.refused ? (
          <span className={classes.refused}>
            {t('job.refused', { refused: count(job.refused) })}
          </span>
        ) : null}
        {job.startedAt ? (
          <span>
            {t('job.started')} <DateTime at={job.startedAt} />
          </span>
        ) : null}
        {isActive ? <span>{t('job.leave')}</span> : null}
      </Group>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </section>
  );
}
