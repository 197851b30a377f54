/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { commentsStanding, withoutWithdrawn } from '../../../functions/domain/case/comments.ts';
import {
  answeredUntil,
  answerOf,
  hadPrimary,
  partsAt,
  partsHeldAt,
  roundOf,
} from '../../../functions/domain/case/assignments.ts';
import {
  bookedIn,
  isBookedInTarget,
  isJudgedInTarget,
  missedInJoined,
  wasOverInSource,
} from '../../../functions/domain/case/booked-elsewhere.ts';
import {
  type Assignment,
  type Case,
  type ClockKind,
  isOneOrder,
  isSameOrder,
  limitsOf,
  type Order,
  outlivesCase,
  primaryOrders,
  unitsOf,
} from '../../../functions/domain/case/case.ts';
import { disowned, isDisowned, voidTraces } from '../../../functions/domain/case/disowned.ts';
import { type Dispatch, sentSince, standingSendings } from '../../../functions/domain/case/dispatch.ts';
import { elsewhereSays, withoutElsewhere } from '../../../functions/domain/case/elsewhere.ts';
import type { Draft, Event, EventBody } from '../../../functions/domain/case/events.ts';
import { photosOf } from '../../../functions/domain/case/free-text.ts';
import { goneBy, groundOf, isGroundGone, proposedOf } from '../../../functions/domain/case/ground.ts';
import { isReceived, pendingHandoff, returnedHandoff } from '../../../functions/domain/case/handoffs.ts';
import { inheritedFrom, orderCameAt } from '../../../functions/domain/case/inherited.ts';
import { leftToDo } from '../../../functions/domain/case/left-to-do.ts';
import { orderOfAlert } from '../../../functions/domain/case/order-of-alert.ts';
import { differences, traced, withKnown } from '../../../functions/domain/case/origin.ts';
import { inConference } from '../../../functions/domain/case/prepared.ts';
import { redactedOf } from '../../../functions/domain/case/redacted.ts';
import { isUnlimited, settlementKey } from '../../../functions/domain/case/settlements.ts';
import { commanding, commandingAt } from '../../../functions/domain/case/takeover.ts';
import { counting } from '../../../functions/domain/case/taken-in.ts';
import type { Suggestion } from '../../../functions/domain/case/events.ts';
import { aCase, aClock, anAssignment, anEvent, at } from '../samples.ts';
import { aFact, EARLIER, g, LATER, limit, NOW } from './samples.ts';

const record = (...drafts: Draft[]): Event[] =>
  drafts.map((draft, index) => anEvent(index + 1, draft, '2026-03-18 15:00'));
const suggestion = (grades: Case['grades']): Suggestion => ({
  grades,
  gradeReasons: [],
  unit: 'housing',
  unitReasons: [],
});
const opened = (part: Partial<Extract<Draft, { type: 'case-opened' }>> = {}): Draft => ({
  type: 'case-opened',
  number: 'BL2600017',
  policyId: '0',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: [],
  natures: [],
  discoveredAt: EARLIER,
  suggestion: suggestion(g('IV')),
  grades: g('IV'),
  gradesConfirmed: false,
  ...part,
});
const grew = (alertId: string, grades: Case['grades'], what: 'emergency' | 'toll' | 'views' = 'emergency'): Draft => ({
  type: 'attention-grew',
  alertId,
  what,
  says: '',
  suggestion: suggestion(grades),
});
const graded = (grades: Case['grades']): Draft => ({ type: 'graded', was: g('IV'), grades, reason: '', differs: true });
const split = (alertId: string, proposes = g('IV')): Draft => ({
  type: 'split-off',
  alertId,
  newCase: 'BL2600018',
  reason: '',
  proposes,
});

describe('A1 · what confirmed grades rest on', () => {
  it.each<[string, Draft[], string[], Case['grades']]>([
    ['what it opened with', [opened({ suggestion: suggestion(g('III')) })], [], g('III')],
    ['and what alerts told', [opened(), grew('a', g('III', 'II'))], [], g('III', 'II')],
    ['of the dead too', [opened(), grew('a', g('III', 'II'), 'toll')], [], g('III', 'II')],
    ['what else grows tells of no emergency', [opened(), grew('a', g('III', 'II'), 'views')], [], g('III')],
    ['but for alerts that are gone', [opened(), grew('a', g('II')), grew('b', g('III'))], ['a'], g('III')],
    [
      'growth that proposes nothing',
      [opened(), { type: 'attention-grew', alertId: 'a', what: 'views', says: '' }],
      [],
      g('IV'),
    ],
  ])('the table proposes %s', (_, drafts, gone, grades) => expect(proposedOf(record(...drafts), gone)).toEqual(grades));

  it('and others beside it', () => expect(proposedOf(record(opened()), [], [g('II')])).toEqual(g('II')));

  it.each<[string, Draft[], Case['grades'] | null]>([
    ['nothing before anybody decided', [opened(), grew('a', g('II'))], null],
    ['what was told by then', [opened(), grew('a', g('III')), graded(g('III')), grew('b', g('II'))], g('III')],
    ['confirmed, the same', [opened(), grew('a', g('III')), { type: 'confirmed' }, grew('b', g('II'))], g('III')],
    ['opened as confirmed', [opened({ gradesConfirmed: true }), grew('a', g('II'))], g('IV')],
    ['as it was decided last', [opened(), graded(g('IV')), grew('a', g('II')), graded(g('II'))], g('II')],
    [
      'of what had gone by then, what was left',
      [opened(), grew('a', g('II')), split('a', g('III')), graded(g('III')), split('b', g('I'))],
      g('III'),
    ],
  ])('a person had before him: %s', (_, drafts, ground) => expect(groundOf(record(...drafts))).toEqual(ground));

  it.each<[Case['grades'], Case['grades'], Case['grades'], boolean]>([
    [g('II'), g('II'), g('IV'), true],
    [g('II'), g('II'), g('II'), false],
    // Nothing that was told asked for it: it rests on what the person knows.
    [g('II'), g('IV'), g('IV'), false],
    // Lighter than what is left proposes.
    [g('IV'), g('II'), g('III'), false],
    [g('IV', 'II'), g('IV', 'II'), g('IV'), true],
    [g('IV', 'II'), g('IV'), g('IV'), false],
  ])('%j given on %j, with %j left: gone %s', (stands, ground, left, gone) => {
    expect(isGroundGone(stands, ground, left)).toBe(gone);
  });

  it('goes with the alerts that were split off', () => {
    expect(goneBy(record(opened(), split('a'), { type: 'closed' }, split('b')))).toEqual(['a', 'b']);
  });
});

