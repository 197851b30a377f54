import type { TextBearer } from './bearer.ts';
import { isOfPlan } from '../case/case.ts';
import { channelsOf } from './addressee.ts';
import type { Clock } from '../matter/clock.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import { type Contact, mayStandIn } from '../people/directory.ts';
import { isDone } from '../matter/done-rungs.ts';
import { fixedRungs, ladderOf } from '../clocks/ladder.ts';
import type { FallbackContext } from './fallback.ts';
import type { Recipient } from '../rules/policy.ts';
import { decisionOf } from '../people/deciders.ts';
import { forLeader } from './notification.ts';
import { proposalOfStep } from '../matter/proposal.ts';
import { isReachable, recipients, withoutBarred } from '../people/recipients.ts';
import { copyFor, copyOf, isOnItsWay, notificationKeyOf } from './text-copy.ts';
import type { Text } from './text.ts';

/** For whoever is asked instead; nobody hears the same notice twice. */
export function escalationTexts(text: Text, moving: FallbackContext): Text[] {
  const { policy, directory, channels, sentTexts: told, now } = moving;
  if (policy.delivery.forOneAlone.includes(text.template)) return [];
  const notice = notificationKeyOf(text);
  const copies = told.filter((other) => notificationKeyOf(other) === notice);
  const fresh = (people: Contact[]): Contact[] =>
    people.filter(({ id }) => id !== text.person && !copies.some(({ person }) => person === id));
  // A colleague of the same unit has it, or is about to: the unit is told.
  if (copies.some((other) => other.unit === text.unit && other.person !== text.person && isOnItsWay(other))) return [];
  const toEach = (people: Contact[]): Text[] =>
    people.flatMap((person) => {
      const [channel] = channelsOf(person, channels);
      return channel ? [copyFor(person, channel, copyOf(text, now), notice, directory)] : [];
    });
  if (moving.state.ofRights) return toEach(fresh(forLeader(moving.state.ofRights, moving).people));
  const substitute = toEach(fresh(standInOf(text, moving)).slice(0, 1));
  if (substitute.length > 0) return substitute;
  const next = toEach(nextRoles(text, moving, fresh));
  return text.template === 'step-unreachable' ? next : [...next, ...unreachable(text, moving)];
}

/** AB角: whoever stands in for the person, or for that one in turn. */
function standInOf(text: Text, moving: FallbackContext): Contact[] {
  const { channels, now } = moving;
  const proposal = proposalOfStep(text.step);
  const clock = proposal === null ? null : decisionOf({ id: proposal });
  const directory = withoutBarred({ ...moving, clock });
  const seen = new Set<string>([text.person]);
  const absent = directory.contacts.find(({ id }) => id === text.person);
  let current = absent;
  while (current?.substitute && !seen.has(current.substitute)) {
    const next: string = current.substitute;
    seen.add(next);
    current = directory.contacts.find((other) => other.id === next && absent && mayStandIn(other, absent, directory));
    if (current && isReachable(current, now) && channelsOf(current, channels).length > 0) return [current];
  }
  return [];
}

/** Whom the ladder would ask next: the people of the first coming rung that names anybody new; for the desk its leader on duty. */
function nextRoles(
  text: Text,
  { state, policy, directory, now }: FallbackContext,
  fresh: (people: Contact[]) => Contact[],
): Contact[] {
  const clock = clockOf(text, state);
  const asked = (roles: Recipient[]): Contact[] => {
    const people = roles.flatMap((role) => recipients(role, { state, clock: clock ?? null, directory, now }).people);
    return fresh([...new Map(people.map((person) => [person.id, person])).values()]);
  };
  if (!clock || text.role === 'desk') return asked(['leader-on-duty']);
  // The desk hears in a text of its own.
  const desk = new Set(recipients('desk', { state, clock: null, directory, now }).people.map(({ id }) => id));
  const ladder = ladderOf(clock, policy);
  // The repetitions of a row ask the same people again and again: one stands for all.
  const repeated = ladder.after.map(({ to }) => to);
  const coming = fixedRungs(clock, ladder).filter(({ id }) => !isDone(clock.done, id));
  for (const roles of [...coming.map(({ to }) => to), ...repeated]) {
    const people = asked(roles).filter(({ id }) => !desk.has(id));
    if (people.length > 0) return people;
  }
  return [];
}

/** The clock that a text's step is about; of a whole case the one that is due first. */
function clockOf({ step }: Text, state: TextBearer): Clock | undefined {
  const live = state.clocks.filter(isLive);
  const own = live.find(
    ({ id, kind, of }) => id === step || (kind === 'sign' && step === `assignment:${of?.split('.')[0] ?? ''}`),
  );
  return own ?? live.filter((one) => !isOfPlan(one)).toSorted((a, b) => (pressedBy(a) < pressedBy(b) ? -1 : 1))[0];
}

/** One text to the desk: somebody takes up the telephone. */
function unreachable(text: Text, moving: FallbackContext): Text[] {
  const { state, policy, directory, channels, now } = moving;
  const template = policy.texts.templates['step-unreachable'];
  if (!template) throw new Error(`policy ${policy.id} has no text template step-unreachable`);
  const clock = clockOf(text, state);
  const known: Record<string, string> = {
    ...text.variables,
    action: policy.texts.actions[clock?.kind ?? 'sign'] ?? '',
  };
  const about = {
    number: state.number,
    subject: state.subject,
    grade: policy.texts.gradeWords[state.grades.opinion],
    ...known,
  };
  const variables = Object.fromEntries(
    template.variables.map((name) => [name, about[name as keyof typeof about] ?? '']),
  );
  const people = recipients('desk', { state, clock: null, directory, now }).people.filter(
    ({ id }) => id !== text.person,
  );
  return people.flatMap((person) => {
    const [channel] = channelsOf(person, channels);
    if (!channel) return [];
    const copy = { ...copyOf(text, now), template: 'step-unreachable', variables, withCode: template.withCode };
    return [copyFor(person, channel, copy, `${notificationKeyOf(text)}.u`, directory)];
  });
}
