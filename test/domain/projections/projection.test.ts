import { describe, expect, it } from 'vitest';
import { daysRead, facetsOf, groupOf, limitsOf } from '../../../functions/domain/projections/facets.ts';
import { LAST, LIVE, moverOf, projectionOf } from '../../../functions/domain/projections/projection.ts';
import { difference, tally } from '../../../functions/domain/projections/counts.ts';
import { booksWith } from '../../harness/books.ts';
import { saidGrams } from '../../../functions/domain/projections/said-grams.ts';
import {
  contains,
  gramsOf,
  lookedUp,
  normalised,
  numbersLike,
  numbersMeant,
} from '../../../functions/domain/projections/search.ts';
import { unitFacts } from '../../../functions/domain/projections/unit-facts.ts';
import type { Case } from '../../../functions/domain/case/case.ts';
import { aCase, aClock, anAssignment, at, anEvent as event } from '../samples.ts';

/** The books of a district that has these cases and no others. */
const booksOf = (cases: Case[]) => booksWith(cases.flatMap((state) => projectionOf(state).counts));

const open = (number: string, due: string, part: Partial<Case> = {}): Case =>
  aCase({ number, status: 'open', clocks: [aClock({ dueAt: at(due) })], ...part });

const facets = (cases: Case[], now: string, desk = true) => {
  const books = booksOf(cases);
  const days = new Map(daysRead(at(now)).map((day) => [day, books.get(day) ?? {}]));
  return facetsOf(books.get(LIVE) ?? {}, days, at(now), { statuses: ['appraising', 'open'], desk, kinds: ['r'] });
};

describe('ours · facets from the books', () => {
  const cases = [
    open('BL2600001', '2026-03-19 09:59'),
    open('BL2600002', '2026-03-19 10:30'),
    open('BL2600003', '2026-03-19 12:00'),
    open('BL2600004', '2026-03-19 23:00'),
    open('BL2600005', '2026-03-20 01:00'),
    open('BL2600006', '2026-03-17 08:00'),
    open('BL2600007', '2026-03-25 08:00', { assignments: [anAssignment('housing')] }),
  ];

  it('group by time without a counter being written as it passes', () => {
    expect(facets(cases, '2026-03-19 10:00').due).toEqual({
      overdue: 2,
      hour: 1,
      'four-hours': 1,
      today: 1,
      later: 1,
      waiting: 1,
    });
    expect(facets(cases, '2026-03-19 22:30').due).toEqual({ overdue: 4, hour: 1, 'four-hours': 1, waiting: 1 });
    expect(facets(cases, '2026-04-01 00:00').due).toEqual({ overdue: 7 });
  });

  it('count to whoever is not the desk every move that is the desk’s as waited for', () => {
    expect(facets(cases, '2026-03-19 10:00', false).due).toEqual({ overdue: 2, hour: 1, 'four-hours': 1, waiting: 3 });
  });

  it.each(['2026-03-19 00:00', '2026-03-19 10:00', '2026-03-19 23:59', '2026-12-31 23:59'])(
    'are what counting the cases one by one gives, at %s',
    (now) => {
      const byHand: Record<string, number> = {};
      for (const state of cases) {
        const group = groupOf(state.clocks[0]?.dueAt ?? null, state.assignments.length === 0, at(now));
        byHand[group] = (byHand[group] ?? 0) + 1;
      }
      expect(facets(cases, now).due).toEqual(byHand);
    },
  );

  it('leave out what is over, and drills where real cases alone are asked for', () => {
    const over = [aCase({ status: 'closed', clocks: [] }), open('BL2600009', '2026-03-19 09:00', { drill: true })];
    expect(facets(over, '2026-03-19 10:00')).toEqual({ status: {}, due: {}, grade: {}, unit: {}, elsewhere: {} });
  });

  it('S4 · have nothing of the daily drill', () => {
    expect(projectionOf(aCase({ origin: { source: 'drill', kind: 'drill' }, drill: true })).counts).toEqual([]);
  });

  it.each(['overdue', 'hour', 'four-hours', 'today', 'later', 'waiting', 'none'] as const)(
    'find the cases of the group %s between the bounds of its places',
    (group) => {
      const now = at('2026-03-19 10:00');
      const { from = '0', before = '~', movers } = limitsOf(group, now);
      const dues = cases
        .filter(({ clocks, assignments }) => groupOf(clocks[0]?.dueAt ?? null, assignments.length === 0, now) === group)
        .map(({ clocks }) => clocks[0]?.dueAt ?? LAST);
      expect(dues.filter((due) => due < from || due >= before)).toEqual([]);
      const marks = cases
        .filter(({ clocks, assignments }) => groupOf(clocks[0]?.dueAt ?? null, assignments.length === 0, now) === group)
        .map(moverOf);
      expect(marks.filter((mark) => !movers.includes(mark))).toEqual([]);
    },
  );
});

