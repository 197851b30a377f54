import type { TextBearer } from './bearer.ts';
import { isComplainedOf, isOpen, outlivesCase } from '../case/case.ts';
import { type Clock, isLive } from '../matter/clock.ts';
import { proposalOfStep } from '../matter/proposal.ts';
import type { Text } from './text.ts';
import { unitToMove } from '../people/recipients.ts';
import type { TextReason } from '../rules/text-reason.ts';

type Obsoletable = Pick<Text, 'step' | 'template' | 'role' | 'unit' | 'orderedBy'> & { seq?: number };

/** What is said of a step that is over. */
const SAID_ANYWAY = [
  'taken-back',
  'return-decided',
  'corrected',
  'healed',
  'no-duty',
  'no-duties',
  'order-news',
  'conference-off',
  'consultation-off',
  'consultation-news',
  'inquiry-news',
  'watch-news',
  'plan-news',
  'exercise-news',
  'handover-news',
  'assessment-news',
  'measure-heard',
  'measure-news',
  'retro-news',
  // A comment or an instruction may be of a case that is over.
  'mentioned',
  'instructed',
];

/** What asks for the appraisal, and what says that it is overdue. */
const APPRAISING = ['appraise', 'missed'];

/** What asks for a decision on rights, or says that it was asked for. */
const ASKED_OF_RIGHTS = ['rights-asked', 'number-asked'];

const RETURNING = ['return-requested', 'return-overdue'];

/** Steps whose unsent texts have become obsolete: their clock stopped, their assignment was signed or taken back, or the case ended. */
export function stepObsolete(text: Obsoletable, state: TextBearer): TextReason | null {
  if (text.seq !== undefined && state.voided?.includes(text.seq)) return { code: 'taken-back' };
  if (state.ofRights) return ASKED_OF_RIGHTS.includes(text.template) && !isOpen(state) ? { code: 'decided' } : null;
  if (SAID_ANYWAY.includes(text.template)) return null;
  // The proposer is told what was decided, whatever became of the case by it.
  if (text.template.startsWith('proposal-')) return null;
  // Some proposals are to be decided also when the case is over.
  const proposal = proposalOfStep(text.step);
  if (proposal !== null) return state.proposals?.some(({ id }) => id === proposal) ? null : { code: 'decided' };
  const judged = state.clocks.find(({ id }) => id === text.step);
  // P5, M2: what came of a release is to be judged also when its case is closed, and the last report to come when it was ended.
  if (judged && outlivesCase(judged) && isLive(judged)) return null;
  if (!isOpen(state)) return { code: state.status === 'closed' ? 'case-closed' : 'case-ended' };
  if (text.step === 'case')
    return APPRAISING.includes(text.template) && state.status !== 'appraising' ? { code: 'appraised' } : null;
  if (text.step.startsWith('refused:'))
    return state.refusedClocks?.includes(text.step.slice('refused:'.length)) ? null : { code: 'set-by-hand' };
  if (text.step.startsWith('assignment:')) {
    const assignment = state.assignments.find((a) => `assignment:${a.id}` === text.step);
    if (!assignment || assignment.state === 'taken-back') return { code: 'taken-back' };
    if (RETURNING.includes(text.template)) return assignment.state === 'returning' ? null : { code: 'decided' };
    const signing = ['sign', 'remind', 'escalate', 'missed', 'step-unreachable'].includes(text.template);
    return signing && assignment.state !== 'assigned' ? { code: assignment.state } : null;
  }
  const clock = state.clocks.find((c) => c.id === text.step);
  if (clock && isOthers(text, clock, state)) return { code: 'taken-back' };
  return clock && isLive(clock) ? null : { code: clock?.state === 'met' ? 'clock-met' : 'clock-superseded' };
}

/** R1: officers are told of what their unit is to do; it is another unit’s by now. */
const isOthers = ({ role, unit, orderedBy }: Obsoletable, clock: Clock, state: TextBearer): boolean =>
  role === 'unit-officer' &&
  orderedBy === undefined &&
  'primary' in clock.move &&
  state.assignments.some((a) => a.unit === unit) &&
  unitToMove({ state, clock }) !== unit;

/** A text that carries others speaks for them too, whatever became of its own step. */
export const whyObsolete = (text: Text, state: TextBearer): TextReason | null =>
  // H5: one to a unit that a report complains of has none at all; the reason, which units read, does not say so.
  isComplainedOf(state, text.unit, text.person)
    ? { code: 'taken-back' }
    : text.carries === undefined
      ? stepObsolete(text, state)
      : null;
