import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Directory } from '../../domain/directory.ts';
import type { Store } from '../../ports.ts';
import { readContact, readShift, readUnit } from './codec.ts';
import { key } from './keys.ts';
import { get, prefixed } from './reads.ts';
import { type Action, putting, type Table, updating } from './table.ts';
import { despiteConflicts } from './writes.ts';

/** Changes of one transaction, beside the version. */
const CHUNK = 99;

async function read(table: Table): Promise<Directory> {
  const [units, contacts, shifts] = await Promise.all([key.directoryUnit(''), key.contact(''), key.shift('')].map((prefix) => prefixed(table, prefix)));
  return { units: (units ?? []).map(readUnit), contacts: (contacts ?? []).map(readContact), rota: (shifts ?? []).map(readShift) };
}

export function directoryIn(table: Table): Pick<Store, 'directory' | 'putDirectory'> {
  let known: { version: number; directory: Directory } | undefined;
  return {
    // Read for every event, changed a few times a day: the version item alone tells whether what is known still holds.
    directory: async () => {
      const version = Number((await get(table, key.directoryVersion))?.['version'] ?? 0);
      if (known?.version !== version) known = { version, directory: await read(table) };
      return structuredClone(known.directory);
    },
    putDirectory: async ({ units = [], contacts = [], rota = [] }) => {
      const changes: Action[] = [
        ...units.map((unit) => ({ Put: putting(table, { ...key.directoryUnit(unit.id), ...unit }) })),
        ...contacts.map((contact) => ({ Put: putting(table, { ...key.contact(contact.id), ...contact }) })),
        ...rota.map((shift) => {
          const place = key.shift(shift.from);
          return shift.until <= shift.from ? { Delete: { TableName: table.name, Key: { ...place } } } : { Put: putting(table, { ...place, ...shift }) };
        }),
      ];
      for (let from = 0; from < changes.length; from += CHUNK) {
        const moved = { Update: updating(table, key.directoryVersion, { update: 'ADD #version :one', values: { ':one': 1 } }) };
        const TransactItems = [...changes.slice(from, from + CHUNK), moved];
        await despiteConflicts('DIRECTORY', () => table.documents.send(new TransactWriteCommand({ TransactItems })));
      }
    },
  };
}
