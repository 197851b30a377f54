import { apply } from '../../../../functions/domain/watch/apply.ts';
import type { WatchEvent } from '../../../../functions/domain/watch/events.ts';
import type { Watch } from '../../../../functions/domain/watch/watch.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'watch-opened',
  'line-set',
  'watch-called-off',
  'facts-corrected',
  'units-added',
  'unit-removed',
  'reported',
  'miss-excused',
  'rota-submitted',
  'rota-approved',
  'rota-returned',
  'watch-closed',
];

/** What became of one unit on one day. */
interface UnitDay {
  dueAt: number;
  reported?: number;
  missed: number;
}

/** 8, P8: a test asks each person once, and only whoever was asked presses, himself or by the desk. */
function checkAsked({ number, test }: Watch, event: WatchEvent, { invariants }: CheckContext): void {
  const owes = (id: string): boolean => test?.owing.some(({ person }) => person === id) === true;
  if (event.type === 'contacts-asked')
    invariants.check(
      8,
      number,
      event.people.every(({ person }) => !owes(person) && test?.pressed.includes(person) !== true),
      () => 'somebody is asked a second time',
    );
  if (event.type === 'contact-pressed') {
    const { actor, person, byDesk = false } = event;
    const own = actor.kind === 'person' && actor.id === person;
    invariants.check(8, number, owes(person) && own !== byDesk, () => `${person} pressed who was not asked`);
  }
}

/** The folded state of every watch as the simulator itself keeps it, and the checks of every event that is written (2, 6, 8). */
export class RecordedWatches {
  readonly states = new Map<string, Watch>();
  #rungs: Rungs;
  /** By watch, day and unit. */
  #days = new Map<string, UnitDay>();

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Watch, stored: readonly WatchEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Watch, WatchEvent>, context: CheckContext): void {
    const { invariants } = context;
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      this.#checkDecided(number, event, state?.test !== undefined, context);
      if (state) checkAsked(state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    invariants.check(8, number, (after.period?.days.length ?? 0) <= 2, () => 'it keeps more days than two');
    this.#rungs.checkNext(after, commit.next, context);
  }

  /** 8: a named person; each bound unit reports of a day in time or missed it, once; no rota is approved by its own unit. */
  #checkDecided(number: string, event: WatchEvent, ofTest: boolean, { invariants, named }: CheckContext): void {
    const { actor, type } = event;
    const by = actor.kind === 'person' ? actor.id : '';
    const at = Date.parse(event.at);
    // P8: the calendar opens a test of contacts, and ends it.
    const byCalendar =
      (event.type === 'watch-opened' && event.test !== undefined) || (event.type === 'watch-closed' && ofTest);
    if (BY_PERSON.includes(type) && !byCalendar)
      invariants.check(8, number, by !== '' && named(by), () => `${type} by ${JSON.stringify(actor)}`);
    if (event.type === 'day-opened')
      for (const unit of event.units) {
        const key = `${number} ${event.day} ${unit}`;
        const dueAt = Date.parse(event.dueAt);
        this.#days.set(key, this.#days.get(key) ?? { dueAt, missed: 0 });
      }
    if (event.type === 'reported') {
      const one = this.#days.get(`${number} ${event.day} ${event.unit}`);
      if (one && !event.further) one.reported = at;
      invariants.check(
        8,
        number,
        one === undefined || event.further === true || (event.late === true) === at > one.dueAt,
        () =>
          `${event.unit} reports of ${event.day} at ${event.at}, and that is said to be late: ${event.late ?? false}`,
      );
    }
    if (event.type === 'reports-missed')
      for (const unit of event.units) {
        const one = this.#days.get(`${number} ${event.day} ${unit}`);
        if (one) one.missed += 1;
        invariants.check(
          8,
          number,
          at >= Date.parse(event.dueAt) && (one === undefined || (one.missed === 1 && one.reported === undefined)),
          () => `${unit} missed ${event.day} ${one?.missed} times, and reported at ${one?.reported}`,
        );
      }
    if (event.type === 'rota-approved')
      invariants.check(
        8,
        number,
        actor.kind === 'person' && actor.unit !== event.unit,
        () => `the rota of ${event.unit} is approved by ${by}`,
      );
  }
}
