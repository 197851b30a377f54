import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import { isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { clockKey } from '../matter/clock.ts';
import { wantedClocks } from '../clocks/wanted-clocks.ts';
import { refuse } from '../matter/refusal.ts';
import { unlessOpen } from './unless-open.ts';

type Reckon = Extract<PersonCommand, { command: 'reckon' }>;

/** H2, H3: a limit in working days that no calendar can reckon is set by a named person, who says why; no other limit can be. Set wrongly, it is set again. */
export function reckon(state: Case, command: Reckon, actor: Actor, { policy }: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const wanted = wantedClocks(state, policy).find((want) => clockKey(want.row.kind, want.of) === command.clock);
  if (!wanted || !isUnreckoned(state, command.clock))
    return refuse('not-unreckoned', 'H3', '只有因缺少节假日安排而算不出的时限可以人工设定', '/clock');
  if (command.dueAt <= wanted.startAt)
    return refuse('before-its-start', 'H3', `时限应晚于起算时间 ${printed(wanted.startAt)}`, '/dueAt');
  const by = actor.kind === 'person' ? actor.name : actor.part;
  return [{ type: 'clock-reckoned', clock: command.clock, dueAt: command.dueAt, by, reason: command.reason }];
}

const isUnreckoned = (state: Case, key: string): boolean =>
  [...(state.refusedClocks ?? []), ...(state.reckoned ?? []).map(({ clock }) => clock)].includes(key);

/** H3: the limits that wait for a person to set them: wanted, refused, and not standing by now. */
export const unreckoned = (state: Case, policy: Context['policy']) =>
  isOpen(state)
    ? wantedClocks(state, policy).filter((want) => state.refusedClocks?.includes(clockKey(want.row.kind, want.of)))
    : [];
