import type { Clock } from '../matter/clock.ts';
import type { Contact } from '../people/directory.ts';
import { distinct } from '../people/holders.ts';
import type { WatchAction } from '../rules/watch-rules.ts';
import { ofFiredRung } from '../texts/fired-rung.ts';
import { type Announcing, forDesk, type Notification } from '../texts/notification.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { decidable } from './decidable.ts';
import type { WatchEvent } from './events.ts';
import { holders, owingOf } from './people.ts';
import { comesAt } from './phase.ts';
import { isOwnClock, unitsOf, type Watch } from './watch.ts';

/** P8, M1: what one event of a watch says to whom: that it is and until when; never what was drafted or seen. */
export function notificationsOf(event: WatchEvent, state: Watch, context: Announcing): Notification[] {
  const others = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => event.actor.kind !== 'person' || id !== event.actor.id);
  const to = (units: readonly string[]): Contact[] => others(holders('move', units, state, context));
  const news = (what: WatchAction, people: Contact[]): Notification => ({
    ...said(event, 'watch-news'),
    action: context.policy.texts.actions[what],
    people,
  });
  const toDesk = (what: WatchAction): Notification => {
    const desk = forDesk({ assignments: [] }, context);
    return { ...news(what, []), ...desk, people: others(desk.people) };
  };
  switch (event.type) {
    case 'watch-opened':
      return [
        ...(event.launch ? asked(event, 'watch-line', [state.owner], state, context) : []),
        ...(event.period && state.period?.asks.length === 0 ? [coming(event, to(event.units), state)] : []),
      ];
    case 'rota-asked':
      return asked(event, 'watch-rota', event.units, state, context);
    case 'units-told':
      // By its rung, which says it itself, where nobody ordered it.
      return event.why === undefined ? [] : [coming(event, to(event.units), state)];
    case 'units-added':
      // Who is asked for a rota hears of it by that.
      return state.toldAt === undefined && (state.launch || (state.period?.asks.length ?? 0) > 0)
        ? []
        : [coming(event, to(event.units), state)];
    case 'unit-removed':
      return [news('watch-removed', to([event.unit]))];
    case 'watch-moved':
      return [news('watch-moved', to(toldUnits(state)))];
    case 'watch-called-off':
      return [news('watch-off', to(toldUnits(state)))];
    case 'reported':
      return event.says === undefined ? [] : [toDesk('watch-seen')];
    case 'rota-submitted':
      return [toDesk('watch-submitted')];
    case 'rota-approved':
      return [news('watch-approved', to([event.unit]))];
    case 'rota-returned':
      return [news('watch-returned', to([event.unit]))];
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, decidable(state), context);
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofRung(event, state, context);
    case 'contacts-asked':
      return event.byRung ? [] : askedLater(event, state, context);
    case 'line-set':
    case 'contact-pressed':
    case 'facts-corrected':
    case 'day-opened':
    case 'reports-missed':
    case 'miss-excused':
    case 'case-noted':
    case 'assessment-linked':
    case 'watch-closed':
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

const said = ({ seq }: WatchEvent, template: string) => ({ seq, key: `watch.e${seq}`, step: 'case', template });

/** Whoever knows of it: its owner, and the units once they were told. */
const toldUnits = (state: Watch): string[] =>
  state.period || state.toldAt !== undefined ? unitsOf(state) : [state.owner];

/** M1: that it comes, and when. */
const coming = (event: WatchEvent, people: Contact[], state: Watch): Notification => ({
  ...said(event, state.launch ? 'watch-launch' : 'watch-period'),
  at: comesAt(state),
  people,
});

/** Units are asked for something by its clock, so that what they give silences what is still to be sent of it. */
function asked(
  event: WatchEvent,
  kind: 'watch-line' | 'watch-rota',
  units: readonly string[],
  state: Watch,
  context: Announcing,
): Notification[] {
  const of = event.type === 'rota-asked' ? event.ask : undefined;
  const clock = state.clocks.find((one) => one.kind === kind && one.of === of);
  const people = holders('move', units, state, context);
  const base = {
    ...said(event, 'watch-due'),
    ...(clock ? { step: clock.id, at: clock.dueAt } : {}),
    action: context.policy.texts.actions[kind],
    people,
  };
  const unreached = units.filter((unit) => !people.some((one) => one.unit === unit));
  return unreached.length === 0
    ? [base]
    : [
        base,
        {
          ...base,
          key: `${base.key}.u`,
          template: 'step-unreachable',
          ...forDesk({ assignments: [] }, context),
        },
      ];
}

/** M1: units hear of what they owe themselves; whoever watches over them reads how many still do, in one text. */
function ofRung(event: Extract<WatchEvent, { type: 'rung-fired' }>, state: Watch, context: Announcing): Notification[] {
  const clock = state.clocks.find(({ id }) => id === event.clockId);
  const owing = clock && isOwnClock(clock) ? owingOf(state, clock) : [];
  const found = ofFiredRung(event, state.clocks, ({ kind }) => context.policy.texts.actions[kind], context);
  // M1: units are told of the launch itself; the rung meets its own clock, which silences nothing of this.
  if (clock?.kind === 'watch-notice' && event.kind === 'remind')
    return found.map((one) => ({ ...one, step: 'case', at: comesAt(state) }));
  // P8: whoever is asked reads what he is asked; the desk, once the hour is over, how many units are not reached whole.
  if (clock?.kind === 'contact-test')
    return found.map((one) =>
      event.kind === 'remind' || one.template === 'step-unreachable' ? one : { ...one, count: owing.length },
    );
  return found.flatMap((one) => (clock && isListed(clock) ? listed(one, owing) : [one]));
}

/** P8: who came on the rota after the others were asked has the text at once; what he owes stands with the round. */
function askedLater(
  event: Extract<WatchEvent, { type: 'contacts-asked' }>,
  state: Watch,
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find(({ kind, of }) => kind === 'contact-test' && of === `R${state.test?.round ?? 0}`);
  const people = context.directory.contacts.filter(
    ({ id, active, phone }) => active && phone !== undefined && event.people.some(({ person }) => person === id),
  );
  return [
    {
      ...said(event, 'watch-due'),
      ...(clock ? { step: clock.id, at: clock.dueAt } : {}),
      action: context.policy.texts.actions['contact-test'],
      people,
    },
  ];
}

const isListed = ({ kind }: Pick<Clock, 'kind'>): boolean => kind === 'zero-report' || kind === 'watch-rota';

function listed(notice: Notification, owing: readonly string[]): Notification[] {
  if (notice.template === 'step-unreachable') return [notice];
  const own = notice.people.filter(({ unit }) => owing.includes(unit));
  const above = notice.people.filter((one) => !own.includes(one));
  return [
    ...(own.length > 0 ? [{ ...notice, people: distinct(own) }] : []),
    ...(above.length > 0
      ? [{ ...notice, key: `${notice.key}.list`, template: 'watch-list', count: owing.length, people: above }]
      : []),
  ];
}
