import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap } from '../../../api/client.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { DateTime } from '../../../ui/date-time.js';
import { FilterBar } from '../../../ui/filter-bar.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { PageHeader } from '../../../ui/page-header.js';
import type { TableSearch } from '../../../ui/table-search.js';
import { useTableSearch } from '../../../ui/use-table-search.js';
import { focusFilter } from '../queue/desk-page.js';
import { REVIEW_KEY, type RightRow, reviewApi } from '../review-api.js';
import { RIGHT_STATUSES, RightStatusBadge } from './right-status-badge.js';
import { useRightWords } from './right-words.js';

const KINDS = [
  'trademark',
  'copyright',
  'patent-invention',
  'patent-utility-model',
  'design',
] as const satisfies readonly RightRow['kind'][];

function useRights({ status, kind, q, cursor }: TableSearch) {
  const query = {
    status: RIGHT_STATUSES.find((one) => one === status),
    kind: KINDS.find((one) => one === kind),
    q,
    cursor,
  };
  return useQuery({
    queryKey: [REVIEW_KEY, 'rights', query],
    queryFn: ({ signal }) => unwrap(reviewApi.GET('/v1/rights', { params: { query }, signal })),
    placeholderData: (before) => before,
  });
}

function useColumns(): Column<RightRow>[] {
  const { t } = useTranslation('review');
  const words = useRightWords();
  return [
    { key: 'title', header: t('right.title'), cell: (right) => right.title, width: '26%' },
    { key: 'kind', header: t('right.kind'), cell: words.kind },
    { key: 'number', header: t('right.number'), cell: words.number },
    { key: 'holder', header: t('right.holder'), cell: (right) => right.holder.name },
    {
      key: 'entered',
      header: t('right.entered'),
      cell: (r) => <DateTime at={r.registeredAt} precision="date" />,
    },
    {
      key: 'status',
      header: t('right.status'),
      cell: (r) => <RightStatusBadge status={r.status} />,
    },
  ];
}

/** Every right in the registry: to verify, to look up, to challenge. */
export function RightsPage() {
  const { t } = useTranslation('review');
  const { search } = useTableSearch();
  const query = useRights(search);
  const columns = useColumns();
  useShortcuts(useMemo(() => [{ keys: '/', label: t('keys.filter'), run: focusFilter }], [t]));
  return (
    <>
      <PageHeader title={t('rights.title')} what={t('rights.what')} />
      <FilterBar
        filters={[
          { kind: 'text', key: 'q', label: t('rights.text') },
          {
            kind: 'choice',
            key: 'status',
            label: t('right.status'),
            options: RIGHT_STATUSES.map((one) => ({ value: one, label: t(`rightStatus.${one}`) })),
          },
          {
            kind: 'choice',
            key: 'kind',
            label: t('right.kind'),
            options: KINDS.map((one) => ({ value: one, label: t(`rightKind.${one}`) })),
          },
        ]}
      />
      <DataTable
        label={t('rights.title')}
        columns={columns}
        query={query}
        rowKey={(right) => right.id}
        rowTo={(right) => `/review/rights/${right.id}`}
        empty={{ title: t('rights.none'), children: t('rights.noneWhat') }}
      />
    </>
  );
}
