import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import { rowOf as paperRow } from '../../../functions/domain/papers/wording.ts';
import { differencesIn, type Found } from '../../../functions/domain/report/found.ts';
import { differenceSays, figureSays } from '../../../functions/domain/report/paper-of.ts';
import { answering, foundOfPeriod, type PeriodRead, type Writing } from '../../../functions/domain/report/periodic.ts';
import { rowOf, rulesOf } from '../../../functions/domain/report/rules-of.ts';
import { spanAt } from '../../../functions/domain/report/span.ts';
import { foundOfCase } from '../../../functions/domain/report/special.ts';
import type { ReportWhat } from '../../../functions/domain/rules/report-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const row = (what: ReportWhat) => {
  const found = paperRow(what, policy.papers);
  if (!found) throw new Error(`no paper ${what}`);
  return found;
};
const writing = (what: ReportWhat): Writing => ({
  rules: rulesOf(policy),
  report: rowOf(what, policy),
  row: row(what),
  fullName: ({ id }) => `${id}局`,
  bodies: ['区网信办'],
  dutyName: () => '公开回应',
});

/** The whole day is over. */
const DAY = spanAt(at('2026-03-18 12:00'), 'day');
const AS_OF = DAY.until;
const found = (
  cases: Case[],
  { what = 'daily-log', ...read }: Partial<PeriodRead> & { what?: ReportWhat } = {},
): Found =>
  foundOfPeriod(
    {
      span: what === 'daily-log' ? DAY : spanAt(at('2026-03-18 12:00'), 'month'),
      asOf: AS_OF,
      cases,
      criticisms: [],
      unreadable: 0,
      ...read,
    },
    writing(what),
  );
const figuresOf = ({ figures }: Found): Record<string, string> =>
  Object.fromEntries(figures.map(({ id, is }) => [id, is]));
const lines = ({ body }: Found): string[] =>
  body.flatMap((block) =>
    block.block === 'items' ? block.items.map(({ says }) => says) : 'says' in block ? [block.says] : [],
  );
const NOON = at('2026-03-18 12:00');
const one = (clock: Partial<Clock> = {}, part: Partial<Case> = {}): Case =>
  aCase({
    registeredAt: at('2026-03-10 09:00'),
    assignments: [anAssignment('housing')],
    clocks: [aClock({ openedAt: at('2026-03-10 09:00'), startAt: at('2026-03-16 12:00'), dueAt: NOON, ...clock })],
    ...part,
  });

const latenessOf = (metAt: string): string | undefined =>
  lines(found([one({ state: 'met', late: true, metAt: at(metAt) })], { what: 'monthly-report' })).find((line) =>
    line.includes('，迟'),
  );
