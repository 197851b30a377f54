import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/matter/instant.ts';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import { casePlanAnswer, plansAnswer } from '../../functions/handlers/http/api/schemas/plans.ts';
import { units } from '../../infra/local/seed/units.ts';
import { changed } from '../harness/policies.ts';
import { type Desk, desk, later } from './desk.ts';

const NOISE: Plan = {
  id: 'noise',
  title: '噪声投诉预案',
  clause: 'P1',
  unit: 'unit-a',
  district: true,
  kinds: { subjects: ['环境'] },
  grades: { emergencyGrades: ['none'] },
  steps: [
    { id: 'call', phase: 'coordination', says: '电话联系', who: 'desk', within: { hours: 1, from: 'confirmation' } },
    { id: 'look', phase: 'procedure', says: '到场核查', who: 'lead', within: { hours: 4, from: 'discovery' } },
    {
      id: 'police',
      phase: 'procedure',
      says: '核对警情',
      who: { unit: 'unit-b' },
      within: { hours: 6, from: 'discovery' },
    },
  ],
  contacts: [{ unit: 'unit-b', says: '现场' }],
  skeletons: [{ id: 'answer', title: '答复', text: '您反映的〔地点〕噪声' }],
  readOn: '2025-03-20',
};
const OTHER: Plan = { ...NOISE, id: 'other', title: '另一预案', unit: 'unit-b', kinds: { subjects: ['交通'] } };

let api: Desk;
let number: string;
beforeEach(async () => {
  api = await desk({ policy: changed(({ plans }) => ({ plans: { ...plans, rows: [NOISE, OTHER] } })) });
  number = await api.assigned();
});

const plan = async (as: string) => {
  const { json } = await api.read('/api/cases/{number}/{part}', as, { path: { number, part: 'plan' } });
  return casePlanAnswer.parse(json);
};
const tick = (body: object, as: string) => api.command(number, 'set-plan-step', { is: 'done', ...body }, as);

describe('P1 · GET /api/cases/{number}/plan', () => {
  it('tells each step, whose it is, until when, and what may be begun from', async () => {
    const { plan: shown, choices, fitting } = await plan('unit-a-officer');
    expect(shown).toMatchObject({
      id: 'noise',
      title: '噪声投诉预案',
      by: { id: 'desk' },
      // Nobody was named yet when it was confirmed.
      fits: '全区适用的预案，按主题词匹配',
      contacts: [{ unit: { id: 'unit-b' }, says: '现场' }],
      skeletons: [{ title: '答复' }],
    });
    expect(shown?.steps).toMatchObject([
      { id: 'call', unit: null, who: 'desk', is: 'open', may: false },
      { id: 'look', unit: { id: 'unit-a' }, who: 'lead', is: 'open', may: true, askToldBy: false },
      // H5: unit-b has no part in the case, so that the desk asks it.
      { id: 'police', unit: null, who: { id: 'unit-b' }, may: false },
    ]);
    expect(choices.map(({ id, fits }) => [id, fits])).toEqual([
      ['noise', true],
      ['other', false],
    ]);
    expect(fitting).toBeUndefined();
  });

  it('tells who ticked it and when, and what was late', async () => {
    later(api.ports, 5 * HOUR);
    expect((await plan('desk')).plan?.steps[1]).toMatchObject({
      id: 'look',
      overdue: true,
      may: true,
      askToldBy: true,
    });
    await tick({ step: 'look', toldBy: '联络员来电', says: '已到场' }, 'desk');
    expect((await plan('unit-a-leader')).plan?.steps[1]).toMatchObject({
      is: 'done',
      late: true,
      overdue: false,
      by: { id: 'desk' },
      toldBy: '联络员来电',
      note: '已到场',
      // A leader reads.
      may: false,
    });
  });

  it('says that another one fits than a person chose, and which were gone by before', async () => {
    await api.command(number, 'choose-plan', { plan: 'other', reason: '先按交通办' });
    expect(await plan('desk')).toMatchObject({
      plan: { id: 'other', reason: '先按交通办' },
      fitting: { id: 'noise', name: '噪声投诉预案' },
      earlier: [{ title: '噪声投诉预案' }],
    });
    await api.command(number, 'choose-plan', { reason: '不必按预案' });
    expect(await plan('desk')).toMatchObject({ plan: { steps: [] }, says: '已定为不按预案办理' });
  });

  it('makes no missed step timely by attaching its plan again', async () => {
    later(api.ports, 5 * HOUR);
    await api.command(number, 'choose-plan', { plan: 'other', reason: '试' });
    await api.command(number, 'choose-plan', { plan: 'noise', reason: '改回' });
    await tick({ step: 'look' }, 'unit-a-officer');
    expect((await plan('desk')).plan?.steps[1]).toMatchObject({ is: 'done', late: true, past: false });
  });

  it('refuses what is not in the rules with a pointer, and a time to come', async () => {
    expect((await api.command(number, 'choose-plan', { plan: 'nothing', reason: '试' })).json).toMatchObject({
      type: expect.stringContaining('unknown-plan') as string,
    });
    expect((await tick({ step: 'look', is: 'half' }, 'unit-a-officer')).status).toBe(400);
    expect((await tick({ step: 'look', doneAt: '2027-01-01T00:00:00Z' }, 'unit-a-officer')).status).toBe(400);
    expect((await tick({ step: 'look' }, 'unit-b-officer')).status).toBe(403);
  });
});

describe('P1 · GET /api/plans', () => {
  it('tells each plan, that its owner is to read it again, and what is not covered', async () => {
    const answer = plansAnswer.parse((await api.readDirectory('/api/plans', 'unit-a-officer')).json);
    expect(answer.plans[0]).toMatchObject({
      id: 'noise',
      kinds: ['环境'],
      readAgainOn: '2026-03-20',
      toRead: true,
      mine: true,
    });
    expect(answer.plans[1]).toMatchObject({ mine: false });
    expect(answer.without.map(({ id }) => id)).toEqual(['qu-zhengfu-ban', 'street-c']);
    expect(answer.coverage.find(({ kind }) => kind === '火灾')?.cells).toEqual([
      { grade: 'I' },
      { grade: 'II' },
      { grade: 'III' },
      { grade: 'IV' },
    ]);
  });

  it('shows the shipped ones as the district has them', async () => {
    api = await desk();
    const { contacts } = await api.ports.store.directory();
    await api.ports.store.putDirectory({ units, contacts: contacts.filter(({ unit }) => unit === 'qu-zhengfu-ban') });
    const answer = plansAnswer.parse((await api.readDirectory('/api/plans', 'desk')).json);
    expect(answer.plans.length).toBeGreaterThanOrEqual(6);
    expect(answer.coverage.find(({ unit, kind }) => unit?.id === 'jiaoyu-ju' && kind === '教育')?.cells).toMatchObject([
      { plan: 'school', own: true },
      { plan: 'school', own: true },
      { plan: 'school', own: true },
      { plan: 'school', own: true },
    ]);
  });
});
