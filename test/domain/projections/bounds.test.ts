/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Case, Clock, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { Draft, Event } from '../../../functions/domain/case/events.ts';
import {
  acceptanceFacts,
  acceptanceBook,
  withoutAcceptance,
} from '../../../functions/domain/projections/acceptance.ts';
import { difference, tally } from '../../../functions/domain/projections/counts.ts';
import { daysRead, facetsOf, groupOf, limitsOf } from '../../../functions/domain/projections/facets.ts';
import {
  AWAITING,
  concerned,
  dueBook,
  governing,
  LAST,
  listedAt,
  listedIn,
  markOf,
  moverOf,
  OWING,
  owesStill,
  projectionOf,
  ROUTED,
} from '../../../functions/domain/projections/projection.ts';
import { isSaid, saidAs } from '../../../functions/domain/projections/said-grams.ts';
import { isProposing, proposedGrams, proposing } from '../../../functions/domain/projections/same-matter.ts';
import { isScoredIn, scoredIn, scoreMonths } from '../../../functions/domain/projections/score-months.ts';
import {
  beginsNumbers,
  contains,
  lookedUp,
  numbersLike,
  numbersMeant,
} from '../../../functions/domain/projections/search.ts';
import { ANSWER_STEPS, placeKey, SIGN_STEPS, statisticsOf } from '../../../functions/domain/projections/statistics.ts';
import { unitFacts } from '../../../functions/domain/projections/unit-facts.ts';
import { aCase, aClock, anAssignment, anEvent, aProposal, at } from '../samples.ts';

const NOW = at('2026-03-19 10:00');

describe('ours · where a group by time ends', () => {
  it.each([
    ['2026-03-19 09:59', 'overdue', 'overdue'],
    // What falls due within this minute is not overdue yet.
    ['2026-03-19 10:00', 'hour', 'hour'],
    ['2026-03-19 10:59', 'hour', 'hour'],
    ['2026-03-19 11:00', 'four-hours', 'four-hours'],
    ['2026-03-19 13:59', 'four-hours', 'four-hours'],
    ['2026-03-19 14:00', 'today', 'waiting'],
    ['2026-03-19 23:59', 'today', 'waiting'],
    ['2026-03-20 00:00', 'later', 'waiting'],
  ])('%s is %s to whoever has the move, %s to others', (due, theirs, others) => {
    expect(groupOf(at(due), true, NOW)).toBe(theirs);
    expect(groupOf(at(due), false, NOW)).toBe(others);
    expect(groupOf(null, true, NOW)).toBe('none');
  });

  it('and between which deadlines its cases stand', () => {
    const [hour, four, midnight] = [at('2026-03-19 11:00'), at('2026-03-19 14:00'), at('2026-03-20 00:00')];
    expect(
      (['overdue', 'hour', 'four-hours', 'today', 'later', 'waiting', 'none'] as const).map((group) =>
        limitsOf(group, '2026-03-19T02:00:30.000Z'),
      ),
    ).toEqual([
      { before: NOW, movers: ['d', 'u'] },
      { from: NOW, before: hour, movers: ['d', 'u'] },
      { from: hour, before: four, movers: ['d', 'u'] },
      { from: four, before: midnight, movers: ['d'] },
      { from: midnight, before: LAST, movers: ['d'] },
      { from: four, before: LAST, movers: ['u'] },
      { from: LAST, movers: ['d', 'u'] },
    ]);
  });

  it('reads the books of the days in which one does', () => {
    expect(daysRead(NOW)).toEqual([dueBook('2026-03-19')]);
    expect(daysRead(at('2026-03-19 19:59'))).toEqual([dueBook('2026-03-19')]);
    expect(daysRead(at('2026-03-19 20:00'))).toEqual([dueBook('2026-03-19'), dueBook('2026-03-20')]);
  });
});

