import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { OpenCase, PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Draft, Event, EventBody } from '../../../functions/domain/case/events.ts';
import { close, confirm, grade, reopen } from '../../../functions/domain/commands/appraise.ts';
import { assign, handOn, returnIt, setLimit, sign } from '../../../functions/domain/commands/assign.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import { carryOutSecondAnswer, judgeEffect } from '../../../functions/domain/commands/effect.ts';
import { end } from '../../../functions/domain/commands/end.ts';
import { join } from '../../../functions/domain/commands/join.ts';
import { recordReply, tellingsOf, tellMedia } from '../../../functions/domain/commands/media.ts';
import { openCase } from '../../../functions/domain/commands/open.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { HOUR, MINUTE, plus } from '../../../functions/domain/matter/instant.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, at, aUnit } from '../samples.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;

const policy = currentPolicy();
/** The case was discovered at 14:10 and registered at 14:20 of that day. */
const NOW = at('2026-03-18 16:00');
const base = aDirectory();
const directory = {
  ...base,
  units: [...base.units, aUnit('closed', { active: false })],
  contacts: [
    ...base.contacts,
    aContact('left', 'housing', { active: false }),
    aContact('above', 'housing', { posts: ['superior-liaison'] }),
  ],
};
const person = (id: string, unit: string, role: Person['role'] = 'officer'): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role,
  via: 'console',
});
const desk = person('wang', 'office', 'coordinator');
const zhang = person('zhang', 'housing');
const context = (facts: readonly Event[] = []): Context => ({
  policy,
  directory,
  now: NOW,
  facts: [...facts],
  proposed: [],
});

/** Of a refusal its rule, its clause and where; else what was recorded. */
const outcome = (is: Draft[] | Refusal): string =>
  isRefusal(is) ? `${is.refused} ${is.clause} ${is.field ?? ''}`.trim() : is.map(({ type }) => type).join(' ');

const aRelease = (part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-18 15:00'),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  acts: ['uninformed'],
  ...part,
});

const recorded = (bodies: readonly EventBody[]): Event[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: NOW, actor: desk, prev: '', hash: '' }));

const suggestion = {
  grades: { opinion: 'IV' as const, emergency: null },
  gradeReasons: [],
  unit: 'housing',
  unitReasons: [],
};
const light = { opinion: 'IV', emergency: null } as const;
const appraising = { status: 'appraising', gradesConfirmed: false } as const;
const graver = { graver: { id: 'E9', grades: { opinion: 'IV', emergency: 'II' }, at: NOW, alertId: 'a' } } as const;

describe('A1, P8, H6 · a person confirms what a concern is', () => {
  it.each<[string, Omit<Of<'confirm'>, 'command'>, Partial<Case>, string]>([
    ['as it was suggested', {}, appraising, 'confirmed'],
    ['once', {}, {}, 'already-confirmed A1'],
    ['not when it is over', {}, { status: 'closed' }, 'not-open ours'],
    ['with a summary', { summary: '多户反映' }, appraising, 'confirmed'],
    [
      'not where no content is kept',
      { summary: '多户反映' },
      { ...appraising, offline: true },
      'no-content H6 /summary',
    ],
    ['which may be confirmed', {}, { ...appraising, offline: true }, 'confirmed'],
    ['by a subject of the list', { subject: '环境' }, appraising, 'confirmed'],
    ['by no other', { subject: '天气' }, appraising, 'unknown-subject P8 /subject'],
    [
      'with other grades and why',
      { grades: { opinion: 'III', emergency: null }, reason: '多人' },
      appraising,
      'confirmed graded',
    ],
    ['not without', { grades: { opinion: 'III', emergency: null } }, appraising, 'reason-missing A1 /reason'],
    ['with the same grades without', { grades: light }, appraising, 'confirmed'],
    ['with the kind of emergency alone', { emergencyKind: 'fire' }, appraising, 'confirmed graded'],
  ])('%s', (_, more, state, expected) => {
    expect(outcome(confirm(aCase(state), { command: 'confirm', ...more }, desk, context()))).toBe(expected);
  });

  it.each<[string, Case['grades'], Partial<Case>, string]>([
    ['to others', { opinion: 'III', emergency: null }, {}, 'graded'],
    ['not to the same', light, {}, 'no-change A1 /grades'],
    ['to the same where they were never confirmed', light, appraising, 'confirmed graded'],
    ['to the same where a graver emergency is told of', light, graver, 'graded'],
    [
      'to the same where they lost their ground',
      light,
      { review: { grades: light } as Case['review'] & object },
      'graded',
    ],
    ['not when it is over', { opinion: 'III', emergency: null }, { status: 'ended' }, 'not-open ours'],
  ])('and grades it anew: %s', (_, grades, state, expected) => {
    const command = { command: 'grade', grades, reason: '复核' } as const;
    const is = grade(aCase(state), command, desk, context());
    expect(outcome(is).replace(/ proposed$/, '')).toBe(expected);
  });
});

