import { describe, expect, it } from 'vitest';
import type { Assignment, Case } from '../../../functions/domain/case/case.ts';
import {
  acceptedBy,
  figuresOf,
  isBetter,
  measured,
  rightWhereOther,
} from '../../../functions/domain/routing/learning.ts';
import { lessonOf } from '../../../functions/domain/routing/lessons.ts';
import { opened } from '../../../functions/domain/routing/model.ts';
import { trained, type Training } from '../../../functions/domain/routing/training.ts';
import type { RankingFigures } from '../../../functions/domain/rules/weights-rules.ts';
import { learningRules } from '../../../functions/policy/learning.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { routingPrior, storedPrior } from '../../../functions/policy/routing-prior.ts';
import { aCase, anAssignment, at, titled } from '../samples.ts';

const policy = currentPolicy();
const signed = (part: Partial<Assignment> = {}): Assignment =>
  anAssignment('jiaotong-ju', { state: 'signed', signedAt: at('2026-03-18 15:00'), signedBy: 'li', ...part });
const accepted = (part: Partial<Case> = {}): Case => aCase({ assignments: [signed()], ...part });

describe('R2 · what the record teaches of who answers', () => {
  it('is whose the case is, once its unit signed for it and nobody disputed that', () => {
    expect(acceptedBy(accepted(), policy)).toBe('jiaotong-ju');
    expect(acceptedBy(accepted({ status: 'closed' }), policy)).toBe('jiaotong-ju');
    const beside = anAssignment('shuili-ju', { id: 'A2', part: 'co-unit' });
    expect(acceptedBy(accepted({ assignments: [signed(), beside] }), policy)).toBe('jiaotong-ju');
    // H5: a person has said that it is no report of wrongdoing.
    expect(acceptedBy(accepted({ wrongdoing: { state: 'is-not', against: [] } }), policy)).toBe('jiaotong-ju');
  });

  const other = anAssignment('shuili-ju', { id: 'A2', state: 'signed' });
  it.each<[string, Partial<Case>]>([
    ['a case that nobody has signed for', { assignments: [signed({ state: 'assigned' })] }],
    ['one that the desk signed for in the unit’s place', { assignments: [signed({ signedFor: true })] }],
    ['what fell to the default unit', { assignments: [signed({ unit: policy.routing.defaultUnit })] }],
    ['what its unit hands back', { assignments: [signed({ state: 'returning', returns: 1 })] }],
    ['what its unit signed for once its return was refused', { assignments: [signed({ returns: 1 })] }],
    ['what another unit had before', { assignments: [{ ...other, state: 'taken-back' }, signed()] }],
    ['what was passed on by decision', { passes: { count: 1 } }],
    ['what an office decided for good', { passes: { count: 2, final: true } }],
    ['what a superior ordered of this unit', { assignments: [signed({ assignedBy: { unit: '市政府办' } })] }],
    ['what several lead', { assignments: [signed(), { ...other, part: 'lead' }] }],
    ['a unit that had another part first', { assignments: [signed({ former: [{ part: 'co-unit', until: '' }] })] }],
    ['H5 · what may be a report of wrongdoing', { wrongdoing: { state: 'suggested', against: [] } }],
    ['H5 · a report of wrongdoing', { wrongdoing: { state: 'is', against: ['jiaotong-ju'] } }],
    ['H6 · a case without content', { offline: true }],
    ['S4 · a drill', { drill: true }],
    ['D3 · an emergency, which the ledger gives out', { grades: { opinion: 'II', emergency: 'III' } }],
    ['what was entered by mistake', { status: 'ended', endedAs: 'entered-by-mistake' }],
    ['what waits for appraisal', { status: 'appraising' }],
  ])('is nothing of %s', (_, part) => {
    expect(acceptedBy(accepted(part), policy)).toBeNull();
  });
});

const MANY: Training = { about: '试', messages: 5, places: 0, features: 4500 };
const ESTATES = '望江 碧水 金桂 翠竹 海棠 明珠 锦绣 丽景'.split(' ');
const bicycle = (estate: string) => ({
  title: `${estate}小区共享单车乱停放`,
  text: '共享单车堵住路口，没人清理',
});
const lessons = ESTATES.map((estate) => lessonOf(policy, { ...bicycle(estate), unit: 'unit:unit-a' }));
const prior = await storedPrior();
const learnt = trained(lessons, MANY, prior);

const answered = (unit: string, title: string, text: string) => ({
  number: 'BL2600001',
  discoveredAt: at('2026-03-18 14:10'),
  unit,
  facts: titled(title, { text }),
});

describe('R2 · weights that begin from those of the release', () => {
  it('learn what the district does otherwise from a few cases, and keep what many taught', () => {
    const own = answered('unit-a', '柴桥小区共享单车乱停放', '共享单车堵住路口');
    const others = [
      answered('renshe-ju', '公司拖欠农民工工资半年', '老板不签劳动合同也不交社保'),
      answered('jiaoyu-ju', '小孩上小学的学区怎么划分', '户口不在本地，入学要什么条件'),
      answered('weijian-ju', '医院乱收费，医生态度差', '卫生院打预防针要排队一上午'),
    ];
    const after = measured(policy, [own, ...others], opened(learnt));
    expect(after.map(({ first }) => first)).toEqual([true, true, true, true]);
    expect(learnt.kinds).toEqual([...prior.kinds, 'unit:unit-a'].toSorted());
  });

  it('are the same bytes from the same cases', () => {
    expect(trained(lessons, MANY, prior)).toEqual(learnt);
  });

  it('H5 · hold no word that fewer than five cases say, beside those of the release', () => {
    const once = lessonOf(policy, { title: '裁缝铺门口共享单车乱停放', text: '', unit: 'unit:unit-a' });
    const grams = new Set(trained([...lessons, once], MANY, prior).grams.split(' '));
    expect(grams).toContain('单车');
    const before = new Set(prior.grams.split(' '));
    for (const gram of ['裁缝', '缝铺', '望江', '碧水']) expect(!grams.has(gram) || before.has(gram)).toBe(true);
    expect(learningRules.messages).toBeGreaterThanOrEqual(5);
  });

  it('are counted on cases as an alert is ranked: first, among three, and where a person is to choose', async () => {
    const cases = ESTATES.map((estate) => answered('unit-a', bicycle(estate).title, bicycle(estate).text));
    const [was, is] = [measured(policy, cases, await routingPrior()), measured(policy, cases, opened(learnt))];
    expect(figuresOf(was)).toMatchObject({ cases: 8, first: 0, three: 0, sureRight: 0 });
    expect(figuresOf(is)).toMatchObject({ cases: 8, first: 8, three: 8 });
    expect(rightWhereOther(is, was)).toBe(8);
    expect(rightWhereOther(was, is)).toBe(0);
  });
});

const figures = (first: number, sure: number, sureRight: number): RankingFigures => ({
  cases: 40,
  first,
  three: 38,
  choose: 40 - sure,
  sureRight,
});

describe('R2 · weights are offered where they are better', () => {
  const standing = figures(28, 20, 18);

  it.each<[string, RankingFigures, boolean]>([
    ['right first more often, and wrong where sure no more often', figures(29, 20, 18), true],
    ['right first as often', figures(28, 20, 20), false],
    ['right first less often', figures(27, 10, 10), false],
    ['right more often, yet wrong more often where sure', figures(30, 24, 21), false],
    ['sure far more often, and nine of ten right', figures(35, 30, 27), true],
  ])('%s', (_, candidate, better) => {
    expect(isBetter(candidate, standing, learningRules)).toBe(better);
  });
});