describe('ours · what of the books a look at the facets counts', () => {
  const live = {
    's|r|open': 3,
    's|r|appraising': 2,
    's|r|closed': 9,
    's|x|open': 9,
    's|r|ended': 0,
    'g|r|open|II': 1,
    'g|r|open|III': 0,
    'g|r|appraising|IV': 2,
    'g|r|closed|I': 9,
    'u|r|open|housing': 2,
    'u|x|open|housing': 9,
    'w|r|housing': 9,
    'p|0': 9,
    'd|r|open|d|none': 1,
    'd|r|open|u|2026-03-18': 2,
    'd|r|open|d|2026-03-19': 9,
    'd|r|open|d|2026-03-20': 1,
    'd|r|open|u|2026-03-20': 4,
    'd|r|open|z|2026-03-18': 1,
    'd|r|open|z|2026-03-20': 2,
    'd|r|appraising|d|2026-03-20': 5,
    'd|r|open|u|2026-03-17': -1,
  };
  const minutes = {
    'r|open|d|09:59': 1,
    'r|open|d|10:00': 1,
    'r|open|u|11:00': 1,
    'r|open|d|14:00': 1,
    'r|open|u|14:00': 1,
    'r|open|z|09:00': 3,
    'r|open|d|08:00': 0,
    'x|open|d|09:00': 9,
    'r|closed|d|09:00': 9,
    'r|appraising|d|09:00': 7,
  };
  const days = new Map([[dueBook('2026-03-19'), minutes]]);
  const facets = (statuses: readonly ('open' | 'appraising')[], desk: boolean) =>
    facetsOf(live, days, NOW, { statuses, desk, kinds: ['r'] });

  it('is what is asked for: the statuses all, the rest of those that are wanted', () => {
    expect(facets(['open'], true)).toEqual({
      status: { open: 3, appraising: 2 },
      grade: { II: 1 },
      unit: { housing: 2 },
      due: { none: 1, overdue: 3, hour: 1, 'four-hours': 1, today: 1, later: 1, waiting: 5 },
      elsewhere: { all: 6, overdue: 4 },
    });
  });

  it('what is the desk’s move is waited for by others', () => {
    expect(facets(['open'], false).due).toEqual({ none: 1, overdue: 3, hour: 1, 'four-hours': 1, waiting: 7 });
  });

  it('nothing of what is counted no more', () => {
    const none = new Map([[dueBook('2026-03-19'), { 'r|open|d|08:00': 0, 'r|open|u|09:00': -1 }]]);
    expect(facetsOf({}, none, NOW, { statuses: ['open'], desk: true, kinds: ['r'] }).due).toEqual({});
  });

  it('of both statuses both', () => {
    const { grade, due } = facets(['open', 'appraising'], true);
    expect([grade, due]).toEqual([
      { II: 1, IV: 2 },
      { none: 1, overdue: 10, hour: 1, 'four-hours': 1, today: 1, later: 6, waiting: 5 },
    ]);
  });
});

describe('ours · as far as one transaction reaches', () => {
  const keysOf = (count: number, book = 'b'): string[] => Array.from({ length: count }, (_, nth) => `${book} k${nth}`);
  it('two hundred keys of a book', () => {
    const exactly = difference({}, tally(keysOf(200)));
    expect([exactly.books.get('b')?.size, exactly.whole]).toEqual([200, true]);
    const more = difference({}, tally(keysOf(201)));
    expect([more.books.get('b')?.size, more.whole, Object.keys(more.reached).length]).toEqual([200, false, 200]);
  });

  it('forty books, of which those that are begun go on', () => {
    const books = Array.from({ length: 40 }, (_, nth) => `b${nth} k`);
    expect(difference({}, tally(books)).whole).toBe(true);
    const more = difference({}, tally([...books, 'b40 k', 'b0 l']));
    expect([more.books.size, more.books.get('b0')?.size, more.whole]).toEqual([40, 2, false]);
  });

  it('of a key with a blank in it the first two words', () => {
    expect([...(difference({}, tally(['b k l'])).books.get('b') ?? [])]).toEqual([['k', 1]]);
  });

  it('counts on top of what is counted', () => expect(tally(['a', 'a', 'b'], { a: 1 })).toEqual({ a: 3, b: 1 }));
});

