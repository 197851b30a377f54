import { describe, expect, it } from 'vitest';
import type { Assignment, Case, ClockKind, SetLimit } from '../../../functions/domain/case/case.ts';
import { clockKey, type Limit } from '../../../functions/domain/matter/clock.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import {
  isOwedOf,
  isProposed,
  isSuggested,
  replacesAnswer,
  wantedClocks,
} from '../../../functions/domain/clocks/wanted-clocks.ts';
import type { ClockRow, Policy } from '../../../functions/domain/rules/policy.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, anAssignment, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
/** Discovered on 18 March at 14:10: the answer falls due on 20 March at 14:10. */
const DUE = at('2026-03-20 14:10');

/** The wanted clock of this key: its start, and the limit as it is counted. */
function wanted(state: Case, key: string, rules: Policy = policy): [Instant, Limit] | null {
  const found = wantedClocks(state, rules).filter(({ row, of }) => clockKey(row.kind, of) === key);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] ? [found[0].startAt, found[0].limit] : null;
}
const keys = (state: Case, kind: ClockKind, rules: Policy = policy): string[] =>
  wantedClocks(state, rules).flatMap(({ row, of }) => (row.kind === kind ? [clockKey(kind, of)] : []));
const rowOf = (kind: ClockKind, per?: ClockRow['per']): ClockRow => {
  const row = policy.clocks.find((one) => one.kind === kind && one.per === per);
  if (!row) throw new Error(`no row ${kind}`);
  return row;
};

/** Asked at three in the afternoon of the first day; the rules have it two hours before the answer. */
const asked = (contributeBy: string, part: Partial<Assignment> = {}, more: Partial<Case> = {}): unknown =>
  wanted(
    aCase({
      assignments: [
        anAssignment('housing'),
        anAssignment('xinqi', {
          id: 'A2',
          part: 'co-unit',
          askedAt: at('2026-03-18 15:00'),
          contributeBy: at(contributeBy),
          ...part,
        }),
      ],
      ...more,
    }),
    'contribution:A2',
  )?.[1];
const answerMet = (metAt: string): Partial<Case> => ({
  clocks: [aClock({ state: 'met', metAt: at(metAt), openedAt: at('2026-03-18 14:20') })],
});

describe('R3 · a co-unit answers before whoever leads has to', () => {
  it.each<[string, string, string]>([
    ['as it was asked, where that is before', '2026-03-20 14:09', '2026-03-20 14:09'],
    ['two hours before, where it is not', '2026-03-20 14:10', '2026-03-20 12:10'],
    ['also where it was to be days later', '2026-03-23 09:00', '2026-03-20 12:10'],
  ])('%s', (_, by, expected) => {
    expect(asked(by)).toEqual({ at: at(expected) });
  });

  it.each<[string, string, string]>([
    ['at the latest hour that leaves the two, two hours before', '2026-03-20 12:09', '2026-03-20 12:10'],
    ['once they are not left, halfway', '2026-03-20 12:10', '2026-03-20 13:10'],
    ['and later', '2026-03-20 13:00', '2026-03-20 13:35'],
    ['asked when the answer was due, as it was asked', '2026-03-20 14:10', '2026-03-21 09:00'],
  ])('%s', (_, askedAt, expected) => {
    expect(asked('2026-03-21 09:00', { askedAt: at(askedAt) })).toEqual({ at: at(expected) });
  });

  it.each<[string, Partial<Case>, string]>([
    ['for nobody, once the answer was out', answerMet('2026-03-18 15:00'), '2026-03-21 09:00'],
    ['before it, where it was not out yet', answerMet('2026-03-18 15:01'), '2026-03-20 12:10'],
    ['not of a clock that stands no more', { clocks: [aClock({ state: 'superseded' })] }, '2026-03-20 12:10'],
    [
      'before our own target, where the limit was over when its duty arose',
      {
        clocks: [aClock({ past: true, openedAt: at('2026-03-20 15:00'), targetAt: at('2026-03-21 08:00') })],
        changedAt: at('2026-03-20 15:00'),
      },
      '2026-03-21 06:00',
    ],
    [
      'not before an answer that was over when a correction brought it',
      { clocks: [aClock({ openedAt: DUE })] },
      '2026-03-21 09:00',
    ],
    ['nor one that is over before it has a clock', { changedAt: DUE }, '2026-03-21 09:00'],
    [
      'nobody could have kept it before the case was confirmed: halfway from then',
      { changedAt: at('2026-03-20 13:10') },
      '2026-03-20 13:40',
    ],
    [
      'before the earlier of two: an order to the case comes first',
      { limits: [{ id: 'L1', unit: '省厅', dueAt: at('2026-03-19 12:00'), setAt: at('2026-03-18 14:30') }] },
      '2026-03-19 10:00',
    ],
  ])('%s', (_, more, expected) => {
    expect(asked('2026-03-21 09:00', {}, more)).toEqual({ at: at(expected) });
  });

  it('not before an order to one unit, which is its own', () => {
    const order = { unit: '省厅', number: '1号', dueAt: at('2026-03-19 12:00') };
    const assignments = [
      anAssignment('housing'),
      anAssignment('xinqi', {
        id: 'A2',
        part: 'co-unit',
        askedAt: at('2026-03-18 15:00'),
        contributeBy: at('2026-03-20 09:00'),
        assignedBy: order,
      }),
    ];
    expect(wanted(aCase({ assignments }), 'contribution:A2')?.[1]).toEqual({ at: at('2026-03-20 09:00') });
  });

  it('halfway where the rules name no hours', () => {
    const { coUnits: _none, ...rules } = policy;
    const assignments = [
      anAssignment('xinqi', {
        id: 'A2',
        part: 'co-unit',
        askedAt: at('2026-03-20 12:10'),
        contributeBy: at('2026-03-21 09:00'),
      }),
    ];
    expect(wanted(aCase({ assignments }), 'contribution:A2', rules)?.[1]).toEqual({ at: at('2026-03-20 13:10') });
  });
});

