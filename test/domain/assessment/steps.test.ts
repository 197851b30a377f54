/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import { clockChanges, wantedClocks } from '../../../functions/domain/assessment/clocks.ts';
import type { AssessmentCommand, OfWatch } from '../../../functions/domain/assessment/commands.ts';
import type { AssessmentBody } from '../../../functions/domain/assessment/events.ts';
import { decide } from '../../../functions/domain/assessment/decide.ts';
import { possible } from '../../../functions/domain/assessment/possible.ts';
import { clockRowOf, riskRowOf, rulesOf } from '../../../functions/domain/assessment/rules-of.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import type { ProposalPayload, Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { aClock, at } from '../samples.ts';
import {
  anAssessment,
  armed,
  asked,
  beside,
  cameOf,
  directory,
  FINDINGS_BY,
  LATER,
  LATER_BY,
  LAUNCH,
  mayor,
  MEDIUM,
  MILD,
  NOW,
  officer,
  OPENED,
  OPENING,
  outcomeOf,
  person,
  policy,
  recorded,
  underDecision,
} from './sample.ts';

const next = (time: Instant, ms = 1): Instant => new Date(Date.parse(time) + ms).toISOString();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const FIND: AssessmentCommand = { command: 'record-finding', method: 'sampling', on: '2026-03-10', says: '十户反对' };
const WITHDRAW: AssessmentCommand = { command: 'withdraw-finding', finding: 'F1', says: '重复' };
const POINT: AssessmentCommand = { command: 'set-point', says: '商户反映', levels: MEDIUM, signs: ['商户'] };
const DROP_POINT: AssessmentCommand = { command: 'drop-point', point: 'R1', says: '重复' };
const PLAN: AssessmentCommand = { command: 'name-plan', plan: 'policy-misread' };
const SUBMIT: AssessmentCommand = { command: 'submit', risk: 'medium', ruling: 'launch', says: '措施已备' };
const REGRADE: AssessmentCommand = { command: 'correct-risk', risk: 'high', reason: '又有三处' };
const MOVE: AssessmentCommand = { command: 'move', launchAt: LATER, says: '改期' };
const LAUNCHED: AssessmentCommand = { command: 'record-launch', launchedAt: NOW };
const JUDGE: AssessmentCommand = { command: 'judge-point', point: 'R1', came: true, cases: [], says: '应验' };
const UNFORESEEN: AssessmentCommand = { command: 'record-unforeseen', cases: [], says: '未料到' };
const CORRECT: AssessmentCommand = { command: 'correct', because: '笔误', name: '改名' };
const DROP: AssessmentCommand = { command: 'drop', says: '不做了' };
const CLOSE: AssessmentCommand = { command: 'close', says: '平稳' };
const ASIDE: AssessmentCommand = { command: 'set-aside', duty: 'unruled-launch', says: '情况属实' };
const ALL = [
  FIND,
  WITHDRAW,
  POINT,
  DROP_POINT,
  SUBMIT,
  REGRADE,
  MOVE,
  LAUNCHED,
  JUDGE,
  UNFORESEEN,
  CORRECT,
  DROP,
  CLOSE,
];

const facts = [
  recorded({
    type: 'assessment-opened',
    policyId: policy.id,
    drill: false,
    grade: 'III',
    opener: 'desk',
    hour: { launchAt: LAUNCH, findingsBy: FINDINGS_BY },
    number: 'BLA2600001',
    name: '停车收费新政',
    document: '征求意见稿',
    says: '路边停车由免费改为收费。',
    mentions: ['停车收费'],
    subject: '交通',
    unit: 'unit-a',
    coUnits: ['unit-b'],
  }),
];
const WAS = {
  name: '停车收费新政',
  document: '征求意见稿',
  says: '路边停车由免费改为收费。',
  mentions: ['停车收费'],
  coUnits: ['unit-b'],
};

/** Its launch of the 26th has come: an hour after it. */
const AFTER = next(LAUNCH, HOUR);
const judged = anAssessment().points.map((one) => ({ ...one, came: false }));
/** 30 days after the launch nothing is compared with it any more. */
const ARMED_UNTIL = next(LAUNCH, 30 * DAY);

describe('A2 · what is done with an assessment, and when it is too early or too late for that', () => {
  const BUSY = 'refused: under-decision A2';
  const RULED = 'refused: ruled-already A2';
  const OVER = 'refused: not-open ours';
  it.each<[string, Assessment, Instant, readonly string[]]>([
    [
      'nobody has ruled',
      anAssessment(),
      NOW,
      [
        'finding-recorded',
        'finding-withdrawn',
        'point-set',
        'point-dropped',
        'assessment-submitted, proposed',
        'refused: not-ruled A2',
        'launch-moved',
        'launch-recorded',
        'refused: not-launched A2',
        'refused: not-launched A2',
        'facts-corrected',
        'assessment-dropped',
        'refused: not-armed A2',
      ],
    ],
    [
      'it is before whoever rules',
      underDecision(),
      NOW,
      [
        BUSY,
        BUSY,
        BUSY,
        BUSY,
        BUSY,
        'refused: not-ruled A2',
        BUSY,
        'launch-recorded',
        'refused: not-launched A2',
        'refused: not-launched A2',
        BUSY,
        BUSY,
        'refused: not-armed A2',
      ],
    ],
    [
      'it was launched unruled',
      anAssessment({ launchedAt: OPENED }),
      NOW,
      [
        'finding-recorded',
        'finding-withdrawn',
        'point-set',
        'point-dropped',
        'assessment-submitted, proposed',
        'refused: not-ruled A2',
        'refused: launched-already A2',
        'refused: launched-already A2 /launchedAt',
        'point-judged',
        'unforeseen-recorded',
        'facts-corrected',
        'refused: launched-already A2',
        'refused: not-armed A2',
      ],
    ],
    [
      'it is ruled to be launched',
      armed(),
      NOW,
      [
        RULED,
        RULED,
        RULED,
        RULED,
        RULED,
        'proposed',
        'launch-moved',
        'refused: ruled-to-launch A2',
        'refused: not-launched A2',
        'refused: not-launched A2',
        'facts-corrected',
        RULED,
        'refused: still-armed A2',
      ],
    ],
    [
      'it was launched as ruled',
      armed({ points: judged }),
      ARMED_UNTIL,
      [
        RULED,
        RULED,
        RULED,
        RULED,
        RULED,
        'proposed',
        'refused: launched-already A2',
        'refused: ruled-to-launch A2',
        'point-judged',
        'unforeseen-recorded',
        'facts-corrected',
        RULED,
        'assessment-closed',
      ],
    ],
    [
      'it is ruled not to be launched',
      anAssessment({ status: 'closed', ruling: 'not-launch', risk: 'medium' }),
      NOW,
      [
        OVER,
        OVER,
        OVER,
        OVER,
        OVER,
        'proposed',
        OVER,
        'launch-recorded',
        'refused: not-launched A2',
        'refused: not-launched A2',
        'facts-corrected',
        OVER,
        OVER,
      ],
    ],
    [
      'it was given up',
      anAssessment({ status: 'dropped', risk: 'medium', ruling: 'postpone' }),
      NOW,
      [
        OVER,
        OVER,
        OVER,
        OVER,
        OVER,
        'refused: not-ruled A2',
        OVER,
        'launch-recorded',
        'refused: not-launched A2',
        'refused: not-launched A2',
        'facts-corrected',
        OVER,
        OVER,
      ],
    ],
  ])('%s', (_, state, now, came) => {
    expect(ALL.map((command) => outcomeOf(state, command, { now, facts }))).toStrictEqual(came);
  });

  it('is opened once, and by a person', () => {
    expect(cameOf(anAssessment(), OPENING)).toBe('refused: already-open ours');
    expect(cameOf(null, OPENING, { actor: { kind: 'system', part: 'intake' } })).toBe(
      'refused: named-person-needed H2',
    );
    expect(cameOf(null, FIND)).toBe('refused: no-such-assessment ours');
    expect(cameOf(anAssessment(), FIND, { actor: { kind: 'system', part: 'intake' } })).toBe(
      'refused: named-person-needed H2',
    );
  });
});

