import { describe, expect, it } from 'vitest';
import { announce } from '../../../functions/domain/texts/announce.ts';
import { caseKind } from '../../../functions/domain/kinds/case-kind.ts';
import { outboxOf } from '../../../functions/domain/kinds/outbox-of.ts';
import { takeBackTexts } from '../../../functions/domain/texts/taken-back.ts';
import { shortTime } from '../../../functions/domain/texts/short-time.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import type { Text } from '../../../functions/domain/texts/text.ts';
import type { WhySuperseded } from '../../../functions/domain/matter/clock-changes.ts';
import { whyObsolete, stepObsolete } from '../../../functions/domain/texts/obsolete.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aProposal, aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 15:00');
const context = { policy, directory: aDirectory(), now, channels: ['by-hand'], sentTexts: [] as Text[], gap: null };
const recorded = (body: EventBody, seq = 9): Event => ({
  ...body,
  seq,
  at: now,
  actor: { kind: 'system', part: 'workflow' },
  prev: '',
  hash: '',
});
const said = (state: Case, body: EventBody, more: Partial<typeof context> = {}): [string, string][] =>
  announce(state, [recorded(body)], { ...context, ...more }).texts.map((text) => [text.person, text.template]);

describe('P8 · which events say nothing to anybody', () => {
  it.each<EventBody>([
    { type: 'confirmed' },
    {
      type: 'clocks-changed',
      changes: [
        { change: 'opened', clock: aClock() },
        { change: 'met', clockId: 'response', metAt: now, late: false },
        { change: 'missed', clockId: 'response' },
        { change: 'rungs-skipped', clockId: 'gone', rungs: ['half'], why: 'outage' },
      ],
    },
    { type: 'clock-reckoned', clock: 'closing:R1', dueAt: now, by: 'wang', reason: '' },
    { type: 'signed', assignmentId: 'A1', signer: 'zhang' },
    { type: 'settled', says: '', evidence: [], unit: 'housing', settledAt: now },
    { type: 'reported', to: '', means: '', reportedAt: now, unit: 'gov-office' },
    { type: 'closed' },
    { type: 'split-off', alertId: '', newCase: '', reason: '', proposes: { opinion: 'IV', emergency: null } },
    { type: 'noted', says: '', star: false },
    { type: 'words-opened', why: '' },
    { type: 'policy-moved', policyId: '', reason: '' },
    {
      type: 'graded',
      was: { opinion: 'IV', emergency: null },
      grades: { opinion: 'IV', emergency: null },
      reason: '',
      differs: true,
    },
    { type: 'rung-fired', clockId: 'gone', rung: 'half', kind: 'remind', to: ['wang'], unreachable: [] },
  ])('$type', (body) => {
    expect(said(aCase({ clocks: [aClock()], assignments: [anAssignment('housing')] }), body)).toEqual([]);
  });
});

describe('P8 · what a text holds', () => {
  it('says when it may go and why it is held', () => {
    const night = { ...context, now: at('2026-03-18 23:00') };
    const {
      texts: [text],
    } = announce(
      aCase({ assignments: [anAssignment('housing')] }),
      [recorded({ type: 'reminded', units: ['housing'], says: '' })],
      night,
    );
    expect(text).toMatchObject({
      state: 'held',
      why: { code: 'quiet-hours', until: '2026-03-18T23:30:00.000Z' },
      notBefore: at('2026-03-19 07:30'),
      role: 'unit-officer',
      unit: 'housing',
    });
  });

  it('to the desk or a district leader is never held', () => {
    const night = { ...context, now: at('2026-03-18 23:00') };
    const fired: EventBody = {
      type: 'rung-fired',
      clockId: 'response',
      rung: 'half',
      kind: 'remind',
      to: ['mayor', 'zhang'],
      unreachable: ['unit-leader'],
    };
    const { texts } = announce(aCase({ clocks: [aClock()] }), [recorded(fired)], night);
    expect(new Set(texts.map(({ person, template, state }) => `${person} ${template} ${state}`))).toEqual(
      new Set([
        'zhang remind held',
        'mayor remind queued',
        'wang step-unreachable queued',
        'li step-unreachable queued',
      ]),
    );
  });

  it('goes first by the first channel, and by hand where none is named', () => {
    const body: EventBody = { type: 'attention-grew', alertId: 'a', what: 'views', says: '' };
    expect(announce(aCase(), [recorded(body)], { ...context, channels: ['sms', 'by-hand'] }).texts[0]).toMatchObject({
      channel: 'sms',
    });
    expect(announce(aCase(), [recorded(body)], { ...context, channels: [] }).texts[0]).toMatchObject({
      channel: 'by-hand',
    });
  });

  it('asks for haste where there is no time to name: a policy may have switched that clock off', () => {
    expect(said(aCase({ status: 'appraising' }), { type: 'reopened', reason: '' })).toEqual([['wang', 'urged']]);
  });

  it('refuses a policy without the template', () => {
    const { grew: _, ...templates } = policy.texts.templates;
    const poor = changed((rules) => ({ texts: { ...rules.texts, templates } }));
    expect(() =>
      said(aCase(), { type: 'attention-grew', alertId: 'a', what: 'views', says: '' }, { policy: poor }),
    ).toThrow('has no text template grew');
  });

  it('names days and times as they stand in Asia/Shanghai', () => {
    expect([at('2026-03-05 00:00'), at('2026-12-31 23:59')].map(shortTime)).toEqual(['5日00:00', '31日23:59']);
  });
});

