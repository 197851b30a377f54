import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { isOpen, type Retrospective } from './retrospective.ts';

/** A retrospective as texts and their delivery see any matter; over, it is so once nobody need say whether a case is the same again. */
export const bearer = (state: Retrospective): TextBearer => ({
  ...pick(decidable(state), ['grades', 'assignments', 'wrongdoing']),
  status: isOpen(state) || state.recurrences?.some((one) => one.state === 'noted') ? 'open' : 'closed',
  ...pick(state, ['number', 'policyId', 'drill', 'subject', 'clocks', 'refusedClocks', 'proposals']),
});
