import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { key } from '../../functions/adapters/aws/keys.ts';
import { awsStore } from '../../functions/adapters/aws/store.ts';
import type { Table } from '../../functions/adapters/aws/table.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { BrokenItem, Contention, UnknownSchema } from '../../functions/errors.ts';
import type { Store } from '../../functions/ports/store.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';
import { parkOn } from './park.ts';
import { opening } from './contract/matters.ts';
import {
  alertOf,
  assigned,
  at,
  claimOf,
  clockOf,
  commitOf,
  eventOf,
  M,
  N,
  nextOf,
  NOON,
  outboxOf,
  UNIT,
} from './samples.ts';
import { passOn, refusal, wire, type Wire } from './wire.ts';

let engine: Dynoxide;
let front: Wire;
let table: Table;
let store: Store;

beforeAll(async () => {
  engine = await startDynoxide();
  front = await wire(passOn(engine.endpoint));
});
afterAll(async () => {
  await front.stop();
  await engine.stop();
});
beforeEach(async () => {
  table = {
    documents: documentsOf(clientOf(front.endpoint)),
    name: await engine.table(),
    district: 'BL',
    now: () => NOON,
  };
  store = awsStore(table);
  front.calls.length = 0;
});

const asked = (): string[] => front.calls.map(({ target }) => target);

describe('the state machine’s own write of NEXT', () => {
  it('leaves the case and its place in the due index alone', async () => {
    await store.commit(commitOf(N, 0, { next: nextOf(30) }));
    await store.claimDriver(N, 1, 'exec-1');
    await parkOn(engine.client, table.name, {
      matter: N,
      version: 1,
      at: at(30),
      token: 'token-1',
      executionId: 'exec-1',
    });
    expect(await store.due(at(30), 5)).toEqual([{ what: 'matter', matter: N, at: at(30) }]);
    expect((await store.load(N))?.driving).toMatchObject({ next: nextOf(30), parkedVersion: 1, parkedFor: at(30) });
  });
});

describe('round trips', () => {
  it('takes one to commit and one to load, and never scans', async () => {
    await store.commit(commitOf(N, 0, { outbox: outboxOf(N, 1), claims: [claimOf('a', N)], alert: alertOf(N, 'a1') }));
    await store.load(N);
    expect(asked()).toEqual(['TransactWriteItems', 'BatchGetItem']);
  });

  it('reads an unchanged directory by its version alone, and not again for two seconds', async () => {
    await store.putDirectory({ units: [{ id: 'u', name: '单位', short: '单位', kind: 'department', active: true }] });
    await store.directory();
    front.calls.length = 0;
    expect((await store.directory()).units.length).toBe(1);
    expect(asked()).toEqual([]);
    const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_001);
    expect((await store.directory()).units.length).toBe(1);
    expect(asked()).toEqual(['GetItem']);
    await awsStore(table).putDirectory({
      units: [{ id: 'v', name: '单位', short: '单位', kind: 'department', active: true }],
    });
    later.mockReturnValue(performance.now() + 2_001);
    expect((await store.directory()).units.length).toBe(2);
    later.mockRestore();
  });

  it('asks each list and shard once for a page, side by side, and then for its cases', async () => {
    for (const number of [N, M]) await store.commit(commitOf(number, 0));
    front.calls.length = 0;
    await store.places({ statuses: ['open'], grades: ['IV'], limit: 40 });
    expect(asked()).toEqual(['Query', 'Query']);
    front.calls.length = 0;
    await store.casesNamed([N, M]);
    expect(asked()).toEqual(['BatchGetItem']);
  });
});

describe('a row that an earlier release placed', () => {
  it('is listed still, and stands where it belongs once it is projected anew', async () => {
    await store.commit(commitOf(N, 0, { state: { status: 'appraising' } }));
    await store.commit(
      commitOf(M, 0, { state: { clocks: [clockOf({ dueAt: at(1) })], assignments: [assigned(UNIT)] } }),
    );
    const state = (await store.load(M))?.state;
    if (!state) throw new Error('it was written');
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.state(M),
        UpdateExpression: 'SET stateSk = :old',
        ExpressionAttributeValues: { ':old': `${at(1)}#u#${M}` },
      }),
    );
    const listed = async (move?: { mover: 'u' }) =>
      (await store.places({ statuses: ['appraising', 'open'], limit: 9, ...(move ? { move } : {}) })).entries.map(
        ({ matter }) => matter,
      );
    expect(await listed()).toEqual([M, N]);
    await store.placeInList({ ...state, version: state.version + 1 });
    expect(await listed({ mover: 'u' })).toEqual([]);
    await store.placeInList(state);
    expect(await listed()).toEqual([N, M]);
    expect(await listed({ mover: 'u' })).toEqual([M]);
  });
});

