import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Consultation, isOpen } from './consultation.ts';
import { decidable } from './decidable.ts';

/** A consultation as texts and their delivery see any matter. */
export const bearer = (state: Consultation): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments', 'wrongdoing']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
