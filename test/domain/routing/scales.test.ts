/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import {
  figuresOf,
  gradeBy,
  type Harmed,
  isHarmed,
  mayBeGraver,
  scaleFor,
  tollDaysOver,
} from '../../../functions/domain/routing/scales.ts';
import type { CasualtyScale } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const policy = currentPolicy();
const scaleOf = (id: string): CasualtyScale => {
  const found = policy.grading.scales.find((one) => one.id === id);
  if (!found) throw new Error(`no scale ${id}`);
  return found;
};
const accident = scaleOf('production-accident');
const food = scaleOf('food-safety');
const geological = scaleOf('geological');

describe('A1 · 国务院令第493号第三条: the grade of an accident by its dead, its gravely hurt and its loss', () => {
  it.each<[Harmed, string]>([
    [{}, 'IV'],
    [{ deaths: 2, seriouslyInjured: 9, lossYuan: 9_999_999 }, 'IV'],
    [{ deaths: 3 }, 'III'],
    [{ seriouslyInjured: 10 }, 'III'],
    [{ lossYuan: 10_000_000 }, 'III'],
    [{ deaths: 9, seriouslyInjured: 49, lossYuan: 49_999_999 }, 'III'],
    [{ deaths: 10 }, 'II'],
    [{ seriouslyInjured: 50 }, 'II'],
    [{ lossYuan: 50_000_000 }, 'II'],
    [{ deaths: 29, seriouslyInjured: 99, lossYuan: 99_999_999 }, 'II'],
    [{ deaths: 30 }, 'I'],
    [{ seriouslyInjured: 100 }, 'I'],
    [{ lossYuan: 100_000_000 }, 'I'],
    // The missing count among the dead; the lightly hurt and the trapped count nothing.
    [{ deaths: 2, missing: 1 }, 'III'],
    [{ missing: 30 }, 'I'],
    [{ injured: 500, trapped: 40 }, 'IV'],
  ])('%o: %s', (harmed, grade) => {
    expect(gradeBy(accident, harmed).grade).toBe(grade);
  });

  it.each<[CasualtyScale, Harmed, string]>([
    // 地质灾害: the missing are not counted.
    [geological, { deaths: 2, missing: 5 }, 'IV'],
    [geological, { lossYuan: 1_000_000 }, 'III'],
    // 食物中毒: a death and a hundred ill at once are graver than either.
    [food, { deaths: 1, injured: 98 }, 'III'],
    [food, { deaths: 1, seriouslyInjured: 10, injured: 89 }, 'II'],
    [food, { injured: 99 }, 'IV'],
    [food, { injured: 100 }, 'III'],
    [food, { injured: 500 }, 'III'],
    [food, { deaths: 10 }, 'II'],
  ])('%#', (scale, harmed, grade) => {
    expect(gradeBy(scale, harmed).grade).toBe(grade);
  });

  const says = (scale: CasualtyScale, harmed: Harmed): string => gradeBy(scale, harmed).reason.says;
  const UNCHECKED = '；分级标准待法制机构核定';
  it.each<[string, CasualtyScale, Harmed, string]>([
    [
      'both bounds of its row, and the figures',
      accident,
      { deaths: 12, missing: 2, lossYuan: 25_000_000 },
      `死亡10人以上30人以下，或重伤50人以上100人以下，或直接经济损失5000万元以上1亿元以下（死亡12人、失踪2人、直接经济损失2500万元，失踪计入死亡${UNCHECKED}）`,
    ],
    [
      'the lightest: below all of them at once',
      accident,
      { injured: 3, missing: 0 },
      `死亡3人以下，且重伤10人以下，且直接经济损失1000万元以下（失踪0人、受伤（伤情未分）3人${UNCHECKED}）`,
    ],
    [
      'the gravest has no upper bound',
      accident,
      { deaths: 31, lossYuan: 123 },
      `死亡30人以上，或重伤100人以上，或直接经济损失1亿元以上（死亡31人、直接经济损失123元${UNCHECKED}）`,
    ],
    [
      'what else it is graded by, and whom it made ill',
      food,
      { deaths: 1, injured: 99 },
      `死亡10人以上，或患病100人以上并死亡1人以上（死亡1人、患病（病情未分）99人${UNCHECKED}）；另按${food.besides}定级，由人员判断`,
    ],
    [
      'once a lawyer has checked it, nothing of that',
      { ...accident, confirmed: { by: 'x', on: '2026-01-01' } },
      {},
      '死亡3人以下，且重伤10人以下，且直接经济损失1000万元以下（尚无伤亡数字）',
    ],
  ])('says %s', (_, scale, harmed, is) => {
    expect(says(scale, harmed)).toBe(is);
    expect(gradeBy(scale, harmed).reason.clause).toBe(scale.basis);
  });

  it('gives its figures in the words of the field', () => {
    const all = { deaths: 1, missing: 2, trapped: 3, seriouslyInjured: 4, injured: 5, lossYuan: 200_000_000 };
    expect(figuresOf(all)).toBe(
      '死亡1人、失踪2人、被困（生死未明）3人、重伤4人、受伤（伤情未分）5人、直接经济损失2亿元',
    );
    expect(figuresOf({ injured: 5, lossYuan: 0 }, true)).toBe('患病（病情未分）5人、直接经济损失0元');
    expect(figuresOf({ lossYuan: 30_000 })).toBe('直接经济损失3万元');
    expect(figuresOf({ lossYuan: 30_001 })).toBe('直接经济损失30001元');
    expect(figuresOf({ lossYuan: 110_000_000 })).toBe('直接经济损失11000万元');
    expect(figuresOf({})).toBe('尚无伤亡数字');
  });

  it('may be graver by those of whom nobody knows how they are', () => {
    expect(mayBeGraver(accident, { injured: 9 })).toBe(false);
    expect(mayBeGraver(accident, { injured: 10 })).toBe(true);
    expect(mayBeGraver(accident, { seriouslyInjured: 1, injured: 9 })).toBe(true);
    expect(mayBeGraver(accident, { trapped: 2 })).toBe(false);
    expect(mayBeGraver(accident, { deaths: 1, trapped: 2 })).toBe(true);
    // Counted already, where the scale counts them; else they might be dead.
    expect(mayBeGraver(accident, { missing: 3 })).toBe(false);
    expect(mayBeGraver(geological, { deaths: 1, missing: 2 })).toBe(true);
    expect(mayBeGraver(geological, { deaths: 1, missing: 1 })).toBe(false);
    // Whoever is ill is ill, however gravely.
    expect(mayBeGraver(food, { injured: 99 })).toBe(false);
  });

  it('is in force from its first day to its last', () => {
    const bounded = { ...accident, inForce: { from: '2007-06-01', until: '2026-05-31' } };
    const rules = { grading: { ...policy.grading, scales: [bounded, food] } };
    const on = (day: string, kind: string | undefined = 'production-accident') =>
      scaleFor(rules, kind, day)?.id ?? null;
    expect(['2007-05-31', '2007-06-01', '2026-05-31', '2026-06-01'].map((day) => on(day))).toEqual([
      null,
      'production-accident',
      'production-accident',
      null,
    ]);
    expect(on('2026-03-01', 'food-safety')).toBe('food-safety');
    expect(on('2026-03-01', 'riot')).toBeNull();
    expect(scaleFor(rules, undefined, '2026-03-01')).toBeNull();
  });

  it('grades a changed toll anew for thirty days, of a fire for seven; of a kind without a scale as of an accident', () => {
    const from = at('2026-03-04 10:00');
    const over = (kind: string | undefined, now: string) => tollDaysOver(policy, kind, from, at(now));
    expect(over('production-accident', '2026-04-03 10:00')).toBeNull();
    expect(over('production-accident', '2026-04-03 10:01')).toBe(30);
    expect(over('fire', '2026-03-11 10:00')).toBeNull();
    expect(over('fire', '2026-03-11 10:01')).toBe(7);
    expect(over(undefined, '2026-04-03 10:01')).toBe(30);
    const without = { ...policy, grading: { ...policy.grading, reference: 'none' } };
    expect(tollDaysOver(without, undefined, from, at('2027-03-04 10:00'))).toBeNull();
  });

  it('is of somebody who was harmed, or is said to be', () => {
    expect([{}, { deaths: 0 }, { lossYuan: 5 }].map(isHarmed)).toEqual([false, false, false]);
    expect([{ deaths: 1 }, { missing: 1 }, { trapped: 1 }, { injured: 1 }].map(isHarmed)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
