import { describe, expect, it } from 'vitest';
import { barsFor, clockLabels, clocksTogether, type Limit } from '../../console/src/words/clocks-together.ts';

const clock = (id: string, more: Partial<Limit> = {}): Limit => ({
  id,
  kind: id.split(':')[0] ?? id,
  name: id.split(':')[0] ?? id,
  state: 'running',
  move: { desk: true },
  ...more,
});
const ofUnit = (name: string, unit: number): Limit =>
  clock(`${name}:A${unit}`, { of: `A${unit}`, move: { desk: false, unit: { name: `单位${unit}` } } });
const signs = (count: number): Limit[] => Array.from({ length: count }, (_, index) => ofUnit('签收', index + 1));
const ids = (groups: Limit[][]): string[][] => groups.map((group) => group.map(({ id }) => id));

describe('R3 · limits of many units on the page of a case', () => {
  it('stand together under the earliest, whatever minute each was assigned in', () => {
    const report = clock('上报');
    const [first, ...others] = signs(5);
    expect(ids(clocksTogether([...(first ? [first] : []), report, ...others]))).toEqual([
      ['签收:A1', '签收:A2', '签收:A3', '签收:A4', '签收:A5'],
      ['上报'],
    ]);
  });

  it('stand apart while they are few, and where one is signed or missed', () => {
    expect(ids(clocksTogether(signs(3)))).toEqual([['签收:A1'], ['签收:A2'], ['签收:A3']]);
    const [first, ...others] = signs(5);
    const missed: Limit[] = first ? [{ ...first, state: 'missed' }] : [];
    expect(ids(clocksTogether([...missed, ...others]))).toEqual([
      ['签收:A1'],
      ['签收:A2', '签收:A3', '签收:A4', '签收:A5'],
    ]);
  });

  it('never puts steps of a plan together, which are each another thing', () => {
    const steps = ['a', 'b', 'c', 'd'].map((of) => clock(`plan-step:${of}`, { of }));
    expect(clocksTogether(steps)).toHaveLength(4);
  });

  it('leaves room for what the whole case owes before what single units do', () => {
    const law = [clock('首次发布'), clock('发布会')];
    const { bars, left } = barsFor([...signs(3), clock('plan-step:a', { of: 'a' }), ...law], 3);
    expect(ids(bars)).toEqual([['签收:A1'], ['首次发布'], ['发布会']]);
    expect(left).toBe(3);
  });
});

describe('P1, R2 · what a limit is of', () => {
  const labelOf = clockLabels(
    {
      assignments: [{ id: 'A9', unit: { name: '海关' } }],
    },
    { call: '按规定向上级报告，口头报告后补书面', long: '值班台电话联系主办单位负责人和新闻发言人，核对联系方式' },
  );

  it('names the step of the plan as far as its first stop, and the unit whose superior is to be told', () => {
    expect(labelOf(clock('plan-step:call', { of: 'call' }))).toBe('plan-step：按规定向上级报告');
    expect(labelOf(clock('plan-step:long', { of: 'long' }))).toBe('plan-step：值班台电话联系主办单位负责…');
    expect(labelOf(clock('告知上级:A9', { of: 'A9' }))).toBe('告知上级 · 海关');
    expect(labelOf(ofUnit('签收', 1))).toBe('签收 · 单位1');
    expect(labelOf(clock('plan-step:gone', { of: 'gone' }))).toBe('plan-step');
  });
});