const A1 = anAssignment('housing');
const A2 = anAssignment('xinqi', { id: 'A2', part: 'co-unit' });
const back = anAssignment('police', { id: 'A3', state: 'taken-back' });
const response = aClock();
const sign = aClock({
  id: 'sign:A2',
  kind: 'sign',
  of: 'A2',
  move: { unit: 'xinqi' },
  dueAt: at('2026-03-18 15:00'),
});
const confirm = aClock({ id: 'confirm', kind: 'confirm', move: { desk: true }, dueAt: at('2026-03-18 15:00') });
const step = aClock({ id: 'plan-step:a', kind: 'plan-step', of: 'a', dueAt: at('2026-03-18 14:30') });
const effect = aClock({ id: 'effect:R1', kind: 'effect', of: 'R1', dueAt: at('2026-03-25 10:00') });
const CLOSED = at('2026-03-22 10:00');
const over: Partial<Case> = { status: 'closed', closedAt: CLOSED };

describe('ours · where a case stands', () => {
  it.each<[string, Partial<Case>, string, string]>([
    ['by its next deadline', { clocks: [response, sign], assignments: [A1, A2] }, sign.dueAt, 'u'],
    [
      'of all duties that run',
      { clocks: [{ ...sign, state: 'met' }, step, response], assignments: [A1] },
      response.dueAt,
      'u',
    ],
    ['by our own target, where that was over', { clocks: [{ ...response, targetAt: CLOSED }] }, CLOSED, 'd'],
    ['the desk’s, where one of two is', { clocks: [sign, confirm], assignments: [A2] }, confirm.dueAt, 'd'],
    ['as long as it awaits appraisal', { status: 'appraising', clocks: [sign], assignments: [A2] }, sign.dueAt, 'd'],
    ['at the end where it waits for nothing', { clocks: [{ ...response, state: 'met' }] }, LAST, 'u'],
    ['by when it was over', { ...over, clocks: [effect] }, CLOSED, 'd'],
    ['or was registered, of an old one', { status: 'ended', clocks: [] }, at('2026-03-18 14:20'), 'u'],
  ])('%s', (_, part, stands, mover) => {
    expect([listedAt(aCase(part)), moverOf(aCase(part))]).toEqual([stands, mover]);
  });

  it('M4: what is of elsewhere after all others', () => {
    expect([markOf(aCase({ elsewhere: ['杭州'] })), markOf(aCase({ clocks: [confirm] }))]).toEqual(['z', 'd']);
    expect([governing(aCase()), governing(aCase({ clocks: [step] }))]).toEqual([null, null]);
  });

  it.each<[string, Partial<Case>, boolean]>([
    ['over, and something is owed', { ...over, clocks: [effect] }, true],
    ['among others', { ...over, clocks: [{ ...response, state: 'missed' }, effect] }, true],
    ['missed, it is owed still', { ...over, clocks: [{ ...effect, state: 'missed' }] }, true],
    ['met', { ...over, clocks: [{ ...effect, state: 'met' }] }, false],
    ['another duty', { ...over, clocks: [{ ...response, state: 'missed' }] }, false],
    ['open', { clocks: [effect] }, false],
  ])('and owes still: %s', (_, part, is) => expect(owesStill(aCase(part))).toBe(is));

  const ranks = (part: Partial<Case>): Record<string, string> => Object.fromEntries(concerned(aCase(part)));
  it.each<[string, Partial<Case>, Record<string, string>]>([
    ['who must act', { assignments: [A1, A2, back] }, { housing: '1', xinqi: '1', police: '2' }],
    [
      'who has another part still',
      {
        assignments: [
          { ...A1, state: 'taken-back' },
          { ...A1, id: 'A4' },
          { ...A1, id: 'A5', state: 'taken-back' },
        ],
      },
      { housing: '1' },
    ],
    ['nobody, where it is over', { ...over, assignments: [A1] }, { housing: '2' }],
    [
      'H5: whom it complains of',
      { assignments: [A1], wrongdoing: { state: 'is', against: ['housing', 'police'] } },
      { housing: '0', police: '0' },
    ],
    [
      'H5: not whom it may',
      { assignments: [A1], wrongdoing: { state: 'suggested', against: ['housing'] } },
      { housing: '1' },
    ],
    ['H2: a proposal waits', { proposals: [aProposal('P1')] }, { [AWAITING]: '1' }],
    ['H2: one did', { proposals: [] }, { [AWAITING]: '2' }],
    ['R3: the ledger may learn of it', { passes: { count: 2, final: true } }, { [ROUTED]: '1' }],
    ['R3: not of a pass that is not final', { passes: { count: 2 } }, {}],
    ['R3: nor of a drill', { passes: { count: 2, final: true }, drill: true }, { [ROUTED]: '2' }],
    [
      'R3: nor of a report of wrongdoing',
      { passes: { count: 2, final: true }, wrongdoing: { state: 'suggested', against: [] } },
      { [ROUTED]: '2' },
    ],
    ['P5: it is over and owes something', { ...over, clocks: [response, effect] }, { [OWING]: '1' }],
    ['P5: or did', { ...over, clocks: [{ ...effect, state: 'met' }] }, { [OWING]: '2' }],
    ['P5: not while it is open', { clocks: [effect] }, {}],
    ['P5: nor another duty', { ...over, clocks: [{ ...response, state: 'met' }] }, {}],
  ])('and concerns: %s', (_, part, units) => expect(ranks(part)).toEqual(units));

  it('A1: in hand by grade, own moves first, then by deadline', () => {
    const state = aCase({
      clocks: [response, sign],
      assignments: [A1, A2],
      grades: { opinion: 'II', emergency: null },
    });
    expect([
      listedIn('xinqi', '1', state),
      listedIn('housing', '1', state),
      listedIn('housing', '2', state),
      listedIn(AWAITING, '1', state),
    ]).toEqual([`II#1#${sign.dueAt}`, `II#2#${sign.dueAt}`, sign.dueAt, sign.dueAt]);
    expect(listedIn(OWING, '1', aCase({ ...over, clocks: [effect] }))).toBe(effect.dueAt);
    expect(listedIn(OWING, '2', aCase({ ...over, clocks: [] }))).toBe(LAST);
  });
});

