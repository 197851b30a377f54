import { type Case, type Clock, isComplainedOf, isDailyDrill, isOpen } from '../case/case.ts';
import type { ChangeOf } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { gradesInPlay } from '../case/graver-emergency.ts';
import type { ConferenceTold, OpenConference } from '../conference/commands.ts';
import type { LegalLimit } from '../conference/conference.ts';
import type { Actor } from '../matter/actor.ts';
import { keyOfId } from '../matter/clock-changes.ts';
import { isLive } from '../matter/clock.ts';
import type { Consequence } from '../matter/consequence.ts';
import { pick } from '../matter/pick.ts';
import { GRADES } from '../matter/grade.ts';
import { unitToMove } from '../people/recipients.ts';

/** What may give a case to another unit. */
const PARTS: readonly Event['type'][] = [
  'assigned',
  'taken-back',
  'part-changed',
  'taken-in',
  'joined-told',
  'split-off',
];

/** P3, P7: what a decision on a case does to the press conferences that were planned from it, and that one is proposed when its duty arises. */
export function conferencesTold(event: Event, state: Case): Consequence[] {
  const { actor } = event;
  if (event.type === 'clocks-changed') return limitChanged(event, state);
  if (PARTS.includes(event.type))
    return dutyOf(state) ? [tell(actor, { command: 'set-holder', unit: holderOf(state) ?? null })] : [];
  if (event.type === 'wrongdoing-marked')
    return [tell(actor, { command: 'set-against', units: event.is ? event.against : [] })];
  if (event.type === 'ended') return ended(event);
  if (event.type === 'reopened')
    return [
      {
        ...tell(actor, {
          command: 'come-back',
          to: state.number,
          ...pick(conferenceOf(state), ['unit', 'limit', 'grade', 'emergency']),
        }),
        left: true,
      },
    ];
  if (event.type === 'closed') return [tell(actor, { command: 'call-off', says: '办件已办结' })];
  if (event.type === 'released' && event.release.conference !== undefined) {
    const { conference, id } = event.release;
    const noted: ConferenceTold = { command: 'note-release', release: id };
    return [{ actor, tells: conference, command: noted }];
  }
  // What is told of an outlet is no fact of how it was held.
  if (event.type === 'corrected' && event.fact === 'released' && event.sets.release) {
    const { is, reason, evidence } = event;
    const { id: release } = event.sets.release;
    return [tell(actor, { command: 'note-correction', release, is, reason, evidence, ...pick(event, ['approvedBy']) })];
  }
  return [];
}

const tell = (actor: Actor, command: ConferenceTold) => ({
  actor,
  tellsOpened: true as const,
  kind: 'conference',
  command: { ...command },
});

/** With a case that joins another they go over to that, under the limit by which it is judged; with any other end they are off. */
function ended({ actor, into, duties = [] }: Extract<Event, { type: 'ended' }>): Consequence[] {
  if (into === undefined) return [tell(actor, { command: 'call-off', says: '办件已终结' })];
  const duty = duties.find(({ kind }) => kind === 'press-conference');
  const follow = tell(actor, { command: 'follow', into });
  return duty ? [tell(actor, { command: 'set-limit', limit: pick(duty, ['dueAt']) }), follow] : [follow];
}

const isOfConference = (clockId: string): boolean => keyOfId(clockId).split(':')[0] === 'press-conference';

const dutyOf = ({ clocks }: Case): Clock | undefined =>
  clocks.findLast((clock) => clock.kind === 'press-conference' && isLive(clock));

/** R1: whoever answers for the case; H5: none that it complains of. */
function holderOf(state: Case): string | undefined {
  const unit = unitToMove({ state, clock: null });
  return unit === null || isComplainedOf(state, unit) ? undefined : unit;
}

function limitChanged({ actor, changes }: Extract<Event, { type: 'clocks-changed' }>, state: Case): Consequence[] {
  // What becomes of them with a case that is over is told by that.
  if (!isOpen(state)) return [];
  const opened = changes.findLast(
    (change): change is ChangeOf<'opened'> => change.change === 'opened' && isOfConference(change.clock.id),
  );
  const met = changes.findLast(
    (change): change is ChangeOf<'met'> => change.change === 'met' && isOfConference(change.clockId),
  );
  const gone = changes.some((change) => change.change === 'superseded' && isOfConference(change.clockId));
  if (!opened && !met && !gone) return [];
  const clock = state.clocks.findLast(({ id }) => id === (met?.clockId ?? opened?.clock.id));
  const limit: LegalLimit | null = clock ? pick(clock, ['dueAt', 'metAt']) : null;
  return [
    tell(actor, { command: 'set-limit', limit, ...gravestInPlay(state) }),
    ...(opened && !met && limit && !state.offline && !isDailyDrill(state) ? [proposed(actor, state)] : []),
  ];
}

const proposed = (actor: Actor, state: Case): Consequence => ({
  actor,
  opens: 'conference',
  unlessOpen: true,
  command: { command: 'open', proposed: true, ...conferenceOf(state) },
});

/** What a conference takes over from its case. */
export function conferenceOf(state: Case): Omit<OpenConference, 'command' | 'number'> {
  const unit = holderOf(state);
  const duty = state.clocks.findLast(({ kind }) => kind === 'press-conference');
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const { grade, emergency } = gravestInPlay(state);
  return {
    caseNumber: state.number,
    grade,
    ...pick(state, ['subject', 'drill']),
    ...(duty ? { limit: pick(duty, ['dueAt', 'metAt']) } : {}),
    ...(emergency ? { emergency } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(against.length > 0 ? { against } : {}),
  };
}

/** A1: what is proposed brings the duty as what stands does. */
function gravestInPlay(state: Case) {
  const all = gradesInPlay(state);
  const emergency = GRADES.find((grade) => all.some((grades) => grades.emergency === grade)) ?? null;
  return {
    grade: GRADES.find((grade) => all.some(({ opinion }) => opinion === grade)) ?? state.grades.opinion,
    emergency,
  };
}
