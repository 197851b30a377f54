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
  });
});
