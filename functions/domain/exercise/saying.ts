import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing, Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import type { ExerciseEvent } from './events.ts';
import { type Exercise, isOpen } from './exercise.ts';
import { answererOf, directorsOf, participantsOf, watchersOf } from './people.ts';

/** P8: what a decision on an exercise says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly ExerciseEvent[], state: Exercise, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  const said = clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
  // S4: it ends in one text to each, and not with what was asked before.
  return isOpen(state) ? said : { ...said, takeBacks: [] };
}

/** P8, S4: all who are in it hear when it begins and when it is over; whoever is asked something, that he is. What an inject says stands on the page. */
export function notificationsOf(event: ExerciseEvent, state: Exercise, context: Announcing): Notification[] {
  const { actions } = context.policy.texts;
  const { directory } = context;
  switch (event.type) {
    case 'exercise-started':
      return [
        {
          seq: event.seq,
          key: `exercise.e${event.seq}`,
          step: 'case',
          template: 'exercise-news',
          action: actions['exercise-started'],
          people: [...participantsOf(state, directory), ...watchersOf(state, directory)],
        },
      ];
    case 'exercise-ended':
    case 'exercise-stopped':
      return [
        {
          seq: event.seq,
          key: `exercise.e${event.seq}`,
          step: 'case',
          template: 'exercise-news',
          action: actions['exercise-over'],
          people: [
            ...participantsOf(state, directory),
            ...watchersOf(state, directory),
            ...directorsOf(state, directory).filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id),
          ],
        },
      ];
    case 'inject-given': {
      const clock = state.clocks.find(({ kind, of }) => kind === 'exercise-reply' && of === event.inject.id);
      return event.to === undefined
        ? []
        : [
            {
              seq: event.seq,
              key: `exercise.e${event.seq}`,
              step: clock?.id ?? 'case',
              template: 'exercise-due',
              action: actions['exercise-reply'],
              at: clock?.dueAt ?? event.at,
              people: answererOf(state, directory),
            },
          ];
    }
    case 'rung-fired':
      return state.clocks.some(({ id, kind }) => id === event.clockId && kind === 'exercise-inject')
        ? []
        : ofFiredRung(event, state.clocks, ({ kind }) => actions[kind], context);
    case 'exercise-opened':
    case 'exercise-changed':
    case 'start-asked':
    case 'inject-answered':
    case 'note-written':
    case 'case-noted':
    case 'exercise-dropped':
    case 'clocks-changed':
    case 'hold-changed':
    case 'text-resent':
    case 'restored':
      return [];
  }
}
