import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { countText, dayText } from '../../ui/format.js';
import type { Period, Quality } from './screening-api.js';

const BarChart = lazy(() => import('../../ui/bar-chart.js').then((m) => ({ default: m.BarChart })));

const VERDICTS = [
  { verdict: 'allow', key: 'allowed', colour: 'good' },
  { verdict: 'hold', key: 'held', colour: 'warn' },
  { verdict: 'remove', key: 'removed', colour: 'bad' },
] as const;

/** Listings by day and verdict, each sum leading to its listings. */
export function VerdictSection({ quality, period }: { quality: Quality; period: Period }) {
  const { t, i18n } = useTranslation('screening');
  const { days, strata } = quality;
  if (days.length === 0) {
    return <EmptyState title={t('quality.nothing')}>{t('quality.nothingWhat')}</EmptyState>;
  }
  return (
    <>
      <Text c="dimmed">{t('quality.verdictsWhat', { count: strata.waiting })}</Text>
      <Group gap="lg" my="xs">
        {VERDICTS.map(({ verdict, key }) => {
          const count = days.reduce((sum, day) => sum + day[key], 0);
          return (
            <Anchor
              key={verdict}
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/desk/screenings"
                  search={{ verdict, from: period.from, storefront: period.storefrontId }}
                />
              )}
            >
              {t(`verdict.${verdict}`)}: {countText(count, i18n.language)}
            </Anchor>
          );
        })}
      </Group>
      <Suspense fallback={<Skeleton height={260} />}>
        <BarChart
          label={t('quality.verdictsTitle')}
          categories={days.map(({ day }) => dayText(day, i18n.language))}
          isStacked
          series={VERDICTS.map(({ verdict, key, colour }) => ({
            name: t(`verdict.${verdict}`),
            values: days.map((day) => day[key]),
            colour,
          }))}
        />
      </Suspense>
    </>
  );
}