const cancelled = (...codes: string[]) =>
  refusal('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

describe('what DynamoDB may answer under load', () => {
  it('decides again when another transaction holds an item of the case', async () => {
    front.instead.push({ target: 'TransactWriteItems', answer: cancelled('None', 'TransactionConflict', 'None') });
    expect(await store.commit(commitOf(N, 0))).toEqual({ done: false, because: 'conflict' });
    expect(await store.commit(commitOf(N, 0))).toEqual({ done: true });
  });

  it('says who holds a claim even when the case moved as well', async () => {
    await store.commit(commitOf(N, 0, { claims: [claimOf('a', N)] }));
    expect(await store.commit(commitOf(N, 0, { claims: [claimOf('a', N)] }))).toEqual({
      done: false,
      because: 'claimed',
      claim: claimOf('a', N),
    });
  });

  it('writes again when a busy partition cancelled the transaction', async () => {
    front.instead.push({ target: 'TransactWriteItems', answer: cancelled('None', 'ThrottlingError', 'None') });
    expect(await store.commit(commitOf(N, 0))).toEqual({ done: true });
  });

  it('throws what it cannot mend, such as an item that is no item', async () => {
    front.instead.push({ target: 'TransactWriteItems', answer: cancelled('None', 'ValidationError', 'None') });
    await expect(store.commit(commitOf(N, 0))).rejects.toThrow(/TransactionCanceled/);
  });

  it('counts an alert once although its counters were held by another transaction', async () => {
    await store.commit(commitOf(N, 0));
    front.instead.push({ target: 'TransactWriteItems', answer: cancelled('None', 'TransactionConflict') });
    front.instead.push({ target: 'TransactWriteItems', answer: cancelled('None', 'TransactionConflict') });
    expect(await store.addAlert(alertOf(N, 'a1'), null)).toMatchObject({ added: true, count: 1 });
  });

  it('writes a single item again after a conflict, and gives up loudly', async () => {
    await store.commit(commitOf(N, 0));
    front.instead.push({ target: 'UpdateItem', answer: refusal('TransactionConflictException') });
    expect(await store.nextRun(N, 1)).toBe(true);
    for (let index = 0; index < 8; index += 1)
      front.instead.push({ target: 'UpdateItem', answer: refusal('TransactionConflictException') });
    await expect(store.nextRun(N, 2)).rejects.toThrow(Contention);
    expect(front.instead).toEqual([]);
  });

  it('reads what a busy table left out of a batch', async () => {
    await store.commit(commitOf(N, 0));
    const keys = ['STATE', 'NEXT'].map((sk) => ({ pk: { S: `MATTER#${N}` }, sk: { S: sk } }));
    const nothing = { Responses: {}, UnprocessedKeys: { [table.name]: { Keys: keys, ConsistentRead: true } } };
    front.instead.push({ target: 'BatchGetItem', answer: { status: 200, body: JSON.stringify(nothing) } });
    expect((await store.load(N))?.state.number).toBe(N);
  });

  it('reads again when a commit fell between the two items of a case', async () => {
    await store.commit(commitOf(N, 0));
    const place = { pk: `MATTER#${N}`, sk: 'NEXT' };
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: place,
        UpdateExpression: 'SET version = :v',
        ExpressionAttributeValues: { ':v': 2 },
      }),
    );
    await expect(store.load(N)).rejects.toThrow(Contention);
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: place,
        UpdateExpression: 'SET version = :v',
        ExpressionAttributeValues: { ':v': 1 },
      }),
    );
    expect((await store.load(N))?.driving.version).toBe(1);
  });
});

