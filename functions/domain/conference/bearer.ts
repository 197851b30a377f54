import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Conference, isPending } from './conference.ts';

/** A conference as texts and their delivery see any matter. */
export const bearer = (state: Conference): TextBearer => ({
  grades: { opinion: state.grade, emergency: state.emergency ?? null },
  status: isPending(state) ? 'open' : 'closed',
  assignments: [],
  ...(state.against ? { wrongdoing: { state: 'is' as const, against: state.against } } : {}),
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks']),
});
