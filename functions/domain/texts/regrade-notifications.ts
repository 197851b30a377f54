import { type Case, type Clock, unitsOf } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Contact } from '../people/directory.ts';
import { unitToMove } from '../people/recipients.ts';
import type { Policy } from '../rules/policy.ts';
import { type Announcing, atDesk, atUnit, type Notification } from './notification.ts';
import { reaching } from './reaching.ts';
import { isRegrade, regradeOf } from './regrade.ts';

type Deciding = NonNullable<ReturnType<typeof regradeOf>>;

/** What a decision on the grades says, reckoned once for all events of that decision. */
export interface RegradeTexts {
  /** The event that decided; null where none did. */
  seq: number | null;
  notifications: Notification[];
  /** Whoever need not hear of its duties once more: he is told of the decision, or made it. */
  told: ReadonlySet<string>;
  /** The clocks that its texts speak of. */
  about: readonly string[];
  /** Its text to others, whom a rung of one of these clocks would have told: it names the grade, and whether the time is over. */
  also: (people: Contact[]) => Notification[];
}

export function regradeTexts(
  events: readonly Event[],
  state: Case,
  before: readonly Clock[],
  context: Announcing,
): RegradeTexts {
  const event = events.find(isRegrade);
  if (!event) return NOTHING;
  const change = regradeOf(events, state, before, context.policy);
  const notifications = change ? regraded(change, events, state, context) : [];
  const told = notifications.flatMap(({ people }) => people.map(({ id }) => id));
  return {
    seq: event.seq,
    notifications,
    told: new Set([...told, ...(event.actor.kind === 'person' ? [event.actor.id] : [])]),
    about: change?.about() ?? [],
    also: (people) => (change ? also(change, people, state, context) : []),
  };
}

const NOTHING: RegradeTexts = { seq: null, notifications: [], told: new Set(), about: [], also: () => [] };

const saying = ({ event: { seq }, template }: Deciding, { texts }: Policy) => ({
  seq,
  key: `case.e${seq}`,
  step: 'case',
  template,
  action: texts.actions.regrade,
});

/** Each of a unit reads of its own duties, everybody else of all. */
function also(change: Deciding, people: Contact[], state: Case, { policy }: Announcing): Notification[] {
  const units = unitsOf(state);
  return people.map((person) => {
    const unit = units.find((one) => one === person.unit);
    return { ...saying(change, policy), people: [person], regrade: change.said(unit), about: change.about(unit) };
  });
}

/** A1, P8: one text for each person whom a decision on the grades concerns: of the unit that answers, of those whose duties it changed, and of the desk. */
function regraded(change: Deciding, events: readonly Event[], state: Case, context: Announcing): Notification[] {
  const base = { ...saying(change, context.policy), people: [] };
  const owners = new Set([...change.brought, ...change.off].map(({ unit }) => unit));
  const primary = unitToMove({ state, clock: null });
  const units = unitsOf(state).filter((unit) => unit === primary || owners.has(unit));
  const atUnits = units.flatMap((unit) => {
    const said = { ...base, regrade: change.said(unit), about: change.about(unit) };
    const leaders = change.roles
      .filter((role) => role === 'unit-leader' || role === 'principal-leader')
      .flatMap((role) => atUnit(role, unit, state, context));
    return [...reaching(unit, said, state, context), { ...said, people: leaders }];
  });
  // The first decision is the desk's own appraisal: nobody there need hear of it.
  const ofDesk = events.some(({ type }) => type === 'confirmed')
    ? []
    : change.roles.filter((role) => role === 'desk' || role === 'leader-on-duty' || role === 'district-leader');
  const { actor } = change.event;
  const people = ofDesk
    .flatMap((role) => atDesk(role, state, context))
    .filter(({ id }) => actor.kind !== 'person' || id !== actor.id);
  return [...atUnits, { ...base, people, regrade: change.said(), about: change.about() }];
}
