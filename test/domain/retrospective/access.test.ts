import { describe, expect, it } from 'vitest';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import {
  mayDoRetrospective,
  type RetrospectiveAction,
  retrospectiveRelationTo,
} from '../../../functions/domain/retrospective/access.ts';
import type { Action, Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { aDirectory, at } from '../samples.ts';

/** Who may, said a second time: A always, D of the desk, O of the unit whose it is, M of one that is to mend something. */
const MATRIX: Record<RetrospectiveAction, Partial<Record<Role, string>>> = {
  'list-retrospectives': { coordinator: 'A', officer: 'A', leader: 'A', spokesperson: 'A', auditor: 'A' },
  'read-retrospective': { coordinator: 'DOM', officer: 'OM', leader: 'DOM', spokesperson: 'O', auditor: 'A' },
  'enter-retrospective': { coordinator: 'D', leader: 'D' },
  'resend-text': { coordinator: 'D' },
  'set-findings': { coordinator: 'DO', officer: 'O', leader: 'DO' },
  'ask-action': { coordinator: 'DO', officer: 'O', leader: 'DO' },
  'propose-change': { coordinator: 'DO', officer: 'O', leader: 'DO' },
  'report-done': { coordinator: 'M', officer: 'M', leader: 'M' },
  'confirm-action': { coordinator: 'D', leader: 'D' },
  'return-action': { coordinator: 'D', leader: 'D' },
  'drop-action': { coordinator: 'D', leader: 'D' },
  'confirm-recurrence': { coordinator: 'D', leader: 'D' },
  'deny-recurrence': { coordinator: 'D', leader: 'D' },
  'draft-change': { coordinator: 'D', leader: 'D' },
  close: { coordinator: 'D', leader: 'D' },
  reopen: { coordinator: 'D', leader: 'D' },
  'ask-purge': { coordinator: 'D', leader: 'D' },
  'withdraw-proposal': { coordinator: 'D', leader: 'D' },
  decide: { coordinator: 'D', leader: 'D' },
};
const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const NOBODY = { desk: false, owns: false, mends: false };
const RELATIONS = [
  { ...NOBODY, desk: true, letters: 'AD' },
  { ...NOBODY, owns: true, letters: 'AO' },
  { ...NOBODY, mends: true, letters: 'AM' },
  { ...NOBODY, letters: 'A' },
];

const anAction = (unit: string, state: Action['state']): Action => ({
  id: unit,
  says: '整改',
  event: 2,
  unit,
  by: at('2026-04-18 14:00'),
  askedAt: at('2026-03-18 14:00'),
  state,
  returns: 0,
});
const retrospective: Retrospective = {
  schema: 1,
  number: 'BLP2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: '0',
  drill: false,
  changedAt: at('2026-03-18 14:00'),
  grounds: ['missed'],
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  openedAt: at('2026-03-18 14:00'),
  since: at('2026-03-18 14:00'),
  round: 0,
  findings: 0,
  actions: [anAction('xinqi', 'open'), anAction('police', 'dropped')],
  against: ['accused', asPerson('named')],
  clocks: [],
};

describe('D4, H2, H5 · role × action × relation to a retrospective, every one', () => {
  it.each(Object.entries(MATRIX))('%s', (action, rights) => {
    for (const role of ROLES)
      for (const { letters, ...relation } of RELATIONS) {
        const expected = letters.split('').some((one) => rights[role]?.includes(one));
        const is = mayDoRetrospective(role, relation, action as RetrospectiveAction) === true;
        expect([role, relation, is]).toEqual([role, relation, expected]);
      }
  });

  it.each([
    ['the desk', 'wang', 'office', { ...NOBODY, desk: true }],
    ['the unit whose lesson it is', 'zhang', 'housing', { ...NOBODY, owns: true, mends: true }],
    ['a unit that is to mend something', 'sun', 'xinqi', { ...NOBODY, mends: true }],
    ['a unit of which nothing is asked any more', 'x', 'police', NOBODY],
    ['any other', 'x', 'press', NOBODY],
    ['a unit complained of', 'x', 'accused', NOBODY],
    ['a person complained of, of the desk', 'named', 'office', NOBODY],
  ])('%s', (_, id, unit, relation) => {
    expect(retrospectiveRelationTo(retrospective, { id, unit }, aDirectory())).toEqual(relation);
  });

  it('before there is one, the desk alone is anything to it', () => {
    const directory = aDirectory();
    expect(retrospectiveRelationTo(null, { id: 'wang', unit: 'office' }, directory)).toEqual({ ...NOBODY, desk: true });
    expect(retrospectiveRelationTo(null, { id: 'zhang', unit: 'housing' }, directory)).toEqual(NOBODY);
  });

  it.each<[string, Role, typeof NOBODY, RetrospectiveAction, string]>([
    ['the unit to find itself mended', 'officer', { ...NOBODY, owns: true }, 'confirm-action', 'not-the-desk'],
    ['whoever mends to close it', 'leader', { ...NOBODY, mends: true }, 'close', 'not-the-desk'],
    ['another unit to write findings', 'officer', NOBODY, 'set-findings', 'not-your-retrospective'],
    ['the unit to enter one', 'officer', { ...NOBODY, owns: true }, 'enter-retrospective', 'not-your-role'],
    ['another unit to close it', 'officer', NOBODY, 'close', 'not-your-role'],
  ])('refuses %s', (_, role, relation, action, refused) => {
    expect(mayDoRetrospective(role, relation, action)).toMatchObject({ refused });
  });
});
