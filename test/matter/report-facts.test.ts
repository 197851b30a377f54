import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../functions/domain/case/case.ts';
import { measureKind } from '../../functions/domain/kinds/measure-kind.ts';
import { nthKey } from '../../functions/domain/matter/consequence.ts';
import type { Measure } from '../../functions/domain/measure/measure.ts';
import type { Found } from '../../functions/domain/report/found.ts';
import { spanAt } from '../../functions/domain/report/span.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { keepReports } from '../../functions/matter/keep-reports.ts';
import { openReport, reportsOfCase } from '../../functions/matter/open-report.ts';
import { foundFor } from '../../functions/matter/report-facts.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../domain/samples.ts';
import { changed } from '../harness/policies.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';

/** A Friday. */
const NIGHT = at('2026-03-20 02:00');
const desk = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' } as const;

function portsWith(cases: readonly Case[] = [], policy: Policy = currentPolicy()): MemoryPorts {
  const ports = memoryPorts({ now: NIGHT, policy });
  for (const one of cases) ports.tables.cases.set(one.number, one);
  return ports;
}

const found = (
  ports: MemoryPorts,
  {
    what = 'daily-log' as const,
    every = 'day' as const,
    policy = currentPolicy(),
    asOf = undefined as string | undefined,
  } = {},
): Promise<Found | null> =>
  foundFor(what, { span: spanAt(at('2026-03-18 12:00'), every) }, { policy, directory: aDirectory() }, ports, asOf);

const lines = ({ body }: Found): string[] =>
  body.flatMap((block) =>
    block.block === 'items' ? block.items.map(({ says }) => says) : 'says' in block ? [block.says] : [],
  );

/** Housing’s, registered on the 18th, with this one duty, which was due at ten on that day. */
const owing = (clock: Partial<Clock>, part: Partial<Case> = {}): Case =>
  aCase({
    registeredAt: at('2026-03-18 09:00'),
    changedAt: at('2026-03-18 09:00'),
    assignments: [anAssignment('housing')],
    clocks: [
      aClock({
        startAt: at('2026-03-17 10:00'),
        openedAt: at('2026-03-17 10:00'),
        dueAt: at('2026-03-18 10:00'),
        state: 'missed',
        ...clock,
      }),
    ],
    ...part,
  });

