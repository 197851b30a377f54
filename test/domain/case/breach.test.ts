import { describe, expect, it } from 'vitest';
import { breachUnit } from '../../../functions/domain/case/case.ts';
import { isDone, withDone } from '../../../functions/domain/matter/done-rungs.ts';
import { type BreachChange, foldBreach, setAside } from '../../../functions/domain/matter/breach.ts';
import { aCase, anAssignment, at } from '../samples.ts';

const due = at('2026-03-20 14:10');
const breached = (duty: string, unit: string | null): BreachChange => ({
  change: 'breached',
  duty,
  kind: 'response',
  unit,
  dueAt: due,
  basis: 'P4',
});

describe('A1 · breaches as the state keeps them', () => {
  it('keeps duty, unit and due, and of a duty of an assignment not even the unit', () => {
    expect(foldBreach(aCase(), breached('response', 'housing'), false).breaches).toEqual([
      { duty: 'response', unit: 'housing', is: 'stands', dueAt: due },
    ]);
    expect(foldBreach(aCase(), breached('sign:A1', 'housing'), true).breaches).toEqual([
      { duty: 'sign:A1', is: 'stands', dueAt: due },
    ]);
  });

  it('refuses a second breach of one duty, and to judge or set aside one that there is not', () => {
    const state = { ...aCase(), ...foldBreach(aCase(), breached('response', null), false) };
    expect(() => foldBreach(state, breached('response', null), false)).toThrow('has a breach of response already');
    expect(() => setAside(state, 'confirm')).toThrow('has no breach of confirm');
  });

  it.each([
    ['response', undefined, null],
    ['response', 'water', 'water'],
    ['sign:A1', undefined, 'housing'],
    ['sign:A1.2', undefined, 'housing'],
    ['assigned-limit:A1', undefined, 'housing'],
    // The desk decides on a return, whosever the assignment is.
    ['return-decision:A1', undefined, null],
  ])('of %s with unit %s is %s’s', (duty, unit, whose) => {
    const state = aCase({ assignments: [anAssignment('housing')] });
    expect(breachUnit(state, { duty, is: 'stands', dueAt: due, ...(unit ? { unit } : {}) })).toBe(whose);
  });
});

describe('P4 · rungs that a clock is done with', () => {
  it.each([
    [[], 'half', false],
    [['half'], 'half', true],
    [['daily-3'], 'daily-2', true],
    [['daily-3'], 'daily-4', false],
    [['weekly-3'], 'daily-1', false],
    [['half'], 'half-1', false],
  ])('%j has %s: %s', (done, id, is) => expect(isDone(done, id)).toBe(is));

  it.each([
    [['half'], 'due', ['half', 'due']],
    [['half', 'daily-1'], 'daily-2', ['half', 'daily-2']],
    [['half', 'daily-3'], 'daily-2', ['half', 'daily-3']],
    [['half'], 'half', ['half']],
  ])('%j and %s are %j', (done, id, all) => expect(withDone(done, id)).toEqual(all));
});
