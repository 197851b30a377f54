import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../../functions/domain/projections/projection.ts';
import { groupedAs } from '../../../functions/domain/projections/same-matter.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import { aCase, anAssignment } from '../samples.ts';

const grouped = (part: Partial<Case> = {}): string[] =>
  projectionOf(aCase({ group: 'g1', assignments: [anAssignment('housing')], ...part })).grams.filter((gram) =>
    gram.startsWith(groupedAs('g1')),
  );

describe('M4, H5 · where a group finds its cases', () => {
  it('is its name, and beside it each unit that has a part', () => {
    expect(grouped()).toEqual([groupedAs('g1'), groupedAs('g1', 'housing')]);
    expect([groupedAs('g1'), groupedAs('g1', 'housing')]).toEqual(['matter-g1', 'matter-g1|housing']);
    expect(projectionOf(aCase()).grams.filter((gram) => gram.startsWith(groupedAs('')))).toEqual([]);
  });

  it.each<[string, Partial<Case>]>([
    ['whose part was taken back', { assignments: [anAssignment('housing', { state: 'taken-back' })] }],
    ['of which it complains', { wrongdoing: { state: 'is', against: ['housing'] } }],
  ])('is not told to a unit %s', (_what, part) => {
    expect(grouped(part)).toEqual([groupedAs('g1')]);
  });

  it('S4 · knows nothing of the daily drill', () => {
    expect(grouped({ drill: true, origin: { source: 'drill', kind: 'drill' } })).toEqual([]);
  });
});
