import { Button, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { webhooksQuery } from '../platform-api.js';
import { Deliveries } from './deliveries.js';
import { EndpointCard } from './endpoint-card.js';
import { EndpointDialog } from './endpoint-dialog.js';

const route = getRouteApi('/portal/platform/webhooks');

/** Where measures are told to the marketplace, and whether they arrived. */
export function WebhooksPage() {
  const { t } = useTranslation('platform');
  const { endpoint, status, cursor } = route.useSearch();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery(webhooksQuery({ limit: 50 }));
  const endpoints = query.data?.items ?? [];
  const dead = endpoints.reduce((sum, one) => sum + one.dead, 0);
  return (
    <>
      <PageHeader
        title={t('nav.webhooks')}
        what={t('webhooks.what')}
        ask={dead > 0 ? t('webhooks.askDead', { count: dead }) : undefined}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('webhooks.add')}
          </Button>
        }
      />
      <Stack gap="xl">
        {query.error ? <LoadFailure error={query.error} onRetry={query.refetch} /> : null}
        {query.data && endpoints.length === 0 ? (
          <EmptyState title={t('webhooks.noneTitle')}>{t('webhooks.none')}</EmptyState>
        ) : null}
        <Stack gap="sm">
          {endpoints.map((one) => (
            <EndpointCard key={one.id} endpoint={one} />
          ))}
        </Stack>
        <section>
          <Title order={2} mb="xs">
            {t('webhooks.deliveries')}
          </Title>
          <Deliveries endpoints={endpoints} search={{ endpoint, status, cursor }} />
        </section>
      </Stack>
      {isAdding ? <EndpointDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}
