import type { OrderEvent } from '../../../../functions/domain/order/events.ts';
import { apply } from '../../../../functions/domain/order/apply.ts';
import type { Clock, Order } from '../../../../functions/domain/order/order.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, sortedJson, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

const HOUR = 3_600_000;
const HOURS = { 'order-sign': 24, 'order-check': 72 } as const;
/** Events by which a person decides, by who may. */
const BY_ISSUER = ['order-opened', 'reply-returned', 'order-completed', 'order-withdrawn'];
/** A correction moves a start; nothing else does. */
const isCorrected = ({ type }: OrderEvent): boolean => type === 'corrected';
const BY_DESK = ['order-urged', 'breach-set-aside'];
const BY_UNIT = ['order-signed', 'demand-replied'];

/** The folded state of every order as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8). */
export class RecordedOrders {
  readonly states = new Map<string, Order>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Order, stored: readonly OrderEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Order, OrderEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      checkDecided(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      if (state && event.type === 'clocks-changed') this.#checkChanges(state, event, commit, context);
      const before = state;
      state = apply(state, event);
      if (before && event.type === 'corrected') checkCorrected(before, state, event, context);
    }
    if (!state) return;
    const after = state;
    this.#checkAbout(after, context);
    checkBreaches(this.states.get(number) ?? null, after, context);
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    for (const clock of after.clocks) checkClock(after, clock, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  /** 8, S3: one open order at most is about a miss of a case. */
  #checkAbout({ number, caseNumber, breach, status }: Order, { invariants }: CheckContext): void {
    if (breach === undefined || status !== 'open' || this.states.has(number)) return;
    const others = [...this.states.values()].filter(
      (one) => one.status === 'open' && one.caseNumber === caseNumber && one.breach === breach,
    );
    invariants.check(
      8,
      number,
      caseNumber !== undefined && others.length === 0,
      () => `${breach} of ${caseNumber ?? 'no case'} is ordered by ${others.map((one) => one.number).join()} already`,
    );
  }

  #checkChanges(
    state: Order,
    event: Extract<OrderEvent, { type: 'clocks-changed' }>,
    commit: MatterCommit<Order, OrderEvent>,
    context: CheckContext,
  ): void {
    for (const change of event.changes) {
      if (change.change === 'opened')
        context.invariants.check(
          5,
          state.number,
          change.clock.startAt === event.at || commit.events.some(isCorrected),
          () => `${change.clock.id} starts at ${change.clock.startAt}, and was brought at ${event.at}`,
        );
      if (change.change !== 'rungs-skipped') continue;
      const clocks = event.changes.flatMap((one) => (one.change === 'opened' ? [one.clock] : []));
      const excused = clocks.some(({ id }) => id === change.clockId);
      const given = { policyId: commit.state.policyId, at: event.at, excused };
      this.#rungs.checkSkipped({ ...state, clocks: [...state.clocks, ...clocks] }, change, given, context);
    }
  }
}

/** 8: a named person of the right office, with evidence; done only when all is answered. */
function checkDecided(
  number: string,
  before: Order | null,
  event: OrderEvent,
  { invariants, named }: CheckContext,
): void {
  const { actor, type } = event;
  if (!BY_ISSUER.includes(type) && !BY_UNIT.includes(type) && !BY_DESK.includes(type)) return;
  const unit = actor.kind === 'person' && named(actor.id) ? actor.unit : null;
  const issuer = before?.issuer.unit ?? (type === 'order-opened' ? event.issuer.unit : undefined);
  const right = BY_UNIT.includes(type) ? unit === before?.unit : BY_DESK.includes(type) || unit === issuer;
  invariants.check(8, number, unit !== null && right, () => `${type} by ${JSON.stringify(actor)}, who may not`);
  if (type === 'demand-replied')
    invariants.check(8, number, event.evidence.length > 0, () => `${event.demandId} answered without evidence`);
  if (type === 'order-completed')
    invariants.check(
      8,
      number,
      before?.demands.every(({ state }) => state === 'replied') === true,
      () => 'found done with a demand open',
    );
}