const over = { status: 'closed', closedAt: at('2026-03-18 15:30') } as const;
describe('D1 · what is over may be opened anew', () => {
  it.each<[string, Partial<Case>, string]>([
    ['what was closed', over, 'reopened'],
    ['what was ended', { status: 'ended', endedAs: 'not-government' }, 'reopened'],
    ['not what is open', {}, 'still-open ours'],
    ['nor what is not confirmed yet', appraising, 'still-open ours'],
  ])('%s', (_, state, expected) => {
    expect(outcome(reopen(aCase(state), { command: 'reopen', reason: '又有投诉' }, desk, context()))).toBe(expected);
  });

  it('M4 · out of the case that it went into', () => {
    const command = { command: 'reopen', reason: '不是同一事' } as const;
    expect(reopen(aCase({ status: 'ended', joinedInto: 'BL2600018' }), command, desk, context())).toMatchObject([
      { type: 'reopened', reason: '不是同一事', outOf: 'BL2600018' },
    ]);
    const [own] = [reopen(aCase(over), command, desk, context())].flat();
    expect(own).not.toHaveProperty('outOf');
  });
});

const done: Partial<Case> = {
  natures: ['uninformed'],
  releases: [aRelease()],
  settledAt: at('2026-03-18 15:00'),
  causes: [],
};

const closeSays = (state: Partial<Case>): string => {
  const is = close(aCase({ ...done, ...state }), { command: 'close' }, context());
  return isRefusal(is) ? is.says : '';
};

const nameOf = (id: string): string => policy.words.natures.find((one) => one.id === id)?.name ?? '';

describe('D1, P5, V1, H5 · a case is closed once it is answered and settled and nothing is owed', () => {
  it.each<[string, Partial<Case> | { settledAt: undefined }, string]>([
    ['as it should', {}, 'closed'],
    ['not before it was confirmed', appraising, 'not-confirmed A1'],
    ['nor while a graver emergency is told of', graver, 'grade-undecided A1'],
    ['nor while a duty runs', { clocks: [aClock()] }, 'duty-open P4'],
    ['nor while one that was missed is owed', { clocks: [aClock({ state: 'missed' })] }, 'duty-open P4'],
    ['but with one that was met', { clocks: [aClock({ state: 'met', metAt: NOW })] }, 'closed'],
    ['a signature keeps nothing open', { clocks: [aClock({ id: 'sign:A1', kind: 'sign' })] }, 'closed'],
    ['not without an answer', { releases: [] }, 'not-answered P4'],
    ['nor with one that stops nothing', { releases: [aRelease({ fulfils: [] })] }, 'not-answered P4'],
    [
      'nor with that of another concern',
      { releases: [aRelease({ from: { case: 'BL2600018', id: 'R1' } })] },
      'not-answered P4',
    ],
    [
      'unless somebody said that it answers both',
      { releases: [aRelease({ from: { case: 'BL2600018', id: 'R1' }, both: true })] },
      'closed',
    ],
    [
      'not with one from before it was opened anew to be answered',
      { renewed: { at: at('2026-03-18 15:01'), answered: true } },
      'not-answered P4',
    ],
    ['with one of that very instant', { renewed: { at: at('2026-03-18 15:00'), answered: true } }, 'closed'],
    ['with any where it had not been answered', { renewed: { at: at('2026-03-18 15:01') } }, 'closed'],
    ['not without the act for each nature', { natures: ['uninformed', 'hardship'] }, 'acts-missing V1'],
    ['nor without any nature', { natures: [] }, 'nature-missing V1'],
    ['nor while it is not settled', { settledAt: undefined }, 'not-settled D1'],
    ['nor without a point that the rules ask for', { causes: ['administrative-act'] }, 'points-missing D2'],
    ['nor while nobody judged what it exposes', { releases: [aRelease({ exposed: 'open' })] }, 'exposure-open H5'],
    ['but once somebody did', { releases: [aRelease({ exposed: 'unlawful' })] }, 'closed'],
    [
      'and whatever one that never was exposes',
      { releases: [aRelease(), aRelease({ id: 'R2', exposed: 'open', void: true, fulfils: [] })] },
      'closed',
    ],
    [
      'H6 · what is kept without content is closed without any of that',
      { offline: true, releases: [], natures: [] },
      'closed',
    ],
    ['not what is over', over, 'not-open ours'],
  ])('%s', (_, more, expected) => {
    const { settledAt, ...state } = { ...done, ...more };
    const given = aCase({ ...state, ...(settledAt === undefined ? {} : { settledAt }) });
    expect(outcome(close(given, { command: 'close' }, context()))).toBe(expected);
  });

  it('names each act and each duty that is missing', () => {
    const clocks = [
      aClock(),
      aClock({ id: 'response#2' }),
      aClock({ id: 'follow-up:R1', kind: 'follow-up', basis: 'P5' }),
    ];
    expect(closeSays({ clocks })).toBe('还有未完成的时限：公开回应、持续发布。完成后再办结');
    const missing = closeSays({ natures: ['uninformed', 'hardship'] });
    expect(missing).toContain(nameOf('hardship'));
    expect(missing).not.toContain(nameOf('uninformed'));
  });
});