describe('A3, M2 · what a day or a month brought, in figures', () => {
  it.each<[string, Case, Record<string, string>]>([
    ['due and owed', one({ state: 'missed' }), { inTime: '0', late: '1', overdue: '1', dueSoon: '0', open: '1' }],
    ['met in time', one({ state: 'met', metAt: at('2026-03-18 11:00') }), { inTime: '1', late: '0', overdue: '0' }],
    [
      'met late',
      one({ state: 'met', late: true, metAt: at('2026-03-18 13:00') }),
      { inTime: '0', late: '1', overdue: '0' },
    ],
    ['due at the first instant of it', one({ dueAt: DAY.from, state: 'missed' }), { late: '1', overdue: '1' }],
    ['before it, and owed still', one({ dueAt: at('2026-03-17 23:59'), state: 'missed' }), { late: '0', overdue: '1' }],
    ['due as it ends', one({ dueAt: DAY.until }), { late: '0', overdue: '1', dueSoon: '0' }],
    ['within a day after it', one({ dueAt: at('2026-03-20 00:00') }), { late: '0', overdue: '0', dueSoon: '1' }],
    ['not later', one({ dueAt: at('2026-03-20 00:01') }), { late: '0', overdue: '0', dueSoon: '0' }],
    [
      'due soon, and done already',
      one({ dueAt: at('2026-03-19 12:00'), state: 'met', metAt: NOON }),
      { dueSoon: '0', overdue: '0' },
    ],
    ['A1: over when it arose: nobody’s', one({ past: true, state: 'missed' }), { late: '0', overdue: '0' }],
    ['arisen later: the next report’s', one({ openedAt: at('2026-03-19 00:01'), state: 'missed' }), { late: '0' }],
    ['arisen at that instant', one({ openedAt: AS_OF, state: 'missed' }), { late: '1' }],
    ['a duty of our own', one({ kind: 'sign', state: 'missed' }), { late: '0', overdue: '0' }],
    [
      'of a case that is over by then',
      one({ state: 'missed' }, { closedAt: at('2026-03-18 18:00'), status: 'closed' }),
      { late: '1', overdue: '0', open: '0', closed: '1' },
    ],
    [
      'over later',
      one({ state: 'missed' }, { closedAt: at('2026-03-19 08:00'), status: 'closed' }),
      { late: '1', overdue: '1', open: '1', closed: '0' },
    ],
    ['met later', one({ state: 'met', late: true, metAt: at('2026-03-19 08:00') }), { late: '1', overdue: '1' }],
    [
      'H2: set aside by a named person',
      one({ state: 'missed' }, { breaches: [{ duty: 'response', is: 'set-aside', dueAt: NOON }] }),
      { late: '0', overdue: '0' },
    ],
    [
      'or found to be no duty',
      one({ state: 'missed' }, { breaches: [{ duty: 'response', is: 'stands', dueAt: NOON, mark: 'waived' }] }),
      { late: '0', overdue: '0' },
    ],
    [
      'P7: an honest mistake is late all the same',
      one({ state: 'missed' }, { breaches: [{ duty: 'response', is: 'stands', dueAt: NOON, mark: 'tolerated' }] }),
      { late: '1', overdue: '1' },
    ],
    [
      'another duty’s breach says nothing of it',
      one({ state: 'missed' }, { breaches: [{ duty: 'sign:A1', is: 'set-aside', dueAt: NOON }] }),
      { late: '1' },
    ],
    ['registered in it', one({}, { registeredAt: DAY.from }), { registered: '1', gradeIV: '1' }],
    ['before it', one({}, { registeredAt: at('2026-03-17 23:59') }), { registered: '0' }],
    ['first answered in it', one({}, { firstAnsweredAt: NOON }), { answered: '1' }],
    ['not after it', one({}, { firstAnsweredAt: DAY.until }), { answered: '0' }],
  ])('%s', (_, state, expected) => {
    expect(figuresOf(found([state]))).toMatchObject(expected);
  });

  it('reads nothing later than it was read', () => {
    const morning = { asOf: at('2026-03-18 11:00') };
    const state = one({ state: 'missed' }, { registeredAt: at('2026-03-18 11:01') });
    expect(figuresOf(found([state], morning))).toMatchObject({ registered: '0', open: '0' });
    expect(figuresOf(found([one({ state: 'missed' })], morning))).toMatchObject({
      late: '0',
      overdue: '0',
      dueSoon: '1',
    });
  });

  it.each<[string, Partial<Clock>, string]>([
    ['a longer limit of a body that the rules name', {}, '0'],
    ['which was kept', { state: 'met', metAt: at('2026-03-19 09:00') }, '0'],
    ['or was not', { state: 'met', late: true, metAt: at('2026-03-19 09:00') }, '1'],
    ['or was over when it arose', { state: 'met', past: true, metAt: at('2026-03-19 09:00') }, '1'],
    ['or was missed', { state: 'missed' }, '1'],
    ['that is no longer: late by both', { dueAt: NOON }, '2'],
    ['given after the answer was due', { startAt: at('2026-03-18 12:01') }, '1'],
    ['at that instant', { startAt: NOON }, '0'],
    ['of another order', { of: 'L9' }, '1'],
  ])('P2: beside %s', (_, part, late) => {
    const order = aClock({
      id: 'assigned-limit',
      kind: 'assigned-limit',
      basis: 'P2',
      startAt: at('2026-03-16 12:00'),
      dueAt: at('2026-03-21 12:00'),
      ...part,
    });
    const held = one({ state: 'missed' });
    const state = {
      ...held,
      clocks: [...held.clocks, order],
      assignedBy: { unit: '区网信办', dueAt: at('2026-03-21 12:00') },
    };
    expect(figuresOf(found([state]))['late']).toBe(late);
    const other = { ...state, assignedBy: { unit: '省网信办', dueAt: at('2026-03-21 12:00') } };
    expect(figuresOf(found([other]))['late']).toBe(late === '2' ? '2' : '1');
  });

  it('says what is of its kind: what is due soon of a day, what was late of a month, criticisms in a bulletin', () => {
    const late = one({ state: 'missed' });
    const criticisms = [
      { number: 'BLJ2600001', unit: 'housing', decidedAt: at('2026-03-01 00:00') },
      { number: 'BLJ2600002', unit: 'housing', decidedAt: at('2026-02-28 23:59') },
    ];
    const [day, month, bulletin] = (['daily-log', 'monthly-report', 'bulletin'] as const).map((what) =>
      found([late], { what, criticisms }),
    );
    if (!day || !month || !bulletin) throw new Error('three were read');
    expect(Object.keys(figuresOf(day))).toContain('dueSoon');
    expect(Object.keys(figuresOf(month))).not.toContain('dueSoon');
    expect(lines(day)).toEqual(expect.arrayContaining(['即将到期', '新登记办件']));
    expect(lines(day)).not.toContain('逾期情况');
    expect(lines(month)).toContain('逾期情况');
    expect(lines(month)).not.toContain('即将到期');
    expect(figuresOf(month)['criticised']).toBeUndefined();
    expect(figuresOf(bulletin)['criticised']).toBe('1');
    expect(lines(bulletin)).toContain('housing局，2026年3月1日0时决定。');
    expect(lines(bulletin)).not.toContain('新登记办件');
    expect(lines(month)).toContain('BL2600017，housing局，公开回应应于2026年3月18日12时前完成，至今未完成。');
  });

  it('by how many hours begun it was late', () => {
    expect(latenessOf('2026-03-18 13:00')).toContain('迟1小时。');
    expect(latenessOf('2026-03-18 13:01')).toContain('迟2小时。');
  });

  it('H5: counts a report of wrongdoing and never names it', () => {
    const hidden = found([one({ state: 'missed' }, { wrongdoing: { state: 'suggested', against: [] } })]);
    expect(figuresOf(hidden)).toMatchObject({ late: '1', open: '1' });
    expect(hidden.figures.flatMap(({ matters }) => matters)).toEqual([]);
    expect(lines(hidden).join()).not.toContain('BL2600017');
    expect(lines(hidden)).toContain('另有1件未逐件列出，见平台。');
    const cleared = found([one({ state: 'missed' }, { wrongdoing: { state: 'is-not', against: [] } })]);
    expect(lines(cleared).join()).toContain('BL2600017');
  });

  it('lists the grades that its rules name, each with who handles it and by when', () => {
    const fresh = (part: Partial<Case>, clocks: Case['clocks'] = []): string[] =>
      lines(found([aCase({ registeredAt: NOON, clocks, ...part })]));
    expect(fresh({})).toContain(
      'BL2600017，环境类，一般，2026年3月18日12时登记（监测推送），尚未交办，回应时限待研判后确定。',
    );
    const due = [
      aClock({ dueAt: at('2026-03-21 12:00') }),
      aClock({ id: 'f', kind: 'first-information', dueAt: at('2026-03-20 12:00') }),
    ];
    const registered = {
      origin: { source: 'desk', kind: 'registered' as const },
      assignments: [anAssignment('housing')],
    };
    expect(fresh(registered, due)).toContain(
      'BL2600017，环境类，一般，2026年3月18日12时登记（人工登记），housing局，2026年3月20日12时前回应。',
    );
    const past = due.map((clock) => ({ ...clock, past: true as const }));
    expect(fresh({}, past).join()).toContain('待研判后确定');
    // A month lists no ordinary ones, and says how many there were.
    const month = lines(found([aCase({ registeredAt: NOON })], { what: 'monthly-report' }));
    expect(month.join()).not.toContain('BL2600017，');
    expect(month).toContain('另有1件未逐件列出，见平台。');
  });

  it('says that there was nothing, and what could not be read', () => {
    expect(lines(found([]))).toEqual([
      '基本情况',
      '以下数据取自办件记录，截至2026年3月19日0时。',
      '本期没有登记、到期或在办的政务舆情，没有数据。',
    ]);
    expect(lines(found([], { unreadable: 1 }))).toContain('有1件的记录读不出，以下数字不完整。');
  });

  it('names a hundred of a list and how many more', () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      one({ state: 'missed' }, { number: `BL26${String(index).padStart(5, '0')}` }),
    );
    const said = lines(found(many));
    expect(said.filter((line) => line.includes('公开回应应于'))).toHaveLength(100);
    expect(said).toContain('另有1件未逐件列出，见平台。');
    expect(lines(found(many.slice(1))).join()).not.toContain('另有');
  });

  it.each<[string, Case['assignments'], string | undefined]>([
    ['nobody', [], undefined],
    ['whoever leads', [anAssignment('a'), anAssignment('b', { part: 'lead' })], 'b'],
    ['else whoever is primary', [anAssignment('a', { part: 'co-unit' }), anAssignment('b')], 'b'],
    ['else the first', [anAssignment('a', { part: 'co-unit' }), anAssignment('b', { part: 'co-unit' })], 'a'],
    [
      'none whose part was taken back',
      [anAssignment('a', { part: 'lead', state: 'taken-back' }), anAssignment('b')],
      'b',
    ],
  ])('who answers: %s', (_, assignments, unit) => {
    expect(answering({ assignments })?.unit).toBe(unit);
  });
});

