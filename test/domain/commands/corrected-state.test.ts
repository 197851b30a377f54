import { describe, expect, it } from 'vitest';
import type { Case, KnownEmergency, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { Event, EventBody, Release } from '../../../functions/domain/case/events.ts';
import { stateWith } from '../../../functions/domain/commands/corrected-state.ts';
import { factOfEvent } from '../../../functions/domain/commands/recorded-facts.ts';
import type { FactFields } from '../../../functions/domain/matter/fact-fields.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const directory = aDirectory();
/** Discovered at 14:10, registered at 14:20 of that day. */
const NOW = at('2026-03-18 16:00');

const recorded = (bodies: readonly EventBody[]): Event[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: at('2026-03-18 15:00'),
    actor: { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' },
    prev: '',
    hash: '',
  }));

/** What becomes of the case when what the first of these events recorded is corrected; of a refusal its rule, clause and place. */
function corrected(bodies: EventBody | readonly EventBody[], is: FactFields, state: Partial<Case> = {}): unknown {
  const facts = recorded('type' in bodies ? [bodies] : bodies);
  const fact = factOfEvent(facts, 1);
  if (!fact) throw new Error('nothing of it can be corrected');
  const correction = { is, stands: { ...fact.stands, ...is }, reason: '核对原件' };
  const after = stateWith(aCase(state), fact, correction, { policy, directory, now: NOW, facts, proposed: [] });
  return isRefusal(after) ? `${after.refused} ${after.clause} ${after.field ?? ''}`.trim() : after;
}

const opened: EventBody = {
  type: 'case-opened',
  number: 'BL2600017',
  policyId: policy.id,
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: ['other'],
  natures: [],
  discoveredAt: at('2026-03-18 14:10'),
  offline: false,
  drill: false,
  suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
  status: 'open',
  grades: { opinion: 'IV', emergency: null },
  gradesConfirmed: true,
};

const aRelease = (part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-18 14:15'),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  ...part,
});

const ordered = { assignedBy: { unit: '区网信办', number: '网转1号', dueAt: at('2026-03-19 10:00') } };

