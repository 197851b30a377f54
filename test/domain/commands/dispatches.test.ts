import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Dispatch, DispatchWritten } from '../../../functions/domain/case/dispatch.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { submitDispatch, writeDispatch } from '../../../functions/domain/commands/dispatches.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import type { Draft } from '../../../functions/domain/case/events.ts';
import type { UpwardDesk, UpwardRules } from '../../../functions/domain/rules/upward-rules.ts';
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

const wang = person('wang', 'office');
const zhang = person('zhang', 'housing');
const sun = person('sun', 'xinqi');
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const now = noon('18:00');
const desk = (id: string, written = true): UpwardDesk => ({ id, name: id, clause: 'M2', told: true, written });
const section = (id: string, required: boolean) => ({ id, name: id, required });
const row = (kind: Dispatch['kind'], signed = false) => ({
  kind,
  name: kind,
  clause: 'M2',
  signed,
  sections: [section('what', true), section('more', false)],
});

/** The leaders and the city are written to, the duty office is not; every four hours at 一般. */
const upward: UpwardRules = {
  clause: 'M2',
  desks: [desk('leaders'), desk('city'), desk('office', false)],
  dispatches: [row('first'), row('follow-up'), row('final'), row('feedback', true)],
  nextWithinHours: { I: 1, II: 2, III: 3, IV: 4 },
  nextClause: 'ours',
  feedback: { clause: 'P2', bodies: ['省厅'], redoHours: 24 },
};

const policy = changed(() => ({ upward }));
const WHAT = [{ id: 'what', says: '已核' }];
const event = (seq: number, body: DispatchWritten, by = 'wang'): Event => ({
  ...body,
  seq,
  at: noon('15:00'),
  actor: { ...person(by, 'office') },
  prev: '',
  hash: '',
});

const written = (dispatch: string, version: number, part: Partial<DispatchWritten> = {}): DispatchWritten => ({
  type: 'dispatch-written',
  dispatch,
  kind: 'first',
  version,
  unit: 'office',
  sections: WHAT,
  ...part,
});

const facts: Event[] = [
  event(2, written('U1', 1)),
  event(3, written('U1', 2, { nextAt: noon('19:00'), sections: [{ id: 'what', says: '又核' }] }), 'li'),
  event(4, written('U2', 1, { kind: 'feedback', unit: 'housing' }), 'zhang'),
  event(5, written('U3', 1, { kind: 'follow-up' })),
  event(6, written('U4', 1, { kind: 'final' })),
  event(7, written('U5', 1, { kind: 'final', sections: [{ id: 'what', says: ERASED }] })),
];

const context: Context = { policy, directory: aDirectory(), now, facts };
const u = (id: string, kind: Dispatch['kind'], part: Partial<Dispatch> = {}): Dispatch => ({
  id,
  kind,
  unit: 'office',
  versions: 1,
  ...part,
});

const FIRST = u('U1', 'first', { versions: 2 });
const ANSWER = u('U2', 'feedback', { unit: 'housing', order: 'assigned-limit' });
const SIGNED = { ...ANSWER, signed: 1 };
const order = { unit: '省厅', dueAt: noon('20:00') };
const state = (...dispatches: Dispatch[]): Case =>
  aCase({ assignedBy: order, assignments: [anAssignment('housing')], dispatches });

const reason = (answer: Draft[] | Refusal): string | null => (isRefusal(answer) ? answer.refused : null);