const order = (dueAt: Instant, unit = '区网信办') => ({ unit, dueAt });

describe('P2 · which order takes the place of the 48 hours, where the rules read so', () => {
  const instead = (more: Partial<Policy['assignedLimit']> = {}): Policy => ({
    ...policy,
    assignedLimit: { mode: 'instead', clause: 'P2', bodies: ['区网信办'], ...more },
  });
  const answer = { startAt: at('2026-03-18 14:10'), limit: { hours: 48 } };

  it.each<[string, ReturnType<typeof order>, Policy, boolean]>([
    ['one that falls earlier', order(at('2026-03-19 10:00')), instead(), true],
    ['at the same instant', order(DUE), instead(), true],
    ['not one that falls later', order(at('2026-03-20 14:11')), instead(), false],
    ['unless a rule lets it', order(at('2026-03-20 14:11')), instead({ lengthensBasis: '依据' }), true],
    ['not another body’s', order(DUE, '市网信办'), instead(), false],
    ['the same in whatever widths it was typed', order(DUE, ' 区网信办 '), instead(), true],
    ['none where the rules have both run', order(DUE), { ...instead(), assignedLimit: policy.assignedLimit }, false],
  ])('%s', (_, given, rules, replaces) => {
    expect(replacesAnswer(given, answer, rules)).toBe(replaces);
  });

  it('H3: one beside an answer that no calendar can reckon only where a rule lets it', () => {
    const days = { startAt: at('2026-12-30 10:00'), limit: { workingDays: 3 } };
    expect(replacesAnswer(order(DUE), days, instead())).toBe(false);
    expect(replacesAnswer(order(DUE), days, instead({ lengthensBasis: '依据' }))).toBe(true);
  });

  it('D1: of what a reopening asks for, one that was given since', () => {
    const reopenedAt = at('2026-03-25 09:00');
    const since = (setAt: string): string[] =>
      keys(
        aCase({
          reopened: 1,
          reopenedAt,
          renewed: { at: reopenedAt, answered: true },
          limits: [{ id: 'L1', unit: '区网信办', dueAt: at('2026-03-26 09:00'), setAt: at(setAt) }],
        }),
        'response',
        instead(),
      );
    // What fell due before the order did stays: the first 48 hours.
    expect(since('2026-03-25 08:59')).toEqual(['response', 'response:again1']);
    expect(since('2026-03-25 09:00')).toEqual(['response']);
  });
});

