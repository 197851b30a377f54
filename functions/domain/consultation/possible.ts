import type { ConsultationPersonCommand } from './commands.ts';
import { type Consultation, isOpen } from './consultation.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<
  ConsultationPersonCommand['command'],
  'decide' | 'withdraw-proposal' | 'prepare-decision' | 'record-decision'
>;

/** What the state of a consultation lets somebody do now, whoever it is. The same as `decide` accepts (test/domain/consultation/possible.test.ts). */
export const possible = (state: Consultation): Name[] => [...(isOpen(state) ? ofOpen(state) : []), 'ask-purge'];

function ofOpen(state: Consultation): Name[] {
  const { versions, submitted } = state.handling;
  return [
    'invite',
    ...(state.invited.length > 1 ? (['excuse'] as const) : []),
    'set-meeting',
    'give-view',
    'record-view',
    ...(state.means === 'page' ? [] : (['record-attendance'] as const)),
    'assess',
    'set-line',
    'set-tasks',
    'save-handling',
    ...(state.assessed && versions > 0 && submitted === undefined ? (['submit'] as const) : []),
    ...(state.required ? [] : (['close'] as const)),
    'cancel',
  ];
}
