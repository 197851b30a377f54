import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Dispatch, Sending } from '../../../functions/domain/case/dispatch.ts';
import {
  awaited,
  isReceived,
  nextReport,
  openReport,
  reportedAtLast,
  reportsGone,
  sendingOf,
  sentToAll,
  toldAll,
} from '../../../functions/domain/clocks/upward-due.ts';
import type { UpwardDesk, UpwardRules } from '../../../functions/domain/rules/upward-rules.ts';
import { aCase, aClock, at } from '../samples.ts';

const desk = (id: string, told: boolean, written: boolean): UpwardDesk => ({
  id,
  name: id,
  clause: 'M2',
  told,
  written,
});

/** The leaders are told and written to, the duty office is told alone, the archive written to alone. */
const RULES: UpwardRules = {
  clause: 'M2',
  desks: [desk('leaders', true, true), desk('office', true, false), desk('archive', false, true)],
  dispatches: [],
  nextWithinHours: { I: 2, II: 4, III: 12, IV: 24 },
  nextClause: 'ours',
  feedback: { clause: 'P2', bodies: [], redoHours: 24 },
};
const NONE_TOLD: UpwardRules = { ...RULES, desks: [desk('archive', false, true)] };
const noon = (minute = 0): string => at(`2026-03-18 12:${String(minute).padStart(2, '0')}`);
const sent = (id: string, to: string[], sentAt: string, more: Partial<Sending> = {}): Sending => ({
  id,
  to,
  sentAt,
  ...more,
});
const report = (id: string, kind: Dispatch['kind'], ...sendings: Sending[]): Dispatch => ({
  id,
  kind,
  unit: 'office',
  versions: 1,
  sendings,
});
const BOTH = ['leaders', 'archive'];

const told = (...calls: [string, ...string[]][]): Pick<Case, 'told'> => ({
  told: calls.map(([when, ...desks]) => ({ at: when, desks })),
});

describe('M2 · told at once counts when the last of the desks heard of it', () => {
  it.each<[string, Pick<Case, 'told'>, UpwardRules, string | null]>([
    ['nobody', {}, RULES, null],
    ['one of two', told([noon(10), 'leaders']), RULES, null],
    ['both at once', told([noon(10), 'leaders', 'office']), RULES, noon(10)],
    ['one after the other, the later', told([noon(30), 'office'], [noon(10), 'leaders']), RULES, noon(30)],
    ['each by its first call', told([noon(10), 'leaders', 'office'], [noon(40), 'leaders']), RULES, noon(10)],
    ['at that very instant', told([noon(0), 'leaders', 'office']), RULES, noon(0)],
    ['not what was told before', told([at('2026-03-18 11:59'), 'leaders', 'office']), RULES, null],
    ['one of them before, and only the other since', told([noon(1), 'office']), RULES, null],
    ['no desk that is only written to', told([noon(10), 'archive']), RULES, null],
    ['where the rules have none told, never', told([noon(10), 'archive']), NONE_TOLD, null],
  ])('%s', (_, state, rules, when) => {
    expect(toldAll(state, noon(0), rules)).toBe(when);
  });
});

describe('M2 · what is written has gone when it went to the last of its desks', () => {
  it.each<[string, Sending[], string | null]>([
    ['to nobody', [], null],
    ['to one of two', [sent('S1', ['leaders'], noon(5))], null],
    ['not needed by the desk that is told alone', [sent('S1', BOTH, noon(5))], noon(5)],
    ['one after the other', [sent('S1', ['archive'], noon(9)), sent('S2', ['leaders'], noon(5))], noon(9)],
    ['to each by its first', [sent('S1', BOTH, noon(9)), sent('S2', ['leaders'], noon(20))], noon(9)],
    ['not by what never was', [sent('S1', BOTH, noon(5), { void: true })], null],
    ['from when it counts', [sent('S1', BOTH, noon(5), { countsFrom: noon(50) })], noon(50)],
  ])('%s', (_, sendings, when) => {
    expect(sentToAll(report('U1', 'first', ...sendings), RULES)).toBe(when);
  });

  it('reports in the order in which they went, and no answer to an order', () => {
    const dispatches = [
      report('U1', 'follow-up', sent('S1', BOTH, noon(9))),
      report('U2', 'first', sent('S1', BOTH, noon(5))),
      report('U3', 'feedback', sent('S1', BOTH, noon(1))),
      report('U4', 'follow-up', sent('S1', ['leaders'], noon(2))),
    ];
    expect(reportsGone({ dispatches }, RULES).map(({ dispatch, at: when }) => [dispatch.id, when])).toEqual([
      ['U2', noon(5)],
      ['U1', noon(9)],
    ]);
    expect(reportsGone({}, RULES)).toEqual([]);
  });
});

describe('M2 · which report is open', () => {
  const first = report('U1', 'first', sent('S1', BOTH, noon(5)));
  it.each<[string, Dispatch[], string | undefined]>([
    ['none that was not sent', [report('U1', 'first')], undefined],
    ['none that never went', [report('U1', 'first', sent('S1', BOTH, noon(5), { void: true }))], undefined],
    ['the one that went', [first], 'U1'],
    ['also to one desk alone', [report('U1', 'first', sent('S1', ['leaders'], noon(5)))], 'U1'],
    ['the last that went', [report('U2', 'follow-up', sent('S1', BOTH, noon(9))), first], 'U2'],
    [
      'by its first sending',
      [report('U2', 'follow-up', sent('S1', ['leaders'], noon(2)), sent('S2', BOTH, noon(9))), first],
      'U1',
    ],
    ['no answer to an order', [first, report('U2', 'feedback', sent('S1', BOTH, noon(9)))], 'U1'],
    ['the last one until it went to all', [first, report('U2', 'final', sent('S1', ['leaders'], noon(9)))], 'U2'],
    ['none after that', [first, report('U2', 'final', sent('S1', BOTH, noon(9)))], undefined],
  ])('%s', (_, dispatches, id) => {
    expect(openReport({ dispatches }, RULES)?.id).toBe(id);
  });
});

