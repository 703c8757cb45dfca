import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { useNotify } from '../../ui/use-notify.js';
import { REVIEW_KEY, reviewApi, type TaskDetail } from './review-api.js';
import { usePeople } from './use-people.js';

function useAssign({ id, version }: TaskDetail) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const notify = useNotify();
  const { nameOf } = usePeople();
  return useMutation({
    mutationFn: (assigneeId: string | null) =>
      unwrap(
        reviewApi.PATCH('/v1/review/tasks/{id}', {
          params: { path: { id } },
          body: { assigneeId },
          headers: { 'if-match': `"${version}"` },
        }),
      ),
    onSuccess: ({ assigneeId }) =>
      notify(
        assigneeId
          ? t('assign.done', { name: nameOf(`person:${assigneeId}`) })
          : t('assign.doneNobody'),
      ),
    onError: (error) => {
      if (!isProblem(error)) throw error;
      notifications.show({ message: error.message, color: 'red', role: 'alert' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [REVIEW_KEY] }),
  });
}

/** Whom the task is given to; a menu of the colleagues who work on the desk. */
export function AssignTask({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('review');
  const { person } = useSignedIn();
  const { people, nameOf } = usePeople();
  const assign = useAssign(task);
  const { assigneeId } = task;
  const reviewers = people.filter(({ isReviewer }) => isReviewer);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconUser size={15} />} loading={assign.isPending}>
          {assigneeId
            ? t('assign.to', { name: nameOf(`person:${assigneeId}`) })
            : t('assign.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {reviewers.map(({ id, name }) => (
          <Menu.Item
            key={id}
            disabled={id === assigneeId}
            rightSection={id === assigneeId ? <IconCheck size={14} /> : undefined}
            onClick={() => assign.mutate(id)}
          >
            {id === person.id ? t('assign.me') : name}
          </Menu.Item>
        ))}
        {assigneeId ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => assign.mutate(null)}>{t('assign.nobody')}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
