import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../functions/domain/assessment/assessment.ts';
import { bearer } from '../../../functions/domain/assessment/bearer.ts';
import { decidable } from '../../../functions/domain/assessment/decidable.ts';
import type { AssessmentBody } from '../../../functions/domain/assessment/events.ts';
import { explain } from '../../../functions/domain/assessment/explain.ts';
import { erased, wordsIn } from '../../../functions/domain/assessment/free-text.ts';
import { notificationsOf } from '../../../functions/domain/assessment/saying.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { aClock } from '../samples.ts';
import {
  anAssessment,
  armed,
  asked,
  beside,
  directory,
  FINDINGS_BY,
  LATER,
  LATER_BY,
  LAUNCH,
  MILD,
  NOW,
  OPENED,
  person,
  policy,
  recorded,
  underDecision,
} from './sample.ts';

const desk = person('desk', 'qu-zhengfu-ban', 'coordinator');
const proposed: Proposed[] = [
  {
    type: 'proposed',
    proposal: asked({ by: 'unit-b-leader' }),
    payload: { kind: 'assessment', what: 'ruling', risk: 'medium', ruling: 'launch' },
    reason: '',
  },
];
const findings = {
  ...aClock({ dueAt: FINDINGS_BY, startAt: OPENED, limit: { at: FINDINGS_BY } }),
  id: 'assessment-findings',
  kind: 'assessment-findings',
  ladder: 'assessment-findings',
} as const;

/** Under which key, about what, what it says, and whose phones ring. */
const said = (
  state: Assessment,
  body: AssessmentBody,
  {
    actor = desk,
    among = directory,
    pending = proposed,
  }: { actor?: typeof desk; among?: typeof directory; pending?: Proposed[] } = {},
): string[] => {
  const own = Object.entries(policy.texts.actions).filter(([id]) => id.startsWith('assessment'));
  const named = new Map(own.map(([id, name]) => [name, id]));
  return notificationsOf(recorded(body, 4, actor), state, {
    policy,
    directory: among,
    now: NOW,
    channels: [],
    sentTexts: [],
    gap: null,
    proposed: pending,
  }).map(
    ({ key, step, template, action, at, people }) =>
      `${key} ${step} ${template} ${named.get(action ?? '') ?? '-'}${at === undefined ? '' : ` ${at}`}: ${people.map(({ id }) => id).join()}`,
  );
};

const hour = { launchAt: LATER, findingsBy: LATER_BY };
const opened: AssessmentBody = {
  type: 'assessment-opened',
  policyId: policy.id,
  drill: false,
  grade: 'III',
  opener: 'desk',
  hour,
  number: 'BLA2600001',
  name: '新政',
  document: '一稿',
  says: '收费',
  mentions: ['收费', '停车'],
  subject: '交通',
  unit: 'unit-a',
  coUnits: ['unit-b'],
};
const decided = { type: 'proposal-decided', proposalId: 'P2', by: 'mayor', proof: 'sign-in' } as const;
const ruled = { type: 'assessment-ruled', proposalId: 'P2', by: 'mayor', risk: 'medium' } as const;
const NEWS = 'assessment.e4 case assessment-news';
const CO = 'unit-a-officer,unit-b-officer';

