import { describe, expect, it } from 'vitest';
import {
  type AssessmentAction,
  assessmentRelationTo,
  mayDoAssessment,
} from '../../../functions/domain/assessment/access.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { smallDistrict } from '../../harness/people.ts';

const directory = smallDistrict('2026-03-04T02:00:00.000Z');
const OF_A_AND_B = { unit: 'unit-a', coUnits: ['unit-b'] };

const may = (
  state: { unit: string; coUnits: string[] } | null,
  role: Role,
  id: string,
  unit: string,
  action: AssessmentAction,
): true | string => {
  const decided = mayDoAssessment(role, assessmentRelationTo(state, { id, unit }, directory), action);
  return decided === true ? true : decided.refused;
};

describe('A2, H2 · who may do what of a risk assessment', () => {
  it.each<[Role, string, string, AssessmentAction, true | string]>([
    ['officer', 'unit-a-officer', 'unit-a', 'set-point', true],
    ['officer', 'unit-a-officer', 'unit-a', 'submit', true],
    ['officer', 'unit-a-officer', 'unit-a', 'decide', 'not-your-role'],
    ['officer', 'unit-a-officer', 'unit-a', 'set-aside', 'not-your-role'],
    ['officer', 'unit-b-officer', 'unit-b', 'record-finding', true],
    ['officer', 'unit-b-officer', 'unit-b', 'submit', 'not-your-assessment'],
    ['officer', 'street-c-officer', 'street-c', 'read-assessment', 'not-your-assessment'],
    ['coordinator', 'desk', 'qu-zhengfu-ban', 'set-point', true],
    ['coordinator', 'desk', 'qu-zhengfu-ban', 'set-aside', 'not-your-role'],
    ['leader', 'unit-a-head', 'unit-a', 'decide', true],
    ['leader', 'unit-a-head', 'unit-a', 'submit', 'not-your-role'],
    ['leader', 'unit-a-head', 'unit-a', 'set-aside', 'unit-concerned'],
    ['leader', 'unit-b-head', 'unit-b', 'decide', 'not-your-assessment'],
    ['leader', 'mayor', 'qu-zhengfu-ban', 'decide', true],
    ['leader', 'mayor', 'qu-zhengfu-ban', 'set-aside', true],
    ['leader', 'duty-leader', 'qu-zhengfu-ban', 'read-assessment', true],
    ['spokesperson', 'unit-a-spokesperson', 'unit-a', 'read-assessment', true],
    ['spokesperson', 'unit-a-spokesperson', 'unit-a', 'record-finding', 'not-your-role'],
    ['auditor', 'inspector', 'unit-b', 'read-assessment', true],
    ['auditor', 'inspector', 'unit-b', 'record-finding', 'not-your-role'],
    ['administrator', 'admin', 'unit-a', 'read-assessment', 'not-your-role'],
  ])('%s %s of %s · %s: %s', (role, id, unit, action, is) => {
    expect(may(OF_A_AND_B, role, id, unit, action)).toBe(is);
  });

  it('an officer opens one of the own unit, the desk of any, nobody else at all', () => {
    expect(may(null, 'officer', 'unit-a-officer', 'unit-a', 'open-own-assessment')).toBe(true);
    expect(may(null, 'officer', 'unit-a-officer', 'unit-a', 'open-assessment')).toBe('not-your-role');
    expect(may(null, 'coordinator', 'desk', 'qu-zhengfu-ban', 'open-assessment')).toBe(true);
    expect(may(null, 'leader', 'unit-a-head', 'unit-a', 'open-own-assessment')).toBe('not-your-role');
  });
});
