import type { ConferencePersonCommand } from './commands.ts';
import { type Conference, isOpen, isPending, type Step } from './conference.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<ConferencePersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** Commands that are about one step. */
export type OnStep = Extract<ConferencePersonCommand, { step: unknown }>['command'];

/** What the state of a conference lets somebody do now, whoever it is. The same as `decide` accepts (test/domain/conference/possible.test.ts). */
export const possible = (state: Conference): Exclude<Name, OnStep>[] => [
  ...ofPlan(state),
  ...(state.status === 'held' ? (['correct'] as const) : []),
  ...(state.breaches?.some(({ is }) => is !== 'set-aside') ? (['set-aside'] as const) : []),
  'ask-purge',
];

function ofPlan(state: Conference): Exclude<Name, OnStep>[] {
  if (!isPending(state)) return [];
  if (!isOpen(state)) return ['adopt-release'];
  if (state.status === 'proposed') return ['plan', 'hold', 'adopt-release', 'cancel'];
  return [
    'move',
    'set-line',
    'set-questions',
    'name-spokesperson',
    ...(state.spokesperson === undefined
      ? []
      : [
          ...(state.spokesperson.confirmedAt === undefined ? (['confirm-attendance'] as const) : []),
          'decline-attendance' as const,
        ]),
    'hold',
    'adopt-release',
    'cancel',
  ];
}

/** The same of one step. */
export function possibleOn(state: Conference, step: Step): OnStep[] {
  if (state.status !== 'planning') return [];
  if (step.state !== 'open') return ['undo-step'];
  return [...(step.id === 'spokesperson' ? [] : (['do-step'] as const)), 'skip-step', 'set-step'];
}
