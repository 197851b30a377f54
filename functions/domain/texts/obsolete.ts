import type { TextBearer } from './bearer.ts';
import { isComplainedOf, isOpen } from '../case/case.ts';
import { isLive } from '../matter/clock.ts';
import { proposalOfStep } from '../matter/proposal.ts';
import type { Text } from './text.ts';

/** What is said of a step that is over. */
const SAID_ANYWAY = ['taken-back', 'return-decided', 'corrected', 'healed', 'order-news'];

/** Steps whose unsent texts have become pointless: their clock stopped, their assignment was signed or taken back, or the case ended. */
export function stepObsolete(text: Pick<Text, 'step' | 'template'>, state: TextBearer): string | null {
  if (SAID_ANYWAY.includes(text.template)) return null;
  // The proposer is told what was decided, whatever became of the case by it.
  if (text.template.startsWith('proposal-')) return null;
  // Some proposals are to be decided also when the case is over.
  const proposal = proposalOfStep(text.step);
  if (proposal !== null) return state.proposals?.some(({ id }) => id === proposal) ? null : 'decided';
  if (!isOpen(state)) return `case ${state.status}`;
  if (text.step === 'case') return text.template === 'appraise' && state.status !== 'appraising' ? 'confirmed' : null;
  if (text.step.startsWith('refused:'))
    return state.refusedClocks?.includes(text.step.slice('refused:'.length)) ? null : 'set by hand';
  if (text.step.startsWith('assignment:')) {
    const assignment = state.assignments.find((a) => `assignment:${a.id}` === text.step);
    if (!assignment || assignment.state === 'taken-back') return 'taken back';
    if (text.template === 'return-requested') return assignment.state === 'returning' ? null : 'decided';
    const signing = ['sign', 'remind', 'escalate', 'missed', 'step-unreachable'].includes(text.template);
    return signing && assignment.state !== 'assigned' ? assignment.state : null;
  }
  const clock = state.clocks.find((c) => c.id === text.step);
  return clock && isLive(clock) ? null : `clock ${clock?.state ?? 'superseded'}`;
}

/** A text that carries others speaks for them too, whatever became of its own step. */
export const whyObsolete = (text: Text, state: TextBearer): string | null =>
  // H5: one to a unit that a report complains of has none at all; the reason, which units read, does not say so.
  isComplainedOf(state, text.unit) ? 'taken back' : text.carries === undefined ? stepObsolete(text, state) : null;