const spell = (unit: string, from: string, part: Partial<Assignment> = {}): Assignment =>
  anAssignment(unit, { assignedAt: at(`2026-03-18 ${from}`), ...part });
const noon = (time: string): string => at(`2026-03-18 ${time}`);
/** Housing led from ten to twelve, was a co-unit until one, and is primary again from two on; xinqi is a co-unit from eleven on. */
const parts: Assignment[] = [
  spell('housing', '10:00', {
    part: 'co-unit',
    former: [{ part: 'lead', until: noon('12:00') }],
    state: 'taken-back',
    until: noon('13:00'),
  }),
  spell('xinqi', '11:00', { id: 'A2', part: 'co-unit' }),
  spell('housing', '14:00', { id: 'A3', part: 'primary' }),
];
describe('R1, P7 · which part a unit had when', () => {
  it.each<[string, string, Assignment['part'][], Assignment['part'][]]>([
    ['housing', '09:00', ['lead'], ['lead']],
    ['housing', '10:00', ['lead'], ['lead']],
    ['housing', '11:59', ['lead'], ['lead']],
    ['housing', '12:00', ['co-unit'], ['co-unit']],
    // Between two parts: what it had last; at a conference none.
    ['housing', '13:00', ['co-unit'], []],
    ['housing', '14:00', ['primary'], ['primary']],
    // Before it had any, while another led: at a conference none.
    ['xinqi', '10:30', ['co-unit'], []],
    ['xinqi', '09:59', ['co-unit'], ['co-unit']],
    ['xinqi', '11:00', ['co-unit'], ['co-unit']],
    ['police', '11:00', [], []],
  ])('%s at %s: %j, at a conference %j', (unit, time, said, held) => {
    expect(partsAt({ assignments: parts }, unit, noon(time))).toEqual(said);
    expect(partsHeldAt({ assignments: parts }, unit, noon(time))).toEqual(held);
    expect(partsHeldAt({ assignments: parts.toReversed() }, unit, noon(time))).toEqual(held);
    // The same again is found again, of the same parts.
    const [fresh, others] = [{ assignments: [...parts] }, { assignments: [...parts] }];
    expect(partsAt(fresh, unit, noon(time))).toBe(partsAt(fresh, unit, noon(time)));
    expect(partsAt(fresh, unit, noon(time))).not.toBe(partsAt(others, unit, noon(time)));
  });

  it('of several before each ran from the end of the one before it', () => {
    const former = [
      { part: 'lead' as const, until: noon('11:00') },
      { part: 'co-unit' as const, until: noon('12:00') },
    ];
    const assignments = [spell('housing', '10:00', { part: 'primary', former })];
    expect(['10:30', '11:30', '12:00'].map((time) => partsAt({ assignments }, 'housing', noon(time)))).toEqual([
      ['lead'],
      ['co-unit'],
      ['primary'],
    ]);
  });

  it('taken back, it had its last part', () => {
    const back = [spell('housing', '10:00', { state: 'taken-back', until: noon('11:00') })];
    expect(partsAt({ assignments: back }, 'housing', noon('12:00'))).toEqual(['primary']);
    const several = [
      spell('housing', '14:00', { id: 'A2', part: 'co-unit', state: 'taken-back', until: noon('15:00') }),
      ...back,
    ];
    expect(partsAt({ assignments: several }, 'housing', noon('16:00'))).toEqual(['co-unit']);
    expect(partsAt({ assignments: several }, 'housing', noon('12:00'))).toEqual(['primary']);
    expect(partsAt({ assignments: several }, 'housing', noon('09:00'))).toEqual(['primary']);
  });

  it.each([
    ['09:59', false],
    ['10:00', true],
    ['11:59', true],
    ['12:00', false],
    ['14:00', true],
  ])('somebody answered for the case at %s: %s', (time, is) => expect(hadPrimary(parts, noon(time))).toBe(is));

  it('R1 · since when it does no more', () => {
    const until = (unit: string, time: string): string | undefined =>
      answeredUntil({ assignments: parts }, unit, noon(time));
    expect([
      until('housing', '11:59'),
      until('housing', '12:00'),
      until('housing', '20:00'),
      until('xinqi', '20:00'),
    ]).toEqual([undefined, noon('12:00'), noon('12:00'), undefined]);
    const twice = [
      spell('housing', '14:00', { state: 'taken-back', until: noon('15:00') }),
      spell('housing', '10:00', { state: 'taken-back', until: noon('11:00') }),
      spell('xinqi', '10:00', { state: 'taken-back', until: noon('16:00') }),
    ];
    expect(answeredUntil({ assignments: twice }, 'housing', noon('20:00'))).toBe(noon('15:00'));
  });

  it('R3 · a duty of each round', () => {
    expect([roundOf({ id: 'A1' }, 0), roundOf({ id: 'A1' }, 1)]).toEqual(['A1', 'A1.2']);
    expect([answerOf({ id: 'A1' }), answerOf({ id: 'A1', rounds: 1 }), answerOf({ id: 'A1', rounds: 3 })]).toEqual([
      'A1',
      'A1',
      'A1.3',
    ]);
    expect([settlementKey({ id: 'T1' }), settlementKey({ id: 'T1', rounds: 2 })]).toEqual(['T1', 'T1.2']);
  });
});

