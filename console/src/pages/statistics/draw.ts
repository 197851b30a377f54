import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// What one kind of chart needs, and nothing else of the library.
use([BarChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer]);

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | AriaComponentOption>;

export interface Bars {
  categories: string[];
  /** Stacked, where there are several. */
  series: { name: string; values: number[] }[];
  /** Bars that lie: for long names. */
  lying?: boolean;
}

/** Told apart by lightness and pattern, so that they print in black and white. */
const SHADES = ['--press', '--grade-II', '--ink-3'];

/** Draws bars with their figures on them; a press on one says which. Returns what takes them away again. */
export function drawBars(
  element: HTMLElement,
  { categories, series, lying = false }: Bars,
  pressed: (category: number, series: number) => void,
): () => void {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string): string => styles.getPropertyValue(name).trim();
  const chart = init(element, null, { renderer: 'canvas' });
  const names = {
    type: 'category' as const,
    data: categories,
    inverse: lying,
    axisLabel: {
      color: colour('--ink-2'),
      interval: lying ? 0 : ('auto' as const),
      width: lying ? 110 : 80,
      overflow: 'truncate' as const,
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour('--line-2') } },
  };
  const figures = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: colour('--ink-3') },
    splitLine: { lineStyle: { color: colour('--line') } },
  };
  const many = series.length > 1;
  const option: Option = {
    animation: false,
    textStyle: { fontFamily: styles.getPropertyValue('--sans').trim() },
    // Patterns beside colours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: many } },
    color: SHADES.map(colour),
    grid: { left: 8, right: lying ? 40 : 8, top: many ? 36 : 20, bottom: 4, outerBoundsMode: 'same' },
    ...(many ? { legend: { top: 0, left: 0, textStyle: { color: colour('--ink') }, selectedMode: false } } : {}),
    xAxis: lying ? figures : names,
    yAxis: lying ? names : figures,
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      // A bar of nothing has no figure on it.
      data: values.map((value) => ({ value, label: { show: value > 0 } })),
      barMaxWidth: 36,
      ...(many ? { stack: 'all' } : {}),
      label: {
        position: many ? ('inside' as const) : lying ? ('right' as const) : ('top' as const),
        color: colour('--ink'),
        ...(many ? { backgroundColor: colour('--paper'), padding: [1, 3], borderRadius: 2 } : {}),
      },
    })),
  };
  chart.setOption(option);
  chart.on('click', ({ dataIndex, seriesIndex = 0 }) => pressed(dataIndex, seriesIndex));
  const watched = new ResizeObserver(() => chart.resize());
  watched.observe(element);
  return () => {
    watched.disconnect();
    chart.dispose();
  };
}
