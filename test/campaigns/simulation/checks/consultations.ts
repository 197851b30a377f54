import { apply } from '../../../../functions/domain/consultation/apply.ts';
import type { Clock, Consultation } from '../../../../functions/domain/consultation/consultation.ts';
import type { ConsultationEvent } from '../../../../functions/domain/consultation/events.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

const HOUR = 3_600_000;
/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'consultation-opened',
  'unit-invited',
  'unit-excused',
  'meeting-set',
  'view-given',
  'attendance-recorded',
  'assessed',
  'line-set',
  'tasks-set',
  'handling-saved',
  'handling-submitted',
  'handling-approved',
  'consultation-closed',
];

/** The folded state of every consultation as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class RecordedConsultations {
  readonly states = new Map<string, Consultation>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Consultation, stored: readonly ConsultationEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Consultation, ConsultationEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      checkDecided(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      if (state && event.type === 'clocks-changed') this.#checkSkipped(state, event, commit.state.policyId, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    for (const clock of after.clocks) checkClock(after, clock, context);
    checkUnits(after, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  #checkSkipped(
    state: Consultation,
    event: Extract<ConsultationEvent, { type: 'clocks-changed' }>,
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
}

/** 8: a named person, with what his act needs: a view of a unit that is asked, a handling that rests on an assessment, silence by name. */
function checkDecided(
  number: string,
  before: Consultation | null,
  event: ConsultationEvent,
  { invariants, named }: CheckContext,
): void {
  const { actor, type } = event;
  if (BY_PERSON.includes(type))
    invariants.check(
      8,
      number,
      actor.kind === 'person' && named(actor.id),
      () => `${type} by ${JSON.stringify(actor)}`,
    );
  if (!before) return;
  const asked = before.invited.map(({ unit }) => unit);
  if (type === 'view-given')
    invariants.check(
      8,
      number,
      asked.includes(event.unit) &&
        (event.means !== undefined || (actor.kind === 'person' && actor.unit === event.unit)),
      () => `a view of ${event.unit} by ${JSON.stringify(actor)}, asked are ${asked.join(', ')}`,
    );
  if (type === 'handling-submitted') {
    const silent = before.invited
      .filter(({ answeredAt, attended }) => answeredAt === undefined && attended?.is !== true)
      .map(({ unit }) => unit);
    const waits = before.invited.some(
      ({ unit, dueAt, attended }) => silent.includes(unit) && attended === undefined && dueAt > event.at,
    );
    invariants.check(
      8,
      number,
      before.assessed === true &&
        (event.without ?? []).join() === silent.join() &&
        (event.early !== undefined) === waits &&
        event.version <= before.handling.versions,
      () =>
        `version ${event.version} is put before a leader without ${event.without?.join(', ')}; silent: ${silent.join(', ')}`,
    );
  }
}

/** 5 and 8: a clock runs as the facts say, and none when nothing is to be done. */
function checkClock(state: Consultation, clock: Clock, { invariants }: CheckContext): void {
  const { number, status, back } = state;
  const live = clock.state === 'running' || clock.state === 'missed';
  const proposal = state.proposals?.find(({ id }) => id === clock.of);
  const unit = 'unit' in clock.move ? clock.move.unit : undefined;
  const invited = state.invited.find((one) => one.unit === unit);
  const heard = invited?.answeredAt !== undefined || invited?.attended?.is === true;
  const wanted = {
    'consultation-view': status === 'convened' && invited !== undefined && !heard,
    'consultation-conclude': status === 'convened' && state.handling.submitted === undefined,
    decision: proposal !== undefined,
  }[clock.kind];
  invariants.check(
    8,
    number,
    !live || wanted,
    () => `${clock.id} is ${clock.state}, and the consultation ${state.status}`,
  );
  if (!live) return;
  const [start, due] = {
    'consultation-view': [invited?.invitedAt, Date.parse(invited?.dueAt ?? '')],
    'consultation-conclude': [back?.startAt ?? state.openedAt, Date.parse(back?.startAt ?? state.openedAt) + 6 * HOUR],
    decision: [proposal?.at, Date.parse(proposal?.at ?? '') + (proposal?.kind === 'final-approval' ? 2 : 24) * HOUR],
  }[clock.kind];
  invariants.check(
    5,
    number,
    clock.startAt === start && Date.parse(clock.dueAt) === due,
    () => `${clock.id} runs from ${clock.startAt} to ${clock.dueAt}, its facts say ${start}`,
  );
}

/** H5: none is a complained unit's; 8: one that was approved has a version that was. */
function checkUnits(
  { number, invited, against = [], status, handling }: Consultation,
  { invariants }: CheckContext,
): void {
  const theirs = invited.find(({ unit }) => against.includes(unit));
  invariants.check(8, number, theirs === undefined, () => `${theirs?.unit} is asked, and complained of`);
  invariants.check(
    8,
    number,
    (status === 'approved') === (handling.approved !== undefined),
    () => `is ${status} with version ${handling.approved}`,
  );
}
