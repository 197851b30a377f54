import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import { type Stamp } from '../../../functions/domain/matter/event.ts';
import { fold } from '../../../functions/domain/case/apply.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import { risen } from '../../../functions/domain/case/graver-emergency.ts';
import type { EventBody } from '../../../functions/domain/case/events.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const opinions = (...grades: Grade[]): Case['grades'][] => grades.map((opinion) => ({ opinion, emergency: null }));
const stamp: Stamp = { seq: 9, at: at('2026-03-18 15:00'), byPerson: true, hash: 'head' };
const opened: EventBody = {
  type: 'case-opened',
  number: 'BL2600017',
  policyId: '0000000000000000',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: ['other'],
  natures: [],
  discoveredAt: at('2026-03-18 14:10'),
  suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
  grades: { opinion: 'IV', emergency: null },
  gradesConfirmed: false,
};

describe('ours · folding events into a case', () => {
  it('begins with the opening, and keeps only what decide reads', () => {
    const state = fold(
      null,
      { ...opened, wordsHash: 'w', alertId: 'a1', learntBy: 'phone', place: '新碶' },
      { ...stamp, seq: 1 },
    );
    expect(state).toMatchObject({
      schema: 2,
      version: 1,
      registeredAt: stamp.at,
      discoveredAt: at('2026-03-18 14:10'),
      place: '新碶',
    });
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['wordsHash', 'alertId', 'suggestion', 'learntBy']));
  });

  it.each([
    ['a second opening', aCase(), opened, 'case BL2600017 was opened twice'],
    ['anything before the opening', null, { type: 'noted', says: '', star: false }, 'event noted before case-opened'],
    [
      'an event of a clock that is not there',
      aCase(),
      { type: 'clocks-changed', changes: [{ change: 'missed', clockId: 'response' }] },
      'matter BL2600017 has no clock response',
    ],
    [
      'an event of an assignment that is not there',
      aCase(),
      { type: 'signed', assignmentId: 'A1', signer: 'zhang' },
      'case BL2600017 has no assignment A1',
    ],
    [
      'an event of another assignment than there is',
      aCase({ assignments: [anAssignment('housing')] }),
      { type: 'signed', assignmentId: 'A2', signer: 'zhang' },
      'case BL2600017 has no assignment A2',
    ],
  ] as [string, Case | null, EventBody, string][])('throws on %s: the record is broken', (_, state, body, message) => {
    expect(() => fold(state, body, stamp)).toThrow(message);
  });

  it('moves the version that a person is asked about only by a person’s event', () => {
    expect(fold(aCase(), { type: 'noted', says: '', star: false }, stamp)).toMatchObject({
      version: 9,
      personVersion: 9,
      head: 'head',
      changedAt: stamp.at,
    });
    expect(fold(aCase(), { type: 'noted', says: '', star: false }, { ...stamp, byPerson: false })).toMatchObject({
      version: 9,
      personVersion: 2,
    });
  });

  it.each<[string, EventBody, Partial<Case>, Partial<Record<keyof Case, unknown>>]>([
    [
      'a healed clock is not late any more',
      { type: 'clocks-changed', changes: [{ change: 'met', clockId: 'response', metAt: stamp.at, late: false }] },
      { clocks: [aClock({ state: 'met', late: true })] },
      { clocks: [aClock({ state: 'met', metAt: stamp.at })] },
    ],
    [
      'skipped rungs are passed',
      {
        type: 'clocks-changed',
        changes: [
          {
            change: 'rungs-skipped',
            clockId: 'response',
            rungs: ['half', 'left12h', 'left4h', 'left1h'],
            why: 'outage',
          },
        ],
      },
      { clocks: [aClock()] },
      { clocks: [aClock({ done: ['half', 'left12h', 'left4h', 'left1h'] })] },
    ],
    [
      'a refused return keeps a signature',
      { type: 'return-decided', assignmentId: 'A1', accepted: false, says: '', legalBasis: '' },
      { assignments: [anAssignment('housing', { state: 'returning', signedAt: stamp.at })] },
      { assignments: [anAssignment('housing', { state: 'signed', signedAt: stamp.at, decidedAt: stamp.at })] },
    ],
    [
      'a refused clock is remembered with what it belonged to',
      {
        type: 'clocks-changed',
        changes: [{ change: 'refused', kind: 'sign', of: 'A1', why: 'no-calendar', year: 2027 }],
      },
      { refusedClocks: ['response'] },
      { refusedClocks: ['response', 'sign:A1'] },
    ],
    ['a policy is moved', { type: 'policy-moved', policyId: 'p2', reason: '' }, {}, { policyId: 'p2' }],
    [
      'growth changes no grade that a person confirmed',
      {
        type: 'attention-grew',
        alertId: 'a',
        what: 'views',
        says: '',
        suggestion: { ...opened.suggestion, grades: { opinion: 'I', emergency: null } },
      },
      {},
      { grades: { opinion: 'IV', emergency: null } },
    ],
    [
      'growth without a suggestion changes nothing',
      { type: 'attention-grew', alertId: 'a', what: 'views', says: '' },
      { gradesConfirmed: false },
      { grades: { opinion: 'IV', emergency: null } },
    ],
    [
      'only an answer that counts is the first answer',
      { type: 'released', release: { ...release('R1'), fulfils: [] } },
      {},
      { firstAnsweredAt: undefined },
    ],
    [
      'an earlier answer recorded later is the first answer',
      { type: 'released', release: release('R2') },
      { firstAnsweredAt: at('2026-03-18 16:00') },
      { firstAnsweredAt: at('2026-03-18 14:50') },
    ],
    [
      'a later answer is not',
      { type: 'released', release: release('R2') },
      { firstAnsweredAt: at('2026-03-18 14:20') },
      { firstAnsweredAt: at('2026-03-18 14:20') },
    ],
    [
      'the earliest report counts',
      { type: 'reported', to: '', means: '', reportedAt: at('2026-03-18 14:30'), unit: 'gov-office' },
      { reportedAt: at('2026-03-18 14:20') },
      { reportedAt: at('2026-03-18 14:20') },
    ],
    [
      'an end by joining says where to',
      { type: 'ended', outcome: 'joined', reason: '', into: 'BL2600018' },
      {},
      { status: 'ended', joinedInto: 'BL2600018' },
    ],
    [
      'a request that is passed on joins nothing',
      { type: 'ended', outcome: 'passed-on', reason: '', target: '12345' },
      {},
      { status: 'ended', joinedInto: undefined },
    ],
    [
      'reopened, it has not ended',
      { type: 'reopened', reason: '' },
      { status: 'ended', closedAt: stamp.at, endedAs: 'joined', joinedInto: 'BL2600018', reopened: 1 },
      { status: 'open', closedAt: undefined, endedAs: undefined, joinedInto: undefined, reopened: 2 },
    ],
    [
      'reopened before anybody confirmed it, it waits for appraisal',
      { type: 'reopened', reason: '' },
      { status: 'ended', gradesConfirmed: false },
      { status: 'appraising', reopened: 1 },
    ],
    [
      'what is no emergency has no kind of one',
      {
        type: 'graded',
        was: { opinion: 'IV', emergency: null },
        grades: { opinion: 'IV', emergency: null },
        reason: '',
        differs: true,
      },
      { emergencyKind: 'accident' },
      { emergencyKind: undefined },
    ],
    [
      'an emergency keeps its kind',
      {
        type: 'graded',
        was: { opinion: 'IV', emergency: null },
        grades: { opinion: 'IV', emergency: 'III' },
        reason: '',
        differs: true,
      },
      { emergencyKind: 'accident' },
      { emergencyKind: 'accident' },
    ],
  ])('%s', (_, body, before, after) => {
    const state = fold(aCase(before), body, stamp);
    const kept = new Map<string, unknown>(Object.entries(state));
    for (const [field, value] of Object.entries(after)) expect(kept.get(field)).toEqual(value);
  });
});

