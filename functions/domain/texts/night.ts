import { quietUntil } from '../clocks/quiet-hours.ts';
import { isLive, pressedBy } from '../matter/clock.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextBearer } from './bearer.ts';
import { shortTime } from './short-time.ts';
import type { Text } from './text.ts';

/** P8: what was held for the night and is not to wait any longer, now that the grades are others; it reads as the case stands. */
export function releasedFromNight(texts: readonly Text[], state: TextBearer, policy: Policy, now: Instant): Text[] {
  if (quietUntil(state, policy, now) !== null) return [];
  return texts
    .filter((text) => text.state === 'held' && text.why?.code === 'quiet-hours' && text.notBefore > now)
    .map((text) => ({ ...reworded(text, state, policy), state: 'queued', notBefore: now }));
}

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
