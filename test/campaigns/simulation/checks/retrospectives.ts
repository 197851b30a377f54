import type { Case } from '../../../../functions/domain/case/case.ts';
import { apply } from '../../../../functions/domain/retrospective/apply.ts';
import type { RetrospectiveEvent } from '../../../../functions/domain/retrospective/events.ts';
import type { Clock, Retrospective } from '../../../../functions/domain/retrospective/retrospective.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

const HOUR = 3_600_000;
/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'findings-written',
  'action-asked',
  'action-done',
  'action-confirmed',
  'action-returned',
  'recurrence-confirmed',
  'recurrence-denied',
  'retrospective-closed',
  'retrospective-reopened',
];
const LEGAL = ['first-information', 'press-conference', 'response', 'assigned-limit'];

/** D4: why a case that is over must be looked back at, reckoned from what it came to and by nothing of the rules. */
function wantedGrounds({ grades, wereGrades = grades, breaches = [] }: Case): string[] {
  const grave = [grades, wereGrades].some(
    ({ opinion, emergency }) => opinion < 'III' || (emergency !== null && emergency < 'III'),
  );
  const missed = breaches.some(({ duty, is }) => is === 'stands' && LEGAL.some((kind) => duty.split(':')[0] === kind));
  return [...(grave ? ['major'] : []), ...(missed ? ['missed'] : [])];
}

/** The folded state of every retrospective as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class RecordedRetrospectives {
  readonly states = new Map<string, Retrospective>();
  #rungs: Rungs;
  #caseOf: (number: string) => Case | undefined;

  constructor(rungs: Rungs, caseOf: (number: string) => Case | undefined) {
    this.#rungs = rungs;
    this.#caseOf = caseOf;
  }

  erased(state: Retrospective, stored: readonly RetrospectiveEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Retrospective, RetrospectiveEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (event.type === 'retrospective-opened') this.#checkOpened(number, event, context);
      if (state) checkDecided(state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    for (const clock of after.clocks) checkClock(after, clock, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  /** D4: at the end each case that was over and had to be looked back at was, once it was closed last. */
  checkAll(cases: Iterable<Case>, { invariants }: CheckContext): void {
    const known = new Set(
      [...this.states.values()].flatMap(({ caseNumber, cases: before = [] }) => [caseNumber, ...before]),
    );
    // H6: what is kept without content is looked back at on paper.
    for (const state of cases)
      if (state.status === 'closed' && !state.drill && !state.offline)
        invariants.check(
          8,
          state.number,
          wantedGrounds(state).length === 0 || known.has(state.number),
          () => `closed with ${wantedGrounds(state).join()}, and nobody looks back at it`,
        );
  }

  #checkOpened(
    number: string,
    { caseNumber, grounds, unit, against = [] }: Extract<RetrospectiveEvent, { type: 'retrospective-opened' }>,
    { invariants }: CheckContext,
  ): void {
    invariants.check(8, number, !against.includes(unit), () => `it is ${unit}'s, which is complained of`);
    const of = caseNumber === undefined ? undefined : this.#caseOf(caseNumber);
    if (!of || grounds.includes('by-hand')) return;
    const alike = [...this.states.values()].filter((one) => one.caseNumber === caseNumber && one.status === 'open');
    invariants.check(
      8,
      number,
      alike.length === 0,
      () => `${caseNumber} is looked back at in ${alike[0]?.number} still`,
    );
    // What a later correction or reopening made of the case is none of what it was when it was over.
    if (of.status !== 'closed' && of.status !== 'ended') return;
    const known = grounds.filter((ground) => ground === 'major');
    const wanted = wantedGrounds(of).filter((ground) => ground === 'major');
    invariants.check(
      8,
      number,
      known.join() === wanted.join(),
      () => `${grounds.join()}, and ${caseNumber} was ${wanted.join()}`,
    );
  }
}

/** 8: a named person, and what was done is found so by another than who reported it. */
function checkDecided(before: Retrospective, event: RetrospectiveEvent, { invariants, named }: CheckContext): void {
  const { actor, type } = event;
  const { number } = before;
  const by = actor.kind === 'person' ? actor.id : '';
  if (BY_PERSON.includes(type))
    invariants.check(8, number, by !== '' && named(by), () => `${type} by ${JSON.stringify(actor)}`);
  if (type === 'action-confirmed' || type === 'action-returned') {
    const action = before.actions.find(({ id }) => id === event.action);
    invariants.check(
      8,
      number,
      action?.state === 'done' && action.doneBy !== by,
      () => `${event.action} is ${action?.state}, reported by ${action?.doneBy} and looked at by ${by}`,
    );
  }
  if (type === 'retrospective-closed') {
    const left = before.actions.filter(({ state }) => state !== 'confirmed' && state !== 'dropped');
    invariants.check(
      8,
      number,
      left.length === 0 && before.foundAt !== undefined,
      () => `closed with ${left.length} left`,
    );
  }
}

/** 5 and 8: a clock runs as the facts say, and none when nothing is to be done. */
function checkClock(state: Retrospective, clock: Clock, { invariants }: CheckContext): void {
  if (clock.state !== 'running' && clock.state !== 'missed') return;
  const { number, status, since, foundAt } = state;
  const [id, nth = '0'] = (clock.of ?? '').split('.');
  const action = state.actions.find((one) => one.id === id);
  const recurrence = state.recurrences?.find((one) => one.id === id);
  const proposal = state.proposals?.find((one) => one.id === id);
  const open = status === 'open';
  const isOfRound = action !== undefined && String(action.returns) === nth;
  const wanted = {
    'retro-findings': open && foundAt === undefined,
    'retro-action': open && isOfRound && (action.state === 'open' || action.state === 'returned'),
    'retro-check': open && isOfRound && action.state === 'done',
    'retro-recurrence': recurrence?.state === 'noted',
    decision: proposal !== undefined,
  }[clock.kind];
  invariants.check(8, number, wanted, () => `${clock.id} is ${clock.state}, and the retrospective ${status}`);
  const [start, due] = {
    'retro-findings': [since, Date.parse(since) + 240 * HOUR],
    'retro-action': [action?.askedAt, Date.parse(action?.by ?? '')],
    'retro-check': [action?.doneAt, Date.parse(action?.doneAt ?? '') + 72 * HOUR],
    'retro-recurrence': [recurrence?.notedAt, Date.parse(recurrence?.notedAt ?? '') + 72 * HOUR],
    decision: [proposal?.at, Date.parse(proposal?.at ?? '') + 24 * HOUR],
  }[clock.kind];
  invariants.check(
    5,
    number,
    clock.startAt === start && Date.parse(clock.dueAt) === due,
    () => `${clock.id} runs from ${clock.startAt} to ${clock.dueAt}, its facts say ${start}`,
  );
}
