import { executeCommand } from '../../matter/execute-command.ts';
import type { Case } from '../../domain/case/case.ts';
import { proposedSummary } from '../../domain/routing/summary.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Words } from '../../ports/stored.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowed, mustSayWhy } from './api/permissions.ts';
import { readingOf } from './api/words-reading.ts';
import { sharedWith } from './api/same-event.ts';
import { readBody } from './api/read-body.ts';
import { openManyWordsBody, openWordsBody } from './api/schemas/register.ts';
import { storedCase } from './api/stored-case.ts';
import { personOf } from './api/person.ts';

/** H5: citizens' words are opened deliberately, on record: of one case that is being triaged without a reason, else with one; of several cases with one. */
export async function openWords(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number } = call.path;
  const asked: { numbers: string[]; why?: string } =
    number === undefined ? readBody(call, openManyWordsBody) : { numbers: [number], ...readBody(call, openWordsBody) };
  const { numbers, ...given } = maskBody(asked, await ports.policies.current());
  const mayOpen = (state: Case): void => {
    mustBeAllowed(person, { command: 'open-words' }, state);
    mustSayWhy(person, given.why, state);
  };
  const states = await Promise.all([...new Set(numbers)].map((one) => seen(one, mayOpen, ports)));
  const words: Words[] = [];
  for (const state of states) {
    const ordered = { actor: person.actor, command: { command: 'open-words' as const, ...given } };
    const outcome = await executeCommand(ports, state.number, ordered, { mustHold: mayOpen });
    if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
    words.push(...(await ports.store.words(state.number)));
  }
  const [only] = number === undefined ? [] : states;
  const shared = only ? await sharedWith(only, words, person, ports) : [];
  const summaries = await proposedFor(states, words, ports);
  const reading = only ? readingOf(words, only.discoveredAt, await ports.policies.current()) : null;
  return { status: 200, body: { now: ports.clock.now(), words, summaries, shared, reading } };
}

/** For each of them that has no sentence yet, one from the words that were just opened: of the alert that came first, where they are kept still. */
async function proposedFor(
  states: readonly Case[],
  words: readonly Words[],
  { store }: Pick<Ports, 'store'>,
): Promise<{ number: string; says: string }[]> {
  const unsaid = states.filter(({ summary, offline }) => summary === undefined && !offline);
  const proposed = await Promise.all(
    unsaid.map(async ({ number }) => {
      const arrived = (await store.alerts(number)).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
      const order = arrived.map(({ id }) => id);
      const own = words.filter(({ caseNumber }) => caseNumber === number);
      const first = own.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      const says = first.map(proposedSummary).find((one) => one !== null);
      return says ? [{ number, says }] : [];
    }),
  );
  return proposed.flat();
}

/** All are checked before the first is opened. */
async function seen(number: string, mayOpen: (state: Case) => void, ports: Ports): Promise<Case> {
  const stored = await storedCase(number, ports);
  mayOpen(stored.state);
  return stored.state;
}

export const handler = lambda.http(openWords, cloud(table));
