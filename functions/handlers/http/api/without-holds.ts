import type { Ports } from '../../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import { seesAll } from './permissions.ts';
import { personOf, type Person } from './person.ts';

const isHold = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && event.type === 'hold-changed';

/** H5: that an organ or a court has a matter before it is for whoever reads all of them; its units, whom it may be about, read nothing of it. */
export const eventsWithoutHolds = <Event>(person: Person, events: readonly Event[]): Event[] =>
  seesAll(person) ? [...events] : events.filter((event) => !isHold(event));

/** The same of what answers for a matter beside the case. */
export async function withoutHolds(answer: HttpAnswer, call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const { body } = answer;
  if (typeof body !== 'object' || body === null || !('events' in body) || !Array.isArray(body.events)) return answer;
  const person = await personOf(call, ports);
  return { ...answer, body: { ...body, events: eventsWithoutHolds(person, body.events) } };
}
