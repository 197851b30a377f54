import { between, DAY, earliest, fromWallClock, HOUR, type Instant, plus, wallClock } from '../matter/instant.ts';
import type { ConferenceRules, StepRow } from '../rules/conference-rules.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import type { Conference, LegalLimit, Step } from './conference.ts';

/** S4: its rules as an exercise goes by them: at its pace, and at whatever hour of the day it is held. */
export function rulesAtPace(policy: Policy): ConferenceRules {
  if (!policy.pace) return policy.conferences;
  const { proposedWithin: _byDaylight, ...rules } = policy.conferences;
  const hours = (of: number): number => hoursMs(of, policy) / HOUR;
  return {
    ...rules,
    fullHours: hours(rules.fullHours),
    lateHours: hours(rules.lateHours),
    spareHours: hours(rules.spareHours),
    steps: rules.steps.map((row) => ({ ...row, hoursBefore: hours(row.hoursBefore) })),
  };
}

/**
 * P3: when a conference is proposed for: the last hour of the day at which the press comes that leaves the rules' hours before the legal limit; at
 * night where that is too soon to prepare one, halfway where little time is left, and soon where the limit is over.
 */
export function proposedAt(
  limit: LegalLimit | undefined,
  { spareHours, lateHours, fullHours, proposedWithin }: ConferenceRules,
  now: Instant,
): Instant {
  if (!limit) return byDay(plus(now, fullHours * HOUR), proposedWithin, 'after');
  const soon = plus(now, lateHours * HOUR);
  if (limit.dueAt <= now) return soon;
  const spared = plus(limit.dueAt, -spareHours * HOUR);
  const halfway = plus(now, Math.round(between(now, limit.dueAt) / 2));
  if (spared <= halfway) return halfway;
  const byDaylight = byDay(spared, proposedWithin, 'before');
  return byDaylight >= soon ? byDaylight : spared;
}

/** The instant itself, or where that is at night the nearest before or after it that is within the hours. */
function byDay(at: Instant, within: ConferenceRules['proposedWithin'], side: 'before' | 'after'): Instant {
  if (!within) return at;
  const { date, time } = wallClock(at);
  const early = time < within.from;
  if (!early && time <= within.to) return at;
  if (side === 'before') return fromWallClock(early ? wallClock(plus(at, -DAY)).date : date, within.to);
  return fromWallClock(early ? date : wallClock(plus(at, DAY)).date, within.from);
}

/**
 * Ours: when a step is due, reckoned back from the conference. With less time than the rules' full hours every step has its share of its hours, so
 * that the first is never due before it can be begun; and none is due after the legal limit, as long as that is still to come.
 */
export function dueOf(
  { hoursBefore }: Pick<StepRow, 'hoursBefore'>,
  { at, limit }: { at: Instant; limit?: LegalLimit | undefined },
  { fullHours }: ConferenceRules,
  now: Instant,
): Instant {
  const share = Math.min(1, Math.max(0, between(now, at)) / (fullHours * HOUR));
  const due = plus(at, -Math.round(hoursBefore * HOUR * share));
  return limit && limit.metAt === undefined && limit.dueAt > now ? earliest(due, limit.dueAt) : due;
}

/** The steps of a new conference, each with whose it is and when it is due. */
export const stepsOf = (
  given: { at: Instant; unit?: string; limit?: LegalLimit },
  rules: ConferenceRules,
  now: Instant,
): Step[] =>
  rules.steps.map((row) => ({
    id: row.id,
    ...(row.by === 'holder' && given.unit !== undefined ? { unit: given.unit } : {}),
    dueAt: dueOf(row, given, rules, now),
    state: 'open',
  }));

/** The same steps where the hour is another: what is done stays so, and is due by the new hour where it is opened again. */
export const replanned = (
  { steps }: Pick<Conference, 'steps'>,
  given: { at: Instant; limit?: LegalLimit | undefined },
  rules: ConferenceRules,
  now: Instant,
): Step[] =>
  steps.map((step) => {
    const row = rules.steps.find(({ id }) => id === step.id);
    return row ? { ...step, dueAt: dueOf(row, given, rules, now) } : step;
  });

/** Another unit holds it: what was to be done by the one before is the new one's, or the desk's where there is none. */
export const handedOver = (
  steps: readonly Step[],
  from: string | undefined,
  to: string | undefined,
  rules: ConferenceRules,
): Step[] =>
  steps.map((step) => {
    const ofHolder = rules.steps.some(({ id, by }) => id === step.id && by === 'holder');
    return ofHolder && step.unit === from && step.state === 'open' ? withUnit(step, to) : step;
  });

/** Whose it is, and nobody's by name. */
export function withUnit(step: Step, unit: string | undefined): Step {
  const { unit: _unit, person: _person, ...rest } = step;
  return unit === undefined ? rest : { ...rest, unit };
}