const DRAFTED = [...new Set(['record-finding', 'withdraw-finding', 'set-point', 'drop-point', 'name-plan', 'submit'])];
describe('A2 · what a page offers is what may be done', () => {
  const breach = { duty: 'unruled-launch', is: 'stands', dueAt: OPENED, unit: 'unit-a' } as const;
  it.each<[string, Assessment, Instant, string[]]>([
    ['nobody has ruled', anAssessment(), NOW, [...DRAFTED, 'move', 'drop', 'record-launch', 'correct', 'ask-purge']],
    ['it is before whoever rules', underDecision(), NOW, ['record-launch', 'ask-purge']],
    [
      'it was launched unruled',
      anAssessment({ launchedAt: OPENED, breaches: [breach] }),
      NOW,
      [...DRAFTED, 'judge-point', 'record-unforeseen', 'set-aside', 'correct', 'ask-purge'],
    ],
    [
      'it was launched unruled, which was set aside, and is before whoever rules',
      underDecision({ launchedAt: OPENED, breaches: [{ ...breach, is: 'set-aside' }] }),
      NOW,
      ['judge-point', 'record-unforeseen', 'ask-purge'],
    ],
    ['it is ruled to be launched', armed(), NOW, ['move', 'correct-risk', 'correct', 'ask-purge']],
    [
      'its hour has come',
      armed(),
      LAUNCH,
      ['judge-point', 'record-unforeseen', 'correct-risk', 'correct', 'ask-purge'],
    ],
    [
      'an instant before nothing is compared with it any more',
      armed({ proposals: [asked()] }),
      next(ARMED_UNTIL, -1),
      ['judge-point', 'record-unforeseen', 'correct', 'ask-purge'],
    ],
    [
      'nothing is compared with it any more',
      armed({ proposals: [asked()] }),
      ARMED_UNTIL,
      ['judge-point', 'record-unforeseen', 'close', 'correct', 'ask-purge'],
    ],
    [
      'it was looked back at',
      armed({ status: 'closed' }),
      ARMED_UNTIL,
      ['judge-point', 'record-unforeseen', 'correct-risk', 'record-launch', 'correct', 'ask-purge'],
    ],
    [
      'it is ruled not to be launched',
      anAssessment({ status: 'closed', ruling: 'not-launch', risk: 'medium' }),
      NOW,
      ['correct-risk', 'record-launch', 'correct', 'ask-purge'],
    ],
    ['it was given up', anAssessment({ status: 'dropped' }), NOW, ['record-launch', 'correct', 'ask-purge']],
    [
      'it was given up, and launched',
      anAssessment({ status: 'dropped', launchedAt: OPENED }),
      NOW,
      ['correct', 'ask-purge'],
    ],
  ])('%s', (_, state, now, names) => {
    expect(possible(state, policy, now)).toEqual(names);
  });
});

describe('A2 · what is written of an assessment', () => {
  const co = { actor: beside };
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: `F${index + 1}`,
    method: 'tracking' as const,
    unit: 'unit-a',
  }));
  const points = Array.from({ length: 20 }, (_, index) => ({
    id: `R${index + 1}`,
    levels: MILD,
    signs: [],
    measured: true,
  }));
  const is = { type: 'finding-recorded', method: 'sampling', on: '2026-03-10', says: '十户反对' } as const;
  it.each<[string, Assessment, AssessmentCommand, Parameters<typeof cameOf>[2], string | AssessmentBody[]]>([
    ['a finding of its unit', anAssessment(), FIND, {}, [{ ...is, finding: 'F3', unit: 'unit-a' }]],
    ['one of a unit beside it', anAssessment(), FIND, co, [{ ...is, finding: 'F3', unit: 'unit-b' }]],
    [
      'one that the desk was told, of its unit',
      anAssessment(),
      FIND,
      { actor: person('desk', 'qu-zhengfu-ban', 'coordinator') },
      [{ ...is, finding: 'F3', unit: 'unit-a' }],
    ],
    [
      'one that is written anew',
      anAssessment(),
      { ...FIND, finding: 'F2' },
      co,
      [{ ...is, finding: 'F2', unit: 'unit-b' }],
    ],
    [
      'not one that is not there',
      anAssessment(),
      { ...FIND, finding: 'F9' },
      {},
      'refused: no-such-finding A2 /finding',
    ],
    ['not one of another unit', anAssessment(), { ...FIND, finding: 'F1' }, co, 'refused: not-own-finding A2 /finding'],
    ['not of tomorrow', anAssessment(), { ...FIND, on: '2026-03-11' }, {}, 'refused: in-the-future A2 /on'],
    [
      'the fortieth',
      anAssessment({ findings: many.slice(1), found: 40 }),
      FIND,
      {},
      [{ ...is, finding: 'F41', unit: 'unit-a' }],
    ],
    ['not one more', anAssessment({ findings: many }), FIND, {}, 'refused: too-many ours /says'],
    [
      'but one of forty anew',
      anAssessment({ findings: many }),
      { ...FIND, finding: 'F7' },
      {},
      [{ ...is, finding: 'F7', unit: 'unit-a' }],
    ],
    [
      'a finding is withdrawn by its unit',
      anAssessment(),
      { ...WITHDRAW, finding: 'F2' },
      co,
      [{ type: 'finding-withdrawn', finding: 'F2', says: '重复' }],
    ],
    [
      'and by the responsible one',
      anAssessment(),
      { ...WITHDRAW, finding: 'F2' },
      {},
      [{ type: 'finding-withdrawn', finding: 'F2', says: '重复' }],
    ],
    ['not by another', anAssessment(), WITHDRAW, co, 'refused: not-own-finding A2 /finding'],
    [
      'nor where there is none',
      anAssessment(),
      { ...WITHDRAW, finding: 'F9' },
      {},
      'refused: no-such-finding A2 /finding',
    ],
    [
      'a point, with what is done against it',
      anAssessment(),
      { ...POINT, measure: '错峰' },
      {},
      [{ type: 'point-set', point: 'R3', says: '商户反映', levels: MEDIUM, signs: ['商户'], measure: '错峰' }],
    ],
    [
      'a point anew',
      anAssessment(),
      { ...POINT, point: 'R2' },
      {},
      [{ type: 'point-set', point: 'R2', says: '商户反映', levels: MEDIUM, signs: ['商户'] }],
    ],
    ['not one that is not there', anAssessment(), { ...POINT, point: 'R9' }, {}, 'refused: no-such-point A2 /point'],
    ['not the twenty-first', anAssessment({ points }), POINT, {}, 'refused: too-many ours /says'],
    [
      'the twentieth',
      anAssessment({ points: points.slice(1), pointed: 20 }),
      POINT,
      {},
      [{ type: 'point-set', point: 'R21', says: '商户反映', levels: MEDIUM, signs: ['商户'] }],
    ],
    [
      'one of twenty anew',
      anAssessment({ points }),
      { ...POINT, point: 'R20' },
      {},
      [{ type: 'point-set', point: 'R20', says: '商户反映', levels: MEDIUM, signs: ['商户'] }],
    ],
    ['a point is dropped', anAssessment(), DROP_POINT, {}, [{ type: 'point-dropped', point: 'R1', says: '重复' }]],
    [
      'not one that is not there',
      anAssessment(),
      { ...DROP_POINT, point: 'R9' },
      {},
      'refused: no-such-point A2 /point',
    ],
    [
      'P1 · a plan of the district',
      anAssessment({ plan: 'x' }),
      PLAN,
      {},
      [{ type: 'plan-named', plan: 'policy-misread', title: '重大政策误解误读回应预案', unit: 'qu-zhengfu-ban' }],
    ],
    ['P1 · not the same again', anAssessment(), PLAN, {}, 'refused: nothing-new A2 /plan'],
    ['P1 · none that is not there', anAssessment(), { ...PLAN, plan: 'none' }, {}, 'refused: unknown-plan P1 /plan'],
  ])('%s', (_, state, command, given, came) => {
    expect(cameOf(state, command, given)).toStrictEqual(came);
  });

  it('P1 · takes a plan of the own unit, and none of another', () => {
    const rows = policy.plans.rows
      .filter(({ id }) => id === 'policy-misread')
      .flatMap(({ district: _district, ...row }) =>
        ['unit-a', 'unit-b'].map((unit) => ({ ...row, id: `of-${unit}`, unit })),
      );
    const given = { policy: { ...policy, plans: { ...policy.plans, rows } } };
    const named = (plan: string): string => outcomeOf(anAssessment(), { command: 'name-plan', plan }, given);
    expect(named('of-unit-a')).toBe('plan-named');
    expect(named('of-unit-b')).toBe('refused: unknown-plan P1 /plan');
  });
});

