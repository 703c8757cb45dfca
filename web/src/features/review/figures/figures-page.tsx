import {
  Anchor,
  NativeSelect,
  SimpleGrid,
  Skeleton,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.js';
import { countText, percentText } from '../../../ui/format.js';
import { LoadFailure } from '../../../ui/load-failure.js';
import { Metric } from '../../../ui/metric.js';
import { PageHeader } from '../../../ui/page-header.js';
import { useTableSearch } from '../../../ui/use-table-search.js';
import { TASK_KINDS } from '../queue/queue-filters.js';
import { type Agreement, agreementQuery, type DeskStats, statsQuery } from '../review-api.js';
import { AgreementMatrix } from './agreement-matrix.js';
import classes from './figures.module.css';

const PERIODS = ['7', '30', '90', '365'] as const;
const DAY_MS = 86_400_000;

function normOf(stats: DeskStats) {
  const sum = (key: 'count' | 'of') =>
    stats.norm.reduce((total, { withinNorm }) => total + withinNorm[key], 0);
  return { count: sum('count'), of: sum('of') };
}

function ByKind({ stats }: { stats: DeskStats }) {
  const { t, i18n } = useTranslation('review');
  const number = (value: number) => countText(value, i18n.language);
  return (
    <Table.ScrollContainer minWidth={520} type="native">
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('queue.kind')}</Table.Th>
            <Table.Th ta="end">{t('figures.open')}</Table.Th>
            <Table.Th ta="end">{t('figures.overdue')}</Table.Th>
            <Table.Th ta="end">{t('figures.waiting')}</Table.Th>
            <Table.Th>{t('figures.within')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {TASK_KINDS.map((kind) => {
            const row = stats.now.find((one) => one.kind === kind);
            const norm = stats.norm.find((one) => one.kind === kind)?.withinNorm;
            return (
              <Table.Tr key={kind}>
                <Table.Td>
                  <Anchor renderRoot={(props) => <Link {...props} to="/desk" search={{ kind }} />}>
                    {t(`kind.${kind}`)}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="end">{number(row?.open ?? 0)}</Table.Td>
                <Table.Td ta="end" className={row?.overdue ? classes.late : undefined}>
                  {number(row?.overdue ?? 0)}
                </Table.Td>
                <Table.Td ta="end">{number(row?.waiting ?? 0)}</Table.Td>
                <Table.Td>
                  {norm?.share == null ? (
                    '–'
                  ) : (
                    <>
                      {t('figures.shareOf', {
                        share: percentText(norm.share, i18n.language),
                        count: norm.count,
                        of: number(norm.of),
                      })}
                      <span className={classes.bar} aria-hidden>
                        <span style={{ width: `${norm.share * 100}%` }} />
                      </span>
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Now({ stats }: { stats: DeskStats }) {
  const { t } = useTranslation('review');
  const open = stats.now.reduce((sum, row) => sum + row.open, 0);
  const overdue = stats.now.reduce((sum, row) => sum + row.overdue, 0);
  const norm = normOf(stats);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Metric
        label={t('figures.norm')}
        definition={t('figures.normWhat')}
        numerator={norm.count}
        denominator={norm.of}
      />
      <Metric
        label={t('figures.overdueShare')}
        definition={t('figures.overdueWhat')}
        numerator={overdue}
        denominator={open}
        casesTo="/desk"
      />
    </SimpleGrid>
  );
}

function AgreementSection({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation('review');
  const { agreed, kappa, pending, matrix } = agreement;
  if (agreed.of === 0) {
    return (
      <EmptyState title={t('figures.noAgreement')}>
        {t('figures.noAgreementWhat', { count: pending })}
      </EmptyState>
    );
  }
  const kappaText =
    kappa === null
      ? t('figures.kappaUndefined')
      : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(kappa);
  return (
    <div className={classes.chart}>
      <Stack gap="xs">
        <Metric
          label={t('figures.agreed')}
          definition={t('figures.agreedWhat')}
          numerator={agreed.count}
          denominator={agreed.of}
        />
        <Text>{t('figures.kappa', { kappa: kappaText })}</Text>
        <Text size="sm" c="dimmed">
          {t('figures.pending', { count: pending })}
        </Text>
      </Stack>
      <AgreementMatrix matrix={matrix} />
    </div>
  );
}

/** How the desk does: what waits, what is late, how fast, and whether two people agree. */
export function FiguresPage() {
  const { t } = useTranslation('review');
  const { search, setFilters } = useTableSearch();
  const days = PERIODS.find((one) => one === search.days) ?? '30';
  // Fixed per choice: a start that moved with the clock would never be cached.
  const from = useMemo(() => new Date(Date.now() - Number(days) * DAY_MS).toISOString(), [days]);
  const stats = useQuery(statsQuery(from));
  const agreement = useQuery(agreementQuery(from));
  return (
    <>
      <PageHeader
        title={t('figures.title')}
        what={t('figures.what')}
        actions={
          <NativeSelect
            size="xs"
            label={t('figures.period')}
            value={days}
            data={PERIODS.map((one) => ({
              value: one,
              label: t('figures.days', { count: Number(one) }),
            }))}
            onChange={(event) => setFilters({ days: event.currentTarget.value })}
          />
        }
      />
      <Stack gap="lg">
        {stats.error && !stats.data ? (
          <LoadFailure error={stats.error} onRetry={stats.refetch} />
        ) : null}
        <Title order={2}>{t('figures.overview')}</Title>
        {stats.data ? <Now stats={stats.data} /> : <Skeleton height={130} />}
        {stats.data ? <ByKind stats={stats.data} /> : null}
        <section>
          <Title order={2} mb="xs">
            {t('figures.double')}
          </Title>
          {agreement.error && !agreement.data ? (
            <LoadFailure error={agreement.error} onRetry={agreement.refetch} />
          ) : null}
          {agreement.data ? (
            <AgreementSection agreement={agreement.data} />
          ) : (
            <Skeleton height={180} />
          )}
        </section>
      </Stack>
    </>
  );
}
