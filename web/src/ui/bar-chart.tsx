import { useComputedColorScheme } from '@mantine/core';
import { BarChart as Bars } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([Bars, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface BarSeries {
  name: string;
  values: readonly number[];
  /** A colour of the house, without its prefix: `good`, `warn`, … */
  colour: string;
}

interface BarChartProps {
  /** What it shows and of what, for those who cannot see it. */
  label: string;
  categories: readonly string[];
  series: readonly BarSeries[];
  isStacked?: boolean;
  /** How an axis or a tooltip writes a value; the plain number when absent. */
  valueText?: (value: number) => string;
}

function optionOf({ categories, series, isStacked = false, valueText }: BarChartProps) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--mp-${name}`).trim();
  const text = { color: colour('neutral') };
  const line = { lineStyle: { color: colour('line') } };
  const formatter = valueText && { formatter: valueText };
  return {
    color: series.map((one) => colour(one.colour)),
    textStyle: { fontFamily: 'inherit' },
    animation: false,
    aria: { enabled: true },
    grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { left: 0, top: 0, textStyle: text, itemWidth: 12, itemHeight: 10, itemGap: 18 },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      ...(valueText && { valueFormatter: (value: unknown) => valueText(Number(value)) }),
    },
    xAxis: {
      type: 'category' as const,
      data: [...categories],
      axisLabel: { ...text, hideOverlap: true },
      axisLine: line,
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      ...(!valueText && { minInterval: 1 }),
      axisLabel: { ...text, ...formatter },
      splitLine: line,
    },
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: isStacked ? 28 : 14,
      barGap: '10%',
      ...(isStacked && { stack: 'all' }),
    })),
  };
}

/** Bars by category, side by side or stacked. Loaded only where it is shown. */
export function BarChart(props: BarChartProps) {
  const scheme = useComputedColorScheme();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify([props.categories, props.series, props.isStacked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours change with the scheme
  useEffect(() => {
    if (!frame.current) return;
    const chart = init(frame.current, null, { renderer: 'svg' });
    chart.setOption(optionOf(props));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [drawn, scheme]);
  return (
    <div ref={frame} role="img" aria-label={props.label} style={{ height: 260, width: '100%' }} />
  );
}
