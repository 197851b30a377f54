import { describe, expect, it } from 'vitest';
import { apply, fold } from '../../../functions/domain/assessment/apply.ts';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import type { AssessmentBody } from '../../../functions/domain/assessment/events.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import {
  anAssessment,
  armed,
  asked,
  FINDINGS_BY,
  LATER,
  LATER_BY,
  LAUNCH,
  MEDIUM,
  MILD,
  NOW,
  OPENED,
  policy,
  recorded,
  underDecision,
} from './sample.ts';

const STAMP = { seq: 4, at: NOW, byPerson: true, hash: 'h4' };

/** Every field that is another after the event; `undefined`: it is gone. */
const changedBy = (state: Assessment, body: AssessmentBody): Record<string, unknown> => {
  const after = fold(state, body, STAMP);
  const [was, is] = [new Map<string, unknown>(Object.entries(state)), new Map<string, unknown>(Object.entries(after))];
  const stamped = new Set(['version', 'personVersion', 'head', 'changedAt']);
  return Object.fromEntries(
    [...new Set([...was.keys(), ...is.keys()])]
      .filter((name) => !stamped.has(name) && JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)))
      .map((name) => [name, is.get(name)]),
  );
};

const [r1, r2] = anAssessment().points;
if (!r1 || !r2) throw new Error('the sample has two points');
const approved = (part: Parameters<typeof underDecision>[0] = {}) =>
  underDecision({ proposals: [asked({ approvedBy: 'mayor' })], ...part });
const hour = { launchAt: LATER, findingsBy: LATER_BY };
const ruled = { type: 'assessment-ruled', proposalId: 'P2', by: 'mayor', risk: 'medium' } as const;
const submitted: AssessmentBody = {
  type: 'assessment-submitted',
  ruling: 'launch',
  risk: 'medium',
  says: '',
  suggested: { risk: 'medium', row: '', says: '', points: [] },
};
const RULED = { risk: 'medium', decider: 'mayor', ruledAt: NOW, proposals: [] };
const breach = { duty: 'unruled-launch', is: 'stands', dueAt: LAUNCH, unit: 'unit-a' } as const;
const told = { name: '停车收费新政', says: '路边停车由免费改为收费。', mentions: ['停车收费'], coUnits: ['unit-b'] };

