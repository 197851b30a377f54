import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Dispatch, DispatchWritten, Sending } from '../../../functions/domain/case/dispatch.ts';
import type { Event } from '../../../functions/domain/case/events.ts';
import { recordReceipt, returnDispatch, sendDispatch } from '../../../functions/domain/commands/dispatches.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import type { Draft } from '../../../functions/domain/case/events.ts';
import type { UpwardDesk, UpwardRules } from '../../../functions/domain/rules/upward-rules.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aDirectory, anAssignment, at } from '../samples.ts';

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
const BOTH = ['leaders', 'city'];
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
const sent = (id: string, time: string, part: Partial<Sending> = {}): Sending => ({
  id,
  to: BOTH,
  sentAt: noon(time),
  ...part,
});

const u = (id: string, kind: Dispatch['kind'], part: Partial<Dispatch> = {}): Dispatch => ({
  id,
  kind,
  unit: 'office',
  versions: 1,
  ...part,
});

const FIRST = u('U1', 'first', { versions: 2 });
const GONE = { ...FIRST, sendings: [sent('S1', '15:00')] };
const ANSWER = u('U2', 'feedback', { unit: 'housing', order: 'assigned-limit' });
const SIGNED = { ...ANSWER, signed: 1 };
const FOLLOW = u('U3', 'follow-up');
const FINAL = u('U4', 'final');
const order = { unit: '省厅', dueAt: noon('20:00') };
const state = (...dispatches: Dispatch[]): Case =>
  aCase({ assignedBy: order, assignments: [anAssignment('housing')], dispatches });

const reason = (answer: Draft[] | Refusal): string | null => (isRefusal(answer) ? answer.refused : null);

const went = (of: Case, command: Of<'send-dispatch'>, actor = wang) => sendDispatch(of, command, actor, context);

