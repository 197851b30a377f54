import { askedAndAnswered, exposedIn } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import type { Exposure } from '../matter/exposure.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConferencePersonCommand } from './commands.ts';
import { type Conference, isOpen, isPending } from './conference.ts';
import { asOfRelease } from './correction.ts';
import type { ConferenceBody, ConferenceEvent, Held } from './events.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConferencePersonCommand['command']> = Extract<ConferencePersonCommand, { command: Name }>;

/** P3, P6, P7: it was held, by us or by a superior. What it fulfils is judged on its case, by the rules for any release. */
export function hold(
  state: Conference,
  command: Of<'hold'>,
  actor: Person,
  context: TextContext,
): ConferenceBody[] | Refusal {
  const { now } = context;
  // Once: what of it did not get onto the case is recorded there, and adopted.
  if (!isOpen(state)) return over(state);
  if (command.heldAt > now) return refuse('not-held-yet', 'P3', '召开时间晚于现在：已经召开的才能登记', '/heldAt');
  if (command.endedAt !== undefined && (command.endedAt < command.heldAt || command.endedAt > now))
    return refuse('ended-out-of-range', 'P3', '结束时间应不早于召开时间，且不晚于现在', '/endedAt');
  if (command.evidence.length === 0)
    return refuse('evidence-missing', 'P6', '须有证据：网址、录音录像或截图', '/evidence');
  if (command.attendance.length === 0 && command.bySuperior === undefined)
    return refuse('attendance-missing', 'P7', '须写明谁出席；上级统一召开的，须写明由哪个机关召开', '/attendance');
  const early = command.unanswered.findIndex(({ by }) => by <= command.heldAt);
  if (early >= 0)
    return refuse('promise-past', 'P5', '未能回答的问题，答复时间应晚于发布会', `/unanswered/${early}/by`);
  const { command: _, ...held } = command;
  // H2: what was said was said; what it tells of people waits on the case to be judged.
  const exposes = exposedIn(askedAndAnswered(held.answered ?? []), context);
  return [
    { type: 'conference-held', held, unit: state.unit ?? actor.unit, ...(exposes.length > 0 ? { exposes } : {}) },
  ];
}

/** It is on the record of its case already: the same conference is entered once. */
export function adoptRelease(
  state: Conference,
  adopting: Of<'adopt-release'>,
  { now }: { now: Instant },
  actor: Person,
): ConferenceBody[] | Refusal {
  const { release, command: _, ...told } = adopting;
  if (!isPending(state)) return over(state);
  const held: Held = {
    heldAt: now,
    place: state.place ?? '',
    attendance: [],
    evidence: [],
    outlets: [],
    final: false,
    unanswered: [],
    ...told,
  };
  return [{ type: 'conference-held', held, unit: state.unit ?? actor.unit, released: release }];
}

const over = ({ status }: Conference): Refusal =>
  refuse('not-open', 'ours', status === 'cancelled' ? '发布会已取消' : '发布会已登记召开');

export const cancel = (state: Conference, { says }: Of<'cancel'>): ConferenceBody[] | Refusal =>
  isOpen(state) ? [{ type: 'conference-cancelled', says }] : over(state);

/** The release of a conference as its case records it; by name of whoever recorded it, so that it is entered once. */
export const releaseOf = (
  held: Held,
  unit: string,
  { number, form }: Pick<Conference, 'number' | 'form'>,
  exposes: readonly Exposure[] = [],
) => ({
  ...(exposes.length > 0 ? { exposes: [...exposes] } : {}),
  command: 'release' as const,
  form: held.bySuperior === undefined ? form : 'superior-release',
  publishedAt: held.heldAt,
  unit,
  conference: number,
  ...pick(held, [
    'place',
    'evidence',
    'outlets',
    'final',
    'address',
    'bySuperior',
    'followUpAt',
    'acts',
    'points',
    'earlierReason',
    'document',
    'lineReason',
    'concludes',
  ]),
  ...(held.attendance.length > 0 ? { attendance: held.attendance } : {}),
  ...(held.unanswered.length > 0 ? { promises: held.unanswered.map(({ asks, by }) => ({ says: asks, by })) } : {}),
});

/** P3, H2: what was held is a release of its case, and what is corrected of it that release's. */
export function consequencesOf(event: ConferenceEvent, state: Conference): Consequence[] {
  if (event.type === 'correction-sent') {
    const { actor, is, released, reason, evidence } = event;
    const command = {
      command: 'correct' as const,
      event: released,
      is: asOfRelease(is),
      reason,
      evidence,
      ...pick(event, ['to']),
    };
    return [{ actor, tells: state.caseNumber, command }];
  }
  if (event.type !== 'conference-held' || event.released !== undefined) return [];
  return [
    { actor: event.actor, tells: state.caseNumber, command: releaseOf(event.held, event.unit, state, event.exposes) },
  ];
}
