import { apply } from '../../../../functions/domain/conference/apply.ts';
import type { Clock, Conference } from '../../../../functions/domain/conference/conference.ts';
import type { ConferenceEvent } from '../../../../functions/domain/conference/events.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { Tables } from '../../../twins/tables.ts';
import type { CheckContext } from './context.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import { checkProposals } from './proposals.ts';
import type { Rungs } from './rungs.ts';
import { paced } from './reckoning.ts';

const HOUR = 3_600_000;
/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'conference-planned',
  'conference-moved',
  'step-done',
  'step-skipped',
  'step-set',
  'line-set',
  'questions-set',
  'spokesperson-named',
  'attendance-confirmed',
  'attendance-declined',
  'conference-held',
  'conference-cancelled',
  'correction-sent',
  'corrected',
  'breach-set-aside',
];
/** 10: the decisions that somebody owes: all else of a plan is missed by nobody. */
const OWED = /^(conference-plan|conference-step:sign-off|decision:.+)$/;

/** The folded state of every press conference as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class RecordedConferences {
  readonly states = new Map<string, Conference>();
  #rungs: Rungs;
  #tables: Tables;

  constructor(rungs: Rungs, tables: Tables) {
    this.#rungs = rungs;
    this.#tables = tables;
  }

  erased(state: Conference, stored: readonly ConferenceEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Conference, ConferenceEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      checkDecided(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (event.type === 'conference-opened') this.#checkOpened(event, context);
      if (event.type === 'release-noted' && state) this.#checkReleased(state, event.release, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      if (state && event.type === 'clocks-changed') this.#checkSkipped(state, event, commit.state.policyId, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    checkBreaches(this.states.get(number), after, context);
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    for (const clock of after.clocks) checkClock(after, clock, context);
    checkPlan(after, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  #checkSkipped(
    state: Conference,
    event: Extract<ConferenceEvent, { type: 'clocks-changed' }>,
    policyId: string,
    context: CheckContext,
  ): void {
    const clocks = event.changes.flatMap((one) => (one.change === 'opened' ? [one.clock] : []));
    for (const change of event.changes) {
      if (change.change !== 'rungs-skipped') continue;
      const excused = clocks.some(({ id }) => id === change.clockId);
      const gone = event.changes.flatMap((one) => (one.change === 'superseded' ? [one.clockId] : []));
      const standing = state.clocks.filter(({ id }) => !gone.includes(id));
      this.#rungs.checkSkipped(
        { ...state, clocks: [...standing, ...clocks] },
        change,
        { policyId, at: event.at, excused },
        context,
      );
    }
  }

  /** 8: none is proposed by itself beside one of the same case that is still to come. */
  #checkOpened(event: Extract<ConferenceEvent, { type: 'conference-opened' }>, { invariants }: CheckContext): void {
    if (event.status !== 'proposed') return;
    const others = [...this.states.values()].filter(
      ({ caseNumber, status, number }) =>
        number !== event.number && caseNumber === event.caseNumber && (status === 'proposed' || status === 'planning'),
    );
    // One that followed its case into another is found there too; it came by no duty of this one.
    const own = others.filter(({ number }) => this.#tables.openedFrom.get(number)?.size === 1);
    invariants.check(
      8,
      event.number,
      own.length === 0,
      () => `proposed beside ${own.map(({ number }) => number).join(', ')}`,
    );
  }

  /** 8: what a conference was held as stands on the record of its case, once. */
  #checkReleased({ number, caseNumber }: Conference, release: string, { invariants }: CheckContext): void {
    const released = (this.#tables.events.get(caseNumber) ?? []).flatMap((event) =>
      event.type === 'released' && event.release.conference === number ? [event.release.id] : [],
    );
    invariants.check(
      8,
      number,
      released.includes(release),
      () => `is release ${release} of ${caseNumber}, where it is ${released.join(', ') || 'none'}`,
    );
  }
}