describe('A2, H2 · what was entered is corrected', () => {
  const corrected = (part: object): string | AssessmentBody[] =>
    cameOf(anAssessment(), { command: 'correct', because: '笔误', ...part }, { facts });
  const is = (part: object) => [{ type: 'facts-corrected', is: { ...WAS, ...part }, was: WAS, says: '笔误' }];
  const { document: _, ...bare } = WAS;
  it.each<[string, object, unknown]>([
    ['its name', { name: '改名' }, is({ name: '改名' })],
    ['what it says', { says: '全部收费' }, is({ says: '全部收费' })],
    ['what an alert of it would mention', { mentions: ['收费'] }, is({ mentions: ['收费'] })],
    ['its draft', { document: '二稿' }, is({ document: '二稿' })],
    ['that there is none', { document: null }, [{ type: 'facts-corrected', is: bare, was: WAS, says: '笔误' }]],
    ['who assesses with its unit', { coUnits: ['street-c'] }, is({ coUnits: ['street-c'] })],
    ['nothing', {}, 'refused: nothing-new H2'],
    ['what it was', { name: '停车收费新政', coUnits: ['unit-b'] }, 'refused: nothing-new H2'],
    ['a unit that is not there', { coUnits: ['nowhere'] }, 'refused: unknown-unit P8 /coUnits'],
    ['its own unit beside itself', { coUnits: ['unit-a'] }, 'refused: units-out-of-range ours /coUnits'],
    ['a unit twice', { coUnits: ['unit-b', 'unit-b'] }, 'refused: units-out-of-range ours /coUnits'],
  ])('%s', (_name, part, came) => {
    expect(corrected(part)).toStrictEqual(came);
  });

  it('by what was told last', () => {
    const latest = { ...WAS, name: '改名', document: '二稿' };
    const later = recorded({ type: 'facts-corrected', is: latest, was: WAS, says: '' }, 6);
    expect(cameOf(anAssessment(), { ...CORRECT, name: '再改' }, { facts: [...facts, later] })).toEqual([
      {
        type: 'facts-corrected',
        is: { ...latest, name: '再改' },
        was: latest,
        says: '笔误',
      },
    ]);
  });
});

describe('A2, H3 · when it is opened, and by when its conclusion is due', () => {
  const due = (launchAt: Instant, now = NOW): unknown => {
    const came = cameOf(null, { ...OPENING, launchAt }, { now });
    const [opened] = typeof came === 'string' ? [] : came;
    return opened?.type === 'assessment-opened' ? opened.hour : came;
  };
  it('five working days before the launch, at five in the afternoon', () => {
    expect(due(LAUNCH)).toEqual({ launchAt: LAUNCH, findingsBy: FINDINGS_BY });
    expect(due(LATER)).toEqual({ launchAt: LATER, findingsBy: LATER_BY });
    // One millisecond before it is due it is not late yet.
    expect(due(LAUNCH, next(FINDINGS_BY, -1))).toEqual({ launchAt: LAUNCH, findingsBy: FINDINGS_BY });
  });
  it('where that is over, a day from now, and never after the launch itself', () => {
    expect(due(LAUNCH, FINDINGS_BY)).toEqual({
      launchAt: LAUNCH,
      findingsBy: next(FINDINGS_BY, DAY),
      late: true,
    });
    expect(due(LAUNCH, next(LAUNCH, -HOUR))).toEqual({ launchAt: LAUNCH, findingsBy: LAUNCH, late: true });
  });
  it.each<[string, Instant, string]>([
    ['an hour that has come', NOW, 'refused: over-already A2 /launchAt'],
    ['one that is too far away', next(NOW, 200 * DAY + 1), 'refused: too-far ours /launchAt'],
    ['one in a year without a calendar', at('2027-01-11 09:00'), 'refused: too-far ours /launchAt'],
  ])('refuses %s', (_, launchAt, came) => {
    expect(due(launchAt)).toBe(came);
  });
  it('refuses a launch whose working days no calendar covers', () => {
    const now = at('2026-12-01 10:00');
    expect(due(at('2027-01-11 09:00'), now)).toBe('refused: no-calendar H3 /launchAt');
    expect(due(next(NOW, 200 * DAY), NOW)).toMatchObject({ launchAt: next(NOW, 200 * DAY) });
  });

  const watch: OfWatch = { number: 'BLW2600001', open: true, owner: 'unit-a', launchAt: LAUNCH };
  it.each<[string, object, string]>([
    ['a unit that is not there', { unit: 'nowhere' }, 'refused: unknown-unit P8 /unit'],
    ['a unit beside it that is not there', { coUnits: ['nowhere'] }, 'refused: unknown-unit P8 /coUnits'],
    ['its unit beside itself', { coUnits: ['unit-a'] }, 'refused: units-out-of-range ours /coUnits'],
    ['a subject that is not listed', { subject: '天象' }, 'refused: unknown-subject P8 /subject'],
    ['a watch of what is no launch', { ofWatch: { ...watch, launchAt: undefined } }, 'refused: not-a-launch M1 /watch'],
    ['a watch that is over', { ofWatch: { ...watch, open: false } }, 'refused: watch-over M1 /watch'],
    ['a watch of another unit', { ofWatch: { ...watch, owner: 'unit-b' } }, 'refused: other-owner A2 /watch'],
    ['a watch that has one', { ofWatch: { ...watch, assessment: 'BLA1' } }, 'refused: assessed-already A2 /watch'],
    ['a watch of another hour', { ofWatch: { ...watch, launchAt: LATER } }, 'refused: other-hour A2 /launchAt'],
    ['a launch that has not come', { launched: true }, 'refused: in-the-future A2 /launchAt'],
    [
      'a launch that is too long ago',
      { launched: true, launchAt: next(NOW, -200 * DAY - 1) },
      'refused: too-long-ago ours /launchAt',
    ],
  ])('refuses %s', (_, part, came) => {
    expect(cameOf(null, { ...OPENING, ...part })).toBe(came);
  });

  const { command: _command, ...entered } = OPENING;
  const { launchAt: _at, ...told } = entered;
  const opened = {
    ...told,
    type: 'assessment-opened',
    policyId: policy.id,
    drill: false,
    grade: 'III',
    opener: 'unit-a-officer',
    hour: { launchAt: LAUNCH, findingsBy: FINDINGS_BY },
  };
  it('M1 · keeps the watch that it comes of', () => {
    expect(cameOf(null, OPENING)).toEqual([opened]);
    expect(cameOf(null, { ...OPENING, drill: true, ofWatch: watch })).toEqual([
      { ...opened, drill: true, watch: 'BLW2600001' },
    ]);
  });
  it('H2 · of what was launched already it is assessed all the same, within a day', () => {
    const launchAt = next(NOW, -200 * DAY);
    const hour = { launchAt, findingsBy: next(NOW, DAY), late: true };
    expect(cameOf(null, { ...OPENING, launched: true, launchAt })).toEqual([
      { ...opened, hour },
      { type: 'launch-recorded', launchedAt: launchAt, unruled: true },
    ]);
    expect(cameOf(null, { ...OPENING, launched: true, launchAt: NOW })).toMatchObject([{}, { launchedAt: NOW }]);
  });
  it('refuses more than twenty units beside its own, and rules that know of no assessments', () => {
    const [one] = directory.units;
    const ids = Array.from({ length: 21 }, (_, index) => `beside-${index}`);
    const among = {
      ...directory,
      units: [...directory.units, ...ids.map((id) => ({ ...one, id }) as typeof one & object)],
    };
    expect(outcomeOf(null, { ...OPENING, coUnits: ids.slice(1) }, { among })).toBe('assessment-opened');
    expect(outcomeOf(null, { ...OPENING, coUnits: ids }, { among })).toBe('refused: units-out-of-range ours /coUnits');
    const closed = { ...among, units: among.units.map((unit) => ({ ...unit, active: unit.id !== 'unit-b' })) };
    expect(outcomeOf(null, OPENING, { among: closed })).toBe('refused: unknown-unit P8 /coUnits');
    const { assessments: _, ...without } = policy;
    expect(outcomeOf(null, OPENING, { policy: without })).toBe('refused: no-rules A2');
    expect(() => rulesOf(without)).toThrow('has no rules of assessments');
    expect(() => clockRowOf('no-such' as never, policy)).toThrow('has no clock no-such');
    expect(() => riskRowOf('no-such' as never, policy)).toThrow('has no risk grade no-such');
  });
});

