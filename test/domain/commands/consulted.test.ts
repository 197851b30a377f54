/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import {
  concludedIn,
  consultedBy,
  forgoConsultation,
  heldBack,
  noteConsultation,
  standOf,
  toConsult,
  unconsulted,
  unlessConsulted,
} from '../../../functions/domain/commands/consulted.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, aUnit, at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 16:00');
const BEFORE = at('2026-03-18 15:00');
const major = (part: Partial<Case> = {}): Case => aCase({ grades: { opinion: 'II', emergency: null }, ...part });
const consultation = (number: string, is: 'under-way' | 'approved', since = BEFORE) => ({ number, is, since });

describe('A4 · which cases are consulted on', () => {
  it.each<[string, Partial<Case>, boolean]>([
    ['a major one', {}, true],
    ['one of less weight', { grades: { opinion: 'III', emergency: 'III' } }, false],
    ['a major emergency', { grades: { opinion: 'III', emergency: 'II' } }, true],
    [
      'what shocks morals, however light',
      { grades: { opinion: 'IV', emergency: null }, categories: ['moral-bottom-line'] },
      true,
    ],
    ['H6 · none without content', { offline: true }, false],
  ])('%s', (_, part, is) => {
    expect(toConsult(major(part), policy) !== null).toBe(is);
  });

  it('is approved from its instant on; the one under way stands first, else the latest', () => {
    const state = major({
      consultations: [
        consultation('C1', 'approved'),
        consultation('C2', 'under-way'),
        consultation('C3', 'approved', NOW),
      ],
    });
    expect(standOf(state)?.number).toBe('C2');
    expect(standOf({ consultations: [consultation('C1', 'approved'), consultation('C3', 'approved')] })?.number).toBe(
      'C3',
    );
    expect(standOf({})).toBeUndefined();
    const by = (at_: string, list = state.consultations) => consultedBy(list ? { consultations: list } : {}, at(at_));
    expect([by('2026-03-18 14:59'), by('2026-03-18 15:00')]).toEqual([false, true]);
    expect(by('2026-03-19 15:00', [consultation('C2', 'under-way')])).toBe(false);
    expect(consultedBy({}, NOW)).toBe(false);
  });
});

const submitted = (documentId: string, version: number, concludes?: string[]) =>
  ({ type: 'document-submitted', documentId, version, ...(concludes ? { concludes } : {}) }) as unknown as Event;
const facts = [
  submitted('D1', 1, ['cause']),
  submitted('D2', 1, ['disposal']),
  submitted('D1', 2),
  submitted('D1', 3, ['responsibility']),
];

describe('A4 · what is not concluded in public before it', () => {
  it('cause, responsibility and disposal; nothing once it is approved, or of what is not consulted on', () => {
    expect(heldBack(major(), ['cause', 'disposal'], NOW, policy)).toEqual(['cause', 'disposal']);
    expect(heldBack(major({ consultations: [consultation('C1', 'approved')] }), ['cause'], NOW, policy)).toEqual([]);
    expect(heldBack(major({ offline: true }), ['cause'], NOW, policy)).toEqual([]);
    expect(heldBack(major(), [], NOW, policy)).toEqual([]);
    const { consultations } = policy;
    if (!consultations) throw new Error('the rules know consultations');
    const cause = { ...consultations, holds: consultations.holds.filter(({ id }) => id === 'cause') };
    expect(heldBack(major(), ['cause', 'disposal'], NOW, { ...policy, consultations: cause })).toEqual(['cause']);
  });

  it('says what waits, and for what', () => {
    const says = (part: Partial<Case> = {}) =>
      unlessConsulted(major(part), ['cause', 'responsibility'], NOW, policy, '/x');
    expect(says()).toMatchObject({ refused: 'consultation-first', clause: 'A4', field: '/x' });
    expect(says()?.says).toContain('才能对原因、责任作出结论；尚未会商。');
    expect(says({ consultations: [consultation('C2', 'under-way')] })?.says).toContain('会商 C2 尚未审定');
    expect(says({ consultations: [consultation('C1', 'approved')] })).toBeNull();
  });

  it('is read from the version that was submitted', () => {
    expect([0, 1, 2, 3, 4].map((version) => concludedIn(facts, 'D1', version))).toEqual([
      [],
      ['cause'],
      [],
      ['responsibility'],
      ['responsibility'],
    ]);
    expect(concludedIn(facts, 'D3', 9)).toEqual([]);
  });

  it('H2 · what went out all the same is on record, by when it went out', () => {
    const went = (part: object, state = major({ consultations: [consultation('C1', 'approved')] })) =>
      unconsulted(state, { form: 'announcement', publishedAt: NOW, concludes: ['cause'], ...part }, policy);
    expect(went({})).toEqual({});
    expect(went({ publishedAt: at('2026-03-18 14:59') })).toEqual({
      unconsulted: { clause: 'A4', conclusions: ['cause'] },
    });
    expect(went({ publishedAt: at('2026-03-18 14:59'), concludes: undefined })).toEqual({});
    const [exempt] = policy.approval?.exempt.forms ?? [];
    expect(exempt).toBeDefined();
    expect(went({ publishedAt: at('2026-03-18 14:59'), form: exempt })).toEqual({});
  });
});