describe('ours · what units did, by month', () => {
  it('counts each event once, in the month in which it happened, in any cut of the record', () => {
    const record = [
      event(
        1,
        { type: 'assigned', assignment: anAssignment('housing', { id: 'A1' }), reasons: [] },
        '2026-03-31 23:50',
      ),
      event(2, { type: 'signed', assignmentId: 'A1', signer: 'li' }, '2026-04-01 00:10'),
    ];
    const whole = unitFacts(record, {}).counts;
    expect(whole).toEqual(['facts-2026-03 housing|assigned', 'facts-2026-04 housing|signed']);
    const first = unitFacts(record.slice(0, 1), {});
    expect([...first.counts, ...unitFacts(record.slice(1), first.units).counts]).toEqual(whole);
  });
});

describe('ours · what fell due to units, by month', () => {
  const clocks = [
    aClock({
      id: 'sign:A1',
      kind: 'sign',
      of: 'A1',
      move: { unit: 'housing' },
      dueAt: at('2026-03-31 23:59'),
      state: 'met',
    }),
    aClock({
      id: 'sign:A2',
      kind: 'sign',
      of: 'A2',
      move: { unit: 'housing' },
      dueAt: at('2026-04-01 00:00'),
      state: 'met',
      late: true,
    }),
    aClock({ id: 'response', move: { primary: true }, dueAt: at('2026-04-02 10:00'), state: 'missed' }),
    aClock({ id: 'confirm', kind: 'confirm', move: { desk: true }, dueAt: at('2026-04-02 10:00') }),
  ];
  const figures = (part: Partial<Case> = {}) =>
    projectionOf(aCase({ status: 'open', clocks, assignments: [anAssignment('housing')], ...part })).counts.filter(
      (key) => key.startsWith('facts-'),
    );

  it('is what stands in the case, in time or not; what is the desk’s is no unit’s', () => {
    expect(figures()).toEqual([
      'facts-2026-03 housing|duty',
      'facts-2026-03 housing|in-time',
      'facts-2026-04 housing|duty',
      'facts-2026-04 housing|duty',
    ]);
    expect(figures({ assignments: [] })).toHaveLength(3);
  });

  it('S4 · has nothing of drills', () => expect(figures({ drill: true })).toEqual([]));
});

describe('ours · search', () => {
  it.each([
    ['ＢＬ２６０００３３', 'bl2600033'],
    ['BL26 00033', 'bl2600033'],
    ['紅聯小區', '红联小区'],
    ['“污水”，直排！', '污水直排'],
  ])('reads %s as %s', (text, as) => expect(normalised(text)).toBe(as));

  it('finds words by their pairs, in traditional characters too', () => {
    expect(gramsOf(['污水直排'])).toEqual(['水直', '污水', '直排'].toSorted());
    expect(contains(['红联小区污水直排'], '紅聯小區')).toBe(true);
    expect(contains([undefined, '噪音'], '污水')).toBe(false);
    expect(contains(['噪音'], '  ')).toBe(false);
  });

  it('looks up a few pairs of long words, and none of a single character', () => {
    expect(lookedUp('污')).toEqual([]);
    expect(lookedUp('红联小区污水直排').length).toBe(3);
  });

  it('takes a number for a number, in any width, also its digits alone', () => {
    for (const typed of [
      'BL2600033。',
      'BL-2600033',
      '编号：BL2600033',
      '【BL2600033】',
      'BL2600033 柴桥',
      'BL\u200b2600033',
      'No.BL2600033',
      'https://huiying.example.gov.cn/cases/BL2600033',
      '/cases/BL2600033?from=text',
      '２６０００３３',
      '2600033',
      '33',
    ])
      expect([typed, numbersMeant(typed, 'BL', 2026)]).toEqual([typed, ['BL2600033']]);
    expect(numbersMeant('ＢＬ２６０００３３', 'BL', 2026)).toEqual(['BL2600033']);
    expect(numbersMeant('BL26 00033', 'BL', 2026)).toEqual(['BL2600033']);
    expect(numbersMeant('办件BL2600033', 'BL', 2026)).toEqual(['BL2600033']);
    expect(numbersMeant('请看 bl2600033 和 BL2600034。', 'BL', 2026)).toEqual(['BL2600033', 'BL2600034']);
    expect(numbersMeant('GB3096', 'BL', 2026)).toEqual([]);
    expect(numbersMeant('33', 'BL', 2026)).toEqual(['BL2600033']);
    expect(numbersMeant('33号楼', 'BL', 2026)).toEqual([]);
  });
});

