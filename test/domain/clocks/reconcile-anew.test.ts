import { describe, expect, it } from 'vitest';
import type { Case, Clock, ClockKind } from '../../../functions/domain/case/case.ts';
import type { ClockChange } from '../../../functions/domain/case/clock-changes.ts';
import { neverStood, reconcile } from '../../../functions/domain/clocks/reconcile.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 14:30');
const clock = (kind: ClockKind, of?: string, part: Partial<Clock> = {}): Clock =>
  aClock({
    id: of === undefined ? kind : `${kind}:${of}`,
    kind,
    ladder: kind,
    openedAt: at('2026-03-18 14:20'),
    ...(of === undefined ? {} : { of }),
    ...part,
  });
type Release = Case['releases'][number];
const aRelease = (id: string, part: Partial<Release> = {}): Release => ({
  id,
  form: 'authoritative',
  publishedAt: at('2026-03-18 14:15'),
  final: false,
  fulfils: ['response'],
  unit: 'gov-office',
  voice: 'desk',
  reached: ['where-it-arose'],
  ...part,
});
/** What becomes of one clock, in a word. */
const becomes = (state: Case, id: string, corrected = false): unknown =>
  reconcile(state, policy, NOW, { corrected }).flatMap((change) =>
    change.change === 'superseded' && change.clockId === id ? [change.why] : [],
  )[0] ?? 'stays';
const opened = (changes: ClockChange[], id: string): Clock | undefined =>
  changes.flatMap((change) => (change.change === 'opened' && change.clock.id === id ? [change.clock] : []))[0];

const promising = (part: Partial<Release> = {}): Partial<Case> => ({ releases: [aRelease('R1', part)] });

describe('P2, P5, H2 · an order or a promise that never was, as the record says now', () => {
  const aLimit = { id: 'L1', unit: '省厅', dueAt: NOW, setAt: NOW };
  const aTakeover = { id: 'T1', body: '市指挥部', since: NOW };
  const sending = { id: 'S1', to: ['市委办'], sentAt: NOW };
  const dispatched = (never?: true): Partial<Case> => ({
    dispatches: [
      {
        id: 'U1',
        kind: 'first',
        unit: 'housing',
        versions: 1,
        sendings: [{ ...sending, ...(never ? { void: never } : {}) }],
      },
    ],
  });
  const never = true as const;

  it.each<[ClockKind, string, Partial<Case>, boolean]>([
    ['assigned-limit', 'L1', { limits: [aLimit] }, false],
    ['assigned-limit', 'L1', { limits: [{ ...aLimit, void: never }] }, true],
    ['assigned-limit', 'L2', { limits: [{ ...aLimit, void: never }] }, false],
    ['assigned-limit', 'A1', {}, false],
    ['feedback', 'L1', { limits: [aLimit] }, false],
    ['feedback', 'L1.2', { limits: [{ ...aLimit, void: never }] }, true],
    ['feedback', 'L2', { limits: [{ ...aLimit, void: never }] }, false],
    ['receipt', 'U1.S1', dispatched(), false],
    ['receipt', 'U1.S1', dispatched(never), true],
    ['ask-superior', 'T1', { takeovers: [aTakeover] }, false],
    ['ask-superior', 'T1', { takeovers: [{ ...aTakeover, void: never }] }, true],
    ['ask-superior', 'T2', { takeovers: [{ ...aTakeover, void: never }] }, false],
    ['effect', 'R1.4', promising(), false],
    ['effect', 'R1.4', promising({ void: never }), true],
    ['effect', 'R2.4', promising({ void: never }), false],
    ['effect', 'R1.4', promising({ void: never, movedTo: 'BL2600018' }), false],
    ['follow-up', 'R1.P1', promising({ promises: [{ id: 'P1', by: NOW }] }), false],
    ['follow-up', 'R1.P1', promising({ promises: [{ id: 'P1', by: NOW, void: never }] }), true],
    ['follow-up', 'R1.P1', promising({ promises: [{ id: 'P2', by: NOW }] }), true],
    ['follow-up', 'R1.P1', promising(), true],
    ['spread', 'R1', promising(), false],
    ['spread', 'R1', promising({ void: never }), true],
    ['relay', 'R1', promising({ void: never }), true],
    ['relay', 'R1', promising(), false],
    ['follow-up', 'R1', promising({ followUpAt: NOW }), false],
    ['follow-up', 'R1', promising(), true],
    ['closing', 'R1', promising({ final: true }), false],
    ['closing', 'R1', promising(), true],
    ['response', 'R1', promising({ void: never }), false],
  ])('%s of %s, in %j: %s', (kind, of, part, is) => {
    expect(neverStood(aCase(part), { kind, of })).toBe(is);
  });
});

