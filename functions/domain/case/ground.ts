import { type Grade, isMore } from '../matter/grade.ts';
import type { Instant } from '../matter/instant.ts';
import type { Grades } from './case.ts';
import type { Event } from './events.ts';
import { gravestOf } from './graver-emergency.ts';

/** A1: the grades that a person confirmed rest on what is no longer of the case: a person keeps them with a reason, or gives others. */
export interface GradeReview {
  /** What its clock is known by. */
  id: string;
  /** Since when the desk has to decide. */
  at: Instant;
  /** What the table proposes of what is left. */
  grades: Grades;
  /** The alert that went, and its own case now. */
  alertId?: string;
  newCase?: string;
  /** M4: or the case that was joined, whose grades are graver. */
  from?: string;
}

type Split = Extract<Event, { type: 'split-off' }>;
const isSplit = (event: Event): event is Split => event.type === 'split-off';
/** Alerts that were split off. */
export const goneBy = (facts: readonly Event[]): string[] => facts.filter(isSplit).map(({ alertId }) => alertId);

/** What the table proposes of what was told, but for the alerts that are gone. */
export function proposedOf(facts: readonly Event[], gone: readonly string[], others: readonly Grades[] = []): Grades {
  const told = facts.flatMap((event): Grades[] => {
    if (event.type === 'case-opened') return [event.suggestion.grades];
    if (event.type !== 'attention-grew' || !event.suggestion || gone.includes(event.alertId)) return [];
    const { opinion, emergency } = event.suggestion.grades;
    // What else grows carries the emergency as it stood, and tells of none itself.
    return [{ opinion, emergency: event.what === 'emergency' || event.what === 'toll' ? emergency : null }];
  });
  return [...told, ...others].reduce(gravestOf);
}

/** What a person had before him when he last decided on the grades; null: nobody has. */
export function groundOf(facts: readonly Event[]): Grades | null {
  const decided = facts.findLastIndex(
    (event) =>
      event.type === 'graded' || event.type === 'confirmed' || (event.type === 'case-opened' && event.gradesConfirmed),
  );
  if (decided === -1) return null;
  const then = facts.slice(0, decided + 1);
  // Of what had gone by then, what was left is on record with it: alerts that tell the same again have no event of their own.
  const left = then.findLast(isSplit)?.proposes;
  return proposedOf(then, goneBy(then), left ? [left] : []);
}

/** A1, H2: whether a confirmed grade rests on what has gone: it is graver than what is left proposes, and what it was given on proposed more than that. */
export const isGroundGone = (stands: Grades, ground: Grades, left: Grades): boolean =>
  rested(stands.opinion, ground.opinion, left.opinion) || rested(stands.emergency, ground.emergency, left.emergency);

const rested = (stands: Grade | null, ground: Grade | null, left: Grade | null): boolean =>
  isMore(stands, left) && isMore(ground, left);
