import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { type Inquiry, isOpen } from './inquiry.ts';

/** An inquiry as texts and their delivery see any matter. */
export const bearer = (state: Inquiry): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments', 'wrongdoing']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
