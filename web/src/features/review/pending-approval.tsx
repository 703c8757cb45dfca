import { Anchor } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { instantText } from '../../ui/format.js';
import type { TaskDetail } from './review-api.js';
import classes from './task.module.css';
import { usePeople } from './use-people.js';

/** Says that a proposal on this case waits for a second person, and leads that person to it. */
export function PendingApproval({ task }: { task: TaskDetail }) {
  const { t, i18n } = useTranslation('review');
  const { nameOf } = usePeople();
  const { person } = useSignedIn();
  const { pendingApproval } = task;
  if (!pendingApproval) return null;
  const { taskId, proposedBy, askedAt } = pendingApproval;
  const isOwn = proposedBy === `person:${person.id}`;
  const at = instantText(new Date(askedAt), i18n.language);
  return (
    <p className={classes.banner} data-tone="info" role="status">
      <IconUsers size={16} aria-hidden />
      {isOwn ? t('pending.yours', { at }) : t('pending.theirs', { name: nameOf(proposedBy), at })}
      {isOwn ? null : (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/desk/tasks/$taskId" params={{ taskId }} search={{}} />
          )}
        >
          {t('pending.open')}
        </Anchor>
      )}
    </p>
  );
}
