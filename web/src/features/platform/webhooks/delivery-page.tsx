import { Button, Code, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { DateTime } from '../../../ui/date-time.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { PageHeader } from '../../../ui/page-header.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { type DeliveryDetail, deliveryQuery, PLATFORM, platformApi } from '../platform-api.js';
import { DeliveryStatusBadge } from './delivery-status-badge.js';

const route = getRouteApi('/portal/platform/webhooks/deliveries/$deliveryId');

function Attempts({ history }: Pick<DeliveryDetail, 'history'>) {
  const { t } = useTranslation('platform');
  if (history.length === 0) return <Text c="dimmed">{t('deliveries.noAttempt')}</Text>;
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deliveries.at')}</Table.Th>
            <Table.Th>{t('deliveries.answer')}</Table.Th>
            <Table.Th ta="end">{t('deliveries.took')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map((attempt) => (
            <Table.Tr key={attempt.number}>
              <Table.Td>
                <DateTime at={attempt.at} precision="second" />
              </Table.Td>
              <Table.Td>
                {[attempt.httpStatus, attempt.error, attempt.response].filter(Boolean).join(' · ')}
              </Table.Td>
              <Table.Td ta="end">{t('deliveries.ms', { count: attempt.milliseconds })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Detail({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('platform');
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () =>
      unwrap(
        platformApi.POST('/v1/webhooks/deliveries/{id}/replay', {
          params: { path: { id: delivery.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [PLATFORM] }),
  });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('nav.webhooks'), to: '/platform/webhooks' }]}
        title={delivery.type}
        what={delivery.deadBecause ?? t('deliveries.what')}
        facts={<DeliveryStatusBadge status={delivery.status} />}
        actions={
          delivery.status === 'pending' ? null : (
            <Button loading={replay.isPending} onClick={() => replay.mutate()}>
              {t('deliveries.replay')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        {isProblem(replay.error) ? <ProblemAlert problem={replay.error} /> : null}
        <section>
          <Title order={2} mb="xs">
            {t('deliveries.attempts')}
          </Title>
          <Attempts history={delivery.history} />
        </section>
        <section>
          <Title order={2} mb="xs">
            {t('deliveries.payload')}
          </Title>
          <Code block style={{ whiteSpace: 'pre-wrap' }}>
            {JSON.stringify(delivery.payload, null, 2)}
          </Code>
        </section>
      </Stack>
    </>
  );
}

/** One message: what it said, every attempt, and the way to send it again. */
export function DeliveryPage() {
  const { deliveryId } = route.useParams();
  const query = useQuery(deliveryQuery(deliveryId));
  if (query.data) return <Detail delivery={query.data} />;
  if (query.error) return <LoadFailure error={query.error} onRetry={query.refetch} />;
  return <Skeleton height={320} />;
}