describe('A2, P8 · whom an event of an assessment is said to', () => {
  it.each<[string, Assessment, AssessmentBody, string[]]>([
    [
      'opened: each unit is asked for its part, by when it is due',
      anAssessment({ clocks: [findings] }),
      opened,
      [
        `assessment.e4 assessment-findings assessment-due assessment-findings ${FINDINGS_BY}: unit-a-officer`,
        `assessment.e4.c assessment-findings assessment-due assessment-finding ${FINDINGS_BY}: unit-b-officer`,
      ],
    ],
    [
      'opened: without a unit beside it, and without a time',
      anAssessment({ coUnits: [] }),
      opened,
      ['assessment.e4 case assessment-due assessment-findings: unit-a-officer'],
    ],
    [
      'another is asked to decide',
      underDecision(),
      { type: 'proposal-passed-on', proposalId: 'P2', by: 'x', to: 'mayor', says: '' },
      ['decision:P2.e4 decision:P2 decide -: mayor'],
    ],
    [
      'sent back: to who proposed it',
      underDecision(),
      { ...decided, approved: false },
      ['decision:P2.e4 decision:P2 proposal-sent-back -: unit-b-leader'],
    ],
    ['approved: what was ruled says so', underDecision(), { ...decided, approved: true }, []],
    [
      'ruled: to its units and to who proposed it',
      armed(),
      { ...ruled, ruling: 'launch' },
      [`${NEWS} assessment-launch: ${CO},unit-b-leader`],
    ],
    ['put off', anAssessment(), { ...ruled, ruling: 'postpone' }, [`${NEWS} assessment-postpone: ${CO},unit-b-leader`]],
    [
      'not to be launched',
      anAssessment(),
      { ...ruled, ruling: 'not-launch' },
      [`${NEWS} assessment-not-launch: ${CO},unit-b-leader`],
    ],
    [
      'H2 · another grade: to the desk too',
      anAssessment(),
      { type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'high', was: 'medium' },
      [
        `${NEWS} assessment-regraded: ${CO},unit-b-leader`,
        'assessment.e4.d case assessment-news assessment-regraded: ',
      ],
    ],
    ['moved', anAssessment(), { type: 'launch-moved', hour, says: '' }, [`${NEWS} assessment-moved: ${CO}`]],
    ['without an hour', anAssessment(), { type: 'hour-gone', was: LAUNCH }, [`${NEWS} assessment-moved: ${CO}`]],
    [
      'H2 · launched unruled: to the head of its unit, and the desk',
      anAssessment(),
      { type: 'launch-recorded', launchedAt: NOW, unruled: true },
      [`${NEWS} assessment-unruled: unit-a-head`, 'assessment.e4.d case assessment-news assessment-unruled: '],
    ],
    ['launched as ruled', armed(), { type: 'launch-recorded', launchedAt: NOW }, []],
    [
      'given up: to those who assess with it',
      anAssessment(),
      { type: 'assessment-dropped', says: '' },
      [`${NEWS} assessment-dropped: unit-b-officer`],
    ],
    [
      'a case came of it: to its unit',
      armed(),
      { type: 'case-noted', caseNumber: 'BL1', mentioned: [], points: [] },
      [`${NEWS} assessment-echo: unit-a-officer`],
    ],
    ['written: to nobody', anAssessment(), { type: 'point-dropped', point: 'R1', says: '' }, []],
    ['looked back at: to nobody', anAssessment(), { type: 'assessment-closed', says: '' }, []],
    [
      'a rung of its time',
      anAssessment({ clocks: [findings] }),
      {
        type: 'rung-fired',
        clockId: 'assessment-findings',
        rung: 'half',
        kind: 'remind',
        to: ['unit-a-officer'],
        unreachable: [],
      },
      [
        `assessment-findings.half assessment-findings assessment-due assessment-findings ${FINDINGS_BY}: unit-a-officer`,
      ],
    ],
  ])('%s', (_, state, body, is) => {
    expect(said(state, body)).toEqual(is);
  });

  it('not to whoever did it', () => {
    expect(said(anAssessment(), { type: 'launch-moved', hour, says: '' }, { actor: beside })).toEqual([
      `${NEWS} assessment-moved: unit-a-officer`,
    ]);
    expect(said(anAssessment(), opened, { actor: beside })).toHaveLength(1);
    const other = person('night-desk', 'qu-zhengfu-ban', 'coordinator');
    expect(
      said(anAssessment(), { type: 'launch-recorded', launchedAt: NOW, unruled: true }, { actor: other }).at(-1),
    ).toBe('assessment.e4.d case assessment-news assessment-unruled: desk');
  });

  it('H5 · an erasure that is approved is answered', () => {
    const pending = proposed.map((one) => ({ ...one, proposal: asked({ kind: 'purge', by: 'unit-a-head' }) }));
    expect(said(underDecision(), { ...decided, approved: true }, { pending })).toEqual([
      'decision:P2.e4 decision:P2 proposal-approved -: unit-a-head',
    ]);
    expect(said(anAssessment(), { ...ruled, ruling: 'launch' }, { pending: [] })).toEqual([
      `${NEWS} assessment-launch: ${CO}`,
    ]);
  });
});

