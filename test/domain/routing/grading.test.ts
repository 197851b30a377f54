import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import { graver, suggestGrades } from '../../../functions/domain/routing/grading.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { suggest } from '../../../functions/domain/routing/suggest.ts';
import type { Facts } from '../../../functions/domain/routing/subject.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const facts = (part: Partial<Facts> = {}): Facts => ({
  title: '路灯不亮',
  text: '',
  platforms: ['微博'],
  metrics: {},
  ...part,
});
const accident = (seen: Facts['emergency']): Facts => facts({ emergency: { kind: 'production-accident', ...seen } });
const rows = (given: Facts, under = policy): string[] =>
  suggestGrades(under, given).reasons.map((reason) => reason.row);

describe('A1 · 国务院令493 grades production accidents, and 以上 includes the number', () => {
  it.each<[Facts['emergency'], Grade]>([
    [{ deaths: 30 }, 'I'],
    [{ deaths: 29 }, 'II'],
    [{ deaths: 10 }, 'II'],
    [{ deaths: 9 }, 'III'],
    [{ deaths: 3 }, 'III'],
    [{ deaths: 2 }, 'IV'],
    [{ deaths: 0 }, 'IV'],
    [{ seriouslyInjured: 100 }, 'I'],
    [{ seriouslyInjured: 99 }, 'II'],
    [{ seriouslyInjured: 50 }, 'II'],
    [{ seriouslyInjured: 49 }, 'III'],
    [{ seriouslyInjured: 10 }, 'III'],
    [{ seriouslyInjured: 9 }, 'IV'],
    [{ lossYuan: 100_000_000 }, 'I'],
    [{ lossYuan: 99_999_999 }, 'II'],
    [{ lossYuan: 50_000_000 }, 'II'],
    [{ lossYuan: 49_999_999 }, 'III'],
    [{ lossYuan: 10_000_000 }, 'III'],
    [{ lossYuan: 9_999_999 }, 'IV'],
    [{ deaths: 2, seriouslyInjured: 50 }, 'II'],
    [{}, 'IV'],
  ])('%j is %s', (seen, grade) => {
    expect(suggestGrades(policy, accident(seen)).grades.emergency).toBe(grade);
  });

  it('shows the figures beside the row that fired', () => {
    const [reason] = suggestGrades(policy, accident({ deaths: 12 })).reasons;
    expect(reason).toMatchObject({
      row: 'G2',
      clause: '国务院令第493号第三条',
      says: expect.stringContaining('死亡12人'),
    });
  });

  it("reads a source's own word for the kind", () => {
    expect(suggestGrades(policy, facts({ emergency: { kind: '生产安全事故（化工）', deaths: 3 } }))).toMatchObject({
      grades: { emergency: 'III' },
      emergencyKind: 'production-accident',
    });
    expect(suggestGrades(policy, facts({ emergency: { kind: '公共卫生事件' } })).emergencyKind).toBe('public-health');
  });
});

describe('H2 · every other emergency is graded by a person', () => {
  it.each(['natural-disaster', 'public-health', 'social-security', 'accident', '不明', undefined])(
    'never from casualties: %s',
    (kind) => {
      const given = facts({ emergency: { deaths: 40, ...(kind !== undefined && { kind }) } });
      expect(suggestGrades(policy, given).grades.emergency).toBe('IV');
      expect(rows(given)[0]).toBe('by-person');
    },
  );

  it('takes up the grade that the source states, and says so', () => {
    const given = facts({ emergency: { kind: 'natural-disaster', grade: 'II' } });
    expect(suggestGrades(policy, given).grades).toEqual({ opinion: 'II', emergency: 'II' });
    expect(rows(given)).toEqual(['stated', 'O2']);
  });

  it('takes the graver of stated grade and scale for an accident, with both reasons', () => {
    expect(suggestGrades(policy, accident({ grade: 'IV', deaths: 3 })).grades.emergency).toBe('III');
    expect(suggestGrades(policy, accident({ grade: 'I', deaths: 3 })).grades.emergency).toBe('I');
    expect(rows(accident({ grade: 'I', deaths: 3 }))).toEqual(['stated', 'G3', 'O1']);
  });

  it('makes no emergency of a matter that only mentions one', () => {
    expect(suggestGrades(policy, facts({ title: '爆炸，死亡30人' })).grades.emergency).toBeNull();
  });
});

const says = (part: Partial<Facts>): string => suggestGrades(policy, facts(part)).reasons[0]?.says ?? '';

const withRow = (when: Policy['grading']['opinion'][number]['when']): Policy => ({
  ...policy,
  grading: { ...policy.grading, opinion: [{ id: 'X', grade: 'I', clause: 'ours', when, says: 'x' }] },
});

