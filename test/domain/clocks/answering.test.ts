import { describe, expect, it } from 'vitest';
import type { Case, Clock, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { NotMet } from '../../../functions/domain/case/events.ts';
import { whyNotMet } from '../../../functions/domain/clocks/answering.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const state: Case = aCase({
  assignments: [
    anAssignment('housing'),
    anAssignment('water', { id: 'A2', part: 'co-unit' }),
    anAssignment('lead', { id: 'A3', part: 'lead' }),
    anAssignment('former', { id: 'A4', part: 'primary', state: 'taken-back' }),
  ],
});

const EVERYTHING: ReleaseFact['fulfils'] = [
  'first-information',
  'press-conference',
  'response',
  'assigned-limit',
  'follow-up',
];
const fact = (unit: string, more: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'press-conference',
  publishedAt: at('2026-03-19 10:00'),
  final: false,
  fulfils: EVERYTHING,
  attended: ['housing', 'water', 'lead', 'former', 'police'],
  unit,
  ...more,
});
const duty = (kind: Clock['kind'], more: Partial<Clock> = {}): Clock =>
  aClock({ id: kind, kind, ladder: kind, startAt: at('2026-03-18 14:10'), ...more });

describe('R1 · whose release answers for the case', () => {
  it.each<[string, ReleaseFact, Clock['kind'], NotMet | null]>([
    ['the primary unit, the answer', fact('housing'), 'response', null],
    ['the lead unit', fact('lead'), 'response', null],
    ['a unit that was primary when it spoke', fact('former'), 'response', null],
    ['the desk on its behalf', fact('gov-office', { voice: 'desk' }), 'response', null],
    ['a superior', fact('gov-office', { voice: 'superior' }), 'press-conference', null],
    ['not a co-unit', fact('water'), 'response', 'speaker'],
    ['not a co-unit, the press conference', fact('water'), 'press-conference', 'speaker'],
    ['a unit that the case does not concern', fact('police'), 'response', 'speaker'],
    ['D3: any unit concerned, the first verified facts', fact('water'), 'first-information', null],
    ['D3: no unit that the case does not concern', fact('police'), 'first-information', 'speaker'],
    [
      'P6: no form that is none of this duty',
      fact('housing', { form: 'online-reply', fulfils: ['response'] }),
      'press-conference',
      'form',
    ],
    [
      'P7: no conference without head or spokesperson',
      fact('housing', { fulfils: [] }),
      'press-conference',
      'attendance',
    ],
    [
      'P7: no conference of the case with a co-unit’s head alone',
      fact('housing', { attended: ['water'] }),
      'press-conference',
      'attendance',
    ],
    ['P7: no answer at one either', fact('housing', { attended: ['water'] }), 'response', 'attendance'],
    ['P7: with the lead unit’s head', fact('housing', { attended: ['lead'] }), 'press-conference', null],
    [
      'P7: first verified facts with a co-unit’s head',
      fact('housing', { attended: ['water'] }),
      'first-information',
      null,
    ],
    ['P7: an exception that was approved', fact('housing', { attended: [], excepted: true }), 'press-conference', null],
  ])('%s', (_, release, kind, why) => {
    expect(whyNotMet(state, duty(kind), release, policy)).toBe(why);
  });
});

describe('P2 · whose order a release answers', () => {
  const ELEVEN = at('2026-03-19 11:00');
  const own = duty('assigned-limit', { of: 'A2', move: { unit: 'water' } });
  const late = duty('assigned-limit', { of: 'L1', startAt: ELEVEN });
  it.each<[string, ReleaseFact, Clock, NotMet | null]>([
    ['the co-unit’s own', fact('water'), own, null],
    ['not the co-unit’s: the primary unit’s release', fact('housing'), own, 'other-unit'],
    ['not the co-unit’s: a superior’s release', fact('gov-office', { voice: 'superior' }), own, 'other-unit'],
    ['the case’s: the primary unit’s release', fact('housing'), duty('assigned-limit'), null],
    ['the case’s: the desk’s on its behalf', fact('gov-office', { voice: 'desk' }), duty('assigned-limit'), null],
    ['not the case’s: a co-unit’s release', fact('water'), duty('assigned-limit'), 'speaker'],
    ['not an order given an hour later', fact('housing'), late, 'before-order'],
    ['an order given at that very instant', fact('housing', { publishedAt: ELEVEN }), late, null],
    ['an order given later, where a person says so', fact('housing', { orders: ['assigned-limit:L1'] }), late, null],
    ['another unit’s order, where a person says so', fact('housing', { orders: ['assigned-limit:A2'] }), own, null],
    [
      'no other order than those named',
      fact('housing', { orders: ['assigned-limit:L1'] }),
      duty('assigned-limit'),
      'other-order',
    ],
  ])('%s', (_, release, clock, why) => {
    expect(whyNotMet(state, clock, release, policy)).toBe(why);
  });
});

describe('P5 · who keeps a promise of more', () => {
  const promise = fact('housing', { id: 'R1' });
  const clock = duty('follow-up', { of: 'R1', startAt: promise.publishedAt });
  it.each<[string, ReleaseFact, NotMet | null]>([
    [
      'whoever speaks for the case, for the case',
      fact('gov-office', { id: 'R2', voice: 'desk', publishedAt: at('2026-03-20 10:00') }),
      null,
    ],
    ['not a co-unit', fact('water', { id: 'R2', publishedAt: at('2026-03-20 10:00') }), 'other-unit'],
    ['published at the very minute of the promise', fact('housing', { id: 'R2' }), null],
    ['not the release that made it', promise, 'before-promise'],
    [
      'not what was published before it',
      fact('housing', { id: 'R2', publishedAt: at('2026-03-19 09:00') }),
      'before-promise',
    ],
  ])('%s', (_, release, why) => {
    expect(whyNotMet({ ...state, releases: [promise, release] }, clock, release, policy)).toBe(why);
  });
});

