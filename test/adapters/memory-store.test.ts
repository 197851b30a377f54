import { describe } from 'vitest';
import { memoryStore } from '../twins/ports.ts';
import { emptyTables } from '../twins/tables.ts';
import { NOON } from './samples.ts';
import { storeContract } from './contract/store.ts';

describe('the store in memory', () => {
  storeContract(async () => {
    let now = NOON;
    return {
      store: memoryStore(emptyTables(), () => now),
      setNow: (to) => {
        now = to;
      },
    };
  });
});
