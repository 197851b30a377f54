import { apply } from '../case/apply.ts';
import { bookedIn } from '../case/booked-elsewhere.ts';
import { type Case, assignmentOf, breachUnit, isKeptApart, standingLimits } from '../case/case.ts';
import { changesIn, type ClockChange } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { ordersGiven } from '../clocks/orders-given.ts';
import type { Breach } from '../matter/breach.ts';
import { dutyOf, pressedBy } from '../matter/clock.ts';
import { foldChange } from '../matter/clock-changes.ts';
import type { Instant } from '../matter/instant.ts';
import { unitToMove } from '../people/recipients.ts';
import { type ActFact, type DutyFact, isInTime, isScored, type Known, type MatterFacts, NO_FACTS } from './facts.ts';
import { type Open, waitsIn, within } from './waits.ts';

/**
 * S5: what the record of a case gives to the scores of its units. The daily drill, people’s drills and what is kept apart as a report of
 * wrongdoing (H5) give nothing.
 */
export function factsOfCase(events: readonly Event[]): MatterFacts {
  const read = readOf(events);
  return read.state === null || read.state.drill || isKeptApart(read.state)
    ? NO_FACTS
    : { duties: [...late(read.state, read, waitsIn(events)), ...inTime(read.state, read)], acts: read.acts };
}

/** What the record says of a duty when it was missed. */
interface Missed extends Pick<Known, 'transferred' | 'grade'> {
  kind: string;
}

interface Read {
  state: Case | null;
  /** By duty: the last clock of it that applies. */
  clocks: Map<string, Known>;
  starts: Map<string, Instant>;
  missed: Map<string, Missed>;
  /** Who gave the order that a limit is of. */
  givers: Map<string, string>;
  acts: ActFact[];
}

function readOf(events: readonly Event[]): Read {
  const read: Read = {
    state: null,
    clocks: new Map(),
    starts: new Map(),
    missed: new Map(),
    givers: new Map(),
    acts: [],
  };
  for (const event of events) {
    const before = read.state;
    const after = apply(before, event);
    read.acts.push(...actsIn(event, before, after));
    for (const { of, unit } of ordersGiven(after)) read.givers.set(of ?? '', unit);
    for (const change of changesIn(event)) note(read, change, before ?? after, after);
    if (event.type === 'late-grading-found') miss(read, event.duty, event.unit, after);
    read.state = after;
  }
  return read;
}

function note(read: Read, change: ClockChange, before: Case, after: Case): void {
  switch (change.change) {
    case 'opened': {
      const duty = dutyOf(change.clock);
      read.starts.set(duty, change.clock.startAt);
      read.clocks.set(duty, { clock: change.clock, unit: null, transferred: false, grade: after.grades.opinion });
      return;
    }
    case 'met':
    case 'missed': {
      const known = withId(read, change.clockId);
      const [clock] = known ? foldChange({ number: after.number, clocks: [known.clock] }, change).clocks : [];
      if (!clock) return;
      const unit = clock.metAt === undefined ? null : doneBy(before, clock, clock.metAt);
      const transferred = unit !== null && isTransferred(after, unit);
      read.clocks.set(dutyOf(clock), { clock, unit, transferred, grade: after.grades.opinion });
      return;
    }
    case 'superseded': {
      const known = withId(read, change.clockId);
      if (known) read.clocks.delete(dutyOf(known.clock));
      return;
    }
    case 'breached':
      return miss(read, change.duty, change.unit, after);
    case 'breach-judged':
    case 'refused':
    case 'rungs-skipped':
  }
}

const withId = ({ clocks }: Read, id: string): Known | undefined =>
  [...clocks.values()].find(({ clock }) => clock.id === id);

function miss({ missed }: Read, duty: string, unit: string | null, state: Case): void {
  const [kind = ''] = duty.split(':');
  missed.set(duty, {
    kind,
    grade: state.grades.opinion,
    transferred: unit !== null && isTransferred(state, unit),
  });
}

function late(state: Case, { clocks, starts, missed, givers }: Read, waits: readonly Open[]): DutyFact[] {
  return (state.breaches ?? []).flatMap((breach): DutyFact[] => {
    const { duty, dueAt } = breach;
    const known = missed.get(duty);
    const unit = breachUnit(state, breach);
    const is = countedAs(breach);
    if (!known || !isScored(known.kind) || unit === null || is === null) return [];
    const { kind, transferred, grade } = known;
    const clock = clocks.get(duty)?.clock;
    const metAt = clock?.metAt;
    const owed = clock !== undefined && metAt === undefined && unitToMove({ state, clock }) === unit;
    const waited = within(waits, starts.get(duty) ?? state.discoveredAt, dueAt);
    const longer = kind === 'response' ? longerLimits([...clocks.values()], dueAt) : [];
    const kept = givenBy(longer.filter(isInTime), givers);
    const keeps = givenBy(
      longer.filter((one) => one.state === 'running'),
      givers,
    );
    return [
      {
        matter: state.number,
        duty,
        kind,
        unit,
        transferred,
        grade,
        dueAt,
        is,
        ...(metAt === undefined ? {} : { metAt }),
        ...(owed ? { owed } : {}),
        ...(kept.length === 0 ? {} : { kept }),
        ...(keeps.length === 0 ? {} : { keeps }),
        ...(waited.length === 0 ? {} : { waits: waited }),
      },
    ];
  });
}