describe('ours · what lists, counters and search know of a case', () => {
  it.each<[string, Partial<Case>, string]>([
    ['of whose move it is', { clocks: [response, sign], assignments: [A1, A2] }, `IV ${sign.dueAt} 1housing 1!xinqi`],
    ['of one of two that are due at once', { clocks: [confirm, sign], assignments: [A2] }, `IV ${sign.dueAt} 1!xinqi`],
    ['of one that is over', { ...over, assignments: [A1], clocks: [] }, `IV ${CLOSED} 2housing`],
    [
      'of one that owes something still',
      { ...over, assignments: [A1], clocks: [effect] },
      `IV ${CLOSED} ${effect.dueAt} 2housing 1${OWING}`,
    ],
  ])('is placed anew when it changes: %s', (_, part, placed) => {
    expect(projectionOf(aCase(part)).placed).toBe(placed);
  });

  const live = (part: Partial<Case>): string[] =>
    projectionOf(aCase(part)).counts.filter((key) => key.startsWith('live') || key.startsWith('due-'));
  it.each<[string, Partial<Case>, string[]]>([
    [
      'open',
      { clocks: [response], assignments: [A1, { ...A2, state: 'signed' }, back] },
      [
        'due-2026-03-20 r|open|u|14:10',
        'live d|r|open|u|2026-03-20',
        'live g|r|open|IV',
        'live p|0000000000000000',
        'live s|r|open',
        'live u|r|open|housing',
        'live u|r|open|xinqi',
        'live w|r|housing',
      ],
    ],
    [
      'S4: in an exercise, by no version of the district',
      { drill: true, exercise: 'BLX1' },
      ['live d|x|open|u|none', 'live g|x|open|IV', 'live s|x|open'],
    ],
    ['over', { ...over, clocks: [response], assignments: [A1] }, ['live s|r|closed']],
  ])('is counted: %s', (_, part, counts) => expect(live(part)).toEqual(counts));

  const facts = (part: Partial<Case>): string[] =>
    projectionOf(aCase(part)).counts.filter((key) => key.startsWith('facts-'));
  it('and so are misses that are its own, each of its unit', () => {
    const breach = (duty: string, is: 'stands' | 'healed' | 'elsewhere' | 'no-duty') => ({
      duty,
      is,
      dueAt: at('2026-04-01 00:00'),
    });
    expect(
      facts({
        assignments: [A1],
        breaches: [
          breach('sign:A1', 'stands'),
          breach('confirm', 'healed'),
          breach('response', 'elsewhere'),
          breach('press-conference', 'no-duty'),
        ],
      }),
    ).toEqual(['facts-2026-04 desk|breach-healed', 'facts-2026-04 housing|breach-stands']);
  });

  it('what was over when its duty arose, a step of a plan and another case’s is no duty of a unit', () => {
    const part = { assignments: [A1] };
    expect(facts({ ...part, clocks: [{ ...response, past: true }, step] })).toEqual([]);
    expect(
      facts({
        ...part,
        clocks: [response],
        joinedInto: 'BL1',
        joinedDuties: [{ kind: 'response', dueAt: response.dueAt, missed: true }],
      }),
    ).toEqual([]);
  });

  it('is found by what officers wrote', () => {
    const { grams } = projectionOf(aCase({ subject: '住建', summary: '漏水', place: '新碶' }));
    expect(grams).toEqual(expect.arrayContaining(['住建', '漏水', '新碶']));
  });
});

