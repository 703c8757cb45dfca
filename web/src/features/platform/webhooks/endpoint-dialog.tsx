import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useFields } from '../../../ui/use-fields.js';
import { PLATFORM, platformApi, storefrontListQuery } from '../platform-api.js';
import { SecretOnce } from './secret-once.js';

function EndpointForm({ onMade, onClose }: { onMade: (s: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['platform', 'ui']);
  const client = useQueryClient();
  const storefronts = useQuery(storefrontListQuery).data?.items ?? [];
  const [storefrontId, setStorefrontId] = useState('');
  const add = useMutation({
    mutationFn: (body: { name: string; url: string }) =>
      unwrap(
        platformApi.POST('/v1/webhooks', {
          body: {
            ...body,
            storefrontId: storefrontId || null,
            eventTypes: ['measure.imposed', 'measure.lifted'],
          },
        }),
      ),
    onSuccess: async ({ secret }) => {
      onMade(secret);
      await client.invalidateQueries({ queryKey: [PLATFORM, 'webhooks'] });
    },
  });
  const form = useFields({ name: '', url: '' }, {}, add.error);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    add.mutate(form.values);
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        {form.problem ? (
          <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
        ) : null}
        <TextInput {...form.bind('name')} label={t('webhooks.name')} required data-autofocus />
        <TextInput
          {...form.bind('url')}
          type="url"
          label={t('webhooks.url')}
          description={t('webhooks.urlWhy')}
          required
        />
        <NativeSelect
          label={t('merchants.storefront')}
          value={storefrontId}
          data={[
            { value: '', label: t('webhooks.everyStorefront') },
            ...storefronts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setStorefrontId(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('webhooks.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Adds an endpoint and shows its signing secret once. */
export function EndpointDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['platform', 'ui']);
  const [secret, setSecret] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      // A secret shown once must not vanish by a stray click.
      closeOnClickOutside={secret === undefined}
      title={<Text fw={650}>{t('webhooks.add')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {secret ? (
        <SecretOnce secret={secret} onClose={onClose} />
      ) : (
        <EndpointForm onMade={setSecret} onClose={onClose} />
      )}
    </Modal>
  );
}
