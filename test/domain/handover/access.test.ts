import { describe, expect, it } from 'vitest';
import { type HandoverAction, handoverRelationTo, mayDoHandover } from '../../../functions/domain/handover/access.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { LAWYER } from '../../harness/handovers.ts';
import { smallDistrict } from '../../harness/people.ts';

const small = smallDistrict('2026-03-04T02:00:00.000Z');
const directory = { ...small, contacts: [...small.contacts, LAWYER] };
const OF_UNIT_A = { about: ['unit-a'] };

const may = (
  state: { about: string[] } | null,
  role: Role,
  id: string,
  unit: string,
  action: HandoverAction,
): true | string => {
  const decided = mayDoHandover(role, handoverRelationTo(state, { id, unit }, directory), action);
  return decided === true ? true : decided.refused;
};

describe('M3, H2 · who may do what of a handover', () => {
  it.each<[Role, string, string, HandoverAction, true | string]>([
    ['coordinator', 'desk', 'qu-zhengfu-ban', 'submit', true],
    ['leader', 'mayor', 'qu-zhengfu-ban', 'send', true],
    ['coordinator', 'desk', 'unit-b', 'submit', 'not-your-role'],
    ['officer', 'lawyer', 'unit-b', 'decide', true],
    ['officer', 'lawyer', 'unit-b', 'read-handover', true],
    ['officer', 'lawyer', 'unit-b', 'send', 'not-your-role'],
    ['officer', 'unit-b-officer', 'unit-b', 'read-handover', 'not-your-role'],
    ['leader', 'unit-a-head', 'unit-a', 'read-handover', 'unit-concerned'],
    ['officer', 'lawyer', 'unit-a', 'decide', 'unit-concerned'],
    ['auditor', 'inspector', 'unit-b', 'read-handover', true],
    ['auditor', 'inspector', 'unit-a', 'read-handover', true],
    ['auditor', 'inspector', 'unit-b', 'drop', 'not-your-role'],
    ['spokesperson', 'unit-b-spokesperson', 'unit-b', 'read-handover', 'not-your-role'],
    ['administrator', 'admin', 'unit-b', 'list-handovers', 'not-your-role'],
  ])('%s %s of %s · %s: %s', (role, id, unit, action, is) => {
    expect(may(OF_UNIT_A, role, id, unit, action)).toBe(is);
  });

  it('an office that answers the case, or that the post criticises, does nothing about it', () => {
    const own = { about: ['qu-zhengfu-ban'] };
    for (const action of ['submit', 'send', 'decide', 'read-handover', 'drop'] as const)
      expect(may(own, 'coordinator', 'desk', 'qu-zhengfu-ban', action)).toBe('unit-concerned');
  });

  it('opens none in particular for whoever mans the desk, and lists them for a legal officer', () => {
    expect(may(null, 'coordinator', 'desk', 'qu-zhengfu-ban', 'open-handover')).toBe(true);
    expect(may(null, 'officer', 'lawyer', 'unit-b', 'list-handovers')).toBe(true);
    expect(may(null, 'officer', 'unit-b-officer', 'unit-b', 'list-handovers')).toBe('not-your-role');
  });
});
