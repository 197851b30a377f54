import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { isOpen, type Measure } from './measure.ts';

/** A measure as texts and their delivery see any matter. */
export const bearer = (state: Measure): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
