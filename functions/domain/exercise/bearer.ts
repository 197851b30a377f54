import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Exercise, isOpen } from './exercise.ts';

/** An exercise as texts and their delivery see any matter. */
export const bearer = (state: Exercise): TextBearer => ({
  status: isOpen(state) ? 'open' : 'closed',
  grades: { opinion: state.grade, emergency: null },
  assignments: [],
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks']),
});
