import { describe, expect, it } from 'vitest';
import type { BreachChange } from '../../../functions/domain/matter/breach.ts';
import type { ClockChange } from '../../../functions/domain/matter/clock-changes.ts';
import type { OrderBody, OrderEvent, OrderOpened } from '../../../functions/domain/order/events.ts';
import type { Clock, ClockKind } from '../../../functions/domain/order/order.ts';
import { groundsOfOrder } from '../../../functions/domain/scores/grounds.ts';
import { factsOfOrder } from '../../../functions/domain/scores/order-facts.ts';
import { aClock, at } from '../samples.ts';

const DUE = at('2026-03-20 10:00');
const DONE = at('2026-03-19 10:00');
const LATE = at('2026-03-21 10:00');
const clock = (kind: ClockKind, part: Partial<Clock> = {}): Clock => ({
  ...aClock({ dueAt: DUE, move: { unit: 'housing' } }),
  id: kind,
  kind,
  ...part,
});
const opened: OrderOpened = {
  type: 'order-opened',
  number: 'BLD2600001',
  policyId: 'p',
  drill: false,
  issuer: { unit: 'office', person: 'wang' },
  basis: { kind: 'instruction', says: '' },
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  limit: { workingDays: 5 },
  demands: [{ id: 'Q1', says: '' }],
};
const clocks = (...changes: (ClockChange<ClockKind> | BreachChange)[]): OrderBody => ({
  type: 'clocks-changed',
  changes,
});
const record = (...bodies: OrderBody[]): OrderEvent[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: at(`2026-03-1${index} 10:00`),
    actor: { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' },
    prev: '',
    hash: '',
  }));

const open = (kind: ClockKind, part: Partial<Clock> = {}) => ({ change: 'opened' as const, clock: clock(kind, part) });
const met = (id: string, metAt = DONE, late = false) => ({ change: 'met' as const, clockId: id, metAt, late });
const breached = (duty: string): BreachChange => ({
  change: 'breached',
  duty,
  kind: duty.split(':')[0] ?? '',
  unit: 'housing',
  dueAt: DUE,
  basis: 'S3',
});
const is = { matter: 'BLD2600001', unit: 'housing', transferred: true, grade: 'III', dueAt: DUE } as const;
const inTime = (kind: string) => ({ ...is, duty: kind, kind, metAt: DONE, is: 'in-time' });
const late = (kind: string, part: object = {}) => ({ ...is, duty: kind, kind, is: 'late', ...part });
const given = {
  matter: 'BLD2600001',
  unit: 'housing',
  transferred: true,
  what: 'assigned',
  at: at('2026-03-10 10:00'),
  event: 1,
};

