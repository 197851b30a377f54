import { describe, expect, it } from 'vitest';
import type { Case, Clock, ClockKind } from '../../../functions/domain/case/case.ts';
import { explain } from '../../../functions/domain/clocks/explain.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, anAssignment, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
const AT = at('2026-03-18 16:00');
const said = '2026-03-18 16:00';
/** A clock of the row of this kind and ladder, which runs from four o'clock. */
const clock = (kind: ClockKind, part: Partial<Clock> = {}): Clock => {
  const row = policy.clocks.find(
    (one) => one.kind === kind && (part.ladder === undefined || one.ladder === part.ladder),
  );
  if (!row) throw new Error(`no row ${kind}`);
  const limit = 'given' in row.limit ? { at: at('2026-03-20 10:00') } : row.limit;
  return aClock({
    id: kind,
    kind,
    basis: row.clause,
    ladder: row.ladder,
    limit,
    startAt: AT,
    dueAt: at('2026-03-20 10:00'),
    ...part,
  });
};
const start = (one: Clock, state: Partial<Case> = {}): string => explain(one, aCase(state), policy).start.says;
const lines = (one: Clock, state: Partial<Case> = {}, rules: Policy = policy): string[] =>
  explain(one, aCase(state), rules).arithmetic;

describe('H4 · from when a clock runs, in words', () => {
  it.each<[string, Clock, Partial<Case>, string]>([
    [
      'P4: the discovery',
      clock('response', { startAt: at('2026-03-18 14:10') }),
      {},
      '起算：发现（接报）时间 2026-03-18 14:10。',
    ],
    ['P4: what was learnt later', clock('response'), {}, `起算：获知更重突发事件的时间 ${said}。`],
    [
      'M2: the discovery',
      clock('immediate-report', { startAt: at('2026-03-18 14:10') }),
      {},
      '起算：发现（接报）时间 2026-03-18 14:10。',
    ],
    ['M2: what was learnt later', clock('immediate-report'), {}, `起算：获知更重突发事件的时间 ${said}。`],
    [
      'A1: the grade that brought it',
      clock('immediate-report'),
      { risen: [{ grades: { opinion: 'II', emergency: null }, at: AT }] },
      `起算：定为此等级的时间 ${said}；此前没有这项要求。`,
    ],
    [
      'A1: not a grade of another instant',
      clock('immediate-report'),
      { risen: [{ grades: { opinion: 'II', emergency: null }, at: at('2026-03-18 17:00') }] },
      `起算：获知更重突发事件的时间 ${said}。`,
    ],
    [
      'A1: a signature that a grade asks for sooner',
      clock('sign', { of: 'A1' }),
      { risen: [{ grades: { opinion: 'II', emergency: null }, at: AT }] },
      `起算：定为此等级的时间 ${said}；此前没有这项要求。`,
    ],
    [
      'A1: no legal duty, whatever rose then',
      clock('response'),
      { risen: [{ grades: { opinion: 'III', emergency: null }, at: AT }] },
      `起算：获知更重突发事件的时间 ${said}。`,
    ],
    [
      'M4: as in the case that was joined',
      clock('response', { of: 'J1' }),
      {
        owed: [
          { id: 'J0', from: 'BL2600008', at: AT, duties: [] },
          { id: 'J1', from: 'BL2600009', at: AT, duties: [] },
        ],
      },
      `起算：归并来的 BL2600009 原定的起算时间 ${said}；归并前本件所作的回应，未经认定不算答复该件。`,
    ],
    ['D1: a reopening', clock('response', { of: 'again1', basis: 'P5' }), {}, `起算：重新打开时间 ${said}。`],
    [
      'D1: an emergency that was learnt of since',
      clock('first-information', { of: 'again1' }),
      {},
      `起算：获知更重突发事件的时间 ${said}。`,
    ],
    [
      'D1: closing, from the reopening',
      clock('closing', { of: 'again1' }),
      { reopenedAt: AT, settledAt: AT },
      `起算：重新打开时间 ${said}。`,
    ],
    [
      'D1: closing, once what was lacking was dealt with',
      clock('closing', { of: 'again1' }),
      { reopenedAt: at('2026-03-18 15:00'), settledAt: AT },
      `起算：重新打开后，所缺的处置和答复补齐的时间 ${said}。`,
    ],
    [
      'D1: or answered',
      clock('closing', { of: 'again1' }),
      {
        reopenedAt: at('2026-03-18 15:00'),
        releases: [{ id: 'R1', form: 'authoritative', publishedAt: AT, final: true, fulfils: [], unit: 'housing' }],
      },
      `起算：重新打开后，所缺的处置和答复补齐的时间 ${said}。`,
    ],
    ['the registration', clock('confirm'), {}, `起算：登记时间 ${said}。`],
    [
      'A1: a graver emergency',
      clock('confirm', { ladder: 'confirm-graver', of: 'E5' }),
      {},
      `起算：提出更重突发事件的时间 ${said}。`,
    ],
    [
      'H5: a flag',
      clock('confirm', { ladder: 'confirm-wrongdoing', of: 'W5' }),
      {},
      `起算：提出疑为检举控告的时间 ${said}。`,
    ],
    ['ours: an assignment', clock('sign', { of: 'A1' }), {}, `起算：交办时间 ${said}。`],
    ['P2: an order', clock('assigned-limit', { of: 'L1' }), {}, `起算：交办时间 ${said}。`],
    ['R3: a co-unit’s part', clock('contribution', { of: 'A1' }), {}, `起算：交办时间 ${said}。`],
    ['R2: a superior to be told', clock('tell-superior', { of: 'A1' }), {}, `起算：交办时间 ${said}。`],
    ['D1: a part on the ground', clock('settlement', { of: 'T1' }), {}, `起算：提出或重新提出此项处置的时间 ${said}。`],
    ['P8: the media', clock('media-reply', { of: 'M1' }), {}, `起算：告知媒体的时间 ${said}。`],
    ['P1: a plan', clock('plan-step', { of: 'one' }), {}, `起算：附上预案的时间 ${said}。`],
    [
      'R4: the gravest grade',
      clock('take-lead', { of: 'A1' }),
      {},
      `起算：定为特别重大或交办的时间 ${said}，以后者为准。`,
    ],
    ['ours: a return', clock('return-decision', { of: 'A1' }), {}, `起算：申请退回时间 ${said}。`],
    ['P2: an answer upward', clock('feedback', { of: 'L1' }), {}, `起算：交办时间 ${said}。`],
    ['P2: that was sent back', clock('feedback', { of: 'L1.2' }), {}, `起算：上级退回时间 ${said}。`],
    [
      'M2: the next report',
      clock('written-report', { ladder: 'next-report', of: 'U1.S1', limit: { at: AT } }),
      {},
      `起算：上次书面报告时间 ${said}。`,
    ],
    ['M2: a receipt', clock('receipt', { of: 'U1.S1' }), {}, `起算：发出时间 ${said}。`],
    ['P3: a takeover', clock('ask-superior', { of: 'T1' }), {}, `起算：上级接管指挥时间 ${said}。`],
    ['P3: a superior’s release', clock('relay', { of: 'R1' }), {}, `起算：回应发布时间 ${said}。`],
    ['P5: a promise', clock('follow-up', { of: 'R1' }), {}, `起算：回应发布时间 ${said}。`],
    ['S1: outlets', clock('spread', { of: 'R1' }), {}, `起算：回应发布时间 ${said}。`],
    ['ours: closing', clock('closing', { of: 'R1' }), {}, `起算：回应发布时间 ${said}。`],
    ['P5: an effect', clock('effect', { of: 'R1.24' }), {}, `起算：回应发布满规定时间，即 ${said}。`],
    [
      'H2: a proposal',
      aClock({ id: 'decision:P4', kind: 'decision', of: 'P4', basis: 'H2', ladder: 'decision', startAt: AT }),
      { proposals: [aProposal('P4')] },
      `起算：提请时间 ${said}。`,
    ],
  ])('%s', (_, one, state, says) => {
    expect(start(one, state)).toBe(says);
  });
});

