import type { Event } from '../case/events.ts';
import { factsBook } from './projection.ts';

/** The unit of each assignment that the record named so far: events after it name assignments alone. */
export type AssignedUnits = Readonly<Record<string, string>>;

/**
 * What units did and when, by the month in which it happened: assigned, signed, returned, answered. Breaches are counted from the
 * case's state, by the month in which they fell due. Added once for each event, in the order of the record.
 */
export function unitFacts(events: readonly Event[], known: AssignedUnits): { counts: string[]; units: AssignedUnits } {
  const units: Record<string, string> = { ...known };
  const counts: string[] = [];
  const add = (event: Event, unit: string | undefined, what: string): void => {
    if (unit !== undefined) counts.push(`${factsBook(event.at)} ${unit}|${what}`);
  };
  for (const event of events) {
    if (event.type === 'assigned') {
      units[event.assignment.id] = event.assignment.unit;
      add(event, event.assignment.unit, 'assigned');
    } else if (event.type === 'signed') add(event, units[event.assignmentId], 'signed');
    else if (event.type === 'return-requested') add(event, units[event.assignmentId], 'returned');
    else if (event.type === 'released' && event.release.fulfils.length > 0) add(event, event.release.unit, 'answered');
  }
  return { counts, units };
}
