import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { isOpen, type PlanMatter } from './plan-matter.ts';

/** A plan as texts and their delivery see any matter: nothing of it is urgent. */
export const bearer = (state: PlanMatter): TextBearer => ({
  status: isOpen(state) ? 'open' : 'closed',
  grades: { opinion: 'IV', emergency: null },
  assignments: [],
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks']),
});
