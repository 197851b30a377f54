import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../functions/domain/matter/grade.ts';
import { graver, heavierOpinion, opinionFor, suggestGrades } from '../../../functions/domain/routing/grading.ts';
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

describe('A1 · each kind of emergency has its own national scale', () => {
  it.each<[string, NonNullable<Facts['emergency']>, Grade, string]>([
    ['fire', { deaths: 35 }, 'I', 'F1'],
    ['火灾', { deaths: 29 }, 'II', 'F2'],
    ['road-traffic', { deaths: 12 }, 'II', 'T2'],
    ['道路交通事故', { deaths: 3 }, 'III', 'T3'],
    ['water-traffic', { missing: 9, deaths: 1 }, 'II', 'W2'],
    ['rail-traffic', { seriouslyInjured: 100 }, 'I', 'R1'],
    ['special-equipment', { deaths: 2 }, 'IV', 'S4'],
    ['environment', { lossYuan: 20_000_000 }, 'II', 'E2'],
    ['environment', { lossYuan: 5_000_000 }, 'III', 'E3'],
    ['geological', { lossYuan: 10_000_000 }, 'I', 'L1'],
    ['earthquake', { deaths: 35 }, 'III', 'Q3'],
    ['earthquake', { deaths: 300 }, 'I', 'Q1'],
    ['forest-fire', { seriouslyInjured: 50 }, 'II', 'B2'],
  ])('%s with %j is %s by %s', (kind, harm, grade, row) => {
    const given = facts({ emergency: { kind, ...harm } });
    expect(suggestGrades(policy, given).grades.emergency).toBe(grade);
    expect(rows(given)[0]).toBe(row);
  });

  it('counts the missing among the dead of an accident, and keeps the figures apart', () => {
    const given = accident({ deaths: 8, missing: 4, seriouslyInjured: 2 });
    expect(suggestGrades(policy, given)).toMatchObject({ grades: { emergency: 'II' } });
    expect(suggestGrades(policy, given).reasons[0]?.says).toBe(
      '死亡10人以上30人以下，或重伤50人以上100人以下，或直接经济损失5000万元以上1亿元以下（死亡8人、失踪4人、重伤2人，失踪计入死亡；分级标准待法制机构核定）',
    );
  });

  it('asks for a person at once where injuries of unsaid weight could make it graver', () => {
    expect(rows(accident({ deaths: 1, injured: 12 })).slice(0, 2)).toEqual(['G4', 'by-hand']);
    expect(rows(accident({ deaths: 1, injured: 5 }))).not.toContain('by-hand');
    expect(rows(facts({ emergency: { kind: 'geological', missing: 12 } }))).toContain('by-hand');
  });

  it.each<[string, NonNullable<Facts['emergency']>, RegExp]>([
    [
      'of a fishing boat counts the missing',
      { kind: 'fishing-vessel', deaths: 2, missing: 8 },
      /^死亡10人以上30人以下/,
    ],
    [
      'names what an environmental one goes by besides',
      { kind: 'environment', deaths: 1 },
      /另按疏散转移人数、.+由人员判断$/,
    ],
    ['names what an earthquake goes by besides', { kind: 'earthquake', deaths: 9 }, /另按震级.+由人员判断$/],
    [
      'grades a production accident by its figures alone',
      { kind: 'production-accident', deaths: 1 },
      /待法制机构核定）$/,
    ],
    ['asks for a person for the trapped', { kind: 'fire', trapped: 3 }, /被困（生死未明）3人/],
  ])('%s', (_, emergency, says) => {
    expect(suggestGrades(policy, facts({ emergency })).reasons.map((reason) => reason.says)).toContainEqual(
      expect.stringMatching(says),
    );
  });

  it.each<[NonNullable<Facts['emergency']>, Grade]>([
    [{ kind: 'fire', trapped: 2 }, 'IV'],
    [{ kind: 'fire', trapped: 3 }, 'III'],
    [{ kind: 'fire', trapped: 12 }, 'III'],
    [{ kind: 'fire', trapped: 12, deaths: 10 }, 'II'],
    [{ kind: 'fire', trapped: 1, injured: 200 }, 'IV'],
    [{ kind: 'accident', trapped: 12 }, 'II'],
    [{ trapped: 3 }, 'III'],
  ])('never lets the trapped pass as light: %j is %s until a person graded it', (emergency, grade) => {
    expect(suggestGrades(policy, facts({ emergency })).grades.emergency).toBe(grade);
  });

  it('says of every scale where and when it was read, and what the lawyer still has to look up', () => {
    for (const { id, source, confirmed } of policy.grading.scales) {
      expect([id, confirmed]).toEqual([id, null]);
      expect(source?.version).toMatch(/\d{4}/);
      expect(source?.pages.every((page) => URL.canParse(page))).toBe(true);
      expect(source?.open.length).toBeGreaterThan(0);
    }
  });

  it('goes by the scale that was in force on the day', () => {
    const [scale] = policy.grading.scales;
    if (!scale) throw new Error('the policy has no scale');
    const older = { ...scale, id: 'older', inForce: { from: '2000-01-01', until: '2007-05-31' } };
    const stricter = { ...older, rows: scale.rows.map((row) => ({ ...row, id: `old-${row.id}`, deaths: 0 })) };
    const under = { ...policy, grading: { ...policy.grading, scales: [stricter, ...policy.grading.scales] } };
    const on = (at: string) => rows({ ...accident({ deaths: 5 }), at }, under)[0];
    expect([on('2007-05-31T15:59:59.000Z'), on('2007-05-31T16:00:00.000Z')]).toEqual(['old-G1', 'G3']);
  });

  it('names the lawyer’s check no longer once it is made', () => {
    const confirmed = { by: '区司法局', on: '2026-11-01' };
    const scales = policy.grading.scales.map((scale) => ({ ...scale, confirmed }));
    const under = { ...policy, grading: { ...policy.grading, scales } };
    expect(suggestGrades(under, accident({ deaths: 3 })).reasons[0]?.says).not.toContain('待法制机构核定');
  });
});

