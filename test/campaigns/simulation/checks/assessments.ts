import { apply } from '../../../../functions/domain/assessment/apply.ts';
import type { Assessment } from '../../../../functions/domain/assessment/assessment.ts';
import type { AssessmentEvent } from '../../../../functions/domain/assessment/events.ts';
import type { Watch } from '../../../../functions/domain/watch/watch.ts';
import type { MatterCommit } from '../../../../functions/ports/stored.ts';
import type { CheckContext } from './context.ts';
import { checkProposals } from './proposals.ts';
import { checkChained, checkErased, checkFolded } from './record.ts';
import type { Rungs } from './rungs.ts';

/** The folded state of every assessment as the simulator itself keeps it, and the checks of every event that is written (2, 6, 8, 13). */
export class RecordedAssessments {
  readonly states = new Map<string, Assessment>();
  #rungs: Rungs;

  constructor(rungs: Rungs) {
    this.#rungs = rungs;
  }

  erased(state: Assessment, stored: readonly AssessmentEvent[], context: CheckContext): void {
    checkErased(state, stored, apply, context);
  }

  written(commit: MatterCommit<Assessment, AssessmentEvent>, context: CheckContext): void {
    const { number } = commit.state;
    let state = this.states.get(number) ?? null;
    for (const event of commit.events) {
      checkChained(number, state, event, context);
      if (state) checkProposals(state, event, context);
      if (state && event.type === 'rung-fired') this.#rungs.checkFired(state, event, commit.state.policyId, context);
      checkRuled(state, event, context);
      state = apply(state, event);
    }
    if (!state) return;
    this.states.set(number, state);
    checkFolded(state, commit.state, context);
    checkLaunched(state, context);
    checkLive(state, context);
    this.#rungs.checkNext(state, commit.next, context);
  }

  /** 8: once all that was decided is carried out, what is to be launched is watched for, at its hour. */
  checkAll(watches: ReadonlyMap<string, Watch>, { invariants }: CheckContext): void {
    for (const state of this.states.values()) {
      const { number, watch } = state;
      if (state.status !== 'armed') continue;
      const of = watch && watches.get(watch.number);
      invariants.check(8, number, of !== undefined, () => `${number} is to be launched, and nobody watches for it`);
      invariants.check(
        8,
        number,
        of?.assessment?.number === number,
        () => `${watch?.number} watches for the launch of ${number} and does not say so`,
      );
      invariants.check(
        8,
        number,
        state.launchedAt !== undefined || watch?.over === true || of?.launch?.at === state.launchAt,
        () => `${number} is launched at ${state.launchAt}, and ${watch?.number} says at ${of?.launch?.at}`,
      );
    }
  }
}

const sum = (levels: Record<string, number>): number => Object.values(levels).reduce((all, one) => all + one, 0);

/** A2, said apart from the rules: which grade points make. */
function gradeOf(points: Assessment['points']): string {
  const scores = points.map(({ levels }) => sum(levels));
  const wild = points.some(
    ({ levels: { probability, intensity, controllability } }) =>
      probability === 3 && intensity === 3 && controllability === 3,
  );
  if (wild || scores.some((score) => score >= 12) || scores.filter((score) => score >= 9).length >= 3) return 'high';
  const crowd = points.some(({ levels: { probability, intensity } }) => probability >= 2 && intensity === 3);
  return crowd || scores.some((score) => score >= 9) ? 'medium' : 'low';
}

/** 8: put before a leader on findings by two methods and on points graded by the table; launched by his word alone, and never at a high risk. */
function checkRuled(before: Assessment | null, event: AssessmentEvent, { invariants, contacts }: CheckContext): void {
  if (!before) return;
  const { number, points, findings } = before;
  const says = (holds: boolean, why: string): void =>
    invariants.check(8, number, holds, () => `${event.type} of ${number}: ${why}`);
  if (event.type === 'assessment-submitted') {
    says(new Set(findings.map(({ method }) => method)).size >= 2, 'on findings by fewer than two methods');
    says(event.suggested.risk === gradeOf(points), `${event.suggested.risk} is not what the points make`);
    says(event.risk === event.suggested.risk || event.reason !== undefined, 'another grade without a reason');
    if (event.ruling === 'launch') {
      says(event.risk !== 'high', 'to be launched at a high risk');
      says(before.plan !== undefined, 'to be launched without a plan');
      says(
        event.risk === 'low' || points.every(({ measured }) => measured),
        'to be launched with a point that nothing is done against',
      );
    }
  }
  if (event.type === 'assessment-ruled') {
    const decider = contacts.find(({ id }) => id === event.by);
    const head = event.risk === 'low' && decider?.unit === before.unit;
    says(head || decider?.posts.includes('district-leader') === true, `ruled by ${event.by} at ${event.risk} risk`);
    const { proposed } = before;
    says(proposed?.ruling === event.ruling && proposed.risk === event.risk, 'another than what was put before him');
    const hour = before.launchedAt ?? before.launchAt ?? '';
    says(
      event.ruling !== 'launch' || before.launchedAt !== undefined || hour > event.at,
      'to be launched at an hour that is over',
    );
  }
  if (event.type === 'point-judged')
    says(before.launchedAt !== undefined || (before.launchAt ?? '9999') <= event.at, 'judged before its launch');
  if (event.type === 'case-noted')
    says(
      event.points.every((id) =>
        points.some((point) => point.id === id && point.signs.some((sign) => event.mentioned.includes(sign))),
      ),
      'names a point whose signs nobody said',
    );
}

/** 8, H2: a launch that nobody ruled leaves one breach of the responsible unit, and nothing else does. */
function checkLaunched({ number, launchedAt, breaches = [], unit }: Assessment, { invariants }: CheckContext): void {
  const one = breaches.length === 1 && breaches[0]?.unit === unit && breaches[0]?.duty === 'unruled-launch';
  invariants.check(
    8,
    number,
    launchedAt === undefined ? breaches.length === 0 : one,
    () => `${number} launched at ${launchedAt} has the breaches ${JSON.stringify(breaches)}`,
  );
}

/** 8: nothing runs where nothing is to be done. */
function checkLive(state: Assessment, { invariants }: CheckContext): void {
  const { status, launchAt } = state;
  for (const clock of state.clocks) {
    const live = clock.state === 'running' || clock.state === 'missed';
    const fits = {
      'assessment-findings': status === 'assessing' && launchAt !== undefined && state.submittedAt === undefined,
      'assessment-again': status === 'assessing' && state.sentBackAt !== undefined,
      'assessment-ruling': status === 'assessing' && launchAt !== undefined,
      'assessment-hour': status === 'assessing' && launchAt === undefined,
      'assessment-review': status === 'armed',
      decision: state.proposals?.some(({ id }) => id === clock.of) === true,
    }[clock.kind];
    invariants.check(
      8,
      state.number,
      !live || fits,
      () => `${clock.id} is ${clock.state}, and ${state.number} ${status}`,
    );
  }
}