async function storeBroken(field: string, value: unknown, number = N): Promise<void> {
  const Key = { pk: `MATTER#${number}`, sk: 'STATE' };
  const names = { '#field': field };
  await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key,
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

describe('a case that cannot be read', () => {
  it('stops alone: the list shows the others and names it', async () => {
    await store.commit(commitOf(N, 0));
    await store.commit(commitOf(M, 0));
    await storeBroken('schema', 3);
    await expect(store.load(N)).rejects.toThrow(UnknownSchema);
    const page = await store.openCases();
    expect(page.cases.map(({ number }) => number)).toEqual([M]);
    expect(page.unreadable).toEqual([{ caseNumber: N, why: expect.stringContaining('has schema 3') }]);
    await storeBroken('schema', 2);
    await storeBroken('grades', 'II');
    await expect(store.load(N)).rejects.toThrow(BrokenItem);
    expect((await store.openCases()).unreadable).toEqual([
      { caseNumber: N, why: expect.stringContaining('field grades is text, should be map') },
    ]);
  });
});

describe('an order that cannot be read', () => {
  it('hides no other in the register, from its case, among proposals and among changes', async () => {
    await store.commit(opening('BLD2600001', 1, N));
    await store.commit(opening('BLD2600002', 2, N));
    await storeBroken('schema', 9, 'BLD2600001');
    const pages = [
      await store.mattersBy(orderKind, 'open'),
      await store.mattersBy(orderKind, 'open', undefined, 'housing'),
      await store.mattersFrom(orderKind, N),
      await store.mattersChanged(orderKind, ''),
    ];
    for (const { matters, unreadable } of pages) {
      expect(matters.map(({ number }) => number)).toEqual(['BLD2600002']);
      expect(unreadable).toEqual([{ matter: 'BLD2600001', why: expect.stringContaining('has schema 9') }]);
    }
  });
});

const kept = async (Key: { pk: string; sk: string }): Promise<unknown> =>
  (await table.documents.send(new GetCommand({ TableName: table.name, Key }))).Item?.['ttl'];

describe('what the table deletes by itself (H5)', () => {
  it('gives words, claims and the outbox a time to live in epoch seconds, and events none', async () => {
    await store.commit(
      commitOf(N, 0, {
        claims: [claimOf('a', N), claimOf('b', N, { expiresAt: null })],
        words: { id: 'w', caseNumber: N, title: '', text: '', expiresAt: at(60) },
      }),
    );
    await store.putLocalText({ textId: 'T1', matter: N, to: '1', person: 'p', body: 'b', code: null, at: NOON });
    const hour = Date.parse(at(60)) / 1_000;
    expect(await kept({ pk: `MATTER#${N}`, sk: 'WORDS#w' })).toBe(hour);
    expect(await kept({ pk: 'CLAIM#a', sk: 'CLAIM' })).toBe(hour);
    expect(await kept({ pk: 'CLAIM#b', sk: 'CLAIM' })).toBeUndefined();
    expect(await kept({ pk: 'LOCAL', sk: `${NOON}#${N}#T1` })).toBe(Date.parse(NOON) / 1_000 + 7 * 86_400);
    expect(await kept({ pk: `MATTER#${N}`, sk: 'EVENT#000001' })).toBeUndefined();
  });

  it('keeps nothing of what a decision said and did to other matters once that is done', async () => {
    const command = { command: 'release', place: '张三家' };
    const actor = { kind: 'system' as const, part: 'workflow' as const };
    await store.commit(
      commitOf(N, 0, { outbox: outboxOf(N, 1, { consequences: [{ actor, tells: M, command, seq: 1 }] }) }),
    );
    expect(await store.closeOutbox(N, 1)).toBe(true);
    const item = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: { pk: `MATTER#${N}`, sk: 'OUTBOX#000001' } }),
    );
    expect(item.Item).toMatchObject({ matter: N, ttl: expect.any(Number) });
    expect(JSON.stringify(item.Item)).not.toContain('张三');
  });
});

describe('events', () => {
  it('come back with the very fields that their hash covers', async () => {
    const opened = eventOf(1, {
      type: 'released',
      release: {
        id: 'R1',
        form: 'statement',
        publishedAt: NOON,
        recordedAt: NOON,
        lateEntry: false,
        evidence: [],
        outlets: [],
        final: true,
        fulfils: [],
        unit: 'housing',
        unmet: [],
      },
    });
    await store.commit(commitOf(N, 0, { events: [opened] }));
    expect(await store.events(N)).toStrictEqual([opened]);
  });
});
