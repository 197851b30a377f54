import { type Case, isComplainedOf } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { InquiryTold, OpenInquiry } from '../inquiry/commands.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import { pick } from '../matter/pick.ts';
import { unitToMove } from '../people/recipients.ts';

/**
 * P6: what a decision on a case does to the inquiries about it: a case that is over leaves them, as the press still
 * waits.
 */
export function inquiriesTold(event: Event): Consequence[] {
  const { actor } = event;
  if (event.type === 'wrongdoing-marked')
    return [tell(actor, { command: 'set-against', units: event.is ? event.against : [] })];
  if (event.type === 'ended' && event.into !== undefined) return [tell(actor, { command: 'follow', into: event.into })];
  if (event.type !== 'released' || event.release.inquiry === undefined) return [];
  const { number, report } = event.release.inquiry;
  const noted: InquiryTold = { command: 'note-release', release: event.release.id, report };
  return [{ actor, tells: number, command: noted }];
}

const tell = (actor: Actor, command: InquiryTold): Consequence => ({
  actor,
  tellsOpened: true,
  kind: 'inquiry',
  command: { ...command },
});

/** What an inquiry takes over from its case. */
export function inquiryOf(
  state: Case,
): Pick<OpenInquiry, 'caseNumber' | 'subject' | 'grade' | 'emergency' | 'drill' | 'unit' | 'against'> {
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const unit = unitToMove({ state, clock: null });
  const { opinion: grade, emergency } = state.grades;
  return {
    caseNumber: state.number,
    grade,
    ...pick(state, ['subject', 'drill']),
    ...(emergency ? { emergency } : {}),
    ...(unit === null || isComplainedOf(state, unit) ? {} : { unit }),
    ...(against.length > 0 ? { against } : {}),
  };
}