const duty = (kind: ClockKind, dueAt: string, missed?: true) => ({ kind, dueAt, ...(missed ? { missed } : {}) });
describe('P2–P5, M4 · in whose record a duty is', () => {
  const target = (...joinedDuties: ReturnType<typeof duty>[]) => ({ joinedDuties });
  it.each<[string, ReturnType<typeof duty>, ClockKind, string, boolean, boolean]>([
    ['missed there, due sooner', duty('response', EARLIER, true), 'response', NOW, true, true],
    ['missed there, due later', duty('response', LATER, true), 'response', NOW, true, false],
    ['not missed there', duty('response', NOW), 'response', NOW, false, true],
    ['another duty', duty('press-conference', EARLIER, true), 'response', NOW, false, false],
    ['the very order', duty('assigned-limit', NOW, true), 'assigned-limit', NOW, true, true],
    ['another order', duty('assigned-limit', EARLIER, true), 'assigned-limit', NOW, false, false],
  ])('joined to another: %s', (_, there, kind, by, booked, judged) => {
    expect(isBookedInTarget(target(there), kind, by)).toBe(booked);
    expect(isJudgedInTarget(target(duty('follow-up', LATER), there), kind, by)).toBe(judged);
  });

  const source = (...sourceDuties: ReturnType<typeof duty>[]): Case => aCase({ registeredAt: NOW, sourceDuties });
  it.each<[string, ReturnType<typeof duty>, ClockKind, string, boolean]>([
    ['over when it was split off', duty('response', NOW), 'response', EARLIER, true],
    ['at that very instant', duty('response', NOW), 'response', NOW, true],
    ['not over by then', duty('response', LATER), 'response', LATER, false],
    ['later than the source was judged by', duty('response', EARLIER), 'response', NOW, false],
    ['another duty', duty('press-conference', NOW), 'response', EARLIER, false],
    ['the very order', duty('assigned-limit', EARLIER), 'assigned-limit', EARLIER, true],
    ['another order', duty('assigned-limit', NOW), 'assigned-limit', EARLIER, false],
  ])('split off: %s', (_, there, kind, by, is) => {
    expect(wasOverInSource(source(duty('follow-up', LATER), there), kind, by)).toBe(is);
  });

  const response = { kind: 'response' as const, startAt: EARLIER };
  const missed = (kind: ClockKind, dueAt: string) => ({ kind, dueAt, in: 'BL1' });
  it.each<[string, Partial<Case>, Parameters<typeof missedInJoined>[1], string | null]>([
    ['missed before, within its time', { missedBefore: [missed('response', NOW)] }, response, 'BL1'],
    ['another duty', { missedBefore: [missed('press-conference', NOW)] }, response, null],
    ['later than it', { missedBefore: [missed('response', at('2026-03-19 10:01'))] }, response, null],
    ['at its very limit', { missedBefore: [missed('response', LATER)] }, response, 'BL1'],
    ['before it began', { missedBefore: [missed('response', EARLIER)] }, response, null],
    ['of a part', { missedBefore: [missed('response', NOW)] }, { ...response, of: 'A1' }, null],
    ['of no start', { missedBefore: [missed('response', NOW)] }, { kind: 'response' }, null],
    ['nothing', {}, response, null],
  ])('joined by another: %s', (_, part, clock, number) => {
    expect(missedInJoined(aCase({ discoveredAt: EARLIER, ...part }), clock, LATER)).toBe(number);
  });

  it('each in its turn, and what a unit had missed of its part', () => {
    const clock = { kind: 'response' as const, startAt: EARLIER };
    const both: Partial<Case> = {
      registeredAt: NOW,
      discoveredAt: EARLIER,
      joinedDuties: [duty('response', LATER, true)],
      sourceDuties: [duty('response', NOW)],
      missedBefore: [missed('response', at('2026-03-18 14:50'))],
    };
    expect([
      bookedIn(aCase({ ...both, joinedInto: 'BL8', splitFrom: 'BL9' }), clock, NOW),
      bookedIn(aCase({ ...both, splitFrom: 'BL9' }), clock, NOW),
      bookedIn(aCase(both), clock, NOW),
      bookedIn(aCase({ joinedInto: 'BL8', splitFrom: 'BL9' }), clock, NOW),
    ]).toEqual(['BL8', 'BL9', 'BL1', null]);
    const A1 = anAssignment('housing', { missedThere: { in: 'BL7', kinds: ['sign'] } });
    const state = aCase({ assignments: [A1] });
    expect([
      bookedIn(state, { kind: 'sign', of: 'A1' }, NOW),
      bookedIn(state, { kind: 'take-lead', of: 'A1' }, NOW),
      bookedIn(state, { kind: 'sign', of: 'A2' }, NOW),
      bookedIn(state, { kind: 'sign' }, NOW),
    ]).toEqual(['BL7', null, null, null]);
  });
});