describe('R1–R3 · whose case it is', () => {
  const lead = { assignments: [anAssignment('housing')] };
  const signed = { assignments: [anAssignment('housing', { state: 'signed', signedAt: NOW, signedBy: 'zhang' })] };
  const against: Partial<Case> = { wrongdoing: { state: 'is', against: ['xinqi'] } };
  it.each<[string, Partial<Of<'assign'>>, Partial<Case>, string]>([
    ['a unit', {}, {}, 'assigned'],
    ['none that there is not', { unit: 'nowhere' }, {}, 'unknown-unit P8 /unit'],
    ['none that is closed', { unit: 'closed' }, {}, 'unknown-unit P8 /unit'],
    ['H5 · none that it complains of', {}, against, 'complained-of H5 /unit'],
    ['not twice in one part', {}, { assignments: [anAssignment('xinqi')] }, 'already-assigned R3 /unit'],
    ['again once it was taken back', {}, { assignments: [anAssignment('xinqi', { state: 'taken-back' })] }, 'assigned'],
    ['not beside another primary one', {}, lead, 'part-taken R3 /part'],
    ['a lead beside a primary one', { part: 'lead' }, lead, 'assigned'],
    ['any number beside it', { part: 'co-unit' }, lead, 'assigned'],
    [
      'again for an order of a superior',
      { assignedBy: { unit: '区网信办' } },
      { assignments: [anAssignment('xinqi')] },
      'assigned',
    ],
    ['a co-unit with a time of its own', { part: 'co-unit', contributeBy: at('2026-03-19 10:00') }, lead, 'assigned'],
    ['nobody else', { contributeBy: at('2026-03-19 10:00') }, {}, 'co-unit-only R3 /contributeBy'],
    [
      'another part with why',
      { part: 'co-unit', reason: '转为协办' },
      { assignments: [anAssignment('xinqi')] },
      'part-changed',
    ],
    [
      'not without',
      { part: 'co-unit', reason: ' ' },
      { assignments: [anAssignment('xinqi')] },
      'reason-missing R3 /reason',
    ],
    [
      'not while it asks to return it',
      { part: 'co-unit', reason: '转为协办' },
      { assignments: [anAssignment('xinqi', { state: 'returning' })] },
      'return-pending ours /unit',
    ],
    ['not of what is over', {}, over, 'not-open ours'],
  ])('is given to %s', (_, more, state, expected) => {
    const command: Of<'assign'> = { command: 'assign', unit: 'xinqi', part: 'primary', ...more };
    const is = assign(aCase(state), command, desk, context());
    expect(outcome(is).replace(/ coordinators-named$/, '')).toBe(expected);
  });

  it('names who has the part, and numbers after the highest there was', () => {
    const taken = assign(aCase(lead), { command: 'assign', unit: 'xinqi', part: 'primary' }, desk, context());
    expect(isRefusal(taken) && taken.says).toContain('第一责任主体（housing）');
    const leading = aCase({ assignments: [anAssignment('housing', { part: 'lead' })] });
    const second = assign(leading, { command: 'assign', unit: 'xinqi', part: 'lead' }, desk, context());
    expect(isRefusal(second) && second.says).toContain('牵头单位（housing）');
    const gone = aCase({ assignments: [anAssignment('housing', { id: 'A7', state: 'taken-back' })] });
    expect(assign(gone, { command: 'assign', unit: 'xinqi', part: 'primary' }, desk, context())).toMatchObject([
      { assignment: { id: 'A8', unit: 'xinqi', assignedAt: NOW, state: 'assigned' } },
    ]);
  });

  it.each<[string, Omit<Of<'return'>, 'command'>, Partial<Case>, string]>([
    ['by a reason of the list', { assignmentId: 'A1', reason: 'not-our-duty', says: '不属' }, lead, 'return-requested'],
    ['by no other', { assignmentId: 'A1', reason: 'no-time', says: '忙' }, lead, 'unknown-reason ours /reason'],
    [
      'once',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '不属' },
      { assignments: [anAssignment('housing', { state: 'returning' })] },
      'return-pending ours',
    ],
    [
      'to a unit that there is',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '不属', suggestedUnit: 'nowhere' },
      lead,
      'unknown-unit P8 /suggestedUnit',
    ],
    [
      'not of a part that was taken back',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '不属' },
      { assignments: [anAssignment('housing', { state: 'taken-back' })] },
      'taken-back ours',
    ],
    [
      'nor of none',
      { assignmentId: 'A9', reason: 'not-our-duty', says: '不属' },
      lead,
      'unknown-assignment ours /assignmentId',
    ],
  ])('is returned %s', (_, more, state, expected) => {
    expect(outcome(returnIt(aCase(state), { command: 'return', ...more }, zhang, context()))).toBe(expected);
  });

  it.each<[string, Partial<Case>, string]>([
    ['once', lead, 'signed'],
    ['not twice', signed, 'already-signed ours'],
    [
      'nor while it asks to return it',
      { assignments: [anAssignment('housing', { state: 'returning' })] },
      'return-pending ours',
    ],
    ['nor when it is over', { ...lead, ...over }, 'not-open ours'],
  ])('is signed for %s', (_, state, expected) => {
    expect(outcome(sign(aCase(state), { command: 'sign', assignmentId: 'A1' }, zhang))).toBe(expected);
  });

  it('says who signed, and when', () => {
    const twice = sign(aCase(signed), { command: 'sign', assignmentId: 'A1' }, zhang);
    expect(isRefusal(twice) && twice.says).toBe(`已于 ${NOW} 由 zhang 签收`);
  });

  it.each([
    ['zhao', 'handed-on'],
    ['sun', 'not-of-unit P8 /to'],
    ['left', 'not-of-unit P8 /to'],
    ['above', 'not-of-unit P8 /to'],
    ['nobody', 'not-of-unit P8 /to'],
  ])('is handed on to %s: %s', (to, expected) => {
    expect(outcome(handOn(aCase(lead), { command: 'hand-on', assignmentId: 'A1', to }, context()))).toBe(expected);
  });

  const by = { unit: '区网信办', number: '1号', dueAt: at('2026-03-19 10:00') };
  const known = { id: 'L1', setAt: NOW, ...by };
  it.each<[string, Partial<Case>, Event[], string | undefined, string]>([
    ['a limit of a superior', {}, [], undefined, 'limit-set'],
    ['not twice', { limits: [known] }, [], undefined, 'limit-known P2'],
    ['nor beside that of the case', { assignedBy: by }, [], undefined, 'limit-known P2'],
    [
      'nor what the same alert had ordered, whatever was corrected since',
      { limits: [{ ...known, number: '2号' }] },
      recorded([{ type: 'limit-set', limit: { ...known, alertId: 'a1' } }]),
      'a1',
      'limit-known P2',
    ],
    [
      'but what another had',
      { limits: [{ ...known, number: '2号' }] },
      recorded([{ type: 'limit-set', limit: { ...known, alertId: 'a1' } }]),
      'a2',
      'limit-set',
    ],
    ['not of what is over', over, [], undefined, 'not-open ours'],
  ])('P2 · takes %s', (_, state, facts, alertId, expected) => {
    const command = { command: 'set-limit', by, ...(alertId === undefined ? {} : { alertId }) } as const;
    expect(outcome(setLimit(aCase(state), command, context(facts)))).toBe(expected);
  });

  it.each([
    [undefined, NOW],
    [at('2026-03-18 15:00'), at('2026-03-18 15:00')],
    [at('2026-03-18 17:00'), NOW],
    [at('2026-03-18 12:00'), at('2026-03-18 14:10')],
  ])('H4 · given at %s it runs from %s: never from before the discovery, nor from what is to come', (since, setAt) => {
    const command = { command: 'set-limit', by, ...(since === undefined ? {} : { since }) } as const;
    expect(setLimit(aCase({ limits: [{ ...known, id: 'L1', unit: '市委' }] }), command, context())).toMatchObject([
      { limit: { id: 'L2', setAt } },
    ]);
  });
});

