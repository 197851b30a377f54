import { pick } from '../../../domain/matter/pick.ts';
import { type Case, isOfPlan } from '../../../domain/case/case.ts';
import { isLive, pressedBy } from '../../../domain/matter/clock.ts';
import { nextDeskShift } from '../../../domain/people/directory.ts';
import { shiftsOnLadder } from '../../../domain/people/handover.ts';
import { conferenceKind } from '../../../domain/kinds/conference-kind.ts';
import { groupOf } from '../../../domain/projections/facets.ts';
import { governing } from '../../../domain/projections/projection.ts';
import { GRADES } from '../../../domain/matter/grade.ts';
import { HOUR, type Instant, plus } from '../../../domain/matter/instant.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { inquiriesWaiting } from './inquiries-waiting.ts';
import { healthOf } from './health.ts';
import { mustBeAllowedTo } from './permissions.ts';
import { districtCounts, elsewhereOf, firstOfGrades, firstOfUnit, firstOpen, openHiddenFrom } from './list-cases.ts';
import { unsentOf } from './unsent-texts.ts';
import { clockView } from './views/clock-view.ts';
import { shiftView } from './views/duty-view.ts';
import { type Person, personNamed, unitNamed } from './person.ts';
import { conferences } from './matters/conferences.ts';
import { readableBy } from './matters/served.ts';
import { conferenceRowOf } from './views/conference-view.ts';

const DEADLINES = 5;
const CONFERENCES = 2;
const INQUIRIES = 3;
const UNSIGNED = 8;
/** Of each grade so many cases are looked at: more than are shown, as drills and what a person may not see are among them. */
const OF_EACH = 10;
/** What is over or falls due within so many hours is urgent: of it the graver first, whatever a flood brings beside it. */
const URGENT_HOURS = 4;
/** Who has not signed is mostly among the cases in hand that fall due first; the others are looked up by unit, of whose cases as many are looked at. */
const FIRST = 30;

/** `GET /api/wall`: what a duty room looks at from four metres: in one answer, so that all of it is of one moment. */
export async function wall(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-all');
  const now = ports.clock.now();
  const [cases, assigned, counts, hiddenCases, health, unsent, coming, asked] = await Promise.all([
    firstOfGrades(person, ports, OF_EACH),
    firstOpen(person, ports, FIRST, ['open']),
    districtCounts(ports, now, { statuses: ['appraising', 'open'], desk: true, kinds: ['r'] }),
    openHiddenFrom(person, ports),
    healthOf(person, ports),
    unsentOf(person, ports),
    nextConferences(person, ports, now),
    inquiriesWaiting(person, ports),
  ]);
  const hidden = hiddenCases.filter((state) => !state.drill);
  const hiddenLate = hidden.filter((state) => groupOf(governing(state), true, now) === 'overdue');
  const real = cases.filter((state) => !state.drill);
  const live = real.flatMap((state) =>
    state.clocks.filter((clock) => isLive(clock) && !isOfPlan(clock)).map((clock) => ({ state, clock })),
  );
  const first = live.toSorted(byUrgency(now)).slice(0, DEADLINES);
  const ladder = shiftsOnLadder(person.directory.rota, now);
  const next = nextDeskShift(person.directory.rota, now);
  const body = {
    now,
    open: counts.total - hidden.length,
    overdue: (counts.due['overdue'] ?? 0) - hiddenLate.length,
    // H5: what complains of anybody never waits as of elsewhere.
    elsewhere: elsewhereOf(counts),
    deadlines: await Promise.all(first.map(({ state, clock }) => deadline(state, clock, person, now, ports))),
    conferences: coming,
    inquiries: { total: asked.length, first: asked.slice(0, INQUIRIES) },
    unsigned: await unsignedUnits(counts.unsigned, assigned, hidden, person, ports),
    unsent,
    health,
    shifts: ladder.map((shift) => shiftView(shift, person.directory)),
    nextShift: next && shiftView(next, person.directory),
  };
  return { status: 200, body };
}

