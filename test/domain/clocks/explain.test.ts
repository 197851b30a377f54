import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import { explain, printed, rowOf } from '../../../functions/domain/clocks/explain.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const lines = (clock: Partial<Clock>, state: Partial<Case> = {}, under: Policy = policy): string[] =>
  explain(aClock(clock), aCase(state), under).arithmetic;

describe('P4 · 时限依据 of the 48 hours', () => {
  it('prints rule, start, sum and due, from discovery', () => {
    expect(lines({})).toEqual([
      '依据：48小时内回应（2017年3月16日区政府办公室关于政务舆情回应的通知第二部分（四））。对其他政务舆情应在48小时内予以回应',
      '起算：发现（接报）时间 2026-03-18 14:10。',
      '计算：2026-03-18 14:10 加 48小时，至 2026-03-20 14:10。',
      '按连续小时计，夜间、周末和节假日都计入。',
      '签收、退回、改派、改等级和审批都不改变起算时间，也不中止、不延长。',
      '状态：计时中。',
      `适用政策版本：${policy.id}。`,
    ]);
  });

  it('names the days off that the hours run through', () => {
    const national = { startAt: at('2026-09-30 14:10'), dueAt: at('2026-10-02 14:10') };
    expect(lines(national)).toContain('其间休息日 2026-10-01、2026-10-02 照常计入。');
  });

  it('names no days off of a year without a calendar', () => {
    const unknown = { startAt: at('2027-10-01 14:10'), dueAt: at('2027-10-03 14:10') };
    expect(lines(unknown).join()).not.toContain('休息日');
  });

  it('holds the parts apart for a page', () => {
    expect(explain(aClock(), aCase(), policy)).toMatchObject({
      clockId: 'response',
      name: '公开回应',
      rule: { clause: 'P4', limitClause: 'P4' },
      start: { at: at('2026-03-18 14:10') },
      limit: '48小时',
      due: at('2026-03-20 14:10'),
      state: { is: 'running', late: false },
    });
  });

  it('says while no person has confirmed the grade', () => {
    expect(lines({}, { gradesConfirmed: false })).toContain('等级待人员确认，暂按建议等级计算。');
    expect(
      lines({ kind: 'follow-up', basis: 'P5', ladder: 'follow-up', of: 'R1' }, { gradesConfirmed: false }).join(),
    ).not.toContain('等级待人员确认');
  });

  it.each<[Partial<Clock>, string]>([
    [{ state: 'met', metAt: at('2026-03-19 09:00') }, '状态：按时完成，完成时间 2026-03-19 09:00。'],
    [
      { state: 'met', late: true, metAt: at('2026-03-21 09:00') },
      '状态：超时完成，完成时间 2026-03-21 09:00，晚18小时50分钟。',
    ],
    [{ state: 'missed' }, '状态：已超时。'],
    [{ state: 'superseded' }, '状态：不再适用。'],
  ])('says how it stands: %j', (clock, line) => {
    expect(lines(clock)).toContain(line);
  });
});

const light = (hours: number): Clock =>
  aClock({ kind: 'first-information', basis: 'D3', ladder: 'first-information-light', limit: { hours } });

describe('M2, D3, P3a · a figure of the district is never printed as the notice’s', () => {
  const report: Partial<Clock> = {
    id: 'immediate-report',
    kind: 'immediate-report',
    basis: 'M2',
    ladder: 'immediate-report',
    limit: { hours: 1 },
  };

  it('says that the notice sets no figure', () => {
    expect(lines(report)).toContain('时限数值：通知未定，1小时由本区政策自定。');
    expect(explain(aClock(report), aCase(), policy).rule.limitClause).toBe('ours');
  });

  it('cites the higher rule for the five hours, not the notice', () => {
    const five = lines({ kind: 'first-information', basis: 'P3a', ladder: 'first-information', limit: { hours: 5 } });
    expect(five[0]).toContain('国办发〔2016〕80号');
    expect(five.join()).not.toContain('通知第');
    expect(five.join()).not.toContain('由本区政策自定');
  });

  it('tells rows of one kind apart by clause and limit', () => {
    expect(rowOf(light(12), policy)?.when.emergencyGrades).toEqual(['III']);
    expect(rowOf(light(24), policy)?.when.emergencyGrades).toEqual(['IV']);
  });
});

