import type { Assignment, Case, Clock } from '../case/case.ts';
import { ordersGiven } from '../clocks/orders-given.ts';
import { dutyOf } from '../matter/clock.ts';
import type { Grade } from '../matter/grade.ts';
import { between, HOUR, type Instant, plus } from '../matter/instant.ts';
import { plainName } from '../matter/plain-name.ts';
import { hourOf } from '../papers/dates.ts';
import type { Block, Source } from '../papers/paper.ts';
import { type FullName, heading, text, wording } from '../papers/wording.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import type { ReportRow, ReportRules, ReportWhat } from '../rules/report-rules.ts';
import type { Figure, Found } from './found.ts';
import { figureSays } from './paper-of.ts';
import type { Span } from './span.ts';

/** S6: a criticism that was decided and not dropped since. */
export interface Criticism {
  number: string;
  unit: string;
  decidedAt: Instant;
}

/** What is read for a report of a stretch of time. */
export interface PeriodRead {
  span: Span;
  asOf: Instant;
  /** All that were registered by then and not over before it began, drills left out. */
  cases: readonly Case[];
  criticisms: readonly Criticism[];
  /** Records that could not be read. */
  unreadable: number;
}

export interface Writing {
  rules: ReportRules;
  report: ReportRow;
  row: PaperRow<ReportWhat>;
  fullName: FullName;
  /** P2: whose longer limits let an answer come later. */
  bodies: readonly string[];
  dutyName: (clock: Pick<Clock, 'kind' | 'basis'>) => string;
}

const GRADES: readonly Grade[] = ['I', 'II', 'III', 'IV'];

/** H5: a report of wrongdoing is counted, and never named. */
const isNamed = ({ wrongdoing }: Case): boolean => wrongdoing === undefined || wrongdoing.state === 'is-not';

/** A duty to the public as it stood at an instant. */
interface Duty {
  state: Case;
  clock: Clock;
  unit: string | undefined;
}

