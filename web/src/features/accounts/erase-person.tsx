import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { accountsApi } from './accounts-api.js';

interface ErasePersonProps {
  person: { id: string; name: string };
  onErased: () => unknown;
  onClose: () => void;
}

/** Erases a person's data; the name is typed first, because nothing brings it back. */
export function ErasePerson({ person: { id, name }, onErased, onClose }: ErasePersonProps) {
  const { t } = useTranslation(['accounts', 'ui']);
  const isOwn = useSignedIn().person.id === id;
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      unwrap(accountsApi.POST('/v1/people/{id}/erasure', { params: { path: { id } } })),
    onSuccess: onErased,
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    erase.mutate();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{isOwn ? t('erase.ownTitle') : t('erase.title', { name })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Text size="sm">{t(isOwn ? 'erase.ownWhat' : 'erase.what')}</Text>
          <Text size="sm">{t('erase.stays')}</Text>
          {isProblem(erase.error) ? <ProblemAlert problem={erase.error} /> : null}
          <TextInput
            label={t('erase.type', { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              color="red"
              loading={erase.isPending}
              disabled={typed.trim() !== name.trim()}
            >
              {t('erase.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
