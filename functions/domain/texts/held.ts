import { quietUntil } from '../clocks/quiet-hours.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextBearer } from './bearer.ts';
import { shortTime } from './short-time.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';
import { goesBeyondLimits, isGrave } from './throttle.ts';

/** P8: for what a text may be held as the matter stands: by the night, by the limit of a number, by a leader's allowance. */
function holding(state: TextBearer, policy: Policy, now: Instant): TextReason['code'][] {
  const { atOnceGrades } = policy.delivery.leaders;
  return [
    ...(quietUntil(state, policy, now) === null ? [] : ['quiet-hours' as const]),
    ...(goesBeyondLimits(state) ? [] : ['waits-for-limit' as const]),
    ...(isGrave(state) || atOnceGrades.includes(state.grades.opinion) ? [] : ['waits-for-digest' as const]),
  ];
}

/** P8: a decision after which something holds no text that it would have held before. */
export function wakesHeld(
  before: TextBearer,
  after: TextBearer,
  { policy, now }: { policy: Policy; now: Instant },
): boolean {
  const still = holding(after, policy, now);
  return holding(before, policy, now).some((code) => !still.includes(code));
}

const HOLDS: readonly TextReason['code'][] = ['quiet-hours', 'waits-for-limit', 'waits-for-digest'];

/** P8: what was held and is not to wait any longer, as the matter stands now; it reads as that does. */
export function releasedNow(texts: readonly Text[], state: TextBearer, policy: Policy, now: Instant): Text[] {
  const still = holding(state, policy, now);
  return texts
    .filter(
      ({ state: is, why, notBefore }) => is === 'held' && why !== undefined && notBefore > now && isOver(why, still),
    )
    .map((text) => ({ ...reworded(text, state, policy), state: 'queued', notBefore: now }));
}

const isOver = ({ code }: TextReason, still: readonly TextReason['code'][]): boolean =>
  HOLDS.includes(code) && !still.includes(code);

/** The grade, and the time to sign by, which a grade may make shorter. */
function reworded(text: Text, state: TextBearer, { texts }: Policy): Text {
  const { opinion: grade } = state.grades;
  const signing = state.clocks.find(
    (clock) => clock.kind === 'sign' && isLive(clock) && text.step === `assignment:${clock.of?.split('.')[0]}`,
  );
  const dueAt = signing && text.dueAt !== undefined ? pressedBy(signing) : text.dueAt;
  const said = {
    ...('grade' in text.variables ? { grade: texts.gradeWords[grade] } : {}),
    ...('by' in text.variables && signing && dueAt !== undefined ? { by: shortTime(dueAt) } : {}),
  };
  return { ...text, grade, variables: { ...text.variables, ...said }, ...(dueAt === undefined ? {} : { dueAt }) };
}
