import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Directory } from '../../domain/people/directory.ts';
import type { Store } from '../../ports/store.ts';
import { readContact, readShift, readUnit } from './codec.ts';
import { key } from './keys.ts';
import { get, prefixed } from './reads.ts';
import { type Action, putting, type Table, updating } from './table.ts';
import { despiteConflicts, reasonsOf } from './writes.ts';

/** Changes of one transaction, beside the version. */
const CHUNK = 99;
/** How long a directory is taken as it was read, in real time: a second machine's edit reaches a warm function this late. */
const TRUSTED_MS = 2_000;
/** Not 0: a process that began a second ago would take that for now. */
const NEVER = Number.NEGATIVE_INFINITY;

async function read(table: Table): Promise<Directory> {
  const [units, contacts, shifts] = await Promise.all(
    [key.directoryUnit(''), key.contact(''), key.shift('')].map((prefix) => prefixed(table, prefix)),
  );
  return frozen({
    units: (units ?? []).map(readUnit),
    contacts: (contacts ?? []).map(readContact),
    rota: (shifts ?? []).map(readShift),
  });
}

/** Handed to many readers at once, so none may change it: cheaper than a copy for each. */
function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return Object.freeze(value);
}

export function directoryIn(table: Table): Pick<Store, 'directory' | 'putDirectory' | 'beginDirectory'> {
  let known: { version: number; directory: Directory } | undefined;
  let checkedAt = NEVER;
  return {
    // Read for every event and text, changed a few times a day: the version item alone tells whether what is known still holds.
    directory: async (how) => {
      if (known && !how?.fresh && performance.now() - checkedAt < TRUSTED_MS) return known.directory;
      checkedAt = performance.now();
      const version = Number((await get(table, key.directoryVersion))?.['version'] ?? 0);
      if (known?.version !== version) known = { version, directory: await read(table) };
      return known.directory;
    },
    beginDirectory: async (unit, contact) => {
      const begun = { update: 'SET #version = :one', when: 'attribute_not_exists(#pk)', values: { ':one': 1 } };
      const TransactItems: Action[] = [
        { Update: updating(table, key.directoryVersion, begun) },
        { Put: putting(table, { ...key.directoryUnit(unit.id), ...unit }) },
        { Put: putting(table, { ...key.contact(contact.id), ...contact }) },
      ];
      checkedAt = NEVER;
      try {
        await despiteConflicts('DIRECTORY', () => table.documents.send(new TransactWriteCommand({ TransactItems })));
        return true;
      } catch (error) {
        if (reasonsOf(error)?.[0]?.Code === 'ConditionalCheckFailed') return false;
        throw error;
      }
    },
    putDirectory: async ({ units = [], contacts = [], rota = [] }) => {
      const changes: Action[] = [
        ...units.map((unit) => ({ Put: putting(table, { ...key.directoryUnit(unit.id), ...unit }) })),
        ...contacts.map((contact) => ({ Put: putting(table, { ...key.contact(contact.id), ...contact }) })),
        ...rota.map((shift) => {
          const place = key.shift(shift.from);
          return shift.until <= shift.from
            ? { Delete: { TableName: table.name, Key: { ...place } } }
            : { Put: putting(table, { ...place, ...shift }) };
        }),
      ];
      for (let from = 0; from < changes.length; from += CHUNK) {
        const moved = {
          Update: updating(table, key.directoryVersion, { update: 'ADD #version :one', values: { ':one': 1 } }),
        };
        const TransactItems = [...changes.slice(from, from + CHUNK), moved];
        await despiteConflicts('DIRECTORY', () => table.documents.send(new TransactWriteCommand({ TransactItems })));
        checkedAt = NEVER;
      }
    },
  };
}