const LIMITS = [{ id: 'L1', unit: '省厅', dueAt: at('2026-03-19 10:00'), setAt: at('2026-03-18 14:20') }];
const ordered = (dueAt: Instant): Clock =>
  clock('assigned-limit', 'L1', { basis: 'P2', limit: { at: dueAt }, dueAt, startAt: at('2026-03-18 14:20') });
const withOrder = (dueAt: Instant): Case => aCase({ limits: LIMITS, clocks: [clock('response'), ordered(dueAt)] });

/** The discovery as it was corrected: an hour before. */
const earlier = at('2026-03-18 13:10');
const closed = (part: Partial<Clock>): Case =>
  aCase({
    discoveredAt: earlier,
    status: 'closed',
    closedAt: NOW,
    clocks: [clock('response', undefined, part)],
    releases: [aRelease('R1')],
  });

describe('H2, H4 · which clocks a corrected fact moves', () => {
  const ofUnit = aCase({
    assignments: [anAssignment('housing')],
    clocks: [clock('response'), clock('sign', 'A1', { basis: 'ours', limit: { hours: 2 }, startAt: earlier })],
  });

  it('what starts at the discovery, from the right one, and only where it was corrected', () => {
    const state = aCase({ discoveredAt: earlier, clocks: [clock('response')] });
    expect(becomes(state, 'response', true)).toBe('corrected');
    expect(becomes(state, 'response')).toBe('stays');
    const changes = reconcile(state, policy, NOW, { corrected: true });
    expect(opened(changes, 'response#2')).toMatchObject({ startAt: earlier, dueAt: at('2026-03-20 13:10') });
  });

  it('not when a unit was to sign, and nothing that stands as it was', () => {
    expect(becomes(ofUnit, 'sign:A1', true)).toBe('stays');
    expect(becomes(ofUnit, 'response', true)).toBe('stays');
  });

  it('P2: an order whose limit is another now', () => {
    expect(becomes(withOrder(at('2026-03-19 12:00')), 'assigned-limit:L1', true)).toBe('corrected');
    expect(becomes(withOrder(at('2026-03-19 10:00')), 'assigned-limit:L1', true)).toBe('stays');
  });

  it('of a case that is closed what was met alone', () => {
    expect(becomes(closed({ state: 'met', metAt: at('2026-03-18 14:15') }), 'response', true)).toBe('corrected');
    expect(becomes(closed({ state: 'missed' }), 'response', true)).not.toBe('corrected');
  });

  it('A1: not what runs, whatever grade it is of', () => {
    const first = clock('first-information', undefined, { startAt: at('2026-03-18 14:00') });
    expect(becomes(aCase({ clocks: [clock('response'), first] }), 'first-information', true)).toBe('no-longer-applies');
  });

  it.each<[string, Partial<Case>, Partial<Clock>, string]>([
    ['met from the discovery it stays', {}, { startAt: at('2026-03-18 14:10') }, 'stays'],
    ['from another instant it goes', {}, { startAt: at('2026-03-18 14:00') }, 'corrected'],
    [
      'unless what was learnt then is still known',
      { learnt: [{ grades: { opinion: 'IV', emergency: 'IV' }, at: at('2026-03-18 14:00') }] },
      { startAt: at('2026-03-18 14:00') },
      'stays',
    ],
    [
      'or graded then',
      { risen: [{ grades: { opinion: 'IV', emergency: 'IV' }, at: at('2026-03-18 14:00') }] },
      { startAt: at('2026-03-18 14:00') },
      'stays',
    ],
  ])('A1: first information that its grade asks for no more: %s', (_, part, more, is) => {
    const first = clock('first-information', undefined, { state: 'met', metAt: at('2026-03-18 14:15'), ...more });
    const state = aCase({ ...part, clocks: [clock('response'), first], releases: [] });
    // Nothing else than the grade took it away: what met it still does.
    const releases = [aRelease('R1', { fulfils: ['first-information'] })];
    expect(becomes({ ...state, releases }, 'first-information', true)).toBe(is);
  });
});

const order = (dueAt: string) => ({ unit: '省厅', number: '1号', dueAt: at(dueAt) });

const limit = (id: string, part: Partial<NonNullable<Case['limits']>[number]> = {}) => ({
  id,
  ...order('2026-03-19 10:00'),
  setAt: at('2026-03-18 14:20'),
  ...part,
});