describe('A1 · what grades that nobody confirmed ask for', () => {
  const graver: Case['graver'] = {
    id: 'E5',
    grades: { opinion: 'II', emergency: 'II' },
    at: at('2026-03-18 15:00'),
    alertId: 'a',
  };
  it.each<[string, ClockRow, Partial<Case>, boolean, boolean]>([
    ['the answer of grades as suggested', rowOf('response'), { gradesConfirmed: false }, true, false],
    ['not once they are confirmed', rowOf('response'), {}, false, false],
    ['not what they don’t ask for', rowOf('press-conference'), { gradesConfirmed: false }, false, false],
    ['not of a unit', rowOf('closing', 'final-release'), { gradesConfirmed: false }, false, false],
    ['the conference of a proposed emergency alone', rowOf('press-conference'), { graver }, false, true],
    ['not the answer, which is owed anyway', rowOf('response'), { graver }, false, false],
    [
      'not a conference that is owed anyway',
      rowOf('press-conference'),
      { graver, grades: { opinion: 'II', emergency: 'II' } },
      false,
      false,
    ],
    ['none without a proposal', rowOf('press-conference'), {}, false, false],
    ['not of a unit, whatever is proposed', rowOf('sign', 'assignment'), { graver }, false, false],
  ])('%s', (_, row, part, suggested, proposed) => {
    const state = aCase(part);
    expect([isSuggested(row, state), isProposed(row, state)]).toEqual([suggested, proposed]);
  });

  it('H2: what a person decided alone brings what hangs on more than the grades of the whole case', () => {
    expect(wanted(aCase({ graver, assignments: [anAssignment('housing')] }), 'sign:A1')?.[1]).toEqual({ hours: 2 });
    expect(wanted(aCase({ graver }), 'press-conference')?.[1]).toEqual({ hours: 24 });
  });

  it('P3a, D3: within the shorter limit of two', () => {
    const light = aCase({ grades: { opinion: 'IV', emergency: 'IV' } });
    expect(wanted(light, 'first-information')?.[1]).toEqual({ hours: 24 });
    const graverOf = (emergency: 'II' | 'III'): Case => ({
      ...light,
      graver: { ...graver, grades: { opinion: 'IV', emergency } },
    });
    expect(wanted(graverOf('III'), 'first-information')?.[1]).toEqual({ hours: 12 });
    expect(wanted(graverOf('II'), 'first-information')?.[1]).toEqual({ hours: 5 });
  });
});

const learntAt = (since: string): string[] => {
  const grades = { opinion: 'II', emergency: 'II' } as const;
  const learnt = [{ grades: { opinion: 'IV' as const, emergency: null } }, { grades, at: at(since) }];
  return keys(aCase({ grades, learnt }), 'response');
};

describe('P3, P4 · an emergency that is learnt of later lengthens no answer', () => {
  it('stays owed where it falls before the conference, and no longer', () => {
    expect(learntAt('2026-03-19 14:11')).toEqual(['response']);
    expect(learntAt('2026-03-19 14:10')).toEqual([]);
    expect(learntAt('2026-03-18 14:10')).toEqual([]);
  });
});

const joined = (kind: ClockKind, dueAt: string, part: Partial<Case> = {}): Case =>
  aCase({
    owed: [
      {
        id: 'J1',
        from: 'BL2600009',
        at: at('2026-03-18 16:00'),
        duties: [{ kind, startAt: at('2026-03-18 08:00'), dueAt: at(dueAt) }],
      },
    ],
    ...part,
  });
const EIGHT = at('2026-03-18 08:00');

describe('P4, M4, H4 · what a case that was joined still owed', () => {
  it.each<[string, ClockKind, string, Limit, string]>([
    ['its 48 hours from its own start', 'response', '2026-03-20 08:00', { hours: 48 }, 'P4'],
    ['an instant that other rules gave', 'response', '2026-03-21 08:00', { at: at('2026-03-21 08:00') }, 'P4'],
    ['P3a: the five hours', 'first-information', '2026-03-18 13:00', { hours: 5 }, 'P3a'],
    [
      'D3: the twelve of a lighter emergency, by their own row',
      'first-information',
      '2026-03-18 20:00',
      { hours: 12 },
      'D3',
    ],
  ])('%s', (_, kind, dueAt, limit, clause) => {
    const state = joined(kind, dueAt);
    expect(wanted(state, `${kind}:J1`)).toEqual([EIGHT, limit]);
    const found = wantedClocks(state, policy).find(({ of }) => of === 'J1');
    expect([found?.row.clause, found?.move]).toEqual([clause, { primary: true }]);
  });

  it('is owed no more once the case is over, nor where the rules know no such duty', () => {
    expect(keys(joined('response', '2026-03-20 08:00', { status: 'closed' }), 'response')).toEqual([]);
    expect(keys(joined('sign', '2026-03-18 10:00'), 'sign')).toEqual([]);
  });
});