describe('H4, P4, M2 · a corrected discovery stays before all that came of it', () => {
  it.each<[string, FactFields, Partial<Case>, unknown]>([
    ['not in the future', { discoveredAt: at('2026-03-18 16:01') }, {}, 'in-the-future H4 /is/discoveredAt'],
    ['at the registration', { discoveredAt: at('2026-03-18 14:20') }, {}, { discoveredAt: at('2026-03-18 14:20') }],
    ['not after it', { discoveredAt: at('2026-03-18 14:21') }, {}, 'after-registration H4 /is/discoveredAt'],
    [
      'not of a case that went into another',
      { discoveredAt: at('2026-03-18 14:00') },
      { joinedInto: 'BL2600018' },
      'joined H4 /is/discoveredAt',
    ],
    ['other facts of such a one', { place: '新碶街道' }, { joinedInto: 'BL2600018' }, { place: '新碶街道' }],
    [
      'when what joined was discovered',
      { discoveredAt: at('2026-03-18 14:05') },
      { knownAt: at('2026-03-18 14:05') },
      { discoveredAt: at('2026-03-18 14:05') },
    ],
    [
      'not after that',
      { discoveredAt: at('2026-03-18 14:06') },
      { knownAt: at('2026-03-18 14:05') },
      'known-earlier H4 /is/discoveredAt',
    ],
    [
      'in the minute of a release',
      { discoveredAt: at('2026-03-18 14:15') },
      { releases: [aRelease()] },
      { discoveredAt: at('2026-03-18 14:15') },
    ],
    [
      'not after it',
      { discoveredAt: at('2026-03-18 14:16') },
      { releases: [aRelease()] },
      'after-a-release P4 /is/discoveredAt',
    ],
    [
      'after one that stops nothing',
      { discoveredAt: at('2026-03-18 14:16') },
      { releases: [aRelease({ fulfils: [] })] },
      { discoveredAt: at('2026-03-18 14:16') },
    ],
    [
      'after one that was early before',
      { discoveredAt: at('2026-03-18 14:16') },
      { releases: [aRelease({ publishedAt: at('2026-03-18 14:09') })] },
      { discoveredAt: at('2026-03-18 14:16') },
    ],
    [
      'a first sight on the net before a release',
      { firstPublishedAt: at('2026-03-18 14:15') },
      { discoveredAt: at('2026-03-18 14:18'), firstPublishedAt: at('2026-03-18 14:00'), releases: [aRelease()] },
      { firstPublishedAt: at('2026-03-18 14:15') },
    ],
    [
      'not after it',
      { firstPublishedAt: at('2026-03-18 14:16') },
      { discoveredAt: at('2026-03-18 14:18'), firstPublishedAt: at('2026-03-18 14:00'), releases: [aRelease()] },
      'after-a-release P4 /is/firstPublishedAt',
    ],
    [
      'after it where the discovery was before',
      { firstPublishedAt: at('2026-03-18 14:16') },
      { discoveredAt: at('2026-03-18 14:12'), releases: [aRelease()] },
      { firstPublishedAt: at('2026-03-18 14:16') },
    ],
    [
      'at the report upward',
      { discoveredAt: at('2026-03-18 14:18') },
      { reportedAt: at('2026-03-18 14:18') },
      { discoveredAt: at('2026-03-18 14:18') },
    ],
    [
      'not after that',
      { discoveredAt: at('2026-03-18 14:19') },
      { reportedAt: at('2026-03-18 14:18') },
      'after-the-report M2 /is/discoveredAt',
    ],
    [
      'of an order that there is',
      { number: '网转2号' },
      ordered,
      { assignedBy: { ...ordered.assignedBy, number: '网转2号' } },
    ],
    [
      'by whom it was given',
      { orderedBy: '市委网信办' },
      ordered,
      { assignedBy: { ...ordered.assignedBy, unit: '市委网信办' } },
    ],
    ['not of one that there never was', { dueAt: at('2026-03-19 12:00') }, {}, 'no-order P2 /is/dueAt'],
    [
      'nor of one that another case has now',
      { dueAt: at('2026-03-19 12:00') },
      { ...ordered, joinedInto: 'BL2600018' },
      'gone ours /event',
    ],
  ])('%s', (_, is, state, expected) => {
    expect(corrected(opened, is, state)).toEqual(expected);
  });
});

const confirmed = (part: object): EventBody => ({ type: 'confirmed', ...part });

describe('A1, V1, M1, P8 · what is told of the matter is corrected where it was told last, by the words of the rules', () => {
  it.each<[string, readonly EventBody[], FactFields, Partial<Case>, unknown]>([
    ['a summary', [opened], { summary: '多户反映' }, {}, { summary: '多户反映' }],
    [
      'not what a person told anew since',
      [opened, confirmed({ summary: '已核' })],
      { summary: '多户反映' },
      {},
      'told-since ours /is/summary',
    ],
    ['but the rest', [opened, confirmed({ summary: '已核' })], { subject: '环境' }, {}, { subject: '环境' }],
    ['nor what he told of it himself', [confirmed({ summary: '已核' })], { summary: '更正' }, {}, { summary: '更正' }],
    [
      'H6 · no summary of what is kept without content',
      [opened],
      { summary: '多户反映' },
      { offline: true },
      'no-content H6 /is/summary',
    ],
    ['nor a place', [opened], { place: '新碶街道' }, { offline: true }, 'no-content H6 /is/place'],
    ['a subject of the list alone', [opened], { subject: '天气' }, {}, 'unknown-subject P8 /is/subject'],
    [
      'a kind of emergency of the list alone',
      [opened],
      { emergencyKind: 'ufo' },
      { grades: { opinion: 'IV', emergency: 'IV' } },
      'unknown-emergency-kind A1 /is/emergencyKind',
    ],
    ['of what is one', [opened], { emergencyKind: 'fire' }, {}, 'no-emergency A1 /is/emergencyKind'],
    [
      'categories of the list, in its order',
      [opened],
      { categories: ['other', 'vital-interests'] },
      {},
      { categories: ['vital-interests', 'other'] },
    ],
    ['none that it has not', [opened], { categories: ['other', 'odd'] }, {}, 'unknown-category M1 /is/categories'],
    ['one at least', [opened], { categories: [] }, {}, 'unknown-category M1 /is/categories'],
    [
      'natures of the list, in its order',
      [opened],
      { natures: ['uninformed', 'constructive-opinion'] },
      {},
      { natures: ['constructive-opinion', 'uninformed'] },
    ],
    ['or none at all', [opened], { natures: [] }, {}, { natures: [] }],
    ['none that it has not', [opened], { natures: ['odd'] }, {}, 'unknown-nature V1 /is/natures'],
  ])('%s', (_, bodies, is, state, expected) => {
    expect(corrected(bodies, is, state)).toEqual(expected);
  });

  it('a kind that the list has', () => {
    const [kind] = policy.grading.emergencyKinds;
    const state = { grades: { opinion: 'IV' as const, emergency: 'IV' as const } };
    expect(corrected(opened, { emergencyKind: kind?.id ?? '' }, state)).toEqual({ emergencyKind: kind?.id });
  });
});