describe('P3, P3a · what was published before an emergency was known', () => {
  const KNOWN = at('2026-03-19 10:00');
  const grave = {
    ...state,
    grades: { opinion: 'II' as const, emergency: 'II' as const },
    learnt: [{ grades: { opinion: 'II' as const, emergency: 'II' as const }, at: KNOWN }],
  };
  const BEFORE = plus(KNOWN, -1);
  it.each<[string, Partial<ReleaseFact>, Clock['kind'], NotMet | null]>([
    ['a moment before: no conference about it', { publishedAt: BEFORE }, 'press-conference', 'before-emergency'],
    ['a moment before: no first information of it', { publishedAt: BEFORE }, 'first-information', 'before-emergency'],
    ['P4: a moment before, an answer of the concern all the same', { publishedAt: BEFORE }, 'response', null],
    ['at that very instant', { publishedAt: KNOWN }, 'press-conference', null],
    [
      'before, as a person said afterwards how it answers',
      { publishedAt: BEFORE, earlier: KNOWN },
      'first-information',
      null,
    ],
    [
      'before, as a person had said before that too',
      { publishedAt: BEFORE, earlier: BEFORE },
      'first-information',
      'before-emergency',
    ],
    [
      'H2: before by its own time, which a second person is still to confirm: it counts from when it was told',
      { publishedAt: BEFORE, countsFrom: KNOWN },
      'first-information',
      null,
    ],
  ])('%s', (_, part, kind, why) => {
    expect(whyNotMet(grave, duty(kind), fact('housing', part), policy)).toBe(why);
  });
});

describe('D1 · what was published before a case was reopened', () => {
  const REOPENED = at('2026-03-19 10:00');
  it.each<[string, string, Clock['kind'], NotMet | null]>([
    ['answers nothing that is asked since', plus(REOPENED, -1), 'response', 'before-reopening'],
    ['no emergency either', plus(REOPENED, -1), 'press-conference', 'before-emergency'],
    ['at that very instant it does', REOPENED, 'response', null],
  ])('%s', (_, publishedAt, kind, why) => {
    const clock = duty(kind, { id: `${kind}:again1`, of: 'again1', startAt: REOPENED });
    expect(whyNotMet(state, clock, fact('housing', { publishedAt }), policy)).toBe(why);
  });
});

describe('P4, M4 · what a case that was joined still owed', () => {
  const JOINED = at('2026-03-19 10:00');
  const there = duty('response', { id: 'response:J1', of: 'J1' });
  const owing: Case = { ...state, owed: [{ id: 'J1', from: 'BL2600009', at: JOINED, duties: [], answeredBy: ['R7'] }] };
  it.each<[string, ReleaseFact, NotMet | null]>([
    ['is answered by what was published since the two are one', fact('housing'), null],
    ['not by what was published before', fact('housing', { publishedAt: plus(JOINED, -1) }), 'other-case'],
    [
      'unless a named person says that it answered that concern too',
      fact('housing', { id: 'R7', publishedAt: plus(JOINED, -1) }),
      null,
    ],
    ['not by a co-unit', fact('water'), 'speaker'],
    ['nor by what came with a joined case', fact('housing', { from: { case: 'BL2600009', id: 'R1' } }), 'other-case'],
  ])('%s', (_, release, why) => {
    expect(whyNotMet(owing, there, release, policy)).toBe(why);
  });

  it('is answered by nothing once the case is a matter of its own again', () => {
    expect(whyNotMet(state, there, fact('housing'), policy)).toBe('other-case');
  });
});

describe('M4, P5 · what came with a joined case', () => {
  const from = { case: 'BL2600009', id: 'R1' };
  const made = fact('housing', { id: 'R1', from, followUpAt: at('2026-03-21 10:00') });
  const clock = duty('follow-up', { of: 'R1', startAt: made.publishedAt });
  const later = (more: Partial<ReleaseFact>): ReleaseFact =>
    fact('housing', { id: 'R2', publishedAt: at('2026-03-20 10:00'), ...more });
  const why = (promise: ReleaseFact, release: ReleaseFact): NotMet | null =>
    whyNotMet({ ...state, releases: [promise, release] }, clock, release, policy);

  it('answers nothing here, and keeps what that case promised alone', () => {
    expect(whyNotMet(state, duty('response'), later({ from }), policy)).toBe('other-case');
    expect(why(made, later({ from: { case: 'BL2600009', id: 'R2' } }))).toBeNull();
    expect(why(made, later({ from: { case: 'BL2600008', id: 'R2' } }))).toBe('other-case');
    expect(why(fact('housing', { id: 'R1' }), later({ from }))).toBe('other-case');
    // Whatever else that case had published before.
    const release = later({ from });
    const releases = [fact('housing', { id: 'R0', from }), fact('housing', { id: 'R1' }), release];
    expect(whyNotMet({ ...state, releases }, clock, release, policy)).toBe('other-case');
  });

  it('answers here too where a named person says so', () => {
    expect(whyNotMet(state, duty('response'), later({ from, both: true }), policy)).toBeNull();
  });
});

describe('P6 · a duty that no release fulfils', () => {
  it.each(['sign', 'confirm', 'closing'] as const)('%s', (kind) => {
    expect(whyNotMet(state, duty(kind), fact('housing'), policy)).toBe('form');
  });
});
