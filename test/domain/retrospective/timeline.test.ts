/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Draft, Event } from '../../../functions/domain/case/events.ts';
import { growth, type Line, timelineOf } from '../../../functions/domain/retrospective/timeline.ts';
import { anAssignment, anEvent, at } from '../samples.ts';

const IV = { opinion: 'IV', emergency: null } as const;
const II = { opinion: 'II', emergency: null } as const;
const DUE = at('2026-03-20 14:10');
const opened: Draft = {
  type: 'case-opened',
  number: 'BL2600017',
  policyId: '0',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: ['other'],
  natures: [],
  discoveredAt: at('2026-03-18 14:10'),
  firstPublishedAt: at('2026-03-18 13:00'),
  suggestion: { grades: IV, gradeReasons: [], unit: 'housing', unitReasons: [] },
  grades: IV,
  gradesConfirmed: false,
};
const grew: Draft = { type: 'attention-grew', alertId: 'a', what: 'views', says: '' };
const release: Extract<Draft, { type: 'released' }>['release'] = {
  id: 'R1',
  form: 'online-reply',
  publishedAt: at('2026-03-18 15:00'),
  recordedAt: at('2026-03-18 16:00'),
  lateEntry: false,
  evidence: [],
  outlets: [],
  address: 'https://e.cn/1',
  final: true,
  fulfils: [],
  unit: 'housing',
  unmet: [],
};
const breached = (duty: string): Draft => ({
  type: 'clocks-changed',
  changes: [
    { change: 'missed', clockId: duty },
    { change: 'breached', duty, kind: 'response', unit: 'housing', dueAt: DUE, basis: 'P4' },
  ],
});
const judged = (duty: string, is: 'healed' | 'elsewhere' | 'stands'): Draft => ({
  type: 'clocks-changed',
  changes: [{ change: 'breach-judged', duty, is, dueAt: DUE }],
});
const record = (...drafts: [string, Draft][]): Event[] =>
  drafts.map(([time, draft], index) => anEvent(index + 1, draft, `2026-03-18 ${time}`));
const line = (event: number, time: string, rest: object): object => ({ event, at: at(`2026-03-18 ${time}`), ...rest });

describe('D4 · what happened to a case, from its record alone', () => {
  it('is each step with its unit, in the order in which it came to pass', () => {
    const events = record(
      ['14:20', opened],
      ['14:25', { type: 'noted', says: '内部记事', star: false }],
      ['14:30', { type: 'graded', was: IV, grades: II, reason: '上级关注', differs: true }],
      ['14:40', { type: 'assigned', assignment: anAssignment('housing'), reasons: [] }],
      ['14:50', { type: 'signed', assignmentId: 'A1', signer: 'zhang' }],
      ['14:55', { type: 'return-requested', assignmentId: 'A1', by: 'zhang', reason: 'not-ours', says: '非我局职责' }],
      ['15:30', grew],
      ['16:00', { type: 'released', release: release }],
      [
        '16:10',
        {
          type: 'reported',
          to: '市网信办',
          means: 'phone',
          reportedAt: at('2026-03-18 14:35'),
          unit: 'office',
        },
      ],
      ['17:00', { type: 'reopened', reason: '又有反映' }],
      [
        '17:30',
        {
          type: 'effect-judged',
          release: 'R1',
          hours: 24,
          volume: 'less',
          figures: { before: 9, now: 3, source: '监测' },
          asks: ['何时'],
          doubts: ['一', '二'],
        },
      ],
      ['17:40', { type: 'settled', says: '', evidence: [], unit: 'housing', settledAt: at('2026-03-18 17:35') }],
      ['18:00', { type: 'ended', outcome: 'no-answer', reason: '无须回应' }],
      ['19:00', { type: 'closed' }],
    );
    expect(timelineOf(events)).toEqual([
      line(1, '14:10', { what: 'discovered', grades: IV, firstPublishedAt: at('2026-03-18 13:00') }),
      line(3, '14:30', { what: 'graded', was: IV, grades: II, says: '上级关注' }),
      line(9, '14:35', { what: 'reported', says: '市网信办' }),
      line(4, '14:40', { what: 'assigned', unit: 'housing' }),
      line(5, '14:50', { what: 'signed', unit: 'housing' }),
      line(6, '14:55', { what: 'returned', unit: 'housing', says: '非我局职责' }),
      line(8, '15:00', {
        what: 'released',
        unit: 'housing',
        publishedAt: at('2026-03-18 15:00'),
        form: 'online-reply',
        final: true,
        address: 'https://e.cn/1',
      }),
      line(7, '15:30', { what: 'grew' }),
      line(10, '17:00', { what: 'reopened', says: '又有反映' }),
      line(11, '17:30', {
        what: 'effect',
        volume: 'less',
        hours: 24,
        figures: { before: 9, now: 3, source: '监测' },
        asks: 1,
        doubts: 2,
      }),
      line(12, '17:35', { what: 'settled', unit: 'housing' }),
      line(13, '18:00', { what: 'ended', says: '无须回应' }),
      line(14, '19:00', { what: 'closed' }),
    ]);
  });

  it('of one instant, in the order of the record', () => {
    expect(timelineOf(record(['15:00', grew], ['15:00', { type: 'closed' }])).map(({ event }) => event)).toEqual([
      1, 2,
    ]);
    const events = record(['14:20', { type: 'closed' }], ['14:10', grew], ['14:10', opened]);
    expect(timelineOf(events).map(({ event }) => event)).toEqual([2, 3, 1]);
  });

  it('says of no unit whose part is not in the record', () => {
    expect(timelineOf(record(['14:50', { type: 'signed', assignmentId: 'A9', signer: 'zhang' }]))).toEqual([
      line(1, '14:50', { what: 'signed' }),
    ]);
  });

  it.each<[string, Draft[], string[]]>([
    ['as it stands', [breached('response')], ['response']],
    ['not what was in time after all', [breached('response'), judged('response', 'healed')], []],
    ['nor what is another case’s', [breached('response'), judged('response', 'elsewhere')], []],
    [
      'but what was found to stand again',
      [breached('response'), judged('response', 'healed'), judged('response', 'stands')],
      ['response'],
    ],
    ['each by itself', [breached('response'), breached('sign:A1'), judged('response', 'healed')], ['sign:A1']],
  ])('a miss: %s', (_, drafts, duties) => {
    const lines = timelineOf(record(...drafts.map((draft): [string, Draft] => ['15:00', draft])));
    expect(lines.map((one) => (one.what === 'missed' ? [one.duty, one.dueAt, one.unit] : one))).toEqual(
      duties.map((duty) => [duty, DUE, 'housing']),
    );
  });
});

describe('D4 · how much was said of it before the first answer, and after', () => {
  const lines = (...times: [string, 'grew' | 'released'][]): Line[] =>
    timelineOf(
      record(
        ...times.map(([time, what]): [string, Draft] => [
          time,
          what === 'grew'
            ? grew
            : {
                type: 'released',
                release: { ...release, publishedAt: at(`2026-03-18 ${time}`) },
              },
        ]),
      ),
    );
  it.each([
    ['all before one that is still to come', lines(['14:00', 'grew'], ['15:00', 'grew']), { before: 2, after: 0 }],
    [
      'the first alone divides it, and what is of its instant is after it',
      lines(['14:00', 'grew'], ['15:00', 'released'], ['15:00', 'grew'], ['16:00', 'grew'], ['17:00', 'released']),
      { before: 1, after: 2 },
    ],
    ['none', lines(['15:00', 'released']), { before: 0, after: 0 }],
  ])('%s', (_, given, counts) => expect(growth(given)).toEqual(counts));
});
