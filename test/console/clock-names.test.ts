import { describe, expect, it } from 'vitest';
import { clockCalled } from '../../console/src/words/clock-english.ts';
import { clockNameOf, clockNames } from '../../console/src/words/clock-names.ts';
import { CLOCK_KINDS } from '../../functions/domain/case/case.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

describe('clockNames', () => {
  it('names every kind of clock in Chinese, one with several rows by the first', () => {
    const clocks = clockNames(currentPolicy());
    for (const kind of CLOCK_KINDS)
      expect([kind, clocks[kind]]).toEqual([kind, expect.stringMatching(/\p{Script=Han}/u)]);
    expect(clocks['confirm']).toBe('研判确认');
    expect(clockNameOf(clocks, 'response', 'again1')).toBe('重新打开后回应');
    // P5: two rows alike but for the hours, which the id of the clock ends with.
    expect(clockNameOf(clocks, 'effect', 'R1.24')).toBe('发布24小时后评估效果');
    expect(clockNameOf(clocks, 'effect', 'R1.72')).toBe('发布72小时后评估效果');
    expect(clockNameOf(clocks, 'follow-up', 'R1.P1')).toBe('持续发布');
  });
});

/** Whatever has a ladder is a clock, of whatever kind of matter. */
function clocksIn(value: unknown): { name: string; kind?: string }[] {
  if (Array.isArray(value)) return value.flatMap(clocksIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'ladder' in value && 'name' in value && typeof value.name === 'string' ? [{ name: value.name }] : [];
  return [...own, ...Object.values(value).flatMap(clocksIn)];
}

describe('clockCalled', () => {
  it('leaves no Chinese name where the console speaks English: every clock of the rules as shipped', () => {
    const named = clocksIn(currentPolicy());
    expect(named.length).toBeGreaterThan(60);
    const left = named.filter((clock) => /\p{Script=Han}/u.test(clockCalled(clock, 'en')));
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('goes by the kind where a district gave a clock a name of its own', () => {
    for (const kind of CLOCK_KINDS)
      expect([kind, clockCalled({ name: '本区自定名称', kind }, 'en')]).toEqual([
        kind,
        expect.not.stringMatching(/本区/),
      ]);
    expect(clockCalled({ name: '签收', kind: 'sign' }, 'zh')).toBe('签收');
  });
});
