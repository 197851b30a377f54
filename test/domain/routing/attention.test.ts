import { describe, expect, it } from 'vitest';
import { milestones, reachOf, type Seen } from '../../../functions/domain/routing/attention.ts';

const RULES = {
  views: 10_000,
  timesViews: 10,
  newPlatform: true,
  perHour: [
    { on: ['微博'], messages: 20, clause: 'ours' },
    { messages: 30, clause: 'ours' },
  ],
};
/** A case whose first alert had 500 views, and an alert that says nothing new. */
const seen = (part: Partial<Seen> = {}): Seen => ({
  views: 500,
  firstViews: 500,
  emergency: { suggested: null, harm: {}, standing: null, heard: undefined, over: null },
  opinion: { suggested: 'IV', standing: 'IV', why: '' },
  ...part,
});
const names = (part: Partial<Seen>, rules: Parameters<typeof milestones>[0] = RULES): string[] =>
  milestones(rules, seen(part)).map(({ name }) => name);

describe('A3 · which thresholds a joined alert crosses', () => {
  it.each<[string, Partial<Seen>, string[]]>([
    ['none', {}, []],
    ['another platform', { platform: '抖音' }, ['platform-抖音']],
    ['all but the views of the rules', { views: 9_999, firstViews: 2_000 }, []],
    ['the views of the rules', { views: 10_000, firstViews: 2_000 }, ['views']],
    ['all but ten times the first', { views: 4_999 }, []],
    ['ten times the first', { views: 5_000 }, ['views-x10']],
    ['all but a hundred times', { views: 9_999, firstViews: 100 }, ['views-x10']],
    ['a hundred times', { views: 9_900, firstViews: 99 }, ['views-x100']],
    ['a thousand times', { views: 9_000, firstViews: 9 }, ['views-x1000']],
    ['no times of nothing', { views: 9_999, firstViews: 0 }, []],
    ['nor of what nobody counted', { views: 9_999, firstViews: null }, []],
    ['all but twenty within the hour', { pace: { platform: '微博', messages: 19 } }, []],
    ['twenty within the hour where that is many', { pace: { platform: '微博', messages: 20 } }, ['pace-微博']],
    ['fewer than the rules say of any other platform', { pace: { platform: '某论坛', messages: 29 } }, []],
    ['as many as the rules say of any other', { pace: { platform: '某论坛', messages: 30 } }, ['pace-某论坛']],
    ['graver words', { opinion: { suggested: 'III', standing: 'IV', why: '静坐' } }, ['words-III']],
    ['not as grave ones', { opinion: { suggested: 'III', standing: 'III', why: '静坐' } }, []],
  ])('%s', (_, part, expected) => {
    expect(names(part)).toEqual(expected);
  });

  it('blank figures never fire', () => {
    const blank = { views: null, timesViews: 1, newPlatform: false, perHour: [] };
    const all = { platform: '抖音', views: 1_000_000, pace: { platform: '抖音', messages: 1_000 } };
    expect(names(all, blank)).toEqual([]);
  });
});

const told = (part: Partial<Seen['emergency']>): Partial<Seen> => ({
  emergency: {
    suggested: 'III',
    harm: { deaths: 3, missing: 1 },
    standing: null,
    heard: undefined,
    over: null,
    ...part,
  },
});

const says = (part: Partial<Seen['emergency']>): [string, string][] =>
  milestones(RULES, seen(told(part))).map(({ what, says: text }) => [what, text]);

describe('A1, A3 · an alert that tells of an emergency', () => {
  it.each<[string, Partial<Seen['emergency']>, string[]]>([
    ['that nobody knew of', {}, ['emergency']],
    ['graver than it stands', { standing: 'IV' }, ['emergency']],
    ['as a person has had before him', { heard: { emergency: 'III', harm: { deaths: 3, missing: 1 } } }, []],
    [
      'with more dead and missing within the grade',
      { standing: 'III', heard: { emergency: 'III', harm: { deaths: 3 } } },
      ['toll'],
    ],
    [
      'with more hurt alone, no',
      { standing: 'III', harm: { injured: 9 }, heard: { emergency: 'III', harm: { injured: 5 } } },
      [],
    ],
    [
      'with as many dead as were missing, no',
      {
        standing: 'III',
        harm: { deaths: 4, injured: 1 },
        heard: { emergency: 'III', harm: { deaths: 3, missing: 1 } },
      },
      [],
    ],
    ['where the toll grades nothing any more', { standing: 'IV', over: 7 }, ['toll']],
    ['that it was none', { suggested: null }, []],
  ])('%s', (_, part, expected) => {
    expect(says(part).map(([what]) => what)).toEqual(expected);
  });

  it('says the figures, and that nobody has checked them', () => {
    expect(says({})).toEqual([['emergency', '来源所述突发事件更重：较大（死亡3人、失踪1人，网传未核实）']]);
    expect(says({ harm: {} })).toEqual([['emergency', '来源所述突发事件更重：较大']]);
    expect(says({ standing: 'IV', over: 7 })[0]?.[1]).toContain('已过事发后7日');
  });
});

const totals = (part: Partial<Parameters<typeof reachOf>[1]> = {}): Parameters<typeof reachOf>[1] => ({
  platforms: ['微博'],
  views: 500,
  firstViews: 500,
  ...part,
});

describe('S1 · how far a concern has reached', () => {
  it.each<[string, ReturnType<typeof totals>, { platform?: string } | undefined, string[]]>([
    ['where it arose', totals(), { platform: '微博' }, []],
    ['a second platform', totals({ platforms: ['微博', '抖音'] }), { platform: '微博' }, ['platform']],
    ['one, where the first was none', totals(), {}, ['platform']],
    ['one, where no alert opened it', totals(), undefined, ['platform']],
    ['none at all', totals({ platforms: [] }), {}, []],
    ['all but the views of the rules', totals({ views: 9_999, firstViews: 2_000 }), { platform: '微博' }, []],
    ['the views of the rules', totals({ views: 10_000, firstViews: 2_000 }), { platform: '微博' }, ['views']],
    ['all but ten times the first', totals({ views: 4_999 }), { platform: '微博' }, []],
    ['ten times the first', totals({ views: 5_000 }), { platform: '微博' }, ['views']],
    ['no times of nothing', totals({ firstViews: 0 }), { platform: '微博' }, []],
  ])('%s', (_, found, first, reach) => {
    expect(reachOf(RULES, found, first)).toEqual(reach);
  });

  it('blank figures reach nobody', () => {
    const many = totals({ platforms: ['微博', '抖音'], views: 1_000_000 });
    expect(reachOf({ views: null, timesViews: 1, newPlatform: false }, many, { platform: '微博' })).toEqual([]);
  });
});
