import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import {
  atVersion,
  type Merchant,
  organisationsQuery,
  PLATFORM,
  platformApi,
} from './platform-api.js';

const NONE = 'none';

/** Gives a merchant of the marketplace the organisation that answers for it here. */
export function LinkDialog({ merchant, onClose }: { merchant: Merchant; onClose: () => void }) {
  const { t } = useTranslation(['platform', 'ui']);
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string>(merchant.organisationId ?? NONE);
  const found = useQuery(organisationsQuery({ kind: 'merchant', limit: 20, ...(q && { q }) }));
  const link = useMutation({
    mutationFn: () =>
      unwrap(
        platformApi.PUT('/v1/merchants/{id}/organisation', {
          params: { path: { id: merchant.id } },
          body: { organisationId: chosen === NONE ? null : chosen },
          headers: atVersion(merchant.version),
        }),
      ),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: [PLATFORM, 'merchants'] });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('merchants.linkTitle', { name: merchant.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('merchants.linkWhat')}</Text>
        {isProblem(link.error) ? <ProblemAlert problem={link.error} /> : null}
        <TextInput
          type="search"
          label={t('organisations.search')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Radio.Group label={t('merchants.account')} value={chosen} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            <Radio value={NONE} label={t('merchants.noAccount')} />
            {found.data?.items.map(({ id, name, country }) => (
              <Radio key={id} value={id} label={name} description={country} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button loading={link.isPending} onClick={() => link.mutate()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
