import type { Recorded } from '../matter/event.ts';
import type { TextResent } from '../matter/text-resent.ts';
import type { Instant } from '../matter/instant.ts';
import type { Directory } from '../people/directory.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';

type Resent = Recorded<TextResent>;

export const isResent = (event: Recorded<{ type: string }>): event is Resent => event.type === 'text-resent';

/** The text that the event orders: the words of the first one, on its new way. */
export function repeatOf(event: Resent, told: Text[], directory: Directory, now: Instant): Text[] {
  const text = told.find(({ id }) => id === event.textId);
  const person = directory.contacts.find(({ id }) => id === event.person);
  if (!text || !person) return [];
  const unit = directory.units.find(({ id }) => id === person.unit);
  const { matter, step, template, variables, grade, drill, withCode, dueAt } = text;
  return [
    {
      id: event.againId,
      matter,
      seq: event.seq,
      step,
      template,
      variables,
      grade,
      drill,
      withCode,
      ...(dueAt === undefined ? {} : { dueAt }),
      person: person.id,
      unit: person.unit,
      role: unit?.desk ? 'desk' : (person.posts[0] ?? person.role),
      channel: event.channel,
      state: 'queued',
      queuedAt: now,
      notBefore: now,
      after: text.id,
      ...(event.actor.kind === 'person' ? { orderedBy: event.actor.id } : {}),
    },
  ];
}

/** The text that such an order replaces where it still waits: the same matter would ring twice. */
export function replacementIn(
  events: readonly Recorded<{ type: string }>[],
): { textId: string; why: TextReason } | null {
  const event = events.find(isResent);
  return event?.actor.kind === 'person'
    ? { textId: event.textId, why: { code: 'resent', by: event.actor.name } }
    : null;
}