/** P3: the hour that comes next, of those that this person may see; the drills of people ring nobody's wall. */
async function nextConferences(person: Person, ports: Ports, now: Instant) {
  const pages = await Promise.all(conferenceKind.open.map((status) => ports.store.mattersBy(conferenceKind, status)));
  const open = pages.flatMap(({ matters }) => matters).filter(({ drill }) => !drill);
  const seen = await readableBy(conferences, person, open, ports);
  const policy = await ports.policies.current();
  return seen
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, CONFERENCES)
    .map((state) => ({
      ...pick(conferenceRowOf(state, policy, person, now), [
        'number',
        'title',
        'grade',
        'at',
        'place',
        'unit',
        'steps',
      ]),
      status: state.status === 'proposed' ? ('proposed' as const) : ('planning' as const),
      ...(state.spokesperson
        ? {
            spokesperson: {
              name: personNamed(person.directory, state.spokesperson.person).name,
              confirmed: state.spokesperson.confirmedAt !== undefined,
            },
          }
        : {}),
    }));
}

type Running = { state: Case; clock: Case['clocks'][number] };

/** What is urgent by grade and then by its deadline, then all else by its deadline. */
function byUrgency(now: Instant): (one: Running, other: Running) => number {
  const soon = plus(now, URGENT_HOURS * HOUR);
  const rank = ({ state, clock }: Running): number =>
    pressedBy(clock) < soon ? GRADES.indexOf(state.grades.opinion) : GRADES.length;
  return (one, other) => rank(one) - rank(other) || (pressedBy(one.clock) < pressedBy(other.clock) ? -1 : 1);
}

/** Each unit that has not signed, once, by its first limit. Who they are the book says, so that no flood hides one. */
async function unsignedUnits(
  counted: Record<string, number>,
  assigned: Case[],
  hidden: Case[],
  person: Person,
  ports: Ports,
) {
  const left = { ...counted };
  for (const { unit } of hidden.flatMap((state) => unsignedOf(state, person))) left[unit.id] = (left[unit.id] ?? 0) - 1;
  const units = Object.entries(left).filter(([, count]) => count > 0);
  const firstIn = (cases: Case[], unit: string): Waiting | undefined =>
    cases
      .filter((state) => !state.drill)
      .flatMap((state) => unsignedOf(state, person))
      .filter((row) => row.unit.id === unit)
      .toSorted(byLimit)[0];
  const known = units.flatMap(([unit, count]) => {
    const first = firstIn(assigned, unit);
    return first ? [{ ...first, count }] : [];
  });
  const others = units.filter(([unit]) => !known.some((row) => row.unit.id === unit));
  const found = await Promise.all(
    others.slice(0, UNSIGNED).map(async ([unit, count]) => {
      const first = firstIn(await firstOfUnit(unit, person, ports, FIRST), unit);
      return first ? [{ ...first, count }] : [];
    }),
  );
  const total = units.reduce((sum, [, count]) => sum + count, 0);
  return { total, units: [...known, ...found.flat()].toSorted(byLimit).slice(0, UNSIGNED) };
}

type Waiting = ReturnType<typeof unsignedOf>[number];

const byLimit = (one: Waiting, other: Waiting): number =>
  (one.dueAt ?? one.assignedAt) < (other.dueAt ?? other.assignedAt) ? -1 : 1;

async function deadline(state: Case, clock: Case['clocks'][number], person: Person, now: Instant, ports: Ports) {
  const { number, subject, grades, gradesConfirmed, policyId } = state;
  const seen = { policy: await ports.policies.rulesOf(policyId), directory: person.directory, now };
  return {
    number,
    subject,
    ...pick(state, ['summary', 'place']),
    grade: grades.opinion,
    gradesConfirmed,
    clock: clockView(state, clock, seen),
  };
}

function unsignedOf(state: Case, { directory }: Person) {
  const waiting = state.assignments.filter((assignment) => assignment.state === 'assigned');
  return waiting.map(({ id, unit, assignedAt }) => {
    const due = state.clocks.find(
      (clock) => clock.kind === 'sign' && isLive(clock) && clock.of?.split('.')[0] === id,
    )?.dueAt;
    return {
      number: state.number,
      subject: state.subject,
      unit: unitNamed(directory, unit),
      assignedAt,
      ...(due === undefined ? {} : { dueAt: due }),
    };
  });
}
