import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import {
  foldSettlement,
  openSettlements,
  type Settlement,
  settlementKey,
  settlementsOf,
} from '../../../functions/domain/case/settlements.ts';
import { addWorkingDays } from '../../../functions/domain/clocks/working-days.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import {
  askExtension,
  carryOutExtension,
  dueBy,
  reopenSettlement,
  setSettlement,
  settle,
  settlementsAnew,
  unlessSettled,
} from '../../../functions/domain/commands/settlements.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aDirectory, anAssignment, aProposal, at } from '../samples.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
const person = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'officer',
  via: 'console',
});
const [wang, zhang, sun] = [person('wang', 'office'), person('zhang', 'housing'), person('sun', 'xinqi')];

// 18 March 2026 is a Wednesday.
const now = at('2026-03-18 15:00');
const FRIDAY = at('2026-03-20 15:00');
const policy = changed((rules) => ({
  settlements: {
    ...rules.settlements,
    clause: 'ours',
    workingDays: 3,
    extension: { clause: 'ours', times: 1, workingDays: 2 },
  },
}));
const context: Context = { policy, directory: aDirectory(), now };
const part = (id: string, unit: string, more: Partial<Settlement> = {}): Settlement => ({
  id,
  unit,
  askedAt: at('2026-03-18 14:30'),
  dueAt: FRIDAY,
  ...more,
});
const DONE = { settledAt: at('2026-03-18 14:50') };
const UNITS = [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })];
const state = (...settlements: Settlement[]): Case =>
  aCase({ assignments: UNITS, ...(settlements.length > 0 ? { settlements } : {}) });
const reason = (answer: unknown): string | null => (isRefusal(answer) ? answer.refused : null);
const evidence = [{ kind: 'photo' as const, ref: 'p1' }];