describe('P2, M4 · what was given, in words', () => {
  const TEN = at('2026-03-20 10:00');
  const order = (id: string, dueAt = TEN, number = '1号') => ({ id, unit: '省厅', number, dueAt, setAt: AT });
  const answer = clock('feedback', { of: 'L1', limit: { at: TEN } });

  it('an answer upward by its order, and by the other limit of the same one', () => {
    const both = lines(answer, { limits: [order('L1'), order('L2', at('2026-03-21 10:00'))] });
    expect(both).toEqual(
      expect.arrayContaining([
        '时限由省厅交办时确定，至 2026-03-20 10:00。',
        '交办文号：1号。',
        '同一交办另有一份时限至 2026-03-21 10:00，只反馈一次，取其早。',
      ]),
    );
    expect(lines(answer, { limits: [order('L1'), order('L2')] }).join()).not.toContain('另有一份');
    const another = order('L2', at('2026-03-21 10:00'), '2号');
    expect(lines(answer, { limits: [order('L1'), another] }).join()).not.toContain('另有一份');
  });

  it('sent back, by the limit of that alone', () => {
    const back = lines(clock('feedback', { of: 'L1.2', limit: { at: TEN } }), {
      limits: [order('L1'), order('L2', at('2026-03-21 10:00'))],
    });
    expect(back).toContain('省厅退回反馈件，限期重报，至 2026-03-20 10:00。');
    expect(back.join()).not.toContain('另有一份');
  });

  it('of an order that is no more here, by whoever is above', () => {
    expect(lines(answer)).toContain('时限由上级交办时确定，至 2026-03-20 10:00。');
  });

  it('of the order that the case came with', () => {
    const own = lines(clock('feedback', { of: 'O', limit: { at: TEN } }), {
      assignedBy: { unit: '市委办', dueAt: TEN },
    });
    expect(own).toContain('时限由市委办交办时确定，至 2026-03-20 10:00。');
  });

  it.each<[string, Clock, string]>([
    [
      'a step of a plan',
      clock('plan-step', { of: 'one' }),
      '按本件所附预案的步骤时限，至 2026-03-20 10:00；逾期不记超时，只作提醒。',
    ],
    [
      'a part on the ground',
      clock('settlement', { of: 'T1' }),
      '此项处置的时限由人员设定或经审批延长，至 2026-03-20 10:00；只涉最终处置结果，公开回应的各项时限不受影响。',
    ],
    [
      'the next report',
      clock('written-report', { ladder: 'next-report', of: 'U1.S1', limit: { at: TEN } }),
      '上次报告写明的下次报告时间，或按现等级的报告间隔（本区规则），至 2026-03-20 10:00。',
    ],
    [
      'what a joined case owed',
      clock('response', { of: 'J1', limit: { at: TEN } }),
      '时限照归并来的原件，至 2026-03-20 10:00。',
    ],
  ])('%s', (_, one, says) => {
    expect(lines(one)).toContain(says);
  });

  it('an order instead of the 48 hours names the rule by which it may be longer', () => {
    const longer: Policy = {
      ...policy,
      assignedLimit: { mode: 'instead', clause: 'P2', bodies: ['区网信办'], lengthensBasis: '《细则》第三条' },
    };
    const assigned = clock('assigned-limit', { limit: { at: TEN } });
    const state = { assignedBy: { unit: '区网信办', dueAt: TEN } };
    expect(lines(assigned, state, longer)).toContain('交办时限长于规定时限，依据：《细则》第三条。');
    // P3: a conference is owed, and no answer whose place it could take.
    const grave = { ...state, grades: { opinion: 'II' as const, emergency: 'II' as const } };
    expect(lines(assigned, grave, longer).join()).not.toContain('代替');
  });
});