describe('P8, A1 · why a clock goes, and whether another grade took it away', () => {
  const TEN = { limit: { at: at('2026-03-19 10:00') }, dueAt: at('2026-03-19 10:00'), basis: 'P2' };
  const grave = { opinion: 'II', emergency: 'II' } as const;
  const signing = clock('sign', 'A1', { basis: 'ours', limit: { hours: 2 }, move: { unit: 'housing' } });

  it.each<[string, Case, string, string, boolean]>([
    [
      'P3: the answer, where a conference takes its place',
      aCase({ grades: grave, clocks: [clock('response')] }),
      'response',
      'replaced',
      true,
    ],
    [
      'first information, where there is no emergency any more',
      aCase({ clocks: [clock('response'), clock('first-information')] }),
      'first-information',
      'no-longer-applies',
      true,
    ],
    [
      'missed by law, it is a breach whatever comes',
      aCase({ clocks: [clock('response'), clock('first-information', undefined, { state: 'missed' })] }),
      'first-information',
      'no-longer-applies',
      false,
    ],
    [
      'missed by our own target alone, it can come again',
      aCase({ clocks: [clock('response'), clock('first-information', undefined, { state: 'missed', past: true })] }),
      'first-information',
      'no-longer-applies',
      true,
    ],
    [
      'a signature, where a graver grade asks for it sooner',
      aCase({ grades: { opinion: 'II', emergency: null }, assignments: [anAssignment('housing')], clocks: [signing] }),
      'sign:A1',
      'replaced',
      true,
    ],
    [
      'of a unit that is let go, no grade did it',
      aCase({ assignments: [anAssignment('housing', { state: 'taken-back' })], clocks: [signing] }),
      'sign:A1',
      'no-longer-applies',
      false,
    ],
    [
      'a consultation that no grade asks for',
      aCase({ clocks: [clock('response'), clock('convene')] }),
      'convene',
      'no-longer-applies',
      false,
    ],
    [
      'P2: an order to a unit that is the case’s now, by the same instant',
      aCase({ limits: [limit('L1')], clocks: [clock('assigned-limit', 'A1', TEN)] }),
      'assigned-limit:A1',
      'replaced',
      false,
    ],
    [
      'not by another instant',
      aCase({ limits: [limit('L1', { dueAt: at('2026-03-19 11:00') })], clocks: [clock('assigned-limit', 'A1', TEN)] }),
      'assigned-limit:A1',
      'no-longer-applies',
      false,
    ],
    [
      'P5: a promise, where a newer release makes another',
      aCase({
        clocks: [clock('follow-up', 'R1')],
        releases: [
          aRelease('R1', { followUpAt: at('2026-03-20 10:00') }),
          aRelease('R2', {
            publishedAt: at('2026-03-18 14:20'),
            followUpAt: at('2026-03-21 10:00'),
            fulfils: ['response'],
          }),
        ],
      }),
      'follow-up:R1',
      'replaced',
      false,
    ],
    [
      'of a case that is closed',
      aCase({ status: 'closed', clocks: [clock('sign', 'A1')] }),
      'sign:A1',
      'case-closed',
      false,
    ],
    ['of one that ended', aCase({ status: 'ended', clocks: [clock('sign', 'A1')] }), 'sign:A1', 'case-ended', false],
  ])('%s', (_, state, id, why, lifted) => {
    const gone = reconcile(state, policy, NOW).find((one) => one.change === 'superseded' && one.clockId === id);
    expect(gone).toMatchObject({ why, ...(lifted ? { liftedAt: NOW } : {}) });
    expect(gone !== undefined && 'liftedAt' in gone).toBe(lifted);
  });

  it('P1: a step of the plan by itself, or since it is the plan’s no more', () => {
    const step = { id: 'one', due: at('2026-03-18 18:00'), move: { desk: true as const } };
    const planned = (omitted: string[], steps = [step]): Case =>
      aCase({
        clocks: [clock('plan-step', 'one')],
        plan: { id: 'P', attachedAt: NOW, confirmedAt: NOW, steps, done: ['one'], omitted },
      });
    expect(becomes(planned([]), 'plan-step:one')).toBe('replaced');
    expect(becomes(planned(['one']), 'plan-step:one')).toBe('no-longer-applies');
    expect(becomes(planned([], []), 'plan-step:one')).toBe('no-longer-applies');
    expect(becomes(aCase({ clocks: [clock('plan-step', 'one')] }), 'plan-step:one')).toBe('no-longer-applies');
  });

  const upward = policy.upward && {
    ...policy,
    upward: { ...policy.upward, feedback: { ...policy.upward.feedback, bodies: ['省厅'] } },
  };
  const whyFeedbackGoes = (limits: NonNullable<Case['limits']>): unknown =>
    reconcile(aCase({ limits, clocks: [clock('feedback', 'L1', TEN)] }), upward ?? policy, NOW).flatMap((change) =>
      change.change === 'superseded' && change.kind === 'feedback' ? [change.why] : [],
    )[0] ?? 'stays';

  it('P2, M4: an answer to a superior, where the same order asks for it under another limit', () => {
    expect(whyFeedbackGoes([limit('L1'), limit('L2', { dueAt: at('2026-03-19 09:00') })])).toBe('replaced');
    expect(whyFeedbackGoes([limit('L1')])).toBe('stays');
    expect(whyFeedbackGoes([limit('L1', { void: true }), limit('L2', { number: '2号' })])).toBe('no-longer-applies');
    expect(whyFeedbackGoes([limit('L1', { splitOff: true })])).toBe('no-longer-applies');
  });
});

