import { Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { useNotify } from '../../../ui/use-notify.js';
import { atVersion, PLATFORM, platformApi, type Webhook } from '../platform-api.js';
import { RotateSecret } from './rotate-secret.js';

function useActions(endpoint: Webhook) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const notify = useNotify();
  const params = { path: { id: endpoint.id } };
  const after = (message: string) => async () => {
    notify(message);
    await client.invalidateQueries({ queryKey: [PLATFORM] });
  };
  const toggle = useMutation({
    mutationFn: () =>
      unwrap(
        platformApi.PATCH('/v1/webhooks/{id}', {
          params,
          body: { isEnabled: !endpoint.isEnabled },
          headers: atVersion(endpoint.version),
        }),
      ),
    onSuccess: after(t(endpoint.isEnabled ? 'webhooks.disabledNow' : 'webhooks.enabledNow')),
  });
  const test = useMutation({
    mutationFn: () => unwrap(platformApi.POST('/v1/webhooks/{id}/test', { params })),
    onSuccess: after(t('webhooks.testSent')),
  });
  const replay = useMutation({
    mutationFn: () => unwrap(platformApi.POST('/v1/webhooks/{id}/replay', { params, body: {} })),
    onSuccess: after(t('webhooks.replayed')),
  });
  return { toggle, test, replay };
}

function Facts({ endpoint }: { endpoint: Webhook }) {
  const { t } = useTranslation('platform');
  return (
    <Group gap="md" fz="sm" c="dimmed">
      <span>{t('webhooks.pending', { count: endpoint.pending })}</span>
      <span>{t('webhooks.dead', { count: endpoint.dead })}</span>
      <span>
        {t('webhooks.lastSuccess')}{' '}
        {endpoint.lastSuccessAt ? <DateTime at={endpoint.lastSuccessAt} /> : t('webhooks.never')}
      </span>
      {endpoint.failingSince ? (
        <Text span c="var(--mp-bad)" size="sm">
          {t('webhooks.failingSince')} <DateTime at={endpoint.failingSince} />
        </Text>
      ) : null}
    </Group>
  );
}

/** One endpoint: whether it hears us, and what can be done when it does not. */
export function EndpointCard({ endpoint }: { endpoint: Webhook }) {
  const { t } = useTranslation('platform');
  const { toggle, test, replay } = useActions(endpoint);
  const error = [toggle, test, replay].map((one) => one.error).find(isProblem);
  const { isEnabled, disabledBecause, dead } = endpoint;
  const [isRotating, setRotating] = useState(false);
  return (
    <Paper p="md" component="article">
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="sm">
            <Text component="h2" fw={600}>
              {endpoint.name}
            </Text>
            <StatusBadge tone={isEnabled ? 'done' : 'refused'}>
              {isEnabled
                ? t('webhooks.enabled')
                : t(`webhooks.disabled.${disabledBecause ?? 'by-hand'}`)}
            </StatusBadge>
          </Group>
          <Text size="sm" ff="monospace">
            {endpoint.url}
          </Text>
          <Facts endpoint={endpoint} />
        </div>
        <Group gap="xs">
          {dead > 0 ? (
            <Button size="xs" loading={replay.isPending} onClick={() => replay.mutate()}>
              {t('webhooks.replayAll', { count: dead })}
            </Button>
          ) : null}
          <Button
            size="xs"
            variant="default"
            loading={test.isPending}
            onClick={() => test.mutate()}
          >
            {t('webhooks.test')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setRotating(true)}>
            {t('webhooks.newSecret')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={toggle.isPending}
            onClick={() => toggle.mutate()}
          >
            {t(isEnabled ? 'webhooks.disable' : 'webhooks.enable')}
          </Button>
        </Group>
      </Group>
      {error ? <ProblemAlert problem={error} mt="sm" /> : null}
      {isRotating ? <RotateSecret endpoint={endpoint} onClose={() => setRotating(false)} /> : null}
    </Paper>
  );
}