describe('ours · what the words of a posting are known by', () => {
  it('each by its beginning', () => {
    expect([isSaid(saidAs('水污')), isSaid('水污said-')]).toEqual([true, false]);
    expect([isProposing(proposing('BL1')), isProposing('BL1proposes-')]).toEqual([true, false]);
    expect([isScoredIn(scoredIn('2026-03')), isScoredIn('2026-03scored-')]).toEqual([true, false]);
    const counts = { [`${acceptanceBook('2026-03')} grade|accepted`]: 1, 'live s|r|open': 2 };
    expect(withoutAcceptance(counts)).toEqual({ 'live s|r|open': 2 });
  });

  it('looks for three pairs, spread over the words', () => {
    expect(lookedUp('一二三四')).toEqual(['一二', '二三', '三四']);
    expect(lookedUp('一二三四五六七八')).toEqual(['一二', '四五', '七八']);
  });

  it.each([
    ['B', false],
    ['BL', true],
    ['bl 26', true],
    ['BL2600', true],
    ['BL26000', false],
    ['BL26x', false],
    ['26BL', false],
    ['GB26', false],
  ])('%s begins more numbers than can be named: %s', (typed, is) => expect(beginsNumbers(typed, 'BL')).toBe(is));

  it('a number of seven digits without its letters is none that is cut short, one of six is', () => {
    expect([numbersLike('600033', 'BL', 2026), numbersLike('6000333', 'BL', 2026)]).toEqual([['BL2600033'], []]);
    expect(numbersMeant('２６０００３３号', 'BL', 2026)).toEqual([]);
    expect(numbersMeant('bl-26', 'BL', 2026)).toEqual([]);
    expect(numbersMeant('bl2600033，bl2600034', 'BL', 2026)).toEqual(['BL2600033', 'BL2600034']);
  });

  it('finds it in any of the words', () => expect(contains(['漏水', '噪音'], '噪音')).toBe(true));
});

const opened = (part: Partial<Extract<Draft, { type: 'case-opened' }>> = {}): Draft => ({
  type: 'case-opened',
  number: 'BL1',
  policyId: '0',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'board', kind: 'alert' },
  subject: '环境',
  categories: ['vital-interests', 'emergency'],
  natures: ['grievance'],
  discoveredAt: NOW,
  suggestion: {
    grades: { opinion: 'III', emergency: null },
    gradeReasons: [],
    unit: 'housing',
    unitReasons: [],
  },
  grades: { opinion: 'III', emergency: null },
  gradesConfirmed: false,
  ...part,
});
const record = (...drafts: (Draft | [string, Draft])[]): Event[] =>
  drafts.map((one, index) =>
    Array.isArray(one) ? anEvent(index + 1, one[1], one[0]) : anEvent(index + 1, one, '2026-03-19 10:00'),
  );