const noted = (is: string, since = BEFORE) => [{ type: 'consultation-noted', consultation: 'C1', is, since }];

describe('A4 · the case learns of its consultation, or that there is none', () => {
  const cameOf = (drafts: unknown): unknown => (isRefusal(drafts) ? drafts.refused : drafts);
  const note = (state: Case, is: 'under-way' | 'approved' | 'over', since = BEFORE): unknown =>
    cameOf(noteConsultation(state, { command: 'note-consultation', consultation: 'C1', is, since }));
  it('what is new, once', () => {
    const known = major({ consultations: [consultation('C1', 'under-way')] });
    expect(note(major(), 'under-way')).toEqual(noted('under-way'));
    expect(note(major(), 'over')).toBe('nothing-new');
    expect(note(known, 'under-way')).toBe('nothing-new');
    expect(note(known, 'under-way', NOW)).toEqual(noted('under-way', NOW));
    expect(note(known, 'approved')).toEqual(noted('approved'));
    expect(note(known, 'over')).toEqual(noted('over'));
    expect(note(major({ consultations: [consultation('C9', 'approved')] }), 'approved')).toEqual(noted('approved'));
  });

  const [office = ''] = policy.consultations?.offices ?? [];
  const base = aDirectory();
  const directory = { ...base, units: [...base.units, aUnit(office)] };
  const forgo = (state: Case, unit = office): unknown =>
    cameOf(
      forgoConsultation(
        state,
        { command: 'forgo-consultation', reason: '事实清楚' },
        { kind: 'person', id: 'x', name: 'x', unit, role: 'coordinator', via: 'console' },
        { policy, directory },
      ),
    );
  it.each<[string, Case, string, unknown]>([
    ['by an office that convenes', major(), office, [{ type: 'consultation-forgone', reason: '事实清楚' }]],
    ['by no other unit', major(), 'housing', 'not-an-office'],
    ['not before it is confirmed', major({ gradesConfirmed: false }), office, 'not-confirmed'],
    ['not of a lighter case', aCase(), office, 'not-required'],
    ['not once it is over', major({ status: 'closed' }), office, 'not-open'],
    [
      'not while one is under way',
      major({ consultations: [consultation('C1', 'under-way')] }),
      office,
      'already-convened',
    ],
    [
      'not once one was approved',
      major({ consultations: [consultation('C1', 'approved')] }),
      office,
      'already-convened',
    ],
    ['not twice', major({ convening: { forgone: NOW } as NonNullable<Case['convening']> }), office, 'already-forgone'],
  ])('%s', (_, state, unit, came) => {
    expect(forgo(state, unit)).toEqual(came);
  });
});