const limit = { id: 'L1', unit: '区网信办', number: '网转1号', dueAt: at('2026-03-19 10:00'), setAt: NOW };
const limitSet: EventBody = { type: 'limit-set', limit };
const assigned: EventBody = {
  type: 'assigned',
  assignment: anAssignment('housing', { assignedBy: { unit: '区网信办', number: '1号' } }),
  reasons: [],
};
const later = at('2026-03-19 12:00');

describe('P2 · an order is corrected where it stands', () => {
  it.each<[string, EventBody, FactFields, Partial<Case>, unknown]>([
    ['a limit of the case', limitSet, { dueAt: later }, { limits: [limit] }, { limit: { ...limit, dueAt: later } }],
    ['that it never was', limitSet, { void: true }, { limits: [limit] }, { limit: { ...limit, void: true } }],
    [
      'not one that went with a split',
      limitSet,
      { dueAt: later },
      { limits: [{ ...limit, splitOff: true }] },
      'gone ours /event',
    ],
    [
      'nor one that went into another case',
      limitSet,
      { dueAt: later },
      { limits: [limit], joinedInto: 'BL2600018' },
      'gone ours /event',
    ],
    ['nor one that is not there', limitSet, { dueAt: later }, { limits: [{ ...limit, id: 'L2' }] }, 'gone ours /event'],
    [
      'that came with a part',
      assigned,
      { number: '2号' },
      { assignments: [anAssignment('housing', { assignedBy: { unit: '区网信办', number: '1号' } })] },
      { assignment: { id: 'A1', assignedBy: { unit: '区网信办', number: '2号' } } },
    ],
    [
      'not where none came',
      assigned,
      { number: '2号' },
      { assignments: [anAssignment('housing')] },
      'no-order P2 /is/dueAt',
    ],
    [
      'not of a part that was taken back',
      assigned,
      { number: '2号' },
      { assignments: [anAssignment('housing', { state: 'taken-back', assignedBy: { unit: 'x' } })] },
      'gone ours /event',
    ],
    [
      'nor of one that goes on elsewhere',
      assigned,
      { number: '2号' },
      { joinedInto: 'BL2600018', assignments: [anAssignment('housing', { assignedBy: { unit: 'x' } })] },
      'gone ours /event',
    ],
    [
      'nor of none',
      assigned,
      { number: '2号' },
      { assignments: [anAssignment('housing', { id: 'A2' })] },
      'gone ours /event',
    ],
  ])('%s', (_, event, is, state, expected) => {
    expect(corrected(event, is, state)).toEqual(expected);
  });
});

const signed: EventBody = { type: 'signed', assignmentId: 'A1', signer: 'zhang', toldBy: 'zhang' };
const contributed = (says: string): EventBody => ({ type: 'contributed', assignmentId: 'A1', says });
const housing = { assignments: [anAssignment('housing')] };
const vertical = { assignments: [anAssignment('housing', { superior: { name: '市局', byText: true, toldAt: NOW } })] };

