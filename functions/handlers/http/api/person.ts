import { directoryOf } from '../../../matter/directory-cache.ts';
import type { Actor } from '../../../domain/matter/actor.ts';
import type { Contact, Directory, Unit } from '../../../domain/people/directory.ts';
import { BadRequest, type HttpCall } from '../../../runtime/http.ts';
import { drillDirectory } from '../../../policy/drill.ts';
import type { Ports } from '../../../ports/ports.ts';

/** A person of the directory who asks for something. */
export interface Person {
  contact: Contact;
  unit: Unit;
  actor: Extract<Actor, { kind: 'person' }>;
  directory: Directory;
}

export const unitNamed = (directory: Directory, id: string): { id: string; name: string } => ({
  id,
  name: [...directory.units, ...drillDirectory.units].find((unit) => unit.id === id)?.short ?? id,
});

/** A unit in full, as papers say it. */
export const fullNameIn =
  (directory: Directory) =>
  ({ id, name }: { id: string; name: string }): string =>
    directory.units.find((unit) => unit.id === id)?.name ?? name;

export const personNamed = (directory: Directory, id: string): { id: string; name: string } => ({
  id,
  name: [...directory.contacts, ...drillDirectory.contacts].find((contact) => contact.id === id)?.name ?? id,
});

/** The contact as the actor of an event (H2: a named person). Null when contact or unit is out of use. */
export function actingAs(directory: Directory, contact: Contact, via: 'console' | 'link'): Person | null {
  const unit = directory.units.find((known) => known.id === contact.unit);
  if (!contact.active || !unit?.active) return null;
  return {
    contact,
    unit,
    directory,
    actor: { kind: 'person', id: contact.id, name: contact.name, unit: unit.id, role: contact.role, via },
  };
}

/** Claims give identity only: role and unit come from the directory. */
export async function personOf(call: HttpCall, ports: Ports): Promise<Person> {
  const subject = call.claims?.['sub'];
  if (!subject) throw new BadRequest('not-signed-in', '请先登录', {}, 401);
  const read = await directoryOf(ports);
  const isMeant = (known: Contact): boolean => known.subject === subject;
  // Whoever has just begun an empty one, or was just entered, goes on at once.
  const directory = read.contacts.some(isMeant) ? read : await ports.store.directory({ fresh: true });
  const contact = directory.contacts.find(isMeant);
  const person = contact ? actingAs(directory, contact, 'console') : null;
  if (directory.contacts.length === 0)
    throw new BadRequest('directory-empty', '通讯录还是空的：由部署时指定的首任管理员登录后建立', {}, 403);
  if (!person)
    throw new BadRequest('not-in-directory', '您已登录，但通讯录中没有您在岗的记录，请联系区政府办管理员登记', {}, 403);
  return person;
}
