import { describe, expect, it } from 'vitest';
import { type Burst, simulate } from './simulate.ts';

const BURST: Burst = { districts: 100, alertsPerSecond: 1_000, seconds: 60, opening: 10, rungs: 0 };

describe('ours · a hundred districts in one account', () => {
  it('works 1,000 alerts a second through at once where nine of ten are reposts, in either region', () => {
    // 100 cases a second: below 150 executions, 300 transitions of 800.
    for (const region of ['cn-north-1', 'us-east-1'] as const)
      expect(simulate(region, BURST)).toMatchObject({ first: null, workedAfter: 60, drivenAfter: 60 });
  });

  it('is short of transitions, then of executions, where three of ten are news, and only in the small region', () => {
    const small = simulate('cn-north-1', { ...BURST, opening: 30 });
    // 300 a second begin with 900 transitions; there are 800.
    expect(small.first).toEqual({ quota: 'state transitions', second: 0 });
    // 18,000 less the 800 at hand, at 150 a second: 115 s at the least, and every rung is half an hour away.
    expect(small.drivenAfter).toBeGreaterThanOrEqual(115);
    expect(small.drivenAfter).toBeLessThanOrEqual(120);
    expect(simulate('us-east-1', { ...BURST, opening: 30 }).first).toBeNull();
  });

  it('fires 20,000 rungs of one second at the pace of the transitions: 266 a second, or 1,666', () => {
    const due = { ...BURST, alertsPerSecond: 0, seconds: 0, rungs: 20_000 };
    expect(simulate('cn-north-1', due)).toMatchObject({
      first: { quota: 'state transitions', second: 0 },
      firedAfter: 76,
    });
    expect(simulate('us-east-1', due).firedAfter).toBe(13);
  });

  it('leaves one district’s writer as the bound where all comes upon it', () => {
    // 60,000 alerts, 100 a second.
    expect(simulate('cn-north-1', { ...BURST, districts: 1 })).toMatchObject({ first: null, workedAfter: 600 });
  });
});