describe('ours · signing, returning and closing cite no clause of the notice', () => {
  it.each<[Partial<Clock>, string]>([
    [{ kind: 'sign', of: 'A1', ladder: 'sign', limit: { hours: 2 } }, '起算：交办时间 2026-03-18 14:10。'],
    [
      { kind: 'return-decision', of: 'A1', ladder: 'return-decision', limit: { hours: 2 } },
      '起算：申请退回时间 2026-03-18 14:10。',
    ],
    [{ kind: 'closing', of: 'R1', ladder: 'closing', limit: { hours: 72 } }, '起算：回应发布时间 2026-03-18 14:10。'],
    [
      { kind: 'closing', of: 'again1', ladder: 'closing', limit: { hours: 72 } },
      '起算：重新打开时间 2026-03-18 14:10。',
    ],
    [{ kind: 'confirm', ladder: 'confirm', limit: { hours: 0.5 } }, '起算：登记时间 2026-03-18 14:10。'],
  ])('%j', (clock, start) => {
    const printedLines = lines({ basis: 'ours', ...clock });
    expect(printedLines[0]).toContain('本区自定（本区政策）');
    expect(printedLines[1]).toBe(start);
    expect(printedLines.join()).not.toContain('不改变起算时间');
  });

  it('prints half an hour as minutes', () => {
    expect(
      explain(aClock({ kind: 'confirm', basis: 'ours', ladder: 'confirm', limit: { hours: 0.5 } }), aCase(), policy)
        .limit,
    ).toBe('30分钟');
  });
});

describe('P2, P5 · limits that were given', () => {
  const assigned: Partial<Clock> = {
    kind: 'assigned-limit',
    basis: 'P2',
    ladder: 'assigned-limit',
    limit: { at: at('2026-03-19 12:00') },
    dueAt: at('2026-03-19 12:00'),
  };
  const order = { unit: '市网信办', number: '甬网〔2026〕7号', dueAt: at('2026-03-19 12:00') };

  it('names who set it, its number and the reading of the switch', () => {
    expect(lines(assigned, { assignedBy: order })).toEqual(
      expect.arrayContaining([
        '时限由市网信办交办时确定，至 2026-03-19 12:00。',
        '交办文号：甬网〔2026〕7号。',
        '交办时限与规定时限并行，各自计时。',
      ]),
    );
    const instead: Policy = { ...policy, assignedLimit: { ...policy.assignedLimit, mode: 'instead' } };
    // P2: another body's order stands beside it whatever the switch says.
    expect(lines(assigned, { assignedBy: order }, instead)).toContain('交办时限与规定时限并行，各自计时。');
    const named = { ...order, unit: '区网信办' };
    expect(lines(assigned, { assignedBy: named }, instead)).toContain('交办时限代替48小时回应时限。');
  });

  it('reads the order of the assignment that the clock belongs to', () => {
    const state = {
      assignments: [anAssignment('housing', { assignedBy: { unit: '区委', dueAt: at('2026-03-19 12:00') } })],
    };
    expect(lines({ ...assigned, of: 'A1' }, state)).toEqual(
      expect.arrayContaining(['起算：交办时间 2026-03-18 14:10。', '时限由区委交办时确定，至 2026-03-19 12:00。']),
    );
    expect(lines({ ...assigned, of: 'A1' }, state).join()).not.toContain('文号');
  });

  it('says that a follow-up was promised in a release', () => {
    const promised: Partial<Clock> = {
      kind: 'follow-up',
      basis: 'P5',
      ladder: 'follow-up',
      of: 'R1',
      limit: { at: at('2026-03-22 10:00') },
      dueAt: at('2026-03-22 10:00'),
    };
    expect(lines(promised)).toContain('登记回应时写明的下次发布时间，至 2026-03-22 10:00。');
    // Graver by now: what was promised, and what is owed.
    const release = {
      id: 'R1',
      form: 'authoritative',
      publishedAt: at('2026-03-18 15:00'),
      final: false,
      fulfils: [],
      unit: 'housing',
      followUpAt: at('2026-03-30 10:00'),
    };
    expect(lines(promised, { releases: [release] })).toEqual(
      expect.arrayContaining([
        '登记回应时写明的下次发布时间，至 2026-03-30 10:00。',
        '此后舆情等级上升，下次发布按现等级的最长间隔计（本区规则），至 2026-03-22 10:00。',
      ]),
    );
  });
});

