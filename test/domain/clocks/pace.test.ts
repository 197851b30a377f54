import { describe, expect, it } from 'vitest';
import { explain } from '../../../functions/domain/clocks/explain.ts';
import { fixedRungs, ladderOf, rungsOf } from '../../../functions/domain/clocks/ladder.ts';
import { quietUntil } from '../../../functions/domain/clocks/quiet-hours.ts';
import { dueOf } from '../../../functions/domain/clocks/reconcile-clocks.ts';
import { rulesAtPace } from '../../../functions/domain/conference/plan.ts';
import { hoursMs, pacedMs } from '../../../functions/domain/rules/pace.ts';
import { HOUR, MINUTE } from '../../../functions/domain/matter/instant.ts';
import { faultsIn, readPolicy } from '../../../functions/policy/schema.ts';
import { currentPolicy, policyIdOf } from '../../../functions/policy/load.ts';
import { pacedVersion } from '../../../functions/policy/paced.ts';
import { aCase, aClock, at } from '../samples.ts';

const policy = currentPolicy();
const daily = pacedVersion(policy, 24);

describe('S4 · the limits of an exercise', () => {
  it.each([
    // 24 h of the notice in an hour, 48 h in two, 5 h in 12.5 minutes: whole minutes, as everybody writes them.
    [24, 24, 60],
    [48, 24, 120],
    [5, 24, 13],
    // Half an hour to sign for would be 75 seconds: a minute; 30 s would be none at all.
    [0.5, 24, 1],
    [0.5, 60, 1],
    [2, 1440, 1],
    [48, 1, 2_880],
  ])('makes %d hours at 1:%d so many minutes: %d', (hours, factor, minutes) => {
    expect(hoursMs(hours, { pace: { factor, of: 'x' } })).toBe(minutes * MINUTE);
  });

  it('leaves nothing of no time, and everything as it is outside exercises', () => {
    expect(pacedMs(0, { pace: { factor: 24, of: 'x' } })).toBe(0);
    expect(hoursMs(48, {})).toBe(48 * HOUR);
  });

  it('counts a working day as one of 24 hours, over a weekend and in a year without a calendar', () => {
    // A Friday evening before a year of which no calendar is known.
    const startAt = at('2030-12-27 20:00');
    expect(dueOf({ limit: { workingDays: 5 }, startAt }, daily)).toBe(at('2030-12-28 01:00'));
    expect(dueOf({ limit: { workingDays: 5 }, startAt }, policy)).toEqual({ missingYear: 2030 });
  });

  it('runs over midnight of New Year as at noon', () => {
    expect(dueOf({ limit: { hours: 24 }, startAt: at('2026-12-31 23:30') }, daily)).toBe(at('2027-01-01 00:30'));
  });

  it('lets no reminder come before the limit begins, and none within a minute after it', () => {
    const fast = pacedVersion(policy, 720);
    const startAt = at('2026-03-18 14:10');
    // 48 h at 1:720: four minutes; "four hours before" would be 20 seconds and is a minute.
    const clock = aClock({ kind: 'response', ladder: 'response', startAt, dueAt: at('2026-03-18 14:14') });
    const times = fixedRungs(clock, ladderOf(clock, fast)).map(({ at: when }) => when);
    expect(times.every((when) => when >= startAt)).toBe(true);
    const [last] = times.slice(-1);
    const rungs = rungsOf(clock, ladderOf(clock, fast));
    const thinned = Array.from({ length: times.length + 3 }, () => rungs.next().value?.at ?? '').slice(times.length);
    expect(thinned.every((when) => when > (last ?? ''))).toBe(true);
  });

  it('speaks at night as well, since whoever takes part sits at it', () => {
    const night = at('2026-03-18 23:30');
    const grave = aCase({ grades: { opinion: 'IV', emergency: null }, clocks: [] });
    expect(quietUntil(grave, policy, night)).not.toBeNull();
    expect(quietUntil(grave, daily, night)).toBeNull();
  });

  it('prepares a conference at the pace and at whatever hour', () => {
    const rules = rulesAtPace(daily);
    expect(rules.proposedWithin).toBeUndefined();
    expect(rules.fullHours).toBeCloseTo(policy.conferences.fullHours / 24, 1);
    expect(rulesAtPace(policy)).toBe(policy.conferences);
  });

  it('says what a limit stands for, and at which pace', () => {
    const clock = aClock({ startAt: at('2026-03-18 14:10'), dueAt: at('2026-03-18 16:10') });
    const { arithmetic, limit } = explain(clock, aCase(), daily);
    expect(limit).toBe('48小时');
    expect(arithmetic).toContain(
      '计算：演练按1:24压缩，48小时按2小时计：2026-03-18 14:10 加 2小时，至 2026-03-18 16:10。',
    );
  });

  it('is a version of its own, frozen under its id, and never the law of the district', () => {
    expect(daily.id).not.toBe(policy.id);
    expect(pacedVersion(policy, 24).id).toBe(daily.id);
    expect(pacedVersion(policy, 12).id).not.toBe(daily.id);
    expect(daily.pace).toEqual({ factor: 24, of: policy.id });
    // As it is stored and read again.
    const stored: unknown = JSON.parse(JSON.stringify(daily));
    expect(readPolicy(stored, policy)).toEqual(daily);
    expect(policyIdOf({ ...daily })).toBe(daily.id);
    expect(faultsIn(stored).map(({ pointer }) => pointer)).toEqual(['/pace']);
  });
});