/** 5 and 8: a clock starts and is due by the order's own facts, is met by its own round, and none runs once the order is over. */
function checkClock(state: Order, clock: Clock, { invariants }: CheckContext): void {
  const { number } = state;
  if (clock.kind === 'decision') return;
  const { addressed = [], issued = [] } = state;
  const nth = (part: string): number => Number(new RegExp(`${part}(\\d+)`).exec(clock.of ?? '')?.[1] ?? 0);
  const round = state.rounds[nth('again')];
  // Whoever a correction named owes what is ours to count from when it was named.
  const [to, by] = [addressed[nth('to')], issued[nth('by')]];
  const since = (start: string | undefined, part: string, at: string | undefined): string | undefined =>
    nth(part) > 0 && at !== undefined && at > (start ?? '') ? at : start;
  const whose = {
    'order-sign': to?.unit ?? state.unit,
    'order-reply': to?.unit ?? state.unit,
    'order-check': by?.unit ?? state.issuer.unit,
  }[clock.kind];
  invariants.check(
    8,
    number,
    'unit' in clock.move &&
      clock.move.unit === whose &&
      whose === (clock.kind === 'order-check' ? state.issuer.unit : state.unit),
    () =>
      `${clock.id} is the move of ${JSON.stringify(clock.move)}, the order is that of ${state.unit}, issued by ${state.issuer.unit}`,
  );
  const [start, met] = {
    'order-sign': [since(state.openedAt, 'to', to?.at), state.signedAt],
    'order-reply': [round?.startAt, round?.repliedAt],
    'order-check': [since(round?.repliedAt, 'by', by?.at), round?.checkedAt],
  }[clock.kind];
  const fixed =
    clock.kind === 'order-reply'
      ? round && 'at' in round.limit
        ? Date.parse(round.limit.at)
        : null
      : Date.parse(clock.startAt) + HOURS[clock.kind] * HOUR;
  const due = Date.parse(clock.dueAt);
  invariants.check(
    5,
    number,
    clock.startAt === start && (fixed === null ? due > Date.parse(clock.startAt) : due === fixed),
    () => `${clock.id} runs from ${clock.startAt} to ${clock.dueAt}, its facts say ${start}`,
  );
  const live = clock.state === 'running' || clock.state === 'missed';
  invariants.check(
    8,
    number,
    live ? met === undefined && state.status === 'open' : clock.metAt === met,
    () => `${clock.id} is ${clock.state} (${clock.metAt}), its facts say ${met}, and the order is ${state.status}`,
  );
  if (!live)
    invariants.check(
      8,
      number,
      (clock.late ?? false) === Date.parse(clock.metAt ?? '') > due,
      () => `${clock.id} was met at ${clock.metAt}, due ${clock.dueAt}, late ${clock.late}`,
    );
}

/** 10: every duty that was missed while it stood has one breach, of whose move it was, and none goes away or comes back. */
function checkBreaches(before: Order | null, after: Order, { invariants }: CheckContext): void {
  const { number } = after;
  const duties = (after.breaches ?? []).map(({ duty }) => duty);
  invariants.check(10, number, new Set(duties).size === duties.length, () => `breached twice: ${duties.join(', ')}`);
  for (const { duty, is } of before?.breaches ?? []) {
    const now = after.breaches?.find((one) => one.duty === duty);
    invariants.check(
      10,
      number,
      now !== undefined && (is !== 'set-aside' || now.is === 'set-aside'),
      () => `the breach of ${duty} was ${is} and is ${now?.is ?? 'gone'}`,
    );
  }
  for (const { id, kind, of, state, late, metAt } of after.clocks) {
    const missed = state === 'missed' || late === true;
    const breach = after.breaches?.find(({ duty }) => duty === (of === undefined ? kind : `${kind}:${of}`));
    const whose = kind === 'decision' ? undefined : kind === 'order-check' ? after.issuer.unit : after.unit;
    invariants.check(
      10,
      number,
      missed
        ? breach !== undefined && breach.is !== 'healed' && breach.unit === whose
        : breach === undefined || breach.is !== 'stands',
      () => `${id} is ${state} (${metAt}), its breach is ${JSON.stringify(breach)}`,
    );
  }
}

/** 10: who corrected it and why; what changes whose it is, since when, or how a duty fared takes another person, never of the unit that carries it out. */
function checkCorrected(
  before: Order,
  after: Order,
  event: Extract<OrderEvent, { type: 'corrected' }>,
  { invariants, contacts }: CheckContext,
): void {
  const { number } = after;
  const { actor, is, approvedBy } = event;
  invariants.check(
    10,
    number,
    actor.kind === 'person' && event.reason !== '' && event.evidence.length > 0,
    () => `event ${event.event} was corrected by ${JSON.stringify(actor)} for ${JSON.stringify(event.reason)}`,
  );
  const grave =
    before.openedAt !== after.openedAt || before.unit !== after.unit || before.issuer.unit !== after.issuer.unit;
  const proposal = before.proposals?.find(({ id }) => id === event.proposalId);
  const unit = contacts.find(({ id }) => id === approvedBy)?.unit;
  invariants.check(
    10,
    number,
    approvedBy === undefined ? !grave : proposal?.by !== approvedBy && unit !== before.unit && unit !== after.unit,
    () =>
      `event ${event.event} was corrected by ${approvedBy ?? 'one person'}, proposed by ${proposal?.by ?? 'nobody'}`,
  );
  const told: [unknown, unknown][] = [
    [is.issuedAt, after.openedAt],
    [is.unit, after.unit],
    [is.title, after.title],
    [is.completedAt, after.endedAt],
    [
      event.fact === 'order-opened' ? sortedJson(is.limit ?? null) : undefined,
      is.limit ? sortedJson(after.rounds[0]?.limit ?? null) : 'null',
    ],
  ];
  invariants.check(
    10,
    number,
    told.every(([said, held]) => said === undefined || said === held),
    () => `event ${event.event} was corrected to ${JSON.stringify(is)}, the order holds ${JSON.stringify(after)}`,
  );
}
