import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../functions/domain/case/case.ts';
import { missedDuties } from '../../../functions/domain/clocks/missed-duties.ts';
import type { ClockChange } from '../../../functions/domain/matter/clock-changes.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { aCase, aClock, at } from '../samples.ts';

const DUE = at('2026-03-20 14:10');
const AFTER = plus(DUE, 1);
const goes = (why: 'no-longer-applies' | 'corrected'): ClockChange => ({
  change: 'superseded',
  clockId: 'response',
  kind: 'response',
  why,
});
const MISSED: ClockChange = { change: 'missed', clockId: 'response' };
const met = (metAt: string, late: boolean): ClockChange => ({ change: 'met', clockId: 'response', metAt, late });

const sign = (of: string): Clock => aClock({ id: `sign:${of}`, kind: 'sign', of, state: 'missed' });

describe('P4, H2 · a duty that is missed while it stands leaves one breach', () => {
  it.each<[string, Partial<Clock>, ClockChange[], string, boolean]>([
    ['it runs, and its time is over without a word yet', {}, [], AFTER, false],
    ['it is declared missed', {}, [MISSED], AFTER, true],
    ['it was missed before', { state: 'missed' }, [], AFTER, true],
    ['it is met late', {}, [met(AFTER, true)], AFTER, true],
    ['it is met in time, which is told later', {}, [met(DUE, false)], AFTER, false],
    ['it goes a moment after its time', {}, [goes('no-longer-applies')], AFTER, true],
    ['it goes at its time itself, until which it could be met', {}, [goes('no-longer-applies')], DUE, false],
    ['it goes before its time', {}, [goes('no-longer-applies')], plus(DUE, -1), false],
    ['it was met in time, and goes', { state: 'met', metAt: DUE }, [goes('no-longer-applies')], AFTER, false],
    ['a correction takes it away: whoever corrected it judges', {}, [goes('corrected')], AFTER, false],
  ])('%s', (_, part, changes, now, isBreach) => {
    const state = aCase({ clocks: [aClock(part)] });
    expect(missedDuties(state, changes, now).map(({ duty }) => duty)).toEqual(isBreach ? ['response'] : []);
  });

  it('says whose it was, by when, and by which clause', () => {
    const clock = aClock({
      id: 'sign:A1',
      kind: 'sign',
      of: 'A1',
      basis: 'R1',
      move: { unit: 'housing' },
      state: 'missed',
    });
    expect(missedDuties(aCase({ clocks: [clock] }), [], AFTER)).toEqual([
      { change: 'breached', duty: 'sign:A1', kind: 'sign', of: 'A1', unit: 'housing', dueAt: DUE, basis: 'R1' },
    ]);
  });

  it('is the whole matter’s where no unit’s move it was', () => {
    expect(missedDuties(aCase({ clocks: [aClock({ state: 'missed' })] }), [], AFTER)).toMatchObject([{ unit: null }]);
  });

  it('counts once, whatever clocks the duty had, and however it was judged since', () => {
    const clocks = [aClock({ state: 'missed' }), aClock({ id: 'response#2', state: 'missed', dueAt: AFTER })];
    expect(missedDuties(aCase({ clocks }), [], plus(AFTER, 1))).toMatchObject([{ duty: 'response', dueAt: DUE }]);
    const breaches = [{ duty: 'response', is: 'healed' as const, dueAt: DUE }];
    expect(missedDuties(aCase({ clocks, breaches }), [], plus(AFTER, 1))).toEqual([]);
  });

  it('leaves one for each of several duties', () => {
    const found = missedDuties(aCase({ clocks: [sign('A1'), sign('A2'), aClock()] }), [MISSED], AFTER);
    expect(found.map(({ duty }) => duty)).toEqual(['sign:A1', 'sign:A2', 'response']);
  });
});
