import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../ui/data-table.js';
import { DueTime } from '../../../ui/due-time.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import type { Task } from '../review-api.js';
import { summaryOf } from '../task-summary.js';
import { usePeople } from '../use-people.js';
import { useRegimeName } from '../use-regime-name.js';
import classes from './queue.module.css';

function About({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const { title, complainant, right, waiting, claims, isNumberHeldByOthers, signs } =
    summaryOf(task);
  const open = waiting ?? claims;
  return (
    <span className={classes.about}>
      <span>{title ?? complainant ?? task.subject}</span>
      <span className={classes.under}>
        {right ? <span>{t('queue.against', { right })}</span> : null}
        {open ? <span>{t('queue.claims', { count: open })}</span> : null}
        {isNumberHeldByOthers ? (
          <span className={classes.warning}>
            <IconAlertTriangle size={13} aria-hidden /> {t('queue.sameNumber')}
          </span>
        ) : null}
        {signs ? (
          <span className={classes.warning}>
            <IconAlertTriangle size={13} aria-hidden /> {t('queue.signs', { count: signs })}
          </span>
        ) : null}
      </span>
    </span>
  );
}

function Parties({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const { complainant, merchant } = summaryOf(task);
  return (
    <span className={classes.parties}>
      <span>{complainant ?? '–'}</span>
      {merchant ? <span className={classes.under}>{t('queue.versus', { merchant })}</span> : null}
    </span>
  );
}

/** The time left; a date of a year without a published calendar says so. */
export function TaskDue({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  return (
    <span className={classes.due}>
      <DueTime at={task.dueAt} compact />
      {task.isDueProvisional ? (
        <Text span size="xs" c="dimmed" title={t('queue.provisionalWhy')}>
          {t('queue.provisional')}
        </Text>
      ) : null}
    </span>
  );
}

function Holder({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const { nameOf } = usePeople();
  const { lock, assigneeId } = task;
  if (lock) {
    return (
      <Group gap={4} wrap="nowrap" className={lock.isMine ? classes.mine : undefined}>
        <IconLock size={14} aria-hidden />
        {lock.isMine ? t('queue.heldByYou') : t('queue.heldBy', { name: nameOf(lock.by) })}
      </Group>
    );
  }
  if (assigneeId) {
    return (
      <Group gap={4} wrap="nowrap">
        <IconUser size={14} aria-hidden />
        {t('queue.assigned', { name: nameOf(`person:${assigneeId}`) })}
      </Group>
    );
  }
  return (
    <Text span c="dimmed">
      {t('queue.free')}
    </Text>
  );
}

function Kind({ task }: { task: Task }) {
  const { t } = useTranslation('review');
  const regimeName = useRegimeName();
  const isCase = task.kind !== 'right';
  return (
    <span className={classes.parties}>
      <span>{t(`kind.${task.kind}`)}</span>
      <span className={classes.under}>
        {isCase ? <span>{regimeName(task.regime)}</span> : null}
        {task.lane === 'expedited' ? (
          <StatusBadge tone="attention">{t('lane.expedited')}</StatusBadge>
        ) : null}
      </span>
    </span>
  );
}

export function useTaskColumns(): Column<Task>[] {
  const { t } = useTranslation('review');
  return [
    { key: 'about', header: t('queue.about'), cell: (task) => <About task={task} />, width: '38%' },
    { key: 'due', header: t('queue.due'), cell: (task) => <TaskDue task={task} /> },
    { key: 'kind', header: t('queue.kind'), cell: (task) => <Kind task={task} /> },
    { key: 'parties', header: t('queue.parties'), cell: (task) => <Parties task={task} /> },
    { key: 'holder', header: t('queue.holder'), cell: (task) => <Holder task={task} /> },
  ];
}
