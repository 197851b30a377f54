import type { DispatchWritten } from '../case/dispatch.ts';
import type { Event } from '../case/events.ts';

/** A version as it was written. Throws where the record has none. */
export function writtenAs(facts: readonly Event[], id: string, version: number): DispatchWritten {
  const event = facts.find((one) => one.type === 'dispatch-written' && one.dispatch === id && one.version === version);
  if (event?.type !== 'dispatch-written') throw new Error(`there is no version ${version} of ${id}`);
  return event;
}

/** P2: whoever wrote any of the versions that a version rests on. */
export function authorsOf(facts: readonly Event[], id: string, version: number): string[] {
  return facts.flatMap((event) =>
    event.type === 'dispatch-written' && event.dispatch === id && event.version <= version
      ? (event.was?.authors ?? (event.actor.kind === 'person' ? [event.actor.id] : []))
      : [],
  );
}
