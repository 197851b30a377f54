import { executeCommand } from '../../matter/execute-command.ts';
import { sealOf } from '../../domain/matter/chain.ts';
import type { Erasing } from '../../domain/matter/erasure.ts';
import type { Event } from '../../domain/case/events.ts';
import { erased, photosOf } from '../../domain/case/free-text.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer, refusalAnswer, staleAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowed } from './api/permissions.ts';
import { readBody } from './api/read-body.ts';
import { commandBodies } from './api/schemas/commands.ts';
import { storedCase } from './api/stored-case.ts';
import { personOf } from './api/person.ts';

/**
 * `POST /api/cases/{number}/decide-purge`: H5: the second person's decision. Approved, the photos that the events name go, then the words in the same transaction as the events that say so;
 * this function alone may delete, and the answer's last event is the receipt: what went, what remains and until when.
 */
export async function decidePurge(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number = '' } = call.path;
  const { expectedVersion, ...given } = maskBody(readBody(call, commandBodies['decide-purge']));
  const stored = await storedCase(number, ports);
  mustBeAllowed(person, { command: 'decide-purge' }, stored.state);
  const preview = call.query['preview'] === 'true';
  const purge = stored.state.purges?.find(({ id }) => id === given.purgeId);
  const events = given.approve && purge ? await ports.store.events(number) : [];
  const left = events.filter(({ seq }) => purge?.events.includes(seq)).map(erased);
  const command = {
    command: 'decide-purge' as const,
    ...given,
    ...(given.approve && purge ? { erasing: erasingOf(events, left, ports) } : {}),
  };
  const options = {
    ...(given.approve && purge ? { erases: { events: left, words: purge.words } } : {}),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  };
  const ordered = { actor: person.actor, command };
  const would = await executeCommand(ports, number, ordered, { ...options, preview: true });
  let outcome = would;
  if (!preview && 'done' in would) {
    // Photos first, once the rules let it pass: a bucket that is away leaves the request open to be approved again, never a receipt that is not true.
    for (const sha256 of photosIn(left)) await ports.photos.remove(number, sha256);
    outcome = await executeCommand(ports, number, ordered, options);
  }
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return commandAnswer(outcome, person, ports, { preview });
}

const photosIn = (events: Event[]): string[] => [...new Set(events.flatMap(photosOf))].toSorted();

/** What the record keeps of it: hashes, and which fields of the case told what now goes. */
function erasingOf(events: Event[], left: Event[], { ids }: Ports): Erasing {
  const gone = new Set(left.map(({ seq }) => seq));
  const clears = (field: 'summary' | 'place'): boolean => {
    const last = events.findLast(
      (event) =>
        (event.type === 'case-opened' || (event.type === 'confirmed' && field === 'summary')) && field in event,
    );
    return last !== undefined && gone.has(last.seq);
  };
  return {
    events: left.map(({ hash: was, ...open }) => ({ seq: open.seq, was, now: sealOf(open, (text) => ids.hash(text)) })),
    cleared: (['summary', 'place'] as const).filter(clears),
    photos: photosIn(left),
  };
}

export const handler = lambda.http(decidePurge);
