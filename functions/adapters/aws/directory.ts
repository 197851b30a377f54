import type { RightsChange } from '../../domain/commands/rights.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import type { Directory } from '../../domain/people/directory.ts';
import type { Store } from '../../ports/store.ts';
import { readContact, readShift, readUnit } from './codec.ts';
import { fieldsOf } from './item.ts';
import { key } from './keys.ts';
import { outboxItem } from './outbox.ts';
import { get, prefixed, range } from './reads.ts';
import { type Action, putting, type Table, updating } from './table.ts';
import { despiteConflicts, transact } from './writes.ts';

/** Changes of one transaction, beside the version. */
const CHUNK = 99;
/** How long a directory is taken as it was read, in real time: a second machine's edit reaches a warm function this late. */
const TRUSTED_MS = 2_000;
/** Not 0: a process that began a second ago would take that for now. */
const NEVER = Number.NEGATIVE_INFINITY;

async function read(table: Table): Promise<Directory> {
  const [units, contacts, shifts] = await Promise.all(
    [key.directoryUnit(''), key.contact(''), key.shift({ from: '' })].map((prefix) => prefixed(table, prefix)),
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

export const RIGHTS_CHANGE: Shape<RightsChange> = {
  id: 'text',
  at: 'text',
  by: 'map',
  policyId: 'text',
  state: 'text',
  units: 'list',
  contacts: 'list',
  were: 'map',
  widened: 'list',
  decided: 'map?',
};

/** A change that waits is decided once; one that is new was never there. */
const kept = (table: Table, change: RightsChange): Action => {
  const item = { ...key.rightsChange(change.id), ...change };
  return {
    Put: change.decided
      ? putting(table, item, '#state = :waiting', { ':waiting': 'waiting' })
      : putting(table, item, 'attribute_not_exists(#pk)'),
  };
};

/** As many transactions as it takes, the last of them with what must go together. */
function chunked(actions: Action[], last: Action[]): Action[][] {
  const chunks: Action[][] = [];
  for (let from = 0; from < actions.length; from += CHUNK) chunks.push(actions.slice(from, from + CHUNK));
  const end = chunks.at(-1);
  if (end && end.length + last.length <= CHUNK) end.push(...last);
  else if (last.length > 0) chunks.push(last);
  return chunks;
}

type Methods =
  | 'directory'
  | 'putDirectory'
  | 'beginDirectory'
  | 'directoryVersion'
  | 'changeDirectory'
  | 'rightsChange'
  | 'rightsChanges';

export function directoryIn(table: Table): Pick<Store, Methods> {
  let known: { version: number; directory: Directory } | undefined;
  let checkedAt = NEVER;
  const versionNow = async (): Promise<number> => Number((await get(table, key.directoryVersion))?.['version'] ?? 0);
  const items = ({ units = [], contacts = [], rota = [] }: Partial<Directory>): Action[] => [
    ...units.map((unit) => ({ Put: putting(table, { ...key.directoryUnit(unit.id), ...unit }) })),
    ...contacts.map((contact) => ({ Put: putting(table, { ...key.contact(contact.id), ...contact }) })),
    ...rota.map((shift) => {
      const place = key.shift(shift);
      return shift.until <= shift.from
        ? { Delete: { TableName: table.name, Key: { ...place } } }
        : { Put: putting(table, { ...place, ...shift }) };
    }),
  ];
  /** False where a condition did not hold. */
  const write = async (actions: Action[]): Promise<boolean> => {
    try {
      return (await despiteConflicts('DIRECTORY', () => transact(table, actions))) === null;
    } finally {
      checkedAt = NEVER;
    }
  };
  return {
    // Read for every event and text, changed a few times a day: the version item alone tells whether what is known still holds.
    directory: async (how) => {
      if (known && !how?.fresh && performance.now() - checkedAt < TRUSTED_MS) return known.directory;
      checkedAt = performance.now();
      const version = await versionNow();
      if (known?.version !== version) known = { version, directory: await read(table) };
      return known.directory;
    },
    beginDirectory: async (unit, contact) => {
      const begun = { update: 'SET #version = :one', when: 'attribute_not_exists(#pk)', values: { ':one': 1 } };
      const changes = items({ units: [unit], contacts: [contact] });
      return write([{ Update: updating(table, key.directoryVersion, begun) }, ...changes]);
    },
    putDirectory: async (part) => {
      const changes = items(part);
      for (let from = 0; from < changes.length; from += CHUNK) {
        const moved = updating(table, key.directoryVersion, { update: 'ADD #version :one', values: { ':one': 1 } });
        await write([...changes.slice(from, from + CHUNK), { Update: moved }]);
      }
    },
    directoryVersion: versionNow,
    changeDirectory: async (part, readAt, change, outbox) => {
      // What is kept of the change goes last, with what it says: a part of it without the rest is a directory that nobody has decided on.
      const last = [
        ...(change ? [kept(table, change)] : []),
        ...(outbox ? [{ Put: putting(table, outboxItem(table.district, outbox)) }] : []),
      ];
      const chunks = chunked([...items(part)], last);
      for (const [index, chunk] of chunks.entries()) {
        const version = readAt + index;
        const moved = updating(table, key.directoryVersion, {
          update: 'ADD #version :one',
          when: version === 0 ? 'attribute_not_exists(#pk)' : '#version = :read',
          values: { ':one': 1, ...(version === 0 ? {} : { ':read': version }) },
        });
        if (!(await write([...chunk, { Update: moved }]))) return false;
      }
      return true;
    },
    rightsChange: async (id) => {
      const item = await get(table, key.rightsChange(id));
      return item && fieldsOf(item, RIGHTS_CHANGE);
    },
    rightsChanges: async (limit, before) => {
      const { pk } = key.rightsChange('');
      // Both ends of a range belong to it.
      const found = await range(table, { pk, low: '0', high: before ?? '~', descending: true, limit: limit + 1 });
      const older = found.map((item) => fieldsOf(item, RIGHTS_CHANGE)).filter(({ id }) => id !== before);
      return older.slice(0, limit);
    },
  };
}
