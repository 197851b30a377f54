import { afterAll, beforeAll, describe } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';
import { parkOn } from './park.ts';
import { NOON } from './samples.ts';
import { storeContract } from './contract/store.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

describe('the store on the table', () => {
  storeContract(async () => {
    let now = NOON;
    const table = { documents: documentsOf(engine.client), name: await engine.table(), district: 'BL', now: () => now };
    return {
      store: awsStore(table),
      park: (park) => parkOn(engine.client, table.name, park),
      setNow: (to) => {
        now = to;
      },
    };
  });
});
