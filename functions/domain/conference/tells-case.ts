import type { Consequence } from '../matter/consequence.ts';
import type { Conference, Step } from './conference.ts';
import type { ConferenceEvent } from './events.ts';

/** What changes which of its steps are done, or for which case. */
const MOVES: readonly ConferenceEvent['type'][] = [
  'conference-opened',
  'conference-planned',
  'conference-held',
  'conference-cancelled',
  'conference-resumed',
  'corrected',
  'step-done',
  'step-skipped',
  'step-reopened',
  'case-changed',
];

/** P1, P3: its case knows what is prepared here, since a plan may ask for the same: once it is planned, and no more once it is off. What was held needs no preparation. */
export function preparedFor(event: ConferenceEvent, state: Conference): Consequence[] {
  const { type, actor } = event;
  const { number, status } = state;
  if (!MOVES.includes(type) || status === 'proposed') return [];
  const steps = status === 'cancelled' ? [] : state.steps;
  const isOver = ({ state: is }: Step): boolean => status === 'held' || is !== 'open';
  const ids = (over: boolean): string[] => steps.filter((step) => isOver(step) === over).map(({ id }) => id);
  const note = (tells: string, open: string[], done: string[]): Consequence => ({
    actor,
    tells,
    command: { command: 'note-conference-steps', conference: number, open, done },
  });
  return [
    note(state.caseNumber, ids(false), ids(true)),
    // M4: the case that it was of prepares nothing with it any more.
    ...(type === 'case-changed' ? [note(event.was, [], [])] : []),
  ];
}
