import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFields } from '../../ui/use-fields.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import { type NewAuthorisation, RIGHTS, type RightView, rightsApi } from './rights-api.js';
import { TerritoryPicker } from './territory-picker.js';

/** The merchant that a shop's own number names, so that a slip is seen before it is granted. */
function Found({ storefrontId, externalId }: { storefrontId: string; externalId: string }) {
  const { t } = useTranslation('rights');
  const [settled] = useDebouncedValue(externalId.trim(), 300);
  const query = useQuery({
    queryKey: ['merchants', storefrontId, settled],
    queryFn: ({ signal }) =>
      unwrap(
        rightsApi.GET('/v1/merchants', {
          params: { query: { storefrontId, externalId: settled } },
          signal,
        }),
      ),
    enabled: storefrontId !== '' && settled !== '',
  });
  if (!query.data || settled === '') return null;
  const [merchant] = query.data.items;
  return (
    <Text size="sm" role="status" c={merchant ? undefined : 'dimmed'}>
      {merchant ? t('grant.found', { name: merchant.name }) : t('grant.notFound')}
    </Text>
  );
}

/** Lets a merchant sell under a right. */
export function GrantAuthorisation({ right, onClose }: { right: RightView; onClose: () => void }) {
  const { t } = useTranslation(['rights', 'ui']);
  const client = useQueryClient();
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const [storefront, setStorefront] = useState('');
  const [territories, setTerritories] = useState<string[]>([...right.territories]);
  const grant = useMutation({
    mutationFn: (body: NewAuthorisation) => unwrap(rightsApi.POST('/v1/authorisations', { body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [RIGHTS] });
      onClose();
    },
  });
  const paths = { externalId: 'merchant.externalId' };
  const form = useFields({ externalId: '', from: '', until: '' }, paths, grant.error);
  const storefrontId = storefront || (storefronts[0]?.id ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    const { externalId, from, until } = form.values;
    grant.mutate({
      rightId: right.id,
      merchant: { storefrontId, externalId: externalId.trim() },
      ...(territories.length > 0 && { territories }),
      ...(from && { from }),
      until: until || null,
    });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{t('grant.title', { title: right.title })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {form.problem ? (
            <ProblemAlert problem={form.problem} shownFields={form.shownFields} />
          ) : null}
          <Group gap="md" align="flex-start" grow>
            <NativeSelect
              label={t('grant.storefront')}
              value={storefrontId}
              data={storefronts.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => setStorefront(event.currentTarget.value)}
              required
            />
            <TextInput {...form.bind('externalId')} label={t('grant.shop')} required />
          </Group>
          <Found storefrontId={storefrontId} externalId={form.values.externalId} />
          <TerritoryPicker
            label={t('field.territories')}
            hint={t('grant.territories')}
            value={territories}
            onChange={setTerritories}
          />
          <Group gap="md" align="flex-start" grow>
            <TextInput {...form.bind('from')} type="date" label={t('grant.from')} />
            <TextInput {...form.bind('until')} type="date" label={t('grant.until')} />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={grant.isPending}>
              {t('grant.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
