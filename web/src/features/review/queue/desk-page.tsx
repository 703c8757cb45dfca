import { Button, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table.js';
import { type Filter, FilterBar } from '../../../ui/filter-bar.js';
import { useShortcuts } from '../../../ui/key-help.js';
import { PageHeader } from '../../../ui/page-header.js';
import { useTableSearch } from '../../../ui/use-table-search.js';
import { regimesQuery, storefrontsQuery } from '../../notices/notices-api.js';
import { queueQuery } from '../review-api.js';
import { useWritten } from '../use-regime-name.js';
import { KindCounts } from './kind-counts.js';
import { filtersOf, nextOf, rememberQueue } from './queue-filters.js';
import { useTaskColumns } from './task-columns.js';

function useFilters(): Filter[] {
  const { t } = useTranslation('review');
  const written = useWritten();
  const regimes = useQuery(regimesQuery).data ?? [];
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const yes = (label: string) => [{ value: '1', label }];
  return [
    { kind: 'text', key: 'q', label: t('filter.text') },
    {
      kind: 'choice',
      key: 'regime',
      label: t('filter.regime'),
      options: regimes.map(({ id, title }) => ({ value: id, label: title[written] })),
    },
    {
      kind: 'choice',
      key: 'storefront',
      label: t('filter.storefront'),
      options: storefronts.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'choice',
      key: 'lane',
      label: t('filter.lane'),
      options: (['standard', 'expedited'] as const).map((lane) => ({
        value: lane,
        label: t(`lane.${lane}`),
      })),
    },
    { kind: 'choice', key: 'mine', label: t('filter.whose'), options: yes(t('filter.mine')) },
    { kind: 'choice', key: 'overdue', label: t('filter.due'), options: yes(t('filter.overdue')) },
    {
      kind: 'choice',
      key: 'status',
      label: t('filter.status'),
      options: [{ value: 'waiting', label: t('filter.waiting') }],
    },
  ];
}

/** Puts the cursor into the text filter of the page. */
export function focusFilter(): void {
  document.querySelector<HTMLElement>('[role="search"] input[type="search"]')?.focus();
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('[data-row-link]')?.focus();
}

/** The queue: what waits for a person, the most urgent first, kept up to date by itself. */
export function DeskPage() {
  const { t } = useTranslation('review');
  const navigate = useNavigate();
  const { search } = useTableSearch();
  const query = useQuery(queueQuery(filtersOf(search)));
  const columns = useTaskColumns();
  const filters = useFilters();
  useEffect(() => rememberQueue(search), [search]);
  const next = nextOf(query.data?.items ?? [], '');
  const shortcuts = useMemo(() => {
    const open = () =>
      next && void navigate({ to: '/desk/tasks/$taskId', params: { taskId: next.id } });
    return [
      { keys: 'n', label: t('keys.next'), run: open },
      { keys: 'j', label: t('keys.intoQueue'), run: focusFirstRow },
      { keys: '/', label: t('keys.filter'), run: focusFilter },
    ];
  }, [next, navigate, t]);
  useShortcuts(shortcuts);
  const isFiltered = Boolean(search.kind) || filters.some(({ key }) => search[key]);

  return (
    <>
      <PageHeader
        title={t('queue.title')}
        what={t('queue.what')}
        actions={
          <Button
            leftSection={<IconPlayerPlay size={15} />}
            disabled={!next}
            onClick={() => shortcuts[0]?.run()}
          >
            {t('queue.begin')}
          </Button>
        }
      />
      <KindCounts />
      <FilterBar filters={filters} />
      <DataTable
        label={t('queue.title')}
        columns={columns}
        query={query}
        rowKey={(task) => task.id}
        rowTo={(task) => `/desk/tasks/${task.id}`}
        empty={
          isFiltered
            ? { title: t('queue.noneHere'), children: t('queue.noneHereWhat') }
            : { title: t('queue.none'), children: t('queue.noneWhat') }
        }
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('queue.live')}
      </Text>
    </>
  );
}
