import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { settlementMover } from '../../../functions/domain/clocks/settlement-mover.ts';
import { aCase, anAssignment } from '../samples.ts';

describe('D1, H5 · whose move a part of what is dealt with is', () => {
  it.each<[string, Partial<Case>, boolean]>([
    ['its unit’s, which has its part', { assignments: [anAssignment('housing')] }, true],
    [
      'whoever answers for the case: its unit’s part was taken back',
      { assignments: [anAssignment('housing', { state: 'taken-back' })] },
      false,
    ],
    ['whoever answers for the case: its unit never had a part', { assignments: [anAssignment('water')] }, false],
    [
      'whoever answers for the case: its unit is complained of',
      { assignments: [anAssignment('housing')], wrongdoing: { state: 'is', against: ['housing'] } },
      false,
    ],
    [
      'its unit’s, while a complaint of it is only suggested',
      { assignments: [anAssignment('housing')], wrongdoing: { state: 'suggested', against: ['housing'] } },
      true,
    ],
    [
      'its unit’s, where another is complained of',
      { assignments: [anAssignment('housing')], wrongdoing: { state: 'is', against: ['water'] } },
      true,
    ],
  ])('%s', (_, part, isItsUnits) => {
    expect(settlementMover(aCase(part), { unit: 'housing' })).toEqual(
      isItsUnits ? { unit: 'housing' } : { primary: true },
    );
  });
});