describe('A2, H2 · it is put before whoever rules', () => {
  const suggested = { risk: 'medium', row: 'one-medium', says: '有风险点五项合计 9 分以上', points: ['R1'] };
  const proposed = (payload: object, deciders: string[], version: number) => ({
    type: 'proposed',
    proposal: { id: `P${version}`, kind: 'assessment', by: 'unit-a-officer', at: NOW, deciders, unit: 'unit-a' },
    payload: { kind: 'assessment', ...payload },
    reason: '措施已备',
  });
  const whole = { risk: 'medium', ruling: 'launch' } as const;
  it('with the grade that the points make, by a leader of the district from a medium one up', () => {
    expect(cameOf(anAssessment(), SUBMIT)).toStrictEqual([
      { type: 'assessment-submitted', ...whole, suggested, says: '措施已备' },
      proposed({ what: 'ruling', ...whole }, ['district-leader'], 5),
    ]);
  });
  it('with another, and its reason; a low one is the head’s of the unit', () => {
    const command = { ...SUBMIT, risk: 'low', ruling: 'postpone', reason: '措施已到位', launchAt: LATER } as const;
    const ruled = { risk: 'low', ruling: 'postpone', launchAt: LATER };
    expect(cameOf(anAssessment(), command)).toEqual([
      { type: 'assessment-submitted', ...ruled, suggested, reason: '措施已到位', says: '措施已备' },
      proposed({ what: 'ruling', ...ruled }, ['principal-leader'], 5),
    ]);
    expect(outcomeOf(anAssessment(), { ...command, to: 'unit-b-head' })).toMatch(/^refused: .+ \/to$/);
    expect(outcomeOf(anAssessment(), { ...command, to: 'unit-a-head' })).toBe('assessment-submitted, proposed');
  });

  const low = anAssessment().points.map((one) => ({ ...one, levels: MILD, measured: false }));
  const { plan: _plan, ...unplanned } = anAssessment();
  const { launchAt: _launch, ...hourless } = anAssessment();
  it.each<[string, Assessment, object, string]>([
    [
      'one method alone',
      anAssessment({ findings: anAssessment().findings.slice(1) }),
      {},
      'refused: methods-missing A2',
    ],
    ['no point', anAssessment({ points: [] }), { risk: 'low' }, 'refused: no-point A2'],
    ['another grade without a reason', anAssessment(), { risk: 'low' }, 'refused: reason-missing A2 /reason'],
    [
      'a high risk that is to be launched',
      anAssessment(),
      { risk: 'high', reason: '更重' },
      'refused: not-at-this-risk A2 /ruling',
    ],
    ['a launch without a plan', unplanned, {}, 'refused: no-plan A2'],
    [
      'a medium risk of which something is not met',
      anAssessment({ points: anAssessment().points.map((one) => ({ ...one, measured: one.id === 'R1' })) }),
      {},
      'refused: measures-missing A2',
    ],
    ['a low one needs no measures', anAssessment({ points: low }), { risk: 'low' }, 'assessment-submitted, proposed'],
    ['a postponement needs no plan', unplanned, { ruling: 'postpone' }, 'assessment-submitted, proposed'],
    ['a launch of no hour', hourless, {}, 'refused: no-hour A2 /ruling'],
    ['a launch whose hour has come', anAssessment({ launchAt: NOW }), {}, 'refused: hour-over A2 /ruling'],
    ['an hour beside a launch', anAssessment(), { launchAt: LATER }, 'refused: hour-not-asked A2 /launchAt'],
    [
      'an hour of what is not launched',
      anAssessment(),
      { ruling: 'not-launch', launchAt: LATER },
      'refused: hour-not-asked A2 /launchAt',
    ],
    ['not to launch it', anAssessment(), { ruling: 'not-launch' }, 'assessment-submitted, proposed'],
    [
      'a postponement to the same hour',
      anAssessment(),
      { ruling: 'postpone', launchAt: LAUNCH },
      'refused: not-later A2 /launchAt',
    ],
    [
      'one to an hour that has come',
      hourless,
      { ruling: 'postpone', launchAt: NOW },
      'refused: over-already A2 /launchAt',
    ],
    ['one to some hour, of none', hourless, { ruling: 'postpone', launchAt: LATER }, 'assessment-submitted, proposed'],
    [
      'one of what was launched at a later hour',
      anAssessment({ launchedAt: OPENED }),
      { ruling: 'postpone', launchAt: next(LAUNCH, -DAY) },
      'assessment-submitted, proposed',
    ],
    [
      'what was launched unruled, whose hour is over',
      anAssessment({ launchAt: OPENED, launchedAt: OPENED }),
      {},
      'assessment-submitted, proposed',
    ],
  ])('%s', (_, state, part, came) => {
    expect(outcomeOf(state, { ...SUBMIT, ...part })).toBe(came);
  });
});

