import type { Case, Clock } from '../case/case.ts';
import { ladderOf, rungAfter, type TimedRung } from '../clocks/ladder.ts';
import type { Instant } from '../matter/instant.ts';
import type { Contact } from '../people/directory.ts';
import { recipients } from '../people/recipients.ts';
import { eachOnce } from '../people/same-person.ts';
import type { Recipient } from '../rules/policy.ts';
import type { TextContext } from './text-context.ts';

/** Whose phones ring for a rung. While a case is being appraised only the desk's do (研判), until the time for confirming has passed. */
export function addressees(
  state: Case,
  clock: Clock,
  rung: TimedRung,
  context: TextContext,
): { to: string[]; unreachable: string[] } {
  const decision = clock.kind === 'decision';
  const alone = !decision && deskAlone(state, context.now);
  const roles: Recipient[] = alone ? ['desk'] : decision ? rung.to : leading(state, rung.to);
  const asked = alone && !rung.to.includes('desk') && clock.kind !== 'confirm' ? [] : roles;
  const people: Contact[] = [];
  const unreachable: string[] = [];
  for (const role of asked) {
    const found = recipients(role, { state, clock, directory: context.directory, now: context.now });
    if (found.missing) unreachable.push(role);
    people.push(...found.people);
  }
  // Nobody at all: the people of the next rung, and the desk learns it from `unreachable`.
  const next =
    people.length === 0 && unreachable.length > 0 ? rungAfter(clock, ladderOf(clock, context.policy), rung.at) : null;
  for (const role of next?.to ?? []) {
    people.push(...recipients(role, { state, clock, directory: context.directory, now: context.now }).people);
  }
  return { to: eachOnce(people).map(({ id }) => id), unreachable };
}

/** 研判: at the very instant at which the time for confirming is over, the ordinary ladder runs. */
const deskAlone = (state: Case, now: Instant): boolean =>
  state.status === 'appraising' &&
  state.clocks.some((c) => c.kind === 'confirm' && !/^[EW]/.test(c.of ?? '') && c.state === 'running' && now < c.dueAt);

/** R4: at the gravest opinion grade the unit's principal leader leads and is among the recipients of every rung. */
const leading = (state: Case, to: Recipient[]): Recipient[] =>
  state.grades.opinion === 'I' && !to.includes('principal-leader') ? [...to, 'principal-leader'] : to;
