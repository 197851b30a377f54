import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { counting } from '../campaigns/bench/lists.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';
import { opening } from './contract/matters.ts';
import { NOON } from './samples.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

describe('S3 · what a look at the orders of a case costs', () => {
  it('is one query and its own orders, however many others the register holds', async () => {
    const { client, taken } = counting(engine.endpoint);
    const table = { documents: documentsOf(client), name: await engine.table(), district: 'BL', now: () => NOON };
    const store = awsStore(table);
    const looks: { units: number; calls: number }[] = [];
    for (let nth = 1; nth <= 60; nth += 1) {
      const from = nth <= 3 ? 'BL2600001' : 'BL2600002';
      await store.commit(opening(`BLD26${String(nth).padStart(5, '0')}`, nth, from));
      if (nth !== 3 && nth !== 60) continue;
      taken();
      expect((await store.mattersFrom(orderKind, 'BL2600001')).matters).toHaveLength(3);
      looks.push(taken());
    }
    expect(looks[0]).toEqual({ units: 4, calls: 2 });
    expect(looks[1]).toEqual(looks[0]);
  });
});