const release = (part: object = {}): Draft => ({
  type: 'released',
  release: {
    id: 'R1',
    form: 'online-reply',
    publishedAt: NOW,
    recordedAt: NOW,
    lateEntry: false,
    evidence: [],
    outlets: [],
    final: true,
    fulfils: ['response'],
    unit: 'housing',
    unmet: [],
    ...part,
  },
});

describe('H2 · what became of what was proposed', () => {
  const counts = (...drafts: (Draft | [string, Draft])[]): string[] =>
    acceptanceFacts(record(...drafts), {}).counts.map((key) => key.replace('accepted-2026-03 ', ''));
  const suggested = opened();
  if (suggested.type !== 'case-opened') throw new Error('it opens');
  const { suggestion } = suggested;
  const noAnswer = (release_?: string): Draft => ({
    type: 'corrected',
    fact: 'released',
    event: 2,
    was: {},
    is: { noAnswer: true },
    reason: '',
    evidence: [],
    sets: release_ === undefined ? {} : { release: { ...R1, id: release_ } },
  });
  const R1: ReleaseFact = {
    id: 'R1',
    form: 'online-reply',
    publishedAt: NOW,
    final: true,
    fulfils: [],
    unit: 'housing',
  };
  it.each<[string, (Draft | [string, Draft])[], string[]]>([
    [
      'a grade by no row, and codes in whatever order',
      [opened(), { type: 'confirmed', categories: ['emergency', 'vital-interests'], subject: '住建' }],
      ['grade|accepted', 'nature|accepted', 'category|accepted', 'subject|overruled|环境'],
    ],
    [
      'a grade that a person gave at another time is another decision',
      [
        [
          '2026-03-19 09:00',
          {
            type: 'graded',
            was: { opinion: 'III', emergency: null },
            grades: { opinion: 'IV', emergency: null },
            reason: '',
            differs: true,
          },
        ],
        opened(),
        { type: 'confirmed' },
      ],
      ['grade|accepted', 'nature|accepted', 'category|accepted', 'subject|accepted'],
    ],
    [
      'one that does not differ',
      [
        opened(),
        {
          type: 'graded',
          was: { opinion: 'III', emergency: null },
          grades: { opinion: 'III', emergency: null },
          reason: '',
          differs: false,
        },
        { type: 'confirmed' },
      ],
      ['grade|accepted', 'nature|accepted', 'category|accepted', 'subject|accepted'],
    ],
    [
      'confirmed, it is forgotten',
      [opened(), { type: 'confirmed' }, { type: 'confirmed' }],
      ['grade|accepted', 'nature|accepted', 'category|accepted', 'subject|accepted'],
    ],
    [
      'a join is undone',
      [
        {
          type: 'split-off',
          alertId: 'a',
          newCase: 'BL2',
          reason: '',
          proposes: { opinion: 'IV', emergency: null },
        },
      ],
      ['join|overruled'],
    ],
    ['or made by hand', [{ type: 'ended', outcome: 'joined', reason: '', into: 'BL0' }], ['join|added']],
    ['ended as another thing is neither', [{ type: 'ended', outcome: 'no-answer', reason: '' }], []],
    [
      'M4: of elsewhere, by a list that names nothing',
      [
        opened({ suggestion: { ...suggestion, elsewhere: [] } }),
        { type: 'marked-ours' },
        { type: 'ended', outcome: 'elsewhere', reason: '' },
      ],
      ['elsewhere|overruled|country'],
    ],
    [
      'M4: ended otherwise, nobody has decided on it',
      [
        opened({ suggestion: { ...suggestion, elsewhere: ['杭州'] } }),
        { type: 'ended', outcome: 'no-answer', reason: '' },
        { type: 'marked-ours' },
      ],
      [],
    ],
    [
      'P4: that a release reads as none: found to answer',
      [release({ reads: { says: 'passed-on' } }), { type: 'answer-found', release: 'R1', reason: '' }],
      ['answer|overruled|passed-on'],
    ],
    ['P4: or as none indeed', [release({ reads: { says: 'passed-on' } }), noAnswer('R1')], ['answer|accepted']],
    ['P4: what reads as an answer was not proposed', [release({ reads: { says: 'answer' } }), noAnswer('R1')], []],
    ['P4: nor what nobody read', [release(), noAnswer('R1')], []],
    ['P4: nor of no release', [release({ reads: { says: 'passed-on' } }), noAnswer()], []],
    [
      'P4: another correction says nothing of it',
      [
        release({ reads: { says: 'passed-on' } }),
        {
          type: 'corrected',
          fact: 'released',
          event: 2,
          was: {},
          is: { place: '' },
          reason: '',
          evidence: [],
          sets: { release: R1 },
        },
      ],
      [],
    ],
    ['R1: a unit that was proposed by nobody', [{ type: 'assigned', assignment: A1, reasons: [] }], []],
  ])('%s', (_, drafts, expected) => expect(counts(...drafts)).toEqual(expected));
});