const handoffs = [{ id: 'H1', target: '12345', at: at('2026-03-18 15:00') }];
describe('P4, M4, H5 · how a case ends without being closed', () => {
  it.each<[string, Partial<Of<'end'>>, Partial<Case>, string]>([
    ['as no matter of the government', {}, {}, 'ended'],
    ['not while a graver emergency is told of', {}, graver, 'grade-undecided A1'],
    ['nor when it is over', {}, over, 'not-open ours'],
    ['passed on to an organ of the list', { outcome: 'passed-on', target: '12345' }, {}, 'passed-on'],
    ['to none', { outcome: 'passed-on' }, {}, 'target-missing M4 /target'],
    ['to no other', { outcome: 'passed-on', target: '邻居' }, {}, 'target-missing M4 /target'],
    ['with no target where it goes nowhere', { target: '12345' }, {}, 'target-not-asked ours /target'],
    [
      'not while it is on its way',
      { outcome: 'passed-on', target: '信访' },
      { handoffs },
      'passed-on-already M4 /target',
    ],
    ['which keeps no other end', {}, { handoffs }, 'ended'],
    [
      'as what was received there',
      { outcome: 'passed-on', target: '12345' },
      { handoffs: [{ id: 'H1', target: '12345', at: NOW, over: { is: 'received', at: NOW } }] },
      'ended',
    ],
    [
      'H5 · a report of wrongdoing to its organ alone',
      { outcome: 'passed-on', target: '信访' },
      { wrongdoing: { state: 'is', against: [] } },
      'wrong-organ H5 /target',
    ],
    [
      'which is that of the district',
      { outcome: 'passed-on', target: '区纪委监委' },
      { wrongdoing: { state: 'is', against: [] } },
      'passed-on',
    ],
    [
      'or of the city, of who leads here',
      { outcome: 'passed-on', target: '区纪委监委' },
      { wrongdoing: { state: 'is', against: [], above: true } },
      'wrong-organ H5 /target',
    ],
    [
      'and to that',
      { outcome: 'passed-on', target: '市纪委监委信访室' },
      { wrongdoing: { state: 'is', against: [], above: true } },
      'passed-on',
    ],
    [
      'whatever was only suggested',
      { outcome: 'passed-on', target: '信访' },
      { wrongdoing: { state: 'suggested', against: [] } },
      'passed-on',
    ],
    ['by nobody’s leave where none is needed', { to: 'chief' }, {}, 'to-not-asked ours /to'],
    ['by a decider where it was grave', {}, { grades: { opinion: 'II', emergency: null } }, 'proposed'],
    ['by one where no answer is given', { outcome: 'no-answer' }, {}, 'proposed'],
  ])('%s', (_, more, state, expected) => {
    const command: Of<'end'> = { command: 'end', outcome: 'not-government', reason: '与政府工作无关', ...more };
    expect(outcome(end(aCase(state), command, desk, context()))).toBe(expected);
  });
});

