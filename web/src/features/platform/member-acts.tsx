import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useSignedIn } from '../../app/session.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useNotify } from '../../ui/use-notify.js';
import { ErasePerson } from '../accounts/erase-person.js';
import { type Member, PLATFORM, platformApi } from './platform-api.js';
import { RolesDialog } from './roles-dialog.js';

interface DialogProps {
  member: Member;
  onClose: () => void;
}

function RemoveDialog({ member, onClose }: DialogProps) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      unwrap(platformApi.DELETE('/v1/people/{id}', { params: { path: { id: member.id } } })),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'people'] });
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('people.removeTitle', { name: member.name })}
      confirmLabel={t('people.remove')}
      isDestructive
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onCancel={onClose}
    >
      {t('people.removeWhat')}
    </ConfirmDialog>
  );
}

function EraseDialog({ member, onClose }: DialogProps) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const notify = useNotify();
  async function onErased() {
    notify(t('people.erased'));
    onClose();
    await client.invalidateQueries({ queryKey: [PLATFORM, 'people'] });
  }
  return <ErasePerson person={member} onErased={onErased} onClose={onClose} />;
}

type Asked = 'roles' | 'remove' | 'erase';
const DIALOGS = { roles: RolesDialog, remove: RemoveDialog, erase: EraseDialog };

/** What can be done about one of the organisation's people. */
export function MemberActs({ member }: { member: Member }) {
  const { t } = useTranslation('platform');
  const [asked, setAsked] = useState<Asked>();
  const isOwn = useSignedIn().person.id === member.id;
  const Dialog = asked && DIALOGS[asked];
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {isOwn ? <span>{t('people.you')}</span> : null}
      <Button size="compact-sm" variant="default" onClick={() => setAsked('roles')}>
        {t('people.changeRoles')}
      </Button>
      {isOwn ? null : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" aria-label={t('people.more', { name: member.name })}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAsked('remove')}>{t('people.remove')}</Menu.Item>
            <Menu.Item c="var(--mp-bad)" onClick={() => setAsked('erase')}>
              {t('people.eraseMenu')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {Dialog ? <Dialog member={member} onClose={() => setAsked(undefined)} /> : null}
    </Group>
  );
}
