import type { Case, Clock } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import { isOpen } from '../case/case.ts';
import type { TextContext } from './text-context.ts';
import { addressees } from './addressees.ts';
import type { Contact } from '../people/directory.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { ladderOf, rungOf, withMissRecipients } from '../clocks/ladder.ts';
import type { Recipient } from '../rules/policy.ts';
import { recipients } from '../people/recipients.ts';
import { liftedClock, liftedDuty } from './taken-back.ts';
import type { Text } from './text.ts';
import { clockKey } from '../clocks/wanted-clocks.ts';

/** What an event says to whom, before it is one text per person. */
export interface Notification {
  seq: number;
  /** With person and channel the key of a text: nobody hears the same notice twice. */
  key: string;
  /** What it is about, and what the code behind it may do. */
  step: string;
  template: string;
  people: Contact[];
  action?: string;
  at?: Instant | undefined;
  count?: number;
}

export interface Announcing extends TextContext {
  channels: readonly string[];
  /** The case's texts so far; only needed when something is taken back. */
  sentTexts: Text[];
}

/** P8: what one event of a decision says to whom. */
export function notificationsOf(event: Event, state: Case, events: Event[], context: Announcing): Notification[] {
  const { seq } = event;
  const said = (template: string, people: Contact[], step = 'case'): Notification => ({
    seq,
    key: `${step}.e${seq}`,
    step,
    template,
    people,
  });
  switch (event.type) {
    case 'case-opened':
    case 'reopened':
      return state.status === 'appraising'
        ? [{ ...said('appraise', desk(state, context)), at: dueOf(state, 'confirm') }]
        : [];
    case 'attention-grew':
      return [said('grew', desk(state, context))];
    case 'limit-set':
      return limitSet(event, state, context);
    case 'assigned':
      return assigned(event, state, context);
    case 'graded':
      return event.grades.opinion === 'I' ? asked(seq, standingUnits(state), state, context) : [];
    case 'rung-fired':
      return rung(event, state, context);
    case 'rungs-skipped':
      return events.some((e) => e.type === 'rung-fired' && e.clockId === event.clockId)
        ? []
        : caughtUp(event, state, events, context);
    case 'return-requested':
      return [
        {
          ...said('return-requested', desk(state, context), `assignment:${event.assignmentId}`),
          at: dueOf(state, 'return-decision'),
        },
      ];
    case 'return-decided': {
      const action = context.policy.texts.actions[event.accepted ? 'return-accepted' : 'return-rejected'];
      const people = atUnit('move', unitOf(state, event.assignmentId), state, context);
      return [{ ...said('return-decided', people, `assignment:${event.assignmentId}`), action }];
    }
    case 'handed-on':
      return [
        said(
          'handed-on',
          context.directory.contacts.filter((c) => c.id === event.to),
          `assignment:${event.assignmentId}`,
        ),
      ];
    case 'reminded':
      return event.units.flatMap((unit) => reaching(unit, said('urged', []), state, context));
    case 'taken-back':
      return liftedDuty(
        seq,
        `assignment:${event.assignmentId}`,
        state,
        context,
        (text) => text.unit === unitOf(state, event.assignmentId),
      );
    case 'ended':
      return liftedDuty(seq, 'case', state, context, () => true);
    case 'clock-superseded':
      return event.why === 'replaced' || !isOpen(state) ? [] : liftedClock(seq, event.clockId, state, context);
    case 'clock-refused': {
      // H3: at once, so that no limit is forgotten for want of a calendar.
      const key = clockKey(event.kind, event.of);
      return [
        {
          ...said('unreckoned', desk(state, context), `refused:${key}`),
          action: context.policy.texts.actions[event.kind],
        },
      ];
    }
    case 'purge-asked':
      return purgeAsked(event, state, context);
    case 'clock-reckoned':
    case 'clock-opened':
    case 'clock-met':
    case 'clock-missed':
    case 'confirmed':
    case 'signed':
    case 'leading':
    case 'released':
    case 'reported':
    case 'settled':
    case 'closed':
    case 'split-off':
    case 'noted':
    case 'words-opened':
    case 'wrongdoing-marked':
    case 'text-resent':
    case 'policy-moved':
    case 'restored':
    case 'purge-decided':
    case 'purged':
      return [];
  }
}

