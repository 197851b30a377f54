import { apply } from '../../../../functions/domain/inquiry/apply.ts';
import type { InquiryEvent } from '../../../../functions/domain/inquiry/events.ts';
import type { Clock, Inquiry } from '../../../../functions/domain/inquiry/inquiry.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

const HOUR = 3_600_000;
/** What nobody but a named person may bring about. */
const BY_PERSON = [
  'inquiry-opened',
  'unit-named',
  'question-added',
  'answer-drafted',
  'answer-approved',
  'answer-returned',
  'speaker-named',
  'speaking-confirmed',
  'answer-given',
  'answer-promised',
  'report-linked',
  'report-counted',
  'correction-asked',
  'facts-corrected',
  'inquiry-closed',
];

/**
 * The folded state of every inquiry as the simulator itself keeps it, and the checks of every event that is written (2,
 * 5, 6, 8).
 */
export class RecordedInquiries {
  readonly states = new Map<string, Inquiry>();
  #rungs: Rungs;
  /** Who wrote each version of each answer. */
  #authors = new Map<string, string>();

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Inquiry, stored: readonly InquiryEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Inquiry, InquiryEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      this.#checkDecided(number, state, event, context);
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
    checkOver(after, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  #checkSkipped(
    state: Inquiry,
    event: Extract<InquiryEvent, { type: 'clocks-changed' }>,
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

  /**
   * 8: a named person; an answer approved by another than who wrote it; what went out unapproved says so; no speaker
   * but by his own press.
   */
  #checkDecided(
    number: string,
    before: Inquiry | null,
    event: InquiryEvent,
    { invariants, named }: CheckContext,
  ): void {
    const { actor, type } = event;
    const by = actor.kind === 'person' ? actor.id : '';
    if (BY_PERSON.includes(type))
      invariants.check(8, number, by !== '' && named(by), () => `${type} by ${JSON.stringify(actor)}`);
    if (type === 'answer-drafted') this.#authors.set(`${number} ${event.question} ${event.version}`, by);
    if (type === 'answer-approved') {
      const author = this.#authors.get(`${number} ${event.question} ${event.version}`);
      invariants.check(
        8,
        number,
        author !== undefined && author !== by,
        () => `version ${event.version} of ${event.question} by ${author} is approved by ${by}`,
      );
    }
    if (type === 'speaking-confirmed')
      invariants.check(8, number, by === event.person, () => `${by} confirms for ${event.person}`);
    if (type === 'answer-given' && before) {
      const unapproved = before.questions
        .filter(
          ({ id, approved, state }) => event.questions.includes(id) && (approved === undefined || state === 'declined'),
        )
        .map(({ id }) => id);
      invariants.check(
        8,
        number,
        unapproved.toSorted().join() === (event.unapproved ?? []).toSorted().join(),
        () => `${unapproved.join()} went out unapproved, the record says ${event.unapproved?.join()}`,
      );
    }
  }
}

/**
 * 5 and 8: a clock runs as the facts say, by the time of the press or else our own hours, and none when nothing is to
 * be done.
 */
function checkClock(state: Inquiry, clock: Clock, { invariants }: CheckContext): void {
  const { number, status, pressBy, late } = state;
  const live = clock.state === 'running' || clock.state === 'missed';
  if (!live) return;
  const proposal = state.proposals?.find(({ id }) => id === clock.of);
  const question = state.questions.find(({ id }) => id === clock.of?.split('.')[0]);
  const wanted = {
    'inquiry-answer': status === 'open',
    'inquiry-promise': status !== 'closed' && question?.state === 'promised',
    decision: proposal !== undefined,
  }[clock.kind];
  invariants.check(8, number, wanted, () => `${clock.id} is ${clock.state}, and the inquiry ${status}`);
  const ours = pressBy === undefined || late === true;
  const [start, due] = {
    'inquiry-answer': ours
      ? [state.openedAt, Date.parse(state.openedAt) + 24 * HOUR]
      : [state.receivedAt, Date.parse(pressBy)],
    'inquiry-promise': [question?.promise?.at, Date.parse(question?.promise?.by ?? '')],
    decision: [proposal?.at, Date.parse(proposal?.at ?? '') + 24 * HOUR],
  }[clock.kind];
  invariants.check(
    5,
    number,
    clock.startAt === start && Date.parse(clock.dueAt) === due,
    () => `${clock.id} runs from ${clock.startAt} to ${clock.dueAt}, its facts say ${start}`,
  );
}

/** H5: no complained unit answers; P5: nothing that was promised is put away by answering the rest. */
function checkOver({ number, unit, against = [], status, questions }: Inquiry, { invariants }: CheckContext): void {
  invariants.check(
    8,
    number,
    unit === undefined || !against.includes(unit),
    () => `${unit} answers, and is complained of`,
  );
  const asked = questions.some((one) => one.state === 'open' || one.state === 'agreed');
  invariants.check(8, number, status === 'closed' || (status === 'open') === asked, () => `it is ${status}`);
}