const set = (clock: string): Case => aCase({ reckoned: [{ clock, dueAt: at('2027-01-08 23:59:59'), by: 'wang' }] });

describe('H3 · an instant that a person set where no calendar could reckon', () => {
  const inDays = changed(({ clocks }) => ({
    clocks: clocks.map((row) => (row.kind === 'response' ? { ...row, limit: { workingDays: 3 } } : row)),
  }));

  it('takes the place of that limit alone, and never of hours', () => {
    expect(wanted(set('response'), 'response', inDays)?.[1]).toEqual({ at: at('2027-01-08 23:59:59') });
    expect(wanted(set('closing:R1'), 'response', inDays)?.[1]).toEqual({ workingDays: 3 });
    expect(wanted(set('response'), 'response')?.[1]).toEqual({ hours: 48 });
  });
});

describe('P5, M2, H2 · what is owed of a case that is over', () => {
  it.each<[ClockRow['per'], Partial<Case>, boolean]>([
    [undefined, {}, true],
    [undefined, { status: 'appraising' }, true],
    [undefined, { status: 'closed' }, false],
    ['proposal', { status: 'closed' }, true],
    ['proposal', { status: 'ended', endedAs: 'joined' }, true],
    ['effect', { status: 'closed' }, true],
    ['effect', { status: 'ended', endedAs: 'no-answer' }, false],
    ['next-report', { status: 'ended', endedAs: 'no-answer' }, true],
    ['next-report', { status: 'ended', endedAs: 'joined', joinedInto: 'BL2600009' }, false],
    ['next-report', { status: 'closed' }, false],
    ['feedback', { status: 'ended', endedAs: 'no-answer' }, true],
    ['feedback', { status: 'ended', endedAs: 'entered-by-mistake' }, false],
    ['feedback', { status: 'ended', endedAs: 'joined', joinedInto: 'BL2600009' }, false],
    ['feedback', { status: 'closed' }, false],
    ['release', { status: 'closed' }, false],
  ])('per %s of %j: %s', (per, part, owed) => {
    expect(isOwedOf({ ...rowOf('response'), ...(per ? { per } : {}) }, aCase(part))).toBe(owed);
  });
});

const sign = (part: Partial<Case['clocks'][number]>): Case['clocks'][number] =>
  aClock({ kind: 'sign', basis: 'ours', ladder: 'sign', limit: { hours: 2 }, ...part });

describe('A1, H4 · from when a duty of the whole case runs', () => {
  const LATER = at('2026-03-18 18:00');
  const grades = { opinion: 'II', emergency: 'II' } as const;
  const was = { grades: { opinion: 'IV' as const, emergency: null } };
  const graver = aCase({ grades, risen: [was, { grades, at: LATER }] });

  it('the law’s from the discovery, or from when so grave an emergency was learnt of, whoever graded it when', () => {
    expect(wanted(graver, 'first-information')).toEqual([at('2026-03-18 14:10'), { hours: 5 }]);
    const learnt = { ...graver, learnt: [was, { grades, at: LATER }] };
    expect(wanted(learnt, 'first-information')).toEqual([LATER, { hours: 5 }]);
  });

  it('our own from when it was graded so', () => {
    expect(wanted(graver, 'immediate-report')).toEqual([LATER, { hours: 1 }]);
    expect(wanted({ ...graver, risen: [] }, 'immediate-report')?.[0]).toBe(at('2026-03-18 14:10'));
  });

  it('to look at it from its registration, or from when it came back or was reopened', () => {
    const appraising = aCase({ status: 'appraising' });
    expect(wanted(appraising, 'confirm')).toEqual([at('2026-03-18 14:20'), { hours: 0.5 }]);
    expect(wanted({ ...appraising, reopened: 1, reopenedAt: LATER }, 'confirm:again1')?.[0]).toBe(LATER);
  });
});

