import { Group, NativeSelect, SimpleGrid, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Metric } from '../../ui/metric.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { daySeries } from './day-series.js';
import { type Metrics, metricsQuery } from './metrics-api.js';

const DayChart = lazy(() => import('./day-chart.js').then((m) => ({ default: m.DayChart })));

/** Windows on offer, in days. */
const WINDOWS = [30, 90, 365] as const;

function casesOf(metrics: Metrics, counted: string): string {
  const { fromDay, endDay } = metrics;
  return `/claims?${new URLSearchParams({ counted, fromDay, endDay })}`;
}

function Loaded({ metrics }: { metrics: Metrics }) {
  const { t, i18n } = useTranslation('metrics');
  const { takedownSuccess, successfulCounterNotices } = metrics;
  const series = useMemo(() => daySeries(metrics), [metrics]);
  const total = series.submitted.reduce((sum, one) => sum + one, 0);
  const what = t('chart.what', { count: total, total: countText(total, i18n.language) });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Metric
          label={t('takedown.label')}
          definition={t('takedown.definition')}
          {...takedownSuccess}
          numeratorTo={casesOf(metrics, 'standing')}
          denominatorTo={casesOf(metrics, 'decided')}
        />
        <Metric
          label={t('counter.label')}
          definition={t('counter.definition')}
          {...successfulCounterNotices}
          numeratorTo={casesOf(metrics, 'counter-upheld')}
          denominatorTo={casesOf(metrics, 'accepted')}
        />
      </SimpleGrid>
      {total > 0 ? (
        <section style={{ marginTop: '1.25rem' }}>
          <Title order={3}>{t('chart.title')}</Title>
          <Text size="sm" c="dimmed" mb="xs">
            {what}
          </Text>
          <Suspense fallback={<Skeleton height={260} />}>
            <DayChart series={series} label={`${t('chart.title')}. ${what}`} />
          </Suspense>
        </section>
      ) : null}
    </>
  );
}

/** The two standard metrics over a window, each number leading to its claims, and the days. */
export function Figures() {
  const { t } = useTranslation('metrics');
  const { search, setFilters } = useTableSearch();
  const days = WINDOWS.find((one) => String(one) === search.days) ?? 90;
  const { data, error, refetch } = useQuery(metricsQuery(days));
  return (
    <section>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        <Title order={2}>{t('title')}</Title>
        <NativeSelect
          size="xs"
          label={t('window.label')}
          value={String(days)}
          data={WINDOWS.map((one) => ({
            value: String(one),
            label: t('window.days', { count: one }),
          }))}
          onChange={(event) => setFilters({ days: event.currentTarget.value })}
        />
      </Group>
      {data ? <Loaded metrics={data} /> : null}
      {!data && error ? <LoadFailure error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton height={140} /> : null}
    </section>
  );
}