/** M2, A3: what the record says of a day, a week or a month; a bulletin (S6) adds the criticisms that were decided. Never how many cases a unit has. */
export function foundOfPeriod(read: PeriodRead, writing: Writing): Found {
  const { rules, report, row } = writing;
  const { span, asOf, unreadable } = read;
  const says = wording(row);
  const during = (at: Instant | undefined): boolean =>
    at !== undefined && at >= span.from && at < span.until && at <= asOf;
  const cases = read.cases.filter(({ registeredAt }) => registeredAt <= asOf);
  const fresh = cases.filter(({ registeredAt }) => during(registeredAt));
  const open = cases.filter(({ closedAt }) => closedAt === undefined || closedAt > asOf);
  const duties = cases.flatMap((state) => dutiesOf(state, asOf, rules));
  const isHeld = (one: Duty): boolean => isLate(one) && !isWithinLonger(one, writing);
  const due = duties.filter(({ clock }) => during(clock.dueAt));
  const isOwed = ({ clock, state }: Duty): boolean =>
    (clock.metAt === undefined || clock.metAt > asOf) && (state.closedAt === undefined || state.closedAt > asOf);
  const late = due.filter((one) => !isInTime(one) && one.clock.dueAt <= asOf && isHeld(one));
  const overdue = duties.filter((one) => one.clock.dueAt <= asOf && isOwed(one) && isHeld(one));
  const soonBy = plus(asOf, rules.dueWithinHours * HOUR);
  const soon = duties.filter((one) => one.clock.dueAt > asOf && one.clock.dueAt <= soonBy && isOwed(one));
  const criticisms = report.id === 'bulletin' ? read.criticisms.filter(({ decidedAt }) => during(decidedAt)) : [];

  const graded = GRADES.map((grade) =>
    ofCases(
      `grade${grade}`,
      fresh.filter(({ grades }) => grades.opinion === grade),
    ),
  );
  const figures: Figure[] = [
    ofCases('registered', fresh),
    ...graded.filter(({ is }) => is !== '0'),
    ofCases(
      'answered',
      cases.filter(({ firstAnsweredAt }) => during(firstAnsweredAt)),
    ),
    ofCases(
      'closed',
      cases.filter(({ closedAt }) => during(closedAt)),
    ),
    ofDuties('inTime', due.filter(isInTime)),
    ofDuties('late', late),
    ofCases('open', open),
    ofDuties('overdue', overdue),
    ...(span.every === 'day' ? [ofDuties('dueSoon', soon)] : []),
    ...(report.id === 'bulletin'
      ? [{ id: 'criticised', is: String(criticisms.length), matters: criticisms.map(({ number }) => number) }]
      : []),
  ];
  const nothing = figures.every(({ is }) => is === '0');
  const listed = fresh.filter(({ grades }) => report.lists.includes(grades.opinion));
  const body: Block[] = [
    heading(says('summary')),
    text(says('asOf', { at: hourOf(asOf) })),
    ...(unreadable > 0 ? [text(says('unreadable', { count: String(unreadable) }))] : []),
    ...(nothing
      ? [text(says('nothing'))]
      : figures.map(({ id, is, matters }) =>
          text(`${figureSays(id, is, row)}。`, ...matters.map((matter) => ({ matter }))),
        )),
    ...(nothing
      ? []
      : [
          ...(report.lists.length === 0
            ? []
            : [
                heading(says('newCases')),
                ...list(listed, (one) => caseLine(one, writing), says, rules, fresh.length - listed.length),
              ]),
          ...(span.every === 'day'
            ? []
            : [heading(says('lateCases')), ...list(late, (one) => lateLine(one, asOf, writing), says, rules)]),
          heading(says('overdueCases')),
          ...list(overdue, (one) => dutyLine('overdueLine', one, writing), says, rules),
          ...(span.every === 'day'
            ? [
                heading(says('dueSoonCases')),
                ...list(soon, (one) => dutyLine('dueSoonLine', one, writing), says, rules),
              ]
            : []),
          ...(report.id === 'bulletin'
            ? [
                heading(says('criticisms')),
                ...list(
                  criticisms,
                  ({ number, unit, decidedAt }) => ({
                    says: says('criticismLine', {
                      unit: writing.fullName({ id: unit, name: unit }),
                      at: hourOf(decidedAt),
                    }),
                    from: [{ matter: number }],
                  }),
                  says,
                  rules,
                ),
              ]
            : []),
        ]),
  ];
  return { asOf, figures, body };
}

const ofCases = (id: string, found: readonly Case[]): Figure => ({
  id,
  is: String(found.length),
  matters: numbersOf(found),
});

const ofDuties = (id: string, found: readonly Duty[]): Figure => ({
  id,
  is: String(found.length),
  matters: numbersOf(found.map(({ state }) => state)),
});

const numbersOf = (cases: readonly Case[]): string[] =>
  [...new Set(cases.filter(isNamed).map(({ number }) => number))].toSorted();

/** A1: what was over when it arose was missed by nobody; what arose later is for the next report. */
function dutiesOf(state: Case, asOf: Instant, { duties }: ReportRules): Duty[] {
  return state.clocks
    .filter(({ kind, past, openedAt }) => past !== true && openedAt <= asOf && duties.includes(kind))
    .map((clock) => ({ state, clock, unit: unitOf(state, clock) }));
}

const isInTime = ({ clock }: Duty): boolean => clock.metAt !== undefined && clock.late !== true;

/** What a named person set aside, or found to be no duty, was missed by nobody. */
function isLate({ state, clock }: Duty): boolean {
  const breach = state.breaches?.find(({ duty }) => duty === dutyOf(clock));
  return breach === undefined ? true : breach.is === 'stands' && breach.mark !== 'waived';
}