describe('A3, M2 · what the record says for a report', () => {
  it.each<[Clock['kind'], string, string]>([
    ['response', 'P4', '公开回应'],
    ['response', 'P5', '重新打开后回应'],
    ['first-information', 'P3a', '首次发布权威信息（5小时）'],
    ['first-information', 'D3', '首次发布初步核实情况（12小时）'],
    ['press-conference', 'P3', '召开新闻发布会'],
    ['assigned-limit', 'P2', '上级交办时限'],
    ['follow-up', 'P5', '持续发布'],
    // Of rules that were changed since: as its kind is called now.
    ['response', 'M9', '公开回应'],
  ])('calls the duty of %s by %s %s', async (kind, basis, name) => {
    const read = await found(portsWith([owing({ id: kind, kind, basis })]));
    expect(read && lines(read)).toContain(`BL2600017，housing，${name}应于2026年3月18日10时前完成。`);
  });

  it('by the numbers of cases, whichever changed first, each once, and no drill', async () => {
    const cases = [
      owing({}, { number: 'BL2600003', changedAt: at('2026-03-18 11:00') }),
      owing({}, { number: 'BL2600001', changedAt: at('2026-03-18 13:00') }),
      owing({}, { number: 'BL2600004', drill: true }),
      owing({}, { number: 'BL2600002', changedAt: at('2026-03-18 12:00') }),
    ];
    const read = await found(portsWith(cases));
    const named = read ? lines(read).flatMap((line) => /^BL\d+(?=，housing)/.exec(line)?.[0] ?? []) : [];
    expect(named).toEqual(['BL2600001', 'BL2600002', 'BL2600003']);
  });

  it('names a unit in full, and one that the directory has no more as it is known', async () => {
    const directory = aDirectory();
    const full = { ...directory, units: directory.units.map((unit) => ({ ...unit, name: `${unit.id}全称` })) };
    const span = spanAt(at('2026-03-18 12:00'), 'day');
    const ports = portsWith([owing({}), owing({}, { number: 'BL2600018', assignments: [anAssignment('gone')] })]);
    const read = await foundFor('daily-log', { span }, { policy: currentPolicy(), directory: full }, ports);
    expect(read && lines(read)).toEqual(
      expect.arrayContaining([
        'BL2600017，housing全称，公开回应应于2026年3月18日10时前完成。',
        'BL2600018，gone，公开回应应于2026年3月18日10时前完成。',
      ]),
    );
  });

  it('up to the end of its stretch, up to now while it lasts, and up to where it was read before', async () => {
    const ports = portsWith();
    expect((await found(ports))?.asOf).toBe(at('2026-03-19 00:00'));
    expect((await found(ports, { asOf: at('2026-03-18 15:00') }))?.asOf).toBe(at('2026-03-18 15:00'));
    ports.clock.set(at('2026-03-18 17:00'));
    expect((await found(ports))?.asOf).toBe(at('2026-03-18 17:00'));
    const about = { state: owing({}) };
    const rules = { policy: currentPolicy(), directory: aDirectory() };
    expect((await foundFor('special-report', about, rules, ports))?.asOf).toBe(at('2026-03-18 17:00'));
    expect((await foundFor('special-report', about, rules, ports, NIGHT))?.asOf).toBe(NIGHT);
  });

  it.each<[string, (rules: Policy) => Policy]>([
    ['no rules of reports', ({ reports: _reports, ...rest }) => rest],
    [
      'no row for it',
      (rules) => ({
        ...rules,
        ...(rules.reports
          ? { reports: { ...rules.reports, rows: rules.reports.rows.filter(({ id }) => id !== 'daily-log') } }
          : {}),
      }),
    ],
    [
      'no words for it',
      (rules) => ({
        ...rules,
        ...(rules.papers
          ? { papers: { ...rules.papers, kinds: rules.papers.kinds.filter(({ kind }) => kind !== 'daily-log') } }
          : {}),
      }),
    ],
  ])('nothing where the rules in force have %s', async (_case, without) => {
    expect(await found(portsWith(), { policy: without(currentPolicy()) })).toBeNull();
  });

  it('counts a record that cannot be read, once', async () => {
    const ports = portsWith([owing({})]);
    const broken = [{ caseNumber: 'BL2600099', why: 'broken' }];
    const { store } = ports;
    ports.store = {
      ...store,
      openCases: async (cursor) => ({ ...(await store.openCases(cursor)), unreadable: broken }),
      changedSince: async (since, cursor) => ({ ...(await store.changedSince(since, cursor)), unreadable: broken }),
    };
    const read = await found(ports);
    expect(read && lines(read)).toContain('有1件的记录读不出，以下数字不完整。');
  });
});

/** S6: a measure that was decided at this hour of the 18th. */
const aMeasure = (number: string, status: Measure['status'], hour: string, part: Partial<Measure> = {}): Measure => ({
  schema: 1,
  number,
  status,
  version: 3,
  personVersion: 3,
  head: 'h',
  policyId: '0000000000000000',
  changedAt: at(`2026-03-18 ${hour}`),
  drill: false,
  what: 'criticism',
  subject: '通报批评',
  grade: 'IV',
  openedAt: at('2026-03-10 10:00'),
  unit: 'housing',
  office: 'office',
  opener: 'wang',
  grounds: [],
  decidedAt: at(`2026-03-18 ${hour}`),
  clocks: [],
  ...part,
});

