import { describe, expect, it } from 'vitest';
import { type InquiryAction, inquiryRelationTo, mayDoInquiry } from '../../../functions/domain/inquiry/access.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import { anInquiry, directory } from './samples.ts';

/** Who may, said a second time: A always, D of the desk, U of the unit that answers, S whoever speaks. */
const MATRIX: Record<InquiryAction, Partial<Record<Role, string>> | 'S'> = {
  'enter-inquiry': { coordinator: 'D' },
  'list-inquiries': { coordinator: 'A', officer: 'A', leader: 'A', spokesperson: 'A', auditor: 'A' },
  'read-inquiry': {
    coordinator: 'DUS',
    officer: 'US',
    leader: 'DUS',
    spokesperson: 'US',
    auditor: 'A',
    administrator: 'S',
  },
  'resend-text': { coordinator: 'D' },
  assign: { coordinator: 'D' },
  'add-question': { coordinator: 'D' },
  'draft-answer': { coordinator: 'DU', officer: 'U' },
  'approve-answer': { coordinator: 'D', leader: 'D' },
  'return-answer': { coordinator: 'D', leader: 'D' },
  'name-speaker': { coordinator: 'DU', officer: 'U' },
  'confirm-speaking': 'S',
  'decline-speaking': 'S',
  'record-answer': { coordinator: 'DU', officer: 'U' },
  'promise-answer': { coordinator: 'DU', officer: 'U' },
  'link-report': { coordinator: 'DU', officer: 'U' },
  'count-report': { coordinator: 'D' },
  'adopt-release': { coordinator: 'D' },
  'ask-correction': { coordinator: 'D' },
  'settle-correction': { coordinator: 'D' },
  correct: { coordinator: 'D' },
  close: { coordinator: 'D' },
  'ask-purge': { coordinator: 'D', leader: 'D' },
  'withdraw-proposal': { coordinator: 'D', leader: 'D' },
  decide: { coordinator: 'D', leader: 'D' },
};
const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const RELATIONS = [
  { desk: true, answers: false, speaks: false, letters: 'AD' },
  { desk: false, answers: true, speaks: false, letters: 'AU' },
  { desk: false, answers: false, speaks: true, letters: 'AS' },
  { desk: false, answers: false, speaks: false, letters: 'A' },
];

describe('P6, H5 · role × action × relation, every one', () => {
  it.each(Object.entries(MATRIX))('%s', (action, rights) => {
    for (const role of ROLES)
      for (const { letters, ...relation } of RELATIONS) {
        const granted = rights === 'S' ? 'S' : (rights[role] ?? '');
        const expected = letters.split('').some((one) => granted.includes(one));
        expect([role, relation, mayDoInquiry(role, relation, action as InquiryAction) === true]).toEqual([
          role,
          relation,
          expected,
        ]);
      }
  });

  it.each([
    ['the desk', { id: 'wang', unit: 'office' }, { desk: true, answers: false, speaks: false }],
    ['the unit that answers', { id: 'zhao', unit: 'housing' }, { desk: false, answers: true, speaks: false }],
    ['whoever speaks', { id: 'speaks', unit: 'housing' }, { desk: false, answers: true, speaks: true }],
    ['any other', { id: 'x', unit: 'xinqi' }, { desk: false, answers: false, speaks: false }],
    ['a unit complained of', { id: 'x', unit: 'accused' }, { desk: false, answers: false, speaks: false }],
  ])('%s', (_, person, relation) => {
    const state = anInquiry({ speaker: { person: 'speaks', unit: 'housing' }, against: ['accused'] });
    expect(inquiryRelationTo(state, person, directory)).toEqual(relation);
  });

  it('of the desk one who is complained of is nobody, nor is a unit of it that is in office no more', () => {
    const nobody = { desk: false, answers: false, speaks: false };
    const wang = { id: 'wang', unit: 'office' };
    expect(inquiryRelationTo(anInquiry({ against: [asPerson('wang')] }), wang, directory)).toEqual(nobody);
    const units = directory.units.map((one) => (one.id === 'office' ? { ...one, active: false } : one));
    expect(inquiryRelationTo(anInquiry(), wang, { ...directory, units })).toEqual(nobody);
    expect(inquiryRelationTo(null, wang, directory)).toEqual({ ...nobody, desk: true });
  });

  it.each<[string, Role, InquiryAction, string]>([
    ['whoever does not speak to confirm', 'coordinator', 'confirm-speaking', 'not-the-spokesperson'],
    ['another unit to read it', 'officer', 'read-inquiry', 'not-your-inquiry'],
    ['the desk’s own of another', 'coordinator', 'close', 'not-your-inquiry'],
    ['an officer to close it', 'officer', 'close', 'not-your-role'],
    ['an administrator to read it', 'administrator', 'read-inquiry', 'not-your-role'],
  ])('refuses %s', (_, role, action, refused) => {
    expect(mayDoInquiry(role, { desk: false, answers: false, speaks: false }, action)).toMatchObject({ refused });
  });
});
