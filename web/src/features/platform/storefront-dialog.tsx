import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { nearestLanguage } from '../../i18n/language.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { regimesQuery } from '../notices/notices-api.js';
import {
  atVersion,
  type NewStorefront,
  PLATFORM,
  platformApi,
  type Storefront,
} from './platform-api.js';

interface StorefrontDialogProps {
  /** Absent to open a new one. */
  storefront: Storefront | undefined;
  onClose: () => void;
}

function useSave(storefront: Storefront | undefined, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, ...rest }: NewStorefront) =>
      storefront
        ? unwrap(
            platformApi.PATCH('/v1/storefronts/{id}', {
              params: { path: { id: storefront.id } },
              body: rest,
              headers: atVersion(storefront.version),
            }),
          )
        : unwrap(platformApi.POST('/v1/storefronts', { body: { code, ...rest } })),
    onSuccess: async () => {
      onSaved();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'storefronts'] });
    },
  });
}

/** Opens a storefront, or changes one. */
export function StorefrontDialog({ storefront, onClose }: StorefrontDialogProps) {
  const { t, i18n } = useTranslation(['platform', 'ui']);
  const packs = useQuery(regimesQuery).data ?? [];
  const language = nearestLanguage(i18n.language) === 'zh-CN' ? 'zh' : 'en';
  const [regimes, setRegimes] = useState<string[]>(storefront?.regimes ?? ['platform']);
  const save = useSave(storefront, onClose);
  const form = useFields(
    {
      code: storefront?.code ?? '',
      name: storefront?.name ?? '',
      locale: storefront?.locale ?? '',
      timeZone: storefront?.timeZone ?? '',
      currency: storefront?.currency ?? '',
      url: storefront?.url ?? '',
    },
    {},
    save.error,
  );
  const title = t(storefront ? 'storefronts.change' : 'storefronts.open');

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { url, ...values } = form.values;
    save.mutate({ ...values, regimes, url: url || null });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput {...form.bind('name')} label={t('storefronts.name')} required />
            <TextInput
              {...form.bind('code')}
              label={t('storefronts.code')}
              disabled={storefront !== undefined}
              required
            />
            <TextInput
              {...form.bind('timeZone')}
              label={t('storefronts.zone')}
              placeholder="Asia/Shanghai"
              required
            />
            <TextInput
              {...form.bind('locale')}
              label={t('storefronts.locale')}
              placeholder="zh-CN"
              required
            />
            <TextInput
              {...form.bind('currency')}
              label={t('storefronts.currency')}
              placeholder="CNY"
              required
            />
            <TextInput {...form.bind('url')} label={t('storefronts.url')} type="url" />
          </SimpleGrid>
          <Checkbox.Group
            label={t('storefronts.regimes')}
            description={t('storefronts.regimesWhy')}
            value={regimes}
            onChange={setRegimes}
          >
            <Stack gap={6} mt={6}>
              {packs.map((pack) => (
                <Checkbox key={pack.id} value={pack.id} label={pack.title[language]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={regimes.length === 0}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
