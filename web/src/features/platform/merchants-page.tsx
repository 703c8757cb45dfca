import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../app/session.js';
import { CopyId } from '../../ui/copy-id.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { LinkDialog } from './link-dialog.js';
import { type Merchant, merchantsQuery, storefrontListQuery } from './platform-api.js';

const route = getRouteApi('/portal/platform/merchants');

function useColumns(onLink: ((row: Merchant) => void) | undefined): Column<Merchant>[] {
  const { t } = useTranslation('platform');
  const storefronts = useQuery(storefrontListQuery).data?.items ?? [];
  const columns: Column<Merchant>[] = [
    { key: 'name', header: t('merchants.name'), cell: (row) => <b>{row.name}</b> },
    { key: 'number', header: t('merchants.number'), cell: (row) => row.externalId },
    {
      key: 'storefront',
      header: t('merchants.storefront'),
      cell: (row) => storefronts.find(({ id }) => id === row.storefrontId)?.name ?? '–',
    },
    { key: 'country', header: t('organisations.country'), cell: (row) => row.country ?? '–' },
    {
      key: 'account',
      header: t('merchants.account'),
      cell: (row) =>
        row.organisationId ? (
          <CopyId id={row.organisationId} tail={8} />
        ) : (
          <StatusBadge tone="neutral">{t('merchants.noAccount')}</StatusBadge>
        ),
    },
  ];
  if (!onLink) return columns;
  return [
    ...columns,
    {
      key: 'link',
      header: t('action'),
      align: 'end',
      cell: (row) => (
        <Button size="compact-sm" variant="default" onClick={() => onLink(row)}>
          {t('merchants.link')}
        </Button>
      ),
    },
  ];
}

/** The merchants of the marketplace and the accounts with which they answer here. */
export function MerchantsPage() {
  const { t } = useTranslation('platform');
  const { cursor, storefront, number } = route.useSearch();
  const { permissions } = useSignedIn();
  const mayLink =
    permissions.includes('marketplace.ingest') && permissions.includes('platform.administer');
  const [linked, setLinked] = useState<Merchant>();
  const storefronts = useQuery(storefrontListQuery).data?.items ?? [];
  const query = useQuery(
    merchantsQuery({
      ...(cursor && { cursor }),
      ...(storefront && { storefrontId: storefront }),
      ...(number && { externalId: number }),
    }),
  );
  const columns = useColumns(mayLink ? setLinked : undefined);
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'storefront',
      label: t('merchants.storefront'),
      options: storefronts.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'text', key: 'number', label: t('merchants.number') },
  ];
  return (
    <>
      <PageHeader title={t('nav.merchants')} what={t('merchants.what')} />
      <FilterBar filters={filters} />
      <DataTable
        label={t('nav.merchants')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('merchants.noneTitle'), children: t('merchants.none') }}
      />
      {linked ? <LinkDialog merchant={linked} onClose={() => setLinked(undefined)} /> : null}
    </>
  );
}