describe('R2, R3, P8 · what units did is corrected by whom and when it was', () => {
  it.each<[string, readonly EventBody[], FactFields, Partial<Case>, unknown]>([
    ['who signed, of that unit', [signed], { signer: 'zhao' }, housing, { assignment: { id: 'A1', signedBy: 'zhao' } }],
    ['of no other', [signed], { signer: 'sun' }, housing, 'not-of-unit P8 /is/signer'],
    ['for a part that there is', [signed], { signer: 'zhao' }, {}, 'gone ours /event'],
    [
      'an answer that never was leaves the next',
      [contributed('一'), contributed('二')],
      { void: true },
      housing,
      { contribution: { id: 'A1', at: at('2026-03-18 15:00') } },
    ],
    ['or none', [contributed('一')], { void: true }, housing, { contribution: { id: 'A1', at: null } }],
    [
      'not of a part that was taken back',
      [contributed('一')],
      { void: true },
      { assignments: [anAssignment('housing', { state: 'taken-back' })] },
      'gone ours /event',
    ],
    [
      'a superior that never was told is to be told',
      [{ type: 'superior-told', assignmentId: 'A1', to: '市局', means: '电话' }],
      { void: true },
      vertical,
      { assignment: { id: 'A1', superior: { name: '市局', byText: true } } },
    ],
    [
      'how he was told moves nothing',
      [{ type: 'superior-told', assignmentId: 'A1', to: '市局', means: '电话' }],
      { means: '传真' },
      vertical,
      {},
    ],
    [
      'none of a part without one',
      [{ type: 'superior-told', assignmentId: 'A1', to: '市局', means: '电话' }],
      { void: true },
      housing,
      'gone ours /event',
    ],
  ])('%s', (_, bodies, is, state, expected) => {
    expect(corrected(bodies, is, state)).toEqual(expected);
  });
});

const learnt = at('2026-03-18 15:30');
const traced = (emergency?: KnownEmergency): EventBody => ({
  type: 'traced-back',
  fromCase: 'BL2600018',
  ...(emergency ? { emergency } : {}),
});
const emergencyState: Partial<Case> = {
  grades: { opinion: 'IV', emergency: 'II' },
  learnt: [{ grades: { opinion: 'IV', emergency: null } }, { grades: { opinion: 'IV', emergency: 'II' }, at: learnt }],
};

describe('H4 · since when an emergency was known that a joined case knew of', () => {
  it.each<[string, EventBody, string, unknown]>([
    ['at the discovery', traced({ grade: 'II', at: learnt }), '2026-03-18 14:10', { known: expect.anything() }],
    ['not before it', traced({ grade: 'II', at: learnt }), '2026-03-18 14:09', 'before-discovery H4 /is/emergencyAt'],
    [
      'earlier than it counts from now',
      traced({ grade: 'II', at: learnt }),
      '2026-03-18 15:29',
      { known: expect.anything() },
    ],
    ['not when it does', traced({ grade: 'II', at: learnt }), '2026-03-18 15:30', 'not-earlier H4 /is/emergencyAt'],
    ['not where that told of none', traced(), '2026-03-18 15:00', 'no-emergency H4 /is/emergencyAt'],
  ])('%s', (_, event, emergencyAt, expected) => {
    expect(corrected(event, { emergencyAt: at(emergencyAt) }, emergencyState)).toEqual(expected);
  });
});

const handoff = { id: 'H1', target: '12345', at: at('2026-03-18 14:30') };
const over = { is: 'received' as const, at: at('2026-03-18 15:00') };
const received = (part: object = {}): EventBody => ({
  type: 'handoff-answered',
  handoff: 'H1',
  is: 'received',
  number: '12345-1',
  receivedAt: at('2026-03-18 14:50'),
  ...part,
});

const other = { ...handoff, id: 'H0', over };
const since = (clock: string): unknown => ({
  handoffs: [
    other,
    expect.objectContaining({ id: 'H1', over: expect.objectContaining({ since: at(`2026-03-18 ${clock}`) }) }),
  ],
});