describe('M2, P2 · it goes out once to each', () => {
  const send = (dispatch: string, part: Partial<Of<'send-dispatch'>> = {}): Of<'send-dispatch'> => ({
    command: 'send-dispatch',
    dispatch,
    version: 1,
    means: '传真',
    ...part,
  });
  const hours = (time: string) => ({ nextAt: noon(time) });
  it.each<[string, Of<'send-dispatch'>, Case, Person, string | null]>([
    ['the first', send('U1'), state(FIRST), wang, null],
    ['of one that there is not', send('U9'), state(FIRST), wang, 'no-such-dispatch'],
    ['of no such version', send('U1', { version: 3 }), state(FIRST), wang, 'no-such-version'],
    ['by another unit', send('U1'), state(FIRST), sun, 'not-own-unit'],
    ['a minute from now', send('U1', { sentAt: noon('18:01') }), state(FIRST), wang, 'not-sent-yet'],
    ['at the discovery', send('U1', { sentAt: noon('14:10'), ...hours('18:10') }), state(FIRST), wang, null],
    ['before it', send('U1', { sentAt: noon('14:09'), ...hours('18:00') }), state(FIRST), wang, 'before-its-cause'],
    ['a follow-up after it', send('U3'), state(GONE, FOLLOW), wang, null],
    ['a follow-up of nothing', send('U3'), state(FIRST, FOLLOW), wang, 'no-first-report'],
    ['a last one of nothing', send('U4'), state(FIRST, FINAL), wang, 'no-first-report'],
    ['a last one', send('U4'), state(GONE, FINAL), wang, null],
    ['a last one with a next', send('U4', hours('20:00')), state(GONE, FINAL), wang, 'next-not-asked'],
    ['to nobody', send('U1', { to: [] }), state(FIRST), wang, 'desk-missing'],
    ['to one of them', send('U1', { to: ['city'] }), state(FIRST), wang, null],
    ['to one that is told alone', send('U1', { to: ['office'] }), state(FIRST), wang, 'unknown-desk'],
    ['to one twice', send('U1', { to: ['city', 'city'] }), state(FIRST), wang, 'unknown-desk'],
    [
      'to one that has it',
      send('U1', { to: ['city'] }),
      state({ ...FIRST, sendings: [sent('S1', '15:00', { to: ['city'] })] }),
      wang,
      'sent-already',
    ],
    [
      'to the other one',
      send('U1'),
      state({ ...FIRST, sendings: [sent('S1', '15:00', { to: ['city'] })] }),
      wang,
      null,
    ],
    ['to all that have it', send('U1'), state(GONE), wang, 'sent-already'],
    [
      'again, where it never went',
      send('U1'),
      state({ ...FIRST, sendings: [sent('S1', '15:00', { void: true })] }),
      wang,
      null,
    ],
    ['a next at once', send('U1', { nextAt: now }), state(FIRST), wang, 'next-out-of-range'],
    ['a next within the grade’s hours', send('U1', hours('22:00')), state(FIRST), wang, null],
    ['a minute later', send('U1', hours('22:01')), state(FIRST), wang, 'next-out-of-range'],
    ['unsigned, what answers an order', send('U2'), state(ANSWER), wang, 'unsigned'],
    ['another version than was signed', send('U2'), state({ ...ANSWER, versions: 2, signed: 2 }), wang, 'unsigned'],
    ['signed', send('U2'), state(SIGNED), zhang, null],
    ['to desks that it does not go to', send('U2', { to: ['city'] }), state(SIGNED), zhang, 'desks-not-asked'],
    ['with a next', send('U2', hours('20:00')), state(SIGNED), zhang, 'next-not-asked'],
    ['before the order', send('U2', { sentAt: noon('14:09') }), state(SIGNED), zhang, 'before-its-cause'],
    [
      'before it was sent back',
      send('U2', { sentAt: noon('15:59') }),
      state({ ...SIGNED, returnedAt: noon('16:00') }),
      zhang,
      'before-its-cause',
    ],
    ['since', send('U2', { sentAt: noon('16:00') }), state({ ...SIGNED, returnedAt: noon('16:00') }), zhang, null],
    ['whose order is gone', send('U2'), { ...state(SIGNED), assignedBy: { unit: '省厅' } }, zhang, 'no-such-order'],
    ['H5: words that were erased', send('U5'), state(GONE, u('U5', 'final')), wang, 'words-erased'],
  ])('%s', (_, command, of, actor, refused) => {
    expect(reason(sendDispatch(of, command, actor, context))).toBe(refused);
  });

  it('another first report, while one is being followed up', () => {
    const more = { ...context, facts: [...facts, event(8, written('U6', 1))] };
    expect(reason(sendDispatch(state(GONE, u('U6', 'first')), send('U6'), wang, more))).toBe('reported-already');
    // What went is sent again to whoever lacks it.
    expect(
      reason(
        sendDispatch(state({ ...GONE, sendings: [sent('S1', '15:00', { to: ['city'] })] }), send('U1'), wang, more),
      ),
    ).toBeNull();
  });

  it('with its number, whom it went to and when the next comes: as told, as written, or within the hours', () => {
    expect(went(state(FIRST), send('U1'))).toMatchObject([
      {
        type: 'dispatch-sent',
        dispatch: 'U1',
        sending: 'S1',
        version: 1,
        to: BOTH,
        means: '传真',
        sentAt: now,
        nextAt: noon('22:00'),
        unit: 'office',
      },
    ]);
    expect(went(state(FIRST), send('U1', { version: 2 }))).toMatchObject([{ nextAt: noon('19:00') }]);
    expect(went(state(FIRST), send('U1', { version: 2, ...hours('20:00') }))).toMatchObject([
      { nextAt: noon('20:00') },
    ]);
    expect(went(state({ ...FIRST, sendings: [sent('S1', '15:00', { to: ['city'] })] }), send('U1'))).toMatchObject([
      { sending: 'S2', to: ['leaders'] },
    ]);
    const [last] = [went(state(GONE, FINAL), send('U4'))].flatMap((answer) => (isRefusal(answer) ? [] : answer));
    expect(last).not.toHaveProperty('nextAt');
    expect(went(state(SIGNED), send('U2'), zhang)).toMatchObject([{ to: ['assigned-limit'], unit: 'housing' }]);
  });
});