/** P2: a longer limit of one of these bodies ran beside the answer and was kept, or runs still: nobody holds the answer against its unit. */
function isWithinLonger({ state, clock }: Duty, { bodies }: Pick<Writing, 'bodies'>): boolean {
  if (clock.kind !== 'response') return false;
  const given = ordersGiven(state).filter(({ unit }) => bodies.some((body) => plainName(body) === plainName(unit)));
  return state.clocks.some(
    ({ kind, of, startAt, dueAt, state: is, late, past }) =>
      kind === 'assigned-limit' &&
      startAt <= clock.dueAt &&
      dueAt > clock.dueAt &&
      (is === 'running' || (is === 'met' && !late && !past)) &&
      given.some((order) => order.of === of),
  );
}

/** Whoever answers for the case, or whose clock it is. */
function unitOf(state: Case, { move }: Clock): string | undefined {
  return 'unit' in move ? move.unit : answering(state)?.unit;
}

export const answering = ({ assignments }: Pick<Case, 'assignments'>): Assignment | undefined => {
  const standing = assignments.filter(({ state }) => state !== 'taken-back');
  return standing.find(({ part }) => part === 'lead') ?? standing.find(({ part }) => part === 'primary') ?? standing[0];
};

type Says = ReturnType<typeof wording<ReportWhat>>;
interface Line {
  says: string;
  from: Source[];
}

/** As many lines as the rules take, and how many more there are, with those that are of no interest here (`besides`); H5: of what is not named, only that. */
function list<One>(
  all: readonly One[],
  line: (one: One) => Line | null,
  says: Says,
  { maxLines }: ReportRules,
  besides = 0,
): Block[] {
  if (all.length + besides === 0) return [text(says('none'))];
  const lines = all.map(line).filter((one) => one !== null);
  const shown = lines.slice(0, maxLines);
  const left = all.length + besides - shown.length;
  return [
    ...(shown.length > 0 ? [{ block: 'items' as const, items: shown }] : []),
    ...(left > 0 ? [text(says('more', { count: String(left) }))] : []),
  ];
}

/** §3 of the forms: number, matter, where it came from, when it was received, who handles it, by when. */
function caseLine(state: Case, { row, fullName, rules }: Writing): Line | null {
  if (!isNamed(state)) return null;
  const says = wording(row);
  const { number, subject, grades, registeredAt, origin, assignments } = state;
  const unit = answering({ assignments })?.unit;
  const next = state.clocks
    .filter(({ kind, past }) => past !== true && rules.duties.includes(kind))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  return {
    says: says('case', {
      number,
      subject,
      grade: says(`name${grades.opinion}`),
      from: says(origin.kind === 'registered' ? 'fromDesk' : 'fromAlert'),
      at: hourOf(registeredAt),
      unit: unit === undefined ? says('unassigned') : fullName({ id: unit, name: unit }),
      due: next === undefined ? says('noLimit') : says('limit', { due: hourOf(next.dueAt) }),
    }),
    from: [{ matter: number }],
  };
}

/** S6: the unit, the duty, and by how much it was late. */
function lateLine({ state, clock, unit }: Duty, asOf: Instant, writing: Writing): Line | null {
  if (!isNamed(state)) return null;
  const says = wording(writing.row);
  const { dueAt, metAt } = clock;
  const done = metAt !== undefined && metAt <= asOf;
  return {
    says: says('lateLine', {
      number: state.number,
      unit: unit === undefined ? says('desk') : writing.fullName({ id: unit, name: unit }),
      duty: writing.dutyName(clock),
      due: hourOf(dueAt),
      done: done ? says('lateDone', { hours: String(Math.ceil(between(dueAt, metAt) / HOUR)) }) : says('lateOwed'),
    }),
    from: [{ matter: state.number }],
  };
}

function dutyLine(place: 'overdueLine' | 'dueSoonLine', { state, clock, unit }: Duty, writing: Writing): Line | null {
  if (!isNamed(state)) return null;
  const says = wording(writing.row);
  return {
    says: says(place, {
      number: state.number,
      unit: unit === undefined ? says('desk') : writing.fullName({ id: unit, name: unit }),
      duty: writing.dutyName(clock),
      due: hourOf(clock.dueAt),
    }),
    from: [{ matter: state.number }],
  };
}