describe('ours · a number cut short', () => {
  it.each([
    // Its last digits: of this year and the two before, the newest first.
    ['33', ['BL2600033', 'BL2500033', 'BL2400033']],
    ['０００３３', ['BL2600033', 'BL2500033', 'BL2400033']],
    // One digit of the year tells which.
    ['500033', ['BL2500033']],
    ['100033', []],
    // A year's tail may stand in the middle of a longer number, which is read whole.
    ['2600033', []],
    // Its beginning, with no more than two digits wanting.
    ['ＢＬ２６０００３', Array.from({ length: 10 }, (_, back) => `BL260003${9 - back}`)],
    ['bl-2600033', []],
    ['BL26', []],
    ['33号楼', []],
    ['BLD26000', []],
  ])('%s', (typed, numbers) => expect(numbersLike(typed, 'BL', 2026)).toEqual(numbers));

  it('stands for a hundred at most', () => {
    const numbers = numbersLike('BL26000', 'BL', 2026);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([100, 'BL2600099', 'BL2600000']);
  });
});

describe('R3 · what a case is found by that its record alone says', () => {
  it('is the agreed line, label and value, and the titles of documents; apart from the words of the state', () => {
    const grams = saidGrams([
      event(
        1,
        { type: 'line-set', factId: 'F1', kind: 'figure', version: 1, label: '遇难', value: '3人', unit: 'u' },
        '2026-03-19 10:00',
      ),
      event(
        2,
        {
          type: 'document-saved',
          documentId: 'D1',
          kind: 'wording',
          unit: 'u',
          version: 1,
          title: '情况通报',
          text: '不为检索',
        },
        '2026-03-19 10:05',
      ),
      event(3, { type: 'noted', says: '记事不为检索', star: false }, '2026-03-19 10:06'),
    ]);
    expect(grams).toEqual(['said-遇难', 'said-3人', 'said-情况', 'said-况通', 'said-通报']);
  });
});

const counted = (due: string) => tally(projectionOf(open('BL2600001', due)).counts);

describe('ours · from one projection to the next', () => {
  it('adds and takes only what differs', () => {
    const before = counted('2026-03-19 10:00');
    expect(difference(before, before)).toEqual({ books: new Map(), reached: before, whole: true });
    const after = counted('2026-03-19 11:00');
    const { books, reached, whole } = difference(before, after);
    expect(Object.fromEntries(books.get('due-2026-03-19') ?? [])).toEqual({
      'r|open|d|10:00': -1,
      'r|open|d|11:00': 1,
    });
    expect(books.has(LIVE)).toBe(false);
    expect({ reached, whole }).toEqual({ reached: after, whole: true });
  });

  it('goes as far at once as a transaction reaches, and on from there', () => {
    const after = tally(Array.from({ length: 900 }, (_, nth) => `facts-2026-03 unit-${nth % 450}|${nth % 2}`));
    let before = {};
    let steps = 0;
    for (let whole = false; !whole; steps += 1) ({ reached: before, whole } = difference(before, after));
    expect(before).toEqual(after);
    expect(steps).toBe(3);
  });
});
