import { describe, expect, it } from 'vitest';
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