describe('M4 · when what was passed on was received', () => {
  it.each<[string, EventBody, FactFields, Partial<Case>, unknown]>([
    [
      'in the minute in which it went',
      received(),
      { receivedAt: at('2026-03-18 14:30') },
      { handoffs: [{ ...handoff, over }] },
      since('14:30'),
    ],
    [
      'not before',
      received(),
      { receivedAt: at('2026-03-18 14:29') },
      { handoffs: [{ ...handoff, over }] },
      'before-passing-on M4 /is/receivedAt',
    ],
    ['by another number', received(), { number: '12345-2' }, { handoffs: [{ ...handoff, over }] }, since('14:50')],
    [
      'a late entry from its recording',
      received({ unconfirmed: true }),
      { number: '12345-2' },
      { handoffs: [{ ...handoff, over }] },
      since('15:00'),
    ],
    [
      'until a second person confirmed it',
      received({ unconfirmed: true }),
      { timeConfirmed: true },
      { handoffs: [{ ...handoff, over }] },
      since('14:50'),
    ],
    [
      'none of what was refused',
      received({ is: 'refused', number: undefined, receivedAt: undefined }),
      { number: '1' },
      { handoffs: [{ ...handoff, over: { ...over, is: 'refused' } }] },
      'number-not-asked M4 /is',
    ],
    [
      'nor of what is on its way again',
      received(),
      { number: '1' },
      { handoffs: [handoff] },
      'number-not-asked M4 /is',
    ],
    ['nor of what is not there', received(), { number: '1' }, {}, 'number-not-asked M4 /is'],
  ])('%s', (_, event, is, state, expected) => {
    expect(corrected(event, is, { ...state, handoffs: [other, ...(state.handoffs ?? [])] })).toEqual(expected);
  });
});

const settled = (part: object = {}): EventBody => ({
  type: 'settled',
  settledAt: at('2026-03-18 14:40'),
  says: '已清运',
  evidence: [],
  unit: 'housing',
  ...part,
});
const part = (more: object = {}) => ({
  id: 'T1',
  unit: 'housing',
  askedAt: at('2026-03-18 14:20'),
  dueAt: at('2026-03-20 14:20'),
  settledAt: at('2026-03-18 14:40'),
  ...more,
});
const newTime = at('2026-03-18 14:30');

describe('D1 · when it was dealt with on the ground', () => {
  it.each<[string, EventBody, FactFields, Partial<Case>, unknown]>([
    ['as a whole', settled(), { settledAt: newTime }, {}, { settledAt: newTime }],
    ['it never was', settled(), { void: true }, {}, { settledAt: null }],
    [
      'a late entry from its recording',
      settled({ unconfirmed: true }),
      { settledAt: newTime },
      {},
      { settledAt: at('2026-03-18 15:00') },
    ],
    [
      'until a second person confirmed it',
      settled({ unconfirmed: true }),
      { timeConfirmed: true },
      {},
      { settledAt: at('2026-03-18 14:40') },
    ],
    [
      'before the case was reopened it settles nothing now',
      settled(),
      { settledAt: newTime },
      { renewed: { at: at('2026-03-18 14:35') } },
      { settledAt: null },
    ],
    [
      'in that very instant it does',
      settled(),
      { settledAt: newTime },
      { renewed: { at: newTime } },
      { settledAt: newTime },
    ],
    [
      'recorded before it, it is another matter',
      settled(),
      { settledAt: newTime },
      { renewed: { at: at('2026-03-18 15:01') } },
      {},
    ],
    [
      'a part',
      settled({ settlement: 'T1' }),
      { settledAt: newTime },
      { settlements: [part()] },
      { settlement: { id: 'T1', at: newTime } },
    ],
    [
      'not before the part was asked for anew',
      settled({ settlement: 'T1' }),
      { settledAt: newTime },
      { settlements: [part({ rounds: 2, askedAt: at('2026-03-18 14:31') })] },
      { settlement: { id: 'T1', at: null } },
    ],
    [
      'whenever it was asked for the first time',
      settled({ settlement: 'T1' }),
      { settledAt: newTime },
      { settlements: [part({ rounds: 1, askedAt: at('2026-03-18 14:31') })] },
      { settlement: { id: 'T1', at: newTime } },
    ],
    [
      'nothing of a part that is open again',
      settled({ settlement: 'T1' }),
      { settledAt: newTime },
      { settlements: [part({ settledAt: undefined })] },
      {},
    ],
    ['nor of a whole that was divided since', settled(), { settledAt: newTime }, { settlements: [part()] }, {}],
    ['by a unit that there is', settled(), { unit: 'nowhere' }, {}, 'unknown-unit P8 /is/unit'],
  ])('%s', (_, event, is, state, expected) => {
    expect(corrected(event, is, state)).toEqual(expected);
  });
});

