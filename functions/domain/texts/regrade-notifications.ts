import { type Case, type Clock, unitsOf } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import { unitToMove } from '../people/recipients.ts';
import { type Announcing, atDesk, atUnit, type Notification } from './notification.ts';
import { reaching } from './reaching.ts';
import { isRegrade, regradeOf } from './regrade.ts';

/** What a decision on the grades says, reckoned once for all events of that decision. */
export interface RegradeTexts {
  /** The event that decided; null where none did. */
  seq: number | null;
  notifications: Notification[];
  /** Whoever need not hear of its duties once more: he is told of the decision, or made it. */
  told: ReadonlySet<string>;
}

export function regradeTexts(
  events: readonly Event[],
  state: Case,
  before: readonly Clock[],
  context: Announcing,
): RegradeTexts {
  const event = events.find(isRegrade);
  if (!event) return { seq: null, notifications: [], told: new Set() };
  const notifications = regraded(event.seq, events, state, before, context);
  const told = notifications.flatMap(({ people }) => people.map(({ id }) => id));
  return {
    seq: event.seq,
    notifications,
    told: new Set([...told, ...(event.actor.kind === 'person' ? [event.actor.id] : [])]),
  };
}

/** A1, P8: one text for each person whom a decision on the grades concerns: of the unit that answers, of those whose duties it changed, and of the desk. */
function regraded(
  seq: number,
  events: readonly Event[],
  state: Case,
  before: readonly Clock[],
  context: Announcing,
): Notification[] {
  const { policy } = context;
  const change = regradeOf(events, state, before, policy);
  if (!change) return [];
  const base = {
    seq,
    key: `case.e${seq}`,
    step: 'case',
    template: change.template,
    people: [],
    action: policy.texts.actions.regrade,
  };
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