const disaster = (grade: Grade) =>
  suggestGrades(policy, facts({ emergency: { kind: 'natural-disaster', grade, deaths: 12 } })).grades.emergency;

describe('H2 · an emergency without a scale is graded by a person', () => {
  it.each(['natural-disaster', 'public-health', 'social-security', 'accident', '不明', undefined])(
    'at once, and never lightly, where people were harmed: %s',
    (kind) => {
      const given = facts({ emergency: { deaths: 35, ...(kind !== undefined && { kind }) } });
      expect(suggestGrades(policy, given).grades.emergency).toBe('I');
      expect(suggestGrades(policy, given).reasons[0]).toMatchObject({
        row: 'by-hand',
        clause: 'H2',
        says: expect.stringMatching(/死亡35人.*没有适用的伤亡分级标准，请立即人工定级/),
      });
    },
  );

  it.each<[NonNullable<Facts['emergency']>, Grade, string]>([
    // Never a quiet light one.
    [{ deaths: 1 }, 'III', 'by-hand'],
    [{ injured: 2 }, 'IV', 'by-hand'],
    [{ missing: 3 }, 'III', 'by-hand'],
    [{ deaths: 6, missing: 4 }, 'II', 'by-hand'],
    [{ injured: 60 }, 'II', 'by-hand'],
    [{ seriouslyInjured: 60, injured: 60 }, 'I', 'by-hand'],
    [{}, 'IV', 'by-person'],
    [{ deaths: 0 }, 'IV', 'by-person'],
  ])('%j is proposed as %s, %s', (harm, grade, row) => {
    const given = facts({ emergency: harm });
    expect(suggestGrades(policy, given).grades.emergency).toBe(grade);
    expect(rows(given)[0]).toBe(row);
  });

  it('takes the graver of stated grade and figures', () => {
    expect([disaster('IV'), disaster('I')]).toEqual(['II', 'I']);
  });

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

  it.each<[string, Grade | null, string | undefined]>([
    ['一工厂爆炸，死亡30人', 'I', 'accident'],
    ['爆炸致12人死亡', 'II', 'accident'],
    ['高架车祸致3死5伤', 'III', 'road-traffic'],
    ['厂房起火，一名工人身亡', 'IV', 'fire'],
    ['十二人遇难', 'II', undefined],
    ['一名老人在家中死亡', null, undefined],
    ['工厂爆炸，无人伤亡', null, undefined],
    ['谣传工厂爆炸12人死亡', null, undefined],
    ['担心工厂爆炸，万一12人死亡怎么办', null, undefined],
    ['工厂爆炸', null, undefined],
    ['民警将2名老人送医', null, undefined],
    // A hundred made ill by food, and nobody dead: 较大.
    ['学生集体食物中毒，120人送医', 'III', 'food-safety'],
    // No scale counts the ill of another kind: grave, for a person to grade at once.
    ['诺如病毒感染，120人送医', 'I', 'public-health'],
  ])('reads the harm in plain words: %s', (title, grade, kind) => {
    const suggestion = suggestGrades(policy, facts({ title }));
    expect(suggestion.grades.emergency).toBe(grade);
    expect(suggestion.emergencyKind).toBe(kind);
  });

  it('shows the words that led to it as hearsay, and the graver of words and stated figures counts', () => {
    const given = { ...accident({ deaths: 2 }), text: '疑似已有12人死亡' };
    expect(suggestGrades(policy, given).grades.emergency).toBe('II');
    expect(suggestGrades(policy, given).reasons[1]).toEqual({
      row: 'told',
      clause: 'A1',
      says: '文字中提到“死亡12人”，并有“疑似”：网传未核实，以主管部门公布为准',
    });
  });

  it('shows what the words themselves call untrue, and counts it not', () => {
    const given = { ...accident({}), text: '网上12人死亡的说法不属实' };
    expect(suggestGrades(policy, given).grades.emergency).toBe('IV');
    expect(rows(given)).toContain('denied');
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
    ['views just short', { platforms: ['微博'], metrics: { views: 999_999, reposts: 999 } }, 'IV', ['default']],
    ['views', { platforms: ['微博'], metrics: { views: 1_000_000 } }, 'III', ['O10']],
    ['reposts', { platforms: ['微博'], metrics: { reposts: 10_000 } }, 'II', ['O12', 'O13']],
    ['views where they weigh more', { platforms: ['微信'], metrics: { views: 100_000 } }, 'III', ['O18']],
    [
      'the same where it is on others too',
      { platforms: ['微信', '微博'], metrics: { views: 100_000 } },
      'IV',
      ['default'],
    ],
    ['the same where nobody says on which', { metrics: { views: 100_000 } }, 'IV', ['default']],
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
      'on',
      'mentions',
      'gathers',
      'assignedBySuperior',
      'categories',
    ];
    expect([...asked].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('M1 · what a person says that a matter is feeds its grade', () => {
  it('proposes 较大 for vital interests with large effect, and for what a superior requires', () => {
    for (const category of ['vital-interests', 'superior-required'] as const)
      expect(suggestGrades(policy, facts({ categories: [category] }))).toMatchObject({
        grades: { opinion: 'III' },
        reasons: [{ clause: 'M1' }],
      });
    expect(suggestGrades(policy, facts({ categories: ['other'] })).grades.opinion).toBe('IV');
  });

  it('shows it beside a lighter grade that is confirmed, and nothing beside a graver one', () => {
    const grades = { opinion: 'IV', emergency: null } as const;
    expect(heavierOpinion(policy, grades, ['superior-required'])).toMatchObject({ grade: 'III' });
    expect(heavierOpinion(policy, { ...grades, opinion: 'II' }, ['superior-required'])).toBeNull();
    expect(heavierOpinion(policy, grades, ['moral-bottom-line'])).toBeNull();
  });
});

describe('A1 · the opinion grade that the table proposes beside an emergency', () => {
  it.each([
    ['I', 'I'],
    ['II', 'II'],
    ['III', 'III'],
  ] as const)('%s: %s', (emergency, opinion) => {
    expect(opinionFor(policy, emergency)).toMatchObject({ grade: opinion, reasons: [{ clause: 'ours' }] });
  });

  it.each(['IV', null] as const)('none for %s', (emergency) => {
    expect(opinionFor(policy, emergency)).toBeNull();
  });

  it('by rows that ask for nothing but the emergency', () => {
    const opinion = policy.grading.opinion.map((row) =>
      'emergencyGrade' in row.when ? { ...row, when: { ...row.when, text: ['伤亡'] } } : row,
    );
    expect(opinionFor({ ...policy, grading: { ...policy.grading, opinion } }, 'I')).toBeNull();
  });

  it('is said where a lighter one is chosen, and not where it is as grave', () => {
    expect(heavierOpinion(policy, { opinion: 'IV', emergency: 'II' })).toMatchObject({ grade: 'II' });
    expect(heavierOpinion(policy, { opinion: 'II', emergency: 'II' })).toBeNull();
    expect(heavierOpinion(policy, { opinion: 'I', emergency: 'II' })).toBeNull();
  });
});
