import { describe, expect, it } from 'vitest';
import {
  type ConferenceAction,
  conferenceRelationTo,
  mayDoConference,
} from '../../../functions/domain/conference/access.ts';
import type { Conference } from '../../../functions/domain/conference/conference.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { aDirectory, at, aUnit } from '../samples.ts';

/** Who may, said a second time: A always, D of the desk, H of the unit that holds it, S of a unit with a step, V whoever is to speak. */
const MATRIX: Record<ConferenceAction, Partial<Record<Role, string>> | 'V'> = {
  'list-conferences': { coordinator: 'A', officer: 'A', leader: 'A', spokesperson: 'A', auditor: 'A' },
  'read-conference': {
    coordinator: 'DHSV',
    officer: 'HSV',
    leader: 'DHSV',
    spokesperson: 'HSV',
    auditor: 'A',
    administrator: 'V',
  },
  'plan-conference': { coordinator: 'D' },
  'resend-text': { coordinator: 'D' },
  plan: { coordinator: 'DH', officer: 'H' },
  move: { coordinator: 'DH', officer: 'H' },
  'do-step': { coordinator: 'DHS', officer: 'HS', leader: 'DHS' },
  'undo-step': { coordinator: 'DHS', officer: 'HS', leader: 'DHS' },
  'skip-step': { coordinator: 'DH', officer: 'H', leader: 'DH' },
  'set-step': { coordinator: 'DH', officer: 'H' },
  'set-line': { coordinator: 'DH', officer: 'H' },
  'set-questions': { coordinator: 'DH', officer: 'H' },
  'name-spokesperson': { coordinator: 'DH', officer: 'H' },
  'confirm-attendance': 'V',
  'decline-attendance': 'V',
  hold: { coordinator: 'DH', officer: 'H' },
  'adopt-release': { coordinator: 'DH', officer: 'H' },
  cancel: { coordinator: 'DH', officer: 'H' },
  correct: { coordinator: 'DH', officer: 'H' },
  'set-aside': { leader: 'D' },
  'ask-purge': { coordinator: 'D', leader: 'D' },
  'withdraw-proposal': { coordinator: 'D', leader: 'D' },
  decide: { coordinator: 'D', leader: 'D' },
};
const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const NOBODY = { desk: false, part: 'none', speaks: false } as const;
const RELATIONS = [
  { ...NOBODY, desk: true, letters: 'AD' },
  { ...NOBODY, part: 'holder' as const, letters: 'AH' },
  { ...NOBODY, part: 'helper' as const, letters: 'AS' },
  { ...NOBODY, speaks: true, letters: 'AV' },
  { ...NOBODY, letters: 'A' },
];

const hour = at('2026-03-19 08:00');
const conference: Conference = {
  schema: 1,
  number: 'BLF2600001',
  status: 'planning',
  version: 4,
  personVersion: 4,
  head: '',
  policyId: '0',
  drill: false,
  changedAt: hour,
  openedAt: hour,
  plannedAt: hour,
  caseNumber: 'BL2600017',
  title: '发布会',
  subject: '环境',
  grade: 'II',
  form: 'press-conference',
  at: hour,
  unit: 'housing',
  steps: [
    { id: 'venue', unit: 'xinqi', dueAt: hour, state: 'open' },
    { id: 'invitations', unit: 'police', person: 'lent', dueAt: hour, state: 'open' },
  ],
  spokesperson: { person: 'voice', unit: 'housing' },
  against: ['accused', asPerson('named')],
  clocks: [],
};
const base = aDirectory();
const directory = { ...base, units: [...base.units, aUnit('closed', { desk: true, active: false })] };

describe('P3, P7, H5 · role × action × relation to a press conference, every one', () => {
  it.each(Object.entries(MATRIX))('%s', (action, rights) => {
    for (const role of ROLES)
      for (const { letters, ...relation } of RELATIONS) {
        const granted = rights === 'V' ? 'V' : (rights[role] ?? '');
        const expected = letters.split('').some((one) => granted.includes(one));
        const is = mayDoConference(role, relation, action as ConferenceAction) === true;
        expect([role, relation, is]).toEqual([role, relation, expected]);
      }
  });

  it.each([
    ['the desk', 'wang', 'office', { ...NOBODY, desk: true }],
    ['a desk that is closed', 'x', 'closed', NOBODY],
    ['the unit that holds it', 'zhang', 'housing', { ...NOBODY, part: 'holder' }],
    ['whoever is to speak', 'voice', 'housing', { ...NOBODY, part: 'holder', speaks: true }],
    ['a unit with a step', 'sun', 'xinqi', { ...NOBODY, part: 'helper' }],
    ['a person with a step, lent by another unit', 'lent', 'press', { ...NOBODY, part: 'helper' }],
    ['any other', 'x', 'press', NOBODY],
    ['a unit complained of', 'x', 'accused', NOBODY],
    ['a person complained of, of the desk', 'named', 'office', NOBODY],
  ])('%s', (_, id, unit, relation) => {
    expect(conferenceRelationTo(conference, { id, unit }, directory)).toEqual(relation);
  });

  it('before there is one, the desk alone is anything to it', () => {
    expect(conferenceRelationTo(null, { id: 'wang', unit: 'office' }, directory)).toEqual({ ...NOBODY, desk: true });
    expect(conferenceRelationTo(null, { id: 'zhang', unit: 'housing' }, directory)).toEqual(NOBODY);
  });

  it.each<[string, Role, ConferenceAction, string]>([
    ['to attend, to whoever is not to speak', 'officer', 'confirm-attendance', 'not-the-spokesperson'],
    ['to read, to an officer of another unit', 'officer', 'read-conference', 'not-your-conference'],
    ['to plan, to a coordinator outside the desk', 'coordinator', 'plan-conference', 'not-your-conference'],
    ['to plan, to any officer', 'officer', 'plan-conference', 'not-your-role'],
    ['to read, to an administrator', 'administrator', 'read-conference', 'not-your-role'],
  ])('refuses %s', (_, role, action, refused) => {
    expect(mayDoConference(role, NOBODY, action)).toMatchObject({ refused });
  });
});
