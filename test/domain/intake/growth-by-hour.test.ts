import { describe, expect, it } from 'vitest';
import { growthByHour } from '../../../functions/domain/intake/growth-by-hour.ts';
import { at } from '../samples.ts';

const message = (platform: string, local: string, figures: { views?: number; reposts?: number } = {}) => ({
  platform,
  receivedAt: at(local),
  ...figures,
});

describe('M4, H1 · how one matter grew, by hour and platform', () => {
  it('counts messages and adds up the figures that they bring', () => {
    const { hours, before } = growthByHour([
      message('12345热线', '2026-03-04 09:05'),
      message('微博', '2026-03-04 09:59', { views: 1200, reposts: 3 }),
      message('微博', '2026-03-04 09:00', { views: 300 }),
      message('12345热线', '2026-03-04 10:00'),
    ]);
    expect(hours).toEqual([
      { hour: at('2026-03-04 09:00'), platform: '12345热线', messages: 1, views: 0, reposts: 0 },
      { hour: at('2026-03-04 09:00'), platform: '微博', messages: 2, views: 1500, reposts: 3 },
      { hour: at('2026-03-04 10:00'), platform: '12345热线', messages: 1, views: 0, reposts: 0 },
    ]);
    expect(before).toEqual([]);
  });

  it('tells hours apart for two days before the newest, and what was before as one figure each', () => {
    const { hours, before } = growthByHour([
      message('微博', '2026-03-01 08:00', { views: 10 }),
      message('微博', '2026-03-02 10:59', { views: 5 }),
      message('微博', '2026-03-02 11:00'),
      message('微博', '2026-03-04 10:30'),
    ]);
    expect(hours.map(({ hour }) => hour)).toEqual([at('2026-03-02 11:00'), at('2026-03-04 10:00')]);
    expect(before).toEqual([{ platform: '微博', messages: 2, views: 15, reposts: 0 }]);
  });

  it('says nothing of nothing', () => {
    expect(growthByHour([])).toEqual({ hours: [], before: [] });
  });
});
