import { Anchor, Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { TaskDetail } from './review-api.js';
import classes from './task.module.css';
import { usePeople } from './use-people.js';
import type { LockState } from './use-task-lock.js';

interface LockBannerProps {
  task: TaskDetail;
  lock: LockState;
  onTake: () => void;
}

/** Who holds the task, until when, and what that means for the reader. */
export function LockBanner({ task, lock, onTake }: LockBannerProps) {
  const { t, i18n } = useTranslation('review');
  const { nameOf } = usePeople();
  if (task.closedAt) {
    return (
      <p className={classes.banner} role="status">
        {t('lock.closed', { at: instantText(new Date(task.closedAt), i18n.language) })}
        {task.subject.startsWith('ntc_') ? (
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/review/cases/$noticeId"
                params={{ noticeId: task.subject }}
                search={{}}
              />
            )}
          >
            {t('search.openCase')}
          </Anchor>
        ) : null}
      </p>
    );
  }
  if (task.isExcluded) {
    return (
      <p className={classes.banner} data-tone="warn" role="status">
        {t('lock.excluded')}
      </p>
    );
  }
  if (task.lock && !task.lock.isMine) {
    const until = instantText(new Date(task.lock.until), i18n.language);
    return (
      <p className={classes.banner} data-tone="warn" role="status">
        <IconLock size={16} aria-hidden />
        {t('lock.theirs', { name: nameOf(task.lock.by), until })}
      </p>
    );
  }
  if (lock.state === 'refused') {
    const isHeld = lock.problem.code === 'task-locked';
    if (!isHeld) return <ProblemAlert problem={lock.problem} mb="sm" />;
  }
  if (lock.state !== 'mine' && lock.state !== 'taking') {
    return (
      <p className={classes.banner} data-tone="info" role="status">
        <IconLockOpen size={16} aria-hidden />
        {t('lock.freed')}
        <Button size="compact-sm" variant="default" onClick={onTake}>
          {t('lock.take')}
        </Button>
      </p>
    );
  }
  return null;
}