describe('A3 · what the record says of one case', () => {
  const special = (state: Case): Found => foundOfCase(state, AS_OF, writing('special-report'));
  const release = (id: string, part: object = {}) =>
    ({
      id,
      publishedAt: NOON,
      form: 'authoritative',
      final: false,
      fulfils: [],
      unit: 'housing',
      ...part,
    }) as Case['releases'][number];

  it('when it was known, how grave it is, who answers, and whether it is over', () => {
    expect(figuresOf(special(one()))).toEqual({
      discovered: '2026年3月18日14时10分',
      opinion: '一般',
      unit: 'housing局',
      releases: '0',
      owed: '1',
      state: '正在办理',
    });
    const more = one({}, { grades: { opinion: 'I', emergency: 'II' }, firstPublishedAt: NOON, assignments: [] });
    expect(figuresOf(special(more))).toMatchObject({
      firstPublished: '2026年3月18日12时',
      opinion: '特别重大',
      emergency: '重大',
      unit: '尚未交办',
    });
    expect(
      (['open', 'appraising', 'closed', 'ended'] as const).map(
        (status) => figuresOf(special(one({}, { status })))['state'],
      ),
    ).toEqual(['正在办理', '正在办理', '已了结', '已了结']);
  });

  it.each<[string, Partial<Clock>, Partial<Case>, string, string]>([
    ['owed', {}, {}, '1', '公开回应：2026年3月18日12时到期，尚未完成。'],
    ['at that very instant', { dueAt: AS_OF }, {}, '1', '公开回应：2026年3月19日0时到期，尚未完成。'],
    ['running', { dueAt: at('2026-03-19 12:00') }, {}, '0', '公开回应：2026年3月19日12时到期。'],
    [
      'met',
      { state: 'met', metAt: at('2026-03-18 11:00') },
      {},
      '0',
      '公开回应：2026年3月18日12时到期，2026年3月18日11时完成。',
    ],
    [
      'met late',
      { state: 'met', late: true, metAt: at('2026-03-18 13:00') },
      {},
      '0',
      '公开回应：2026年3月18日12时到期，2026年3月18日13时完成，逾期。',
    ],
    [
      'of a case that is over',
      {},
      { closedAt: NOON, status: 'closed' },
      '0',
      '公开回应：2026年3月18日12时到期，尚未完成。',
    ],
  ])('its limits: %s', (_, clock, part, owed, says) => {
    const is = special(one(clock, part));
    expect(figuresOf(is)['owed']).toBe(owed);
    expect(lines(is)).toContain(says);
  });

  it('what was said, by whom and when; nothing that never was, and no duty that was over when it arose', () => {
    const releases = [
      release('R1'),
      release('R2', { final: true }),
      release('R3', { void: true }),
      release('R4', { movedTo: 'BL2600009' }),
    ];
    const is = special(one({ past: true }, { releases }));
    expect(figuresOf(is)['releases']).toBe('2');
    expect(lines(is)).toEqual(
      expect.arrayContaining(['2026年3月18日12时，housing局回应。', '2026年3月18日12时，housing局作最终回应。']),
    );
    expect(lines(is).join()).not.toContain('公开回应：');
    expect(lines(is).filter((line) => line === '尚无。')).toHaveLength(1);
    expect(lines(special(aCase())).filter((line) => line === '尚无。')).toHaveLength(2);
  });
});