describe('M4, M2, H5 · a case joins another', () => {
  it.each<[string, Partial<Of<'join'>>, Partial<Case>, string]>([
    ['an open one', {}, {}, 'ended'],
    ['a closed one, with all that was done', {}, over, 'ended'],
    ['not one that was ended', {}, { status: 'ended' }, 'not-open ours'],
    ['nor twice', {}, { ...over, joinedInto: 'BL2600019' }, 'joined-already M4 /target'],
    ['nor into itself', { target: 'BL2600017' }, {}, 'join-itself ours /target'],
    ['nor while it is on its way elsewhere', {}, { handoffs }, 'passed-on-already M4 /target'],
    [
      'nor while nobody judged what it exposes',
      {},
      { releases: [aRelease({ exposed: 'open' })] },
      'exposure-open H5 /target',
    ],
    ['but what never was', {}, { releases: [aRelease({ exposed: 'open', void: true })] }, 'ended'],
    ['with what answered both', { answers: ['R1'] }, { releases: [aRelease()] }, 'ended'],
    [
      'not with what answers nothing',
      { answers: ['R1'] },
      { releases: [aRelease({ fulfils: [] })] },
      'unknown-release P4 /answers',
    ],
    [
      'nor with what answered another',
      { answers: ['R1'] },
      { releases: [aRelease({ from: { case: 'BL2600019', id: 'R1' } })] },
      'unknown-release P4 /answers',
    ],
  ])('%s', (_, more, state, expected) => {
    const command: Of<'join'> = { command: 'join', target: 'BL2600018', reason: '同一事', ...more };
    expect(outcome(join(aCase(state), command, desk, context()))).toBe(expected);
  });
});

