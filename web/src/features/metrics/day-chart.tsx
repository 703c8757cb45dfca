import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/bar-chart.js';
import { dayText } from '../../ui/format.js';
import type { DaySeries } from './day-series.js';

/** Claims by day: submitted, accepted, met by a counter-notice. */
export function DayChart({ series, label }: { series: DaySeries; label: string }) {
  const { t, i18n } = useTranslation('metrics');
  return (
    <BarChart
      label={label}
      categories={series.days.map((day) => dayText(day, i18n.language))}
      series={[
        { name: t('chart.submitted'), values: series.submitted, colour: 'info' },
        { name: t('chart.accepted'), values: series.accepted, colour: 'good' },
        { name: t('chart.countered'), values: series.countered, colour: 'warn' },
      ]}
    />
  );
}
