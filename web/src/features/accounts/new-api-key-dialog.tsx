import { Alert, Button, Checkbox, Code, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { useSignedIn } from '../../app/session.js';
import { CopyId } from '../../ui/copy-id.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { accountsApi, apiKeysQuery, type NewApiKey } from './accounts-api.js';

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('accounts');
  return (
    <Stack gap="md">
      <Alert color="yellow" title={t('apiKeys.secretOnce')}>
        {t('apiKeys.secretHow')} <Code>Authorization: Bearer …</Code>
      </Alert>
      <CopyId id={secret} />
      <Button onClick={onClose}>{t('apiKeys.secretKept')}</Button>
    </Stack>
  );
}

function KeyForm({ onMade, onCancel }: { onMade: (secret: string) => void; onCancel: () => void }) {
  const { t } = useTranslation(['accounts', 'ui']);
  const { permissions } = useSignedIn();
  const client = useQueryClient();
  const [scopes, setScopes] = useState<string[]>([]);
  const make = useMutation({
    mutationFn: (body: NewApiKey) => unwrap(accountsApi.POST('/v1/api-keys', { body })),
    onSuccess: async ({ secret }) => {
      onMade(secret);
      await client.invalidateQueries(apiKeysQuery);
    },
  });
  const form = useFields({ name: '', expires: '' }, { expires: 'expiresAt' }, make.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { name, expires } = form.values;
    const expiresAt = expires ? { expiresAt: new Date(`${expires}T23:59:59`).toISOString() } : {};
    make.mutate({ name, scopes, ...expiresAt });
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <TextInput
          {...form.bind('name')}
          label={t('apiKeys.name')}
          description={t('apiKeys.nameWhy')}
          required
        />
        <TextInput {...form.bind('expires')} type="date" label={t('apiKeys.expiresOn')} />
        <Checkbox.Group
          label={t('apiKeys.scopes')}
          description={t('apiKeys.scopesWhy')}
          value={scopes}
          onChange={setScopes}
        >
          <Group gap="sm" mt={8}>
            {permissions.map((scope) => (
              <Checkbox key={scope} value={scope} label={<Text ff="monospace">{scope}</Text>} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
            {t('apiKeys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Makes a key and shows its secret once. */
export function NewApiKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['accounts', 'ui']);
  const [secret, setSecret] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      // A secret shown once must not vanish by a stray click.
      closeOnClickOutside={secret === undefined}
      title={<Text fw={650}>{t('apiKeys.add')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {secret ? (
        <Secret secret={secret} onClose={onClose} />
      ) : (
        <KeyForm onMade={setSecret} onCancel={onClose} />
      )}
    </Modal>
  );
}
