import { describe, expect, it } from 'vitest';
import { growthBars } from '../../console/src/pages/matter/growth-bars.ts';

const row = (hour: string, platform: string, messages: number) => ({ hour, platform, messages, views: 0, reposts: 0 });

describe('M4 · the chart of a matter', () => {
  it('has every hour from the first to the last, also those in which nothing came', () => {
    const { hours, series } = growthBars(
      [row('2026-03-04T01:00:00.000Z', '12345热线', 3), row('2026-03-04T03:00:00.000Z', '12345热线', 1)],
      '其他',
    );
    expect(hours).toHaveLength(3);
    expect(series).toEqual([{ name: '12345热线', values: [3, 0, 1] }]);
  });

  it('tells at most three apart, which print in black and white: those with the most, and the others as one', () => {
    const { series } = growthBars(
      [
        row('2026-03-04T01:00:00.000Z', '抖音', 1),
        row('2026-03-04T01:00:00.000Z', '12345热线', 9),
        row('2026-03-04T01:00:00.000Z', '微博', 4),
        row('2026-03-04T01:00:00.000Z', '论坛', 2),
      ],
      '其他',
    );
    expect(series).toEqual([
      { name: '12345热线', values: [9] },
      { name: '微博', values: [4] },
      { name: '其他', values: [3] },
    ]);
  });

  it('draws nothing of nothing', () => {
    expect(growthBars([], '其他')).toEqual({ hours: [], series: [] });
  });
});
