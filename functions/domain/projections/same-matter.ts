import { type Case, isComplainedOf, isStanding } from '../case/case.ts';
import type { Event } from '../case/events.ts';

/*
 * M4: who is of one matter, and which cases were proposed to be. The state of a case holds one name, however many hold the same; whoever wants them
 * finds their numbers here and asks each case. No word is spelt like these.
 */
const OF_GROUP = 'matter-';
const PROPOSES = 'proposes-';

/** What the cases of a group are posted under; for a unit those in which it has a part (H5: it counts no others). */
export const groupedAs = (group: string, unit?: string): string =>
  `${OF_GROUP}${group}${unit === undefined ? '' : `|${unit}`}`;

/** What a case is posted under that an opening alert was found like. */
export const proposing = (number: string): string => `${PROPOSES}${number}`;
export const isProposing = (gram: string): boolean => gram.startsWith(PROPOSES);

export function groupGrams(state: Case): string[] {
  const { group, assignments } = state;
  if (group === undefined) return [];
  const units = new Set(assignments.filter(isStanding).map(({ unit }) => unit));
  const told = [...units].filter((unit) => !isComplainedOf(state, unit));
  return [groupedAs(group), ...told.map((unit) => groupedAs(group, unit))];
}

/** The cases that its opening was proposed to be of the same event with. */
export const proposedGrams = (events: readonly Event[]): string[] =>
  events.flatMap((event) => (event.type === 'case-opened' ? (event.sameEvents ?? []).map(proposing) : []));
