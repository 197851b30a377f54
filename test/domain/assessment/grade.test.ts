import { describe, expect, it } from 'vitest';
import { scoreOf, suggestRisk } from '../../../functions/domain/assessment/grade.ts';
import type { Level, Levels } from '../../../functions/domain/rules/assessment-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const { assessments } = currentPolicy();
if (!assessments) throw new Error('the rules of this release have none of assessments');

/** Probability, intensity, duration, people, controllability. */
const levels = (
  probability: Level,
  intensity: Level,
  duration: Level,
  people: Level,
  controllability: Level,
): Levels => ({
  probability,
  intensity,
  duration,
  people,
  controllability,
});
const graded = (...points: Levels[]) => {
  const found = suggestRisk(
    points.map((one, index) => ({ id: `R${index + 1}`, levels: one })),
    assessments,
  );
  return `${found?.risk} ${found?.row} ${found?.points.join(',')}`;
};

describe('A2 · the risk grade follows from the points by a table', () => {
  it('adds the five levels up', () => {
    expect(scoreOf(levels(1, 1, 1, 1, 1))).toBe(5);
    expect(scoreOf(levels(3, 3, 3, 3, 3))).toBe(15);
  });

  it.each<[string, string, Levels[]]>([
    ['one point of twelve is high', 'high one-grave R1', [levels(3, 2, 2, 3, 2)]],
    ['of eleven it is medium', 'medium one-medium R1', [levels(3, 2, 2, 2, 2)]],
    ['nine is the least that is medium', 'medium one-medium R2', [levels(1, 1, 1, 1, 1), levels(2, 2, 2, 2, 1)]],
    ['eight is low', 'low otherwise ', [levels(2, 2, 2, 1, 1)]],
    // 3 + 3 + 1 + 1 + 3 = 11: by its sum alone it would be medium.
    [
      'likely, of a crowd and beyond control is high, whatever its sum',
      'high likely-uncontrolled R1',
      [levels(3, 3, 1, 1, 3)],
    ],
    // 2 + 3 + 1 + 1 + 1 = 8: by its sum alone it would be low.
    ['a crowd that may come is medium, whatever its sum', 'medium mass-likely R1', [levels(2, 3, 1, 1, 1)]],
    ['a crowd that is unlikely is not', 'low otherwise ', [levels(1, 3, 1, 1, 1)]],
    [
      'three of nine are high together',
      'high many-medium R1,R2,R3',
      [levels(2, 2, 2, 2, 1), levels(2, 2, 2, 1, 2), levels(1, 2, 2, 2, 2)],
    ],
    ['two of nine are medium', 'medium one-medium R1,R2', [levels(2, 2, 2, 2, 1), levels(2, 2, 2, 1, 2)]],
  ])('%s', (_, is, points) => {
    expect(graded(...points)).toBe(is);
  });
});
