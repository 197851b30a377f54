import { pick } from '../matter/pick.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { decidable } from './decidable.ts';
import { isOpen, type Order } from './order.ts';

/** An order as texts and their delivery see any matter. */
export const bearer = (state: Order): TextBearer => ({
  number: state.number,
  policyId: state.policyId,
  drill: state.drill,
  subject: state.subject,
  ...pick(decidable(state), ['grades', 'assignments', 'wrongdoing']),
  status: isOpen(state) ? 'open' : 'closed',
  clocks: state.clocks,
  ...pick(state, ['proposals', 'refusedClocks', 'voided']),
});
