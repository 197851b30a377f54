import { describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { mayDoMeasure, type MeasureAction, measureRelationTo } from '../../../functions/domain/measure/access.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import { smallDistrict } from '../../harness/people.ts';

const directory = smallDistrict('2026-03-04T02:00:00.000Z');
const STATE: Measure = {
  schema: 1,
  number: 'BLJ2600001',
  status: 'prepared',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: 'p',
  drill: false,
  changedAt: '2026-03-06T02:30:00.000Z',
  openedAt: '2026-03-06T02:30:00.000Z',
  what: 'criticism',
  subject: '监督',
  grade: 'III',
  unit: 'unit-a',
  office: 'qu-zhengfu-ban',
  opener: 'desk',
  grounds: [],
  clocks: [],
};
const REFERRAL: Measure = { ...STATE, what: 'referral', involved: ['desk', 'mayor'] };

const may = (state: Measure | null, role: Role, id: string, unit: string, action: MeasureAction): true | string => {
  const decided = mayDoMeasure(role, measureRelationTo(state, { id, unit }, directory), action);
  return decided === true ? true : decided.refused;
};

describe('S6, H2 · who may do what of a measure', () => {
  it.each<[Role, string, string, MeasureAction, true | string]>([
    ['coordinator', 'desk', 'qu-zhengfu-ban', 'submit', true],
    ['leader', 'mayor', 'qu-zhengfu-ban', 'decide', true],
    ['coordinator', 'desk', 'qu-zhengfu-ban', 'state-case', 'not-your-measure'],
    ['officer', 'unit-a-officer', 'unit-a', 'state-case', true],
    ['officer', 'unit-a-officer', 'unit-a', 'report-mending', true],
    ['leader', 'unit-a-head', 'unit-a', 'decide', 'not-your-measure'],
    ['leader', 'unit-a-head', 'unit-a', 'judge-mending', 'not-your-measure'],
    ['officer', 'unit-b-officer', 'unit-b', 'read-measure', 'not-your-measure'],
    ['spokesperson', 'unit-a-spokesperson', 'unit-a', 'read-measure', 'not-your-role'],
    ['auditor', 'inspector', 'unit-b', 'read-measure', true],
    ['auditor', 'inspector', 'unit-b', 'submit', 'not-your-role'],
    ['administrator', 'admin', 'unit-b', 'list-measures', 'not-your-role'],
  ])('%s %s of %s · %s: %s', (role, id, unit, action, is) => {
    expect(may(STATE, role, id, unit, action)).toBe(is);
  });

  it('an office does nothing about a measure that is about itself', () => {
    const own: Measure = { ...STATE, unit: 'qu-zhengfu-ban', office: 'unit-b' };
    expect(may(own, 'leader', 'mayor', 'qu-zhengfu-ban', 'decide')).toBe('not-your-measure');
    expect(may(own, 'coordinator', 'desk', 'qu-zhengfu-ban', 'state-case')).toBe(true);
  });
});

describe('S7 · who reads a referral', () => {
  it.each<[Role, string, string, true | string]>([
    ['coordinator', 'desk', 'qu-zhengfu-ban', true],
    ['leader', 'mayor', 'qu-zhengfu-ban', true],
    ['coordinator', 'night-desk', 'qu-zhengfu-ban', 'not-involved'],
    ['leader', 'duty-leader', 'qu-zhengfu-ban', 'not-involved'],
    ['leader', 'unit-a-head', 'unit-a', 'not-involved'],
    ['auditor', 'inspector', 'unit-b', 'not-involved'],
    ['administrator', 'admin', 'unit-b', 'not-involved'],
  ])('%s %s of %s: %s', (role, id, unit, is) => {
    expect(may(REFERRAL, role, id, unit, 'read-measure')).toBe(is);
  });

  it('nobody of the unit that it names, though he were named in it', () => {
    const named: Measure = { ...REFERRAL, involved: ['desk', 'unit-a-head'] };
    expect(may(named, 'leader', 'unit-a-head', 'unit-a', 'read-measure')).toBe('not-involved');
  });
});
