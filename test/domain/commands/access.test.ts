import { describe, expect, it } from 'vitest';
import { type Action, type Relation, mayDo, relationTo } from '../../../functions/domain/commands/access.ts';
import type { Role } from '../../../functions/domain/matter/actor.ts';
import { aCase, aDirectory, anAssignment } from '../samples.ts';

const ROLES: Role[] = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
const PARTS: Relation['part'][] = ['owner', 'co-unit', 'former', 'none'];

/**
 * The whole matrix. A letter per role: coordinator of a Desk unit, Coordinator elsewhere (a mistake of the directory), Officer, Leader of a
 * unit, leader of a desk unit (K), Spokesperson, aUditor, Administrator. `*`: whatever the relation.
 */
const MAY: Record<Action, { any: string; owner?: string; 'co-unit'?: string }> = {
  confirm: { any: 'D' },
  amend: { any: 'D' },
  grade: { any: 'D' },
  refute: { any: 'D' },
  assign: { any: 'D' },
  sign: { any: 'D', owner: 'COLK', 'co-unit': 'COLK' },
  'take-lead': { any: '', owner: 'DCOLK', 'co-unit': 'DCOLK' },
  return: { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'decide-return': { any: 'D' },
  withdraw: { any: 'D' },
  'set-task': { any: 'D' },
  contribute: { any: 'D', 'co-unit': 'CO' },
  coordinate: { any: 'D' },
  'tell-superior': { any: 'D' },
  'report-progress': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'hand-on': { any: 'D', owner: 'COLK', 'co-unit': 'COLK' },
  release: { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-outlet': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'name-causes': { any: 'D', owner: 'CO' },
  'tell-apart': { any: 'D' },
  'settle-cosign': { any: 'DK' },
  'allow-exposure': { any: 'DK', owner: 'COLK', 'co-unit': 'COLK' },
  'judge-exposure': { any: 'DK' },
  'record-private-answer': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'forgo-consultation': { any: 'D' },
  'omit-outlet': { any: 'D', owner: 'CO' },
  'tell-media': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'judge-effect': { any: 'D' },
  'record-reply': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'choose-plan': { any: 'D', owner: 'CO' },
  'set-plan-step': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  settle: { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'set-settlement': { any: 'D', owner: 'CO' },
  'reopen-settlement': { any: 'D', owner: 'CO' },
  'ask-extension': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  report: { any: 'D' },
  'write-dispatch': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'submit-dispatch': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'send-dispatch': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-receipt': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'return-dispatch': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-takeover': { any: 'D' },
  'record-hand-back': { any: 'D' },
  'ask-superior': { any: 'D' },
  reckon: { any: 'D' },
  'mark-wrongdoing': { any: 'D' },
  'mark-ours': { any: 'D' },
  'flag-wrongdoing': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  correct: { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'set-aside': { any: 'K' },
  tolerate: { any: 'K' },
  'find-answer': { any: 'DKU' },
  'find-no-answer': { any: 'DKU' },
  appeal: { any: 'D', owner: 'COLK', 'co-unit': 'COLK' },
  'find-late-grading': { any: 'K' },
  remind: { any: 'D' },
  end: { any: 'D' },
  'record-handoff': { any: 'D' },
  'record-shown-how': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-emergency-call': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-callback': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  join: { any: 'D' },
  split: { any: 'D' },
  reopen: { any: 'D' },
  close: { any: 'D' },
  note: { any: 'DK', owner: 'COL', 'co-unit': 'COL' },
  comment: { any: 'DK', owner: 'COLS', 'co-unit': 'COLS' },
  'withdraw-comment': { any: 'DK', owner: 'COLS', 'co-unit': 'COLS' },
  'link-matter': { any: 'D' },
  'unlink-matter': { any: 'D' },
  'share-line': { any: 'D' },
  'open-words': { any: 'DU', owner: 'CO', 'co-unit': 'CO' },
  'move-policy': { any: 'D' },
  'ask-purge': { any: 'DK', owner: 'CO', 'co-unit': 'CO' },
  'save-document': { any: 'D', owner: 'COLK', 'co-unit': 'COLK' },
  'submit-document': { any: 'D', owner: 'COLK', 'co-unit': 'COLK' },
  'set-line-fact': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'record-decision': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'prepare-decision': { any: 'D', owner: 'CO', 'co-unit': 'CO' },
  'withdraw-proposal': { any: 'DKU', owner: 'COL', 'co-unit': 'COL' },
  decide: { any: 'DK', owner: 'COL', 'co-unit': 'COL' },
  register: { any: 'D' },
  'read-case': { any: 'DKU', owner: 'COLS', 'co-unit': 'COLS' },
  'list-all': { any: 'DKU' },
  'list-own': { any: 'DCOLKSU' },
  'read-texts': { any: 'DKUA' },
  'resend-text': { any: 'D' },
  'read-letters': { any: 'DUA' },
  'replay-letters': { any: 'DA' },
  'read-stuck-alerts': { any: 'DUA' },
  'work-stuck-alerts': { any: 'D' },
  'read-refused-alerts': { any: 'DUA' },
  'settle-refused-alerts': { any: 'D' },
  'sign-handover': { any: 'D' },
  'give-notice': { any: 'DO' },
  'read-directory': { any: 'DCOLKSUA' },
  'read-drafts': { any: 'DKUA' },
  'write-rules': { any: 'A' },
  'publish-rules': { any: 'KA' },
  'propose-plan': { any: 'DCOLK' },
  'publish-scores': { any: 'K' },
  'edit-directory': { any: 'A' },
  'check-record': { any: 'U' },
  'read-rights': { any: 'KUA' },
  'decide-rights': { any: 'KA' },
  'read-audit': { any: 'KU' },
};

const letter = (role: Role, desk: boolean): string =>
  ({
    coordinator: desk ? 'D' : 'C',
    officer: 'O',
    leader: desk ? 'K' : 'L',
    spokesperson: 'S',
    auditor: 'U',
    administrator: 'A',
  })[role];

describe('H2, H5 · role × command × relation', () => {
  const cells = ROLES.flatMap((role) => [true, false].flatMap((desk) => PARTS.map((part) => ({ role, desk, part }))));

  it.each(cells)('$role, desk $desk, $part', ({ role, desk, part }) => {
    const who = letter(role, desk);
    const allowed = (Object.keys(MAY) as Action[]).filter((action) => mayDo(role, { desk, part }, action) === true);
    const row = (action: Action): string =>
      MAY[action].any + (part === 'owner' || part === 'co-unit' ? (MAY[action][part] ?? '') : '');
    expect(allowed).toEqual((Object.keys(MAY) as Action[]).filter((action) => row(action).includes(who)));
  });

  /** H5: what is left of the matrix when the case is, or may be, a report of wrongdoing: its words are for coordinators of the desk alone. */
  it.each(cells)('of a report of wrongdoing: $role, desk $desk, $part', ({ role, desk, part }) => {
    const open = mayDo(role, { desk, part, keptApart: true }, 'open-words');
    expect(open === true).toBe(letter(role, desk) === 'D');
    const others = (Object.keys(MAY) as Action[]).filter((action) => action !== 'open-words');
    for (const action of others)
      expect(mayDo(role, { desk, part, keptApart: true }, action)).toEqual(mayDo(role, { desk, part }, action));
  });

  /** H5: whom it complains of: what concerns no case stays, all else is as of a case that is not theirs. */
  it.each(cells)('of who is complained of: $role, desk $desk, $part', ({ role, desk, part }) => {
    const general: Action[] = [
      'register',
      'list-all',
      'list-own',
      'read-texts',
      'sign-handover',
      'give-notice',
      'read-directory',
      'edit-directory',
      'read-rights',
      'decide-rights',
      'read-audit',
      'read-drafts',
      'write-rules',
      'publish-rules',
      'propose-plan',
      'publish-scores',
    ];
    const ofCases = (Object.keys(MAY) as Action[]).filter((action) => !general.includes(action));
    expect(ofCases.filter((action) => mayDo(role, { desk, part, complainedOf: true }, action) === true)).toEqual([]);
  });

  it('refuses with the clause and whom to call', () => {
    expect(mayDo('auditor', { desk: false, part: 'none' }, 'grade')).toEqual({
      refused: 'not-your-role',
      clause: 'H2',
      says: '督查员无权做此操作，请联系值班台',
    });
    // The duty desk is not sent to itself.
    expect(mayDo('coordinator', { desk: true, part: 'none' }, 'read-audit')).toMatchObject({
      says: '值班员无权做此操作，请联系管理员或值班台领导',
    });
    expect(mayDo('officer', { desk: false, part: 'none' }, 'sign')).toMatchObject({
      refused: 'not-your-case',
      clause: 'H5',
    });
    expect(mayDo('officer', { desk: false, part: 'former' }, 'read-case')).toMatchObject({
      refused: 'former-unit',
      clause: 'H5',
    });
    expect(mayDo('officer', { desk: false, part: 'owner' }, 'grade')).toMatchObject({
      refused: 'not-your-role',
      clause: 'H2',
    });
    expect(mayDo('administrator', { desk: true, part: 'former' }, 'read-case')).toMatchObject({
      refused: 'not-your-role',
    });
  });
});

describe('R3 · what a unit is to a case', () => {
  const directory = aDirectory();
  const state = aCase({
    assignments: [
      anAssignment('housing'),
      anAssignment('xinqi', { id: 'A2', part: 'co-unit' }),
      anAssignment('cyber', { id: 'A3', part: 'co-unit', state: 'taken-back' }),
    ],
  });

  it.each([
    ['housing', { desk: false, part: 'owner' }],
    ['xinqi', { desk: false, part: 'co-unit' }],
    ['cyber', { desk: true, part: 'former' }],
    ['office', { desk: true, part: 'none' }],
    ['unknown', { desk: false, part: 'none' }],
  ])('%s', (unit, relation) => {
    expect(relationTo(state, unit, directory)).toEqual(relation);
  });

  it('H5 · whoever is complained of is nothing to the case, be it the owner or of the desk', () => {
    const marked = { ...state, wrongdoing: { state: 'is' as const, against: ['housing', 'office'] } };
    expect(relationTo(marked, 'office', directory)).toEqual({ desk: false, part: 'none', complainedOf: true });
    expect(relationTo(marked, 'housing', directory)).toEqual({ desk: false, part: 'former', complainedOf: true });
    expect(relationTo(marked, 'xinqi', directory)).toEqual({ desk: false, part: 'co-unit', keptApart: true });
    expect(relationTo({ ...state, wrongdoing: { state: 'suggested', against: [] } }, 'housing', directory)).toEqual({
      desk: false,
      part: 'owner',
      keptApart: true,
    });
    expect(relationTo({ ...state, wrongdoing: { state: 'is-not', against: [] } }, 'housing', directory)).toEqual({
      desk: false,
      part: 'owner',
    });
  });

  it('a lead unit is an owner too', () => {
    expect(
      relationTo(aCase({ assignments: [anAssignment('housing', { part: 'lead' })] }), 'housing', directory).part,
    ).toBe('owner');
  });

  it('a unit that was given the case again is its owner again', () => {
    const again = aCase({
      assignments: [anAssignment('housing', { state: 'taken-back' }), anAssignment('housing', { id: 'A2' })],
    });
    expect(relationTo(again, 'housing', directory).part).toBe('owner');
    expect(relationTo(again, 'housing', directory, 'A1').part).toBe('former');
  });

  it("refuses a unit another's assignment, though it has one of its own", () => {
    expect(relationTo(state, 'xinqi', directory, 'A1').part).toBe('none');
    expect(mayDo('officer', relationTo(state, 'xinqi', directory, 'A1'), 'sign')).toMatchObject({
      refused: 'not-your-case',
    });
  });

  it('a desk unit that is switched off mans no desk', () => {
    const closed = {
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'office' ? { ...unit, active: false } : unit)),
    };
    expect(relationTo(null, 'office', closed)).toEqual({ desk: false, part: 'none' });
  });
});