describe('D1 · a part of what is to be dealt with on the ground', () => {
  const set = (more: Partial<Of<'set-settlement'>> = {}): Of<'set-settlement'> => ({
    command: 'set-settlement',
    unit: 'housing',
    says: '清运',
    ...more,
  });
  const change = (more: Partial<Of<'set-settlement'>> = {}): Of<'set-settlement'> => ({
    command: 'set-settlement',
    settlement: 'T1',
    reason: '改',
    ...more,
  });
  const many = (count: number): Settlement[] =>
    Array.from({ length: count }, (_, index) => part(`T${index + 1}`, 'housing'));
  it.each<[string, Of<'set-settlement'>, Case, string | null]>([
    ['asked of a unit of the case', set(), state(), null],
    ['of one without a part in it', set({ unit: 'office' }), state(), 'not-assigned'],
    [
      'of one that is complained of',
      set(),
      { ...state(), wrongdoing: { state: 'is', against: ['housing'] } },
      'not-assigned',
    ],
    ['of nobody', { command: 'set-settlement', says: '清运' }, state(), 'unit-missing'],
    ['of what', { command: 'set-settlement', unit: 'housing' }, state(), 'task-missing'],
    ['H6: without content', { command: 'set-settlement', unit: 'housing' }, { ...state(), offline: true }, null],
    ['H6: with content', set(), { ...state(), offline: true }, 'no-content'],
    ['due now', set({ dueAt: now }), state(), 'due-past'],
    ['due a minute later', set({ dueAt: at('2026-03-18 15:01') }), state(), null],
    ['dropped, but which', set({ drop: true }), state(), 'unknown-settlement'],
    ['the thirtieth', set(), state(...many(29)), null],
    ['one more', set(), state(...many(30)), 'too-many'],
    ['of a case that is over', set(), { ...state(), status: 'closed' }, 'not-open'],
    ['changed in nothing', change(), state(part('T1', 'housing')), 'nothing-set'],
    [
      'of which there is none',
      change({ settlement: 'T9', says: 'x' }),
      state(part('T1', 'housing')),
      'unknown-settlement',
    ],
    [
      'of which it was dropped',
      change({ says: 'x' }),
      state(part('T1', 'housing', { dropped: true })),
      'unknown-settlement',
    ],
    ['changed once it is done', change({ says: 'x' }), state(part('T1', 'housing', DONE)), 'already-settled'],
    [
      'changed without a reason',
      { command: 'set-settlement', settlement: 'T1', says: 'x' },
      state(part('T1', 'housing')),
      'reason-missing',
    ],
    ['due as it was', change({ dueAt: FRIDAY }), state(part('T1', 'housing')), null],
    ['due later', change({ dueAt: at('2026-03-20 15:01') }), state(part('T1', 'housing')), 'extension-needed'],
    ['given to another unit of the case', change({ unit: 'xinqi' }), state(part('T1', 'housing')), null],
    ['dropped', change({ drop: true }), state(part('T1', 'housing')), null],
  ])('%s', (_, command, of, refused) => {
    expect(reason(setSettlement(of, command, context))).toBe(refused);
  });

  it('by its own number, within the working days of the rules where nothing is said', () => {
    expect(setSettlement(state(), set(), context)).toEqual([
      { type: 'settlement-set', settlement: 'T1', unit: 'housing', dueAt: at('2026-03-23 23:59:59'), says: '清运' },
    ]);
    expect(
      setSettlement(state(part('T1', 'housing', { dropped: true })), set({ dueAt: FRIDAY }), context),
    ).toMatchObject([{ settlement: 'T2', dueAt: FRIDAY }]);
    expect(setSettlement(state(part('T1', 'housing')), change({ drop: true }), context)).toEqual([
      { type: 'settlement-set', settlement: 'T1', reason: '改', dropped: true },
    ]);
    const { settlements: _none, ...bare } = policy;
    expect(dueBy(undefined, { policy: bare, now })).toMatchObject({ refused: 'due-missing' });
    expect(dueBy(undefined, { policy, now: at('2026-12-30 10:00') })).toMatchObject({ refused: 'due-missing' });
  });

  it('is dealt with as a whole once every part that counts is, by the last of them', () => {
    const both = state(part('T1', 'housing', DONE), part('T2', 'xinqi'), part('T3', 'xinqi', { dropped: true }));
    expect(openSettlements(both).map(({ id }) => id)).toEqual(['T2']);
    expect(settlementsOf(both).map(({ id }) => id)).toEqual(['T1', 'T2']);
    expect(foldSettlement(both, { type: 'settlement-set', settlement: 'T2', dropped: true }, now).settledAt).toBe(
      DONE.settledAt,
    );
    expect(foldSettlement(both, { type: 'settlement-set', settlement: 'T2', dueAt: now }, now)).not.toHaveProperty(
      'settledAt',
    );
    expect(
      foldSettlement(
        both,
        { type: 'settlement-set', settlement: 'T4', unit: 'housing', dueAt: FRIDAY },
        now,
      ).settlements?.at(-1),
    ).toEqual({ id: 'T4', unit: 'housing', dueAt: FRIDAY, askedAt: now });
    expect([
      settlementKey({ id: 'T1' }),
      settlementKey({ id: 'T1', rounds: 1 }),
      settlementKey({ id: 'T1', rounds: 2 }),
    ]).toEqual(['T1', 'T1', 'T1.2']);
    expect(unlessSettled({ ...both, settledAt: now }, aDirectory())).toBeNull();
    expect(unlessSettled(both, aDirectory())).toMatchObject({
      refused: 'not-settled',
      says: expect.stringContaining('T2（xinqi）'),
    });
    expect(unlessSettled(state(), aDirectory())?.says).not.toContain('尚缺');
  });
});

