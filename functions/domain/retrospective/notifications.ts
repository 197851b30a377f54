import type { Contact } from '../people/directory.ts';
import type { RetroAction, RetroClockKind } from '../rules/retrospective-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { decidable } from './decidable.ts';
import type { RetrospectiveEvent } from './events.ts';
import { holders } from './people.ts';
import { findingsOf, type Retrospective } from './retrospective.ts';

/** P8, D4: what one event of a retrospective says to whom: what is to be done and until when; never what was found. */
export function notificationsOf(event: RetrospectiveEvent, state: Retrospective, context: Announcing): Notification[] {
  const { actions } = context.policy.texts;
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  const said = { seq: event.seq, key: `retro.e${event.seq}`, step: 'case' };
  const news = (what: RetroAction, unit: string): Notification[] => [
    { ...said, template: 'retro-news', action: actions[what], people: others(holders('move', unit, state, context)) },
  ];
  const asks = (kind: RetroClockKind, of: string | undefined, unit: string): Notification[] => {
    const clock = state.clocks.find((one) => one.kind === kind && one.of === of);
    const people = holders('move', unit, state, context);
    const base = {
      ...said,
      ...(clock ? { step: clock.id, at: clock.dueAt } : {}),
      template: 'retro-due',
      action: actions[kind],
    };
    return people.length > 0
      ? [{ ...base, people }]
      : [{ ...base, template: 'step-unreachable', ...forDesk({ assignments: [] }, context) }];
  };
  const ofAction = (id: string): string => state.actions.find((one) => one.id === id)?.unit ?? state.unit;
  switch (event.type) {
    case 'retrospective-opened':
      return asks('retro-findings', findingsOf(state).of, state.unit);
    case 'recurrence-confirmed':
    case 'retrospective-reopened':
      return news('retro-reopened', state.unit);
    case 'action-asked':
      return asks('retro-action', event.action, event.unit);
    case 'action-returned':
      return news('retro-returned', ofAction(event.action));
    case 'action-confirmed':
      return news('retro-confirmed', ofAction(event.action));
    case 'action-dropped':
      return news('retro-dropped', ofAction(event.action));
    case 'action-done':
      return [
        { ...said, template: 'retro-news', action: actions['retro-done'], ...forDesk({ assignments: [] }, context) },
      ];
    case 'recurrence-noted': {
      const clock = state.clocks.find((one) => one.kind === 'retro-recurrence' && one.of === event.recurrence);
      return [
        {
          ...said,
          ...(clock ? { step: clock.id, at: clock.dueAt } : {}),
          template: 'retro-due',
          action: actions['retro-recurrence'],
          ...forDesk({ assignments: [] }, context),
        },
      ];
    }
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => actions[kind], context);
    case 'findings-written':
    case 'recurrence-denied':
    case 'change-proposed':
    case 'change-drafted':
    case 'retrospective-closed':
    case 'units-barred':
    case 'case-changed':
    case 'clocks-changed':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}