const grew = (minute: string): Partial<Case> => ({
  risen: [
    { grades: { opinion: 'IV', emergency: null } },
    { grades: { opinion: 'II', emergency: null }, at: at(minute) },
  ],
});

describe('M2 · by when the next report is due', () => {
  const reported = (part: Partial<Case>, ...more: Dispatch[]): Case =>
    aCase({
      discoveredAt: at('2026-03-18 10:00'),
      grades: { opinion: 'II', emergency: null },
      dispatches: [report('U1', 'first', sent('S1', BOTH, noon(0))), ...more],
      ...part,
    });
  const promise = (nextAt: string): Dispatch[] => [report('U1', 'first', sent('S1', BOTH, noon(0), { nextAt }))];
  it.each<[string, Case, string, string]>([
    ['within the hours of its grade', reported({}), 'U1', '2026-03-18 16:00'],
    [
      'after the last that went',
      reported({}, report('U2', 'follow-up', sent('S1', BOTH, noon(30)))),
      'U2',
      '2026-03-18 16:30',
    ],
    ['by when it was promised', reported({ dispatches: promise(at('2026-03-18 20:00')) }), 'U1', '2026-03-18 20:00'],
    [
      'within the graver grade’s hours from when it came',
      reported({ dispatches: promise(at('2026-03-18 20:00')), ...grew('2026-03-18 13:00') }),
      'U1',
      '2026-03-18 17:00',
    ],
    [
      'no later than promised',
      reported({ dispatches: promise(at('2026-03-18 14:00')), ...grew('2026-03-18 13:00') }),
      'U1',
      '2026-03-18 14:00',
    ],
    [
      'a grade that it had when it went moves nothing',
      reported({ dispatches: promise(at('2026-03-18 20:00')), ...grew('2026-03-18 12:00') }),
      'U1',
      '2026-03-18 20:00',
    ],
  ])('%s', (_, state, of, due) => {
    expect(nextReport(state, RULES)).toMatchObject({ of, due: at(due) });
  });

  it('by the last promise of several sendings, from when all had it', () => {
    const dispatches = [
      report(
        'U1',
        'first',
        sent('S1', ['leaders'], noon(0), { nextAt: at('2026-03-18 15:00') }),
        sent('S2', ['archive'], noon(20), { nextAt: at('2026-03-18 18:00') }),
      ),
    ];
    expect(nextReport(reported({ dispatches }), RULES)).toEqual({
      of: 'U1',
      from: noon(20),
      due: at('2026-03-18 18:00'),
    });
  });

  it('is none before the first has gone to all, and none after the last', () => {
    expect(
      nextReport(reported({ dispatches: [report('U1', 'first', sent('S1', ['leaders'], noon(0)))] }), RULES),
    ).toBeNull();
    expect(nextReport(reported({}, report('U2', 'final', sent('S1', BOTH, noon(30)))), RULES)).toBeNull();
  });
});

describe('M2 · when a report was owed no longer', () => {
  const state = aCase({
    dispatches: [
      report('U1', 'first', sent('S1', BOTH, noon(0))),
      report('U2', 'follow-up', sent('S1', BOTH, noon(20))),
      report('U3', 'final', sent('S1', ['leaders'], noon(40))),
    ],
  });
  it.each<[string, string | undefined, string, string | null]>([
    ['the first since', undefined, noon(0), noon(0)],
    ['not one of before', undefined, noon(1), noon(20)],
    ['none', undefined, noon(21), null],
    ['reopened, since then', 'again1', noon(1), noon(20)],
    ['the one after it', 'U1', noon(0), noon(20)],
    ['none after the last that went', 'U2', noon(0), null],
    ['none after one that has not gone', 'U3', noon(0), null],
  ])('%s', (_, of, since, when) => {
    expect(reportedAtLast(state, aClock({ kind: 'written-report', ...(of ? { of } : {}) }), since, RULES)).toBe(when);
  });
});

describe('M2 · whose receipts are awaited', () => {
  it('of what went to two desks, both', () => {
    expect(isReceived(sent('S1', BOTH, noon()))).toBe(false);
    expect(isReceived(sent('S1', BOTH, noon(), { got: ['leaders'] }))).toBe(false);
    expect(isReceived(sent('S1', BOTH, noon(), { got: ['archive', 'leaders'] }))).toBe(true);
  });

  it('each sending that stands by its own, and none that never was', () => {
    const dispatches = [
      report('U1', 'first', sent('S1', ['leaders'], noon(), { got: ['leaders'] }), sent('S2', ['archive'], noon())),
      report('U2', 'follow-up', sent('S1', BOTH, noon(9)), sent('S2', BOTH, noon(9), { void: true })),
    ];
    expect(awaited({ dispatches }).map(({ of }) => of)).toEqual(['U1.S2', 'U2.S1']);
    expect(awaited({})).toEqual([]);
    expect(sendingOf({ dispatches }, 'U2.S1')?.sentAt).toBe(noon(9));
    expect(sendingOf({ dispatches }, 'U1.S2')?.to).toEqual(['archive']);
    for (const id of ['U3.S1', 'U1.S3', 'U1', undefined]) expect(sendingOf({ dispatches }, id)).toBeUndefined();
  });
});
