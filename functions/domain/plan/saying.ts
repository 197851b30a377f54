import { holdersFor } from '../people/holders.ts';
import type { PlanAction } from '../rules/plan-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { bearer } from './bearer.ts';
import type { Answer, PlanEvent } from './events.ts';
import { decidersOf } from './people.ts';
import { isOpen, type PlanMatter, roundOf } from './plan-matter.ts';

/** P8: what a decision on a plan says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly PlanEvent[], state: PlanMatter, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}

const NEWS: Record<Exclude<Answer, 'withdrawn'>, PlanAction> = {
  consented: 'plan-consented',
  returned: 'plan-returned',
  refused: 'plan-refused',
};

/** P1, P8: whose word a plan waits for hears of it at once; who proposed it, what became of it; its unit, when it is to be read again. */
export function notificationsOf(event: PlanEvent, state: PlanMatter, context: Announcing): Notification[] {
  const { actions } = context.policy.texts;
  switch (event.type) {
    case 'reading-asked': {
      const clock = state.clocks.find((one) => one.of === event.because && one.state === 'running');
      // While it is proposed anew, it is asked once that is answered.
      if (!clock) return [];
      const people = holdersFor('move', state.unit, { assignments: [] }, context);
      const base = {
        seq: event.seq,
        key: `plan.e${event.seq}`,
        step: clock.id,
        at: clock.dueAt,
        action: actions['plan-reading'],
      };
      return people.length > 0
        ? [{ ...base, template: 'plan-due', people }]
        : [{ ...base, template: 'step-unreachable', ...forDesk({ assignments: [] }, context) }];
    }
    case 'plan-redirected':
    case 'plan-proposed': {
      const of = roundOf(event);
      const clock = state.clocks.find((one) => one.kind === 'plan-consent' && one.of === of);
      const people = decidersOf(state, context);
      const base = {
        seq: event.seq,
        key: `plan.e${event.seq}`,
        step: clock?.id ?? 'case',
        at: clock?.dueAt,
        action: actions['plan-consent'],
      };
      return people.length > 0
        ? [{ ...base, template: 'plan-due', people }]
        : [{ ...base, template: 'step-unreachable', ...forDesk({ assignments: [] }, context) }];
    }
    case 'plan-answered':
      return event.is === 'withdrawn'
        ? []
        : [
            {
              seq: event.seq,
              key: `plan.e${event.seq}`,
              step: 'case',
              template: 'plan-news',
              action: actions[NEWS[event.is]],
              people: context.directory.contacts.filter(({ id, active }) => active && event.planners.includes(id)),
            },
          ];
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => actions[kind], context);
    case 'plan-opened':
    case 'plan-in-force':
    case 'plan-gone':
    case 'clocks-changed':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}