function inTime(state: Case, { clocks }: Read): DutyFact[] {
  const judged = (state.breaches ?? []).filter(({ is }) => is !== 'healed').map(({ duty }) => duty);
  return [...clocks].flatMap(([duty, { clock, unit, transferred, grade }]): DutyFact[] => {
    const { kind, dueAt, metAt } = clock;
    if (!isScored(kind) || !isInTime(clock) || unit === null || metAt === undefined) return [];
    return judged.includes(duty) || isElsewhere(state, clock)
      ? []
      : [{ matter: state.number, duty, kind, unit, transferred, grade, dueAt, metAt, is: 'in-time' }];
  });
}

/** As which a breach counts; null: not of this case, or of no duty, or of none that was missed. */
function countedAs({ is, mark }: Breach): Exclude<DutyFact['is'], 'in-time'> | null {
  switch (is) {
    case 'stands':
      return mark ?? 'late';
    case 'set-aside':
      return 'set-aside';
    case 'healed':
    case 'elsewhere':
    case 'no-duty':
      return null;
  }
}

/** M4: what another case has on record is counted there. */
function isElsewhere(state: Case, clock: Known['clock']): boolean {
  const own = state.clocks.find(({ id }) => id === clock.id);
  return own !== undefined && bookedIn(state, own, pressedBy(own)) !== null;
}

/** S5: a superior gave it to the unit, or the whole case to whoever answers for it. */
function isTransferred(state: Case, unit: string): boolean {
  const whole = state.assignedBy !== undefined || standingLimits(state).length > 0;
  return state.assignments.some(
    (one) => one.unit === unit && (one.assignedBy !== undefined || (whole && one.part !== 'co-unit')),
  );
}

/** R1, H4: whoever answered for the case when a duty of it was fulfilled, whoever has it when that is recorded. */
function doneBy(state: Case, clock: Known['clock'], at: Instant): string | null {
  if ('unit' in clock.move) return clock.move.unit;
  if (!('primary' in clock.move)) return null;
  const had = state.assignments.flatMap(({ unit, part, former = [], assignedAt, until }) => {
    const spells = [...former, { part, until: until ?? LAST }];
    return spells.map((spell, index) => ({ ...spell, unit, from: spells[index - 1]?.until ?? assignedAt }));
  });
  const then = had.filter(({ from, until, part }) => part !== 'co-unit' && from <= at && at < until);
  return (then.find(({ part }) => part === 'primary') ?? then[0])?.unit ?? unitToMove({ state, clock });
}

const LAST: Instant = '9999';

/** P2: orders with a longer limit that ran when the answer fell due. */
const longerLimits = (clocks: readonly Known[], dueAt: Instant): Known['clock'][] =>
  clocks
    .map(({ clock }) => clock)
    .filter(({ kind, startAt, dueAt: until }) => kind === 'assigned-limit' && startAt <= dueAt && until > dueAt);

const givenBy = (
  limits: readonly Known['clock'][],
  givers: ReadonlyMap<string, string>,
): NonNullable<DutyFact['kept']> => limits.map(({ of, dueAt }) => ({ by: givers.get(of ?? '') ?? '', dueAt }));

function actsIn(event: Event, before: Case | null, after: Case): ActFact[] {
  const act = (what: ActFact['what'], unit: string | null | undefined): ActFact[] =>
    unit === null || unit === undefined
      ? []
      : [
          {
            matter: after.number,
            unit,
            transferred: isTransferred(after, unit),
            what,
            at: event.at,
            event: event.seq,
          },
        ];
  const answering = (): string | null => unitToMove({ state: before ?? after, clock: { move: { primary: true } } });
  if (event.type === 'assigned') return act('assigned', event.assignment.unit);
  if (event.type === 'return-requested')
    return act('returned', assignmentOf(after, `sign:${event.assignmentId}`)?.unit);
  // Opened anew by a corrected fact, or as a matter of its own again, nothing was done badly.
  if (event.type === 'reopened') return event.corrected || event.outOf !== undefined ? [] : act('redone', answering());
  if (event.type !== 'settlement-reopened') return [];
  const part = after.settlements?.find(({ id }) => id === event.settlement);
  return act('redone', event.settlement === undefined ? answering() : part?.unit);
}