/** 8: a named person, with what his act needs; attendance is confirmed by whoever is to speak alone (P7). */
function checkDecided(
  number: string,
  before: Conference | null,
  event: ConferenceEvent,
  { invariants, named }: CheckContext,
): void {
  const { actor, type } = event;
  if (!BY_PERSON.includes(type)) return;
  const person = actor.kind === 'person' && named(actor.id) ? actor.id : null;
  // What its case decided is told by name of whoever decided there, and a grade may be proposed by the system.
  const told = type === 'conference-cancelled';
  invariants.check(8, number, person !== null || told, () => `${type} by ${JSON.stringify(actor)}`);
  if (type === 'attendance-confirmed')
    invariants.check(
      8,
      number,
      before?.spokesperson?.person === person,
      () => `attendance was confirmed by ${person}, to speak is ${before?.spokesperson?.person}`,
    );
  if (type === 'conference-held' && event.released === undefined)
    invariants.check(
      8,
      number,
      event.held.evidence.length > 0 && event.held.heldAt <= event.at,
      () => `held at ${event.held.heldAt} with ${event.held.evidence.length} proofs, recorded at ${event.at}`,
    );
}

/** 5 and 8: a clock runs as the facts say, and none when nothing is to be done. */
function checkClock(state: Conference, clock: Clock, { invariants, policyOf }: CheckContext): void {
  const hours = (of: number): number => paced(of * HOUR, policyOf(state.policyId));
  const { number } = state;
  const live = clock.state === 'running' || clock.state === 'missed';
  const step = state.steps.find(({ id }) => id === clock.of);
  const proposal = state.proposals?.find(({ id }) => id === clock.of);
  const wanted = {
    'conference-plan': state.status === 'proposed',
    'conference-step': state.status === 'planning' && step?.state === 'open',
    'conference-record': state.status === 'planning' || (state.status === 'held' && state.release === undefined),
    decision: proposal !== undefined,
  }[clock.kind];
  invariants.check(
    8,
    number,
    !live || wanted,
    () => `${clock.id} is ${clock.state}, and the conference ${state.status}`,
  );
  if (!live) return;
  const [start, due] = {
    'conference-plan': [state.openedAt, Date.parse(state.openedAt) + hours(2)],
    'conference-step': [state.plannedAt, Date.parse(step?.dueAt ?? '')],
    'conference-record': [state.at, Date.parse(state.at) + hours(2)],
    decision: [proposal?.at, Date.parse(proposal?.at ?? '') + hours(24)],
  }[clock.kind];
  invariants.check(
    5,
    number,
    clock.startAt === start && Date.parse(clock.dueAt) === due,
    () => `${clock.id} runs from ${clock.startAt} to ${clock.dueAt}, its facts say ${start}`,
  );
}

/** 5: no step is due after the conference, nor after a legal limit that was to come when it was planned; H5: none is a complained unit's. */
function checkPlan(state: Conference, { invariants }: CheckContext): void {
  const { number, at, limit, plannedAt, against = [] } = state;
  if (state.status !== 'planning') return;
  const last = limit && limit.metAt === undefined && limit.dueAt > plannedAt && limit.dueAt < at ? limit.dueAt : at;
  const open = state.steps.filter((step) => step.state === 'open');
  const late = open.find(({ dueAt }) => dueAt > last && dueAt > at);
  invariants.check(5, number, late === undefined, () => `${late?.id} is due at ${late?.dueAt}, after ${last}`);
  const theirs = open.find(({ unit }) => unit !== undefined && against.includes(unit));
  invariants.check(
    8,
    number,
    theirs === undefined,
    () => `${theirs?.id} is of ${theirs?.unit}, which is complained of`,
  );
}

/** 10: each decision that was missed while it was owed has one breach, and none goes away or comes back. */
function checkBreaches(before: Conference | undefined, after: Conference, { invariants }: CheckContext): void {
  const { number } = after;
  const duties = (after.breaches ?? []).map(({ duty }) => duty);
  invariants.check(
    10,
    number,
    new Set(duties).size === duties.length && duties.every((duty) => OWED.test(duty)),
    () => `breached: ${duties.join(', ')}`,
  );
  for (const { duty, is } of before?.breaches ?? []) {
    const now = after.breaches?.find((one) => one.duty === duty);
    invariants.check(
      10,
      number,
      now !== undefined && (is !== 'set-aside' || now.is === 'set-aside'),
      () => `the breach of ${duty} was ${is} and is ${now?.is ?? 'gone'}`,
    );
  }
  for (const { id, kind, of, state } of after.clocks) {
    const duty = of === undefined ? kind : `${kind}:${of}`;
    invariants.check(
      10,
      number,
      state !== 'missed' || !OWED.test(duty) || duties.includes(duty),
      () => `${id} was missed, and is nobody's breach`,
    );
  }
}