describe('ours, A1 · from when a unit has to sign', () => {
  const assignments = [anAssignment('housing')];
  const graver = (since: string, more: Partial<Case> = {}): Case =>
    aCase({
      grades: { opinion: 'II', emergency: null },
      risen: [
        { grades: { opinion: 'IV', emergency: null } },
        { grades: { opinion: 'II', emergency: null }, at: at(since) },
      ],
      assignments,
      clocks: [
        aClock({
          id: 'sign:A1',
          kind: 'sign',
          of: 'A1',
          basis: 'ours',
          ladder: 'sign',
          startAt: at('2026-03-18 14:30'),
          dueAt: at('2026-03-18 16:30'),
          limit: { hours: 2 },
          move: { unit: 'housing' },
        }),
      ],
      ...more,
    });

  it('a shorter time runs from the grade that brought it, and lengthens nothing', () => {
    expect(wanted(graver('2026-03-18 15:00'), 'sign:A1')).toEqual([at('2026-03-18 15:00'), { hours: 0.5 }]);
    expect(wanted(graver('2026-03-18 15:59'), 'sign:A1')).toEqual([at('2026-03-18 15:59'), { hours: 0.5 }]);
    // Half an hour from then is when it was due anyway, or later.
    expect(wanted(graver('2026-03-18 16:00'), 'sign:A1')).toEqual([at('2026-03-18 14:30'), { hours: 2 }]);
    expect(wanted(graver('2026-03-18 16:20'), 'sign:A1')).toEqual([at('2026-03-18 14:30'), { hours: 2 }]);
  });

  it('from the assignment, where the grade was there before or nothing was to be signed for', () => {
    expect(wanted(graver('2026-03-18 14:25'), 'sign:A1')).toEqual([at('2026-03-18 14:30'), { hours: 0.5 }]);
    expect(wanted(graver('2026-03-18 16:20', { clocks: [] }), 'sign:A1')).toEqual([
      at('2026-03-18 16:20'),
      { hours: 0.5 },
    ]);
  });

  it('whatever another unit has to sign by, or this one signed before', () => {
    const other = sign({ id: 'sign:A9', of: 'A9', startAt: at('2026-03-18 14:00'), dueAt: at('2026-03-18 15:00') });
    const over = sign({ id: 'sign:A1', of: 'A1', state: 'met', dueAt: at('2026-03-18 15:00') });
    for (const clocks of [[other], [over]])
      expect(wanted(graver('2026-03-18 15:00', { clocks }), 'sign:A1')).toEqual([
        at('2026-03-18 15:00'),
        { hours: 0.5 },
      ]);
  });

  it('from the morning, of what is told then alone', () => {
    const night = [anAssignment('housing', { assignedAt: at('2026-03-18 23:00') })];
    expect(wanted(aCase({ assignments: night }), 'sign:A1')?.[0]).toBe(at('2026-03-19 07:30'));
  });

  it.each<[string, NonNullable<Case['lifted']>[number], string]>([
    [
      'by the hour that was said before',
      { duty: 'sign:A1', limit: { hours: 2 }, at: at('2026-03-18 15:00'), pressedBy: at('2026-03-18 16:00') },
      '2026-03-18 14:00',
    ],
    [
      'not of another duty',
      { duty: 'sign:A2', limit: { hours: 2 }, at: at('2026-03-18 15:00'), pressedBy: at('2026-03-18 16:00') },
      '2026-03-18 14:30',
    ],
    [
      'not of another limit',
      { duty: 'sign:A1', limit: { hours: 0.5 }, at: at('2026-03-18 15:00'), pressedBy: at('2026-03-18 16:00') },
      '2026-03-18 14:30',
    ],
    [
      'not of one that was over when it arose',
      {
        duty: 'sign:A1',
        limit: { hours: 2 },
        at: at('2026-03-18 15:00'),
        pressedBy: at('2026-03-18 16:00'),
        past: true,
      },
      '2026-03-18 14:30',
    ],
  ])('lifted by a grade and brought back: %s', (_, lifted, start) => {
    expect(wanted(aCase({ assignments, lifted: [lifted] }), 'sign:A1')?.[0]).toBe(at(start));
  });
});

const gravest = (part: Partial<Case>, more: Partial<Assignment> = {}): Case =>
  aCase({ grades: { opinion: 'I', emergency: null }, assignments: [anAssignment('housing', more)], ...part });

describe('R4 · the principal leader takes the lead', () => {
  it('within an hour of the assignment, or of the gravest grade where that came later', () => {
    expect(wanted(gravest({}), 'take-lead:A1')).toEqual([at('2026-03-18 14:30'), { hours: 1 }]);
    const later = at('2026-03-18 17:00');
    expect(wanted(gravest({ gravestAt: later }), 'take-lead:A1')?.[0]).toBe(later);
    expect(wanted(gravest({ gravestAt: at('2026-03-18 14:00') }), 'take-lead:A1')?.[0]).toBe(at('2026-03-18 14:30'));
  });

  it('not of a unit whose leader leads, nor of one that was let go', () => {
    expect(keys(gravest({}, { leader: 'head' }), 'take-lead')).toEqual([]);
    expect(keys(gravest({}, { state: 'taken-back' }), 'take-lead')).toEqual([]);
  });
});

