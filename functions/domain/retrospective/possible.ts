import type { RetrospectivePersonCommand } from './commands.ts';
import { type Action, isOpen, isOwed, isUnderWay, type Retrospective } from './retrospective.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<RetrospectivePersonCommand['command'], 'decide' | 'withdraw-proposal'>;
type OnAction = 'report-done' | 'confirm-action' | 'return-action' | 'drop-action';

/** D4: what the state of a retrospective lets somebody do now, whoever it is. */
export function possible(state: Retrospective): Name[] {
  const { actions, recurrences = [], changes = [], caseNumber, foundAt } = state;
  const noted = recurrences.some((one) => one.state === 'noted');
  const learnt = foundAt !== undefined && !actions.some(isUnderWay) && !noted;
  const open: Name[] = [
    'set-findings',
    'ask-action',
    ...new Set(actions.flatMap((one) => possibleOn(state, one))),
    'propose-change',
    ...(learnt ? (['close'] as const) : []),
  ];
  return [
    ...(isOpen(state) ? open : (['reopen'] as const)),
    ...(caseNumber === undefined ? [] : (['confirm-recurrence'] as const)),
    ...(noted ? (['deny-recurrence'] as const) : []),
    ...(changes.some((one) => one.of !== 'plan' && one.draft === undefined) ? (['draft-change'] as const) : []),
    'ask-purge',
  ];
}

/** The same of one action. */
export function possibleOn(state: Retrospective, action: Action): OnAction[] {
  if (!isOpen(state) || !isUnderWay(action)) return [];
  return [
    ...(isOwed(action) ? (['report-done'] as const) : (['confirm-action', 'return-action'] as const)),
    'drop-action',
  ];
}
