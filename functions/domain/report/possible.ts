import type { ReportPersonCommand } from './commands.ts';
import { isUnderDecision, type Report } from './report.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<ReportPersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** What the state of a report lets somebody do now, whoever it is. */
export const possible = (state: Report): Name[] => [...inStatus(state), 'ask-purge'];

function inStatus(state: Report): Name[] {
  switch (state.status) {
    case 'draft':
      return isUnderDecision(state) ? [] : ['edit', 'refresh', 'submit', 'drop'];
    case 'issued':
      return ['record-document-number', 'void'];
    case 'void':
    case 'dropped':
      return [];
  }
}