const order = (part: Partial<Order> = {}): Required<Order> => ({
  unit: '市政府办',
  number: '3号',
  dueAt: LATER,
  ...part,
});
describe('P2 · orders of superiors', () => {
  it.each<[Partial<Order>, boolean, boolean]>([
    [{}, true, true],
    [{ unit: ' 市政府办 ' }, true, true],
    [{ dueAt: NOW }, false, true],
    [{ unit: '区委' }, false, false],
    [{ number: '4号' }, false, false],
    [{ unit: '区委', dueAt: NOW }, false, false],
  ])('%j is the same: %s, one: %s', (part, same, one) => {
    expect([isSameOrder(order(), order(part)), isOneOrder(order(), order(part))]).toEqual([same, one]);
  });

  it('of two without a number none is one but by all that was noted', () => {
    const { number: _none, ...bare } = order();
    expect([isOneOrder(bare, { ...bare }), isOneOrder(bare, { ...bare, dueAt: NOW })]).toEqual([true, false]);
  });

  const given = anAssignment('housing', { assignedBy: order({ unit: '市局' }), orderedAt: EARLIER, assignedAt: NOW });
  it('that are of whoever answers for the case, each since when it was given', () => {
    const state = aCase({
      discoveredAt: EARLIER,
      assignedBy: order(),
      assignments: [
        given,
        anAssignment('xinqi', { id: 'A2', part: 'co-unit', assignedBy: order({ unit: '街道' }) }),
        anAssignment('police', { id: 'A3', state: 'taken-back', assignedBy: order({ unit: '公安' }) }),
        anAssignment('cyber', { id: 'A4', assignedBy: { unit: '网信' } }),
      ],
      limits: [
        limit('L1', { unit: '一' }),
        limit('L2', { unit: '二', done: 'answer' }),
        limit('L3', { unit: '三', done: 'feedback' }),
        limit('L4', { unit: '四', splitOff: true }),
        limit('L5', { unit: '五', void: true }),
      ],
    });
    expect(primaryOrders(state).map(({ unit, givenAt }) => [unit, givenAt])).toEqual([
      ['市政府办', EARLIER],
      ['市局', EARLIER],
      ['一', EARLIER],
      ['三', EARLIER],
    ]);
    expect(limitsOf(state).map(({ unit, number = '' }) => `${unit} ${number}`)).toEqual([
      '市政府办 3号',
      '市局 3号',
      '街道 3号',
      '一 ',
      '二 ',
      '三 ',
    ]);
    expect(unitsOf(state)).toEqual(['housing', 'xinqi', 'cyber']);
  });

  it('R3 · of the lead unit, where there is no primary one; since it was assigned, where nothing else is known', () => {
    const { orderedAt: _none, ...plain } = given;
    const lead = { ...plain, part: 'lead' as const };
    expect(primaryOrders(aCase({ assignments: [lead] }))).toMatchObject([{ unit: '市局', givenAt: NOW }]);
    const taken = anAssignment('police', { id: 'A3', state: 'taken-back' });
    expect(primaryOrders(aCase({ assignments: [taken, lead] }))).toHaveLength(1);
    expect(primaryOrders(aCase({ assignments: [anAssignment('police', { id: 'A3' }), lead] }))).toEqual([]);
  });

  it('P5, M2, P2 · outlive the case, as do some other duties', () => {
    const kinds = ['effect', 'written-report', 'feedback', 'response', 'assigned-limit'] as const;
    expect(kinds.filter((kind) => outlivesCase({ kind }))).toEqual(['effect', 'written-report', 'feedback']);
  });
});

describe('P2, H4, P3 · what a public matter that is split off knows as its source does', () => {
  const source = (part: Partial<Case> = {}): Case => aCase({ discoveredAt: EARLIER, registeredAt: NOW, ...part });
  it('each order once, but for its own and a co-unit’s, since when it was given', () => {
    const state = source({
      assignedBy: order(),
      limits: [limit('L4'), limit('L7', { setAt: NOW }), limit('L8', { unit: '区委', setAt: NOW })],
      assignments: [
        anAssignment('housing', { assignedBy: order({ unit: '市局' }), orderedAt: noon('14:45'), assignedAt: NOW }),
        anAssignment('cyber', { id: 'A2', assignedBy: order({ unit: '省局' }), assignedAt: noon('14:50') }),
        anAssignment('xinqi', { id: 'A3', part: 'co-unit', assignedBy: order({ unit: '街道' }) }),
        anAssignment('police', { id: 'A4', assignedBy: order() }),
      ],
    });
    expect(inheritedFrom(state).limits).toEqual([
      { id: 'L1', unit: '市局', number: '3号', dueAt: LATER, setAt: noon('14:45') },
      { id: 'L2', unit: '省局', number: '3号', dueAt: LATER, setAt: noon('14:50') },
      { id: 'L3', unit: '市政府办', dueAt: LATER, setAt: EARLIER },
      { id: 'L4', unit: '区委', dueAt: LATER, setAt: NOW },
    ]);
  });

  it('what it knows, and who commands', () => {
    const command = { id: 'K3', body: '市指挥部', since: EARLIER };
    const known: Partial<Case> = { knownAt: EARLIER, wereGrades: g('II'), firstPublishedOn: '微博' };
    expect(
      inheritedFrom(
        source({
          ...known,
          takeovers: [
            { ...command, until: NOW },
            { ...command, id: 'K4' },
          ],
        }),
      ),
    ).toEqual({
      ...known,
      takeovers: [{ ...command, id: 'K1' }],
    });
    expect(inheritedFrom(source())).toEqual({});
    expect(inheritedFrom(source({ limits: [limit('L7')] })).limits).toEqual([limit('L1')]);
  });

  it('when an order came: with the case, when that was recorded', () => {
    const state = source({ limits: [limit('L1', { setAt: noon('14:30') })] });
    expect([orderCameAt(state, limit('L1')), orderCameAt(state, order())]).toEqual([noon('14:30'), NOW]);
  });
});

