import {
  type Holders,
  judgeRights,
  ofSame,
  type RightsChange,
  withChange,
} from '../../../../domain/commands/rights.ts';
import { rightsOutbox } from '../../../../domain/commands/rights-texts.ts';
import { isRefusal } from '../../../../domain/matter/refusal.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Announcing } from '../../../../domain/texts/notification.ts';
import { askNewContacts } from '../../../../matter/keep-contact-tests.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { actingAs, type Person } from '../person.ts';

/** The directory as it stands, under its version, for whoever is about to change it: his rights are asked of it too. */
export interface Read {
  version: number;
  directory: Directory;
  person: Person;
}

/** Of the version first: whatever is read after it is at least as new. */
export async function readToChange({ contact: { id } }: Person, { store }: Ports): Promise<Read> {
  const version = await store.directoryVersion();
  const directory = await store.directory({ fresh: true });
  const contact = directory.contacts.find((known) => known.id === id);
  const person = contact ? actingAs(directory, contact, 'console') : null;
  if (!person) throw new BadRequest('not-in-directory', '通讯录中没有您在岗的记录', {}, 403);
  return { version, directory, person };
}

export const moved = (): BadRequest =>
  new BadRequest('directory-moved', '通讯录刚有变化，请看过最新情况后再试', {}, 409);

/**
 * The one way into the directory for a person, whether a form, a list or a file brings the change: logged first, so that a change that is not on
 * record is not there, and judged by what it gives to whom. What widens rights waits for a second person, all else is written; the answer is the
 * change that waits, or that was made by one alone.
 */
export async function changeDirectory(
  { version, directory, person }: Read,
  part: Partial<Directory>,
  what: string,
  ports: Ports,
): Promise<RightsChange | null> {
  mustBeAllowedTo(person, 'edit-directory');
  const { store, clock, policies } = ports;
  const verdict = judgeRights(person.contact.id, part, directory);
  if (isRefusal(verdict)) throw new BadRequest(verdict.refused, verdict.says, { clause: verdict.clause }, 403);
  const { now, wide, widened, alone, moved: elsewhere } = verdict;
  const written = alone ? part : { ...now, rota: part.rota ?? [] };
  const policy = await policies.current();
  const contacts = (now.contacts ?? []).filter(({ id }) => elsewhere.some((one) => one.person === id));
  const shown = elsewhere.length > 0 ? { widened: elsewhere, units: [], contacts } : { widened, ...wide };
  const atOnce = alone || elsewhere.length > 0;
  const change: RightsChange | null =
    shown.widened.length === 0
      ? null
      : {
          id: await nextId(ports),
          at: clock.now(),
          by: { id: person.contact.id, name: person.contact.name },
          policyId: policy.id,
          state: atOnce ? 'alone' : 'waiting',
          ...shown,
          were: standingBefore(shown, directory),
        };
  const told = change ? `${what} ${atOnce ? 'alone' : 'asks for'} rights/${change.id}` : what;
  await store.audit({ at: clock.now(), actor: person.actor, what: told });
  const outbox = change && rightsOutbox(change, telling(policy, directory, ports));
  if (!(await store.changeDirectory(written, version, change ?? undefined, outbox))) throw moved();
  await askNewContacts(ports);
  return change;
}

/** P8: by what it is decided who is told of a change of rights: the directory as it stood before, since whoever gains is not asked to watch. */
export const telling = (policy: Policy, directory: Directory, { clock, settings }: Ports): Announcing => ({
  policy,
  directory,
  now: clock.now(),
  channels: settings.channels,
  sentTexts: [],
  gap: null,
});

const DIGITS = 6;

const nextId = async ({ store }: Ports): Promise<string> =>
  `R${String(await store.nextNumber('RIGHTS')).padStart(DIGITS, '0')}`;

const standingBefore = ({ units, contacts }: Holders, directory: Directory): Holders => ({
  units: ofSame(units, directory.units),
  contacts: ofSame(contacts, directory.contacts),
});

/** The directory with what is asked for, as its faults are looked for. */
export const asChanged = (directory: Directory, { units, contacts }: RightsChange): Directory => ({
  ...directory,
  ...withChange(directory, { units, contacts }),
});
