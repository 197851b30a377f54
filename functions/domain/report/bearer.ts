import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { isOpen, type Report } from './report.ts';

/** A report as texts and their delivery see any matter. */
export const bearer = (state: Report): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments']),
  status: isOpen(state) ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