/** H2, H5: whoever else may decide; where the desk is the asker alone, the leader on duty. Rules from before this template said nothing. */
function purgeAsked(
  { seq, purge }: Extract<Event, { type: 'purge-asked' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  if (!context.policy.texts.templates['purge-asked']) return [];
  const step = `purge:${purge.id}`;
  const others = [desk(state, context), atDesk('leader-on-duty', state, context)].map((people) =>
    people.filter(({ id }) => id !== purge.by),
  );
  return [
    {
      seq,
      key: `${step}.e${seq}`,
      step,
      template: 'purge-asked',
      people: others.find((people) => people.length > 0) ?? [],
    },
  ];
}

function assigned(
  { seq, assignment }: Extract<Event, { type: 'assigned' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const { id, unit } = assignment;
  const step = `assignment:${id}`;
  const at = state.clocks.find((clock) => clock.kind === 'sign' && clock.of === id)?.dueAt;
  const signing = reaching(
    unit,
    { seq, key: `${step}.e${seq}`, step, template: 'sign', people: [], at },
    state,
    context,
  );
  return state.grades.opinion === 'I' ? [...signing, ...asked(seq, [unit], state, context)] : signing;
}

/** P2: desk and unit learn of a superior's limit when it is set. */
function limitSet(
  { seq, limit }: Extract<Event, { type: 'limit-set' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find((known) => known.of === limit.id);
  if (!clock) return [];
  const { to } = addressees(
    state,
    clock,
    { id: 'set', at: clock.startAt, kind: 'remind', to: ['move', 'desk'], template: 'remind' },
    context,
  );
  const people = context.directory.contacts.filter((contact) => to.includes(contact.id));
  return [{ ...aboutClock(clock, seq, context), key: `${clock.id}.e${seq}`, template: 'remind', people }];
}

/** R4: whoever has to lead is asked so, once in a case; his press puts it on the record. */
function asked(seq: number, units: string[], state: Case, context: TextContext): Notification[] {
  return units.map((unit) => {
    const own = state.assignments.filter((a) => a.unit === unit && a.state !== 'taken-back').map(({ id }) => id);
    const clock = state.clocks.find(
      ({ kind, of, state: is }) => kind === 'lead' && is !== 'superseded' && own.includes(of ?? ''),
    );
    return {
      seq,
      key: 'case.lead',
      step: clock?.id ?? 'case',
      template: 'lead',
      people: atUnit('principal-leader', unit, state, context),
    };
  });
}

/** The unit's officers; where none can be reached its leaders, and the desk at once, so that somebody takes up the telephone. */
function reaching(unit: string, notice: Notification, state: Case, context: TextContext): Notification[] {
  const posts: Recipient[] = ['move', 'unit-leader', 'principal-leader'];
  const [officers, ...leaders] = posts.map((post) => atUnit(post, unit, state, context));
  if (officers && officers.length > 0) return [{ ...notice, people: officers }];
  const action = context.policy.texts.actions.sign;
  return [
    { ...notice, people: leaders.find((found) => found.length > 0) ?? [] },
    {
      seq: notice.seq,
      key: `${notice.key}.${unit}.u`,
      step: notice.step,
      template: 'step-unreachable',
      people: desk(state, context),
      action,
    },
  ];
}

function rung(event: Extract<Event, { type: 'rung-fired' }>, state: Case, context: Announcing): Notification[] {
  const clock = state.clocks.find((c) => c.id === event.clockId);
  const step = clock ? rungOf(clock, ladderOf(clock, context.policy), event.rung) : null;
  if (!clock || !step) return [];
  const base = { ...aboutClock(clock, event.seq, context), key: `${clock.id}.${event.rung}` };
  const notices: Notification[] = [
    { ...base, template: step.template, people: context.directory.contacts.filter((c) => event.to.includes(c.id)) },
  ];
  // Nobody could be reached for a role: the desk learns it at once.
  if (event.unreachable.length > 0)
    notices.push({ ...base, key: `${base.key}.u`, template: 'step-unreachable', people: desk(state, context) });
  return notices;
}

/** Rungs before a clock's creation are silent; one text says where it stands now: late already, or the last step that would have spoken. */
function caughtUp(
  event: Extract<Event, { type: 'rungs-skipped' }>,
  state: Case,
  events: Event[],
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find((c) => c.id === event.clockId);
  const ladder = clock ? ladderOf(clock, context.policy) : null;
  const skipped = clock && ladder ? event.rungs.flatMap((id) => rungOf(clock, ladder, id) ?? []) : [];
  const step = skipped.at(-1);
  if (!clock || !step) return [];
  const late = events.filter((e) => e.type === 'clock-missed').length;
  const missed = events.some((e) => e.type === 'clock-missed' && e.clockId === clock.id);
  // A rung before the clock's own start (a day before due, on a limit of twenty hours) had nothing to say.
  if (!missed && step.at < clock.startAt) return [];
  const spoken = withMissRecipients(step, skipped);
  const to = new Set(addressees(state, clock, missed ? { ...spoken, to: ['desk', ...spoken.to] } : spoken, context).to);
  const base = {
    ...aboutClock(clock, event.seq, context),
    people: context.directory.contacts.filter((c) => to.has(c.id)),
  };
  if (!missed) return [{ ...base, key: `${clock.id}.${step.id}`, template: step.template }];
  return [{ ...base, step: 'case', key: `case.late${state.version}`, template: 'late', count: late }];
}

const aboutClock = (
  clock: Clock,
  seq: number,
  { policy }: TextContext,
): Pick<Notification, 'seq' | 'step' | 'at' | 'action'> => ({
  seq,
  step: stepOf(clock),
  at: clock.dueAt,
  action: policy.texts.actions[clock.kind],
});

/** What the code behind a text may do: a signature belongs to its assignment, anything else to its clock. */
const stepOf = (clock: Clock): string =>
  clock.kind === 'sign' ? `assignment:${clock.of?.split('.')[0] ?? ''}` : clock.kind === 'confirm' ? 'case' : clock.id;

const atDesk = (role: Recipient, state: Case, { directory, now }: TextContext): Contact[] =>
  recipients(role, { state, clock: null, directory, now }).people;
const desk = (state: Case, context: TextContext): Contact[] => atDesk('desk', state, context);
const atUnit = (role: Recipient, unit: string, state: Case, { directory, now }: TextContext): Contact[] =>
  recipients(role, { state, clock: { move: { unit } }, directory, now }).people;
const dueOf = (state: Case, kind: Clock['kind']): Instant | undefined =>
  state.clocks.find((clock) => clock.kind === kind && isLive(clock))?.dueAt;
const unitOf = (state: Case, assignmentId: string): string =>
  state.assignments.find((a) => a.id === assignmentId)?.unit ?? '';
const standingUnits = (state: Case): string[] => [
  ...new Set(state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit)),
];