describe('D1 · it is dealt with, with proof', () => {
  const done = (more: Partial<Of<'settle'>> = {}): Of<'settle'> => ({
    command: 'settle',
    says: '已清',
    evidence,
    ...more,
  });
  const two = state(part('T1', 'housing'), part('T2', 'xinqi'));
  const anew = state(part('T1', 'housing', { rounds: 2 }));
  it.each<[string, Of<'settle'>, Case, Person, string | null]>([
    ['as a whole', done(), state(), zhang, null],
    ['as a whole by the desk', done(), state(), wang, null],
    ['as a whole by a co-unit', done(), state(), sun, 'not-its-settlement'],
    [
      'by one whose part was taken back',
      done(),
      aCase({ assignments: [anAssignment('xinqi', { state: 'taken-back' })] }),
      sun,
      'not-its-settlement',
    ],
    ['twice', done(), { ...state(), ...DONE }, zhang, 'already-settled'],
    ['without proof', done({ evidence: [] }), state(), zhang, 'evidence-missing'],
    ['a minute from now', done({ settledAt: at('2026-03-18 15:01') }), state(), zhang, 'not-settled-yet'],
    ['now', done({ settledAt: now }), state(), zhang, null],
    [
      'before it was reopened',
      done({ settledAt: at('2026-03-18 14:29') }),
      { ...state(), renewed: { at: at('2026-03-18 14:30') } },
      zhang,
      'before-reopening',
    ],
    [
      'when it was',
      done({ settledAt: at('2026-03-18 14:30') }),
      { ...state(), renewed: { at: at('2026-03-18 14:30') } },
      zhang,
      null,
    ],
    ['of which part', done(), two, zhang, 'settlement-missing'],
    ['its own part', done({ settlement: 'T2' }), two, sun, null],
    ['another’s', done({ settlement: 'T1' }), two, sun, 'not-its-settlement'],
    ['another’s by whoever answers for the case', done({ settlement: 'T2' }), two, zhang, null],
    ['a part that there is not', done({ settlement: 'T9' }), two, zhang, 'unknown-settlement'],
    ['a part that is done', done({ settlement: 'T1' }), state(part('T1', 'housing', DONE)), zhang, 'already-settled'],
    [
      'asked for anew, before that',
      done({ settlement: 'T1', settledAt: at('2026-03-18 14:29') }),
      anew,
      zhang,
      'before-reopening',
    ],
    ['asked for anew, since', done({ settlement: 'T1', settledAt: at('2026-03-18 14:30') }), anew, zhang, null],
    [
      'asked for once, also before that',
      done({ settlement: 'T1', settledAt: at('2026-03-18 14:29') }),
      two,
      zhang,
      null,
    ],
    ['for another unit', done({ unit: 'xinqi' }), state(), zhang, 'not-own-unit'],
    ['of a case that is over', done(), { ...state(), status: 'closed' }, zhang, 'not-open'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(reason(settle(of, command, actor, context))).toBe(refused);
  });

  const again = (more: Partial<Of<'reopen-settlement'>> = {}): Of<'reopen-settlement'> => ({
    command: 'reopen-settlement',
    reason: '未到位',
    ...more,
  });
  it.each<[string, Of<'reopen-settlement'>, Case, string | null]>([
    ['as a whole', again(), { ...state(), ...DONE }, null],
    ['what is not done', again(), state(), 'not-settled'],
    ['of which part', again(), state(part('T1', 'housing', DONE)), 'settlement-missing'],
    ['a part', again({ settlement: 'T1' }), state(part('T1', 'housing', DONE)), null],
    ['a part that is not done', again({ settlement: 'T1' }), state(part('T1', 'housing')), 'not-settled'],
    ['a part that there is not', again({ settlement: 'T9' }), state(part('T1', 'housing', DONE)), 'unknown-settlement'],
    ['due now', again({ settlement: 'T1', dueAt: now }), state(part('T1', 'housing', DONE)), 'due-past'],
    ['of a case that is over', again(), { ...state(), ...DONE, status: 'closed' }, 'not-open'],
  ])('anew: %s', (_, command, of, refused) => {
    expect(reason(reopenSettlement(of, command, context))).toBe(refused);
  });

  it('anew with its case: what was done, and what was late', () => {
    const parts = state(
      part('T1', 'housing', DONE),
      part('T2', 'xinqi', { dueAt: now }),
      part('T3', 'xinqi'),
      part('T4', 'xinqi', { dropped: true }),
    );
    const due = at('2026-03-23 23:59:59');
    expect(settlementsAnew(parts, '又有', context)).toEqual([
      { type: 'settlement-reopened', settlement: 'T1', reason: '又有', dueAt: due },
      { type: 'settlement-reopened', settlement: 'T2', reason: '又有', dueAt: due },
    ]);
    expect(reopenSettlement({ ...state(), ...DONE }, again(), context)).toEqual([
      { type: 'settlement-reopened', reason: '未到位' },
    ]);
    expect(reopenSettlement(parts, again({ settlement: 'T1' }), context)).toEqual([
      { type: 'settlement-reopened', settlement: 'T1', dueAt: due, reason: '未到位' },
    ]);
  });
});

describe('D1 · more time is asked for before the time is over, and is bounded', () => {
  // Two working days after Friday: Monday and Tuesday.
  const FARTHEST = addWorkingDays(policy, FRIDAY, 2);
  const TUESDAY = at('2026-03-24 23:59:59');
  const ask = (more: Partial<Of<'ask-extension'>> = {}): Of<'ask-extension'> => ({
    command: 'ask-extension',
    settlement: 'T1',
    dueAt: TUESDAY,
    reason: '雨',
    progress: '过半',
    ...more,
  });
  const one = state(part('T1', 'housing'));
  it.each<[string, Of<'ask-extension'>, Case, Person, string | null]>([
    ['to the farthest day', ask(), one, zhang, null],
    ['a second later', ask({ dueAt: at('2026-03-25 00:00') }), one, zhang, 'too-far'],
    ['to when it is due', ask({ dueAt: FRIDAY }), one, zhang, 'not-later'],
    ['a minute later', ask({ dueAt: at('2026-03-20 15:01') }), one, zhang, null],
    ['once it was', ask(), state(part('T1', 'housing', { extended: 1 })), zhang, 'extended-already'],
    ['when it is due', ask(), state(part('T1', 'housing', { dueAt: now })), zhang, 'due-past'],
    ['when it is done', ask(), state(part('T1', 'housing', DONE)), zhang, 'already-settled'],
    ['by another unit', ask(), one, sun, 'not-its-settlement'],
    ['of which there is none', ask({ settlement: 'T9' }), one, zhang, 'unknown-settlement'],
    [
      'into a year without a calendar',
      ask({ dueAt: at('2027-01-05 12:00') }),
      state(part('T1', 'housing', { dueAt: at('2026-12-31 12:00') })),
      zhang,
      'no-calendar',
    ],
    ['of a case that is over', ask(), { ...one, status: 'closed' }, zhang, 'not-open'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(FARTHEST).toBe(TUESDAY);
    expect(reason(askExtension(of, command, actor, context))).toBe(refused);
  });

  it('of another, who is not of the unit, with how far it is; not twice at once, nor without rules for it', () => {
    expect(askExtension(one, ask({ to: 'chief' }), zhang, context)).toMatchObject([
      {
        proposal: { kind: 'extension', to: 'chief', barred: ['housing'] },
        payload: { kind: 'extension', settlement: 'T1', dueAt: TUESDAY, was: FRIDAY, progress: '过半' },
        reason: '雨',
      },
    ]);
    const waiting = (settlement: string): Context => ({
      ...context,
      proposed: [
        {
          type: 'proposed',
          proposal: aProposal('P7'),
          payload: { kind: 'extension', settlement, dueAt: TUESDAY, was: FRIDAY, progress: '' },
          reason: '',
        },
      ],
    });
    expect(askExtension(one, ask(), zhang, waiting('T1'))).toMatchObject({ refused: 'already-proposed' });
    expect(askExtension(one, ask(), zhang, waiting('T2'))).toHaveLength(1);
    const { settlements: _none, ...bare } = policy;
    expect(askExtension(one, ask(), zhang, { ...context, policy: bare })).toMatchObject({ refused: 'no-extension' });
  });

  it.each<[string, Case, object, string | null]>([
    ['as it was asked', one, {}, null],
    ['not once it is done', state(part('T1', 'housing', DONE)), {}, 'already-settled'],
    [
      'not once it is due otherwise',
      state(part('T1', 'housing', { dueAt: at('2026-03-19 15:00') })),
      {},
      'changed-since',
    ],
    ['not for a time that is over', one, { dueAt: now }, 'due-past'],
    ['not for longer than the rules have', one, { dueAt: at('2026-03-25 00:00') }, 'too-far'],
    ['not of a case that is over', { ...one, status: 'ended' }, {}, 'not-open'],
    ['not of what is no part any more', state(part('T1', 'housing', { dropped: true })), {}, 'unknown-settlement'],
  ])('approved: %s', (_, of, more, refused) => {
    const payload = {
      kind: 'extension' as const,
      settlement: 'T1',
      dueAt: TUESDAY,
      was: FRIDAY,
      progress: '',
      ...more,
    };
    const answer = carryOutExtension(
      of,
      { proposal: aProposal('P7'), payload, reason: '', approvedBy: 'chief' },
      context,
    );
    expect(reason(answer)).toBe(refused);
  });
});
