import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { platformApi, type Webhook } from '../platform-api.js';
import { SecretOnce } from './secret-once.js';

/** How long both secrets may sign: not at all, a day, three days, a week. */
const OVERLAPS = [24, 72, 168, 0] as const;

interface RotateSecretProps {
  endpoint: Webhook;
  onClose: () => void;
}

/** Replaces an endpoint's signing secret; for a while messages carry both signatures. */
export function RotateSecret({ endpoint, onClose }: RotateSecretProps) {
  const { t } = useTranslation(['platform', 'ui']);
  const [overlapHours, setOverlap] = useState<number>(OVERLAPS[0]);
  const rotate = useMutation({
    mutationFn: () =>
      unwrap(
        platformApi.POST('/v1/webhooks/{id}/secret', {
          params: { path: { id: endpoint.id } },
          body: { overlapHours },
        }),
      ),
  });
  const made = rotate.data;
  return (
    <Modal
      opened
      onClose={onClose}
      // A secret shown once must not vanish by a stray click.
      closeOnClickOutside={made === undefined}
      title={<Text fw={650}>{t('webhooks.rotateTitle', { name: endpoint.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {made ? (
        <SecretOnce secret={made.secret} onClose={onClose}>
          <Text size="sm">
            {t('webhooks.oldUntil')} <DateTime at={made.oldSecretUntil} />
          </Text>
        </SecretOnce>
      ) : (
        <Stack gap="md">
          <Text size="sm">{t('webhooks.rotateWhat')}</Text>
          {isProblem(rotate.error) ? <ProblemAlert problem={rotate.error} /> : null}
          <NativeSelect
            label={t('webhooks.overlap')}
            value={String(overlapHours)}
            data={OVERLAPS.map((hours) => ({
              value: String(hours),
              label:
                hours === 0 ? t('webhooks.overlapNone') : t('webhooks.overlapHours', { hours }),
            }))}
            onChange={(event) => setOverlap(Number(event.currentTarget.value))}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>
              {t('webhooks.rotate')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
