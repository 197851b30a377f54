import { assessmentKind } from '../../functions/domain/kinds/assessment-kind.ts';
import { commandAssessment } from '../../functions/handlers/http/command-assessment.ts';
import { readAssessments } from '../../functions/handlers/http/read-assessments.ts';
import { front } from '../handlers/call.ts';
import { matterApi } from './matter-api.ts';
import { shanghai, type World } from './world.ts';

export const ASSESSMENT = 'BLA2600001';

export const MILD = { probability: 1, intensity: 1, duration: 1, people: 1, controllability: 1 };
/** Nine together: the least that makes a medium risk. */
export const MEDIUM = { probability: 2, intensity: 2, duration: 2, people: 2, controllability: 1 };
/** Twelve together: the least that makes a high one. */
export const GRAVE = { probability: 3, intensity: 2, duration: 2, people: 3, controllability: 2 };

/** Assessments by API, as their people would. */
export function assessmentsOf(world: World) {
  const { stored, open, command, decide } = matterApi(
    world,
    assessmentKind,
    'assessments',
    ASSESSMENT,
    commandAssessment,
  );
  const read = (as = 'desk', number = ASSESSMENT, query: Record<string, string> = {}) =>
    front(readAssessments, world.ports).call('GET /api/assessments/{number}', { as, path: { number }, query });
  const opened = (body: object = {}, as = 'desk') =>
    open(
      {
        name: '停车收费新政',
        document: '征求意见稿',
        says: '小港片区路边停车由免费改为收费。',
        subject: '交通',
        unit: 'unit-a',
        coUnits: ['unit-b'],
        mentions: ['停车收费'],
        launchAt: shanghai('2026-03-26 09:00'),
        ...body,
      },
      as,
    );
  return {
    stored,
    command,
    read,
    open: opened,
    decide: (as: string, body: object = { decision: 'approve' }, number = ASSESSMENT) => decide(as, body, number),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readAssessments, world.ports).call('GET /api/assessments', { as, query }),
    /** All that it takes to be put before a leader, by the officer of the responsible unit: two methods, two points, a plan. */
    filled: async (levels: object = MEDIUM, number = ASSESSMENT) => {
      const as = 'unit-a-officer';
      const on = '2026-03-02';
      await command('record-finding', { method: 'tracking', on, says: '网上已有三百余条议论。' }, as, number);
      await command('record-finding', { method: 'visits', on, says: '走访二十户，十三户反对。' }, as, number);
      const first = { says: '沿街商户集体反映', levels, measure: '首小时免费', signs: ['商户'] };
      await command('set-point', first, as, number);
      const second = { says: '月卡用户要求退款', levels: MILD, measure: '按月退差价', signs: ['月卡'] };
      await command('set-point', second, as, number);
      await command('name-plan', { plan: 'policy-misread' }, as, number);
    },
    submit: (body: object = {}, as = 'unit-a-officer') =>
      command('submit', { risk: 'medium', ruling: 'launch', says: '措施已备，风险可控', ...body }, as),
  };
}
