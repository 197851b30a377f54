import { expect, describe, it } from 'vitest';
import { shown } from '../harness/as-read.ts';
import { assessmentsOf, GRAVE } from '../harness/assessments.ts';
import { World } from '../harness/world.ts';

describe('A2 · a risk assessment as its readers have it', () => {
  it('on the platform: methods, points, grade and ruling, and what came true', async () => {
    const world = await World.at('2026-03-04 10:00');
    const api = assessmentsOf(world);
    await api.open();
    await api.filled(GRAVE);
    await api.command('withdraw-finding', { finding: 'F2', says: '重做' }, 'unit-a-officer');
    await api.command(
      'record-finding',
      { method: 'sampling', on: '2026-03-03', says: '抽样三百份。' },
      'unit-b-officer',
    );
    expect(shown((await api.read()).json, 'assessment')).toEqual({
      number: 'BLA2600001',
      status: 'assessing',
      name: '停车收费新政',
      subject: '交通',
      grade: 'III',
      drill: false,
      openedAt: '03-04 10:00',
      launchAt: '03-26 09:00',
      personVersion: 9,
      unit: 'unit-a unit-a',
      coUnits: 1,
      risk: 'high 高风险',
      waiting: false,
      findings: 2,
      points: 2,
      came: 0,
      cases: 0,
      unruled: false,
      next: {
        name: '报评估结论',
        move: 'unit-a unit-a',
        id: 'assessment-findings',
        dueAt: '03-19 17:00',
        state: 'running',
      },
      document: '征求意见稿',
      says: '小港片区路边停车由免费改为收费。',
      mentions: ['停车收费'],
      opener: 'desk name of desk',
      with: ['unit-b unit-b'],
      round: 1,
      findingsBy: '03-19 17:00',
      late: false,
      found: [
        {
          id: 'F1',
          event: 3,
          method: 'tracking 舆情跟踪',
          unit: 'unit-a unit-a',
          on: '2026-03-02',
          says: '网上已有三百余条议论。',
          at: '03-04 10:00',
          by: 'name of unit-a-officer',
        },
        {
          id: 'F3',
          event: 9,
          method: 'sampling 抽样调查',
          unit: 'unit-b unit-b',
          on: '2026-03-03',
          says: '抽样三百份。',
          at: '03-04 10:00',
          by: 'name of unit-b-officer',
        },
      ],
      risks: [
        {
          id: 'R1',
          event: 5,
          says: '沿街商户集体反映',
          levels: {
            probability: 3,
            intensity: 2,
            duration: 2,
            people: 3,
            controllability: 2,
          },
          measure: '首小时免费',
          signs: ['商户'],
          named: [
            {
              id: 'probability',
              name: '可能性',
              is: '很可能',
            },
            {
              id: 'intensity',
              name: '强度',
              is: '集中投诉',
            },
            {
              id: 'duration',
              name: '持续时间',
              is: '数周',
            },
            {
              id: 'people',
              name: '涉及人数',
              is: '千人以上',
            },
            {
              id: 'controllability',
              name: '可控性',
              is: '须多方配合',
            },
          ],
          score: 12,
          suggests: [],
        },
        {
          id: 'R2',
          event: 6,
          says: '月卡用户要求退款',
          levels: {
            probability: 1,
            intensity: 1,
            duration: 1,
            people: 1,
            controllability: 1,
          },
          measure: '按月退差价',
          signs: ['月卡'],
          named: [
            {
              id: 'probability',
              name: '可能性',
              is: '不大可能',
            },
            {
              id: 'intensity',
              name: '强度',
              is: '个别不满',
            },
            {
              id: 'duration',
              name: '持续时间',
              is: '数日',
            },
            {
              id: 'people',
              name: '涉及人数',
              is: '百人以下',
            },
            {
              id: 'controllability',
              name: '可控性',
              is: '易于化解',
            },
          ],
          score: 5,
          suggests: [],
        },
      ],
      suggested: {
        risk: 'high 高风险',
        says: '有风险点五项合计 12 分以上',
        points: ['R1'],
      },
      plan: {
        id: 'policy-misread',
        title: '重大政策误解误读回应预案',
        unit: 'qu-zhengfu-ban qu-zhengfu-ban',
      },
      corrected: [],
      moves: [],
      caseNumbers: [],
      unforeseen: [],
      breaches: [],
      clocks: [
        {
          name: '报评估结论',
          move: 'unit-a unit-a',
          id: 'assessment-findings',
          dueAt: '03-19 17:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '发布前作出评估决定',
          move: 'unit-a unit-a',
          id: 'assessment-ruling',
          dueAt: '03-26 09:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1, 3, 4, 5, 6, 7, 8, 9],
      allowed: [
        'record-finding',
        'withdraw-finding',
        'set-point',
        'drop-point',
        'name-plan',
        'submit',
        'move',
        'drop',
        'record-launch',
        'correct',
        'ask-purge',
      ],
    });
    expect((await api.submit({ risk: 'high', ruling: 'postpone' })).json['detail'] ?? 'submitted').toEqual('submitted');
    const waiting = shown((await api.read('mayor')).json, 'assessment');
    expect({
      proposals: waiting['proposals'],
      allowed: waiting['allowed'],
      submissions: waiting['submissions'],
    }).toEqual({
      proposals: [
        {
          id: 'P11',
          name: '政策风险评估',
          by: 'unit-a-officer name of unit-a-officer',
          kind: 'assessment',
          events: [],
          what: 'ruling',
          risk: '高风险',
          ruling: '暂缓发布',
          reason: '措施已备，风险可控',
          dueAt: '03-06 10:00',
          mine: true,
          own: false,
        },
      ],
      allowed: ['ask-purge'],
    });
    expect(shown((await api.list('unit-b-officer')).json, 'assessments')).toEqual([
      {
        number: 'BLA2600001',
        status: 'assessing',
        name: '停车收费新政',
        subject: '交通',
        grade: 'III',
        drill: false,
        openedAt: '03-04 10:00',
        launchAt: '03-26 09:00',
        personVersion: 12,
        unit: 'unit-a unit-a',
        coUnits: 1,
        risk: 'high 高风险',
        waiting: true,
        findings: 2,
        points: 2,
        came: 0,
        cases: 0,
        unruled: false,
        next: {
          name: '发布前作出评估决定',
          move: 'unit-a unit-a',
          id: 'assessment-ruling',
          dueAt: '03-26 09:00',
          state: 'running',
        },
      },
    ]);
  });
});
