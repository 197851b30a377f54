import { type Assignment, type Case, type Clock, type Grades, isOfPlan, isStanding, unitsOf } from '../case/case.ts';
import { openSettlements, settlementKey } from '../case/settlements.ts';
import { changesOf } from '../case/clock-changes.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import type { TextContext } from './text-context.ts';
import { addressees } from './addressees.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import { commanding } from '../case/takeover.ts';
import { commandTold, commandToldTo, isOfCommand } from './command-notifications.ts';
import { clockNotifications, firedRung } from './clock-notifications.ts';
import type { Contact } from '../people/directory.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { liaisonsOf } from '../people/recipients.ts';
import { eachOnce, isAmong } from '../people/same-person.ts';
import { reaching, reachingAll } from './reaching.ts';
import type { RegradeTexts } from './regrade-notifications.ts';
import { aboutClock, type Announcing, atUnit, forDesk, type Notification } from './notification.ts';
import { answered, awaited } from './proposal-notifications.ts';

/** P8: what one event of a decision says to whom. */
export function notificationsOf(
  event: Event,
  state: Case,
  events: readonly Event[],
  context: Announcing,
  regrade: RegradeTexts,
): Notification[] {
  const { seq } = event;
  const said = (template: string, people: Contact[], step = 'case'): Notification => ({
    seq,
    key: `${step}.e${seq}`,
    step,
    template,
    people,
  });
  const atDesk = (template: string, step?: string): Notification => ({
    ...said(template, [], step),
    ...forDesk(state, context),
  });
  const toAppraise = (): Notification => ({
    ...atDesk('appraise'),
    action: context.policy.texts.actions.confirm,
    at: dueOf(state, 'confirm'),
  });
  switch (event.type) {
    case 'case-opened':
    case 'reopened':
      if (state.status === 'appraising')
        return [
          toAppraise(),
          ...(event.type === 'case-opened' && event.brings
            ? broughtIn({ seq, assignments: event.brings.assignments }, state, context)
            : []),
        ];
      return event.type === 'reopened' ? askedAnew(seq, state, context) : [];
    case 'attention-grew':
      return event.what === 'emergency' && event.suggestion
        ? graverEmergency(event, event.suggestion.grades, state, context)
        : [atDesk('grew')];
    case 'marked-ours':
      // It was told of in a digest at most; what a person says himself he need not be told.
      return event.alertId === undefined ? [] : [toAppraise()];
    case 'traced-back':
      return (event.discoveredAt !== undefined && event.discoveredAt < state.discoveredAt) || event.emergency
        ? [atDesk('learnt-earlier')]
        : [];
    case 'taken-in':
      return broughtIn(event, state, context);
    case 'limit-set':
      return limitSet(event, state, events, context);
    case 'assigned':
      return [
        ...assigned(event, state, context),
        ...superiorTexted(event, context),
        ...(commanding(state) ? commandToldTo(event.assignment.unit, seq, state, context) : []),
      ];
    case 'confirmed':
      return coordinating(event, state.coordinators ?? [], state, context);
    case 'coordinators-named':
      return state.status === 'open' ? coordinating(event, event.units, state, context) : [];
    case 'part-changed':
      return [...nowPrimary(event, state, context), ...askedForAnswer(event, state, context)];
    case 'task-set':
      return askedForAnswer(event, state, context);
    case 'settlement-set':
    case 'settlement-reopened':
      return settlementAsked(event, state, context);
    case 'handoff-answered':
      return event.is === 'refused' ? [atDesk('handed-back')] : [];
    case 'contributed':
      return [said('contributed', atUnit('lead-unit', unitOf(state, event.assignmentId), state, context))];
    case 'graded':
      return [
        ...(event.grades.opinion === 'I' ? asked(seq, unitsOf(state), state, context) : []),
        ...(seq === regrade.seq ? regrade.notifications : []),
      ];
    case 'emergency-refuted':
      return seq === regrade.seq ? regrade.notifications : [];
    case 'rung-fired':
      return firedRung(event, state, context);
    case 'clocks-changed':
      return event.changes.flatMap((change) => clockNotifications(seq, change, state, events, context, regrade));
    case 'return-requested':
      return [
        {
          ...said('return-requested', [], `assignment:${event.assignmentId}`),
          // Of the desk only the office that may decide on it.
          ...forDesk(state, context, { of: event.assignmentId }),
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
    case 'commented':
      // Whoever is in the directory twice has one phone.
      return [said('mentioned', eachOnce(context.directory.contacts.filter(({ id }) => event.mentions?.includes(id))))];
    case 'noted':
      return instructed(event, state, context);
    case 'reminded':
      return reachingAll(event.units, said('urged', []), state, context);
    case 'proposed':
    case 'proposal-passed-on':
      return awaited(event, state, context);
    case 'proposal-decided':
      return goesOn(event, events) ? [] : answered(event, context);
    case 'wrongdoing-flagged': {
      const clock = state.clocks.find(({ kind, of }) => kind === 'confirm' && of === state.wrongdoing?.flagged?.id);
      return [{ ...atDesk('flagged', clock?.id), at: clock?.dueAt }];
    }
    case 'split-off': {
      const clock = state.clocks.find(({ kind, of }) => kind === 'confirm' && of === state.review?.id);
      return event.review && clock && isLive(clock) ? [{ ...atDesk('review', clock.id), at: clock.dueAt }] : [];
    }
    case 'taken-over':
    case 'handed-back':
      return commandTold(seq, state, context);
    case 'corrected':
      return isOfCommand(event) ? commandTold(seq, state, context) : [];
    case 'dispatch-returned':
      return dueAnew(event, state, context);
    case 'wrongdoing-marked':
    case 'joined-told':
    // Who is told that it is off is judged when the texts are made (`taken-back.ts`).
    case 'taken-back':
    case 'ended':
    case 'passed-on':
    case 'clock-reckoned':
    case 'superior-told':
    case 'signed':
    case 'leading':
    case 'released':
    case 'reported':
    case 'dispatch-written':
    case 'dispatch-signed':
    case 'dispatch-sent':
    case 'receipt-recorded':
    case 'superior-asked':
    case 'settled':
    case 'settlement-extended':
    case 'causes-named':
    case 'told-apart':
    case 'exposure-allowed':
    case 'exposure-judged':
    case 'answer-found':
    case 'link-checked':
    case 'privately-answered':
    case 'shown-how-to-apply':
    case 'emergency-called':
    case 'called-back':
    case 'outlet-recorded':
    case 'outlet-omitted':
    case 'media-told':
    case 'media-replied':
    case 'effect-judged':
    case 'second-answer-set':
    case 'consultation-noted':
    case 'conference-prepared':
    case 'consultation-forgone':
    case 'plan-attached':
    case 'plan-step-set':
    case 'breach-set-aside':
    case 'late-grading-found':
    case 'no-duty-found':
    case 'breach-tolerated':
    case 'point-waived':
    case 'closed':
    case 'amended':
    case 'comment-withdrawn':
    case 'matter-linked':
    case 'matter-unlinked':
    case 'progressed':
    case 'words-opened':
    case 'text-resent':
    case 'policy-moved':
    case 'restored':
    case 'hold-changed':
    case 'decision-prepared':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
    case 'document-saved':
    case 'document-submitted':
    case 'document-reviewed':
    case 'cosigned':
    case 'cosign-settled':
    case 'line-set':
    case 'purged':
      return [];
  }
}

/** P2: whoever is to answer a superior anew hears so at once, and not when half of his time is over. */
function dueAnew(
  { seq, dispatch: id }: Extract<Event, { type: 'dispatch-returned' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const dispatch = state.dispatches?.find((one) => one.id === id);
  const round = `.${(dispatch?.returns ?? 0) + 1}`;
  const of = dispatch?.order?.split(':')[1] ?? 'O';
  const clock = state.clocks.find((one) => one.kind === 'feedback' && one.of === `${of}${round}` && isLive(one));
  if (!clock) return [];
  const said = {
    ...aboutClock(clock, seq, state, context),
    key: `${clock.id}.e${seq}`,
    template: 'remind',
    people: [],
  };
  const units = 'unit' in clock.move ? [clock.move.unit] : ledBy(state);
  return units.flatMap((unit) => reaching(unit, said, state, context));
}

/** P8: whoever answers for the case hears that a leader has said what is to be done: the desk on duty, without him, and the units that hold it. */
function instructed(
  { seq, actor, instructs }: Extract<Event, { type: 'noted' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  if (instructs !== true) return [];
  const notice: Notification = { seq, key: `case.e${seq}`, step: 'case', template: 'instructed', people: [] };
  const desk = forDesk(state, context);
  const others = desk.people.filter(({ id }) => actor.kind !== 'person' || !isAmong([id], actor.id, context.directory));
  // Where he is the desk himself, nobody there is still to be told.
  const alone = desk.people.length > 0 && others.length === 0;
  return [
    ...(alone ? [] : [{ ...notice, ...desk, people: others }]),
    ...reachingAll(ledBy(state), notice, state, context),
  ];
}

const ledBy = ({ assignments }: Case): string[] =>
  assignments.filter((a) => isStanding(a) && a.part !== 'co-unit').map(({ unit }) => unit);

/** A4: one step of several let it pass: whoever asked hears of the last. */
const goesOn = ({ proposalId }: Extract<Event, { type: 'proposal-decided' }>, events: readonly Event[]): boolean =>
  events.some((event) => event.type === 'document-reviewed' && event.proposalId === proposalId && !event.approved);

/** A1: one text for each new highest proposal; a repost of what is proposed already says nothing. */
function graverEmergency(
  { seq, alertId }: Extract<Event, { type: 'attention-grew' }>,
  { emergency }: Grades,
  state: Case,
  context: Announcing,
): Notification[] {
  const { graver } = state;
  const proposed = state.gradesConfirmed ? graver?.grades.emergency === emergency && graver.alertId === alertId : true;
  if (emergency === null || !proposed) return [];
  const clock = state.clocks.findLast((one) => one.kind === 'confirm' && one.of === graver?.id && isLive(one));
  const step = graver && clock ? clock.id : 'case';
  return [
    {
      seq,
      key: `${step}.e${seq}`,
      step,
      template: 'graver',
      ...forDesk(state, context),
      emergency,
      at: clock?.dueAt,
    },
  ];
}

function assigned(
  { seq, assignment }: Pick<Extract<Event, { type: 'assigned' }>, 'seq' | 'assignment'>,
  state: Case,
  context: Announcing,
): Notification[] {
  const { id, unit } = assignment;
  const step = `assignment:${id}`;
  const at = state.clocks.find((clock) => clock.kind === 'sign' && clock.of === id)?.dueAt;
  const signing = reaching(
    unit,
    { seq, key: `${step}.e${seq}`, step, template: 'sign', people: [], action: context.policy.texts.actions.sign, at },
    state,
    context,
  );
  return state.grades.opinion === 'I' ? [...signing, ...asked(seq, [unit], state, context)] : signing;
}

/** P8, M4: whoever has a part by a case that was joined gets a code of this one; the desk hears of a graver grade that it is to decide on. */
function broughtIn(
  { seq, assignments }: Pick<Extract<Event, { type: 'taken-in' }>, 'seq' | 'assignments'>,
  state: Case,
  context: Announcing,
): Notification[] {
  const review = state.clocks.find(({ kind, of }) => kind === 'confirm' && of === `G${seq}`);
  return [
    ...assignments.flatMap((assignment) => {
      if (assignment.state === 'assigned') return assigned({ seq, assignment }, state, context);
      const first = firstDueOf(assignment, state);
      const said = first && { ...aboutClock(first, seq, state, context), key: `${first.id}.e${seq}`, people: [] };
      return said ? reaching(assignment.unit, { ...said, template: 'remind' }, state, context) : [];
    }),
    ...(review && isLive(review)
      ? [
          {
            seq,
            key: `${review.id}.e${seq}`,
            step: review.id,
            template: 'review',
            ...forDesk(state, context),
            at: review.dueAt,
          },
        ]
      : []),
  ];
}

/** Parts on the ground that came with it are told of each by itself. */
const firstDueOf = ({ unit, part }: Assignment, state: Case): Clock | undefined =>
  state.clocks
    .filter((clock) => isLive(clock) && !isOfPlan(clock) && clock.kind !== 'settlement')
    .filter(({ move }) => ('unit' in move ? move.unit === unit : part !== 'co-unit' && 'primary' in move))
    .toSorted((a, b) => (pressedBy(a) < pressedBy(b) ? -1 : 1))[0];

/** D1, P8: whoever is to act in a case that is open again hears at once of what is due first of each, and not half a limit later. */
function askedAnew(seq: number, state: Case, context: Announcing): Notification[] {
  const live = state.clocks
    .filter((clock) => clock.state === 'running')
    .toSorted((a, b) => (pressedBy(a) < pressedBy(b) ? -1 : 1));
  const firsts = live.filter(
    ({ move }, index) => live.findIndex((one) => JSON.stringify(one.move) === JSON.stringify(move)) === index,
  );
  return firsts.map((clock) => {
    const rung: TimedRung = { id: 'again', at: clock.openedAt, kind: 'remind', to: ['move'], template: 'remind' };
    const { to } = addressees(state, clock, rung, context);
    const people = context.directory.contacts.filter((contact) => to.includes(contact.id));
    const said = { ...aboutClock(clock, seq, state, context), key: `${clock.id}.e${seq}`, template: 'remind', people };
    return people.length === 0 && 'desk' in clock.move ? { ...said, forDesk: {} } : said;
  });
}

/** R1, R3: each office that coordinates, once; that of whoever decided it knows. */
const coordinating = (
  { seq, actor }: Pick<Event, 'seq' | 'actor'>,
  units: readonly string[],
  state: Case,
  context: Announcing,
): Notification[] =>
  units
    .filter((unit) => actor.kind !== 'person' || actor.unit !== unit)
    .map((unit) => ({
      seq,
      key: 'case.coordinating',
      step: 'case',
      template: 'coordinating',
      people: atUnit('move', unit, state, context),
    }));

/** R2: the superior's liaison learns which unit was given it. */
function superiorTexted(
  { seq, assignment }: Extract<Event, { type: 'assigned' }>,
  { directory, now }: Announcing,
): Notification[] {
  if (!assignment.superior?.byText) return [];
  const people = liaisonsOf(assignment.unit, directory, now);
  return [{ seq, key: `assignment:${assignment.id}.superior`, step: 'case', template: 'superior', people }];
}

/** R1: whoever answers for the case from now on hears what is due first. */
function nowPrimary(
  { seq, assignmentId, part }: Extract<Event, { type: 'part-changed' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const [clock] = state.clocks
    .filter((one) => isLive(one) && !isOfPlan(one) && 'primary' in one.move)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (part === 'co-unit' || !clock) return [];
  const said = {
    ...aboutClock(clock, seq, state, context),
    key: `${clock.id}.e${seq}`,
    template: 'remind',
    people: [],
  };
  return reaching(unitOf(state, assignmentId), said, state, context);
}

/** R3: a co-unit hears of its task and its time when either is set anew. */
function askedForAnswer(
  { seq, assignmentId }: Extract<Event, { type: 'part-changed' | 'task-set' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find(
    (one) => one.kind === 'contribution' && isLive(one) && one.of?.split('.')[0] === assignmentId,
  );
  if (!clock) return [];
  const said = {
    ...aboutClock(clock, seq, state, context),
    key: `${clock.id}.e${seq}`,
    template: 'remind',
    people: [],
  };
  return reaching(unitOf(state, assignmentId), said, state, context);
}

/** D1: whoever is asked for a part of the matter hears of it and its time at once. */
function settlementAsked(
  event: Extract<Event, { type: 'settlement-set' | 'settlement-reopened' }>,
  state: Case,
  context: Announcing,
): Notification[] {
  // What it was given says so itself.
  if (event.type === 'settlement-set' && event.whole) return [];
  const part = openSettlements(state).find(({ id }) => id === event.settlement);
  const clock = part && state.clocks.find((one) => isLive(one) && one.of === settlementKey(part));
  // Whoever sets a part for his own unit knows of it.
  if (!part || !clock || (event.actor.kind === 'person' && event.actor.unit === part.unit)) return [];
  const said = {
    ...aboutClock(clock, event.seq, state, context),
    key: `${clock.id}.e${event.seq}`,
    template: 'remind',
  };
  return reaching(part.unit, { ...said, people: [] }, state, context);
}

/** P2: desk and unit learn of a superior’s limit when it is set. */
function limitSet(
  { seq, limit }: Extract<Event, { type: 'limit-set' }>,
  state: Case,
  events: readonly Event[],
  context: Announcing,
): Notification[] {
  const clock = state.clocks.find((known) => known.of === limit.id);
  // Over already, it is told as missed, to them among others.
  if (!clock || changesOf('missed', events).some(({ clockId }) => clockId === clock.id)) return [];
  const { to } = addressees(
    state,
    clock,
    { id: 'set', at: clock.startAt, kind: 'remind', to: ['move', 'desk'], template: 'remind' },
    context,
  );
  const people = context.directory.contacts.filter((contact) => to.includes(contact.id));
  return [{ ...aboutClock(clock, seq, state, context), key: `${clock.id}.e${seq}`, template: 'remind', people }];
}

/** R4: whoever has to lead is asked so, once in a case; his press puts it on the record. */
function asked(seq: number, units: string[], state: Case, context: TextContext): Notification[] {
  return units.map((unit) => {
    const own = state.assignments.filter((a) => a.unit === unit && a.state !== 'taken-back').map(({ id }) => id);
    const clock = state.clocks.find(
      ({ kind, of, state: is }) => kind === 'take-lead' && is !== 'superseded' && own.includes(of ?? ''),
    );
    return {
      seq,
      key: 'case.take-lead',
      step: clock?.id ?? 'case',
      template: 'take-lead',
      people: atUnit('principal-leader', unit, state, context),
    };
  });
}

const dueOf = (state: Case, kind: Clock['kind']): Instant | undefined =>
  state.clocks.find((clock) => clock.kind === kind && isLive(clock))?.dueAt;
const unitOf = (state: Case, assignmentId: string): string =>
  state.assignments.find((a) => a.id === assignmentId)?.unit ?? '';