/** Discovered two days ago, and found to be so grave only now. */
const late = (part: Partial<Case> = {}): Case =>
  aCase({
    discoveredAt: at('2026-03-16 10:00'),
    registeredAt: at('2026-03-16 10:05'),
    grades: { opinion: 'II', emergency: 'II' },
    ...part,
  });

const arising = (id: string, state: Case, corrected = false): Pick<Clock, 'past' | 'targetAt'> | undefined => {
  const found = opened(reconcile(state, policy, NOW, { corrected }), id);
  return found && { ...(found.past ? { past: true } : {}), ...(found.targetAt ? { targetAt: found.targetAt } : {}) };
};

const until = (local: string) => ({ past: true, targetAt: at(local) });

const owing = (kind: ClockKind, dueAt: string, part: Partial<Clock> = {}): unknown =>
  arising('press-conference', late({ clocks: [clock(kind, undefined, { dueAt: at(dueAt), ...part })] }));

const liftedBefore = (past?: true): NonNullable<Case['lifted']> => [
  {
    duty: 'press-conference',
    limit: { hours: 24 },
    at: at('2026-03-18 12:00'),
    pressedBy: at('2026-03-18 20:00'),
    ...(past ? { past } : {}),
  },
];

const recordedLate = (part: Partial<Case>): Case =>
  late({
    grades: { opinion: 'IV', emergency: null },
    releases: [aRelease('R1', { publishedAt: at('2026-03-16 12:00'), followUpAt: at('2026-03-17 12:00') })],
    ...part,
  });

const answer = (reopenedAt: Instant): unknown =>
  arising(
    'response',
    late({ grades: { opinion: 'IV', emergency: null }, reopened: 1, reopenedAt, renewed: { at: reopenedAt } }),
  );

const before = (part: Partial<Clock>): Case =>
  late({
    discoveredAt: at('2026-03-16 09:00'),
    clocks: [
      clock('press-conference', undefined, {
        basis: 'P3',
        limit: { hours: 24 },
        startAt: at('2026-03-16 10:00'),
        dueAt: at('2026-03-17 10:00'),
        openedAt: at('2026-03-18 09:00'),
        ...part,
      }),
    ],
  });

