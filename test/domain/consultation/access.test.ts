import { describe, expect, it } from 'vitest';
import {
  type ConsultationAction,
  consultationRelationTo,
  mayDoConsultation,
} from '../../../functions/domain/consultation/access.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { aConsultation, directory, invited } from './samples.ts';

/** Who may, said a second time: A always, D of the desk, I of an invited unit. */
const MATRIX: Record<ConsultationAction, Partial<Record<Role, string>>> = {
  'convene-consultation': { coordinator: 'D' },
  'list-consultations': { coordinator: 'A', officer: 'A', leader: 'A', spokesperson: 'A', auditor: 'A' },
  'read-consultation': { coordinator: 'DI', officer: 'I', leader: 'DI', spokesperson: 'I', auditor: 'A' },
  'resend-text': { coordinator: 'D' },
  invite: { coordinator: 'D' },
  excuse: { coordinator: 'D' },
  'set-meeting': { coordinator: 'D' },
  'give-view': { coordinator: 'I', officer: 'I', leader: 'I' },
  'record-view': { coordinator: 'D' },
  'record-attendance': { coordinator: 'D' },
  assess: { coordinator: 'D' },
  'set-line': { coordinator: 'D' },
  'set-tasks': { coordinator: 'D' },
  'save-handling': { coordinator: 'D' },
  submit: { coordinator: 'D' },
  'prepare-decision': { coordinator: 'D' },
  'record-decision': { coordinator: 'D' },
  close: { coordinator: 'D' },
  cancel: { coordinator: 'D' },
  'ask-purge': { coordinator: 'D', leader: 'D' },
  'withdraw-proposal': { coordinator: 'D', leader: 'D' },
  decide: { coordinator: 'D', leader: 'D' },
};
const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const RELATIONS = [
  { desk: true, invited: false, letters: 'AD' },
  { desk: true, invited: true, letters: 'ADI' },
  { desk: false, invited: true, letters: 'AI' },
  { desk: false, invited: false, letters: 'A' },
];

describe('A4, H5 · role × action × relation, every one', () => {
  it.each(Object.entries(MATRIX))('%s', (action, rights) => {
    for (const role of ROLES)
      for (const { letters, ...relation } of RELATIONS) {
        const expected = letters.split('').some((one) => rights[role]?.includes(one) === true);
        expect([role, relation, mayDoConsultation(role, relation, action as ConsultationAction) === true]).toEqual([
          role,
          relation,
          expected,
        ]);
      }
  });

  it.each([
    ['an office at the desk', 'office', { desk: true, invited: false }],
    ['an office that is invited', 'cyber', { desk: true, invited: true }],
    ['an invited unit', 'housing', { desk: false, invited: true }],
    ['any other', 'xinqi', { desk: false, invited: false }],
    ['a unit complained of', 'accused', { desk: false, invited: false }],
  ])('%s', (_, unit, relation) => {
    const state = aConsultation({
      invited: ['housing', 'cyber', 'accused'].map((one) => invited(one)),
      against: ['accused'],
    });
    expect(consultationRelationTo(state, { id: 'somebody', unit }, directory)).toEqual(relation);
  });

  it.each([
    ['officer', { desk: false, invited: false }, 'not-invited'],
    ['coordinator', { desk: true, invited: false }, 'not-invited'],
    ['spokesperson', { desk: false, invited: true }, 'not-your-role'],
  ] as const)('A4 · a view of a %s that is %o is refused as %s', (role, relation, refused) => {
    expect(mayDoConsultation(role, relation, 'give-view')).toMatchObject({ refused });
  });
});
