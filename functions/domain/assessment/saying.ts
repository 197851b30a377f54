import type { Contact } from '../people/directory.ts';
import { distinct } from '../people/holders.ts';
import type { AssessmentAction } from '../rules/assessment-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { type Assessment, isOpen, unitsOf } from './assessment.ts';
import { bearer } from './bearer.ts';
import { decidable } from './decidable.ts';
import type { AssessmentEvent } from './events.ts';
import { holders } from './people.ts';

/** P8: what a decision on an assessment says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly AssessmentEvent[], state: Assessment, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}

/** A2, P8: what one event says to whom: that something is asked or came to pass; never what was found. */
export function notificationsOf(event: AssessmentEvent, state: Assessment, context: Announcing): Notification[] {
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  const toUnits = (units: readonly string[]): Contact[] => others(holders('move', units, state, context));
  /** The units that assess it, and whoever proposed what was decided. */
  const concerned = (of: { proposalId: string }): Contact[] =>
    distinct([
      ...toUnits(unitsOf(state)),
      ...context.directory.contacts.filter(({ id }) => id === proposerOf(of, context)?.by),
    ]);
  const news = (what: AssessmentAction, people: Contact[]): Notification => ({
    seq: event.seq,
    key: `assessment.e${event.seq}`,
    step: 'case',
    template: 'assessment-news',
    action: context.policy.texts.actions[what],
    people,
  });
  const toDesk = (what: AssessmentAction): Notification => {
    const desk = forDesk({ assignments: [] }, context);
    return { ...news(what, []), ...desk, key: `assessment.e${event.seq}.d`, people: others(desk.people) };
  };
  switch (event.type) {
    case 'assessment-opened':
      return asked(event, state, others, context);
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      // What was ruled says it to whoever proposed it, too.
      return event.approved && proposerOf(event, context)?.kind === 'assessment' ? [] : answered(event, context);
    case 'assessment-ruled':
      return [news(`assessment-${event.ruling}`, concerned(event))];
    case 'risk-corrected':
      return [news('assessment-regraded', concerned(event)), toDesk('assessment-regraded')];
    case 'launch-moved':
    case 'hour-gone':
      return [news('assessment-moved', toUnits(unitsOf(state)))];
    case 'launch-recorded':
      return event.unruled
        ? [
            news('assessment-unruled', others(holders('principal-leader', [state.unit], state, context))),
            toDesk('assessment-unruled'),
          ]
        : [];
    case 'assessment-dropped':
      return [news('assessment-dropped', toUnits(state.coUnits))];
    case 'case-noted':
      return [news('assessment-echo', toUnits([state.unit]))];
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, ({ kind }) => context.policy.texts.actions[kind], context);
    case 'finding-recorded':
    case 'finding-withdrawn':
    case 'point-set':
    case 'point-dropped':
    case 'plan-named':
    case 'assessment-submitted':
    case 'watch-noted':
    case 'watch-over':
    case 'point-judged':
    case 'unforeseen-recorded':
    case 'facts-corrected':
    case 'assessment-closed':
    case 'breach-set-aside':
    case 'clocks-changed':
    case 'hold-changed':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
      return [];
  }
}

const proposerOf = ({ proposalId }: { proposalId: string }, { proposed = [] }: Announcing) =>
  proposed.find(({ proposal }) => proposal.id === proposalId)?.proposal;

/** A2: the responsible unit is asked for its conclusion, those that assess with it for what they find, by its clock. */
function asked(
  event: AssessmentEvent,
  state: Assessment,
  others: (people: Contact[]) => Contact[],
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find(({ kind }) => kind === 'assessment-findings');
  const to = (units: readonly string[], what: AssessmentAction, key: string): Notification[] => {
    const people = distinct(others(holders('move', units, state, context)));
    return people.length === 0
      ? []
      : [
          {
            seq: event.seq,
            key,
            step: clock?.id ?? 'case',
            template: 'assessment-due',
            action: context.policy.texts.actions[what],
            people,
            ...(clock ? { at: clock.dueAt } : {}),
          },
        ];
  };
  return [
    ...to([state.unit], 'assessment-findings', `assessment.e${event.seq}`),
    ...to(state.coUnits, 'assessment-finding', `assessment.e${event.seq}.c`),
  ];
}