describe('H4, M2 · nothing was answered or reported before the discovery', () => {
  const answered: EventBody = { type: 'privately-answered', answeredAt: NOW, means: 'telephone', unit: 'housing' };
  const reported: EventBody = { type: 'reported', reportedAt: NOW, to: '市委办', means: '电话', unit: 'office' };
  it.each<[EventBody, FactFields, unknown]>([
    [answered, { answeredAt: at('2026-03-18 14:10') }, {}],
    [answered, { answeredAt: at('2026-03-18 14:09') }, 'before-discovery H4 /is/answeredAt'],
    [answered, { unit: 'nowhere' }, 'unknown-unit P8 /is/unit'],
    [reported, { reportedAt: at('2026-03-18 14:10') }, { reports: [at('2026-03-18 14:10')], told: [] }],
    [reported, { reportedAt: at('2026-03-18 14:09') }, 'before-discovery M2 /is/reportedAt'],
    [reported, { void: true }, { reports: [], told: [] }],
  ])('%j corrected to %j', (event, is, expected) => {
    expect(corrected(event, is)).toEqual(expected);
  });
});

const releaseOf = (more: Partial<Release> = {}): Release => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-18 14:40'),
  recordedAt: at('2026-03-18 15:00'),
  lateEntry: false,
  address: 'https://www.bl.gov.cn/a',
  evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/a' }],
  outlets: [{ name: 'portal' }],
  final: true,
  unit: 'housing',
  assignment: 'A1',
  fulfils: ['response'],
  unmet: [],
  ...more,
});
const released = (more: Partial<Release> = {}): EventBody => ({ type: 'released', release: releaseOf(more) });
/** What is said of one field of a corrected release. */
const pathOf = (after: unknown, field: string): unknown =>
  new Map(Object.entries(Object(new Map(Object.entries(Object(after))).get('release')))).get(field);
const standing = (more: Partial<ReleaseFact> = {}, state: Partial<Case> = {}): Partial<Case> => ({
  ...housing,
  releases: [aRelease({ publishedAt: at('2026-03-18 14:40'), ...more })],
  ...state,
});

