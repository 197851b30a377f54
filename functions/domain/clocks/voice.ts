import { type Assignment, type Case, isStanding, type ReleaseFact } from '../case/case.ts';
import { partsAt } from '../case/assignments.ts';
import type { Speaker } from '../rules/policy.ts';

/** R1–R3: for whom a release speaks: in the part that its unit had when it was published. */
export const speakersOf = (
  state: Case,
  { unit, voice, publishedAt, spoke }: Pick<ReleaseFact, 'unit' | 'voice' | 'publishedAt' | 'spoke'>,
): Speaker[] => [...(voice ? [voice] : []), ...(spoke ?? partsAt(state, unit, publishedAt)).map(speakerOf)];

/** R3: a lead unit speaks for the case as the primary one does. */
export const speakerOf = (part: Assignment['part']): Speaker => (part === 'lead' ? 'primary' : part);

/** R1, R3: it is an answer of the whole case, not of one co-unit’s part. */
const speaksForCase = (state: Case, fact: ReleaseFact): boolean =>
  speakersOf(state, fact).some((one) => one !== 'co-unit');

/** Whoever speaks for the case has one voice; each co-unit has its own. */
export const voiceOf = (state: Case, fact: ReleaseFact): string =>
  // P5, M4: what a unit promised in a case that was joined it keeps itself, in the part that it has here.
  speaksForCase(state, fact.from === undefined ? fact : { ...fact, spoke: partsNow(state, fact) }) ? '' : fact.unit;

const partsNow = ({ assignments }: Case, { unit }: ReleaseFact): Assignment['part'][] =>
  assignments.filter((a) => a.unit === unit && isStanding(a)).map(({ part }) => part);
