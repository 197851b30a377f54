import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Assessment, isOpen } from './assessment.ts';
import { decidable } from './decidable.ts';

/** An assessment as texts and their delivery see any matter. */
export const bearer = (state: Assessment): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
