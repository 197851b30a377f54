import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { type LeftToDo, leftToDo } from '../../../functions/domain/case/left-to-do.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const answered = { firstAnsweredAt: at('2026-03-19 10:00') };
const signed = { assignments: [anAssignment('housing', { state: 'signed' })] };

describe('M4, P4 · what is left of each message of one matter', () => {
  it.each<[string, Partial<Case>, LeftToDo[]]>([
    ['nobody has appraised it', { status: 'appraising' }, ['confirm']],
    ['it is confirmed', {}, ['assign', 'answer', 'settle']],
    [
      'a co-unit alone has it',
      { assignments: [anAssignment('housing', { part: 'co-unit', state: 'signed' })] },
      ['assign', 'answer', 'settle'],
    ],
    ['its unit has not signed', { assignments: [anAssignment('housing')] }, ['sign', 'answer', 'settle']],
    ['it is signed for', signed, ['answer', 'settle']],
    ['it is answered', { ...signed, ...answered }, ['settle']],
    [
      'something was promised still',
      { ...signed, ...answered, clocks: [aClock({ kind: 'follow-up' })] },
      ['answer', 'settle'],
    ],
    ['all is done', { ...signed, ...answered, settledAt: at('2026-03-19 12:00') }, ['close']],
    ['it is over', { status: 'closed' }, []],
    ['it was joined', { status: 'ended', joinedInto: 'BL2600001' }, []],
  ])('where %s', (_what, part, left) => {
    expect(leftToDo(aCase(part))).toEqual(left);
  });
});