function release(id: string): Extract<EventBody, { type: 'released' }>['release'] {
  return {
    id,
    form: 'online-reply',
    publishedAt: at('2026-03-18 14:50'),
    recordedAt: stamp.at,
    lateEntry: false,
    evidence: [],
    outlets: [],
    final: true,
    fulfils: ['response'],
    unit: 'housing',
    unmet: [],
  };
}

describe('A1 · grades that rose once do not rise again on the way back', () => {
  it.each<[string, Case['grades'][], number]>([
    ['to a grade that was reached before', opinions('IV', 'II', 'IV', 'II'), 2],
    ['to one between', opinions('IV', 'II', 'IV', 'III'), 2],
    ['to one above all', opinions('IV', 'III', 'IV', 'II'), 3],
    [
      'of the emergency alone',
      [
        { opinion: 'IV', emergency: null },
        { opinion: 'IV', emergency: 'II' },
        { opinion: 'IV', emergency: 'III' },
        { opinion: 'IV', emergency: 'II' },
      ],
      2,
    ],
  ])('%s', (_, grades, expected) => {
    let state = aCase({ grades: grades[0] ?? { opinion: 'IV', emergency: null } });
    for (const [hour, next] of grades.entries())
      state = risen({ ...state, grades: next }, state, at(`2026-03-18 ${15 + hour}:00`));
    expect(state.risen).toHaveLength(expected);
    expect(state.risen?.at(1)?.at).toBe(at('2026-03-18 16:00'));
  });
});
