import type { Consequence } from '../matter/consequence.ts';
import { type Conference, isPending } from './conference.ts';
import type { ConferenceEvent } from './events.ts';

/** What changes which of its steps are done, or for which case. */
const MOVES: readonly ConferenceEvent['type'][] = [
  'conference-opened',
  'conference-planned',
  'conference-cancelled',
  'step-done',
  'step-skipped',
  'step-reopened',
  'case-changed',
];

/** P1, P3: its case knows what is prepared here, since a plan may ask for the same: once it is planned, and no more once it is off. */
export function preparedFor({ type, actor }: ConferenceEvent, state: Conference): Consequence[] {
  if (!MOVES.includes(type) || state.status === 'proposed') return [];
  const steps = isPending(state) ? state.steps : [];
  const ids = (over: boolean): string[] => steps.filter((step) => (step.state !== 'open') === over).map(({ id }) => id);
  const command = { command: 'note-conference-steps', conference: state.number, open: ids(false), done: ids(true) };
  return [{ actor, tells: state.caseNumber, command }];
}
