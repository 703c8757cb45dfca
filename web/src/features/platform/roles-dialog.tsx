import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { sessionQuery, useSignedIn } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useNotify } from '../../ui/use-notify.js';
import { atVersion, type Member, PLATFORM, platformApi } from './platform-api.js';
import { type Role, RolePicker } from './role-picker.js';

function useChange(member: Member, onDone: () => void) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const notify = useNotify();
  const isOwn = useSignedIn().person.id === member.id;
  return useMutation({
    mutationFn: (roles: Role[]) =>
      unwrap(
        platformApi.PATCH('/v1/people/{id}', {
          params: { path: { id: member.id } },
          body: { roles },
          headers: atVersion(member.version),
        }),
      ),
    onSuccess: async ({ name }) => {
      notify(t('people.rolesChanged', { name }));
      onDone();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'people'] });
      if (isOwn) await client.invalidateQueries(sessionQuery);
    },
    // Somebody else changed them meanwhile: the list then shows what they are now.
    onError: () => client.invalidateQueries({ queryKey: [PLATFORM, 'people'] }),
  });
}

/** Gives a colleague other roles. */
export function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['platform', 'ui']);
  const [roles, setRoles] = useState<Role[]>(member.roles);
  const change = useChange(member, onClose);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    change.mutate(roles);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('people.rolesTitle', { name: member.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Text size="sm">{t('people.rolesWhat')}</Text>
          {isProblem(change.error) ? <ProblemAlert problem={change.error} /> : null}
          <RolePicker value={roles} onChange={setRoles} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={roles.length === 0}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
