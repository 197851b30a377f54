import type { Contact, Directory } from '../people/directory.ts';
import type { TextBearer } from './bearer.ts';
import type { Text } from './text.ts';

/** Where a channel finds a person: the mobile number, or the account there; null where the directory has none. */
export function addressOn(channel: string, contact: Contact): string | null {
  const { phone, accounts } = contact;
  switch (channel) {
    case 'wecom':
      return accounts?.wecom ?? null;
    case 'zzd':
      return accounts?.zzd ?? null;
    case 'email-ses':
    case 'email-smtp':
      return accounts?.email ?? null;
    default:
      return phone ?? null;
  }
}

/** The channels in use that find this person, in the order in which they are tried. */
export const channelsOf = (contact: Contact, channels: readonly string[]): string[] =>
  channels.filter((channel) => addressOn(channel, contact) !== null);

/** What a text's announcement may say of its person: the desk, or the post. */
export function roleOf(contact: Contact, directory: Directory): string {
  const unit = directory.units.find((known) => known.id === contact.unit);
  return unit?.desk ? 'desk' : (contact.posts[0] ?? contact.role);
}

/** H2: who is told that his texts go elsewhere is told where he was reached before, not by whoever may have taken his place. */
export const directoryOfText = (
  { template }: Pick<Text, 'template'>,
  { ofRights }: Pick<TextBearer, 'ofRights'>,
  directory: Directory,
): Directory =>
  template === 'number-moved' && ofRights
    ? {
        ...directory,
        contacts: directory.contacts.map((one) => ofRights.were.find(({ id }) => id === one.id) ?? one),
      }
    : directory;

/** A text's person and where its channel finds them, or what the directory lacks. */
export function addressFor(
  text: Text,
  { contacts }: Directory,
): { person: Contact; address: string } | { missing: 'left-office' | 'no-address' } {
  const person = contacts.find(({ id }) => id === text.person);
  if (!person?.active) return { missing: 'left-office' };
  const address = addressOn(text.channel, person);
  return address === null ? { missing: 'no-address' } : { person, address };
}
