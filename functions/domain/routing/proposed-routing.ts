import { type Case, isKeptApart, isStanding } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { RoutingLedger } from '../rules/policy.ts';

/** R3: whose a matter is, as it was decided for good after it had been passed on: what the ledger may learn, should a person want it to. */
export interface ProposedRouting {
  number: string;
  /** The decision, by its number in the record. */
  event: number;
  at: Instant;
  unit: string;
  subject: string;
  place?: string;
  legalBasis: string;
  /** The accepted returns before it, the oldest first. */
  returns: Returned[];
  /** Whose it is today, where that is another unit. */
  now?: string;
}

interface Returned {
  unit: string;
  at: Instant;
  /** One of the reasons of the policy. */
  reason?: string;
  legalBasis: string;
}

type Row = RoutingLedger['rows'][number];

/** S4, H5: a drill teaches nothing; what may be a report of wrongdoing is for the desk alone. */
export const mayTeach = (state: Pick<Case, 'drill' | 'wrongdoing'>): boolean => !state.drill && !isKeptApart(state);

/** What the final decisions in a record propose. */
export function proposedRoutingIn(state: Case, events: readonly Event[]): ProposedRouting[] {
  if (!mayTeach(state)) return [];
  const primary = state.assignments.find((one) => isStanding(one) && one.part !== 'co-unit')?.unit;
  return events.flatMap((event) => {
    if (event.type !== 'return-decided' || !event.routing) return [];
    const { routing, seq, at, legalBasis } = event;
    return [
      {
        number: state.number,
        event: seq,
        at,
        legalBasis,
        ...routing,
        returns: returnsIn(events.filter((one) => one.seq < seq)),
        ...(primary === undefined || primary === routing.unit ? {} : { now: primary }),
      },
    ];
  });
}

function returnsIn(events: readonly Event[]): Returned[] {
  const given = new Map(
    events.flatMap((event) => (event.type === 'assigned' ? [[event.assignment.id, event.assignment] as const] : [])),
  );
  return events.flatMap((event, index) => {
    if (event.type !== 'return-decided' || !event.accepted) return [];
    const assignment = given.get(event.assignmentId);
    if (!assignment || assignment.part === 'co-unit') return [];
    const asked = events
      .slice(0, index)
      .findLast((one) => one.type === 'return-requested' && one.assignmentId === event.assignmentId);
    return [
      {
        unit: assignment.unit,
        ...pick(event, ['at', 'legalBasis']),
        ...(asked?.type === 'return-requested' ? { reason: asked.reason } : {}),
      },
    ];
  });
}

/** By which a row is known as that of a proposal, so that none is taken over twice. */
export const routingRowId = ({ number, event }: Pick<ProposedRouting, 'number' | 'event'>): string =>
  `${number}-${event}`;

/** R2: the row that is proposed, under the name of the place that the ledger has. */
export function routingRow(proposed: ProposedRouting, unitName: string, rows: readonly Row[]): Row {
  const { place = '', subject, unit, number } = proposed;
  const known = rows.flatMap(({ places = [] }) => places).find((name) => place.includes(name));
  return {
    id: routingRowId(proposed),
    unit,
    clause: 'R2',
    subjects: [subject],
    ...(place === '' ? {} : { places: [known ?? place] }),
    says: `${unitName}承办此类事项，据办件 ${number} 的最终裁定`,
  };
}

/** Before the first row that would take the same matter by its subject alone, else last: rows that go by words told come before it as they did. */
export function withRoutingRow(rows: readonly Row[], row: Row): Row[] {
  const at = rows.findIndex(
    ({ mentions, subjects, places }) =>
      mentions === undefined &&
      (subjects?.some((subject) => row.subjects?.includes(subject)) ?? false) &&
      (places === undefined || (row.places?.some((place) => places.includes(place)) ?? false)),
  );
  return at === -1 ? [...rows, row] : rows.toSpliced(at, 0, row);
}
