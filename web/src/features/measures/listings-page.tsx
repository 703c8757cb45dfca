import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { type Filter, FilterBar } from '../../ui/filter-bar.js';
import { Money } from '../../ui/money.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBadge, type StatusTone } from '../../ui/status-badge.js';
import { ListingPicture } from '../notices/claim-card.js';
import { type OwnListing, ownListingsQuery } from './measures-api.js';

const route = getRouteApi('/portal/shop/listings');
const STATUSES = ['live', 'restricted', 'removed'] as const;
const TONES: Record<OwnListing['status'], StatusTone> = {
  live: 'done',
  restricted: 'attention',
  removed: 'refused',
};

function useFilters(): Filter[] {
  const { t } = useTranslation('measures');
  return [
    { kind: 'text', key: 'q', label: t('listings.search') },
    {
      kind: 'choice',
      key: 'status',
      label: t('listings.status'),
      options: STATUSES.map((value) => ({ value, label: t(`listingStatus.${value}`) })),
    },
  ];
}

function useColumns(): Column<OwnListing>[] {
  const { t } = useTranslation('measures');
  return [
    {
      key: 'title',
      header: t('column.listing'),
      cell: (row) => (
        <Group gap="sm" wrap="nowrap">
          <ListingPicture src={row.previewUrl} />
          <span>{row.title}</span>
        </Group>
      ),
    },
    {
      key: 'status',
      header: t('listings.status'),
      cell: (row) => (
        <StatusBadge tone={TONES[row.status]}>{t(`listingStatus.${row.status}`)}</StatusBadge>
      ),
    },
    {
      key: 'price',
      header: t('exhibit.price'),
      align: 'end',
      cell: (row) =>
        row.price ? <Money amountMinor={row.price.amount} currency={row.price.currency} /> : '–',
    },
    { key: 'storefront', header: t('listings.storefront'), cell: (row) => row.storefront.name },
    { key: 'number', header: t('exhibit.number'), cell: (row) => row.externalId },
    {
      key: 'updated',
      header: t('listings.updated'),
      cell: (row) => <DateTime at={row.updatedAt} precision="date" />,
    },
  ];
}

/** The merchant's listings as Magpie mirrors them, with what was done to each. */
export function ListingsPage() {
  const { t } = useTranslation('measures');
  const { cursor, q, status } = route.useSearch();
  const known = STATUSES.find((one) => one === status);
  const query = useQuery(
    ownListingsQuery({
      ...(cursor && { cursor }),
      ...(q && { q }),
      ...(known && { status: known }),
    }),
  );
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('nav.listings')} what={t('listings.what')} />
      <FilterBar filters={useFilters()} />
      <DataTable
        label={t('nav.listings')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={{ title: t('listings.noneTitle'), children: t('listings.none') }}
      />
    </>
  );
}