const withSuperior = (superior: Assignment['superior']): Case =>
  aCase({ assignments: [anAssignment('housing', superior ? { superior } : {})] });

const release = (publishedAt: string, more: Partial<Case['releases'][number]> = {}): Case['releases'][number] => ({
  id: 'R1',
  form: 'superior-release',
  publishedAt: at(publishedAt),
  final: false,
  fulfils: ['response'],
  unit: 'gov-office',
  voice: 'superior',
  ...more,
});

describe('R2, P3 · superiors that are to be told or asked', () => {
  it('its own superior by a vertically managed unit, unless a text does it', () => {
    expect(wanted(withSuperior({ name: '市局' }), 'tell-superior:A1')).toEqual([at('2026-03-18 14:30'), { hours: 4 }]);
    expect(keys(withSuperior({ name: '市局', byText: true }), 'tell-superior')).toEqual([]);
    expect(keys(withSuperior(undefined), 'tell-superior')).toEqual([]);
  });

  it('a command that took the case over, while it has it', () => {
    const since = at('2026-03-18 15:00');
    const takeovers = [
      { id: 'T1', body: '市指挥部', since },
      { id: 'T2', body: '省指挥部', since, until: at('2026-03-18 16:00') },
      { id: 'T3', body: '乙', since, void: true as const },
    ];
    expect(keys(aCase({ takeovers }), 'ask-superior')).toEqual(['ask-superior:T1']);
  });

  it('passes on what that command publishes', () => {
    const takeovers = [{ id: 'T1', body: '市指挥部', since: at('2026-03-18 15:00') }];
    const relays = (one: Case['releases'][number]): string[] => keys(aCase({ takeovers, releases: [one] }), 'relay');
    expect(relays(release('2026-03-18 15:00'))).toEqual(['relay:R1']);
    expect(relays(release('2026-03-18 14:59'))).toEqual([]);
    expect(relays(release('2026-03-18 16:00', { void: true }))).toEqual([]);
    expect(relays(release('2026-03-18 16:00', { voice: 'desk' }))).toEqual([]);
  });
});

const reopened = (part: Partial<Case>, answered = false): string[] =>
  keys(
    aCase({
      reopened: 1,
      reopenedAt: at('2026-03-25 09:00'),
      renewed: { at: at('2026-03-25 09:00'), ...(answered ? { answered: true as const } : {}) },
      ...part,
    }),
    'response',
  );
const breach = (duty: string, dueAt = DUE): NonNullable<Case['breaches']> => [{ duty, is: 'stands', dueAt }];

describe('D1, P4 · a case that was reopened', () => {
  it.each<[string, Partial<Case>, boolean, boolean]>([
    ['that had been answered is answered anew', {}, true, true],
    ['that nobody had answered goes by its first limit', {}, false, false],
    ['unless that was missed', { breaches: breach('response') }, false, true],
    ['or that of the conference', { breaches: breach('press-conference') }, false, true],
    ['or of an earlier reopening', { breaches: breach('response:again0') }, false, true],
    ['at the very instant of the reopening', { breaches: breach('response', at('2026-03-25 09:00')) }, false, true],
    ['not one of later', { breaches: breach('response', at('2026-03-25 09:01')) }, false, false],
    ['not another duty', { breaches: breach('sign:A1') }, false, false],
  ])('%s', (_, part, answered, anew) => {
    expect(reopened(part, answered)).toEqual(anew ? ['response', 'response:again1'] : ['response']);
  });
});

describe('P5, A1 · what was promised while the matter was lighter', () => {
  const grades = { opinion: 'II', emergency: null } as const;
  const promising = (followUpAt: string, risenAt: string, more: Partial<Case['releases'][number]> = {}): unknown =>
    wanted(
      aCase({
        grades,
        risen: [{ grades: { opinion: 'IV', emergency: null } }, { grades, at: at(risenAt) }],
        releases: [
          {
            id: 'R1',
            form: 'authoritative',
            publishedAt: at('2026-03-19 10:00'),
            final: false,
            fulfils: ['response'],
            unit: 'gov-office',
            voice: 'desk',
            followUpAt: at(followUpAt),
            ...more,
          },
        ],
      }),
      'follow-up:R1',
    )?.[1];

  it('is owed within the 48 hours of the graver grade, from when it was so grave', () => {
    expect(promising('2026-03-26 10:00', '2026-03-19 12:00')).toEqual({ at: at('2026-03-21 12:00') });
    expect(promising('2026-03-20 10:00', '2026-03-19 12:00')).toEqual({ at: at('2026-03-20 10:00') });
  });

  it('as it was promised, where the grade was known then', () => {
    expect(promising('2026-03-26 10:00', '2026-03-19 10:00')).toEqual({ at: at('2026-03-26 10:00') });
    const promisedOn = at('2026-03-19 13:00');
    expect(promising('2026-03-26 10:00', '2026-03-19 12:00', { promisedOn })).toEqual({ at: at('2026-03-26 10:00') });
  });
});

