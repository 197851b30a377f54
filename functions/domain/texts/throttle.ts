import type { TextBearer } from './bearer.ts';
import type { Case } from '../case/case.ts';
import { gravestEmergency } from '../case/graver-emergency.ts';
import type { DeliveryRules, LeadersAllowance } from '../rules/delivery-rules.ts';
import type { Contact } from '../people/directory.ts';
import { DAY, durationMs, fromWallClock, type Instant, plus, wallClock } from '../matter/instant.ts';
import type { Given } from './number-limits.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';

/** Texts about these go alone and at once, whatever else the phone gets. */
export const isGrave = (state: Pick<Case, 'grades' | 'graver'>): boolean =>
  state.grades.opinion === 'I' || gravestEmergency(state) !== null;

/** P8: a number that has had enough gets it all the same. */
export const goesBeyondLimits = ({ grades: { opinion, emergency } }: Pick<Case, 'grades'>): boolean =>
  opinion === 'I' || emergency === 'I';

/** Reminders may become one; a new duty is told by itself, and the desk sees each case. */
export const isMergeable = ({ template, role }: Pick<Text, 'template' | 'role'>, { merging }: DeliveryRules): boolean =>
  role !== 'desk' && merging.templates.includes(template);

/** P8: may be one of a surge of texts that become one; the desk's too, but never about anything 重大 or an emergency, nor 特别重大 whatever the rules say. */
export const mayJoinDigest = (
  text: Pick<Text, 'template'>,
  state: Pick<Case, 'grades' | 'graver'>,
  { digest }: DeliveryRules,
): boolean =>
  digest.templates.includes(text.template) && !isGrave(state) && !digest.exceptGrades.includes(state.grades.opinion);

/** Why a text waits, and until when. */
export type Wait = { until: Instant; why: TextReason };

/** P8: a leader who was told of enough today reads the rest in the next digest. */
export function waitForDigest(
  text: Text,
  person: Contact,
  state: TextBearer,
  told: Given[],
  { leaders }: DeliveryRules,
  now: Instant,
): Wait | null {
  if (person.role !== 'leader' || goesAtOnce(text, state, leaders, now) || toldToday(told, now) < leaders.perDay)
    return null;
  const until = nextDigest(leaders, now);
  return { until, why: { code: 'waits-for-digest', perDay: leaders.perDay, until } };
}

/** P8: a reminder so soon after another waits for what else comes in the next minutes. */
export function waitToMerge(reminded: Given[], { merging }: DeliveryRules, now: Instant): Wait | null {
  const last = reminded
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const until = last === undefined ? now : plus(last, durationMs(merging.within));
  return until > now ? { until, why: { code: 'waits-to-merge', until } } : null;
}

/** 重大 and above, and a limit that falls soon or has just fallen. */
function goesAtOnce(
  { dueAt }: Text,
  state: TextBearer,
  { atOnceGrades, dueWithin }: LeadersAllowance,
  now: Instant,
): boolean {
  if (atOnceGrades.includes(state.grades.opinion)) return true;
  return dueAt !== undefined && dueAt <= plus(now, durationMs(dueWithin)) && dueAt > plus(now, -durationMs(dueWithin));
}

function toldToday(told: Given[], now: Instant): number {
  const begins = fromWallClock(wallClock(now).date, '00:00');
  const ends = plus(begins, DAY);
  return new Set(told.filter(({ at }) => begins <= at && at < ends).map(({ ref }) => ref)).size;
}

export function nextDigest({ digestsAt }: LeadersAllowance, now: Instant): Instant {
  const days = [wallClock(now).date, wallClock(plus(now, DAY)).date];
  const slots = days.flatMap((date) => digestsAt.map((time) => fromWallClock(date, time))).toSorted();
  return slots.find((slot) => slot > now) ?? plus(now, DAY);
}