describe('P2 · the order of an alert goes with it', () => {
  const set = (id: string, part: object = {}): Draft => ({ type: 'limit-set', limit: limit(id, part) });
  const told = { assignedBy: limit('L0') };
  const wanted = { unit: '市政府办', dueAt: LATER };
  it.each<[string, Partial<Case>, Draft[], { assignedBy?: Order }, { assignedBy?: Order }[], object]>([
    ['none', {}, [], {}, [], { limits: [] }],
    [
      'by the limits that it brought, as they stand',
      { limits: [limit('L1', { alertId: 'a', number: '9号' }), limit('L2', { alertId: 'b', unit: '区委' })] },
      [set('L1', { alertId: 'a' }), set('L2', { alertId: 'b', unit: '区委' })],
      told,
      [],
      { limits: ['L1'], order: { ...wanted, number: '9号' } },
    ],
    [
      'by each of them',
      { limits: [limit('L1', { alertId: 'a' }), limit('L2', { alertId: 'b', number: '9号' })] },
      [opened(), set('L1', { alertId: 'a' }), set('L2', { alertId: 'b' })],
      told,
      [],
      { limits: ['L1', 'L2'], order: { ...wanted, number: '9号' } },
    ],
    ['not by one that a person set', { limits: [limit('L1')] }, [set('L1')], told, [], { limits: [], order: wanted }],
    [
      'nor where another alert that stays brought the same',
      { limits: [limit('L1', { alertId: 'a' })] },
      [set('L1', { alertId: 'a' })],
      told,
      [{}, told],
      { limits: [], order: wanted },
    ],
    [
      'nor by another that stays and brought another',
      { limits: [limit('L1', { alertId: 'a' })] },
      [set('L1', { alertId: 'a' })],
      told,
      [{ assignedBy: order({ unit: '区委' }) }],
      { limits: ['L1'], order: wanted },
    ],
    [
      'which a correction says never was',
      { limits: [limit('L1', { alertId: 'a', void: true })] },
      [set('L1', { alertId: 'a' })],
      told,
      [],
      { limits: [] },
    ],
    [
      'that of the opening, as it was corrected',
      { assignedBy: { unit: '市政府办', number: '8号', dueAt: NOW } },
      [opened({ assignedBy: wanted }), { type: 'closed' }],
      told,
      [],
      { limits: [], order: { unit: '市政府办', number: '8号', dueAt: NOW } },
    ],
    [
      'not that of an opening with another',
      { assignedBy: { unit: '区委' } },
      [opened({ assignedBy: { unit: '区委' } }), opened()],
      told,
      [],
      { limits: [], order: wanted },
    ],
  ])('%s', (_, state, drafts, alert, staying, going) => {
    expect(orderOfAlert(aCase(state), record(...drafts), alert, staying)).toEqual(going);
  });
});

