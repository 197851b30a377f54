import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Conference, isPending } from './conference.ts';
import { decidable } from './decidable.ts';

/** A conference as texts and their delivery see any matter. */
export const bearer = (state: Conference): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments', 'wrongdoing']),
  status: isPending(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