describe('H3 · an instant that a person set, where no calendar could reckon', () => {
  const inDays = changed(({ clocks }) => ({
    clocks: clocks.map((row) => (row.kind === 'response' ? { ...row, limit: { workingDays: 3 } } : row)),
  }));
  const set = (startAt: string, dueAt: string): string[] =>
    lines(
      clock('response', { startAt: at(startAt), dueAt: at(dueAt), limit: { at: at(dueAt) } }),
      { reckoned: [{ clock: 'response', dueAt: at(dueAt), by: 'wang' }] },
      inDays,
    );

  it('says by whom, and which year was not known; of one that is by now that of the due day', () => {
    expect(set('2026-12-30 10:00', '2027-01-05 23:59:59')).toContain(
      '2027年尚无国务院节假日安排，工作日无法计算，时限由wang人工设定，至 2027-01-05 23:59:59。',
    );
    expect(set('2026-03-18 10:00', '2026-03-23 23:59:59')).toContain(
      '2026年尚无国务院节假日安排，工作日无法计算，时限由wang人工设定，至 2026-03-23 23:59:59。',
    );
  });
});

describe('A1, D1 · what brought a duty whose limit was over by then', () => {
  const past = (kind: ClockKind, part: Partial<Clock> = {}): Clock =>
    clock(kind, { past: true, openedAt: AT, targetAt: at('2026-03-19 16:00'), dueAt: at('2026-03-18 15:00'), ...part });

  it.each<[string, Clock, Partial<Case>, string]>([
    ['a grade', past('press-conference'), {}, '定级时已过'],
    ['a reopening', past('press-conference'), { reopenedAt: AT }, '重新打开时已过'],
    ['what was recorded late', past('closing', { of: 'R1' }), {}, '产生时已过'],
    [
      'not a reopening of another time',
      past('closing', { of: 'R1' }),
      { reopenedAt: at('2026-03-18 15:00') },
      '产生时已过',
    ],
  ])('%s', (_, one, state, says) => {
    expect(lines(one, state).join()).toContain(says);
  });
});

describe('P3, A1 · what else is printed', () => {
  it('who commands, of what it publishes', () => {
    const takeovers = [{ id: 'T1', body: '市指挥部', since: AT }];
    const commanded = '市指挥部自 2026-03-18 16:00 起指挥：时限不变，由其发布，凭证据认定；本级负责请示和转发。';
    expect(lines(clock('response'), { takeovers })).toContain(commanded);
    expect(lines(clock('sign', { of: 'A1' }), { takeovers })).not.toContain(commanded);
    expect(lines(clock('response'))).not.toContain(commanded);
  });

  it('that an emergency is proposed, of what it alone asks for', () => {
    const graver: Case['graver'] = { id: 'E5', grades: { opinion: 'II', emergency: 'II' }, at: AT, alertId: 'a' };
    const proposed = '更重突发事件由线索提出、待人员定级，暂按所提等级计算；定级或登记查无此事后以定级为准。';
    expect(lines(clock('press-conference'), { graver })).toContain(proposed);
    expect(lines(clock('response'), { graver })).not.toContain(proposed);
  });

  it('the clause by its id, where the rules have no words for it', () => {
    const basis = explain(
      clock('response', { basis: 'P9' }),
      aCase({ assignments: [anAssignment('housing')] }),
      policy,
    );
    expect(basis.rule).toMatchObject({ clause: 'P9', name: 'P9', source: '', says: '' });
  });
});