describe('S5, S3 · what an order gives to the scores of the unit that carries it out', () => {
  it.each<[string, OrderBody[], unknown[]]>([
    ['nothing fell due', [opened, clocks(open('order-sign'))], []],
    [
      'signed in time',
      [opened, clocks(open('order-sign'), open('order-reply')), clocks(met('order-sign'))],
      [inTime('order-sign')],
    ],
    [
      'signed late',
      [opened, clocks(open('order-sign')), clocks(met('order-sign', LATE, true), breached('order-sign'))],
      [late('order-sign', { metAt: LATE })],
    ],
    [
      'not signed yet',
      [opened, clocks(open('order-sign')), clocks({ change: 'missed', clockId: 'order-sign' }, breached('order-sign'))],
      [late('order-sign', { owed: true })],
    ],
    [
      'not signed, and owed by nobody any more',
      [
        opened,
        clocks(open('order-sign')),
        clocks({ change: 'missed', clockId: 'order-sign' }, breached('order-sign')),
        clocks({ change: 'superseded', clockId: 'order-sign', kind: 'order-sign', why: 'no-longer-applies' }),
      ],
      [late('order-sign')],
    ],
    [
      'not signed in time, which a person set aside',
      [
        opened,
        clocks(open('order-sign')),
        clocks({ change: 'missed', clockId: 'order-sign' }, breached('order-sign')),
        { type: 'breach-set-aside', duty: 'order-sign', says: '' },
      ],
      [late('order-sign', { owed: true, is: 'set-aside' })],
    ],
    [
      'what was in time after all',
      [
        opened,
        clocks(open('order-sign')),
        clocks(met('order-sign', LATE, true), breached('order-sign')),
        clocks({ change: 'breach-judged', duty: 'order-sign', is: 'healed', dueAt: DUE }),
      ],
      [],
    ],
    [
      'what was over when it arose',
      [opened, clocks(open('order-sign', { past: true })), clocks(met('order-sign'))],
      [],
    ],
    [
      'what the office is to check is nobody’s score',
      [opened, clocks(open('order-check', { move: { desk: true } })), clocks(met('order-check'))],
      [],
    ],
    [
      'a time that came to nothing',
      [
        opened,
        clocks(open('order-sign')),
        clocks({ change: 'superseded', clockId: 'order-sign', kind: 'order-sign', why: 'replaced' }),
      ],
      [],
    ],
    [
      'H5 · nothing of one that complains of it',
      [{ ...opened, against: ['housing'] }, clocks(open('order-sign')), clocks(met('order-sign'))],
      ['none'],
    ],
    [
      'S4 · nothing of a drill',
      [{ ...opened, drill: true }, clocks(open('order-sign')), clocks(met('order-sign'))],
      ['none'],
    ],
  ])('%s', (_, bodies, duties) => {
    expect(factsOfOrder(record(...bodies))).toEqual(
      duties[0] === 'none' ? { duties: [], acts: [] } : { duties, acts: [given] },
    );
  });

  it('what it had to do anew', () => {
    const returned: OrderBody = { type: 'reply-returned', demandId: 'Q1', says: '' };
    const events = record(opened, returned);
    const anew = { ...given, what: 'redone', at: at('2026-03-11 10:00'), event: 2 };
    expect(factsOfOrder(events).acts).toEqual([given, anew]);
    expect(factsOfOrder([])).toEqual({ duties: [], acts: [] });
    expect(groundsOfOrder(events, at('2026-03-11 10:00'))).toEqual([
      { fact: 'returned', matter: 'BLD2600001', unit: 'housing', at: at('2026-03-11 10:00'), event: 2 },
    ]);
    expect(groundsOfOrder(events, at('2026-03-11 10:01'))).toEqual([]);
  });

  it('S6 · what was late and stands is the ground of a measure, from a day on', () => {
    const missed = record(
      opened,
      clocks(open('order-sign')),
      clocks({ change: 'missed', clockId: 'order-sign' }, breached('order-sign')),
    );
    const ground = { fact: 'late', matter: 'BLD2600001', unit: 'housing', at: DUE, duty: 'order-sign', dueAt: DUE };
    expect(groundsOfOrder(missed, DUE)).toEqual([ground]);
    expect(groundsOfOrder(missed, at('2026-03-20 10:01'))).toEqual([]);
    const over = record(
      opened,
      clocks(open('order-sign')),
      clocks({ change: 'missed', clockId: 'order-sign' }, breached('order-sign')),
      clocks({ change: 'superseded', clockId: 'order-sign', kind: 'order-sign', why: 'no-longer-applies' }),
    );
    expect(groundsOfOrder(over, DUE)).toEqual([{ ...ground, over: true }]);
    const done = record(
      opened,
      clocks(open('order-sign')),
      clocks(met('order-sign', LATE, true), breached('order-sign')),
    );
    expect(groundsOfOrder(done, DUE)).toEqual([{ ...ground, metAt: LATE }]);
    const aside = record(
      opened,
      clocks(open('order-sign')),
      clocks(met('order-sign', LATE, true), breached('order-sign')),
      { type: 'breach-set-aside', duty: 'order-sign', says: '' },
    );
    expect(groundsOfOrder(aside, DUE)).toEqual([]);
  });
});