describe('H4 · when a matter was first published or discovered', () => {
  it.each<[string, Partial<Case>, Parameters<typeof traced>[1], Partial<Case>]>([
    [
      'the earliest that anything says',
      { firstPublishedAt: NOW },
      { publishedAt: EARLIER, on: '微博' },
      { firstPublishedAt: EARLIER, firstPublishedOn: '微博' },
    ],
    ['for the first time, nobody knows where', {}, { publishedAt: EARLIER }, { firstPublishedAt: EARLIER }],
    ['not the same', { firstPublishedAt: EARLIER }, { publishedAt: EARLIER, on: '微博' }, {}],
    ['not a later one', { firstPublishedAt: EARLIER }, { publishedAt: NOW }, {}],
    ['nothing', { firstPublishedAt: EARLIER }, {}, {}],
    ['first discovered', {}, { discoveredAt: NOW }, { knownAt: NOW }],
    ['of two the earlier', { knownAt: EARLIER }, { discoveredAt: NOW }, { knownAt: EARLIER }],
    [
      'what it missed before, and an emergency that it knew of',
      { missedBefore: [{ kind: 'sign', dueAt: EARLIER, in: 'BL0' }] },
      { missed: [{ kind: 'response', dueAt: NOW }], emergency: { grade: 'II', at: EARLIER }, fromCase: 'BL1' },
      {
        missedBefore: [
          { kind: 'sign', dueAt: EARLIER, in: 'BL0' },
          { kind: 'response', dueAt: NOW, in: 'BL1' },
        ],
        emergencyKnown: { grade: 'II', at: EARLIER, in: 'BL1' },
      },
    ],
    ['nothing that it missed', {}, { missed: [] }, {}],
  ])('is %s', (_, state, origin, changes) => expect(traced(aCase(state), origin)).toStrictEqual(changes));

  it('of what was missed the last eight are kept', () => {
    const missedBefore = Array.from({ length: 8 }, (_, nth) => ({ kind: 'sign' as const, dueAt: NOW, in: `BL${nth}` }));
    const { missedBefore: kept = [] } = traced(aCase({ missedBefore }), {
      missed: [{ kind: 'response', dueAt: NOW }],
      fromCase: 'BL8',
    });
    expect([kept.length, kept[0]?.in, kept.at(-1)?.in]).toEqual([8, 'BL1', 'BL8']);
  });

  it('what goes with an alert is what is known otherwise without it', () => {
    const [state, without] = [
      aCase({ knownAt: EARLIER, reach: ['views'], place: '一' }),
      aCase({ reach: ['views', 'platform'], place: '二' }),
    ];
    const known = differences(state, without);
    expect(known).toEqual({ knownAt: null, reach: ['views', 'platform'] });
    const after = withKnown(state, known);
    expect([after.knownAt, after.reach, after.place, 'knownAt' in after, 'graver' in after]).toEqual([
      undefined,
      ['views', 'platform'],
      '一',
      false,
      false,
    ]);
  });

  const corrected = (event: number, is: object): Draft => ({
    type: 'corrected',
    fact: 'case-opened',
    event,
    was: {},
    is,
    reason: '',
    evidence: [],
    sets: {},
  });
  const back: Draft = { type: 'traced-back', alertId: 'a2', publishedAt: EARLIER, discoveredAt: NOW };
  const alert = opened({ alertId: 'a1', firstPublishedAt: EARLIER });
  it.each<[string, Draft[], object[]]>([
    ['nothing is put right', [alert, back], [{ alertId: 'a1' }]],
    [
      'when it was discovered',
      [alert, corrected(1, { discoveredAt: NOW })],
      [{ alertId: 'a1', discoveredAt: EARLIER }],
    ],
    [
      'when it was published, and of what nobody said nothing',
      [alert, corrected(1, { firstPublishedAt: NOW }), corrected(1, { place: '' })],
      [{ alertId: 'a1', publishedAt: EARLIER }],
    ],
    ['of another event nothing', [alert, back, corrected(2, { discoveredAt: NOW })], [{ alertId: 'a1' }]],
    [
      'what joined never was',
      [alert, back, corrected(2, { void: true })],
      [{ alertId: 'a1' }, { alertId: 'a2', publishedAt: EARLIER, discoveredAt: NOW }],
    ],
    [
      'another that was taken back is no beginning',
      [alert, { type: 'closed' }, corrected(2, { void: true })],
      [{ alertId: 'a1' }],
    ],
  ])('a person put right: %s', (_, drafts, put) => {
    expect(disowned(record(...drafts))).toEqual(put);
    expect([...voidTraces(record(...drafts))]).toEqual(put.length > 1 ? [2] : []);
  });

  it('which is nothing new where the very alert says it again', () => {
    const put = [{ alertId: 'a1', discoveredAt: EARLIER }, { publishedAt: NOW }];
    const says = (said: Parameters<typeof isDisowned>[1], field: 'publishedAt' | 'discoveredAt'): boolean =>
      isDisowned(put, said, field);
    expect([
      says({ alertId: 'a1', discoveredAt: EARLIER }, 'discoveredAt'),
      says({ alertId: 'a1', discoveredAt: NOW }, 'discoveredAt'),
      says({ alertId: 'a2', discoveredAt: EARLIER }, 'discoveredAt'),
      says({ alertId: 'a1' }, 'publishedAt'),
      says({ publishedAt: NOW }, 'publishedAt'),
    ]).toEqual([true, false, false, false, false]);
  });
});

describe('M4 · what waits as plainly of elsewhere', () => {
  const waits = (part: Partial<Case> = {}): Case => aCase({ status: 'appraising', elsewhere: ['杭州'], ...part });
  const still = (state: Case, body: EventBody = { type: 'noted', says: '', star: false }): boolean =>
    withoutElsewhere(state, body).elsewhere !== undefined;
  it.each<[string, Partial<Case>, boolean]>([
    ['as it came', {}, true],
    ['opened', { status: 'open' }, false],
    ['H5: which may be a report of wrongdoing', { wrongdoing: { state: 'suggested', against: [] } }, false],
    ['with a unit', { assignments: [anAssignment('housing')] }, false],
    ['P2: ordered', { assignedBy: { unit: '市政府办' } }, false],
    ['P2: with a limit', { limits: [limit('L1')] }, false],
    ['P2: with one that is none any more', { limits: [limit('L1', { void: true })] }, true],
    ['A1: grave', { grades: g('II') }, false],
    ['A1: of an emergency that is', { grades: g('IV', 'I') }, false],
    ['A1: of one that is not', { grades: g('III', 'III') }, true],
    ['A1: as alerts propose', { graver: { id: 'E1', at: NOW, alertId: 'a', grades: g('IV', 'II') } }, false],
  ])('%s: %s', (_, part, is) => expect(still(waits(part))).toBe(is));

  it.each<[EventBody, boolean]>([
    [{ type: 'marked-ours' }, false],
    [{ type: 'amended', was: {}, is: {}, reason: '' }, false],
    [{ type: 'reopened', reason: '' }, false],
    [{ type: 'taken-in', from: 'BL1', reason: '', assignments: [], releases: [] }, false],
    [{ type: 'taken-in', from: 'BL1', reason: '', assignments: [], releases: [], elsewhere: true }, true],
    [{ type: 'commented', says: '' }, true],
  ])('%j leaves it there: %s', (body, is) => expect(still(waits(), body)).toBe(is));

  it('says why', () => {
    expect(elsewhereSays(['杭州'])).toBe('文中地点：杭州；未提及本市、本区及所辖街道');
    expect(elsewhereSays(['杭州', '上海'])).toBe('文中地点：杭州、上海；未提及本市、本区及所辖街道');
    expect(elsewhereSays([])).toBe('来自全国性榜单，未提及本市、本区及所辖街道');
  });
});

const person = (id: string) =>
  ({ kind: 'person', id, name: id, unit: 'office', role: 'coordinator', via: 'console' }) as const;
