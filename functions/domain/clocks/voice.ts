import type { Assignment, Case, ReleaseFact } from '../case/case.ts';
import { partsAt } from '../case/assignments.ts';
import type { Speaker } from '../rules/policy.ts';

/** R1–R3: for whom a release speaks: in the part that its unit had when it was published. */
export const speakersOf = (
  state: Case,
  { unit, voice, publishedAt }: Pick<ReleaseFact, 'unit' | 'voice' | 'publishedAt'>,
): Speaker[] => [...(voice ? [voice] : []), ...partsAt(state, unit, publishedAt).map(speakerOf)];

/** R3: a lead unit speaks for the case as the primary one does. */
export const speakerOf = (part: Assignment['part']): Speaker => (part === 'lead' ? 'primary' : part);

/** R1, R3: it is an answer of the whole case, not of one co-unit’s part. */
const speaksForCase = (state: Case, fact: ReleaseFact): boolean =>
  speakersOf(state, fact).some((one) => one !== 'co-unit');

/** Whoever speaks for the case has one voice; each co-unit has its own. */
export const voiceOf = (state: Case, fact: ReleaseFact): string => (speaksForCase(state, fact) ? '' : fact.unit);
