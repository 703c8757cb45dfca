import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocale } from '../../ui/format.js';
import type { DaySeries } from './day-series.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const DAY_AND_MONTH = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

function optionOf(
  series: DaySeries,
  names: Record<'submitted' | 'accepted' | 'countered', string>,
  dayText: (day: string) => string,
) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--mp-${name}`).trim();
  const text = { color: colour('neutral') };
  const line = { lineStyle: { color: colour('line') } };
  return {
    color: [colour('info'), colour('good'), colour('warn')],
    textStyle: { fontFamily: 'inherit' },
    animation: false,
    aria: { enabled: true },
    grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { left: 0, top: 0, textStyle: text, itemWidth: 12, itemHeight: 10, itemGap: 18 },
    tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
    xAxis: {
      type: 'category' as const,
      data: series.days,
      axisLabel: { ...text, formatter: dayText, hideOverlap: true },
      axisLine: line,
      axisTick: { show: false },
    },
    yAxis: { type: 'value' as const, minInterval: 1, axisLabel: text, splitLine: line },
    series: (['submitted', 'accepted', 'countered'] as const).map((key) => ({
      type: 'bar' as const,
      name: names[key],
      data: series[key],
      barMaxWidth: 14,
      barGap: '10%',
    })),
  };
}

/** Claims by day: submitted, accepted, met by a counter-notice. Loaded only where it is shown. */
export function DayChart({ series, label }: { series: DaySeries; label: string }) {
  const { t, i18n } = useTranslation('metrics');
  const scheme = useComputedColorScheme();
  const frame = useRef<HTMLDivElement>(null);
  const submitted = t('chart.submitted');
  const accepted = t('chart.accepted');
  const countered = t('chart.countered');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the scheme
  useEffect(() => {
    if (!frame.current) return;
    const chart = init(frame.current, null, { renderer: 'svg' });
    const format = new Intl.DateTimeFormat(formatLocale(i18n.language), DAY_AND_MONTH);
    const dayText = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
    chart.setOption(optionOf(series, { submitted, accepted, countered }, dayText));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [series, scheme, submitted, accepted, countered, i18n.language]);
  return <div ref={frame} role="img" aria-label={label} style={{ height: 260, width: '100%' }} />;
}
