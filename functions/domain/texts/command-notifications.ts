import { type Case, unitsOf } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import { commanding } from '../case/takeover.ts';
import type { Announcing, Notification } from './notification.ts';
import { reaching } from './reaching.ts';

/** P3, P8: who may release is another from now on: each unit of the case hears since when, what it must not do and whom to ask. */
export const commandTold = (seq: number, state: Case, context: Announcing): Notification[] =>
  unitsOf(state).flatMap((unit) => commandToldTo(unit, seq, state, context));

/** P3: also one that comes to the case since. */
export function commandToldTo(unit: string, seq: number, state: Case, context: Announcing): Notification[] {
  const standing = commanding(state);
  const said = { seq, key: `case.command.e${seq}`, step: 'case', people: [] };
  return reaching(
    unit,
    standing ? { ...said, template: 'commanded', at: standing.since } : { ...said, template: 'command-back' },
    state,
    context,
  );
}

/** H2: who commands since when is another than was told. */
export const isOfCommand = ({ fact, is }: Extract<Event, { type: 'corrected' }>): boolean =>
  (fact === 'taken-over' && (is.since !== undefined || is.void === true)) ||
  (fact === 'handed-back' && is.void === true);
