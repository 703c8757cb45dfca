import { NativeSelect, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailure } from '../../ui/load-failure.js';
import { PageHeader } from '../../ui/page-header.js';
import { useTableSearch } from '../../ui/use-table-search.js';
import { storefrontsQuery } from '../notices/notices-api.js';
import { DriftSection } from './drift-section.js';
import { EstimateSection } from './estimate-section.js';
import { PrecisionSection } from './precision-section.js';
import { figuresQuery, qualityQuery } from './screening-api.js';
import { VerdictSection } from './verdict-section.js';
import { WeightsSection } from './weights-section.js';

const PERIODS = ['7', '30', '90', '365'] as const;
const DAY_MS = 86_400_000;

/** How good screening is: what it catches, what it misses, how often it is right, how it drifts. */
export function QualityPage() {
  const { t } = useTranslation('screening');
  const { search, setFilters } = useTableSearch();
  const days = PERIODS.find((one) => one === search.days) ?? '30';
  // Fixed per choice: a start that moved with the clock would never be cached.
  const from = useMemo(() => new Date(Date.now() - Number(days) * DAY_MS).toISOString(), [days]);
  const period = { from, storefrontId: search.storefront };
  const storefronts = useQuery(storefrontsQuery).data?.items ?? [];
  const quality = useQuery(qualityQuery(period));
  const figures = useQuery(figuresQuery(period));
  const error = quality.error ?? figures.error;
  return (
    <>
      <PageHeader
        title={t('quality.title')}
        what={t('quality.what')}
        actions={
          <>
            <NativeSelect
              aria-label={t('quality.storefront')}
              value={search.storefront ?? ''}
              data={[
                { value: '', label: t('quality.allStorefronts') },
                ...storefronts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) =>
                setFilters({ storefront: event.currentTarget.value || undefined })
              }
            />
            <NativeSelect
              aria-label={t('quality.period')}
              value={days}
              data={PERIODS.map((value) => ({
                value,
                label: t('quality.days', { count: Number(value) }),
              }))}
              onChange={(event) => setFilters({ days: event.currentTarget.value })}
            />
          </>
        }
      />
      {error && !(quality.data && figures.data) ? (
        <LoadFailure
          error={error}
          onRetry={() => Promise.all([quality.refetch(), figures.refetch()])}
        />
      ) : null}
      {quality.data && figures.data ? (
        <Stack gap="xl">
          <section>
            <Title order={2}>{t('quality.caughtTitle')}</Title>
            <EstimateSection quality={quality.data} figures={figures.data} period={period} />
          </section>
          <section>
            <Title order={2}>{t('quality.verdictsTitle')}</Title>
            <VerdictSection quality={quality.data} period={period} />
          </section>
          <section>
            <Title order={2}>{t('quality.precisionTitle')}</Title>
            <PrecisionSection quality={quality.data} period={period} />
          </section>
          <section>
            <Title order={2}>{t('weights.title')}</Title>
            <WeightsSection />
          </section>
          <section>
            <Title order={2}>{t('quality.driftTitle')}</Title>
            <DriftSection quality={quality.data} />
          </section>
        </Stack>
      ) : error ? null : (
        <Skeleton height={480} />
      )}
    </>
  );
}
