import { act } from '../../act.ts';
import { sealOf } from '../../domain/chain.ts';
import type { Erasing, Event } from '../../domain/events.ts';
import { erased } from '../../domain/free-text.ts';
import type { HttpAnswer, HttpCall } from '../../http.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { actedAnswer, refusalAnswer, staleAnswer } from './acted-answer.ts';
import { cleaned } from './clean.ts';
import { mustBeAllowed } from './guard.ts';
import { readBody } from './read-body.ts';
import { commandBodies } from './schemas/commands.ts';
import { storedCase } from './stored-case.ts';
import { personOf } from './who.ts';

/**
 * `POST /api/cases/{number}/decide-purge`: H5: the second person's decision. Approved, the words go in the same transaction as the events that say so;
 * this function alone may delete, and the answer's last event is the receipt: what went, what remains and until when.
 */
export async function decidePurge(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number = '' } = call.path;
  const { expectedVersion, ...given } = cleaned(readBody(call, commandBodies['decide-purge']));
  const stored = await storedCase(number, ports);
  mustBeAllowed(person, { command: 'decide-purge' }, stored.state);
  const preview = call.query['preview'] === 'true';
  const purge = stored.state.purges?.find(({ id }) => id === given.purgeId);
  const events = given.approve && purge ? await ports.store.events(number) : [];
  const left = events.filter(({ seq }) => purge?.events.includes(seq)).map(erased);
  const command = { command: 'decide-purge' as const, ...given, ...(given.approve && purge ? { erasing: erasingOf(events, left, ports) } : {}) };
  const outcome = await act(
    ports,
    number,
    { actor: person.actor, command },
    {
      preview,
      ...(given.approve && purge ? { erases: { events: left, words: purge.words } } : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return actedAnswer(outcome, person, ports, { preview });
}

/** What the record keeps of it: hashes, and which fields of the case told what now goes. */
function erasingOf(events: Event[], left: Event[], { ids }: Ports): Erasing {
  const gone = new Set(left.map(({ seq }) => seq));
  const clears = (field: 'summary' | 'place'): boolean => {
    const last = events.findLast((event) => (event.type === 'case-opened' || (event.type === 'confirmed' && field === 'summary')) && field in event);
    return last !== undefined && gone.has(last.seq);
  };
  return {
    events: left.map(({ hash: was, ...open }) => ({ seq: open.seq, was, now: sealOf(open, (text) => ids.hash(text)) })),
    cleared: (['summary', 'place'] as const).filter(clears),
  };
}

export const handler = lambda.http(decidePurge);
