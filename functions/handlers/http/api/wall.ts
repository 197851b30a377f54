import { pick } from '../../../domain/matter/pick.ts';
import { type Case } from '../../../domain/case/case.ts';
import { isLive, pressedBy } from '../../../domain/matter/clock.ts';
import { shiftsOnLadder } from '../../../domain/people/handover.ts';
import { groupOf } from '../../../domain/projections/facets.ts';
import { governing } from '../../../domain/projections/projection.ts';
import type { Instant } from '../../../domain/matter/instant.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { healthOf } from './health.ts';
import { mustBeAllowedTo } from './permissions.ts';
import { districtCounts, firstOpen, openHiddenFrom } from './list-cases.ts';
import { unsentOf } from './unsent-texts.ts';
import { clockView } from './views/clock-view.ts';
import { shiftView } from './views/duty-view.ts';
import { type Person, unitNamed } from './person.ts';

const DEADLINES = 5;
const UNSIGNED = 8;
/** What the wall shows is among the cases that fall due first. */
const FIRST = 30;

/** `GET /api/wall`: what a duty room looks at from four metres: in one answer, so that all of it is of one moment. */
export async function wall(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-all');
  const now = ports.clock.now();
  const [cases, counts, hiddenCases, health, unsent] = await Promise.all([
    firstOpen(person, ports, FIRST),
    districtCounts(ports, now, { statuses: ['appraising', 'open'], desk: true, kinds: ['r'] }),
    openHiddenFrom(person, ports),
    healthOf(ports, person.directory),
    unsentOf(person, ports),
  ]);
  const hidden = hiddenCases.filter((state) => !state.drill);
  const hiddenLate = hidden.filter((state) => groupOf(governing(state), true, now) === 'overdue');
  const hiddenUnsigned = hidden.flatMap((state) => unsignedOf(state, person));
  const real = cases.filter((state) => !state.drill);
  const live = real.flatMap((state) => state.clocks.filter(isLive).map((clock) => ({ state, clock })));
  const first = live.toSorted((a, b) => (pressedBy(a.clock) < pressedBy(b.clock) ? -1 : 1)).slice(0, DEADLINES);
  const unsigned = real
    .flatMap((state) => unsignedOf(state, person))
    .toSorted((a, b) => ((a.dueAt ?? a.assignedAt) < (b.dueAt ?? b.assignedAt) ? -1 : 1));
  const ladder = shiftsOnLadder(person.directory.rota, now);
  const body = {
    now,
    open: counts.total - hidden.length,
    overdue: (counts.due['overdue'] ?? 0) - hiddenLate.length,
    deadlines: await Promise.all(first.map(({ state, clock }) => deadline(state, clock, person, now, ports))),
    unsigned: { total: counts.unsigned - hiddenUnsigned.length, units: unsigned.slice(0, UNSIGNED) },
    unsent,
    health,
    shifts: ladder.map((shift) => shiftView(shift, person.directory)),
  };
  return { status: 200, body };
}

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