describe('A1 · 舆情等级: any row suffices, the gravest wins', () => {
  it('is the lightest by default, and says why', () => {
    expect(suggestGrades(policy, facts())).toEqual({
      grades: { opinion: 'IV', emergency: null },
      reasons: [{ row: 'default', clause: 'A1', says: expect.stringContaining('一般') }],
    });
  });

  it.each<[string, Partial<Facts>, Grade, string[]]>([
    ['an especially major emergency', { emergency: { grade: 'I' } }, 'I', ['stated', 'O1']],
    ['a major emergency', { emergency: { grade: 'II' } }, 'II', ['stated', 'O2']],
    ['a larger emergency', { emergency: { grade: 'III' } }, 'III', ['stated', 'O5']],
    ['an ordinary emergency', { emergency: { grade: 'IV' } }, 'IV', ['stated', 'default']],
    ['a gathering', { text: '居民在门口聚集' }, 'II', ['O3']],
    ['a gathering named in the topic alone', { topic: '集体上访' }, 'II', ['O3']],
    ['central media', { title: '央视报道路灯不亮' }, 'II', ['O4']],
    ['three platforms', { platforms: ['微博', '抖音', '论坛'] }, 'III', ['O6']],
    ['two platforms, one of them twice', { platforms: ['微博', '抖音', '微博'] }, 'IV', ['default']],
    ['an order from above', { assignedBy: { unit: '市网信办' } }, 'III', ['O7']],
    ['several rows', { platforms: ['a', 'b', 'c'], text: '堵路' }, 'II', ['O3', 'O6']],
    ['any number of views while the figure is blank', { metrics: { views: 1e9, reposts: 1e9 } }, 'IV', ['default']],
  ])('%s', (_, part, grade, fired) => {
    const given = facts(part);
    expect(suggestGrades(policy, given).grades.opinion).toBe(grade);
    expect(rows(given)).toEqual(fired);
  });

  it('says what it saw', () => {
    expect(says({ text: '有人静坐、围堵' })).toContain('围堵、静坐');
    expect(says({ assignedBy: { unit: '市网信办' } })).toContain('市网信办');
    expect(says({ platforms: ['a', 'b', 'c'] })).toContain('平台数3');
  });

  it.each<[string, Policy['grading']['opinion'][number]['when'], Partial<Facts>, boolean]>([
    ['the figure itself', { views: 100_000 }, { metrics: { views: 100_000 } }, true],
    ['one less', { views: 100_000 }, { metrics: { views: 99_999 } }, false],
    ['an unknown figure', { views: 100_000 }, {}, false],
    ['all parts', { views: 10, reposts: 5 }, { metrics: { views: 10, reposts: 5 } }, true],
    ['one part of two', { views: 10, reposts: 5 }, { metrics: { views: 10, reposts: 4 } }, false],
    ['one part of two blank', { views: 10, reposts: null }, { metrics: { views: 10, reposts: 9 } }, false],
    ['comments', { comments: 3 }, { metrics: { comments: 3 } }, true],
    ['an emergency of any grade', { isEmergency: true }, { emergency: {} }, true],
    ['no emergency', { isEmergency: true }, {}, false],
    ['a row that asks nothing', {}, {}, false],
  ])('once the district fills a figure: %s', (_, when, part, fires) => {
    expect(suggestGrades(withRow(when), facts(part)).grades.opinion).toBe(fires ? 'I' : 'IV');
  });

  it.each<[Grade, Grade, Grade]>([
    ['I', 'II', 'I'],
    ['III', 'II', 'II'],
    ['IV', 'IV', 'IV'],
    ['IV', 'III', 'III'],
  ])('of %s and %s the graver is %s', (a, b, grave) => {
    expect(graver(a, b)).toBe(grave);
  });
});

describe('H1 · no rule reads who spoke or how they felt', () => {
  it('suggests the same whatever author and mood are smuggled in', () => {
    const plain = facts({ text: '有人围堵', metrics: { views: 3 } });
    const smuggled = { ...plain, author: '张三', followers: 10_000_000, sentiment: 'negative', verified: true };
    expect(suggest(policy, smuggled)).toEqual(suggest(policy, plain));
  });

  it('asks only for facts of the matter in every row', () => {
    const asked = new Set(policy.grading.opinion.flatMap((row) => Object.keys(row.when)));
    const allowed = [
      'emergencyGrade',
      'isEmergency',
      'views',
      'reposts',
      'comments',
      'platforms',
      'mentions',
      'assignedBySuperior',
    ];
    expect([...asked].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