describe('A2, H2 · a named leader rules', () => {
  const payloadOf = (part: object) =>
    ({ kind: 'assessment', what: 'ruling', risk: 'medium', ruling: 'launch', ...part }) as ProposalPayload;
  const ruled = (
    state: Assessment,
    payload: ProposalPayload,
    {
      now = NOW,
      actor = mayor,
      decision = 'approve',
    }: { now?: Instant; actor?: Actor; decision?: 'approve' | 'send-back' } = {},
  ) => {
    const [proposal] = state.proposals ?? [];
    if (!proposal) throw new Error('nothing waits for a decision');
    const event: Proposed = { type: 'proposed', proposal, payload, reason: '措施已备' };
    return cameOf(
      state,
      { command: 'decide', proposalId: 'P2', decision, ...(decision === 'approve' ? {} : { says: '再补' }) },
      { actor, now, proposed: [event], facts },
    );
  };
  const decided = { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', approved: true, proof: 'sign-in' };
  const is = { type: 'assessment-ruled', proposalId: 'P2', by: 'mayor', risk: 'medium' };
  const before = { proposed: { risk: 'medium', ruling: 'launch', hour: LAUNCH } } as const;

  it('for the hour that was put before him, while that is to come', () => {
    expect(ruled(underDecision(before), payloadOf({}))).toEqual([decided, { ...is, ruling: 'launch' }]);
    expect(ruled(underDecision(before), payloadOf({}), { now: next(LAUNCH, -1) })).toHaveLength(2);
    expect(ruled(underDecision(before), payloadOf({}), { now: LAUNCH })).toBe('refused: hour-over A2 /decision');
    const moved = underDecision({ ...before, launchAt: LATER });
    expect(ruled(moved, payloadOf({}))).toBe('refused: hour-moved A2 /decision');
    expect(ruled(moved, payloadOf({ ruling: 'not-launch' }))).toEqual([decided, { ...is, ruling: 'not-launch' }]);
    const launched = underDecision({ ...before, launchAt: OPENED, launchedAt: OPENED });
    expect(ruled(launched, payloadOf({}))).toEqual([decided, { ...is, ruling: 'launch' }]);
    const { launchAt: _, ...gone } = underDecision(before);
    expect(ruled(gone, payloadOf({}))).toBe('refused: no-hour A2 /decision');
    expect(ruled(underDecision(), payloadOf({}))).toEqual([decided, { ...is, ruling: 'launch' }]);
  });
  it('puts it off to an hour that is to come still, or to none', () => {
    const later = payloadOf({ ruling: 'postpone', launchAt: LATER });
    expect(ruled(underDecision(), later)).toEqual([
      decided,
      { ...is, ruling: 'postpone', hour: { launchAt: LATER, findingsBy: LATER_BY } },
    ]);
    expect(ruled(underDecision(), later, { now: LATER })).toBe('refused: over-already A2 /decision');
    expect(ruled(underDecision(), payloadOf({ ruling: 'postpone' }))).toEqual([decided, { ...is, ruling: 'postpone' }]);
  });
  it('sends it back', () => {
    expect(ruled(underDecision(), payloadOf({}), { decision: 'send-back' })).toEqual([
      { ...decided, approved: false, says: '再补' },
    ]);
  });
  it('not what he proposed himself, nor an officer', () => {
    expect(ruled(underDecision(), payloadOf({}), { actor: person('unit-a-officer', 'unit-a') })).toMatch(/^refused/);
    expect(ruled(underDecision({ proposals: [asked({ by: 'mayor' })] }), payloadOf({}))).toMatch(/^refused/);
  });

  const regraded = { kind: 'assessment', what: 'risk', risk: 'high', from: 'medium' } as const;
  const corrected = { type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'high', was: 'medium' };
  const waiting = (part: Partial<Assessment> = {}) => armed({ proposals: [asked()], ...part });
  it('another grade: a launch that may not stand under it falls, unless it came', () => {
    const hour = { launchAt: LAUNCH, findingsBy: FINDINGS_BY };
    expect(ruled(waiting(), regraded)).toEqual([decided, { ...corrected, unruled: true, hour }]);
    expect(ruled(waiting(), { ...regraded, risk: 'low' })).toEqual([decided, { ...corrected, risk: 'low' }]);
    expect(ruled(waiting(), regraded, { now: LAUNCH })).toEqual([decided, corrected]);
    const closed = waiting({ status: 'closed', ruling: 'not-launch' });
    expect(ruled(closed, regraded)).toEqual([decided, corrected]);
    const { launchAt: _, ...hourless } = waiting();
    expect(ruled(hourless, regraded)).toEqual([decided, { ...corrected, unruled: true }]);
  });

  it('H2 · that the grade was another is proposed once, to whoever rules at it, and not what stands', () => {
    expect(cameOf(armed(), REGRADE)).toEqual([
      {
        type: 'proposed',
        proposal: {
          id: 'P4',
          kind: 'assessment',
          by: 'unit-a-officer',
          at: NOW,
          deciders: ['district-leader'],
          unit: 'unit-a',
        },
        payload: { kind: 'assessment', what: 'risk', risk: 'high', from: 'medium' },
        reason: '又有三处',
      },
    ]);
    expect(cameOf(armed(), { ...REGRADE, risk: 'medium' })).toBe('refused: nothing-new A2 /risk');
    expect(cameOf(waiting(), REGRADE)).toBe('refused: under-decision A2');
    expect(cameOf(anAssessment({ risk: 'medium', ruling: 'postpone' }), REGRADE)).toBe('refused: not-ruled A2');
    const { ruling: _, ...unruled } = armed();
    expect(cameOf(unruled, REGRADE)).toBe('refused: not-ruled A2');
    const { risk: _risk, ...ungraded } = armed();
    expect(cameOf(ungraded, REGRADE)).toBe('refused: not-ruled A2');
  });
});

describe('A2 · the launch, and what comes of it', () => {
  it('is moved to an hour that is another and to come', () => {
    const hour = { launchAt: LATER, findingsBy: LATER_BY };
    expect(cameOf(anAssessment(), MOVE)).toEqual([{ type: 'launch-moved', hour, says: '改期', was: LAUNCH }]);
    const { launchAt: _, ...hourless } = anAssessment();
    expect(cameOf(hourless, MOVE)).toStrictEqual([{ type: 'launch-moved', hour, says: '改期' }]);
    expect(cameOf(anAssessment(), { ...MOVE, launchAt: LAUNCH })).toBe('refused: nothing-new A2 /launchAt');
    expect(cameOf(anAssessment(), { ...MOVE, launchAt: NOW })).toBe('refused: over-already A2 /launchAt');
    expect(cameOf(armed(), MOVE, { now: LAUNCH })).toBe('refused: launched-already A2');
    expect(outcomeOf(armed(), MOVE, { now: next(LAUNCH, -1) })).toBe('launch-moved');
  });
  it('H2 · unruled it is recorded within 200 days, with a day for its assessment where it has no time for that', () => {
    const is = { type: 'launch-recorded', launchedAt: NOW, unruled: true };
    expect(cameOf(anAssessment(), LAUNCHED)).toStrictEqual([is]);
    expect(cameOf(anAssessment(), { ...LAUNCHED, document: '公告' })).toEqual([{ ...is, document: '公告' }]);
    const findingsBy = next(NOW, DAY);
    expect(cameOf(anAssessment({ status: 'dropped' }), LAUNCHED)).toEqual([{ ...is, findingsBy }]);
    expect(cameOf(anAssessment({ findingsBy: undefined }), LAUNCHED)).toEqual([{ ...is, findingsBy }]);
    expect(cameOf(anAssessment(), { ...LAUNCHED, launchedAt: next(NOW) })).toBe(
      'refused: in-the-future A2 /launchedAt',
    );
    const ago = (ms: number) => cameOf(anAssessment(), { ...LAUNCHED, launchedAt: next(NOW, ms) });
    expect(ago(-200 * DAY)).toHaveLength(1);
    expect(ago(-200 * DAY - 1)).toBe('refused: too-long-ago ours /launchedAt');
  });
  const echoing = armed({ cases: ['BL2600001'] });
  it('H2 · a person says of each point whether it came, by cases that came of it', () => {
    const given = { now: AFTER };
    expect(cameOf(echoing, { ...JUDGE, cases: ['BL2600001'] }, given)).toEqual([
      { type: 'point-judged', point: 'R1', came: true, cases: ['BL2600001'], says: '应验' },
    ]);
    const stray = ['BL2600001', 'BL2600002'];
    expect(cameOf(echoing, { ...JUDGE, cases: stray }, given)).toBe('refused: not-its-case A2 /cases/1');
    expect(cameOf(echoing, { ...JUDGE, point: 'R9' }, given)).toBe('refused: no-such-point A2 /point');
    expect(cameOf(armed(), { ...UNFORESEEN, cases: ['BL2600001'] }, given)).toBe('refused: not-its-case A2 /cases/0');
    expect(cameOf(echoing, { ...UNFORESEEN, cases: ['BL2600001'] }, given)).toEqual([
      { type: 'unforeseen-recorded', cases: ['BL2600001'], says: '未料到' },
    ]);
    expect(outcomeOf(armed(), JUDGE, { now: LAUNCH })).toBe('point-judged');
    expect(outcomeOf(armed(), JUDGE, { now: next(LAUNCH, -1) })).toBe('refused: not-launched A2');
    // What was put off is not launched by its hour alone.
    expect(outcomeOf(anAssessment({ ruling: 'launch' }), JUDGE, { now: AFTER })).toBe('refused: not-launched A2');
    expect(outcomeOf(armed({ ruling: 'postpone' }), JUDGE, { now: AFTER })).toBe('refused: not-launched A2');
  });
  it('is looked back at once nothing is compared with it any more, and every point is judged', () => {
    const [one, ...others] = judged;
    const given = { now: ARMED_UNTIL };
    expect(outcomeOf(armed({ points: judged }), CLOSE, given)).toBe('assessment-closed');
    expect(outcomeOf(armed({ points: judged }), CLOSE, { now: next(ARMED_UNTIL, -1) })).toBe('refused: still-armed A2');
    expect(outcomeOf(armed({ points: one ? [one, ...anAssessment().points] : others }), CLOSE, given)).toBe(
      'refused: unjudged A2',
    );
    const early = armed({ points: judged, launchedAt: next(LAUNCH, -DAY) });
    expect(outcomeOf(early, CLOSE, { now: next(ARMED_UNTIL, -DAY) })).toBe('assessment-closed');
  });
});

describe('H2 · an unruled launch is set aside by a leader who is not concerned', () => {
  const breach = { duty: 'unruled-launch', is: 'stands', dueAt: OPENED, unit: 'unit-a' } as const;
  const state = anAssessment({ launchedAt: OPENED, breaches: [breach] });
  const launch = (id: string) =>
    recorded({ type: 'launch-recorded', launchedAt: OPENED, unruled: true }, 5, person(id, 'qu-zhengfu-ban', 'leader'));
  const duty = person('duty-leader', 'qu-zhengfu-ban', 'leader');
  it.each<[string, Assessment, object, Parameters<typeof cameOf>[2], string]>([
    ['of the district', state, {}, { actor: mayor }, 'breach-set-aside'],
    ['of the desk', state, {}, { actor: duty }, 'breach-set-aside'],
    [
      'not of its unit',
      state,
      {},
      { actor: person('unit-a-head', 'unit-a', 'leader') },
      'refused: unit-concerned H2 /duty',
    ],
    [
      'not of another',
      state,
      {},
      { actor: person('street-c-head', 'street-c', 'leader') },
      'refused: unit-concerned H2 /duty',
    ],
    [
      'not of the desk, where that assesses with it',
      { ...state, coUnits: ['qu-zhengfu-ban'] },
      {},
      { actor: duty },
      'refused: unit-concerned H2 /duty',
    ],
    ['not who recorded it', state, {}, { actor: mayor, facts: [launch('mayor')] }, 'refused: own-act H2 /duty'],
    ['but what another recorded', state, {}, { actor: mayor, facts: [launch('duty-leader')] }, 'breach-set-aside'],
    ['not another duty', state, { duty: 'x' }, { actor: mayor }, 'refused: no-such-breach ours /duty'],
    ['nor where there is none', anAssessment(), {}, { actor: mayor }, 'refused: no-such-breach ours /duty'],
    [
      'not twice',
      { ...state, breaches: [{ ...breach, is: 'set-aside' }] },
      {},
      { actor: mayor },
      'refused: already-set-aside ours /duty',
    ],
  ])('%s', (_, of, part, given, came) => {
    expect(outcomeOf(of, { ...ASIDE, ...part }, given)).toBe(came);
  });
  it('with his reason', () => {
    expect(cameOf(state, ASIDE, { actor: mayor })).toEqual([
      { type: 'breach-set-aside', duty: 'unruled-launch', says: '情况属实' },
    ]);
  });
});

describe('M1 · what becomes of it by what was decided on its watch', () => {
  const NOTHING = 'refused: nothing-new ours';
  const watched = anAssessment({ watch: { number: 'W1' } });
  const hour = { launchAt: LATER, findingsBy: LATER_BY };
  const { launchAt: _, ...hourless } = anAssessment();
  it.each<[string, Assessment, AssessmentCommand, unknown]>([
    ['it is watched', anAssessment(), { command: 'note-watch', watch: 'W1' }, [{ type: 'watch-noted', watch: 'W1' }]],
    ['as it was', watched, { command: 'note-watch', watch: 'W1' }, NOTHING],
    ['by another', watched, { command: 'note-watch', watch: 'W2' }, [{ type: 'watch-noted', watch: 'W2' }]],
    [
      'its watch is over',
      watched,
      { command: 'note-watch-over', watch: 'W1', off: false },
      [{ type: 'watch-over', watch: 'W1' }],
    ],
    [
      'its watch is called off before its hour',
      watched,
      { command: 'note-watch-over', watch: 'W1', off: true },
      [
        { type: 'watch-over', watch: 'W1' },
        { type: 'hour-gone', was: LAUNCH },
      ],
    ],
    [
      'called off, of none',
      { ...hourless, watch: { number: 'W1' } },
      { command: 'note-watch-over', watch: 'W1', off: true },
      [{ type: 'watch-over', watch: 'W1' }],
    ],
    [
      'called off after it was launched',
      anAssessment({ watch: { number: 'W1' }, launchedAt: OPENED }),
      { command: 'note-watch-over', watch: 'W1', off: true },
      [{ type: 'watch-over', watch: 'W1' }],
    ],
    [
      'called off after it was given up',
      anAssessment({ watch: { number: 'W1' }, status: 'dropped' }),
      { command: 'note-watch-over', watch: 'W1', off: true },
      [{ type: 'watch-over', watch: 'W1' }],
    ],
    ['another watch is over', watched, { command: 'note-watch-over', watch: 'W2', off: true }, NOTHING],
    [
      'over twice',
      anAssessment({ watch: { number: 'W1', over: true } }),
      { command: 'note-watch-over', watch: 'W1', off: true },
      NOTHING,
    ],
    [
      'its watch is moved',
      watched,
      { command: 'note-moved', launchAt: LATER },
      [{ type: 'launch-moved', hour, byWatch: true, was: LAUNCH }],
    ],
    [
      'moved, of none',
      hourless,
      { command: 'note-moved', launchAt: LATER },
      [{ type: 'launch-moved', hour, byWatch: true }],
    ],
    ['moved to where it was', watched, { command: 'note-moved', launchAt: LAUNCH }, NOTHING],
    [
      'moved after it was given up',
      anAssessment({ status: 'dropped' }),
      { command: 'note-moved', launchAt: LATER },
      NOTHING,
    ],
    [
      'moved after it was launched',
      anAssessment({ launchedAt: OPENED }),
      { command: 'note-moved', launchAt: LATER },
      NOTHING,
    ],
    [
      'moved to where no calendar reaches: the launch itself is the limit',
      watched,
      { command: 'note-moved', launchAt: at('2027-06-01 09:00') },
      [
        {
          type: 'launch-moved',
          hour: { launchAt: at('2027-06-01 09:00'), findingsBy: at('2027-06-01 09:00') },
          byWatch: true,
          was: LAUNCH,
        },
      ],
    ],
    [
      'a case came of it, by a sign of a point',
      armed(),
      { command: 'note-case', caseNumber: 'BL2600001', mentioned: ['停车收费', '月卡'] },
      [{ type: 'case-noted', caseNumber: 'BL2600001', mentioned: ['停车收费', '月卡'], points: ['R2'] }],
    ],
    [
      'the same case again',
      armed({ cases: ['BL2600001'] }),
      { command: 'note-case', caseNumber: 'BL2600001', mentioned: [] },
      NOTHING,
    ],
  ])('%s', (_name, state, command, came) => {
    expect(cameOf(state, command, { actor: { kind: 'system', part: 'intake' } })).toStrictEqual(came);
  });
});

describe('A2, H3 · what an assessment waits for', () => {
  const wanted = (state: Assessment): unknown =>
    wantedClocks(state, policy).map(({ row, startAt, limit, of }) => [row.kind, startAt, limit, of]);
  const { launchAt: _, findingsBy: _by, ...hourless } = anAssessment();
  const DECISION = ['decision', at('2026-03-18 14:00'), expect.anything(), 'P2'];
  it.each<[string, Assessment, unknown]>([
    [
      'its conclusion, and a ruling before the launch',
      anAssessment(),
      [
        ['assessment-findings', OPENED, { at: FINDINGS_BY }, undefined],
        ['assessment-ruling', OPENED, { at: LAUNCH }, undefined],
      ],
    ],
    [
      'in its second round, after it was sent back twice',
      anAssessment({ round: 2, roundAt: NOW, sentBackAt: NOW, submitted: 2 }),
      [
        ['assessment-findings', NOW, { at: FINDINGS_BY }, 'round2'],
        ['assessment-again', NOW, { workingDays: 1 }, 'again2'],
        ['assessment-ruling', NOW, { at: LAUNCH }, 'round2'],
      ],
    ],
    [
      'it was sent back, and is put forward again',
      underDecision({ sentBackAt: NOW }),
      [
        ['assessment-findings', OPENED, { at: FINDINGS_BY }, undefined],
        ['assessment-ruling', OPENED, { at: LAUNCH }, undefined],
        DECISION,
      ],
    ],
    [
      'it was launched before its hour',
      anAssessment({ launchedAt: NOW, findingsBy: undefined }),
      [['assessment-ruling', OPENED, { at: NOW }, undefined]],
    ],
    [
      'it was launched after its hour',
      anAssessment({ launchedAt: LATER, findingsBy: undefined }),
      [['assessment-ruling', OPENED, { at: LAUNCH }, undefined]],
    ],
    ['it never had an hour', hourless, []],
    [
      'it has no hour any more',
      { ...hourless, hourGoneAt: NOW, hoursGone: 1 },
      [['assessment-hour', NOW, { workingDays: 20 }, undefined]],
    ],
    [
      'it has none for the third time',
      { ...hourless, hourGoneAt: NOW, hoursGone: 3 },
      [['assessment-hour', NOW, { workingDays: 20 }, 'again2']],
    ],
    ['it is armed', armed(), [['assessment-review', ARMED_UNTIL, { workingDays: 5 }, undefined]]],
    [
      'it is armed in its second round, launched earlier',
      armed({ round: 2, launchedAt: NOW }),
      [['assessment-review', next(NOW, 30 * DAY), { workingDays: 5 }, 'round2']],
    ],
    ['it is over', anAssessment({ status: 'closed' }), []],
    ['it is over, and another grade is asked for', armed({ status: 'closed', proposals: [asked()] }), [DECISION]],
  ])('%s', (_name, state, is) => {
    expect(wanted(state)).toEqual(is);
  });
  it('nothing where the rules know of no assessments', () => {
    const { assessments: _rules, ...without } = policy;
    expect(wantedClocks(underDecision(), without)).toEqual([]);
  });

  const clock = (kind: string, part: object) =>
    ({ ...aClock({ dueAt: FINDINGS_BY, startAt: OPENED }), id: kind, kind, ...part }) as Assessment['clocks'][number];
  const findings = clock('assessment-findings', {
    limit: { at: FINDINGS_BY },
    move: { unit: 'unit-a' },
    basis: 'A2',
    ladder: 'assessment-findings',
  });
  const ruling = clock('assessment-ruling', {
    dueAt: LAUNCH,
    limit: { at: LAUNCH },
    move: { unit: 'unit-a' },
    basis: 'A2',
    ladder: 'assessment-ruling',
  });
  const changes = (state: Assessment, now = NOW): string[] =>
    clockChanges(state, [], policy, now).map((one) =>
      [
        one.change,
        'clock' in one ? one.clock.id : 'clockId' in one ? one.clockId : '',
        'metAt' in one ? one.metAt : '',
        'why' in one ? one.why : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  it('is opened as it arises, met by what is done, and replaced by another hour', () => {
    expect(changes(anAssessment())).toEqual(['opened assessment-findings', 'opened assessment-ruling']);
    expect(changes(anAssessment({ clocks: [findings, ruling] }))).toEqual([]);
    expect(changes(anAssessment({ clocks: [findings, ruling], submittedAt: NOW }))).toEqual([
      `met assessment-findings ${NOW}`,
    ]);
    expect(changes(armed({ clocks: [findings, ruling], submittedAt: OPENED, ruledAt: NOW }))).toEqual([
      `met assessment-findings ${OPENED}`,
      `met assessment-ruling ${NOW}`,
      'opened assessment-review',
    ]);
    expect(changes(anAssessment({ clocks: [findings, ruling], launchAt: LATER, findingsBy: LATER_BY }))).toEqual([
      'superseded assessment-findings replaced',
      'superseded assessment-ruling replaced',
      'opened assessment-findings#2',
      'opened assessment-ruling#2',
    ]);
    expect(changes(anAssessment({ clocks: [findings, ruling], status: 'dropped' }))).toEqual([
      'superseded assessment-findings no-longer-applies',
      'superseded assessment-ruling no-longer-applies',
    ]);
  });

  const of = (kind: string, part: object = {}) =>
    clock(kind, { basis: 'A2', ladder: 'assessment-findings', move: { unit: 'unit-a' }, ...part });
  const review = of('assessment-review', {
    startAt: ARMED_UNTIL,
    dueAt: at('2026-05-06 23:59:59'),
    limit: { workingDays: 5 },
  });
  const again = of('assessment-again', {
    id: 'assessment-again:again1',
    of: 'again1',
    startAt: NOW,
    limit: { workingDays: 1 },
  });
  const anHour = of('assessment-hour', { startAt: NOW, limit: { workingDays: 20 } });
  it('is put forward again, gets its hour, is looked back at: each at the instant of that', () => {
    const later = next(NOW, HOUR);
    expect(changes(anAssessment({ clocks: [again], submitted: 2 }), later)).toContain(`met ${again.id} ${later}`);
    expect(changes(anAssessment({ clocks: [again], submitted: 1, sentBackAt: NOW }), later)).not.toContain(
      `met ${again.id} ${later}`,
    );
    expect(changes(anAssessment({ clocks: [anHour] }), later)).toContain(`met assessment-hour ${later}`);
    expect(changes({ ...hourless, clocks: [anHour], hourGoneAt: NOW, hoursGone: 1 }, later)).toEqual([]);
    expect(changes(armed({ clocks: [review], status: 'closed', endedAt: LATER }), next(LATER))).toEqual([
      `met assessment-review ${LATER}`,
    ]);
    expect(changes(armed({ clocks: [review] }))).toEqual([]);
    expect(changes(armed({ clocks: [review], launchAt: LATER }))).toEqual([
      'superseded assessment-review replaced',
      'opened assessment-review#2',
    ]);
  });
  it('P8 · rings at its unit', () => {
    const fired = (rung: string, now: Instant): unknown =>
      cameOf(anAssessment({ clocks: [findings] }), { command: 'fire', clockId: 'assessment-findings', rung }, { now });
    expect(fired('half', at('2026-03-12 09:00'))).toMatchObject([
      { type: 'rung-fired', rung: 'half', to: ['unit-a-officer'], unreachable: [] },
    ]);
  });
  it('is of its own round: what was put off was ruled on, and what falls is ruled on anew', () => {
    const put = { round: 2, roundAt: NOW, ruledAt: NOW, launchAt: LATER, findingsBy: LATER_BY };
    expect(changes(anAssessment({ ...put, clocks: [findings, ruling] }))).toEqual([
      'superseded assessment-findings replaced',
      `met assessment-ruling ${NOW}`,
      'opened assessment-findings:round2',
      'opened assessment-ruling:round2',
    ]);
    const done = clock('assessment-ruling', { ...ruling, state: 'met', metAt: OPENED });
    expect(changes(anAssessment({ ...put, clocks: [done] }))).toEqual([
      'opened assessment-findings:round2',
      'opened assessment-ruling:round2',
    ]);
  });
});

describe('A2 · says what there is to choose from, and what is missing', () => {
  const saysOf = (state: Assessment, command: AssessmentCommand, now = NOW): string => {
    const drafts = decide(state, officer, command, { policy, directory, now });
    return isRefusal(drafts) ? drafts.says : '';
  };
  it.each<[string, Assessment, AssessmentCommand, string]>([
    ['findings', anAssessment(), { ...FIND, finding: 'F9' }, '可选：F1、F2'],
    ['no findings', anAssessment({ findings: [] }), { ...FIND, finding: 'F9' }, '可选：无'],
    ['points that may be judged', anAssessment({ launchedAt: OPENED }), { ...JUDGE, point: 'R9' }, '可选：R1、R2'],
    ['no points', anAssessment({ launchedAt: OPENED, points: [] }), { ...JUDGE, point: 'R9' }, '可选：无'],
    [
      'methods',
      anAssessment({ findings: [] }),
      SUBMIT,
      '已有 0 种方式的评估记录，至少须 2 种；尚可采用：舆情跟踪、抽样调查、重点走访、会商分析',
    ],
    [
      'methods that are not used yet',
      anAssessment({ findings: anAssessment().findings.slice(0, 1) }),
      SUBMIT,
      '尚可采用：抽样调查、重点走访、会商分析',
    ],
    ['rulings', anAssessment(), { ...SUBMIT, risk: 'high', reason: '更重' }, '高风险的只能暂缓发布或不发布；'],
    ['what was ruled', armed(), FIND, '已作出评估决定，评估内容不再改动'],
    ['plans', anAssessment(), { ...PLAN, plan: 'none' }, 'policy-misread（重大政策误解误读回应预案）'],
    ['no such breach', anAssessment(), ASIDE, '此件没有未经评估决定而发布的记录'],
    [
      'which breach',
      anAssessment({ breaches: [{ duty: 'unruled-launch', is: 'stands', dueAt: OPENED, unit: 'unit-a' }] }),
      { ...ASIDE, duty: 'x' },
      '其代号为 unruled-launch',
    ],
  ])('%s', (_name, state, command, says) => {
    expect(saysOf(state, command)).toContain(says);
  });
  it('no plan that fits', () => {
    const without = { ...policy, plans: { ...policy.plans, rows: [] } };
    const drafts = decide(anAssessment(), officer, { ...PLAN, plan: 'x' }, { policy: without, directory, now: NOW });
    expect(isRefusal(drafts) && drafts.says).toContain('无，请先由本单位提出预案');
  });
});

describe('H5 · an erasure takes what was written out of what is kept', () => {
  const point = (id: string) =>
    ({ type: 'point-set', point: id, says: '', levels: MILD, signs: ['商户'] }) satisfies AssessmentBody;
  const record = [...facts, recorded(point('R1'), 5), recorded(point('R2'), 6)];
  const cleared = (events: number[], among = record): unknown => {
    const state = anAssessment({ version: 8, proposals: [asked({ kind: 'purge', deciders: ['desk-leader'] })] });
    const [proposal = asked()] = state.proposals ?? [];
    const pending: Proposed = {
      type: 'proposed',
      proposal,
      payload: { kind: 'purge', words: [], events },
      reason: 'x',
    };
    const erasing = { events: events.map((seq) => ({ seq, was: '', now: '' })), cleared: [] };
    const came = cameOf(
      state,
      { command: 'decide', proposalId: 'P2', decision: 'approve', erasing },
      { actor: person('duty-leader', 'qu-zhengfu-ban', 'leader'), facts: among, proposed: [pending] },
    );
    const [, purged] = typeof came === 'string' ? [] : came;
    return purged?.type === 'purged' ? purged.cleared : came;
  };
  it('what it was opened with, as it was told last, and the signs of a point', () => {
    expect(cleared([4])).toEqual(['name', 'says', 'document', 'mentions']);
    expect(cleared([6])).toEqual(['R2']);
    const corrected = recorded({ type: 'facts-corrected', is: WAS, was: WAS, says: '' }, 7);
    expect(cleared([4], [...record, corrected])).toEqual([]);
    expect(cleared([5, 7], [...record, corrected])).toEqual(['name', 'says', 'document', 'mentions', 'R1']);
    expect(cleared([5], [...record, recorded(point('R1'), 7)])).toEqual([]);
  });
});
