import { Button, Group } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../ui/copy-id.js';
import { useShortcuts } from '../../ui/key-help.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { claimQuery } from '../notices/notices-api.js';
import { AssignTask } from './assign-task.js';
import type { TaskDetail } from './review-api.js';
import { summaryOf } from './task-summary.js';
import { useNextTask } from './use-next-task.js';
import { useRegimeName } from './use-regime-name.js';

const NOTHING = { title: undefined, right: undefined, complainant: undefined, merchant: undefined };

/** A screening that a lot drew for a person to look at. */
const isAudit = ({ kind, summary }: TaskDetail) =>
  kind === 'screening' && typeof summary.audit === 'string';

/** What the task is, what it asks, by when; and the way to the next one. */
export function TaskHeader({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('review');
  const regimeName = useRegimeName();
  const goNext = useNextTask(task.id);
  const isDrawn = task.kind === 'double-review';
  // The row of the queue speaks of the whole notice; this task is about one claim of it.
  const drawn = useQuery({ ...claimQuery(task.subject), enabled: isDrawn }).data;
  const { title, right, complainant, merchant } = isDrawn ? NOTHING : summaryOf(task);
  useShortcuts(
    useMemo(() => [{ keys: 'n', label: t('keys.next'), run: () => void goNext() }], [goNext, t]),
  );
  const names = {
    right: right ?? title ?? '',
    complainant: complainant ?? '–',
    merchant: merchant ?? '–',
    regime: regimeName(task.regime),
  };
  const isOpen = task.closedAt === null;
  const words = isAudit(task) ? 'audit' : task.kind;
  return (
    <PageHeader
      crumbs={[{ label: t('queue.title'), to: '/desk' }]}
      title={drawn?.listing.title ?? title ?? t(`kind.${task.kind}`)}
      what={t(`task.${words}.what`, names)}
      ask={isOpen ? t(`task.${words}.ask`) : undefined}
      due={isOpen ? task.dueAt : undefined}
      facts={
        <>
          <StatusBadge tone={task.lane === 'expedited' ? 'attention' : 'neutral'}>
            {task.lane === 'expedited'
              ? `${t(`kind.${task.kind}`)} · ${t('lane.expedited')}`
              : t(`kind.${task.kind}`)}
          </StatusBadge>
          {isOpen && task.isDueProvisional ? (
            <StatusBadge tone="neutral">{t('queue.provisional')}</StatusBadge>
          ) : null}
          <CopyId id={task.subject} tail={6} />
        </>
      }
      actions={
        <Group gap="xs">
          {isOpen ? <AssignTask task={task} /> : null}
          <Button
            variant="default"
            rightSection={<IconPlayerTrackNext size={15} />}
            onClick={() => void goNext()}
          >
            {t('task.next')}
          </Button>
        </Group>
      }
    />
  );
}
