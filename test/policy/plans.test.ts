import { describe, expect, it } from 'vitest';
import { units } from '../../infra/local/seed/units.ts';
import { GRADES } from '../../functions/domain/matter/grade.ts';
import { plansFor } from '../../functions/domain/routing/plan-for.ts';
import type { Plan } from '../../functions/domain/rules/plan-rules.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { faultsIn } from '../../functions/policy/schema.ts';

const policy = currentPolicy();
const shipped = (id: string): Plan => {
  const found = policy.plans.rows.find((plan) => plan.id === id);
  if (!found) throw new Error(`no plan ${id} is shipped`);
  return found;
};

/** The rules with other plans alone. */
const faultsOf = (change: (rows: Plan[]) => void): string[] => {
  const copy: Policy = structuredClone(policy);
  change(copy.plans.rows);
  return faultsIn(copy).map(({ pointer, says }) => `${pointer} ${says}`);
};
const at = (rows: Plan[], id: string): Plan => rows.find((plan) => plan.id === id) ?? shipped(id);
const stepOf = (plan: Plan, id: string): Plan['steps'][number] => {
  const found = plan.steps.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe('P1 · plans are published like rules, and checked in the district’s words', () => {
  it('takes the shipped ones', () => {
    expect(faultsOf(() => undefined)).toEqual([]);
  });

  it.each<[string, (rows: Plan[]) => void, RegExp]>([
    ['a plan without a step', (rows) => Object.assign(at(rows, 'school'), { steps: [] }), /\/steps .*不小于 1 项/],
    [
      'a plan for no kind',
      (rows) => Object.assign(at(rows, 'school'), { kinds: {} }),
      /“涉校事项回应预案”没有写明适用于哪一类/,
    ],
    [
      'a subject that there is not',
      (rows) => Object.assign(at(rows, 'school').kinds, { subjects: ['校园'] }),
      /没有主题词“校园”，应为 环境、/,
    ],
    [
      'a kind of emergency that there is not',
      (rows) => Object.assign(at(rows, 'production-accident').kinds, { emergencyKinds: ['boom'] }),
      /没有突发事件种类“boom”/,
    ],
    [
      'two plans under one id',
      (rows) => Object.assign(at(rows, 'school'), { id: 'environment' }),
      /预案编号“environment”已用于“环境污染投诉回应预案”/,
    ],
    [
      'P8 · a step that a text has no room for',
      (rows) => Object.assign(stepOf(at(rows, 'school'), 'child-first'), { short: '先确认安全' }),
      /\/short “涉校事项回应预案”第 2 步的短信名称“先确认安全”有 5 字，短信中至多 4 字/,
    ],
    [
      'P8 · two steps that a text calls the same',
      (rows) => Object.assign(stepOf(at(rows, 'school'), 'child-first'), { short: '电话对接' }),
      /\/short “涉校事项回应预案”第 2 步在短信中与第 1 步同叫“电话对接”/,
    ],
    [
      'P8 · one step that two plans call otherwise',
      (rows) => Object.assign(stepOf(at(rows, 'school'), 'consult'), { short: '召集会商' }),
      /\/short 步骤编号“consult”在预案“重特大突发事件新闻发布预案”中是另一种说法/,
    ],
    [
      'one step twice',
      (rows) => at(rows, 'school').steps.push({ ...stepOf(shipped('school'), 'child-first') }),
      /步骤编号“child-first”在本预案中用了两次/,
    ],
    [
      'one id for two steps of two plans',
      (rows) => Object.assign(stepOf(at(rows, 'school'), 'desk-call'), { says: '写书面报告' }),
      /步骤编号“desk-call”在预案“重特大突发事件新闻发布预案”中是另一种说法/,
    ],
    [
      'two plans of a unit for the same cases',
      (rows) => rows.push({ ...structuredClone(shipped('school')), id: 'school-two', title: '校园预案' }),
      /预案“校园预案”与同一单位的“涉校事项回应预案”适用于同样的种类和等级/,
    ],
    [
      'an id that a text cannot hold',
      (rows) => Object.assign(stepOf(at(rows, 'school'), 'child-first'), { id: '先看人' }),
      /应以小写字母开头/,
    ],
  ])('refuses %s', (_what, change, says) => {
    expect(faultsOf(change).join('\n')).toMatch(says);
  });

  it('takes two plans of one unit whose grades do not meet', () => {
    expect(
      faultsOf((rows) => {
        Object.assign(at(rows, 'school').grades, { opinionGrades: ['I', 'II'] });
        rows.push({
          ...structuredClone(shipped('school')),
          id: 'school-light',
          title: '一般涉校事项预案',
          grades: { emergencyGrades: ['none'], opinionGrades: ['III', 'IV'] },
        });
      }),
    ).toEqual([]);
  });

  it('takes two plans of two units for the same cases: the one that answers has its own', () => {
    expect(
      faultsOf((rows) => rows.push({ ...structuredClone(shipped('school')), id: 'school-street', unit: 'xinqi' })),
    ).toEqual([]);
  });
});

describe('P1, P4, P3, D3 · no plan gives more time than the law', () => {
  // P4: 48 hours. D3: at 一般 within 24 hours, at 较大 within 12: the stricter of the plan's grades counts. P3: 24 hours.
  it.each<[string, string, string, number, RegExp]>([
    ['the answer at its limit', 'school', 'public-answer', 48, /^$/],
    ['the answer beyond it', 'school', 'public-answer', 48.5, /现为 48.5 小时，长于该等级“.*”的 48 小时，请不超过 48/],
    ['first information by the stricter grade', 'production-accident', 'first-word', 12, /^$/],
    ['first information by the lighter grade alone', 'production-accident', 'first-word', 24, /的 12 小时/],
    ['a conference beyond a day', 'grave-emergency', 'hold-conference', 25, /的 24 小时/],
    ['first information of a grave emergency', 'grave-emergency', 'first-word', 6, /的 5 小时/],
  ])('%s', (_what, plan, step, hours, says) => {
    const found = faultsOf((rows) => Object.assign(stepOf(at(rows, plan), step).within, { hours }));
    expect(found.join('\n')).toMatch(says);
  });

  it('counts such a step from the discovery, as the law does', () => {
    const found = faultsOf((rows) =>
      Object.assign(stepOf(at(rows, 'school'), 'public-answer').within, { from: 'confirmation' }),
    );
    expect(found.join('\n')).toMatch(/应自发现起算/);
  });

  it('refuses a duty that no grade of the plan has', () => {
    const found = faultsOf((rows) =>
      Object.assign(stepOf(at(rows, 'school'), 'public-answer'), { meets: 'press-conference' }),
    );
    expect(found.join('\n')).toMatch(/本预案的等级没有这项时限/);
  });
});

describe('P1 · six kinds that a district meets have a plan', () => {
  const base = { categories: [], subject: '其他', unit: null } as const;
  it.each<[string, Parameters<typeof plansFor>[0], string]>([
    [
      'a production accident',
      {
        ...base,
        categories: ['emergency'],
        subject: '安全',
        emergencyKind: 'production-accident',
        grades: { opinion: 'III', emergency: 'IV' },
      },
      'production-accident',
    ],
    [
      'food that made people ill',
      {
        ...base,
        categories: ['vital-interests'],
        subject: '消费',
        summary: '外卖吃坏肚子',
        grades: { opinion: 'IV', emergency: null },
      },
      'food-safety',
    ],
    [
      'a demolition',
      { ...base, categories: [], subject: '拆迁', grades: { opinion: 'II', emergency: null } },
      'demolition-housing',
    ],
    [
      'housing',
      { ...base, categories: [], subject: '住房', grades: { opinion: 'IV', emergency: null } },
      'demolition-housing',
    ],
    [
      'pollution',
      { ...base, categories: [], subject: '环境', grades: { opinion: 'III', emergency: null } },
      'environment',
    ],
    ['a school', { ...base, categories: [], subject: '教育', grades: { opinion: 'I', emergency: null } }, 'school'],
    [
      'a misread policy',
      { ...base, categories: ['policy-misread'], subject: '政务', grades: { opinion: 'IV', emergency: null } },
      'policy-misread',
    ],
  ])('%s', (_what, facts, id) => {
    expect(plansFor(facts, policy, { units })[0]?.plan.id).toBe(id);
  });

  it('has no plan for a prepaid card, though it is consumption too', () => {
    const facts = {
      ...base,
      categories: [],
      subject: '消费',
      summary: '健身房预付卡退不了',
      grades: { opinion: 'IV' as const, emergency: null },
    };
    expect(plansFor(facts, policy, { units })).toEqual([]);
  });

  it('has one for the grave emergency of any kind, at both grades', () => {
    for (const { id: emergencyKind } of policy.grading.emergencyKinds)
      for (const emergency of GRADES.slice(0, 2)) {
        const facts = { ...base, categories: [], emergencyKind, grades: { opinion: 'I' as const, emergency } };
        expect(plansFor(facts, policy, { units })[0]?.plan.id).toBe('grave-emergency');
      }
  });

  it('names units alone that the district has', () => {
    const known = units.map(({ id }) => id);
    for (const { unit, contacts, steps } of policy.plans.rows)
      for (const named of [
        unit,
        ...contacts.map((one) => one.unit),
        ...steps.flatMap(({ who }) => (typeof who === 'string' ? [] : [who.unit])),
      ])
        expect(known).toContain(named);
  });
});