const assigned = (state: 'assigned' | 'signed' | 'returning' | 'taken-back'): Partial<Case> => ({
  assignments: [anAssignment('housing', { state })],
});

describe('P8 · texts that have become obsolete', () => {
  it.each<[string, string, Partial<Case>, string | null]>([
    ['appraise', 'case', { status: 'appraising' }, null],
    ['appraise', 'case', {}, 'appraised'],
    ['urged', 'case', {}, null],
    ['late', 'case', {}, null],
    ['urged', 'case', { status: 'closed' }, 'case-closed'],
    ['sign', 'assignment:A1', assigned('assigned'), null],
    ['sign', 'assignment:A1', assigned('signed'), 'signed'],
    ['remind', 'assignment:A1', assigned('returning'), 'returning'],
    ['missed', 'assignment:A1', assigned('signed'), 'signed'],
    ['step-unreachable', 'assignment:A1', assigned('signed'), 'signed'],
    ['handed-on', 'assignment:A1', assigned('signed'), null],
    ['handed-on', 'assignment:A1', assigned('taken-back'), 'taken-back'],
    ['sign', 'assignment:A9', assigned('assigned'), 'taken-back'],
    ['return-requested', 'assignment:A1', assigned('returning'), null],
    ['return-requested', 'assignment:A1', assigned('assigned'), 'decided'],
    ['return-decided', 'assignment:A1', assigned('taken-back'), null],
    ['taken-back', 'case', { status: 'ended' }, null],
    ['decide', 'decision:P7', { proposals: [aProposal('P7')] }, null],
    ['missed', 'decision:P7#2', { status: 'closed', proposals: [aProposal('P7')] }, null],
    ['decide', 'decision:P7', { proposals: [aProposal('P8')] }, 'decided'],
    ['proposal-approved', 'decision:P7', { status: 'ended' }, null],
    ['remind', 'response', { clocks: [aClock()] }, null],
    ['missed', 'response', { clocks: [aClock({ state: 'missed' })] }, null],
    ['remind', 'response', { clocks: [aClock({ state: 'met' })] }, 'clock-met'],
    ['remind', 'response', { clocks: [] }, 'clock-superseded'],
    ['remind', 'response#2', { clocks: [aClock()] }, 'clock-superseded'],
    [
      'remind',
      'response',
      {
        clocks: [aClock()],
        assignments: [
          anAssignment('housing', { state: 'taken-back' }),
          anAssignment('xinqi', { id: 'A2', state: 'signed' }),
        ],
      },
      'taken-back',
    ],
  ])('%s about %s', (template, step, state, why) => {
    expect(stepObsolete({ unit: 'housing', role: 'unit-officer', template, step }, aCase(state))?.code ?? null).toBe(
      why,
    );
  });
});

describe('H5 · a text to a unit that a report complains of', () => {
  const report: Partial<Case> = { wrongdoing: { state: 'is', against: ['press'] } };

  it.each<[string, Partial<Case>, string | null]>([
    ['press', report, 'taken-back'],
    ['press', { ...report, status: 'closed' }, 'taken-back'],
    ['press', { wrongdoing: { state: 'is-not', against: ['press'] } }, null],
    ['qu-zhengfu-ban', report, null],
  ])('of %s in %j', (unit, state, why) => {
    expect(whyObsolete(heard({ unit, step: 'case', template: 'urged' }), aCase(state))?.code ?? null).toBe(why);
  });
});