const published = (
  id: string,
  publishedAt: string,
  part: Partial<Case['releases'][number]> = {},
): Case['releases'][number] => ({
  id,
  form: 'authoritative',
  publishedAt: at(publishedAt),
  final: false,
  fulfils: ['response'],
  unit: 'gov-office',
  voice: 'desk',
  ...part,
});
const WITHIN_A_WEEK = at('2026-03-26 10:00');

const promising = (part: Partial<Case['releases'][number]> = {}): string[] =>
  keys(
    aCase({
      releases: [
        published('R1', '2026-03-19 10:00', {
          promises: [
            { id: 'P1', by: WITHIN_A_WEEK },
            { id: 'P2', by: WITHIN_A_WEEK, void: true },
          ],
          ...part,
        }),
      ],
    }),
    'follow-up',
  );

describe('P5 · questions that a release left open', () => {
  it('are to be answered, but for one that was never left open', () => {
    expect(promising()).toEqual(['follow-up:R1.P1']);
    expect(promising({ void: true })).toEqual([]);
  });

  it('of a co-unit are its own, of whoever speaks for the case the case’s', () => {
    const assignments = [anAssignment('xinqi', { id: 'A2', part: 'co-unit' })];
    const moverOf = (part: Partial<Case['releases'][number]>): unknown => {
      const promises = [{ id: 'P1', by: WITHIN_A_WEEK }];
      const { voice: _desk, ...withoutVoice } = published('R1', '2026-03-19 10:00', { promises });
      const state = aCase({ assignments, releases: [{ ...withoutVoice, ...part }] });
      return wantedClocks(state, policy).find(({ of }) => of === 'R1.P1')?.move;
    };
    expect(moverOf({ unit: 'xinqi' })).toEqual({ unit: 'xinqi' });
    expect(moverOf({ voice: 'desk' })).toEqual({ primary: true });
  });
});

const closes = (releases: Case['releases'], part: Partial<Case> = {}): [string, Instant] | null => {
  const found = wantedClocks(aCase({ releases, ...part }), policy).find(({ row }) => row.kind === 'closing');
  return found ? [found.of ?? '', found.startAt] : null;
};

describe('D1, P5 · from when a case is to be closed', () => {
  const TEN = '2026-03-19 10:00';
  const final = (part: Partial<Case['releases'][number]> = {}): Case['releases'][number] =>
    published('R2', '2026-03-19 11:00', { final: true, ...part });
  const asking = published('R1', TEN, { promises: [{ id: 'P1', by: WITHIN_A_WEEK }] });

  it('from the last answer, that being for good and answering something', () => {
    expect(closes([final()])).toEqual(['R2', at('2026-03-19 11:00')]);
    expect(closes([published('R1', TEN)])).toBeNull();
    expect(closes([final({ fulfils: [] })])).toBeNull();
    expect(closes([final({ void: true })])).toBeNull();
    expect(closes([final({ from: { case: 'BL2600009', id: 'R1' } })])).toBeNull();
  });

  it('not while a question is open, and from when the last was answered', () => {
    expect(closes([asking, final()])).toBeNull();
    const counts = at('2026-03-19 13:00');
    expect(closes([asking, final({ keeps: ['R1.P1'], countsFrom: counts })])).toEqual(['R2', counts]);
    expect(closes([asking, final({ keeps: ['R1.P2'] })])).toBeNull();
    expect(closes([{ ...asking, void: true }, final()])).toEqual(['R2', at('2026-03-19 11:00')]);
    const never = { ...asking, promises: [{ id: 'P1', by: WITHIN_A_WEEK, void: true as const }] };
    expect(closes([never, final()])).toEqual(['R2', at('2026-03-19 11:00')]);
  });

  it('of one that was reopened by a corrected fact, from then, once its ground has no limit of its own', () => {
    const again = { reopened: 1, reopenedAt: at('2026-03-20 09:00') };
    expect(closes([final()], again)).toEqual(['again1', at('2026-03-20 09:00')]);
    expect(closes([final()], { ...again, settledAt: at('2026-03-20 10:00') })).toEqual([
      'again1',
      at('2026-03-20 10:00'),
    ]);
    const settlements = [{ id: 'S1', askedAt: at('2026-03-20 09:00'), dueAt: WITHIN_A_WEEK, unit: 'housing' }];
    expect(closes([final()], { ...again, settlements })).toBeNull();
    // Answered for good since, it is that answer’s.
    expect(closes([final({ publishedAt: at('2026-03-20 09:00') })], again)).toEqual(['R2', at('2026-03-20 09:00')]);
  });

  it('of one that is to be answered anew, by what was published since', () => {
    const renewed = { at: at('2026-03-20 09:00'), answered: true as const };
    const state = { reopened: 1, reopenedAt: at('2026-03-20 09:00'), renewed };
    expect(closes([final()], state)).toBeNull();
    expect(closes([final({ publishedAt: at('2026-03-20 09:00') })], state)).toEqual(['R2', at('2026-03-20 09:00')]);
  });
});

