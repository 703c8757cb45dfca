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

const DAY_MS = 86_400_000;

/** Every day of the period, those without listings included, so that gaps are not drawn away. */
function everyDay({ from, until, days }: Pick<Quality, 'from' | 'until' | 'days'>) {
  const found = new Map(days.map((one) => [one.day, one]));
  const all: Quality['days'] = [];
  const last = until.slice(0, 10);
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); ; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) return all;
    all.push(found.get(day) ?? { day, allowed: 0, held: 0, removed: 0 });
  }
}

/** Listings by day and verdict, each sum leading to its listings. */
export function VerdictSection({ quality, period }: { quality: Quality; period: Period }) {
  const { t, i18n } = useTranslation('screening');
  const { strata } = quality;
  const days = everyDay(quality);
  if (quality.days.length === 0) {
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
