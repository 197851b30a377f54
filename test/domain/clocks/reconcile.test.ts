import { HOUR, plus } from '../../../functions/domain/matter/instant.ts';
import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import { reconcile } from '../../../functions/domain/clocks/reconcile.ts';
import { type ClockChange, clocksChanged } from '../../../functions/domain/case/clock-changes.ts';
import { lookAhead } from '../../../functions/domain/commands/outcome.ts';
import type { ClockRow, Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { DESKS } from '../../harness/upward.ts';
import { aCase, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const now = at('2026-03-18 14:30');
const actor = { kind: 'system', part: 'workflow' } as const;

const folded = (state: Case, changes: ClockChange[], when = now): Case =>
  lookAhead(state, clocksChanged(changes), actor, when);

/** The clocks that follow from a state, as [id, basis, start, due, state]. */
function clocksOf(
  state: Case,
  rules: Policy = policy,
  when = now,
): Pick<Clock, 'id' | 'basis' | 'startAt' | 'dueAt' | 'state'>[] {
  const after = folded(state, reconcile(state, rules, when), when);
  // What was reckoned once stands: doing it again changes nothing.
  expect(reconcile(after, rules, when)).toEqual([]);
  return after.clocks.map(({ id, basis, startAt, dueAt, state: is }) => ({ id, basis, startAt, dueAt, state: is }));
}
const idsOf = (state: Case, rules?: Policy): string[] => clocksOf(state, rules).map((clock) => clock.id);
const onlyRow = (row: Partial<ClockRow>): Policy =>
  changed((rules) => ({
    clocks: rules.clocks
      .filter((known) => known.kind === (row.kind ?? 'response'))
      .map((known) => ({ ...known, ...row })),
  }));

describe('A4, P3, P3a, P4, D3, M2 · which clocks a grade brings', () => {
  it.each<[Case['grades'], string[]]>([
    [{ opinion: 'IV', emergency: null }, ['response']],
    [{ opinion: 'III', emergency: null }, ['response']],
    [{ opinion: 'II', emergency: null }, ['immediate-report', 'response', 'written-report', 'convene']],
    [{ opinion: 'I', emergency: null }, ['immediate-report', 'response', 'written-report', 'convene']],
    [{ opinion: 'IV', emergency: 'IV' }, ['first-information', 'response']],
    [{ opinion: 'IV', emergency: 'III' }, ['first-information', 'response']],
    [
      { opinion: 'IV', emergency: 'II' },
      ['immediate-report', 'first-information', 'press-conference', 'written-report', 'convene'],
    ],
    [
      { opinion: 'III', emergency: 'I' },
      ['immediate-report', 'first-information', 'press-conference', 'written-report', 'convene'],
    ],
    [
      { opinion: 'I', emergency: 'I' },
      ['immediate-report', 'first-information', 'press-conference', 'written-report', 'convene'],
    ],
  ])('%j', (grades, ids) => {
    expect(idsOf(aCase({ grades }))).toEqual(ids);
  });
});

describe('H3 · clock hours and working days', () => {
  it('falls due 48 clock hours after discovery, across a holiday', () => {
    const state = aCase({ discoveredAt: at('2026-02-16 18:30'), registeredAt: at('2026-02-16 18:30') });
    expect(clocksOf(state, policy, at('2026-02-16 18:30'))).toMatchObject([{ dueAt: at('2026-02-18 18:30') }]);
  });

  it('counts working days by the State Council’s calendar where a rule says so', () => {
    const rules = onlyRow({ limit: { workingDays: 2 } });
    const state = aCase({ discoveredAt: at('2026-09-30 09:00'), registeredAt: at('2026-09-30 09:00') });
    // 1–7 October are off; 8 and 9 October count.
    expect(clocksOf(state, rules, at('2026-09-30 09:00'))).toMatchObject([{ dueAt: at('2026-10-09 23:59:59') }]);
  });

  it('refuses that one clock in a year without a calendar, once, and never the case', () => {
    const rules = changed((all) => ({
      clocks: [
        ...all.clocks.filter((row) => row.kind === 'response'),
        ...all.clocks
          .filter((row) => row.kind === 'response')
          .map((row) => ({ ...row, kind: 'immediate-report' as const, limit: { workingDays: 3 } })),
      ],
    }));
    const state = aCase({ discoveredAt: at('2026-12-30 10:00'), registeredAt: at('2026-12-30 10:00') });
    const changes = reconcile(state, rules, at('2026-12-30 10:00'));
    expect(changes).toMatchObject([
      { change: 'opened', clock: { id: 'response' } },
      { change: 'refused', kind: 'immediate-report', why: 'no-calendar', year: 2027 },
    ]);
    const after = folded(state, changes, at('2026-12-30 10:00'));
    expect(after.refusedClocks).toEqual(['immediate-report']);
    expect(reconcile(after, rules, at('2026-12-30 11:00'))).toEqual([]);
    // Moved to a policy that knows the year, the case gets the clock after all, from its old start.
    const known = changed(() => ({
      clocks: rules.clocks,
      calendar: { ...rules.calendar, coveredYears: [2026, 2027] },
    }));
    expect(reconcile(after, known, at('2026-12-30 12:00'))).toMatchObject([
      { change: 'opened', clock: { startAt: at('2026-12-30 10:00') } },
    ]);
  });

  it('names what a refused clock belonged to', () => {
    const rules = onlyRow({ kind: 'sign', limit: { workingDays: 3 } });
    const state = aCase({
      discoveredAt: at('2026-12-30 10:00'),
      assignments: [anAssignment('housing', { assignedAt: at('2026-12-30 10:00') })],
    });
    const changes = reconcile(state, rules, at('2026-12-30 10:00'));
    expect(changes).toMatchObject([{ change: 'refused', kind: 'sign', of: 'A1' }]);
    expect(folded(state, changes).refusedClocks).toEqual(['sign:A1']);
  });
});

describe('H4 · a clock that arises is reckoned from its own start', () => {
  it('missed already, it says so at once; every rung before now is skipped in one change', () => {
    const changes = reconcile(aCase({ discoveredAt: at('2026-03-10 10:00'), registeredAt: now }), policy, now);
    expect(changes).toMatchObject([
      {
        change: 'opened',
        clock: { startAt: at('2026-03-10 10:00'), dueAt: at('2026-03-12 10:00'), openedAt: now },
      },
      {
        change: 'rungs-skipped',
        clockId: 'response',
        rungs: ['half', 'left12h', 'left4h', 'left1h', 'due', 'late2h', 'late8h', 'daily-3'],
        why: 'before-the-clock',
      },
      { change: 'missed', clockId: 'response' },
    ]);
  });

  it('answered already, it is met at once, and skips nothing', () => {
    const releases = [
      {
        id: 'R1',
        form: 'online-reply',
        publishedAt: at('2026-03-11 10:00'),
        final: true,
        fulfils: ['response' as const],
        unit: 'gov-office',
        voice: 'desk' as const,
        reached: ['where-it-arose'],
      },
    ];
    const changes = reconcile(aCase({ discoveredAt: at('2026-03-10 10:00'), releases }), policy, now);
    expect(changes.map(({ change }) => change)).toEqual(['opened', 'met', 'opened']);
    // The desk could not close before the answer was recorded: its own three days run from now.
    expect(changes.at(-1)).toMatchObject({ clock: { kind: 'closing', past: true, targetAt: plus(now, 72 * HOUR) } });
  });

  it('refuses a policy whose row has no limit of its own where one is needed', () => {
    expect(() => reconcile(aCase(), onlyRow({ limit: { given: true } }), now)).toThrow(
      'clock row response of case BL2600017 has no given limit',
    );
  });
});

const move = (state: Case): unknown =>
  reconcile(state, policy, now).flatMap((change) =>
    change.change === 'opened' ? [[change.clock.id, change.clock.move]] : [],
  );

describe('ours · whose clocks they are', () => {
  it('of the unit that must sign, of the desk that must decide, of whoever is primary for the answer', () => {
    const assignments = [
      anAssignment('housing'),
      anAssignment('xinqi', { id: 'A2', part: 'co-unit', state: 'returning', returns: 1, returnedAt: now }),
    ];
    expect(move(aCase({ assignments }))).toEqual([
      ['sign:A1', { unit: 'housing' }],
      ['response', { primary: true }],
      ['return-decision:A2', { desk: true }],
    ]);
  });

  it('of the unit that a superior gave a limit, or of whoever is primary where the case came with one', () => {
    const by = { unit: '区网信办', dueAt: at('2026-03-20 10:00') };
    const state = aCase({
      assignedBy: by,
      assignments: [
        anAssignment('housing', {
          state: 'signed',
          signedAt: now,
          assignedBy: { ...by, dueAt: at('2026-03-20 09:00') },
        }),
      ],
    });
    expect(move(state)).toEqual([
      ['response', { primary: true }],
      ['assigned-limit', { primary: true }],
      ['assigned-limit:A1', { unit: 'housing' }],
    ]);
  });
});

describe('ours · signing', () => {
  it('a second duty to sign after a refused return has its own clock from the decision', () => {
    const assignment = anAssignment('housing', {
      returns: 1,
      returnedAt: at('2026-03-18 15:00'),
      decidedAt: at('2026-03-18 16:00'),
    });
    expect(clocksOf(aCase({ assignments: [assignment] }), policy, at('2026-03-18 16:00'))).toContainEqual(
      expect.objectContaining({ id: 'sign:A1.2', startAt: at('2026-03-18 16:00'), dueAt: at('2026-03-18 18:00') }),
    );
  });

  it.each([
    ['a signature', { state: 'signed', signedAt: at('2026-03-18 14:40') } as const, at('2026-03-18 14:40')],
    ['a request to return', { state: 'returning', returns: 1, returnedAt: now } as const, now],
  ])('%s meets it', (_, more, metAt) => {
    const sign: Clock = {
      id: 'sign:A1',
      kind: 'sign',
      of: 'A1',
      basis: 'ours',
      startAt: now,
      dueAt: at('2026-03-18 16:30'),
      openedAt: now,
      limit: { hours: 2 },
      move: { unit: 'housing' },
      ladder: 'sign',
      state: 'running',
      done: [],
    };
    const changes = reconcile(aCase({ clocks: [sign], assignments: [anAssignment('housing', more)] }), policy, now);
    expect(changes).toContainEqual({ change: 'met', clockId: 'sign:A1', metAt, late: false });
  });
});

const fact = (
  id: string,
  publishedAt: string,
  more: Partial<Case['releases'][number]> = {},
): Case['releases'][number] => ({
  id,
  form: 'authoritative',
  publishedAt,
  final: false,
  fulfils: ['response', 'follow-up'],
  unit: 'gov-office',
  voice: 'desk',
  reached: ['where-it-arose'],
  ...more,
});
const promisedBy = (releases: Case['releases']): string[] =>
  idsOf(aCase({ releases })).filter((id) => id !== 'response');

describe('P5 · the release whose promise stands', () => {
  const [ten, eleven, later] = [at('2026-03-19 10:00'), at('2026-03-19 11:00'), at('2026-03-25 10:00')];

  it.each<[string, Case['releases'], string[]]>([
    ['the only one', [fact('R1', ten, { followUpAt: later })], ['follow-up:R1']],
    [
      'the latest published',
      [fact('R1', ten, { followUpAt: later }), fact('R2', eleven, { followUpAt: later })],
      ['follow-up:R2'],
    ],
    [
      'not the latest recorded',
      [fact('R1', eleven, { followUpAt: later }), fact('R2', ten, { final: true })],
      ['follow-up:R1'],
    ],
    [
      'of two at one instant the later recorded',
      [fact('R1', ten, { followUpAt: later }), fact('R2', ten, { final: true })],
      ['closing:R2'],
    ],
    [
      'not one that fulfils nothing',
      [fact('R1', ten, { followUpAt: later }), fact('R2', eleven, { final: true, fulfils: [] })],
      ['follow-up:R1'],
    ],
    [
      'one that fulfils nothing where there is no other',
      [fact('R1', ten, { followUpAt: later, fulfils: [] })],
      ['follow-up:R1'],
    ],
    ['a final one owes closing alone', [fact('R1', ten, { final: true })], ['closing:R1']],
    // P7: a conference that a section chief held alone: nobody is answered, so that the desk could not close it.
    ['a final one that fulfils nothing owes no closing', [fact('R1', ten, { final: true, fulfils: [] })], []],
  ])('%s', (_, releases, ids) => {
    expect(promisedBy(releases)).toEqual(ids);
  });
});

describe('ours · when a case ends', () => {
  it('nothing runs on, and what was owed is superseded with the reason', () => {
    const opened = folded(aCase({ clocks: [] }), reconcile(aCase(), policy, now));
    expect(reconcile({ ...opened, status: 'ended', closedAt: now }, policy, now)).toEqual([
      { change: 'superseded', clockId: 'response', kind: 'response', why: 'case-ended' },
    ]);
  });
});

const reportsDue = ({ clocks }: Case): string[] =>
  clocks.filter(({ kind, state }) => kind === 'immediate-report' && state === 'running').map(({ id }) => id);

describe('M2, D1 · a report that never was, of a case that was reopened and became graver since', () => {
  const grades = { opinion: 'III', emergency: 'I' } as const;
  const state = aCase({
    discoveredAt: at('2026-03-10 10:00'),
    registeredAt: at('2026-03-10 10:00'),
    grades,
    reopened: 1,
    reopenedAt: at('2026-03-16 10:00'),
    renewed: { at: at('2026-03-16 10:00') },
    learnt: [
      { at: at('2026-03-10 10:00'), grades: { opinion: 'III', emergency: 'II' } },
      { at: at('2026-03-18 14:00'), grades },
    ],
    reportedAt: at('2026-03-10 10:30'),
    told: [{ desks: DESKS, at: at('2026-03-10 10:30') }],
  });
  const reported = folded(state, reconcile(state, policy, now));

  it('is owed anew of what is graver', () => {
    expect(reportsDue(reported)).toEqual(['immediate-report:again1']);
  });

  it('is owed once where none was made before, and what is judged again then stands', () => {
    const { reportedAt: _never, told: _nobody, ...never } = reported;
    const after = folded(never, reconcile(never, policy, now, { corrected: true }));
    expect(reportsDue(after)).toEqual(['immediate-report#2']);
    expect(reconcile(after, policy, now)).toEqual([]);
  });
});
