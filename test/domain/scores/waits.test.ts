/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../functions/domain/case/events.ts';
import {
  correctionsTo,
  type PublishedScores,
  type ScoreCorrection,
} from '../../../functions/domain/scores/corrections.ts';
import {
  type DutyFact,
  isInTime,
  isKeptLonger,
  isScored,
  isWithinLonger,
} from '../../../functions/domain/scores/facts.ts';
import { said, shown } from '../../../functions/domain/scores/in-words.ts';
import type { ItemScore, Miss, ScoreTable, UnitScore } from '../../../functions/domain/scores/table.ts';
import { minutesOf, waitsIn, within } from '../../../functions/domain/scores/waits.ts';
import { aClock, at } from '../samples.ts';

const when = (time: string): string => at(`2026-03-18 ${time}`);
/** An event by what of it tells of a wait. */
const event = (seq: number, time: string, body: object): Event =>
  ({ ...body, seq, at: when(time), actor: { kind: 'system', part: 'intake' }, prev: '', hash: '' }) as unknown as Event;
const returned = (seq: number, time: string, assignmentId: string) =>
  event(seq, time, { type: 'return-requested', assignmentId });
const proposed = (seq: number, time: string, id: string, kind = 'review') =>
  event(seq, time, { type: 'proposed', proposal: { id }, payload: { kind } });

const wait = (from: string, until?: string, what: 'review' | 'transfer' = 'review') => ({
  for: what,
  from: when(from),
  ...(until === undefined ? {} : { until: when(until) }),
});

const closed = (from: string, until: string, what: 'review' | 'transfer' = 'review') => ({
  ...wait(from, until, what),
  until: when(until),
});

describe('S5 · time in which others had the move', () => {
  it.each<[string, Event[], unknown]>([
    ['while whose matter it is was disputed', [returned(1, '10:00', 'A1')], [{ for: 'transfer', from: when('10:00') }]],
    [
      'until that was decided',
      [returned(1, '10:00', 'A1'), event(2, '11:00', { type: 'return-decided', assignmentId: 'A1' })],
      [{ for: 'transfer', from: when('10:00'), until: when('11:00') }],
    ],
    [
      'or it was taken back, the first end of it',
      [
        returned(1, '10:00', 'A1'),
        returned(2, '10:30', 'A2'),
        event(3, '11:00', { type: 'taken-back', assignmentIds: ['A1', 'A3'] }),
        event(4, '12:00', { type: 'return-decided', assignmentId: 'A1' }),
      ],
      [
        { for: 'transfer', from: when('10:00'), until: when('11:00') },
        { for: 'transfer', from: when('10:30') },
      ],
    ],
    [
      'twice of one unit, each by itself',
      [
        returned(1, '10:00', 'A1'),
        event(2, '11:00', { type: 'return-decided', assignmentId: 'A1' }),
        returned(3, '12:00', 'A1'),
        event(4, '13:00', { type: 'return-decided', assignmentId: 'A1' }),
      ],
      [
        { for: 'transfer', from: when('10:00'), until: when('11:00') },
        { for: 'transfer', from: when('12:00'), until: when('13:00') },
      ],
    ],
    [
      'not of another whose number begins alike',
      [returned(1, '10:00', 'A11'), event(2, '11:00', { type: 'return-decided', assignmentId: 'A1' })],
      [{ for: 'transfer', from: when('10:00') }],
    ],
    ...(['proposal-decided', 'proposal-withdrawn', 'proposal-lapsed'] as const).map(
      (type): [string, Event[], unknown] => [
        type,
        [
          proposed(1, '10:00', 'P1', 'final-approval'),
          proposed(2, '10:30', 'P2'),
          event(3, '11:00', { type, proposalId: 'P1' }),
        ],
        [
          { for: 'final-approval', from: when('10:00'), until: when('11:00') },
          { for: 'review', from: when('10:30') },
        ],
      ],
    ),
    [
      'nothing else',
      [event(1, '10:00', { type: 'noted' }), event(2, '11:00', { type: 'proposal-decided', proposalId: 'P9' })],
      [],
    ],
  ])('%s', (_, events, waits) => {
    expect(waitsIn(events)).toEqual(waits);
  });

  it('as far as it lies in the time of a duty', () => {
    expect(
      within([wait('09:00', '10:30'), wait('11:00', '13:00'), wait('11:30')], when('10:00'), when('12:00')),
    ).toEqual([wait('10:00', '10:30'), wait('11:00', '12:00'), wait('11:30', '12:00')]);
    expect(
      within([wait('08:00', '10:00'), wait('12:00', '13:00'), wait('12:00')], when('10:00'), when('12:00')),
    ).toEqual([]);
  });

  it('what overlaps is lost once', () => {
    const waits = [
      closed('11:00', '12:00'),
      closed('10:00', '11:30'),
      closed('10:15', '10:45'),
      closed('13:00', '13:10', 'transfer'),
    ];
    expect(minutesOf(waits, ['review'])).toBe(120);
    expect(minutesOf(waits, ['transfer'])).toBe(10);
    expect(minutesOf(waits, ['review', 'transfer'])).toBe(130);
    expect(minutesOf(waits, [])).toBe(0);
    expect(minutesOf([closed('10:00', '10:30'), closed('10:00', '11:00'), closed('11:00', '11:05')], ['review'])).toBe(
      65,
    );
  });
});