/** A case whose release is 24 hours old, to the minute. */
const seen: Partial<Case> = {
  releases: [aRelease({ publishedAt: plus(NOW, -24 * HOUR) })],
  discoveredAt: plus(NOW, -30 * HOUR),
};
const effect = { release: 'R1', hours: 24, at: at('2026-03-18 15:30'), asks: 0, volume: 'less' as const };

describe('P5, P8 · what came of a release is judged when it can be seen', () => {
  const FARTHEST = plus(NOW, 360 * HOUR);
  it.each<[string, Partial<Of<'judge-effect'>>, Partial<Case>, string]>([
    ['after its hours', {}, seen, 'effect-judged'],
    [
      'not a minute before',
      {},
      { ...seen, releases: [aRelease({ publishedAt: plus(NOW, MINUTE - 24 * HOUR) })] },
      'too-early P5 /hours',
    ],
    ['at no other hours', { hours: 12 }, seen, 'not-such-hours ours /hours'],
    ['of a release that there is', { release: 'R9' }, seen, 'no-such-release P5 /release'],
    [
      'of none that never was',
      {},
      { ...seen, releases: [aRelease({ publishedAt: plus(NOW, -24 * HOUR), void: true })] },
      'no-such-release P5 /release',
    ],
    [
      'of the last alone',
      {},
      { releases: [...(seen.releases ?? []), aRelease({ id: 'R2' })] },
      'superseded P5 /release',
    ],
    ['not of a case that went into another', {}, { ...seen, status: 'ended', joinedInto: 'BL2600018' }, 'case-over P5'],
    ['nor of one that ended', {}, { ...seen, status: 'ended' }, 'case-over P5'],
    ['of one that was closed', {}, { ...seen, ...over }, 'effect-judged'],
    ['H6 · none of what is kept without content', {}, { ...seen, offline: true }, 'no-content H6'],
    ['not twice', {}, { ...seen, effects: [effect] }, 'already-judged P5 /reason'],
    ['unless it says why', { reason: '漏看评论' }, { ...seen, effects: [effect] }, 'effect-judged'],
    ['which the first time is not asked', { reason: '漏看评论' }, seen, 'reason-not-asked P5 /reason'],
    [
      'what is asked still, with a time to answer',
      { asks: ['何时复工'], answerBy: plus(NOW, MINUTE) },
      seen,
      'effect-judged proposed',
    ],
    ['not without', { asks: ['何时复工'] }, seen, 'answer-by-missing P5 /answerBy'],
    ['not at once', { asks: ['何时复工'], answerBy: NOW }, seen, 'answer-by-out-of-range P5 /answerBy'],
    ['as far as anything may be promised', { asks: ['何时复工'], answerBy: FARTHEST }, seen, 'effect-judged proposed'],
    [
      'and no farther',
      { asks: ['何时复工'], answerBy: plus(FARTHEST, MINUTE) },
      seen,
      'answer-by-out-of-range P5 /answerBy',
    ],
    ['nor a time where nothing is asked', { answerBy: plus(NOW, HOUR) }, seen, 'nothing-asked P5 /answerBy'],
    ['nor a decider', { to: 'chief' }, seen, 'nothing-asked P5 /answerBy'],
  ])('%s', (_, more, state, expected) => {
    const command: Of<'judge-effect'> = {
      command: 'judge-effect',
      release: 'R1',
      hours: 24,
      volume: 'less',
      asks: [],
      doubts: [],
      ...more,
    };
    expect(outcome(judgeEffect(aCase(state), command, desk, context()))).toBe(expected);
  });

  it.each<[string, Partial<Case>, string, string]>([
    [
      'is owed by its release',
      { releases: [aRelease({ promises: [{ id: 'P1', by: NOW }] })] },
      '2026-03-18 16:01',
      'second-answer-set',
    ],
    [
      'opens a case that was closed',
      { ...over, releases: [aRelease()] },
      '2026-03-18 16:01',
      'second-answer-set reopened',
    ],
    ['not for a time that is past', { releases: [aRelease()] }, '2026-03-18 16:00', 'answer-by-past P5'],
    [
      'nor by a release that never was',
      { releases: [aRelease({ void: true })] },
      '2026-03-18 16:01',
      'nothing-to-answer P5',
    ],
    ['nor by another', { releases: [aRelease({ id: 'R2' })] }, '2026-03-18 16:01', 'nothing-to-answer P5'],
    [
      'nor in a case that ended',
      { status: 'ended', releases: [aRelease()] },
      '2026-03-18 16:01',
      'nothing-to-answer P5',
    ],
    [
      'nor in one that went into another',
      { ...over, joinedInto: 'BL2600018', releases: [aRelease()] },
      '2026-03-18 16:01',
      'nothing-to-answer P5',
    ],
  ])('H2 · a second answer that was decided %s', (_, state, by, expected) => {
    const approved = {
      payload: { kind: 'second-answer' as const, release: 'R1', hours: 24, by: at(by) },
      proposal: { id: 'P9', kind: 'second-answer' as const, by: 'wang', at: NOW, deciders: [] },
      reason: '仍有疑问',
      approvedBy: 'chief',
    };
    expect(outcome(carryOutSecondAnswer(aCase(state), approved, { now: NOW }))).toBe(expected);
  });
});