const aFigure = (id: string, is: string, ...matters: string[]) => ({ id, is, matters });
const inWords = (was: string, is: string): string =>
  differenceSays({ id: 'late', was, is, gone: ['A'], added: ['B', 'C'] }, row('daily-log'));
describe('A3 · what the record gives otherwise than when it was drafted', () => {
  it('by figure: another count, or other cases behind the same; and what is new or gone', () => {
    expect(differencesIn([aFigure('late', '1', 'A')], [aFigure('late', '1', 'A')])).toEqual([]);
    expect(differencesIn([aFigure('late', '1', 'A')], [aFigure('late', '2', 'A', 'B')])).toEqual([
      { id: 'late', was: '1', is: '2', gone: [], added: ['B'] },
    ]);
    expect(differencesIn([aFigure('late', '1', 'A')], [aFigure('late', '1', 'B')])).toEqual([
      { id: 'late', was: '1', is: '1', gone: ['A'], added: ['B'] },
    ]);
    expect(differencesIn([aFigure('late', '1', 'A')], [])).toEqual([
      { id: 'late', was: '1', is: '0', gone: ['A'], added: [] },
    ]);
    expect(differencesIn([], [aFigure('late', '1')])).toEqual([{ id: 'late', was: '0', is: '1', gone: [], added: [] }]);
  });

  it('in words', () => {
    expect(inWords('1', '2')).toBe('起草时“到期未按时完成1件次”，现为“到期未按时完成2件次”。');
    expect(inWords('1', '1')).toBe('“到期未按时完成1件次”件数未变，所列办件有变：增B、C，减A。');
    expect(() => figureSays('nothing-known', '1', row('daily-log'))).toThrow('has no words for nothing-known');
  });
});