describe('S5, M4 · what else the record alone tells', () => {
  it('the months in which something may count', () => {
    const clocks: Draft = {
      type: 'clocks-changed',
      changes: [
        { change: 'opened', clock: aClock({ dueAt: at('2026-04-30 23:59') }) },
        {
          change: 'breached',
          duty: 'response',
          kind: 'response',
          unit: null,
          dueAt: at('2026-05-01 00:00'),
          basis: 'P4',
        },
        { change: 'breach-judged', duty: 'confirm', is: 'healed', dueAt: at('2026-06-01 00:00') },
        { change: 'missed', clockId: 'response' },
      ],
    };
    expect(
      scoreMonths(
        record(
          ['2026-01-01 10:00', { type: 'noted', says: '', star: false }],
          ['2026-02-01 10:00', { type: 'assigned', assignment: A1, reasons: [] }],
          ['2026-02-02 10:00', { type: 'reopened', reason: '' }],
          ['2026-03-01 10:00', clocks],
          [
            '2026-03-01 11:00',
            { type: 'late-grading-found', duty: 'response', unit: null, dueAt: at('2026-07-01 00:00'), reason: '' },
          ],
        ),
      ),
    ).toEqual(['2026-02', '2026-04', '2026-05', '2026-06', '2026-07'].map(scoredIn));
    for (const act of ['return-requested', 'settlement-reopened'] as const) {
      const drafts: Record<typeof act, Draft> = {
        'return-requested': { type: 'return-requested', assignmentId: 'A1', by: 'zhang', reason: '', says: '' },
        'settlement-reopened': { type: 'settlement-reopened', reason: '' },
      };
      expect(scoreMonths(record(drafts[act]))).toEqual([scoredIn('2026-03')]);
    }
  });

  it('the cases that its opening was proposed to be of one event with', () => {
    expect(proposedGrams(record(opened({ sameEvents: ['BL7', 'BL8'] }), { type: 'closed' }))).toEqual([
      proposing('BL7'),
      proposing('BL8'),
    ]);
    expect(proposedGrams(record(opened()))).toEqual([]);
  });

  it('what units did: none whose part the record has not named, no answer that answers nothing', () => {
    const facts = unitFacts(
      record({ type: 'signed', assignmentId: 'A9', signer: 'x' }, release(), release({ fulfils: [] }), {
        type: 'return-requested',
        assignmentId: 'A2',
        by: 'sun',
        reason: '',
        says: '',
      }),
      { A2: 'xinqi' },
    );
    expect(facts.counts).toEqual(['facts-2026-03 housing|answered', 'facts-2026-03 xinqi|returned']);
  });
});

