import { type Actor, peopleOf } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { Purged } from '../matter/erasure.ts';
import { HELD, isHeld } from '../matter/hold.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { ProposalPayload, Proposed } from '../matter/proposal.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { remainsAfter } from '../matter/remains.ts';
import type { Decidable } from '../people/deciders.ts';
import { propose, type Proposing } from './propose.ts';
import type { Approved } from './settle.ts';

/** What a person asks to have erased. */
export interface Purge {
  /** Citizens' words, which a case alone has. */
  words?: string[];
  events: number[];
  reason: string;
  to?: string;
}

interface Asking extends Proposing {
  /** The record of the matter. */
  facts?: readonly { seq: number; actor: Actor }[];
}

const inOrder = (events: readonly number[]): number[] => [...new Set(events)].toSorted((a, b) => a - b);

/**
 * H5: one person proposes that citizens' words, or what slipped into the record, be erased, and says why. A matter that is over is no less a record.
 * Whoever recorded what is to go does not decide on it.
 */
export function proposePurge(
  state: Decidable & Pick<Case, 'version' | 'holds'>,
  asked: Purge,
  actor: Actor,
  context: Asking,
): [Proposed] | Refusal {
  if (isHeld(state)) return HELD('不能提请清除');
  const words = [...new Set(asked.words)];
  const events = inOrder(asked.events);
  if (words.length + events.length === 0)
    return refuse('nothing-named', 'H5', `请指明要清除的${asked.words ? '原文或' : ''}记录`, '/events');
  const unknown = events.find((seq) => seq < 1 || seq > state.version);
  if (unknown !== undefined)
    return refuse('unknown-event', 'H5', `没有第 ${unknown} 条记录，可选第 1 至 ${state.version} 条`, '/events');
  const payload = { kind: 'purge' as const, words, events };
  const actors = peopleOf((context.facts ?? []).filter(({ seq }) => events.includes(seq)));
  return propose(state, { payload, actors, ...pick(asked, ['reason', 'to']) }, actor, context);
}

/**
 * H5: what is approved is erased in the same transaction; the caller brings what is left of each event. `cleared`: the fields of the folded state
 * that told what now goes.
 */
export function carryOutPurge(
  { number }: Pick<Case, 'number'>,
  { proposal, payload, erasing }: Approved<Extract<ProposalPayload, { kind: 'purge' }>>,
  { now }: { now: Instant },
  cleared: string[] = erasing?.cleared ?? [],
): [Purged] {
  if (JSON.stringify(erasing?.events.map(({ seq }) => seq)) !== JSON.stringify(payload.events))
    throw new Error(
      `${proposal.id} of ${number} names the events ${payload.events.join(', ')}; erase these and no others`,
    );
  return [
    {
      type: 'purged',
      proposalId: proposal.id,
      words: payload.words,
      events: erasing?.events ?? [],
      cleared,
      ...(erasing?.photos?.length ? { photos: erasing.photos } : {}),
      remains: remainsAfter(now),
    },
  ];
}

/** H5: the fields of the folded state that go too: the event that told each of them last is among those whose words are erased. */
export const clearedBy = <Field extends string, Event extends { seq: number }>(
  fields: readonly Field[],
  tells: (event: Event, field: Field) => boolean,
  record: readonly Event[],
  gone: readonly number[],
): Field[] =>
  fields.filter((field) => {
    const told = record.findLast((event) => tells(event, field));
    return told !== undefined && gone.includes(told.seq);
  });
