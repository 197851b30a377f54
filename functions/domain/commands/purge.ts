import { pick } from '../matter/pick.ts';
import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { remainsAfter } from '../matter/remains.ts';
import { refuse } from '../matter/refusal.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** H5: one person asks that citizens' words, or what slipped into the record, be erased, and says why. A case that is over is no less a record. */
export function askPurge(state: Case, command: Of<'ask-purge'>, actor: Actor): Draft[] | Refusal {
  const [words, events] = [[...new Set(command.words)], [...new Set(command.events)].toSorted((a, b) => a - b)];
  if (words.length + events.length === 0) return refuse('nothing-named', 'H5', '请指明要清除的原文或记录', '/events');
  const unknown = events.find((seq) => seq < 1 || seq > state.version);
  if (unknown !== undefined) return refuse('unknown-event', 'H5', `没有第 ${unknown} 条记录`, '/events');
  const purge = { id: `P${state.version + 1}`, by: actor.kind === 'person' ? actor.id : '', words, events };
  const same = state.purges?.find(
    (open) => JSON.stringify([open.words, open.events]) === JSON.stringify([words, events]),
  );
  if (same) return refuse('already-asked', 'H5', '同样的清除申请正待审批');
  return [{ type: 'purge-asked', purge: { ...purge, reason: command.reason } }];
}

/** H2, H5: a second, different person decides; approved, it is carried out in the same transaction. */
export function decidePurge(
  state: Case,
  command: Of<'decide-purge'>,
  actor: Actor,
  { now }: Context,
): Draft[] | Refusal {
  const purge = state.purges?.find(({ id }) => id === command.purgeId);
  if (!purge) return refuse('no-such-purge', 'H5', '没有待审批的这项清除申请', '/purgeId');
  const by = actor.kind === 'person' ? actor.id : '';
  if (purge.by === by) return refuse('second-person-needed', 'H5', '清除须由申请人以外的第二人审批');
  const decided: Draft = {
    type: 'purge-decided',
    purgeId: purge.id,
    by,
    approved: command.approve,
    ...pick(command, ['says']),
  };
  if (!command.approve)
    return command.says ? [decided] : refuse('reason-missing', 'H5', '不同意清除的,须说明理由', '/says');
  const { erasing } = command;
  if (JSON.stringify(erasing?.events.map(({ seq }) => seq)) !== JSON.stringify(purge.events)) {
    throw new Error(
      `purge ${purge.id} of ${state.number} names the events ${purge.events.join(', ')}; erase these and no others`,
    );
  }
  return [
    decided,
    {
      type: 'purged',
      purgeId: purge.id,
      words: purge.words,
      events: erasing?.events ?? [],
      cleared: erasing?.cleared ?? [],
      ...(erasing?.photos?.length ? { photos: erasing.photos } : {}),
      remains: remainsAfter(now),
    },
  ];
}