const told = (part: object = {}): EventBody => ({
  type: 'media-told',
  telling: 'M1',
  media: '宁波日报',
  says: '情况说明',
  means: '电话',
  toldAt: at('2026-03-18 15:00'),
  unit: 'office',
  ...part,
});

const reply = (telling: string, repliedAt: string): EventBody => ({
  type: 'media-replied',
  telling,
  reply: 'received',
  repliedAt: at(repliedAt),
});
const never = (event: number): EventBody => ({
  type: 'corrected',
  event,
  fact: 'media-told',
  was: {},
  is: { void: true },
  reason: '误记',
  evidence: [],
  sets: {},
});

describe('P8, H6 · what the media were told, and what came of it', () => {
  it.each<[string, Partial<Of<'tell-media'>>, Partial<Case>, string]>([
    ['now', {}, {}, 'media-told'],
    ['not what is to come', { toldAt: plus(NOW, MINUTE) }, {}, 'not-told-yet P8 /toldAt'],
    ['in the minute of the discovery', { toldAt: at('2026-03-18 14:10') }, {}, 'media-told'],
    ['not before', { toldAt: at('2026-03-18 14:09') }, {}, 'before-discovery P8 /toldAt'],
    ['about a release that there is', { release: 'R1' }, { releases: [aRelease()] }, 'media-told'],
    [
      'about none that never was',
      { release: 'R1' },
      { releases: [aRelease({ void: true })] },
      'no-such-release P8 /release',
    ],
    ['whatever became of the case', {}, over, 'media-told'],
    ['not where no content is kept', {}, { offline: true }, 'no-content H6 /says'],
  ])('are told %s', (_, more, state, expected) => {
    const command: Of<'tell-media'> = {
      command: 'tell-media',
      media: '宁波日报',
      says: '情况说明',
      means: '电话',
      ...more,
    };
    expect(outcome(tellMedia(aCase(state), command, desk, context()))).toBe(expected);
  });

  it.each<[string, Partial<Of<'record-reply'>>, Person, string]>([
    ['now', {}, desk, 'media-replied'],
    ['in the minute in which they were told', { repliedAt: at('2026-03-18 15:00') }, desk, 'media-replied'],
    ['not before', { repliedAt: at('2026-03-18 14:59') }, desk, 'before-telling P8 /repliedAt'],
    ['nor later than now', { repliedAt: plus(NOW, MINUTE) }, desk, 'not-replied-yet P8 /repliedAt'],
    ['to what they were told', { telling: 'M9' }, desk, 'not-told P8 /telling'],
    ['recorded by whose it is', {}, zhang, 'not-own-unit R3 /telling'],
  ])('and reply %s', (_, more, actor, expected) => {
    const command: Of<'record-reply'> = { command: 'record-reply', telling: 'M1', reply: 'received', ...more };
    expect(outcome(recordReply(command, actor, context(recorded([told()]))))).toBe(expected);
  });

  it('the earliest first, with their replies in order, without what never was', () => {
    const facts = recorded([
      told({ telling: 'M2', toldAt: at('2026-03-18 15:30') }),
      told(),
      told({ telling: 'M3' }),
      reply('M1', '2026-03-18 15:50'),
      reply('M1', '2026-03-18 15:40'),
      reply('M1', '2026-03-18 15:45'),
      reply('M2', '2026-03-18 15:55'),
      never(3),
      never(6),
    ]);
    expect(tellingsOf(facts).map(({ id, replies }) => [id, replies.map((one) => one.event.seq)])).toEqual([
      ['M1', [5, 4]],
      ['M2', [7]],
    ]);
  });
});