describe('A1, D1 · a limit that was over when its duty arose', () => {
  it('has our own target instead: the hours of the rules, or the limit itself, from now', () => {
    expect(arising('press-conference', late())).toEqual(until('2026-03-19 14:30'));
    expect(arising('first-information', late())).toEqual(until('2026-03-18 19:30'));
    expect(arising('immediate-report', late())).toEqual(until('2026-03-18 15:30'));
  });

  it('is none that still lies ahead, nor where the case itself came late', () => {
    expect(arising('press-conference', late({ discoveredAt: at('2026-03-17 14:31') }))).toEqual({});
    expect(arising('press-conference', late({ registeredAt: NOW }))).toEqual({});
    expect(arising('press-conference', late({ registeredAt: at('2026-03-18 14:29') }))).toEqual(
      until('2026-03-19 14:30'),
    );
  });

  it('never goes beyond what was pressed for already', () => {
    expect(owing('response', '2026-03-18 20:00')).toEqual(until('2026-03-18 20:00'));
    expect(owing('response', '2026-03-20 20:00')).toEqual(until('2026-03-19 14:30'));
    expect(owing('response', '2026-03-18 14:30')).toEqual(until('2026-03-19 14:30'));
    expect(owing('response', '2026-03-18 20:00', { state: 'met', metAt: NOW })).toEqual(until('2026-03-19 14:30'));
    expect(owing('written-report', '2026-03-18 20:00')).toEqual(until('2026-03-19 14:30'));
  });

  it('that was missed while it stood before is missed', () => {
    const missed: NonNullable<Case['breaches']> = [
      { duty: 'press-conference', is: 'stands', dueAt: at('2026-03-17 10:00') },
    ];
    expect(arising('press-conference', late({ breaches: missed }))).toEqual({});
    expect(arising('press-conference', late({ breaches: missed, lifted: liftedBefore() }))).toEqual({});
    expect(arising('press-conference', late({ breaches: missed, lifted: liftedBefore(true) }))).toEqual(
      until('2026-03-18 20:00'),
    );
  });

  it.each<[string, string, string, string]>([
    ['by the hour that was said, where it lies ahead', '2026-03-18 12:00', '2026-03-18 20:00', '2026-03-18 20:00'],
    ['else for as long as was left of it', '2026-03-17 12:00', '2026-03-17 20:00', '2026-03-18 22:30'],
    ['at once where nothing was', '2026-03-17 20:00', '2026-03-17 12:00', '2026-03-18 14:30'],
  ])('lifted and brought back, it is pressed for %s', (_, liftedAt, pressedBy, expected) => {
    const lifted = (hours: number): NonNullable<Case['lifted']> => [
      { duty: 'press-conference', limit: { hours }, at: at(liftedAt), pressedBy: at(pressedBy) },
    ];
    expect(arising('press-conference', late({ lifted: lifted(24) }))).toEqual(until(expected));
    expect(arising('press-conference', late({ lifted: lifted(12) }))).toEqual(until('2026-03-19 14:30'));
  });

  it('P2: of an order is nobody’s, and has no target', () => {
    const limits = [{ id: 'L1', unit: '省厅', dueAt: at('2026-03-18 10:00'), setAt: NOW }];
    expect(arising('assigned-limit:L1', late({ limits }))).toEqual({ past: true });
  });

  it('P5: of a promise that was recorded late is late, but where the case was reopened', () => {
    expect(arising('follow-up:R1', recordedLate({}))).toEqual({});
    expect(arising('follow-up:R1', recordedLate({ reopened: 1, reopenedAt: NOW }))).toEqual({ past: true });
    expect(arising('follow-up:R1', recordedLate({ reopened: 1, reopenedAt: at('2026-03-18 14:29') }))).toEqual({});
  });

  it('D1, P5: of an answer after a reopening, what that gives', () => {
    expect(answer(NOW)).toEqual(until('2026-03-20 14:30'));
    const off = changed(({ clocks }) => ({
      clocks: clocks.map((row) => (row.per === 'reopening' ? { ...row, off: { reason: '本区不用' } } : row)),
    }));
    const light = late({
      grades: { opinion: 'IV', emergency: null },
      reopened: 1,
      reopenedAt: NOW,
      renewed: { at: NOW },
    });
    expect(opened(reconcile(light, off, NOW), 'response')?.targetAt).toBe(at('2026-03-19 14:30'));
    // Not by the reopening: our own target of the answer.
    expect(answer(at('2026-03-18 10:00'))).toEqual(until('2026-03-19 14:30'));
  });

  it('M4: of what came with a joined case is on the record of that one', () => {
    const owed: Case['owed'] = [
      {
        id: 'J1',
        from: 'BL2600009',
        at: NOW,
        duties: [{ kind: 'response', startAt: at('2026-03-16 08:00'), dueAt: at('2026-03-18 08:00') }],
      },
    ];
    expect(arising('response:J1', late({ grades: { opinion: 'IV', emergency: null }, owed }))).toEqual({ past: true });
    const promised = (from?: Release['from']): Case =>
      late({
        releases: [
          aRelease('R1', {
            publishedAt: at('2026-03-16 12:00'),
            followUpAt: at('2026-03-17 12:00'),
            ...(from ? { from } : {}),
          }),
        ],
      });
    expect(arising('follow-up:R1', promised({ case: 'BL2600009', id: 'R1' }))).toEqual({ past: true });
    expect(arising('follow-up:R1', promised())).toEqual({});
  });

  it('H2: judged again after a correction, it keeps what it was', () => {
    const target = { past: true, targetAt: at('2026-03-19 09:00') } as const;
    expect(arising('press-conference#2', before(target), true)).toEqual(target);
    expect(arising('press-conference#2', before({}), true)).toEqual({});
    // Due after it arose, it was never over then.
    expect(arising('press-conference#2', before({ ...target, openedAt: at('2026-03-16 11:00') }), true)).toEqual({});
  });
});