describe('M2, P2 · who received it, and what is sent back', () => {
  const receipt = (part: Partial<Of<'record-receipt'>> = {}): Of<'record-receipt'> => ({
    command: 'record-receipt',
    dispatch: 'U1',
    sending: 'S1',
    desk: 'city',
    receivedBy: '值班员',
    ...part,
  });
  it.each<[string, Of<'record-receipt'>, Case, string | null]>([
    ['now', receipt(), state(GONE), null],
    ['of one that never went', receipt({ sending: 'S2' }), state(GONE), 'not-sent'],
    [
      'of one that never was',
      receipt(),
      state({ ...FIRST, sendings: [sent('S1', '15:00', { void: true })] }),
      'not-sent',
    ],
    ['of a desk that it did not go to', receipt({ desk: 'office' }), state(GONE), 'not-its-desk'],
    ['twice', receipt(), state({ ...FIRST, sendings: [sent('S1', '15:00', { got: ['city'] })] }), 'received-already'],
    ['of the other', receipt(), state({ ...FIRST, sendings: [sent('S1', '15:00', { got: ['leaders'] })] }), null],
    ['a minute from now', receipt({ receivedAt: noon('18:01') }), state(GONE), 'not-received-yet'],
    ['when it went', receipt({ receivedAt: noon('15:00') }), state(GONE), null],
    ['before that', receipt({ receivedAt: noon('14:59') }), state(GONE), 'before-sending'],
    ['of none', receipt({ dispatch: 'U9' }), state(GONE), 'no-such-dispatch'],
  ])('received %s', (_, command, of, refused) => {
    expect(reason(recordReceipt(of, command, wang, context))).toBe(refused);
  });

  const SENT = { ...SIGNED, sendings: [sent('S1', '15:00')] };
  const back = (part: Partial<Of<'return-dispatch'>> = {}): Of<'return-dispatch'> => ({
    command: 'return-dispatch',
    dispatch: 'U2',
    by: '省厅',
    reason: '补充',
    ...part,
  });
  it.each<[string, Of<'return-dispatch'>, Case, string | null]>([
    ['now', back(), state(SENT), null],
    ['a report, which stands', back({ dispatch: 'U1' }), state(GONE), 'reports-stand'],
    ['what never went', back(), state(SIGNED), 'not-sent'],
    [
      'what was sent back already, and not sent anew',
      back(),
      state({ ...SENT, returnedAt: noon('15:01') }),
      'not-sent',
    ],
    ['and sent at that instant', back(), state({ ...SENT, returnedAt: noon('15:00') }), null],
    ['a minute from now', back({ returnedAt: noon('18:01') }), state(SENT), 'not-returned-yet'],
    ['when it went', back({ returnedAt: noon('15:00') }), state(SENT), null],
    ['before that', back({ returnedAt: noon('14:59') }), state(SENT), 'before-sending'],
    [
      'to be done anew by the same instant',
      back({ returnedAt: noon('16:00'), redoBy: noon('16:00') }),
      state(SENT),
      'redo-past',
    ],
    ['a minute later', back({ returnedAt: noon('16:00'), redoBy: noon('16:01') }), state(SENT), null],
    ['of a case that is over', back(), { ...state(SENT), status: 'closed' }, 'not-open'],
  ])('sent back %s', (_, command, of, refused) => {
    expect(reason(returnDispatch(of, command, wang, context))).toBe(refused);
  });

  it('within the hours of the rules, where the superior names none', () => {
    expect(returnDispatch(state(SENT), back({ returnedAt: noon('16:00') }), wang, context)).toEqual([
      {
        type: 'dispatch-returned',
        dispatch: 'U2',
        by: '省厅',
        reason: '补充',
        returnedAt: noon('16:00'),
        redoBy: at('2026-03-19 16:00'),
      },
    ]);
    expect(recordReceipt(state(GONE), receipt({ number: '8' }), wang, context)).toMatchObject([
      { type: 'receipt-recorded', desk: 'city', receivedAt: now, number: '8' },
    ]);
  });
});