describe('A2 · what each event makes of an assessment, and of nothing else of it', () => {
  it.each<[string, Assessment, AssessmentBody, Record<string, unknown>]>([
    [
      'a finding is added under a number of its own',
      anAssessment(),
      { type: 'finding-recorded', finding: 'F3', method: 'sampling', on: '2026-03-09', says: '', unit: 'unit-b' },
      { findings: [...anAssessment().findings, { id: 'F3', method: 'sampling', unit: 'unit-b' }], found: 3 },
    ],
    [
      'a finding that is written anew takes the place of what it was, and no other number',
      anAssessment(),
      { type: 'finding-recorded', finding: 'F1', method: 'sampling', on: '2026-03-09', says: '', unit: 'unit-a' },
      {
        findings: [
          { id: 'F2', method: 'visits', unit: 'unit-b' },
          { id: 'F1', method: 'sampling', unit: 'unit-a' },
        ],
      },
    ],
    [
      'a finding is withdrawn, its number not given again',
      anAssessment(),
      { type: 'finding-withdrawn', finding: 'F1', says: '' },
      { findings: [{ id: 'F2', method: 'visits', unit: 'unit-b' }] },
    ],
    [
      'a point is added, without anything done against it',
      anAssessment(),
      { type: 'point-set', point: 'R3', says: '', levels: MEDIUM, signs: ['出租车'] },
      { points: [r1, r2, { id: 'R3', levels: MEDIUM, signs: ['出租车'], measured: false }], pointed: 3 },
    ],
    [
      'a point is written anew in its place, and keeps which cases named it',
      anAssessment({ points: [{ ...r1, named: ['BL2600001'] }, r2] }),
      { type: 'point-set', point: 'R1', says: '', levels: MILD, signs: ['摊位'], measure: '错峰' },
      { points: [{ id: 'R1', levels: MILD, signs: ['摊位'], measured: true, named: ['BL2600001'] }, r2] },
    ],
    ['a point is dropped', anAssessment(), { type: 'point-dropped', point: 'R1', says: '' }, { points: [r2] }],
    ['a plan is named', anAssessment(), { type: 'plan-named', plan: 'x', title: '', unit: 'unit-a' }, { plan: 'x' }],
    [
      'it is put before whoever rules, for the hour that it has',
      anAssessment(),
      submitted,
      { submitted: 1, submittedAt: NOW, proposed: { risk: 'medium', ruling: 'launch', hour: LAUNCH } },
    ],
    [
      'it is put before whoever rules again: the first time counts as its conclusion, and it is sent back no more',
      anAssessment({ submitted: 1, submittedAt: OPENED, sentBackAt: OPENED, launchAt: undefined }),
      { ...submitted, ruling: 'postpone', launchAt: LATER },
      { submitted: 2, sentBackAt: undefined, proposed: { risk: 'medium', ruling: 'postpone', launchAt: LATER } },
    ],
    [
      'a proposal waits',
      anAssessment(),
      { type: 'proposed', proposal: asked(), payload: { kind: 'purge', words: [], events: [] }, reason: '' },
      { proposals: [asked()] },
    ],
    [
      'another is asked',
      underDecision(),
      { type: 'proposal-passed-on', proposalId: 'P2', by: 'mayor', to: 'x', says: '' },
      { proposals: [{ ...asked(), to: 'x' }] },
    ],
    [
      'a ruling that is not given sends it back',
      underDecision(),
      { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', approved: false, proof: 'sign-in' },
      { proposals: [], sentBackAt: NOW },
    ],
    [
      'one that is given does not',
      underDecision(),
      { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', approved: true, proof: 'sign-in' },
      { proposals: [asked({ approvedBy: 'mayor' })] },
    ],
    [
      'what its proposer takes back is to be put forward again',
      underDecision(),
      { type: 'proposal-withdrawn', proposalId: 'P2', reason: '' },
      { proposals: [], sentBackAt: NOW },
    ],
    [
      'an erasure that is refused sends nothing back',
      underDecision({ proposals: [asked({ kind: 'purge' })] }),
      { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', approved: false, proof: 'sign-in' },
      { proposals: [] },
    ],
    [
      'another grade that is refused leaves the ruling as it stands',
      armed({ proposals: [asked()] }),
      { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', approved: false, proof: 'sign-in' },
      { proposals: [] },
    ],
    [
      'it is to be launched',
      approved(),
      { ...ruled, ruling: 'launch' },
      { ...RULED, ruling: 'launch', status: 'armed' },
    ],
    [
      'it is not to be launched',
      approved(),
      { ...ruled, ruling: 'not-launch' },
      { ...RULED, ruling: 'not-launch', status: 'closed', endedAt: NOW },
    ],
    [
      'it is put off to another hour: a new round, for which nothing was concluded',
      approved({ proposed: { risk: 'medium', ruling: 'postpone' }, hourGoneAt: OPENED, hoursGone: 1 }),
      { ...ruled, ruling: 'postpone', hour },
      {
        ...RULED,
        ruling: 'postpone',
        round: 2,
        roundAt: NOW,
        submittedAt: undefined,
        proposed: undefined,
        hourGoneAt: undefined,
        ...hour,
      },
    ],
    [
      'it is put off without an hour',
      approved({ sentBackAt: OPENED }),
      { ...ruled, ruling: 'postpone' },
      {
        ...RULED,
        ruling: 'postpone',
        round: 2,
        roundAt: NOW,
        submittedAt: undefined,
        sentBackAt: undefined,
        launchAt: undefined,
        findingsBy: undefined,
        hourGoneAt: NOW,
        hoursGone: 1,
      },
    ],
    [
      'its grade is another, and the ruling stands',
      armed({ proposals: [asked({ approvedBy: 'mayor' })] }),
      { type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'low', was: 'medium' },
      { risk: 'low', proposals: [] },
    ],
    [
      'its grade is another, under which the ruling falls',
      armed({ proposals: [asked({ approvedBy: 'mayor' })] }),
      { type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'high', was: 'medium', unruled: true, hour },
      { risk: 'high', proposals: [], status: 'assessing', round: 2, roundAt: NOW, submittedAt: undefined, ...hour },
    ],
    [
      'the same where it has no hour',
      armed({ proposals: [asked({ approvedBy: 'mayor' })], launchAt: undefined, findingsBy: undefined }),
      { type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'high', was: 'medium', unruled: true },
      { risk: 'high', proposals: [], status: 'assessing', round: 2, roundAt: NOW, submittedAt: undefined },
    ],
    [
      'its launch has an hour again',
      anAssessment({ launchAt: undefined, findingsBy: undefined, hourGoneAt: OPENED, hoursGone: 1 }),
      { type: 'launch-moved', hour, says: '' },
      { ...hour, hourGoneAt: undefined },
    ],
    [
      'its watch is called off while it is assessed: the second time that it has no hour',
      anAssessment({ hoursGone: 1 }),
      { type: 'hour-gone', was: LAUNCH },
      { launchAt: undefined, findingsBy: undefined, hourGoneAt: NOW, hoursGone: 2 },
    ],
    [
      'its watch is called off after it was ruled: it is ruled anew',
      armed(),
      { type: 'hour-gone', was: LAUNCH },
      {
        status: 'assessing',
        round: 2,
        roundAt: NOW,
        submittedAt: undefined,
        launchAt: undefined,
        findingsBy: undefined,
        hourGoneAt: NOW,
        hoursGone: 1,
      },
    ],
    ['it was launched as ruled', armed(), { type: 'launch-recorded', launchedAt: LAUNCH }, { launchedAt: LAUNCH }],
    [
      'H2 · it was launched unruled: on record, and to be assessed all the same',
      anAssessment({ hourGoneAt: OPENED, launchAt: undefined }),
      { type: 'launch-recorded', launchedAt: LAUNCH, unruled: true },
      { launchedAt: LAUNCH, launchAt: LAUNCH, hourGoneAt: undefined, breaches: [breach] },
    ],
    [
      'H2 · it was launched although it had been given up: another round, by an hour of its own',
      anAssessment({ status: 'dropped', endedAt: OPENED }),
      { type: 'launch-recorded', launchedAt: LATER, unruled: true, findingsBy: LATER_BY },
      {
        status: 'assessing',
        round: 2,
        roundAt: NOW,
        endedAt: undefined,
        launchedAt: LATER,
        launchAt: LATER,
        findingsBy: LATER_BY,
        breaches: [{ ...breach, dueAt: LATER }],
      },
    ],
    [
      'H2 · and is on record once',
      anAssessment({ breaches: [breach] }),
      { type: 'launch-recorded', launchedAt: LAUNCH, unruled: true },
      { launchedAt: LAUNCH },
    ],
    ['its watch is known', anAssessment(), { type: 'watch-noted', watch: 'W1' }, { watch: { number: 'W1' } }],
    ['and over', anAssessment(), { type: 'watch-over', watch: 'W1' }, { watch: { number: 'W1', over: true } }],
    [
      'a case came of it, which named a point',
      armed(),
      { type: 'case-noted', caseNumber: 'BL2600001', mentioned: ['商户'], points: ['R1'] },
      { cases: ['BL2600001'], points: [{ ...r1, named: ['BL2600001'] }, r2] },
    ],
    [
      'another came, which named it too',
      armed({ cases: ['BL2600001'], points: [{ ...r1, named: ['BL2600001'] }, r2] }),
      { type: 'case-noted', caseNumber: 'BL2600002', mentioned: ['商户'], points: ['R1'] },
      { cases: ['BL2600001', 'BL2600002'], points: [{ ...r1, named: ['BL2600001', 'BL2600002'] }, r2] },
    ],
    [
      'H2 · of a point a person says whether it came',
      armed(),
      { type: 'point-judged', point: 'R2', came: false, cases: [], says: '' },
      { points: [r1, { ...r2, came: false }] },
    ],
    [
      'H2 · what was entered is corrected; a unit that has no part any more is kept by name',
      anAssessment(),
      { type: 'facts-corrected', is: { ...told, name: '改名', coUnits: ['street-c'] }, was: told, says: '' },
      { name: '改名', document: undefined, coUnits: ['street-c'], former: ['unit-b'] },
    ],
    ['it is given up', anAssessment(), { type: 'assessment-dropped', says: '' }, { status: 'dropped', endedAt: NOW }],
    ['it was looked back at', armed(), { type: 'assessment-closed', says: '' }, { status: 'closed', endedAt: NOW }],
    [
      'H2 · an unruled launch is set aside, and stays',
      anAssessment({ breaches: [breach] }),
      { type: 'breach-set-aside', duty: 'unruled-launch', says: '' },
      { breaches: [{ ...breach, is: 'set-aside' }] },
    ],
    ['what nobody foresaw stands in the record', armed(), { type: 'unforeseen-recorded', cases: [], says: '' }, {}],
    [
      'H5 · an erasure takes what it names alone',
      approved(),
      { type: 'purged', proposalId: 'P2', words: [], remains: [], events: [], cleared: ['name', 'R2'] },
      { proposals: [], name: ERASED, points: [r1, { ...r2, signs: [] }] },
    ],
    [
      'H5 · an erasure takes the rest',
      approved(),
      {
        type: 'purged',
        proposalId: 'P2',
        words: [],
        remains: [],
        events: [],
        cleared: ['document', 'says', 'mentions'],
      },
      { proposals: [], document: undefined, says: ERASED, mentions: [] },
    ],
    [
      'H5 · an erasure leaves no document where there was none',
      approved({ document: undefined }),
      { type: 'purged', proposalId: 'P2', words: [], remains: [], events: [], cleared: ['R1'] },
      { proposals: [], points: [{ ...r1, signs: [] }, r2] },
    ],
    ['its table was restored', anAssessment(), { type: 'restored', from: OPENED }, { restoredTo: OPENED }],
  ])('%s', (_, state, body, is) => {
    expect(changedBy(state, body)).toStrictEqual(is);
  });

  const opened = {
    type: 'assessment-opened',
    number: 'BLA2600001',
    policyId: policy.id,
    drill: false,
    name: '停车收费新政',
    says: '路边停车由免费改为收费。',
    document: '征求意见稿',
    subject: '交通',
    grade: 'III',
    unit: 'unit-a',
    coUnits: ['unit-b'],
    opener: 'desk',
    mentions: ['停车收费'],
    hour: { launchAt: LAUNCH, findingsBy: FINDINGS_BY, late: true },
  } as const satisfies AssessmentBody;

  it('is opened in its first round, with nothing found', () => {
    const empty = {
      findings: [],
      found: 0,
      points: [],
      pointed: 0,
      version: 1,
      personVersion: 1,
      head: 'h1',
      changedAt: NOW,
    };
    const { plan: _, ...first } = anAssessment({ ...empty, openedAt: NOW, roundAt: NOW });
    expect(fold(null, opened, { seq: 1, at: NOW, byPerson: true, hash: 'h1' })).toEqual(first);
    const watched = fold(null, { ...opened, watch: 'W1' }, { seq: 1, at: NOW, byPerson: true, hash: 'h1' });
    expect(watched).toEqual({ ...first, watch: { number: 'W1' } });
  });

  it('bears the number and the hash of its last event, and of the last that a person did', () => {
    const dropped: AssessmentBody = { type: 'watch-noted', watch: 'W1' };
    expect(apply(anAssessment(), { ...recorded(dropped, 9), hash: 'h9' })).toMatchObject({
      version: 9,
      personVersion: 9,
      head: 'h9',
      changedAt: NOW,
    });
    const bySystem = recorded(dropped, 9, { kind: 'system', part: 'intake' });
    expect(apply(anAssessment(), bySystem)).toMatchObject({ version: 9, personVersion: 3 });
  });

  it('is no record where it is opened twice, or anything comes before', () => {
    expect(() => fold(anAssessment(), opened, STAMP)).toThrow('opened twice');
    expect(() => fold(null, submitted, STAMP)).toThrow('before assessment-opened');
  });
});
