import type { HandoverPersonCommand } from './commands.ts';
import { type Handover, isOpen, isUnderDecision } from './handover.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<HandoverPersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** What the state of a handover lets somebody do now, whoever it is. */
export const possible = (state: Handover): Name[] => [
  ...inStatus(state),
  ...(isOpen(state) && state.answer.at === undefined ? (['name-hour'] as const) : []),
  'ask-purge',
];

function inStatus(state: Handover): Name[] {
  switch (state.status) {
    case 'prepared':
      return isUnderDecision(state) ? [] : ['submit', 'drop'];
    case 'approved':
      return ['send', 'drop'];
    case 'sent':
    case 'closed':
      return [
        ...(state.receivedAt === undefined ? (['record-receipt'] as const) : []),
        ...(state.outcome === undefined ? (['record-outcome'] as const) : []),
        'retract',
      ];
    case 'dropped':
    case 'retracted':
      return [];
  }
}