const heard = (more: Partial<Text>): Text => ({
  id: 't',
  matter: 'BL2600017',
  seq: 3,
  step: 'response',
  person: 'zhang',
  unit: 'housing',
  role: 'unit-officer',
  channel: 'by-hand',
  template: 'remind',
  variables: {},
  grade: 'IV',
  drill: false,
  withCode: true,
  state: 'sent',
  queuedAt: now,
  notBefore: now,
  ...more,
});

const goneBecause = (why: WhySuperseded): EventBody => ({
  type: 'clocks-changed',
  changes: [{ change: 'superseded', clockId: 'response', kind: 'response', why }],
});

const takenBack = (state: Case, body: EventBody, sentTexts: Text[]): [string, string][] => {
  const outbox = outboxOf(caseKind, state, [recorded(body)], context);
  return outbox ? takeBackTexts(outbox, sentTexts, context).map(({ person, template }) => [person, template]) : [];
};

describe('P8 · who is told that something is taken back', () => {
  const gone = goneBecause('no-longer-applies');
  const state = aCase({ clocks: [] });

  it.each<[string, Text[], string[]]>([
    ['whoever was told', [heard({}), heard({ id: 'u', person: 'zhao' })], ['zhang', 'zhao']],
    ['though it is not known whether it arrived', [heard({ state: 'unknown' })], ['zhang']],
    [
      'not who would have been',
      [heard({ state: 'queued' }), heard({ state: 'held' }), heard({ state: 'failed' }), heard({ state: 'dropped' })],
      [],
    ],
    ['not who was told of something else', [heard({ step: 'press-conference' })], []],
    ['not who was told so already', [heard({}), heard({ id: 'u', seq: 5, template: 'taken-back' })], []],
    [
      'again, if he was told anew since',
      [heard({ seq: 7 }), heard({ id: 'u', seq: 5, template: 'taken-back' })],
      ['zhang'],
    ],
    [
      'not who heard that his unit is rid of it',
      [
        heard({}),
        heard({
          id: 'u',
          seq: 5,
          step: 'assignment:A1',
          template: 'return-decided',
          variables: { action: '同意退回' },
        }),
      ],
      [],
    ],
    [
      'but whose return was refused',
      [
        heard({}),
        heard({
          id: 'u',
          seq: 5,
          step: 'assignment:A1',
          template: 'return-decided',
          variables: { action: '不予退回' },
        }),
      ],
      ['zhang'],
    ],
    [
      'not who was told of another step’s end',
      [heard({}), heard({ id: 'u', seq: 5, step: 'follow-up:R1', template: 'taken-back' })],
      ['zhang'],
    ],
  ])('%s', (_, sentTexts, people) => {
    expect(takenBack(state, gone, sentTexts).map(([person]) => person)).toEqual(people);
  });

  it('nobody, where a like or a stricter duty takes its place, or the whole case ended', () => {
    expect(takenBack(state, goneBecause('replaced'), [heard({})])).toEqual([]);
    expect(takenBack({ ...state, status: 'ended' }, gone, [heard({})])).toEqual([]);
  });

  it('of the whole case all but the desk, which ended it', () => {
    const sentTexts = [heard({}), heard({ id: 'u', person: 'wang', unit: 'office', role: 'desk' })];
    expect(
      takenBack({ ...state, status: 'ended' }, { type: 'ended', outcome: 'not-government', reason: '' }, sentTexts),
    ).toEqual([['zhang', 'taken-back']]);
  });

  it('of a unit that is let go only those who have no other part in it', () => {
    const event: EventBody = { type: 'taken-back', assignmentIds: ['A1'], why: '' };
    const one = [anAssignment('housing', { state: 'taken-back' })];
    expect(takenBack(aCase({ assignments: one }), event, [heard({})])).toEqual([['zhang', 'taken-back']]);
    expect(
      takenBack(aCase({ assignments: [...one, anAssignment('housing', { id: 'A2' })] }), event, [heard({})]),
    ).toEqual([]);
  });
});
