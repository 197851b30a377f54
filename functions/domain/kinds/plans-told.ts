import type { Consequence } from '../matter/consequence.ts';
import type { AskReading } from '../plan/commands.ts';
import type { RetrospectiveEvent } from '../retrospective/events.ts';
import type { Retrospective } from '../retrospective/retrospective.ts';

/** D4, P1: a lesson that asks for another plan asks its owner to read it again. */
export function plansTold(event: RetrospectiveEvent, { number }: Pick<Retrospective, 'number'>): Consequence[] {
  if (event.type !== 'change-proposed' || event.asks === undefined) return [];
  const { actor, asks: tells, change, says } = event;
  const command: AskReading = { command: 'ask-reading', because: `${number} ${change}`, says };
  return [{ actor, tells, command }];
}
