import { answersHere, type Case, isOpen } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Actor } from '../matter/actor.ts';
import { isLive } from '../matter/clock.ts';
import type { Consequence } from '../matter/consequence.ts';
import type { Instant } from '../matter/instant.ts';
import type { CaseSaid, HandoverTold, OpenHandover } from '../handover/commands.ts';

/** M3: what a decision on a case does to its handovers: the answer beside which they go is out, or was none. */
export function handoversTold(event: Event): Consequence[] {
  const { actor } = event;
  if (event.type === 'wrongdoing-marked') return event.is ? [tell(actor, { command: 'note-complaint' })] : [];
  if (event.type === 'ended')
    return event.into === undefined ? [] : [tell(actor, { command: 'follow', into: event.into })];
  if (event.type === 'released') {
    const { id: release, publishedAt: at } = event.release;
    return [tell(actor, { command: 'note-answer', release, at })];
  }
  if (event.type !== 'corrected') return [];
  const { release } = event.sets;
  if (!release || (!release.void && release.movedTo === undefined)) return [];
  const { id, from } = release;
  return [tell(actor, { command: 'note-no-answer', release: id, ...(from === undefined ? {} : { was: from.id }) })];
}

const tell = (actor: Actor, command: HandoverTold): Consequence => ({
  actor,
  tellsOpened: true,
  kind: 'handover',
  command: { ...command },
});

/** The duties to the public; the earliest that still runs is when the answer is due. */
const ANSWERING = ['first-information', 'press-conference', 'response', 'assigned-limit'];

/** M3: what the record of a case says that a handover hangs on. */
export function saidOf(state: Case, now: Instant): CaseSaid {
  const { assignments, wrongdoing, releases, clocks } = state;
  const complained = wrongdoing !== undefined && wrongdoing.state !== 'is-not';
  const units = assignments.filter((one) => one.state !== 'taken-back').map(({ unit }) => unit);
  const [dueAt] = clocks
    .filter((clock) => ANSWERING.includes(clock.kind) && isLive(clock) && clock.dueAt > now)
    .map((clock) => clock.dueAt)
    .toSorted();
  return {
    open: isOpen(state),
    units: [...new Set(units)],
    releases: releases
      .filter((one) => !one.void && one.movedTo === undefined && answersHere(one))
      .map(({ id, publishedAt }) => ({ id, at: publishedAt })),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(complained ? { complaint: true } : {}),
  };
}

/** What a handover takes over from its case. */
export function handoverOf(
  state: Case,
  now: Instant,
): Pick<OpenHandover, 'caseNumber' | 'grade' | 'emergency' | 'drill' | 'ofCase'> {
  const { opinion: grade, emergency } = state.grades;
  return {
    caseNumber: state.number,
    grade,
    drill: state.drill,
    ...(emergency ? { emergency } : {}),
    ofCase: saidOf(state, now),
  };
}