const releasedAs = (id: string, address: string): Draft => ({
  type: 'released',
  release: {
    id,
    form: 'online-reply',
    publishedAt: EARLIER,
    recordedAt: NOW,
    lateEntry: false,
    address,
    evidence: [],
    outlets: [],
    final: true,
    fulfils: [],
    unit: 'housing',
    unmet: [],
  },
});
describe('H5, H6 · the copy of a record for whoever applies for it', () => {
  const state = aCase({
    summary: '噪声',
    place: '新碶',
    status: 'ended',
    endedAs: 'no-answer',
    closedAt: NOW,
    assignments: [
      anAssignment('housing', { handler: 'zhang' }),
      anAssignment('police', { id: 'A2', state: 'taken-back' }),
    ],
    releases: [
      aFact('R1'),
      aFact('R2', { exposed: 'open' }),
      aFact('R3', { exposed: 'lawful' }),
      aFact('R4', { void: true }),
      aFact('R5'),
    ],
  });
  const events = record(
    opened({ wordsHash: 'w' }),
    releasedAs('R1', 'https://e.cn/1'),
    releasedAs('R2', 'https://e.cn/2'),
    releasedAs('R3', 'https://e.cn/3'),
    releasedAs('R5', 'https://e.cn/5'),
    {
      type: 'corrected',
      fact: 'released',
      event: 5,
      was: {},
      is: { address: 'https://e.cn/55' },
      reason: '',
      evidence: [],
      sets: { release: aFact('R5') },
    },
    { type: 'noted', says: '', star: false, evidence: [{ kind: 'photo', ref: '照片', sha256: 'p1' }] },
    { type: 'signed', assignmentId: 'A1', signer: 'zhang' },
  ).map((event, index) => (index > 5 ? { ...event, actor: person(index === 6 ? 'wang' : 'zhang') } : event));

  it('says what was known, who answered and what was published; and counts what it leaves out', () => {
    const published = { form: 'online-reply', unit: 'housing', publishedAt: EARLIER };
    expect(redactedOf(state, events)).toEqual({
      facts: {
        number: 'BL2600017',
        foundAt: state.discoveredAt,
        summary: '噪声',
        place: '新碶',
        units: [{ unit: 'housing', part: 'primary' }],
        releases: [
          { ...published, address: 'https://e.cn/1' },
          published,
          { ...published, address: 'https://e.cn/3' },
          published,
        ],
        outcome: 'no-answer',
        closedAt: NOW,
      },
      withheld: [],
      leftOut: [
        { what: 'words', count: 1 },
        { what: 'persons', count: 2 },
        { what: 'internal', count: 2 },
        { what: 'management', count: 1 },
        { what: 'photos', count: 1 },
      ],
      record: { version: 3, head: 'h' },
    });
  });

  it('without what tells of somebody, and of an open case without its end', () => {
    const { summary: _none, ...bare } = aCase({ place: '新碶' });
    expect(redactedOf(bare, record(opened()), ['place'])).toMatchObject({
      facts: { number: 'BL2600017', units: [], releases: [] },
      withheld: ['place'],
      leftOut: [{ what: 'exposed', count: 1 }],
    });
    expect(Object.keys(redactedOf(bare, record(opened()), ['place']).facts)).toEqual([
      'number',
      'foundAt',
      'units',
      'releases',
    ]);
  });
});