describe('P8 · what came of telling the media', () => {
  it('is asked of one telling at a time, the earliest first, of its unit', () => {
    const tellings = [
      { id: 'M2', unit: 'xinqi', at: at('2026-03-18 17:00') },
      { id: 'M1', unit: 'housing', at: at('2026-03-18 16:00') },
    ];
    for (const told of [tellings, tellings.toReversed()])
      expect(keys(aCase({ tellings: told }), 'media-reply')).toEqual(['media-reply:M1']);
    expect(wanted(aCase({ tellings }), 'media-reply:M1')).toEqual([at('2026-03-18 16:00'), { hours: 24 }]);
  });
});

const limit = (part: Partial<SetLimit>): SetLimit => ({
  id: 'L1',
  unit: '省厅',
  dueAt: DUE,
  setAt: at('2026-03-18 15:00'),
  ...part,
});

describe('P2 · limits that superiors set', () => {
  it('each until it was answered to the public, also in a case that was joined', () => {
    expect(keys(aCase({ limits: [limit({})] }), 'assigned-limit')).toEqual(['assigned-limit:L1']);
    expect(keys(aCase({ limits: [limit({ done: 'feedback' })] }), 'assigned-limit')).toEqual(['assigned-limit:L1']);
    expect(keys(aCase({ limits: [limit({ done: 'answer' })] }), 'assigned-limit')).toEqual([]);
  });
});

describe('P2 · what answers an order and was sent back', () => {
  it('is owed anew from then, within the time that the return gave', () => {
    const { upward } = policy;
    const body = upward?.feedback.bodies[0] ?? '';
    const dispatch = {
      id: 'U1',
      kind: 'feedback' as const,
      unit: 'housing',
      versions: 1,
      order: 'assigned-limit:L1',
      returns: 1,
      returnedAt: at('2026-03-19 10:00'),
      redoBy: at('2026-03-19 18:00'),
    };
    const limits = [limit({ unit: body })];
    expect(wanted(aCase({ limits }), 'feedback:L1')).toEqual([at('2026-03-18 15:00'), { at: DUE }]);
    expect(wanted(aCase({ limits, dispatches: [dispatch] }), 'feedback:L1.2')).toEqual([
      at('2026-03-19 10:00'),
      { at: at('2026-03-19 18:00') },
    ]);
  });
});

describe('H2 · proposals of a case that is over', () => {
  it('are decided all the same where their rule says so, and are owed to nobody else', () => {
    const proposed = (status: Case['status']): string[] =>
      policy.proposals.flatMap(({ kind, outlivesCase }) => {
        const proposals = [aProposal('P1', { kind })];
        const owed = keys(aCase({ status, proposals }), 'decision').length > 0;
        return owed === (status === 'open' || outlivesCase) ? [] : [kind];
      });
    const rows = new Set(policy.clocks.flatMap(({ proposal }) => proposal ?? []));
    const known = (kinds: string[]): string[] => kinds.filter((kind) => rows.has(kind as never));
    expect(known(proposed('open'))).toEqual([]);
    expect(known(proposed('closed'))).toEqual([]);
    expect(new Set(policy.proposals.map(({ outlivesCase }) => outlivesCase)).size).toBe(2);
  });
});
