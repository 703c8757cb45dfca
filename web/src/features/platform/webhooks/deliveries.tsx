import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CopyId } from '../../../ui/copy-id.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { type Filter, FilterBar } from '../../../ui/filter-bar.js';
import { type Delivery, deliveriesQuery, type Webhook } from '../platform-api.js';
import { DeliveryStatusBadge } from './delivery-status-badge.js';

const STATUSES = ['pending', 'delivered', 'dead'] as const;

interface DeliveriesProps {
  endpoints: readonly Webhook[];
  search: {
    endpoint: string | undefined;
    status: string | undefined;
    cursor: string | undefined;
  };
}

function useColumns(endpoints: readonly Webhook[]): Column<Delivery>[] {
  const { t } = useTranslation('platform');
  return [
    { key: 'type', header: t('deliveries.type'), cell: (row) => <Code>{row.type}</Code> },
    {
      key: 'target',
      header: t('deliveries.target'),
      cell: (row) => <CopyId id={row.target} tail={8} />,
    },
    {
      key: 'endpoint',
      header: t('deliveries.endpoint'),
      cell: (row) => endpoints.find(({ id }) => id === row.webhookId)?.name ?? '–',
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <DeliveryStatusBadge status={row.status} />,
    },
    {
      key: 'attempts',
      header: t('deliveries.attempts'),
      align: 'end',
      cell: (row) => row.attempts,
    },
    { key: 'at', header: t('deliveries.made'), cell: (row) => <DateTime at={row.createdAt} /> },
    {
      key: 'next',
      header: t('deliveries.next'),
      cell: (row) => (row.nextAt ? <DateTime at={row.nextAt} /> : '–'),
    },
  ];
}

/** What was sent, what waits, and the dead letters. */
export function Deliveries({ endpoints, search }: DeliveriesProps) {
  const { t } = useTranslation('platform');
  const status = STATUSES.find((one) => one === search.status);
  const query = useQuery(
    deliveriesQuery({
      ...(search.cursor && { cursor: search.cursor }),
      ...(search.endpoint && { endpointId: search.endpoint }),
      ...(status && { status }),
    }),
  );
  const columns = useColumns(endpoints);
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'endpoint',
      label: t('deliveries.endpoint'),
      options: endpoints.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'choice',
      key: 'status',
      label: t('status'),
      options: STATUSES.map((value) => ({ value, label: t(`deliveries.status.${value}`) })),
    },
  ];
  return (
    <>
      <FilterBar filters={filters} />
      <DataTable
        label={t('webhooks.deliveries')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        rowTo={(row) => `/platform/webhooks/deliveries/${row.id}`}
        empty={{ title: t('deliveries.noneTitle'), children: t('deliveries.none') }}
      />
    </>
  );
}
