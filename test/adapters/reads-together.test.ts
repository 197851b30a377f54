import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { areThere, getAll } from '../../functions/adapters/aws/reads.ts';
import type { Table } from '../../functions/adapters/aws/table.ts';
import { put } from '../../functions/adapters/aws/writes.ts';
import { at } from '../domain/samples.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';
import { passOn, wire, type Wire } from './wire.ts';

const NOW = at('2026-03-04 10:00');
const [A, B, GONE] = ['a', 'b', 'gone'].map((pk) => ({ pk, sk: '1' }));
/** DynamoDB takes no empty key. */
const REFUSED = { pk: '', sk: '1' };

let engine: Dynoxide;
let front: Wire;
let table: Table;

beforeAll(async () => {
  engine = await startDynoxide();
  front = await wire(passOn(engine.endpoint));
  const documents = documentsOf(clientOf(front.endpoint));
  table = { documents, name: await engine.table(), district: 'BL', now: () => NOW };
  for (const place of [A, B]) if (place) await put(table, { ...place, says: place.pk });
});
afterAll(async () => {
  await front.stop();
  await engine.stop();
});
beforeEach(() => {
  front.calls.length = 0;
});

const keys = (...wanted: (typeof A)[]) => wanted.filter((one) => one !== undefined);

describe('ours · reads of one turn', () => {
  it('go in one call, each key once, and each is given what it asked for', async () => {
    const read = await Promise.all([
      getAll(table, keys(A, B)),
      getAll(table, keys(B)),
      getAll(table, keys(GONE, A)),
      getAll(table, []),
    ]);
    expect(read.map((items) => items.map((item) => item?.['says'] ?? null))).toEqual([
      ['a', 'b'],
      ['b'],
      [null, 'a'],
      [],
    ]);
    expect(front.calls.map(({ target }) => target)).toEqual(['BatchGetItem']);
  });

  it('stay apart where one may be a moment old, or wants no more than to know that it is there', async () => {
    const [there, fresh, older] = await Promise.all([
      areThere(table, keys(A, GONE)),
      getAll(table, keys(A)),
      getAll(table, keys(A), false),
    ]);
    expect(there).toEqual([true, false]);
    expect([fresh, older].map(([item]) => item?.['says'])).toEqual(['a', 'a']);
    expect(front.calls).toHaveLength(3);
  });

  it('are each read alone where one of them is refused', async () => {
    const [good, refused] = await Promise.allSettled([getAll(table, keys(A)), getAll(table, [REFUSED])]);
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ says: 'a' }] });
    expect(refused.status).toBe('rejected');
  });
});
