import {
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Skeleton,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../ui/format.js';
import { LoadFailure } from '../../ui/load-failure.js';
import { Metric } from '../../ui/metric.js';
import metric from '../../ui/metric.module.css';
import { useTableSearch } from '../../ui/use-table-search.js';
import { daySeries } from '../metrics/day-series.js';
import { CountLink } from './count-link.js';
import { csvOf, download } from './dashboard-csv.js';
import { type Dashboard, dashboardQuery, type Period } from './programs-api.js';

const DayChart = lazy(() =>
  import('../metrics/day-chart.js').then((m) => ({ default: m.DayChart })),
);

const PERIODS = ['1-month', '2-months', '3-months', 'custom'] as const;

type Counted =
  | 'submitted'
  | 'withdrawn'
  | 'decided'
  | 'standing'
  | 'accepted'
  | 'countered'
  | 'counter-upheld'
  | 'counter-unanswered';

function useCases(dashboard: Dashboard, holderId: string | undefined) {
  const { fromDay, endDay } = dashboard;
  return (counted: Counted) =>
    `/claims?${new URLSearchParams({ counted, fromDay, endDay, ...(holderId && { complainant: holderId }) })}`;
}

interface FiguresProps {
  dashboard: Dashboard;
  holderId?: string | undefined;
}

/** A plain count that leads to its claims. */
function Count({
  label,
  definition,
  count,
  to,
}: Record<'label' | 'definition' | 'to', string> & { count: number }) {
  const { i18n } = useTranslation('programs');
  return (
    <section className={metric.metric}>
      <Text component="h3" className={metric.label}>
        {label}
      </Text>
      <p className={metric.figure}>
        <CountLink to={to}>{countText(count, i18n.language)}</CountLink>
      </p>
      <p className={metric.definition}>{definition}</p>
    </section>
  );
}

/** The two figures of everybody. */
function Two({ dashboard, holderId }: FiguresProps) {
  const { t } = useTranslation('programs');
  const to = useCases(dashboard, holderId);
  const { takedownSuccess, successfulCounterNotices } = dashboard.two;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Metric
        label={t('figure.takedownSuccess')}
        definition={t('figureWhat.takedownSuccess')}
        {...takedownSuccess}
        numeratorTo={to('standing')}
        denominatorTo={to('decided')}
      />
      <Metric
        label={t('figure.counterRate')}
        definition={t('figureWhat.counterRate')}
        {...successfulCounterNotices}
        numeratorTo={to('counter-upheld')}
        denominatorTo={to('accepted')}
      />
    </SimpleGrid>
  );
}

/** The eight figures of accounts in the programme. */
function Eight({ eight, ...props }: FiguresProps & { eight: NonNullable<Dashboard['eight']> }) {
  const { t } = useTranslation('programs');
  const to = useCases(props.dashboard, props.holderId);
  const counts = [
    ['submissions', eight.submissions, 'submitted'],
    ['accepted', eight.accepted, 'accepted'],
    ['withdrawn', eight.withdrawn, 'withdrawn'],
    ['counterNotices', eight.counterNotices, 'countered'],
    ['successfulCounterNotices', eight.successfulCounterNotices, 'counter-upheld'],
    ['automatedWithdrawals', eight.automatedWithdrawals, 'counter-unanswered'],
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md">
      {counts.map(([name, count, counted]) => (
        <Count
          key={name}
          label={t(`figure.${name}`)}
          definition={t(`figureWhat.${name}`)}
          count={count}
          to={to(counted)}
        />
      ))}
      <Metric
        label={t('figure.takedownSuccess')}
        definition={t('figureWhat.takedownSuccess')}
        {...eight.takedownSuccess}
        numeratorTo={to('standing')}
        denominatorTo={to('decided')}
      />
      <Metric
        label={t('figure.counterNoticeSuccess')}
        definition={t('figureWhat.counterNoticeSuccess')}
        {...eight.counterNoticeSuccess}
        numeratorTo={to('counter-upheld')}
        denominatorTo={to('countered')}
      />
    </SimpleGrid>
  );
}

function Loaded({ dashboard, holderId }: FiguresProps) {
  const { t } = useTranslation('programs');
  const series = daySeries(dashboard);
  const count = series.submitted.reduce((sum, one) => sum + one, 0);
  return (
    <>
      {dashboard.eight ? (
        <Eight dashboard={dashboard} holderId={holderId} eight={dashboard.eight} />
      ) : (
        <Two dashboard={dashboard} holderId={holderId} />
      )}
      {count > 0 ? (
        <section style={{ marginTop: '1.25rem' }}>
          <Title order={3}>{t('dashboard.chart')}</Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('dashboard.chartWhat', { count })}
          </Text>
          <Suspense fallback={<Skeleton height={260} />}>
            <DayChart series={series} label={t('dashboard.chart')} />
          </Suspense>
        </section>
      ) : null}
    </>
  );
}

/** How notices fare over a window: figures that lead to their claims, the days, and a file. */
export function DashboardFigures({ holderId }: { holderId?: string }) {
  const { t } = useTranslation('programs');
  const { search, setFilters } = useTableSearch();
  const period: Period = PERIODS.find((one) => one === search.period) ?? '3-months';
  const isReady = period !== 'custom' || Boolean(search.fromDay && search.endDay);
  const { data, error, refetch } = useQuery({
    ...dashboardQuery({
      period,
      holderId,
      ...(period === 'custom' && { fromDay: search.fromDay, endDay: search.endDay }),
    }),
    enabled: isReady,
  });
  return (
    <section>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        <Title order={2}>{t(holderId ? 'dashboard.titleOf' : 'dashboard.title')}</Title>
        <Group align="flex-end" gap="xs">
          <NativeSelect
            size="xs"
            label={t('dashboard.period')}
            value={period}
            data={PERIODS.map((one) => ({ value: one, label: t(`period.${one}`) }))}
            onChange={(event) => setFilters({ period: event.currentTarget.value })}
          />
          {period === 'custom'
            ? (['fromDay', 'endDay'] as const).map((key) => (
                <TextInput
                  key={key}
                  size="xs"
                  type="date"
                  label={t(`dashboard.${key}`)}
                  value={search[key] ?? ''}
                  onChange={(event) => setFilters({ [key]: event.currentTarget.value })}
                />
              ))
            : null}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} />}
            disabled={!data}
            onClick={() =>
              data && download(csvOf(data, t('dashboard.file')), 'magpie-dashboard.csv')
            }
          >
            {t('dashboard.export')}
          </Button>
        </Group>
      </Group>
      {data ? <Loaded dashboard={data} holderId={holderId} /> : null}
      {!data && error ? <LoadFailure error={error} onRetry={refetch} /> : null}
      {!data && !error && isReady ? <Skeleton height={140} /> : null}
    </section>
  );
}
