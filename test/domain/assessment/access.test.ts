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

/** Everything that anybody may do of it. */
const ALL: AssessmentAction[] = [
  'list-assessments',
  'open-assessment',
  'open-own-assessment',
  'read-assessment',
  'record-finding',
  'withdraw-finding',
  'set-point',
  'drop-point',
  'name-plan',
  'submit',
  'correct-risk',
  'move',
  'record-launch',
  'judge-point',
  'record-unforeseen',
  'correct',
  'drop',
  'close',
  'set-aside',
  'decide',
  'withdraw-proposal',
  'ask-purge',
  'resend-text',
];
describe('A2, H2 · all that each may do, by what they are to it', () => {
  const FIND = ['read-assessment', 'record-finding', 'withdraw-finding'];
  // All of them between reading it and closing it.
  const CONDUCT = ALL.slice(ALL.indexOf('read-assessment'), ALL.indexOf('close') + 1);
  const LIST = ['list-assessments'];
  const none = { desk: false, owns: false, joins: false, district: false };
  it.each<[Role, string, Partial<typeof none>, string[]]>([
    ['coordinator', 'of no part in it', {}, LIST],
    [
      'coordinator',
      'of the desk',
      { desk: true },
      [...LIST, 'open-assessment', ...CONDUCT, 'decide', 'withdraw-proposal', 'ask-purge', 'resend-text'],
    ],
    ['coordinator', 'of its unit', { owns: true }, [...LIST, ...CONDUCT, 'withdraw-proposal']],
    ['coordinator', 'of a unit beside it', { joins: true }, [...LIST, ...FIND]],
    ['officer', 'of no part in it', {}, [...LIST, 'open-own-assessment']],
    ['officer', 'of its unit', { owns: true }, [...LIST, 'open-own-assessment', ...CONDUCT, 'withdraw-proposal']],
    ['officer', 'of a unit beside it', { joins: true }, [...LIST, 'open-own-assessment', ...FIND]],
    ['officer', 'of the desk, as no officer mans it', { desk: true }, [...LIST, 'open-own-assessment']],
    ['leader', 'of no part in it', {}, LIST],
    [
      'leader',
      'of the desk',
      { desk: true },
      [...LIST, 'read-assessment', 'set-aside', 'decide', 'withdraw-proposal', 'ask-purge'],
    ],
    ['leader', 'of its unit', { owns: true }, [...LIST, 'read-assessment', 'decide', 'withdraw-proposal']],
    ['leader', 'of a unit beside it', { joins: true }, [...LIST, 'read-assessment']],
    [
      'leader',
      'of the district',
      { district: true },
      [...LIST, 'read-assessment', 'set-aside', 'decide', 'withdraw-proposal'],
    ],
    ['officer', 'who leads the district by mistake', { district: true }, [...LIST, 'open-own-assessment']],
    ['spokesperson', 'of its unit', { owns: true }, [...LIST, 'read-assessment']],
    ['spokesperson', 'of a unit beside it', { joins: true }, [...LIST, 'read-assessment']],
    ['spokesperson', 'of no part in it', {}, LIST],
    ['auditor', 'of no part in it', {}, [...LIST, 'read-assessment']],
    ['administrator', 'of its unit and the desk', { owns: true, desk: true, joins: true }, []],
  ])('%s %s', (role, _, part, actions) => {
    const granted = ALL.filter((action) => mayDoAssessment(role, { ...none, ...part }, action) === true);
    expect(granted.toSorted()).toEqual(actions.toSorted());
  });

  it('refuses with what a unit beside it may do instead, and by which role it is done', () => {
    const says = (role: Role, part: Partial<typeof none>, action: AssessmentAction): string => {
      const refused = mayDoAssessment(role, { ...none, ...part }, action);
      return refused === true ? '' : `${refused.clause} ${refused.says}`;
    };
    expect(says('officer', { joins: true }, 'submit')).toContain('A2 此项由主管单位办理');
    expect(says('officer', {}, 'submit')).toContain('A2 风险评估由主管单位办理');
    expect(says('leader', { joins: true }, 'set-aside')).toContain('H2 未经评估决定而发布的');
    expect(says('officer', { owns: true }, 'set-aside')).toContain('H2 您的角色无权做此操作');
    expect(assessmentRelationTo(null, { id: 'desk', unit: 'unit-b' }, directory)).toEqual(none);
  });
});