describe('A1 · a limit that was over when its duty arose says how our own target was kept', () => {
  const past = {
    past: true,
    late: true,
    openedAt: at('2026-03-18 20:00'),
    dueAt: at('2026-03-18 19:10'),
    targetAt: at('2026-03-19 01:00'),
    state: 'met',
  } as const;

  it.each([
    ['2026-03-19 00:59', '状态：产生时已过，完成时间 2026-03-19 00:59。'],
    ['2026-03-19 01:00', '状态：产生时已过，完成时间 2026-03-19 01:00。'],
    ['2026-03-19 12:00', '状态：产生时已过，完成时间 2026-03-19 12:00，比本区目标 2026-03-19 01:00 晚11小时。'],
  ])('done at %s', (metAt, says) => {
    expect(lines({ ...past, metAt: at(metAt) })).toContain(says);
  });
});

const days = (from: string, count: number, due: string): string[] =>
  lines({ startAt: at(from), limit: { workingDays: count }, dueAt: at(due) });

describe('H3 · working days are printed one by one', () => {
  it('names the days counted, the make-up days among them and the days off', () => {
    expect(days('2026-09-30 10:00', 3, '2026-10-10 23:59:59')).toEqual(
      expect.arrayContaining([
        '计算：2026-09-30 10:00 当日不计，自次日起数 3个工作日。',
        '计入：2026-10-08、2026-10-09、2026-10-10。',
        '其中调休上班：2026-10-10。',
        '不计休息日：2026-10-01、2026-10-02、2026-10-03、2026-10-04、2026-10-05、2026-10-06、2026-10-07。',
        '最后一日的二十四时届满（当日不计、末日二十四时止，见民法典第二百零一条、第二百零三条），至 2026-10-10 23:59:59。',
      ]),
    );
  });

  it('leaves out lines that have nothing to say', () => {
    expect(days('2026-03-18 10:00', 1, '2026-03-19 23:59:59').join()).not.toMatch(/调休|休息日/);
  });

  it('says of the last days before a year without a notice that they may be moved yet', () => {
    const says =
      '注意：2027年国务院节假日安排尚未公布，其中可能调整2026-12-30、2026-12-31是否上班；公布后须复核本时限。';
    expect(days('2026-12-29 10:00', 2, '2026-12-31 23:59:59')).toContain(says);
    const { calendar } = policy;
    const known = { ...policy, calendar: { ...calendar, coveredYears: [...calendar.coveredYears, 2027] } };
    const settled = { startAt: at('2026-12-29 10:00'), limit: { workingDays: 2 }, dueAt: at('2026-12-31 23:59:59') };
    expect(lines(settled, {}, known).join()).not.toContain('尚未公布');
  });

  it('prints the sum alone when the calendar was taken away since', () => {
    expect(days('2027-03-18 10:00', 1, '2027-03-19 23:59:59').join()).not.toContain('计入：');
  });
});

it('prints instants in Asia/Shanghai, with seconds where there are any', () => {
  expect(printed(at('2026-03-18 00:05'))).toBe('2026-03-18 00:05');
  expect(printed(at('2026-03-18 00:05:09'))).toBe('2026-03-18 00:05:09');
});
