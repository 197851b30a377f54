import type { MeasureEvent } from '../../../../domain/measure/events.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { complaintsAbout } from '../complaints.ts';
import type { Person } from '../person.ts';
import type { Hidden } from '../views/measure-view.ts';

/** H5: what complains of the reader's own unit, or of himself, is not pointed at. */
export async function hiddenFrom(person: Person, ports: Pick<Ports, 'store'>): Promise<Hidden> {
  const hidden = new Set<string>();
  for await (const numbers of complaintsAbout(person, ports)) for (const number of numbers) hidden.add(number);
  return hidden;
}

/** H5: the record without the numbers of what is hidden from the reader. */
export const recordFor = (events: readonly MeasureEvent[], hidden: Hidden): object[] =>
  events.map((event) =>
    'grounds' in event
      ? {
          ...event,
          grounds: event.grounds.map(({ matter, ...rest }) => (hidden.has(matter) ? rest : { matter, ...rest })),
        }
      : event,
  );
