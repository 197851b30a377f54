import { describe } from 'vitest';
import { memoryStore } from '../twins/ports.ts';
import { emptyTables } from '../twins/tables.ts';
import { updateNext } from '../twins/update-item.ts';
import { parkRequest } from './park.ts';
import { NOON } from './samples.ts';
import { storeContract } from './contract/store.ts';

describe('the store in memory', () => {
  storeContract(async () => {
    let now = NOON;
    const tables = emptyTables();
    return {
      store: memoryStore(tables, () => now),
      park: async (park) => updateNext(tables, await parkRequest(park)),
      setNow: (to) => {
        now = to;
      },
    };
  });
});
