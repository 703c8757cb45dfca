import { Button, Checkbox, Group, Modal, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { SCREENING, type Settings, saveSettings, settingsQuery } from './screening-api.js';

interface SettingsDialogProps {
  storefront: { id: string; name: string };
  onClose: () => void;
}

function Form({ storefront, onClose, saved }: SettingsDialogProps & { saved: Settings }) {
  const { t } = useTranslation(['screening', 'ui']);
  const client = useQueryClient();
  const [settings, setSettings] = useState(saved);
  const save = useMutation({
    mutationFn: () => saveSettings(storefront.id, settings),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [SCREENING] });
      onClose();
    },
  });
  return (
    <Stack gap="md">
      {isProblem(save.error) ? <ProblemAlert problem={save.error} /> : null}
      {(['isStreaming', 'removesAutomatically'] as const).map((key) => (
        <Checkbox
          key={key}
          label={t(`settings.${key}`)}
          description={t(`settings.${key}What`)}
          checked={settings[key]}
          onChange={(event) => setSettings({ ...settings, [key]: event.currentTarget.checked })}
        />
      ))}
      <NumberInput
        label={t('settings.auditShare')}
        description={t('settings.auditShareWhat')}
        suffix=" %"
        min={0}
        max={100}
        decimalScale={2}
        value={settings.auditShare * 100}
        onChange={(value) => setSettings({ ...settings, auditShare: Number(value) / 100 })}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('settings.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** How a storefront is screened: its stream, removal without a person, and audits. */
export function SettingsDialog({ storefront, onClose }: SettingsDialogProps) {
  const { t } = useTranslation(['screening', 'ui']);
  const query = useQuery(settingsQuery(storefront.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{t('settings.title', { name: storefront.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {query.data ? (
        <Form storefront={storefront} onClose={onClose} saved={query.data} />
      ) : query.error ? (
        <LoadFailure error={query.error} onRetry={query.refetch} />
      ) : (
        <Skeleton height={180} />
      )}
    </Modal>
  );
}