describe('P2, P3, P4 · what counts as an answer in the statistics', () => {
  const met = at('2026-03-19 10:00');
  const fact = (part: Partial<ReleaseFact>): ReleaseFact => ({
    id: 'R1',
    form: 'online-reply',
    publishedAt: met,
    final: true,
    fulfils: ['response'],
    unit: 'housing',
    reads: 'answer',
    ...part,
  });
  const figures = (part: Partial<Case>, what: string): string[] =>
    statisticsOf(aCase({ assignments: [A1], ...part }))
      .map(({ figure }) => figure)
      .filter((figure) => figure.startsWith(what));
  const answered: Clock[] = [aClock({ state: 'met', metAt: met })];
  it.each<[string, ReleaseFact[], string]>([
    ['what met it, as it reads', [fact({})], 'yes'],
    ['by when it counts', [fact({ publishedAt: at('2026-03-19 09:00'), countsFrom: met })], 'yes'],
    ['not what was published at another time', [fact({ publishedAt: at('2026-03-19 09:00') })], 'unread'],
    ['nor what was corrected away', [fact({ void: true })], 'unread'],
    ['nor what answers another duty', [fact({ fulfils: ['follow-up'] })], 'unread'],
    ['one of two that says something', [fact({ reads: 'passed-on' }), fact({ id: 'R2' })], 'yes'],
    ['none of them', [fact({ reads: 'passed-on' })], 'no'],
  ])('is told: %s', (_, releases, told) => {
    expect(figures({ clocks: answered, releases }, 'substance')).toEqual([`substance|housing|in-time|${told}`]);
  });

  it('a miss says nothing, and a step of a plan, one that another case has and one that is no duty are none', () => {
    const missed = aClock({ state: 'missed' });
    expect(figures({ clocks: [missed] }, 'substance')).toEqual([]);
    expect(figures({ clocks: [missed] }, 'answer')).toEqual(['answer|housing|missed']);
    const joinedDuties = [{ kind: 'response' as const, dueAt: missed.dueAt, missed: true as const }];
    expect(figures({ clocks: [missed], joinedInto: 'BL1', joinedDuties }, 'answer')).toEqual([]);
    const breach = (duty: string, is: 'elsewhere' | 'stands') => ({ breaches: [{ duty, is, dueAt: missed.dueAt }] });
    expect(figures({ clocks: [missed], ...breach('response', 'elsewhere') }, 'answer')).toEqual([]);
    expect(figures({ clocks: [missed], ...breach('confirm', 'elsewhere') }, 'answer')).toHaveLength(1);
    expect(figures({ clocks: [missed], ...breach('response', 'stands') }, 'answer')).toHaveLength(1);
  });

  it('each step is as long as its name says', () => {
    const hours = (steps: readonly (readonly [string, number])[]) =>
      steps.map(([name, most]) => `${name} ${most / 3_600_000}`);
    expect(hours(SIGN_STEPS)).toEqual(['m30 0.5', 'h2 2', 'h4 4', 'h8 8', 'h24 24']);
    expect(hours(ANSWER_STEPS)).toEqual(['h5 5', 'h12 12', 'h24 24', 'h48 48', 'h72 72']);
  });

  it('a part that was signed for counts once it was taken back too, and once the case is over', () => {
    const signed = { ...A1, signedAt: at('2026-03-18 14:40') };
    expect(figures({ assignments: [{ ...signed, state: 'taken-back' }] }, 'sign')).toEqual(['sign|housing|m30']);
    expect(figures({ assignments: [{ ...signed, state: 'signed' }], status: 'closed' }, 'sign')).toHaveLength(1);
  });

  it('what was answered counts once it is over', () => {
    expect(figures({ status: 'closed', firstAnsweredAt: at('2026-03-18 15:10') }, 'first')).toEqual([
      'first|housing|h5',
    ]);
  });

  it('a place is known by its first forty characters', () => {
    expect([placeKey('路'.repeat(41)), placeKey('路'.repeat(40)), placeKey(undefined)]).toEqual([
      '路'.repeat(40),
      '路'.repeat(40),
      '',
    ]);
  });
});
