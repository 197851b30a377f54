import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { quietUntil } from '../../../functions/domain/clocks/quiet-hours.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, at } from '../samples.ts';

const policy = currentPolicy();
const ms = (local: string, offset: number): string => new Date(Date.parse(at(local)) + offset).toISOString();

const missedAt = (dueAt: string) => aCase({ clocks: [aClock({ state: 'missed', dueAt: at(dueAt) })] });
describe('P8 · quiet hours for texts to units', () => {
  it.each([
    ['the last millisecond of the day', ms('2026-03-18 22:00', -1), null],
    ['22:00', at('2026-03-18 22:00'), at('2026-03-19 07:30')],
    ['before midnight', at('2026-03-18 23:59'), at('2026-03-19 07:30')],
    ['midnight', at('2026-03-19 00:00'), at('2026-03-19 07:30')],
    ['the last millisecond of the night', ms('2026-03-19 07:30', -1), at('2026-03-19 07:30')],
    ['07:30', at('2026-03-19 07:30'), null],
    ['noon', at('2026-03-19 12:00'), null],
    ['the last night of a month', at('2026-03-31 23:00'), at('2026-04-01 07:30')],
    ['the last night of a year', at('2026-12-31 22:30'), at('2027-01-01 07:30')],
  ])('%s', (_, now, until) => {
    expect(quietUntil(aCase(), policy, now)).toBe(until);
  });

  it.each<[string, Case['grades'], boolean]>([
    ['一般', { opinion: 'IV', emergency: null }, true],
    ['较大', { opinion: 'III', emergency: null }, true],
    ['重大', { opinion: 'II', emergency: null }, false],
    ['特别重大', { opinion: 'I', emergency: null }, false],
    ['an emergency, however light', { opinion: 'IV', emergency: 'IV' }, false],
  ])('%s', (_, grades, held) => {
    expect(quietUntil(aCase({ grades }), policy, at('2026-03-18 23:00')) !== null).toBe(held);
  });

  it.each([
    ['a legal limit before 10:00', aClock({ dueAt: at('2026-03-19 09:59') }), false],
    ['a legal limit at 10:00 sharp', aClock({ dueAt: at('2026-03-19 10:00') }), true],
    ['a legal limit at nightfall', aClock({ dueAt: at('2026-03-18 22:00') }), false],
    ['a legal limit missed tonight', aClock({ state: 'missed', dueAt: at('2026-03-18 22:30') }), false],
    ['a legal limit missed before the night', aClock({ state: 'missed', dueAt: at('2026-03-18 21:59') }), true],
    ['a legal limit that was met', aClock({ state: 'met', dueAt: at('2026-03-19 09:00') }), true],
    ['a limit of ours', aClock({ basis: 'ours', dueAt: at('2026-03-19 09:00') }), true],
  ])('%s', (_, clock, held) => {
    for (const now of [at('2026-03-18 23:00'), at('2026-03-19 06:00')]) {
      expect(quietUntil(aCase({ clocks: [clock] }), policy, now) !== null).toBe(held);
    }
  });

  it('may lie within one day where the policy says so', () => {
    const siesta = changed((rules) => ({ quiet: { ...rules.quiet, from: '12:00', to: '14:00' } }));
    expect(quietUntil(aCase(), siesta, at('2026-03-18 11:59'))).toBeNull();
    expect(quietUntil(aCase(), siesta, at('2026-03-18 12:00'))).toBe(at('2026-03-18 14:00'));
    expect(quietUntil(aCase(), siesta, at('2026-03-18 14:00'))).toBeNull();
    // What fell due before it can wait for its end; what falls due in it can't.

    const noon = changed((rules) => ({
      quiet: { ...rules.quiet, from: '12:00', to: '14:00', unlessDueBefore: '15:00' },
    }));
    expect(quietUntil(missedAt('2026-03-18 11:59'), noon, at('2026-03-18 13:00'))).toBe(at('2026-03-18 14:00'));
    expect(quietUntil(missedAt('2026-03-18 12:00'), noon, at('2026-03-18 13:00'))).toBeNull();
  });
});