const opening = (part: Partial<OpenCase> = {}): OpenCase => ({
  command: 'open',
  number: 'BL2600017',
  origin: { source: 'generic', kind: 'alert' },
  subject: '环境',
  categories: ['other'],
  discoveredAt: NOW,
  suggestion,
  ...part,
});
const byHand = { origin: { source: 'registered', kind: 'registered' } } as const;

describe('M4, H2, H4, A1 · how a case opens', () => {
  const system: Actor = { kind: 'system', part: 'intake' };
  it.each<[string, Partial<OpenCase>, Actor, string]>([
    ['by an alert', {}, system, 'case-opened'],
    ['discovered now at the latest', { discoveredAt: plus(NOW, 1) }, system, 'discovered-later H4 /discoveredAt'],
    ['by hand of a named person', byHand, system, 'named-person-needed H2'],
    ['with grades as they are suggested', { ...byHand, grades: light }, desk, 'case-opened'],
    [
      'with others and why',
      { ...byHand, grades: { opinion: 'III', emergency: null }, gradeReason: '多人' },
      desk,
      'case-opened graded',
    ],
    ['not without', { ...byHand, grades: { opinion: 'III', emergency: null } }, desk, 'reason-missing A1 /gradeReason'],
  ])('%s', (_, more, actor, expected) => {
    expect(outcome(openCase(actor, opening(more), context()))).toBe(expected);
  });

  it.each<[string, Partial<OpenCase>, object]>([
    [
      'to be appraised',
      {},
      { status: 'appraising', gradesConfirmed: false, drill: false, offline: false, natures: [] },
    ],
    ['also where an alert brings grades', { grades: light }, { status: 'appraising', gradesConfirmed: false }],
    ['also by hand without grades', byHand, { status: 'appraising', gradesConfirmed: false }],
    [
      'confirmed by hand with grades',
      { ...byHand, grades: light },
      { status: 'open', gradesConfirmed: true, grades: light },
    ],
    ['as a drill, and without content', { drill: true, offline: true }, { drill: true, offline: true }],
  ])('%s', (_, more, expected) => {
    expect([openCase(desk, opening(more), context())].flat()[0]).toMatchObject(expected);
  });
});