describe('P2, A1 · what counts as in time', () => {
  const fact = (part: Partial<DutyFact>): DutyFact => ({
    matter: 'BL1',
    duty: 'response',
    kind: 'response',
    unit: 'housing',
    transferred: false,
    grade: 'IV',
    dueAt: when('10:00'),
    is: 'late',
    ...part,
  });
  const limits = { bodies: ['市政府办', '省政府办'] };
  const limit = [{ by: '市政府办', dueAt: when('12:00') }];
  it('a late answer within a longer limit that a body of the rules set: kept, or running still', () => {
    expect(isKeptLonger(fact({ kept: limit }), limits)).toBe(true);
    expect(isKeptLonger(fact({ kept: [{ by: '某局', dueAt: when('12:00') }, ...limit] }), limits)).toBe(true);
    expect(isKeptLonger(fact({ kept: [{ by: '某局', dueAt: when('12:00') }] }), limits)).toBe(false);
    expect(isKeptLonger(fact({ kept: limit, is: 'tolerated' }), limits)).toBe(false);
    expect(isKeptLonger(fact({ keeps: limit }), limits)).toBe(false);
    expect(isWithinLonger(fact({ keeps: limit }), limits)).toBe(true);
    expect(isWithinLonger(fact({ kept: limit }), limits)).toBe(true);
    expect(isWithinLonger(fact({ keeps: limit, is: 'tolerated' }), limits)).toBe(false);
    expect(isWithinLonger(fact({}), limits)).toBe(false);
  });
  it('a clock that was met, neither late nor past when it arose', () => {
    expect(isInTime(aClock({ state: 'met' }))).toBe(true);
    expect(isInTime(aClock({ state: 'met', late: true }))).toBe(false);
    expect(isInTime(aClock({ state: 'met', past: true }))).toBe(false);
    expect(isInTime(aClock({ state: 'missed' }))).toBe(false);
    expect(['response', 'order-reply', 'plan-step', ''].map(isScored)).toEqual([true, true, false, false]);
  });
  it('figures as a table prints them', () => {
    expect([90, 66.666, 1.005, 0.1 + 0.2].map(shown)).toEqual(['90', '66.67', '1.01', '0.3']);
    expect(said('共 {count} 件，{rate}%', { count: 3, rate: '90' })).toBe('共 3 件，90%');
    expect(() => said('{toString}', { count: 3 })).toThrow('toString');
  });
});

const row = (unit: string, score: number, misses: Miss[] = [], rank: number | null = 1) =>
  ({
    unit,
    score,
    rank,
    formula: '',
    items: [{ item: 'first-answer', misses } as unknown as ItemScore],
    returned: {},
    redone: {},
  }) as unknown as UnitScore;
const table = (units: UnitScore[], id = '2026-Q1'): ScoreTable => ({
  stream: 'open-government',
  period: { id, from: when('00:00'), until: when('23:59') },
  policyId: 'p',
  units,
});

describe('S5 · what an earlier table would say otherwise now', () => {
  const miss = (matter: string, part: Partial<Miss> = {}): Miss => ({
    matter,
    duty: 'response',
    grade: 'IV',
    dueAt: when('10:00'),
    is: 'late',
    weighs: 1,
    costs: 16,
    apart: { approval: 0, transfer: 0 },
    ...part,
  });
  const published = (units: UnitScore[]) => ({ table: table(units), corrections: [] }) as unknown as PublishedScores;
  const named = (matter: string, part: Partial<Miss> = {}) => {
    const { duty, dueAt, is, costs } = miss(matter, part);
    return { item: 'first-answer', matter, duty, dueAt, is, costs };
  };
  const was = row('edu', 84, [miss('BL1'), miss('BL2')]);

  it('nothing where all is the same', () => {
    expect(correctionsTo(published([was]), [], table([was]))).toEqual([]);
  });
  it('each unit that stands otherwise, by id, with the misses that are gone and come; what one costs makes it no other', () => {
    const is = row('edu', 90, [miss('BL2', { costs: 10 }), miss('BL3')], 2);
    const fresh = row('a-new', 50, [miss('BL4')]);
    const gone = row('zoo', 70, [miss('BL5')]);
    expect(correctionsTo(published([was, gone]), [], table([is, fresh]))).toEqual([
      { period: '2026-Q1', unit: 'a-new', was: null, is: fresh, gone: [], come: [named('BL4')] },
      { period: '2026-Q1', unit: 'edu', was: { score: 84, rank: 1 }, is, gone: [named('BL1')], come: [named('BL3')] },
      { period: '2026-Q1', unit: 'zoo', was: { score: 70, rank: 1 }, is: null, gone: [named('BL5')], come: [] },
    ]);
  });
  it('against what was told last of that period, and of no other', () => {
    const is = row('edu', 90);
    const told = (period: string, now: UnitScore | null): ScoreCorrection => ({
      period,
      unit: 'edu',
      was: null,
      is: now,
      gone: [],
      come: [],
    });
    expect(correctionsTo(published([was]), [told('2026-Q1', is)], table([is]))).toEqual([]);
    expect(correctionsTo(published([was]), [told('2025-Q4', is)], table([is]))).toHaveLength(1);
    expect(correctionsTo(published([was]), [told('2026-Q1', null)], table([is]))).toMatchObject([
      { was: null, is: { score: 90 } },
    ]);
    expect(correctionsTo(published([was]), [told('2026-Q1', null)], table([]))).toEqual([]);
  });
  it('a miss that counts otherwise is another', () => {
    const is = row('edu', 84, [miss('BL1', { is: 'tolerated' }), miss('BL2')]);
    expect(correctionsTo(published([was]), [], table([is]))).toMatchObject([
      { gone: [{ matter: 'BL1', is: 'late' }], come: [{ matter: 'BL1', is: 'tolerated' }] },
    ]);
  });
});
