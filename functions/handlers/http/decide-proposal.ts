import { executeCommand } from '../../matter/execute-command.ts';
import type { Erasing } from '../../domain/matter/erasure.ts';
import type { Event } from '../../domain/case/events.ts';
import { erased, photosOf } from '../../domain/case/free-text.ts';
import { type ProposalChanges, changedBy } from '../../domain/matter/proposal.ts';
import type { Case } from '../../domain/case/case.ts';
import { HELD } from '../../domain/matter/hold.ts';
import { isKept } from '../../matter/keep-holds.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { forgetWords } from '../../intake/forget-words.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer, refusalAnswer, staleAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowed } from './api/permissions.ts';
import { readBody } from './api/read-body.ts';
import { commandBodies } from './api/schemas/commands.ts';
import { sealedAgain } from './api/sealed-again.ts';
import { storedCase } from './api/stored-case.ts';
import { personOf } from './api/person.ts';

/**
 * `POST /api/cases/{number}/decide`: H2: the named decider's decision on a proposal. A purge that is approved takes the words in the same
 * transaction as the events that say so, and its outbox the photos that these events name; the answer's last event is the receipt: what went,
 * what remains and until when.
 */
export async function decideProposal(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number = '' } = call.path;
  const { expectedVersion, ...given } = maskBody(readBody(call, commandBodies.decide), await ports.policies.current());
  const stored = await storedCase(number, ports);
  mustBeAllowed(person, { command: 'decide' }, stored.state);
  const preview = call.query['preview'] === 'true';
  const purge = given.decision === 'approve' ? await purgeOf(given, stored.state, ports) : null;
  // M4: settled on its own state alone, it would not know of the case that it was joined to.
  if (purge && (await isKept(stored.state, ports))) return refusalAnswer(HELD('不能同意清除，可以退回'));
  const command = { command: 'decide' as const, ...given, ...(purge ? { erasing: purge.erasing } : {}) };
  const options = {
    mustHold: (state: Case): void => mustBeAllowed(person, { command: 'decide' }, state),
    ...(purge ? { erases: purge.erases } : {}),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  };
  const ordered = { actor: person.actor, command };
  const decided = (asPreview: boolean) => executeCommand(ports, number, ordered, { ...options, preview: asPreview });
  // The index is cleared from the words, so before they go; not for an approval that would be refused.
  const tried = purge ? await decided(true) : null;
  const clears = purge && tried && 'done' in tried && !preview;
  if (clears) await forgetWords(ports, await ports.policies.current(), stored.state, purge.erases.words);
  const outcome = tried && !clears ? tried : await decided(preview);
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return commandAnswer(outcome, person, ports, { preview });
}

/** What the purge takes, as it is approved; null where something else is decided. */
async function purgeOf(
  { proposalId, changes = {} }: { proposalId: string; changes?: ProposalChanges },
  state: Case,
  ports: Ports,
): Promise<{ erasing: Erasing; erases: { events: Event[]; words: string[] } } | null> {
  if (state.proposals?.find(({ id }) => id === proposalId)?.kind !== 'purge') return null;
  const events = await ports.store.events(state.number);
  const asked = events.find((event) => event.type === 'proposed' && event.proposal.id === proposalId);
  if (asked?.type !== 'proposed' || asked.payload.kind !== 'purge') return null;
  const payload = changedBy(asked.payload, changes);
  const left = events.filter(({ seq }) => payload.events.includes(seq)).map(erased);
  return { erasing: erasingOf(events, left, ports), erases: { events: left, words: payload.words } };
}

const photosIn = (events: Event[]): string[] => [...new Set(events.flatMap(photosOf))].toSorted();

/** What the record keeps of it: hashes, and which fields of the case told what now goes. */
function erasingOf(events: Event[], left: Event[], ports: Ports): Erasing {
  const gone = new Set(left.map(({ seq }) => seq));
  const clears = (field: 'summary' | 'place'): boolean => {
    const last = events.findLast((event) =>
      (event.type === 'case-opened' || (event.type === 'confirmed' && field === 'summary')) && field in event
        ? true
        : event.type === 'amended'
          ? field in event.is
          : event.type === 'corrected' && field in event.is && (field === 'summary' || event.fact === 'case-opened'),
    );
    return last !== undefined && gone.has(last.seq);
  };
  return {
    events: sealedAgain(left, ports),
    cleared: (['summary', 'place'] as const).filter(clears),
    photos: photosIn(left),
  };
}

export const handler = lambda.http(decideProposal, cloud(table));