describe('P3, M4, D1, M2 · what else a case knows by its parts', () => {
  const K = { body: '市指挥部', since: EARLIER };
  it('P3 · who commands now, and who did at an instant', () => {
    const takeovers = [
      { ...K, id: 'K1', until: NOW },
      { ...K, id: 'K2', void: true as const },
      { ...K, id: 'K3', since: NOW },
    ];
    expect(commanding({ takeovers })?.id).toBe('K3');
    expect([
      commanding({}),
      commanding({ takeovers: takeovers.slice(0, 2) }),
      commandingAt({}, NOW),
      commandingAt({ takeovers }, noon('14:39')),
    ]).toEqual([undefined, undefined, undefined, undefined]);
    expect([commandingAt({ takeovers }, EARLIER)?.id, commandingAt({ takeovers }, NOW)?.id]).toEqual(['K1', 'K3']);
    expect(commandingAt({ takeovers: takeovers.slice(0, 1) }, NOW)).toBeUndefined();
  });

  const H = { id: 'H1', target: '12345', at: EARLIER };
  const over = (is: 'received' | 'refused' | 'withdrawn', when = NOW) => ({ ...H, over: { is, at: when } });
  it('M4 · what is on its way, what came back, and what was received', () => {
    expect(pendingHandoff({ handoffs: [over('refused'), H] })).toBe(H);
    expect(pendingHandoff({ handoffs: [over('refused')] })).toBeUndefined();
    const returned = (...handoffs: NonNullable<Case['handoffs']>): string | undefined =>
      returnedHandoff({ handoffs })?.over?.is;
    expect([
      returned(over('received'), over('refused')),
      returned(over('refused'), over('withdrawn'), over('received')),
      returned(over('refused'), H),
      returned(),
    ]).toEqual(['refused', undefined, undefined, undefined]);
    expect([
      isReceived({ handoffs: [over('received')] }, '12345'),
      isReceived({ handoffs: [over('received')] }, '市局'),
      isReceived({ handoffs: [over('refused')] }, '12345'),
      isReceived({ handoffs: [over('received')], reopenedAt: NOW }, '12345'),
      isReceived({ handoffs: [over('received')], reopenedAt: LATER }, '12345'),
      isReceived({}, '12345'),
    ]).toEqual([true, false, false, true, false, false]);
  });

  it('D1 · whose ground nothing says by when', () => {
    const part = {
      assignments: [anAssignment('police', { state: 'taken-back' }), anAssignment('housing', { id: 'A2' })],
    };
    const T1 = { id: 'T1', unit: 'housing', askedAt: NOW, dueAt: LATER };
    expect([
      isUnlimited(part),
      isUnlimited({ ...part, settledAt: NOW }),
      isUnlimited({ ...part, settlements: [T1] }),
      isUnlimited({ ...part, settlements: [{ ...T1, dropped: true }] }),
      isUnlimited({ assignments: [] }),
    ]).toEqual([true, false, false, true, false]);
  });

  it('M2, P2 · what was sent, and what since it was sent back last', () => {
    const sending = (id: string, part: object = {}) => ({ id, to: ['city'], sentAt: NOW, ...part });
    const dispatch: Dispatch = {
      id: 'B1',
      kind: 'feedback',
      unit: 'housing',
      versions: 1,
      sendings: [sending('S1'), sending('S2', { void: true }), sending('S3'), sending('S4', { sentAt: EARLIER })],
    };
    const ids = (all: { id: string }[]): string[] => all.map(({ id }) => id);
    expect([
      ids(standingSendings(dispatch)),
      ids(standingSendings({ ...dispatch, gone: true })),
      ids(sentSince(dispatch)),
      ids(sentSince({ ...dispatch, sentBefore: 1, returnedAt: NOW })),
    ]).toEqual([['S1', 'S3', 'S4'], [], ['S1', 'S3', 'S4'], ['S3']]);
  });

  it('P4, H2 · another list of releases that answer both concerns', () => {
    const theirs = aFact('R2', { from: { case: 'BL1', id: 'R1' }, fulfils: ['response'], publishedAt: NOW });
    const owed = (from: string) => ({ id: from, from, at: EARLIER, duties: [] });
    const state = aCase({
      releases: [
        aFact('R1', { fulfils: ['response'] }),
        { ...theirs, both: true },
        { ...theirs, id: 'R3', from: { case: 'BL2', id: 'R1' }, both: true },
      ],
      owed: [owed('BL1'), owed('BL2')],
    });
    const { releases, owed: after, firstAnsweredAt } = counting(state, 'BL1', { answers: [], answeredBy: ['R1'] });
    expect([
      releases.map(({ both = false }) => both),
      after?.map(({ answeredBy }) => answeredBy),
      firstAnsweredAt,
    ]).toEqual([[false, false, true], [['R1'], undefined], EARLIER]);
    expect(counting(state, 'BL1', {}).releases).toEqual(state.releases);
    expect(counting(state, 'BL1', {}).owed).toEqual(state.owed);
    expect(counting(state, 'BL1', { answers: ['R2'] }).releases).toEqual(state.releases);
  });

  it('P1, P3 · a step of a plan that a conference prepares, or has', () => {
    const prepared = [
      { conference: 'C1', open: ['a', 'b'], done: [] },
      { conference: 'C2', open: ['a'], done: ['b'] },
    ];
    expect(['a', 'b', 'c'].map((id) => inConference({ prepared }, id))).toEqual([
      { is: 'open', conference: 'C2' },
      { is: 'done', conference: 'C2' },
      null,
    ]);
  });

  it('M4, P4 · what is left to do: an answer while one is owed, and not of a part that was taken back', () => {
    const done: Partial<Case> = {
      assignments: [
        anAssignment('housing', { state: 'signed' }),
        anAssignment('police', { id: 'A2', part: 'co-unit', state: 'taken-back' }),
      ],
      firstAnsweredAt: NOW,
      settledAt: NOW,
    };
    const left = (part: Partial<Case>): string[] => leftToDo(aCase({ ...done, ...part }));
    expect([
      left({}),
      left({ clocks: [aClock()] }),
      left({ clocks: [aClock({ state: 'met' })] }),
      left({ clocks: [aClock({ kind: 'closing' })] }),
      left({ assignments: [anAssignment('police', { state: 'taken-back' })] }),
    ]).toEqual([['close'], ['answer'], ['close'], ['close'], ['assign']]);
  });

  it('of comments what stands, and of those that were withdrawn who wrote one and when', () => {
    const events = record(
      { type: 'commented', says: '一', mentions: ['zhang'] },
      { type: 'commented', says: '二' },
      { type: 'comment-withdrawn', comment: 1 },
    );
    expect(commentsStanding(events).map(({ says }) => says)).toEqual(['二']);
    const read = withoutWithdrawn(events);
    expect(read[0]).toMatchObject({ seq: 1, says: '' });
    expect(read[0]).not.toHaveProperty('mentions');
    expect(read.slice(1)).toEqual(events.slice(1));
  });

  it('H5 · the photos that an event names as proof, wherever it does', () => {
    const photo = (sha256: string) => ({ kind: 'photo' as const, ref: '照片', sha256 });
    const settled: EventBody = { type: 'settled', says: '', evidence: [photo('a')], unit: 'housing', settledAt: NOW };
    const corrected = (is: object): EventBody => ({
      type: 'corrected',
      fact: 'settled',
      event: 1,
      was: {},
      is,
      reason: '',
      evidence: [photo('b')],
      sets: {},
    });
    expect([
      photosOf(settled),
      photosOf(corrected({ evidence: [photo('c')] })),
      photosOf(corrected({})),
      photosOf({ type: 'noted', says: '', star: false }),
      photosOf({ type: 'closed' }),
    ]).toEqual([['a'], ['b', 'c'], ['b'], [], []]);
  });
});
