import { describe, expect, it } from 'vitest';
import { canonical } from '../../../functions/domain/matter/chain.ts';
import type { DutyFact, MatterFacts } from '../../../functions/domain/scores/facts.ts';
import { shared } from '../../../functions/domain/scores/formula.ts';
import { monthsOf, periodAt, periodOf } from '../../../functions/domain/scores/period.ts';
import { scoreTable } from '../../../functions/domain/scores/table.ts';
import { minutesOf } from '../../../functions/domain/scores/waits.ts';
import type { ScoreRules } from '../../../functions/domain/rules/score-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const { id, assignedLimit, scores } = currentPolicy();
if (!scores) throw new Error('the release has no score rules');
const by = (change: (rules: ScoreRules) => void = () => undefined) => {
  const copy = structuredClone(scores);
  change(copy);
  return { id, assignedLimit, scores: copy };
};
const period = (name: string) => {
  const found = periodOf(name);
  if (!found) throw new Error(`${name} is no period`);
  return found;
};
const Q1 = period('2026-Q1');

const fact = (part: Partial<DutyFact> = {}): DutyFact => ({
  matter: 'BL2600001',
  duty: 'response',
  kind: 'response',
  unit: 'housing',
  transferred: false,
  grade: 'IV',
  dueAt: at('2026-03-06 10:00'),
  metAt: at('2026-03-06 09:00'),
  is: 'in-time',
  ...part,
});
const late = (part: Partial<DutyFact> = {}): DutyFact => fact({ is: 'late', metAt: at('2026-03-06 13:00'), ...part });
/** Cases of a number each, each with such a duty. */
const cases = (count: number, part: (index: number) => DutyFact): MatterFacts[] =>
  Array.from({ length: count }, (_, index) => ({
    duties: [{ ...part(index), matter: `BL26${String(index + 1).padStart(5, '0')}` }],
    acts: [],
  }));
const unitOf = (facts: MatterFacts[], rules = by(), unit = 'housing') =>
  scoreTable(facts, 'open-government', Q1, rules).units.find((row) => row.unit === unit);
const answers = (facts: MatterFacts[], rules = by()) =>
  unitOf(facts, rules)?.items.find(({ item }) => item === 'first-answer');