describe('P4–P7, S1, S5 · a corrected release is judged as if it had been recorded so', () => {
  it.each<[string, EventBody, FactFields, Partial<Case>, unknown]>([
    [
      'at another time',
      released(),
      { publishedAt: at('2026-03-18 14:50') },
      standing(),
      {
        release: expect.objectContaining({
          publishedAt: at('2026-03-18 14:50'),
          fulfils: ['first-information', 'response', 'assigned-limit', 'follow-up'],
        }),
      },
    ],
    [
      'not before the concern without saying how',
      released(),
      { publishedAt: at('2026-03-18 14:00') },
      standing(),
      'before-the-concern P4 /is/earlierReason',
    ],
    [
      'with that, from now on',
      released(),
      { publishedAt: at('2026-03-18 14:00'), earlierReason: '早已说明' },
      standing(),
      { release: expect.objectContaining({ earlier: NOW }) },
    ],
    [
      'as it was said when it was recorded',
      released({ publishedAt: at('2026-03-18 14:00'), earlierReason: '早已说明' }),
      { address: 'https://www.bl.gov.cn/b' },
      standing(),
      { release: expect.objectContaining({ earlier: at('2026-03-18 15:00') }) },
    ],
    [
      'or since when it counts',
      released({ publishedAt: at('2026-03-18 14:00'), earlierReason: '早已说明' }),
      { address: 'https://www.bl.gov.cn/b' },
      standing({ earlier: at('2026-03-18 15:20') }),
      { release: expect.objectContaining({ earlier: at('2026-03-18 15:20') }) },
    ],
    ['by a unit that there is', released(), { unit: 'nowhere' }, standing(), 'unknown-unit P8 /is/unit'],
    ['of a case that has it', released(), { final: true }, { releases: [aRelease({ id: 'R2' })] }, 'gone ours /event'],
    [
      'that it never was',
      released(),
      { void: true },
      standing({ followUpAt: later, keeps: ['R0.P1'], movedTo: 'BL2600018' }),
      { release: expect.objectContaining({ id: 'R1', void: true, final: false, fulfils: [], movedTo: 'BL2600018' }) },
    ],
    [
      'that it answers nothing',
      released(),
      { noAnswer: true },
      standing(),
      { release: expect.objectContaining({ noAnswer: true, final: false, fulfils: [] }) },
    ],
    [
      'what its page showed stays',
      released(),
      { final: true },
      standing({ link: { is: 'title' as const, at: NOW, tries: 1 } }),
      { release: expect.objectContaining({ link: { is: 'title', at: NOW, tries: 1 } }) },
    ],
    [
      'when it was passed on stays',
      released(),
      { final: true },
      standing({ relayedAt: NOW }),
      { release: expect.objectContaining({ relayedAt: NOW }) },
    ],
    [
      'what was judged of its text stays',
      released(),
      { final: true },
      standing({ exposed: 'lawful' }),
      { release: expect.objectContaining({ exposed: 'lawful' }) },
    ],
    [
      'a next time is promised anew',
      released({ final: false, followUpAt: later }),
      { followUpAt: at('2026-03-19 11:00') },
      standing({ followUpAt: later, promisedOn: at('2026-03-18 14:55') }),
      { release: expect.objectContaining({ followUpAt: at('2026-03-19 11:00'), promisedOn: NOW }) },
    ],
    [
      'one that is not touched stays',
      released({ final: false, followUpAt: later }),
      { address: 'https://www.bl.gov.cn/b' },
      standing({ followUpAt: later, promisedOn: at('2026-03-18 14:55') }),
      { release: expect.objectContaining({ promisedOn: at('2026-03-18 14:55') }) },
    ],
  ])('%s', (_, event, is, state, expected) => {
    expect(corrected(event, is, state)).toEqual(expected);
  });

  it('another address is another page, and what was void promises and keeps nothing', () => {
    const link = { is: 'title' as const, at: NOW, tries: 1 };
    const moved = corrected(released(), { address: 'https://www.bl.gov.cn/b' }, standing({ link }));
    expect(moved).not.toHaveProperty('release.link');
    const never = corrected(
      released(),
      { void: true },
      standing({ followUpAt: later, orders: ['x'], keeps: ['R0.P1'], acts: [] }),
    );
    for (const field of ['followUpAt', 'orders', 'keeps', 'acts', 'promises'])
      expect(never).not.toHaveProperty(`release.${field}`);
    const nothing = corrected(
      released({ final: false, followUpAt: later, acts: [{ nature: 'uninformed', says: '已告知' }] }),
      { noAnswer: true },
      standing({ followUpAt: later }),
    );
    expect(nothing).toMatchObject({ release: { followUpAt: later } });
    expect(nothing).not.toHaveProperty('release.acts');
  });

  it.each<[string, FactFields, Partial<ReleaseFact>, string[] | undefined]>([
    ['stays as it was known', { place: '新址' }, { attended: ['housing'] }, ['housing']],
    ['also that nobody did', { place: '新址' }, {}, undefined],
    [
      'is judged by the directory where who sat there is what is corrected',
      { attendance: [{ name: 'head', person: 'head', post: '局长' }] },
      {},
      ['housing'],
    ],
    ['or whose it was', { unit: 'housing' }, {}, ['housing']],
    ['or in which form', { form: 'briefing' }, {}, ['housing']],
  ])('P7 · whose head attended %s', (_, is, fact, attended) => {
    const held = {
      form: 'press-conference',
      place: '区行政中心',
      attendance: [{ name: 'head', person: 'head', post: '局长' }],
    };
    const after = corrected(released(held), is, standing({ form: 'press-conference', fulfils: [], ...fact }));
    expect(after).toMatchObject({ release: { id: 'R1' } });
    expect(pathOf(after, 'attended')).toEqual(attended);
  });

  it('P7 · an exception is added to who attended, and stands', () => {
    const held = { form: 'press-conference', place: '区行政中心', attendance: [] };
    const state = standing({ form: 'press-conference', fulfils: [] });
    const excepted = { excepted: true, fulfils: expect.arrayContaining(['press-conference']) };
    expect(corrected(released(held), { exception: '上级要求不设主席台' }, state)).toMatchObject({ release: excepted });
    expect(corrected(released({ ...held, exception: '已批准' }), { place: '新址' }, state)).toMatchObject({
      release: excepted,
    });
  });
});

