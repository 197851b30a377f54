import type { Person } from './person.ts';

/**
 * H5: a record as whoever only has a part in the matter reads it: that somebody has none any more, and not who or why. The desk and the auditor, who
 * know the report, read it whole.
 */
export const withoutComplaint = (
  events: readonly ({ type: string } & object)[],
  { unit, contact }: Pick<Person, 'unit' | 'contact'>,
): readonly object[] =>
  unit.desk === true || contact.role === 'auditor'
    ? events
    : events.map((event) =>
        Object.fromEntries(
          Object.entries(event).flatMap(([key, value]): [string, unknown][] =>
            key === 'against' ? [] : [[key, key === 'units' && event.type === 'units-barred' ? [] : value]],
          ),
        ),
      );