/** A small generator of our own, so that a failure can be told by its seed. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const oneOf = <T>(of: readonly T[], next: () => number): T => {
  const found = of[Math.floor(next() * of.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const casesOf = (unit: string, count: number, lates: number): MatterFacts[] =>
  cases(count, (index) => (index < lates ? late({ unit }) : fact({ unit })));
const ranks = (facts: MatterFacts[]) =>
  scoreTable(facts, 'open-government', Q1, by()).units.map(({ unit, rank, unranked }) => [unit, rank, unranked]);

const wait = (what: 'final-approval' | 'transfer' | 'review', from: string, until: string) => ({
  for: what,
  from: at(`2026-03-05 ${from}`),
  until: at(`2026-03-05 ${until}`),
});

describe('S5 · points come of the share that was done in time', () => {
  it('one late of ten costs 16 of 40, and the formula is printed with its figures', () => {
    // 90 % in time: 40 − 1.6 × (100 − 90) = 24.
    const item = answers(cases(10, (index) => (index === 3 ? late() : fact())));
    expect(item).toMatchObject({ due: 10, inTime: 9, done: 10, rate: 90, doneRate: 100, points: 24, longestLate: 180 });
    expect(item?.formula).toEqual([
      '按时率 = 100% −（超时折算 1 ÷ 到期 10）= 90%',
      '得分 = 40 − 1.6 ×（100 − 90），不低于 0，计 24 分',
    ]);
    expect(item?.misses).toEqual([
      {
        matter: 'BL2600004',
        duty: 'response',
        grade: 'IV',
        dueAt: at('2026-03-06 10:00'),
        metAt: at('2026-03-06 13:00'),
        is: 'late',
        weighs: 1,
        costs: 16,
        apart: { approval: 0, transfer: 0 },
      },
    ]);
  });

  it('a grave one weighs two, and no rate is under nothing', () => {
    // 2 of 10 by weight: 80 %, 40 − 1.6 × 20 = 8. Two of two, each double: the rate stops at 0.
    expect(answers(cases(10, (index) => (index === 3 ? late({ grade: 'II' }) : fact())))?.points).toBe(8);
    expect(answers(cases(2, () => late({ grade: 'I' })))).toMatchObject({ rate: 0, points: 0 });
  });

  it('the deductions of an item make what it lost, to the hundredth', () => {
    // Three of seven: 57.14 %, 40 − 1.6 × 42.86 = −28.576, so nothing is left of 40.
    const item = answers(cases(7, (index) => (index < 3 ? late() : fact())));
    expect(item?.misses.map(({ costs }) => costs)).toEqual([13.34, 13.33, 13.33]);
    expect(shared(10, [1, 2, 0])).toEqual([3.34, 6.66, 0]);
  });

  it('keeps the floor that the rules give', () => {
    const rules = by((copy) => Object.assign(copy.streams[0]?.items[1]?.formula ?? {}, { floor: 20 }));
    expect(
      answers(
        cases(2, () => late()),
        rules,
      ),
    ).toMatchObject({ points: 20 });
  });

  it('goes by the share alone where the rules say so', () => {
    const rules = by((copy) =>
      Object.assign(copy.streams[0]?.items[1] ?? {}, { formula: { kind: 'share', floor: 0 } }),
    );
    expect(
      answers(
        cases(4, (index) => (index === 0 ? late() : fact())),
        rules,
      ),
    ).toMatchObject({ rate: 75, points: 30 });
  });

  it('leaves out of the sum what nothing fell due of, and says so', () => {
    const row = unitOf(cases(10, (index) => (index === 3 ? late() : fact())));
    // 24 of 40, of 100: 60.
    expect(row).toMatchObject({ score: 60, formula: '总分 = 100 × 24 ÷ 40 = 60（本期没有到期时限的项目不计入）' });
    expect(row?.items.find(({ item }) => item === 'signed')).toMatchObject({
      due: 0,
      rate: null,
      points: null,
      formula: ['本期没有到期的时限，本项不计分'],
    });
  });

  it('shows lateness beside the reply rate: all were answered, half of them late, the longest by five days', () => {
    const item = answers(
      cases(4, (index) =>
        index < 2 ? late({ metAt: at(index === 0 ? '2026-03-11 10:00' : '2026-03-06 11:00') }) : fact(),
      ),
    );
    expect(item).toMatchObject({ doneRate: 100, rate: 50, longestLate: 5 * 24 * 60 });
  });

  it('of a period without data it says that there is none', () => {
    expect(scoreTable([], 'open-government', Q1, by()).units).toEqual([]);
    const given = {
      matter: 'BL2600001',
      unit: 'housing',
      transferred: false,
      what: 'assigned',
      at: Q1.from,
      event: 4,
    } as const;
    expect(unitOf([{ duties: [], acts: [given] }])).toMatchObject({
      score: null,
      rank: null,
      formula: '本期没有到期的时限，没有数据，不计分',
    });
  });
});

describe('S5 · what counts, and where', () => {
  it.each([
    ['the last instant before midnight is of the quarter', '2026-03-31 23:59', 1],
    ['midnight itself begins the next', '2026-04-01 00:00', 0],
    ['the first instant is of it', '2026-01-01 00:00', 1],
    ['the minute before is not', '2025-12-31 23:59', 0],
  ])('%s', (_, dueAt, due) => {
    expect(answers(cases(1, () => late({ dueAt: at(dueAt) })))?.due ?? 0).toBe(due);
  });

  it('a miss counts in the period in which it fell due, however late it was mended', () => {
    expect(answers(cases(1, () => late({ metAt: at('2026-07-01 09:00') })))?.misses).toHaveLength(1);
  });

  it('the two assessments are apart: an answer to the public is of the one, an order’s limit of the other', () => {
    const facts = [
      ...cases(1, () => fact()),
      ...cases(1, () => late({ kind: 'assigned-limit', duty: 'assigned-limit' })),
    ];
    expect(unitOf(facts)?.score).toBe(100);
    expect(scoreTable(facts, 'supervision', Q1, by()).units[0]?.score).toBe(0);
  });

  it('a signature is of the assessment that its assignment is of', () => {
    const facts = cases(2, (index) => fact({ kind: 'sign', duty: 'sign:A1', transferred: index === 1 }));
    for (const stream of ['open-government', 'supervision'] as const)
      expect(scoreTable(facts, stream, Q1, by()).units[0]?.items[0]).toMatchObject({ item: 'signed', due: 1 });
  });

  it.each(['set-aside', 'waived'] as const)('one that a person decided is %s is neither in time nor late', (is) => {
    expect(answers([...cases(1, () => late({ is })), ...cases(1, () => fact())])).toMatchObject({
      due: 1,
      inTime: 1,
      points: 40,
      misses: [{ is, weighs: 0, costs: 0 }],
    });
  });

  it('P7 · one that a named person tolerates weighs what the rules say', () => {
    const facts = cases(10, (index) => (index === 3 ? late({ is: 'tolerated' }) : fact()));
    expect(answers(facts)).toMatchObject({ due: 10, inTime: 9, points: 40, misses: [{ weighs: 0, costs: 0 }] });
    // Half of a miss of ten: 95 %, 40 − 1.6 × 5 = 32.
    expect(
      answers(
        facts,
        by(({ goodFaith }) => Object.assign(goodFaith, { counts: 0.5 })),
      ),
    ).toMatchObject({
      points: 32,
      misses: [{ weighs: 0.5, costs: 8 }],
    });
  });

  it('P2 · nothing is deducted where a longer limit of the body that the rules name was kept', () => {
    const kept = [{ by: '区网信办', dueAt: at('2026-03-07 10:00') }];
    expect(answers(cases(1, () => late({ kept })))).toMatchObject({
      points: 40,
      misses: [{ is: 'longer-limit', costs: 0 }],
    });
    const other = [{ by: '某某公司', dueAt: at('2026-03-07 10:00') }];
    expect(answers(cases(1, () => late({ kept: other })))).toMatchObject({ points: 0, misses: [{ is: 'late' }] });
  });

  it('time lost to a superior’s approval or a disputed transfer is shown apart, and what overlaps is lost once', () => {
    const waits = [
      wait('final-approval', '11:00', '12:00'),
      wait('final-approval', '09:00', '11:30'),
      wait('transfer', '08:00', '08:20'),
      wait('review', '13:00', '18:00'),
    ];
    expect(minutesOf(waits, ['final-approval'])).toBe(180);
    expect(answers(cases(1, () => late({ waits })))?.misses[0]).toMatchObject({
      costs: 40,
      apart: { approval: 180, transfer: 20 },
    });
  });
});

describe('S5 · a rank compares what can be compared', () => {
  it('equal scores share one, and whoever has too few matters has none and is told so', () => {
    expect(
      ranks([
        ...casesOf('a', 10, 1),
        ...casesOf('b', 10, 0),
        ...casesOf('c', 20, 2),
        ...casesOf('d', 4, 0),
        ...casesOf('e', 10, 2),
      ]),
    ).toEqual([
      ['a', 2, undefined],
      ['b', 1, undefined],
      ['c', 2, undefined],
      ['d', null, '所涉事项不足 5 件，只列得分，不排名次'],
      ['e', 4, undefined],
    ]);
  });

  it('several misses in one matter are one matter', () => {
    const many = cases(6, (index) => fact({ duty: `follow-up:R${index}`, kind: 'follow-up' })).map(({ duties }) => ({
      duties: duties.map((one) => ({ ...one, matter: 'BL2600001' })),
      acts: [],
    }));
    expect(ranks(many)).toEqual([['housing', null, expect.stringContaining('不足 5 件')]]);
  });

  it('no score counts how many cases concern a unit: the same record three times over gives the same points', () => {
    const once = cases(7, (index) => (index < 2 ? late({ grade: index === 0 ? 'I' : 'IV' }) : fact()));
    const thrice = [...once, ...once, ...once].map(({ duties, acts }, index) => ({
      duties: duties.map((one) => ({ ...one, matter: `BL27${String(index).padStart(5, '0')}` })),
      acts,
    }));
    expect(unitOf(thrice)?.score).toBe(unitOf(once)?.score);
    expect(JSON.stringify(scoreTable(thrice, 'open-government', Q1, by()))).not.toContain('matters');
  });
});

describe('S5 · the same record gives the same bytes', () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))(
    'whatever the order of cases and units, seed %i',
    (seed) => {
      const next = random(seed);
      const facts = cases(40, (index) => {
        const is = oneOf(['in-time', 'late', 'late', 'tolerated', 'set-aside', 'waived'] as const, next);
        return fact({
          unit: oneOf(['a', 'b', 'c', 'd'], next),
          kind: oneOf(['sign', 'response', 'follow-up', 'settlement', 'assigned-limit', 'order-reply'] as const, next),
          duty: `duty:${index}`,
          grade: oneOf(['I', 'II', 'III', 'IV'] as const, next),
          transferred: next() < 0.3,
          dueAt: at(`2026-0${1 + Math.floor(next() * 4)}-1${Math.floor(next() * 9)} 10:00`),
          is,
        });
      }).map((matter) => ({
        ...matter,
        acts: (['assigned', 'returned', 'redone'] as const).map((what, event) => ({
          matter: matter.duties[0]?.matter ?? '',
          unit: matter.duties[0]?.unit ?? '',
          transferred: next() < 0.3,
          what,
          at: at('2026-02-10 10:00'),
          event,
        })),
      }));
      const shuffled = facts
        .map((matter) => ({ at: next(), matter }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ matter: { duties, acts } }) => ({ duties: duties.toReversed(), acts: acts.toReversed() }));
      for (const stream of ['open-government', 'supervision'] as const) {
        const table = scoreTable(facts, stream, Q1, by());
        expect(canonical(scoreTable(shuffled, stream, Q1, by()))).toBe(canonical(table));
        for (const { items, score } of table.units) {
          expect(score === null || (score >= 0 && score <= 100)).toBe(true);
          // Every point that is missing leads to a miss.
          for (const { weight, points, misses } of items)
            expect(Math.round(misses.reduce((sum, { costs }) => sum + costs, 0) * 100)).toBe(
              Math.round((weight - (points ?? weight)) * 100),
            );
        }
      }
    },
  );
});

describe('H3 · periods are the calendar’s, in Asia/Shanghai', () => {
  it.each([
    ['2026-11', '2026-11-01 00:00', '2026-12-01 00:00', ['2026-11']],
    ['2026-12', '2026-12-01 00:00', '2027-01-01 00:00', ['2026-12']],
    ['2026-Q4', '2026-10-01 00:00', '2027-01-01 00:00', ['2026-10', '2026-11', '2026-12']],
    ['2026-Q1', '2026-01-01 00:00', '2026-04-01 00:00', ['2026-01', '2026-02', '2026-03']],
  ])('%s', (name, from, until, months) => {
    expect(period(name)).toMatchObject({ from: at(from), until: at(until) });
    expect(monthsOf(period(name))).toEqual(months);
  });

  it('a year has twelve months', () => {
    expect(period('2026')).toMatchObject({ from: at('2026-01-01 00:00'), until: at('2027-01-01 00:00') });
    expect(monthsOf(period('2026'))).toHaveLength(12);
  });

  it.each(['2026-13', '2026-00', '2026-Q5', '2026-Q0', '26-Q1', '2026-1', '', '2026-Q', '2026-11-01', '２０２６'])(
    'refuses %s, which is none',
    (name) => {
      expect(periodOf(name)).toBeNull();
    },
  );

  it('finds the one that an instant is in by the wall clock, not by UTC', () => {
    expect(periodAt(at('2026-10-01 00:00'), 'quarter').id).toBe('2026-Q4');
    expect(periodAt(at('2026-09-30 23:59'), 'quarter').id).toBe('2026-Q3');
    expect(periodAt(at('2026-03-31 23:59'), 'month').id).toBe('2026-03');
    expect(periodAt(at('2027-01-01 00:00'), 'year').id).toBe('2027');
  });
});
