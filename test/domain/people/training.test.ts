import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../../functions/domain/matter/day.ts';
import { trainingOf } from '../../../functions/domain/people/training.ts';
import { trainingRules } from '../../../functions/policy/training.ts';

const speaker = (...on: string[]) => ({
  posts: ['spokesperson' as const],
  training: on.map((day) => ({ kind: 'course' as const, on: day })),
});

describe('S4 · the training of spokespersons and their assistants', () => {
  it('lasts some months from the latest, whatever the order it was written in, and is due on the day itself', () => {
    const trained = speaker('2026-03-10', '2025-01-02');
    const state = (today: string) => trainingOf(trained, trainingRules, today);
    expect(state('2027-03-09')).toEqual({ last: { kind: 'course', on: '2026-03-10' }, by: '2027-03-10', due: false });
    expect(state('2027-03-10')?.due).toBe(true);
  });

  it('is due where there is no record of any, and of nobody’s who holds no such post', () => {
    expect(trainingOf({ posts: ['spokesperson-assistant'] }, trainingRules, '2026-03-10')).toEqual({ due: true });
    expect(trainingOf({ posts: ['unit-officer'] }, trainingRules, '2026-03-10')).toBeNull();
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 12, '2027-11-30'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(monthsLater(from, months)).toBe(to);
  });
});
