import { type Actor, peopleOf } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { remainsAfter } from '../matter/remains.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { propose } from '../proposals/propose.ts';
import type { CarryOut } from './carry-out.ts';
import type { Context } from './decide.ts';

type AskPurge = Extract<PersonCommand, { command: 'ask-purge' }>;

/** H5: one person proposes that citizens' words, or what slipped into the record, be erased, and says why. A case that is over is no less a record. */
export function askPurge(state: Case, command: AskPurge, actor: Actor, context: Context): Draft[] | Refusal {
  const [words, events] = [[...new Set(command.words)], [...new Set(command.events)].toSorted((a, b) => a - b)];
  if (words.length + events.length === 0) return refuse('nothing-named', 'H5', '请指明要清除的原文或记录', '/events');
  const unknown = events.find((seq) => seq < 1 || seq > state.version);
  if (unknown !== undefined) return refuse('unknown-event', 'H5', `没有第 ${unknown} 条记录`, '/events');
  const { reason, to } = command;
  return propose(
    state,
    {
      payload: { kind: 'purge', words, events },
      reason,
      actors: peopleOf((context.facts ?? []).filter(({ seq }) => events.includes(seq))),
      ...(to === undefined ? {} : { to }),
    },
    actor,
    context,
  );
}

/** H5: what was approved is erased in the same transaction; the caller brings what is left of each event. */
export const carryOutPurge: CarryOut<'purge'> = (state, { proposal, payload, erasing }, { now }) => {
  if (JSON.stringify(erasing?.events.map(({ seq }) => seq)) !== JSON.stringify(payload.events)) {
    throw new Error(
      `${proposal.id} of ${state.number} names the events ${payload.events.join(', ')}; erase these and no others`,
    );
  }
  return [
    {
      type: 'purged',
      proposalId: proposal.id,
      words: payload.words,
      events: erasing?.events ?? [],
      cleared: erasing?.cleared ?? [],
      ...(erasing?.photos?.length ? { photos: erasing.photos } : {}),
      remains: remainsAfter(now),
    },
  ];
};
