import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { type Handover, isOpen } from './handover.ts';

/** A handover as texts and their delivery see any matter. */
export const bearer = (state: Handover): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
