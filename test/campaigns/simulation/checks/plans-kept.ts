import { isPlanDraft, planState } from '../../../../functions/domain/commands/plan-proposals.ts';
import { apply } from '../../../../functions/domain/plan/apply.ts';
import type { PlanEvent } from '../../../../functions/domain/plan/events.ts';
import type { Clock, PlanMatter } from '../../../../functions/domain/plan/plan-matter.ts';
import type { RuleDraftHead } from '../../../../functions/domain/rules/publication.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkChained, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

const HOUR = 3_600_000;
/** P1: as the rules of the district say it. */
const CONSENT = 72 * HOUR;

/** What its owner was asked for, as the simulator itself keeps it. */
interface Asked {
  because: string;
  at: string;
}

/** The folded state of every plan as the simulator itself keeps it, and the checks of every event that is written (2, 5, 6, 8, 13); one for each plan. */
export class KeptPlans {
  readonly states = new Map<string, PlanMatter>();
  #asked = new Map<string, Asked[]>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  written(commit: MatterCommit<PlanMatter, PlanEvent>, context: CheckContext): void {
    const { invariants } = context;
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      this.#noted(number, state, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    const after = state;
    this.states.set(number, after);
    checkFolded(after, commit.state, context);
    const alike = [...this.states.values()].filter(({ plan }) => plan === after.plan);
    invariants.check(6, number, alike.length === 1, () => `${after.plan} is kept ${alike.length} times`);
    const asked = (this.#asked.get(number) ?? []).map(({ because }) => because).join();
    const kept = (after.asked ?? []).map(({ because }) => because).join();
    invariants.check(6, number, after.status === 'gone' || asked === kept, () => `asked for is ${asked}, kept ${kept}`);
    for (const clock of after.clocks) checkClock(after, clock, context);
    this.#rungs.checkNext(after, commit.next, context);
  }

  /** D4, P1: what was learnt after a plan was written is not answered by the consent to it. */
  #noted(number: string, state: PlanMatter | null, event: PlanEvent, { invariants, named }: CheckContext): void {
    const asked = this.#asked.get(number) ?? [];
    const by = event.actor.kind === 'person' ? event.actor.id : null;
    if (event.type === 'reading-asked') {
      invariants.check(8, number, by !== null && named(by), () => `a reading was asked for by ${by ?? 'nobody'}`);
      this.#asked.set(number, [...asked, { because: event.because, at: event.from }]);
    }
    if (event.type === 'plan-gone') this.#asked.delete(number);
    if (event.type !== 'plan-answered') return;
    if (event.is === 'consented') {
      const written = state?.waiting?.since ?? '';
      this.#asked.set(
        number,
        asked.filter(({ at }) => at > written),
      );
      // The night may have to say of a consent what its press could not.
      invariants.check(
        13,
        number,
        by === null || !event.planners.includes(by),
        () => `${by ?? ''} consented to what he wrote himself`,
      );
    }
  }

  /** P1: once the night has told what a press could not, each plan waits for a word exactly where its draft does. */
  checkWaiting(drafts: readonly RuleDraftHead[], { invariants }: CheckContext): void {
    const waiting = new Map(
      drafts
        .filter(isPlanDraft)
        .filter((draft) => planState(draft) === 'waiting')
        .map((draft) => [draft.plan.row.id, `${draft.id}.${draft.version}`]),
    );
    for (const { number, plan, waiting: kept } of this.states.values())
      invariants.check(
        8,
        number,
        (kept && `${kept.draft}.${kept.version}`) === waiting.get(plan),
        () => `${plan} waits as ${kept?.draft ?? 'nothing'}, its draft as ${waiting.get(plan) ?? 'nothing'}`,
      );
    for (const [plan, draft] of waiting)
      invariants.check(
        8,
        null,
        [...this.states.values()].some((state) => state.plan === plan),
        () => `${draft} waits for a word on ${plan}, and nobody is asked for it`,
      );
  }
}

/** 5: a clock runs as the facts say: consent within three days, a reading by the day that was asked for. */
function checkClock(state: PlanMatter, clock: Clock, { invariants }: CheckContext): void {
  if (clock.state !== 'running' && clock.state !== 'missed') return;
  const { number, waiting, asked = [], reading, status } = state;
  const request = asked.find(({ because }) => because === clock.of);
  const due =
    clock.kind === 'plan-consent'
      ? waiting && clock.of === `${waiting.draft}.v${waiting.version}` && Date.parse(waiting.since) + CONSENT
      : waiting === undefined && Date.parse(request?.by ?? (clock.of === reading?.on ? (reading?.by ?? '') : ''));
  invariants.check(
    5,
    number,
    status === 'open' && Date.parse(clock.dueAt) === due,
    () => `${clock.id} runs to ${clock.dueAt}, its facts say ${String(due)}`,
  );
}