describe('S6 · a bulletin names the criticisms that were decided', () => {
  it('wherever they have come to since, the first decided first; none that waits or was dropped, and no other measure', async () => {
    const ports = portsWith();
    const { decidedAt: _, ...undecided } = aMeasure('BLJ2600005', 'prepared', '10:00');
    for (const one of [
      aMeasure('BLJ2600001', 'decided', '16:00'),
      aMeasure('BLJ2600002', 'mending', '12:00'),
      aMeasure('BLJ2600003', 'awaiting', '14:00'),
      aMeasure('BLJ2600004', 'closed', '10:00'),
      undecided,
      aMeasure('BLJ2600006', 'dropped', '11:00'),
      aMeasure('BLJ2600007', 'decided', '13:00', { what: 'talk' }),
    ])
      ports.tables.matters.set(one.number, one);
    const span = spanAt(at('2026-03-18 12:00'), 'month');
    const rules = { policy: currentPolicy(), directory: aDirectory() };
    const bulletin = await foundFor('bulletin', { span }, rules, ports);
    expect(bulletin?.figures.find(({ id }) => id === 'criticised')?.matters).toEqual([
      'BLJ2600004',
      'BLJ2600002',
      'BLJ2600003',
      'BLJ2600001',
    ]);
    const monthly = await foundFor('monthly-report', { span }, rules, ports);
    expect(monthly && lines(monthly).some((line) => line.includes('批评'))).toBe(false);
  });

  it('however many there are', async () => {
    const ports = portsWith();
    for (let nth = 1; nth <= 101; nth += 1) {
      const number = `BLJ26${String(nth).padStart(5, '0')}`;
      ports.tables.matters.set(number, aMeasure(number, 'closed', '10:00'));
    }
    expect((await ports.store.mattersBy(measureKind, 'closed')).cursor).not.toBeNull();
    const span = spanAt(at('2026-03-18 12:00'), 'month');
    const read = await foundFor('bulletin', { span }, { policy: currentPolicy(), directory: aDirectory() }, ports);
    expect(read?.figures.find(({ id }) => id === 'criticised')?.is).toBe('101');
  });
});

/** As a person would: what is dropped makes room for the next. */
const settle = (ports: MemoryPorts, number: string, status: string): void => {
  const report = ports.tables.matters.get(number);
  if (report) ports.tables.matters.set(number, { ...report, status });
};

describe('A3 · one report of a stretch or a case stands at a time', () => {
  const about = { state: owing({}) };
  const special = async (ports: MemoryPorts) => {
    const made = await openReport(ports, desk, 'special-report', about);
    if (!made || !('done' in made)) throw new Error(JSON.stringify(made));
    return made.state.number;
  };
  it('holds the first of its keys, whoever looks for it later', async () => {
    const ports = portsWith([owing({})]);
    const number = await special(ports);
    const first = nthKey('report', 'special-report#BL2600017', 0);
    expect(await ports.store.claimsOf([first])).toMatchObject([{ matter: number }]);
    expect(await openReport(ports, desk, 'special-report', about)).toMatchObject({ stands: { number } });
  });

  it('keeps more of a case than are looked up at once, the latest first', async () => {
    const ports = portsWith([owing({})]);
    const made: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      const number = await special(ports);
      made.unshift(number);
      // Of a case what was issued makes room as well: the next is on what came since.
      settle(ports, number, nth % 2 === 0 ? 'dropped' : 'issued');
    }
    expect((await reportsOfCase('BL2600017', ports)).map(({ number }) => number)).toEqual(made);
    expect(new Set(made).size).toBe(12);
  });

  it('of a stretch what was issued stands, and makes room once it is void', async () => {
    const ports = portsWith();
    const day = { span: spanAt(at('2026-03-18 12:00'), 'day') };
    const opened = await openReport(ports, desk, 'daily-log', day);
    const number = opened && 'done' in opened ? opened.state.number : '';
    settle(ports, number, 'issued');
    expect(await openReport(ports, desk, 'daily-log', day)).toMatchObject({ stands: { number } });
    settle(ports, number, 'void');
    expect(await openReport(ports, desk, 'daily-log', day, { once: true })).toBeNull();
    expect(await openReport(ports, desk, 'daily-log', day)).toMatchObject({ done: true });
  });
});

/** Of what there is a report. */
const drafted = (ports: MemoryPorts): string[] =>
  [...ports.tables.matters.values()].flatMap((one) => ('about' in one ? [String(one.about)] : []));

describe('A3, M2 · every night what is written by the calendar has its draft', () => {
  it('while there is time, and only what the rules schedule', async () => {
    const late = portsWith();
    let asked = 0;
    await keepReports(late, () => (asked += 1) <= 1);
    expect(drafted(late)).toEqual(['2026-03-19']);
    const policy = changed(({ reports }) =>
      reports
        ? {
            reports: {
              ...reports,
              rows: reports.rows.map((row) => (row.id === 'weekly-report' ? { ...row, scheduled: false } : row)),
            },
          }
        : {},
    );
    const other = portsWith([], policy);
    await keepReports(other, () => true);
    expect(drafted(other)).toEqual(['2026-03-19', '2026-02']);
  });

  it('none by rules that know no reports', async () => {
    const { reports: _, ...without } = currentPolicy();
    const ports = portsWith([], without);
    await keepReports(ports, () => true);
    expect(drafted(ports)).toEqual([]);
  });
});