describe('M2, P2 · what goes upward is written in sections', () => {
  const write = (part: Partial<Of<'write-dispatch'>> = {}): Of<'write-dispatch'> => ({
    command: 'write-dispatch',
    kind: 'first',
    sections: WHAT,
    ...part,
  });
  const again = (part: Partial<Of<'write-dispatch'>> = {}): Of<'write-dispatch'> => ({
    command: 'write-dispatch',
    dispatch: 'U1',
    basedOn: 2,
    sections: WHAT,
    ...part,
  });
  const feedback = { kind: 'feedback', order: 'assigned-limit' } as const;
  it.each<[string, Of<'write-dispatch'>, Case, Person, string | null]>([
    ['a first report', write(), state(), wang, null],
    ['with a section that need not be', write({ sections: [...WHAT, { id: 'more', says: 'x' }] }), state(), wang, null],
    ['by the desk alone', write(), state(), zhang, 'desk-reports'],
    ['of no kind', { command: 'write-dispatch', sections: WHAT }, state(), wang, 'kind-missing'],
    ['without what must be', write({ sections: [{ id: 'more', says: 'x' }] }), state(), wang, 'section-missing'],
    [
      'with a section that there is not',
      write({ sections: [...WHAT, { id: 'else', says: 'x' }] }),
      state(),
      wang,
      'unknown-section',
    ],
    ['with one twice', write({ sections: [...WHAT, ...WHAT] }), state(), wang, 'unknown-section'],
    ['for an order, which it does not answer', write({ order: 'assigned-limit' }), state(), wang, 'order-not-asked'],
    ['upon nothing', write({ basedOn: 1 }), state(), wang, 'nothing-before'],
    ['of a case that is over', write(), { ...state(), status: 'closed' }, wang, 'not-open'],
    ['H6: without content', write(), { ...state(), offline: true }, wang, 'no-content'],
    ['a last one with a next', write({ kind: 'final', nextAt: now }), state(), wang, 'next-not-asked'],
    ['a follow-up with a next', write({ kind: 'follow-up', nextAt: now }), state(), wang, null],
    [
      'the fortieth',
      write(),
      state(...Array.from({ length: 39 }, (_, index) => u(`U${index + 1}`, 'first'))),
      wang,
      null,
    ],
    [
      'one more',
      write(),
      state(...Array.from({ length: 40 }, (_, index) => u(`U${index + 1}`, 'first'))),
      wang,
      'too-many-dispatches',
    ],
    [
      'a further version of the fortieth',
      again({ basedOn: 1, sections: [{ id: 'what', says: '改' }] }),
      state(FIRST, ...Array.from({ length: 39 }, (_, index) => u(`U${index + 2}`, 'first'))),
      wang,
      null,
    ],
    ['a further version', again(), state(FIRST), wang, null],
    ['of one that there is not', again({ dispatch: 'U9' }), state(FIRST), wang, 'no-such-dispatch'],
    ['of another kind', again({ kind: 'final' }), state(FIRST), wang, 'other-kind'],
    ['of its own', again({ kind: 'first' }), state(FIRST), wang, null],
    ['for another order', again({ order: 'assigned-limit' }), state(FIRST), wang, 'other-order'],
    ['upon none', { command: 'write-dispatch', dispatch: 'U1', sections: WHAT }, state(FIRST), wang, 'no-such-version'],
    ['upon the one before the first', again({ basedOn: 0 }), state(FIRST), wang, 'no-such-version'],
    ['upon the first', again({ basedOn: 1, sections: [{ id: 'what', says: '改' }] }), state(FIRST), wang, null],
    ['upon one after the last', again({ basedOn: 3 }), state(FIRST), wang, 'no-such-version'],
    ['the same again', again({ basedOn: 1 }), state(FIRST), wang, 'unchanged'],
    ['the same for another time', again({ basedOn: 1, nextAt: now }), state(FIRST), wang, null],
    ['an answer by the unit whose the order is', write(feedback), state(), zhang, null],
    ['by the desk for it', write(feedback), state(), wang, null],
    ['by another unit', write(feedback), state(), sun, 'not-own-unit'],
    [
      'where a lead has the case',
      write(feedback),
      { ...state(), assignments: [anAssignment('xinqi', { part: 'lead' })] },
      sun,
      null,
    ],
    [
      'where a co-unit has',
      write(feedback),
      { ...state(), assignments: [anAssignment('xinqi', { part: 'co-unit' }), anAssignment('housing', { id: 'A2' })] },
      sun,
      'not-own-unit',
    ],
    ['to no order', write({ kind: 'feedback' }), { ...state(), assignedBy: { unit: '省厅' } }, zhang, 'no-such-order'],
    [
      'to one that nobody gave',
      write({ kind: 'feedback', order: 'assigned-limit:L9' }),
      state(),
      zhang,
      'no-such-order',
    ],
    ['that was answered', write(feedback), state(ANSWER), zhang, 'answered-already'],
    ['with a next', write({ ...feedback, nextAt: now }), state(), zhang, 'next-not-asked'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(reason(writeDispatch(of, command, actor, context))).toBe(refused);
  });

  it('each version with its number, its unit and what it rests on', () => {
    expect(writeDispatch(state(), write(), wang, context)).toEqual([
      { type: 'dispatch-written', dispatch: 'U1', kind: 'first', version: 1, unit: 'office', sections: WHAT },
    ]);
    expect(writeDispatch(state(FIRST), write({ kind: 'follow-up', nextAt: now }), wang, context)).toMatchObject([
      { dispatch: 'U2', version: 1, nextAt: now },
    ]);
    expect(writeDispatch(state(FIRST), again(), wang, context)).toMatchObject([
      { dispatch: 'U1', kind: 'first', version: 3, basedOn: 2 },
    ]);
    expect(writeDispatch(state(), write(feedback), wang, context)).toMatchObject([
      { unit: 'housing', order: 'assigned-limit' },
    ]);
    const { upward: _none, ...bare } = policy;
    expect(writeDispatch(state(), write(), wang, { ...context, policy: bare })).toMatchObject({ refused: 'no-rules' });
    const none = changed(() => ({ upward: { ...upward, dispatches: [] } }));
    expect(writeDispatch(state(), write(), wang, { ...context, policy: none })).toMatchObject({
      refused: 'unknown-kind',
    });
  });
});

const submit = (dispatch = 'U2', version = 1): Of<'submit-dispatch'> => ({
  command: 'submit-dispatch',
  dispatch,
  version,
});

describe('P2 · an answer to an order is signed by the head of the unit', () => {
  it.each<[string, Of<'submit-dispatch'>, Case, Person, string | null]>([
    ['put before him', submit(), state(ANSWER), zhang, null],
    ['by the desk', submit(), state(ANSWER), wang, null],
    ['by another unit', submit(), state(ANSWER), sun, 'not-own-unit'],
    ['of one that there is not', submit('U9'), state(ANSWER), zhang, 'no-such-dispatch'],
    ['of no version', submit('U2', 0), state(ANSWER), zhang, 'no-such-version'],
    ['of one to come', submit('U2', 2), state(ANSWER), zhang, 'no-such-version'],
    ['a report, which nobody signs', submit('U1'), state(FIRST), wang, 'signs-nobody'],
    ['twice', submit(), state(SIGNED), zhang, 'signed-already'],
    [
      'H5: of words that were erased',
      submit('U5'),
      state(u('U5', 'feedback', { unit: 'housing' })),
      zhang,
      'words-erased',
    ],
    ['of a case that is over', submit(), { ...state(ANSWER), status: 'closed' }, zhang, 'not-open'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(reason(submitDispatch(of, command, actor, context))).toBe(refused);
  });

  it('never by whoever wrote it, and not while it waits already', () => {
    expect(submitDispatch(state(ANSWER), { ...submit(), says: '请签', to: 'head' }, wang, context)).toMatchObject([
      {
        proposal: { kind: 'feedback', unit: 'housing', actors: ['zhang'], to: 'head', deciders: ['principal-leader'] },
        payload: { kind: 'feedback', dispatch: 'U2', version: 1 },
        reason: '请签',
      },
    ]);
    const waiting = (dispatch: string): Context => ({
      ...context,
      proposed: [
        {
          type: 'proposed',
          proposal: aProposal('P7'),
          payload: { kind: 'feedback', dispatch, version: 1 },
          reason: '',
        },
      ],
    });
    expect(submitDispatch(state(ANSWER), submit(), zhang, waiting('U2'))).toMatchObject({ refused: 'under-approval' });
    expect(submitDispatch(state(ANSWER), submit(), zhang, waiting('U3'))).toHaveLength(1);
  });
});
