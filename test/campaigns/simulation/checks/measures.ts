import type { Ground } from '../../../../functions/domain/matter/ground.ts';
import { apply } from '../../../../functions/domain/measure/apply.ts';
import type { MeasureEvent } from '../../../../functions/domain/measure/events.ts';
import type { Measure } from '../../../../functions/domain/measure/measure.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** What is owed to the public, said apart from the rules. */
const TO_THE_PUBLIC = ['first-information', 'press-conference', 'response', 'follow-up'];
const HEARD = ['criticism', 'talk', 'sanction'];

/** S6, S7, said apart from the rules: which facts a measure may never do without. */
function bears(what: Measure['what'], unit: string, grounds: readonly Ground[]): boolean {
  const of = (fact: Ground['fact']): Ground[] => grounds.filter((ground) => ground.fact === fact);
  const unmended = of('unmended').length > 0 || of('late').some(({ duty }) => duty?.startsWith('order-reply'));
  const own = grounds.every((ground) => ground.unit === unit);
  const honest = what !== 'mend' && grounds.some(({ tolerated }) => tolerated === true);
  const needs = {
    criticism: of('late').length > 1 || of('returned').length > 2 || of('grew').length > 0,
    talk: of('late').length + of('returned').length > 0 && unmended,
    sanction: of('grew').length > 0,
    mend: of('late').some(({ duty = '' }) => TO_THE_PUBLIC.includes(duty.split(':')[0] ?? '')),
    referral: of('unmended').some((ground) => ground.of === 'mend') && of('late').length > 0,
  }[what];
  return own && !honest && needs;
}

/** The folded state of every measure as the simulator itself keeps it, and the checks of every event that is written (2, 6, 8, 13). */
export class RecordedMeasures {
  readonly states = new Map<string, Measure>();
  #submitters = new Map<string, string>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Measure, stored: readonly MeasureEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Measure, MeasureEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      this.#checkDecided(state, event, commit.events, context);
      state = apply(state, event);
    }
    if (!state) return;
    this.states.set(number, state);
    checkFolded(state, commit.state, context);
    checkLive(state, context);
    this.#rungs.checkNext(state, commit.next, context);
  }

  /** 8: a named person, on facts that bear it; the unit heard and answered; never by whoever opened or submitted it. */
  #checkDecided(
    before: Measure | null,
    event: MeasureEvent,
    events: readonly MeasureEvent[],
    { invariants }: CheckContext,
  ): void {
    const number = before?.number ?? (event.type === 'measure-opened' ? event.number : '');
    const says = (holds: boolean, why: string): void =>
      invariants.check(8, number, holds, () => `${event.type} of ${number}: ${why}`);
    const { actor } = event;
    if (event.type === 'measure-opened') {
      says(actor.kind === 'person' && actor.unit !== event.unit, 'opened by nobody, or by its own unit');
      says(bears(event.what, event.unit, event.grounds), `facts that do not bear it: ${JSON.stringify(event.grounds)}`);
      says(
        (event.heardUntil !== undefined) === HEARD.includes(event.what),
        'heard where it is not, or not where it is',
      );
    }
    if (!before) return;
    if (event.type === 'measure-submitted') {
      const { hearing } = before;
      says(!hearing || hearing.statedAt !== undefined || hearing.until <= event.at, 'before the unit was heard');
      says(bears(before.what, before.unit, event.grounds), 'put before a decider on facts that do not bear it');
      says(
        (event.officials ?? []).every((id) => id.startsWith(before.unit)),
        'names somebody of another unit',
      );
      if (actor.kind === 'person') this.#submitters.set(number, actor.id);
    }
    if (event.type !== 'measure-decided' && event.type !== 'measure-agreed') return;
    says(event.by !== before.opener && event.by !== this.#submitters.get(number), 'decided by who opened or asked');
    const two = before.what === 'referral';
    if (event.type === 'measure-decided' && two)
      says(before.deciders?.length === 1 && !before.deciders.includes(event.by), 'not by two people');
    const said = events.some((one) => one.type === 'proposal-decided' && one.says !== undefined);
    if (before.hearing?.statedAt !== undefined) says(said, 'what the unit stated is not answered');
  }
}

/** 8: nothing runs where nothing is to be done. */
function checkLive(state: Measure, { invariants }: CheckContext): void {
  const over = state.status === 'closed' || state.status === 'dropped';
  for (const clock of state.clocks) {
    const live = clock.state === 'running' || clock.state === 'missed';
    const fits = {
      'measure-statement': state.status === 'prepared',
      'measure-submit': state.status === 'prepared',
      'measure-carry-out': state.status === 'decided',
      'measure-mend': state.status === 'mending',
      'measure-check': state.status === 'mending',
      'measure-outcome': state.status === 'awaiting',
      decision: state.proposals?.some(({ id }) => id === clock.of) === true,
    }[clock.kind];
    invariants.check(
      8,
      state.number,
      !live || (fits && (!over || clock.kind === 'decision')),
      () => `${clock.id} is ${clock.state}, and the measure ${state.status}`,
    );
  }
}
