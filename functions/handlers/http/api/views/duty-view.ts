import type { Case } from '../../../../domain/case/case.ts';
import type { Directory, Shift } from '../../../../domain/people/directory.ts';
import type { Event } from '../../../../domain/case/events.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { personNamed } from '../person.ts';

const called = (directory: Directory, id: string) => {
  const contact = directory.contacts.find((known) => known.id === id);
  return contact ? pick(contact, ['id', 'name', 'phone']) : { id, name: id };
};

export const shiftView = (shift: Shift, directory: Directory) => ({
  ...pick(shift, ['from', 'until']),
  coordinators: shift.coordinators.map((id) => called(directory, id)),
  leader: called(directory, shift.leader),
  ...(shift.signed ? { signed: { at: shift.signed.at, by: personNamed(directory, shift.signed.by) } } : {}),
});

/** Notes and reports upward: what the next shift cannot see from the state of a case alone. */
export function noteOf(event: Event, { number }: Case) {
  const { seq, at, actor } = event;
  const by = actor.kind === 'person' ? actor.name : '';
  if (event.type === 'noted') return [{ number, seq, at, by, says: event.says, star: event.star }];
  return event.type === 'reported'
    ? [{ number, seq, at, by, says: `已报${event.to}（${event.means}）`, star: true }]
    : [];
}