const outlet = (name: string): EventBody => ({ type: 'outlet-recorded', release: 'R1', name });
const told = (telling: string): EventBody => ({
  type: 'media-told',
  telling,
  unit: 'office',
  toldAt: at('2026-03-18 14:30'),
  media: '宁波日报',
  to: '记者',
  means: '电话',
  says: '情况',
});
const replied = (telling: string): EventBody => ({
  type: 'media-replied',
  telling,
  reply: 'published',
  repliedAt: at('2026-03-18 14:50'),
});
describe('P4, M4, S1, P8 · what hangs on other facts', () => {
  const takenIn = (releases: string[]): EventBody => ({
    type: 'taken-in',
    from: 'BL2600018',
    reason: '同一事',
    assignments: [],
    releases: releases.map((id) => aRelease({ id })),
  });
  const own = { releases: [aRelease({ id: 'R1' }), aRelease({ id: 'R2', from: { case: 'BL2600018', id: 'R1' } })] };
  it.each<[FactFields, unknown]>([
    [{ answers: ['R1'] }, 'unknown-release P4 /is/answers'],
    [{ answers: ['R2', 'R9'] }, 'unknown-release P4 /is/answers'],
    [{ answeredBy: ['R2'] }, 'unknown-release P4 /is/answeredBy'],
    [{ answers: ['R2'] }, { joined: { releases: [expect.objectContaining({ id: 'R2', both: true })] } }],
    [{ answeredBy: ['R1'] }, { joined: { releases: [] } }],
  ])('which of two cases’ releases answered both: %j', (is, expected) => {
    expect(corrected(takenIn(['R2']), is, own)).toEqual(expected);
  });

  it('an outlet that never was leaves those that its release names, and those recorded since', () => {
    const facts: EventBody[] = [outlet('北仑发布'), released(), outlet('新闻媒体')];
    const after = corrected(facts, { void: true }, standing({ reached: ['portal', 'matrix'] }));
    expect(after).toMatchObject({ release: { id: 'R1', reached: expect.arrayContaining(['portal']) } });
    expect(corrected(facts, { void: true }, standing({ void: true }))).toEqual({});
    expect(corrected([outlet('北仑发布')], { void: true }, standing())).toBe('gone ours /event');
    expect(corrected(facts, { void: true }, { releases: [] })).toBe('gone ours /event');
  });

  const tellings = [
    { id: 'M1', unit: 'office', at: NOW },
    { id: 'M2', unit: 'office', at: NOW },
  ];

  it('what the media never were told waits for no reply', () => {
    expect(corrected(told('M1'), { void: true }, { tellings })).toEqual({ tellings: [tellings[1]] });
    expect(corrected(told('M1'), { means: '传真' }, { tellings })).toEqual({});
  });

  it('and what they never replied is awaited again, unless another reply came', () => {
    const back = { id: 'M3', unit: 'office', at: at('2026-03-18 14:30') };
    expect(corrected([replied('M3'), told('M3')], { void: true }, { tellings })).toEqual({
      tellings: [...tellings, back],
    });
    expect(corrected([replied('M3'), told('M3'), replied('M3')], { void: true }, { tellings })).toEqual({ tellings });
    expect(corrected([replied('M1'), told('M1')], { void: true }, { tellings })).toEqual({ tellings });
    expect(corrected([replied('M3')], { void: true }, { tellings })).toEqual({ tellings });
    expect(corrected([replied('M3'), told('M3')], { means: '传真' }, { tellings })).toEqual({});
  });
});
