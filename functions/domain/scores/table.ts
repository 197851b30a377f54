import { between, type Instant, MINUTE } from '../matter/instant.ts';
import { BY_ASSIGNMENT, type ScoreItem, type ScoreRules, type StreamId } from '../rules/score-rules.ts';
import { type ActFact, type DutyFact, isKeptLonger, type MatterFacts } from './facts.ts';
import { cents, reckoned, type Weighed } from './formula.ts';
import { said, shown } from './in-words.ts';
import { isIn, type Period } from './period.ts';
import { minutesOf } from './waits.ts';

/** S5: the scores of all units of one of the two assessments in a period, by the record as it stands. */
export interface ScoreTable {
  stream: StreamId;
  period: Pick<Period, 'id' | 'from' | 'until'>;
  /** The version of the rules that it was made by. */
  policyId: string;
  /** By id; none: nothing fell due in the period and nothing was given to anybody. */
  units: UnitScore[];
}

export interface UnitScore {
  unit: string;
  /** Of 100; null: nothing fell due. */
  score: number | null;
  formula: string;
  /** Equal scores have one rank; null: no score, or too few matters to be compared by. */
  rank: number | null;
  unranked?: string;
  items: ItemScore[];
  returned: ActCount;
  redone: ActCount;
}

export interface ItemScore {
  item: string;
  weight: number;
  due: number;
  inTime: number;
  /** Done at all, in time or late: what the reply rate is made of. */
  done: number;
  /** In percent; null: nothing fell due. */
  rate: number | null;
  doneRate: number | null;
  /** What was late, done or not, took so many minutes too long: the longest of it. */
  longestLate: number | null;
  points: number | null;
  formula: string[];
  /** Each of which a deduction came, or might have. */
  misses: Miss[];
}

export interface Miss extends Pick<DutyFact, 'matter' | 'duty' | 'grade' | 'dueAt' | 'metAt'> {
  is: Exclude<DutyFact['is'], 'in-time'> | 'longer-limit';
  /** How many misses it weighs. */
  weighs: number;
  costs: number;
  /** Minutes of its time that others had the move. */
  apart: { approval: number; transfer: number };
}

export interface ActCount {
  count: number;
  formula: string;
  acts: Pick<ActFact, 'matter' | 'event' | 'at'>[];
}

/** The rules of a version as far as a table is made by them. */
export interface ScoredBy {
  id: string;
  scores: ScoreRules;
  /** P2: whose limit lets an answer come later. */
  assignedLimit: { bodies: string[] };
}

/**
 * S5: one table, a function of what the record says and of nothing else: whatever the order of the matters, the bytes are the same. It lists
 * whoever had something to do, whether he still has it or not.
 */
export function scoreTable(
  facts: readonly MatterFacts[],
  stream: StreamId,
  period: Period,
  rules: ScoredBy,
): ScoreTable {
  const rows = rules.scores.streams.find(({ id }) => id === stream)?.items ?? [];
  const ofStream = (transferred: boolean): boolean => transferred === (stream === 'supervision');
  const duties = facts
    .flatMap((one) => one.duties)
    .filter(
      ({ dueAt, kind, transferred }) => isIn(period, dueAt) && (!BY_ASSIGNMENT.includes(kind) || ofStream(transferred)),
    )
    .filter(({ kind }) => rows.some((item) => item.duties.includes(kind)));
  const acts = facts
    .flatMap((one) => one.acts)
    .filter(({ at, transferred }) => isIn(period, at) && ofStream(transferred));
  const units = [...new Set([...duties, ...acts].map(({ unit }) => unit))].toSorted(byText);
  const scored = units.map((unit) => {
    const own = duties.filter((fact) => fact.unit === unit);
    return {
      row: unitScore(
        unit,
        own,
        acts.filter((act) => act.unit === unit),
        rows,
        rules,
      ),
      many: mattersOf(own),
    };
  });
  const compared = scored.filter(({ row, many }) => row.score !== null && many >= rules.scores.rankFrom);
  const rankOf = (score: number): number => 1 + compared.filter(({ row }) => (row.score ?? 0) > score).length;
  return {
    stream,
    period: { id: period.id, from: period.from, until: period.until },
    policyId: rules.id,
    units: scored.map(({ row, many }) => {
      if (row.score === null) return row;
      return many >= rules.scores.rankFrom
        ? { ...row, rank: rankOf(row.score) }
        : { ...row, unranked: said(rules.scores.says.tooFew, { rankFrom: rules.scores.rankFrom }) };
    }),
  };
}

/** Only whether a unit is ranked at all hangs on it: no score counts how many cases concern a unit. */
const mattersOf = (facts: readonly DutyFact[]): number =>
  new Set(facts.filter(isCounted).map(({ matter }) => matter)).size;