describe('H5 · what people wrote in an event, and what is left once it is erased', () => {
  const is = { name: 'a', document: 'b', says: 'c', mentions: ['d', 'e'], coUnits: ['unit-b'] };
  it.each<[AssessmentBody, string[]]>([
    [opened, ['新政', '一稿', '收费', '收费', '停车']],
    [
      { type: 'finding-recorded', finding: 'F1', method: 'visits', on: '2026-03-02', says: '反对', unit: 'unit-a' },
      ['反对'],
    ],
    [{ type: 'finding-withdrawn', finding: 'F1', says: '重复' }, ['重复']],
    [
      { type: 'point-set', point: 'R1', says: '商户', levels: MILD, measure: '错峰', signs: ['一', '二'] },
      ['商户', '错峰', '一', '二'],
    ],
    [{ type: 'point-dropped', point: 'R1', says: '重复' }, ['重复']],
    [{ type: 'plan-named', plan: 'x', title: '预案', unit: 'unit-a' }, ['预案']],
    [
      {
        type: 'assessment-submitted',
        risk: 'low',
        suggested: { risk: 'low', row: '', says: '规则', points: [] },
        ruling: 'launch',
        reason: '因为',
        says: '请示',
      },
      ['因为', '请示'],
    ],
    [{ ...ruled, ruling: 'launch' }, []],
    [{ type: 'risk-corrected', proposalId: 'P2', by: 'mayor', risk: 'low', was: 'high' }, []],
    [{ type: 'launch-moved', hour, says: '改期' }, ['改期']],
    [{ type: 'hour-gone', was: LAUNCH }, []],
    [{ type: 'launch-recorded', launchedAt: NOW, document: '公告' }, ['公告']],
    [{ type: 'case-noted', caseNumber: 'BL1', mentioned: ['停车'], points: [] }, ['停车']],
    [{ type: 'point-judged', point: 'R1', came: true, cases: [], says: '应验' }, ['应验']],
    [{ type: 'unforeseen-recorded', cases: [], says: '未料' }, ['未料']],
    [
      { type: 'facts-corrected', is, was: { ...is, name: 'f' }, says: '笔误' },
      ['笔误', 'a', 'f', 'b', 'b', 'c', 'c', 'd', 'e', 'd', 'e'],
    ],
    [{ type: 'assessment-dropped', says: '不做' }, ['不做']],
    [{ type: 'assessment-closed', says: '平稳' }, ['平稳']],
    [{ type: 'breach-set-aside', duty: 'x', says: '属实' }, ['属实']],
  ])('%o', (body, words) => {
    expect(wordsIn(body)).toEqual(words);
    expect(wordsIn(erased(recorded(body)))).toEqual(words.map(() => ERASED));
  });
});

describe('A2 · an assessment as other parts see a matter', () => {
  it('by its grade, without an emergency or a unit that answers; open until it is over', () => {
    const state = armed();
    expect(decidable(state)).toEqual({ ...state, assignments: [], grades: { opinion: 'III', emergency: null } });
    expect(bearer(state)).toEqual({
      grades: { opinion: 'III', emergency: null },
      assignments: [],
      status: 'open',
      number: 'BLA2600001',
      policyId: policy.id,
      drill: false,
      subject: '交通',
      clocks: [],
    });
    expect([bearer(anAssessment()).status, bearer(armed({ status: 'closed' })).status]).toEqual(['open', 'closed']);
  });

  it('H3 · says from what its time is reckoned, and until when', () => {
    const basis = explain(findings, policy);
    expect(JSON.stringify(basis)).toContain('报评估结论');
    expect(JSON.stringify(basis)).toContain('起算：立项或重新评估的时间 2026-03-04 10:00');
    expect(JSON.stringify(basis)).toContain('按计划的发布时间推算，至 2026-03-19 17:00');
  });
});
