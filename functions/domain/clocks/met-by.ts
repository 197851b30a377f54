import { type Case, type Clock, type ClockKind, type ReleaseFact } from '../case/case.ts';
import { countsFrom } from '../case/correction.ts';
import type { Policy } from '../rules/policy.ts';
import { whyNotMet } from './answering.ts';

/** P2–P5: the release that met a duty to the public; null: it is not met, or by none. */
export function metBy(state: Case, clock: Clock, policy: Policy): ReleaseFact | null {
  if (clock.state !== 'met') return null;
  const answers = state.releases.filter((release) => whyNotMet(state, clock, release, policy) === null);
  return answers.toSorted((a, b) => (countsFrom(a) < countsFrom(b) ? -1 : 1))[0] ?? null;
}

/** What answers the public, the gravest first. */
const ANSWERS: readonly ClockKind[] = ['press-conference', 'response', 'first-information'];

/** P3, P4: duties of the whole case that a release met. */
export const answeredDuties = ({ clocks }: Case): Clock[] =>
  ANSWERS.flatMap((kind) => clocks.filter((clock) => clock.kind === kind && clock.state === 'met'));

/**
 * P4, M4: the duty of a case by whose fulfilment the concern of another that joined it was answered: what it still owed of that, else the answer of the
 * case itself, which is of both since they are one.
 */
export function answeredFor(heir: Case, joined: readonly string[]): Clock | undefined {
  const owed = (heir.owed ?? []).filter(({ from }) => joined.includes(from)).map(({ id }) => id);
  const met = answeredDuties(heir);
  return owed.length > 0
    ? met.find(({ of }) => of !== undefined && owed.includes(of))
    : met.find(({ of, kind }) => of === undefined && kind !== 'first-information');
}