const isCounted = ({ is }: DutyFact): boolean => is !== 'set-aside' && is !== 'waived';

function unitScore(
  unit: string,
  duties: readonly DutyFact[],
  acts: readonly ActFact[],
  rows: readonly ScoreItem[],
  rules: ScoredBy,
): UnitScore {
  const { says } = rules.scores;
  const items = rows.map((item) =>
    itemScore(
      item,
      duties.filter(({ kind }) => item.duties.includes(kind)),
      rules,
    ),
  );
  const given = items.filter(({ points }) => points !== null);
  const points = cents(given.reduce((sum, item) => sum + (item.points ?? 0), 0));
  const most = given.reduce((sum, { weight }) => sum + weight, 0);
  const score = given.length === 0 ? null : cents((100 * points) / most);
  const assigned = acts.filter(({ what }) => what === 'assigned').length;
  return {
    unit,
    score,
    formula: score === null ? says.noScore : said(says.sum, { points, most: cents(most), score }),
    rank: null,
    items,
    returned: actCount(acts, 'returned', assigned, says),
    redone: actCount(acts, 'redone', assigned, says),
  };
}

function itemScore(item: ScoreItem, facts: readonly DutyFact[], rules: ScoredBy): ItemScore {
  const counted = facts.filter(isCounted);
  const missed = facts.filter(({ is }) => is !== 'in-time').toSorted(byDue);
  const weighed = missed.map((fact): Weighed & { fact: DutyFact; is: Miss['is'] } => {
    const is = isOf(fact, rules);
    return { fact, is, weighs: weightOf(is, fact, item, rules.scores) };
  });
  const { rate, points, costs, formula } = reckoned(item, counted.length, weighed, rules.scores.says);
  const done = counted.filter(({ metAt }) => metAt !== undefined).length;
  const late = counted.flatMap(({ is, dueAt, metAt }) =>
    is === 'in-time' || metAt === undefined ? [] : [minutes(dueAt, metAt)],
  );
  return {
    item: item.id,
    weight: item.weight,
    due: counted.length,
    inTime: counted.filter(({ is }) => is === 'in-time').length,
    done,
    rate,
    doneRate: counted.length === 0 ? null : cents((100 * done) / counted.length),
    longestLate: late.length === 0 ? null : Math.max(...late),
    points,
    formula,
    misses: weighed.map(({ fact, is, weighs }, index) => ({
      matter: fact.matter,
      duty: fact.duty,
      grade: fact.grade,
      dueAt: fact.dueAt,
      ...(fact.metAt === undefined ? {} : { metAt: fact.metAt }),
      is,
      weighs,
      costs: costs[index] ?? 0,
      apart: {
        approval: minutesOf(fact.waits ?? [], rules.scores.apart.approvals),
        transfer: minutesOf(fact.waits ?? [], ['transfer']),
      },
    })),
  };
}

/** P2: nothing is deducted where a longer limit, set by a body that the rules name, was kept. */
function isOf(fact: DutyFact, { assignedLimit }: ScoredBy): Miss['is'] {
  if (fact.is === 'in-time') throw new Error('what was done in time is no miss');
  return isKeptLonger(fact, assignedLimit) ? 'longer-limit' : fact.is;
}

function weightOf(is: Miss['is'], { grade }: DutyFact, { grave }: ScoreItem, { goodFaith }: ScoreRules): number {
  const whole = grave?.grades.includes(grade) ? grave.counts : 1;
  switch (is) {
    case 'late':
      return whole;
    case 'tolerated':
      return cents(whole * goodFaith.counts);
    case 'set-aside':
    case 'waived':
    case 'longer-limit':
      return 0;
  }
}

function actCount(
  acts: readonly ActFact[],
  what: 'returned' | 'redone',
  of: number,
  says: ScoreRules['says'],
): ActCount {
  const own = acts.filter((act) => act.what === what).toSorted((a, b) => byText(keyOfAct(a), keyOfAct(b)));
  const count = own.length;
  return {
    count,
    formula:
      of === 0
        ? said(says.nothingAssigned, { count })
        : said(says[what], { count, of, rate: shown((100 * count) / of) }),
    acts: own.map(({ matter, event, at }) => ({ matter, event, at })),
  };
}

const keyOfAct = ({ at, matter, event }: ActFact): string => `${at} ${matter} ${String(event).padStart(6, '0')}`;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDue = (a: DutyFact, b: DutyFact): number =>
  byText(`${a.dueAt} ${a.matter} ${a.duty}`, `${b.dueAt} ${b.matter} ${b.duty}`);

const minutes = (from: Instant, to: Instant): number => Math.max(0, Math.floor(between(from, to) / MINUTE));
