import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import type { CasePlan, StepDue } from '../../../functions/domain/case/plan.ts';
import { chasedSteps, isStepOver, openSteps, stepMover } from '../../../functions/domain/clocks/plan-steps.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const NOW = at('2026-03-18 15:00');
const step = (id: string, time: string, part: Partial<StepDue> = {}): StepDue => ({
  id,
  due: at(`2026-03-18 ${time}`),
  move: { desk: true },
  ...part,
});
const ONE = step('one', '14:00');
const TWO = step('two', '15:00');
const THREE = step('three', '16:00');
const FOUR = step('four', '17:00');
const ALL = [THREE, ONE, FOUR, TWO];
const withPlan = (steps: StepDue[], part: Partial<CasePlan> = {}, clocks: Clock[] = []): Case =>
  aCase({
    changedAt: NOW,
    clocks,
    plan: { id: 'P', attachedAt: NOW, confirmedAt: NOW, steps, done: [], omitted: [], ...part },
  });
const clock = (of: string, state: Clock['state']): Clock =>
  aClock({ id: `plan-step:${of}`, kind: 'plan-step', of, state });

describe('P1 · a step is over', () => {
  const publish = step('publish', '16:00', { meets: 'response' });
  it.each<[string, Case, StepDue, boolean]>([
    ['not as it stands', withPlan(ALL), ONE, false],
    ['once it is ticked', withPlan(ALL, { done: ['one'] }), ONE, true],
    ['once it is left out', withPlan(ALL, { omitted: ['one'] }), ONE, true],
    ['not by another', withPlan(ALL, { done: ['two'], omitted: ['three'] }), ONE, false],
    [
      'where it is there for a duty, once that is met',
      withPlan([publish], {}, [aClock({ state: 'met' })]),
      publish,
      true,
    ],
    [
      'once it is, beside others that run',
      withPlan([publish], {}, [aClock({ kind: 'sign' }), aClock({ state: 'met' })]),
      publish,
      true,
    ],
    ['not while that runs', withPlan([publish], {}, [aClock()]), publish, false],
    ['not once another is met', withPlan([publish], {}, [aClock({ kind: 'sign', state: 'met' })]), publish, false],
    ['not by a duty that it is not there for', withPlan(ALL, {}, [aClock({ state: 'met' })]), ONE, false],
    ['nor without a plan', aCase(), ONE, false],
  ])('%s', (_, state, which, over) => {
    expect(isStepOver(state, which)).toBe(over);
  });

  it('those that are open come by when they are due', () => {
    expect(openSteps(withPlan(ALL, { done: ['two'] })).map(({ id }) => id)).toEqual(['one', 'three', 'four']);
    expect(openSteps(aCase())).toEqual([]);
  });
});

describe('P1 · the next step is chased, and the last that was missed', () => {
  it.each<[string, Case, string[]]>([
    ['none without a plan', aCase(), []],
    ['the next alone, while none is late', withPlan([FOUR, THREE]), ['three']],
    ['of those late without a clock, the last', withPlan(ALL), ['two', 'three']],
    ['the one that was missed', withPlan(ALL, {}, [clock('one', 'missed')]), ['one', 'three']],
    [
      'the last of two that were',
      withPlan(ALL, {}, [clock('one', 'missed'), clock('two', 'missed')]),
      ['two', 'three'],
    ],
    ['what is due now keeps its clock until it is declared', withPlan(ALL, {}, [clock('two', 'running')]), ['two']],
    [
      'beside the one that was missed',
      withPlan(ALL, {}, [clock('one', 'missed'), clock('two', 'running')]),
      ['one', 'two'],
    ],
    [
      'no other clock counts',
      withPlan(ALL, {}, [aClock({ of: 'one', state: 'missed' }), clock('one', 'met')]),
      ['two', 'three'],
    ],
    ['of two that are due, the last', withPlan(ALL, {}, [clock('one', 'running'), clock('two', 'running')]), ['two']],
    ['late ones alone', withPlan([ONE]), ['one']],
    ['none that is over', withPlan(ALL, { done: ['one', 'two', 'three', 'four'] }), []],
  ])('%s', (_, state, ids) => {
    expect(chasedSteps(state).map(({ id }) => id)).toEqual(ids);
  });
});

const has = (...assignments: Case['assignments']): Case => aCase({ assignments });

describe('P1, H5 · whose move a step is', () => {
  const unit = { move: { unit: 'housing' } };
  it.each<[string, Case, Pick<StepDue, 'move'>, StepDue['move']]>([
    ['the unit’s that has a part', has(anAssignment('housing')), unit, { unit: 'housing' }],
    ['beside another', has(anAssignment('water', { id: 'A2' }), anAssignment('housing')), unit, { unit: 'housing' }],
    ['the desk’s where it has none', has(anAssignment('water')), unit, { desk: true }],
    ['or none any more', has(anAssignment('housing', { state: 'taken-back' })), unit, { desk: true }],
    [
      'or is complained of',
      { ...has(anAssignment('housing')), wrongdoing: { state: 'is', against: ['housing'] } },
      unit,
      { desk: true },
    ],
    [
      'not where another is',
      { ...has(anAssignment('housing')), wrongdoing: { state: 'is', against: ['water'] } },
      unit,
      { unit: 'housing' },
    ],
    ['whoever the plan names otherwise', has(), { move: { primary: true } }, { primary: true }],
  ])('%s', (_, state, which, move) => {
    expect(stepMover(state, which)).toEqual(move);
  });
});
