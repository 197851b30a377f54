import type { Assignment, Case, ReleaseFact } from '../case/case.ts';
import type { Speaker } from '../rules/policy.ts';

/** R1–R3: for whom a release speaks. A unit keeps the part that it had: what it published then was the case's answer. */
export function speakersOf(state: Case, { unit, voice }: Pick<ReleaseFact, 'unit' | 'voice'>): Speaker[] {
  const parts = state.assignments.filter((a) => a.unit === unit).map(({ part }) => speakerOf(part));
  return [...(voice ? [voice] : []), ...parts];
}

/** R3: a lead unit speaks for the case as the primary one does. */
export const speakerOf = (part: Assignment['part']): Speaker => (part === 'lead' ? 'primary' : part);

/** R1, R3: it is an answer of the whole case, not of one co-unit’s part. */
const speaksForCase = (state: Case, fact: ReleaseFact): boolean =>
  speakersOf(state, fact).some((one) => one !== 'co-unit');

/** Whoever speaks for the case has one voice; each co-unit has its own. */
export const voiceOf = (state: Case, fact: ReleaseFact): string => (speaksForCase(state, fact) ? '' : fact.unit);
