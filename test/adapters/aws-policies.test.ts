import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentsOf } from '../../functions/adapters/aws/clients/documents.ts';
import { getParts, type PartPlace, putPart } from '../../functions/adapters/aws/parts.ts';
import { storedPolicies } from '../../functions/adapters/aws/policies.ts';
import type { Table } from '../../functions/adapters/aws/table.ts';
import { plus, SECOND } from '../../functions/domain/matter/instant.ts';
import { PART_NAMES, partsOf } from '../../functions/domain/rules/parts.ts';
import { TRUSTED_MS } from '../../functions/domain/rules/publication.ts';
import { BrokenItem, UnknownPolicy } from '../../functions/errors.ts';
import { currentPolicy, manifestId, partHash } from '../../functions/policy/load.ts';
import { changed } from '../harness/policies.ts';
import { publish } from '../harness/publish.ts';
import { policiesContract } from './contract/policies.ts';
import { clientOf, type Dynoxide, startDynoxide } from './dynoxide.ts';
import { NOON } from './samples.ts';
import { passOn, refusal, wire, type Wire } from './wire.ts';

let engine: Dynoxide;
let front: Wire;
let table: Table;
let now = NOON;

beforeAll(async () => {
  engine = await startDynoxide();
  front = await wire(passOn(engine.endpoint));
});
afterAll(async () => {
  await front.stop();
  await engine.stop();
});
beforeEach(async () => {
  now = NOON;
  const documents = documentsOf(clientOf(front.endpoint));
  table = { documents, name: await engine.table(), district: 'BL', now: () => now };
  front.calls.length = 0;
});

const asked = (): string[] => front.calls.map(({ target }) => target);
const fresh = () => storedPolicies(() => table, currentPolicy);
const older = () => changed(({ release }) => ({ release: { ...release, lateEntryHours: 3 } }));

describe('the rules on the table', () => {
  policiesContract(async () => ({
    one: fresh(),
    other: fresh(),
    setNow: (to) => {
      now = to;
    },
  }));
});

describe('policy versions', () => {
  it('are a manifest of immutable parts, of which two versions share what is alike, and are read once', async () => {
    // The release brings no learnt weights: a part that holds nothing is none.
    const stored = Object.values(partsOf(currentPolicy())).filter((part) => Object.keys(part).length > 0);
    expect(stored).toHaveLength(PART_NAMES.length - 1);
    await fresh().keep(currentPolicy());
    const before = asked().length;
    const policies = fresh();
    await policies.keep(older());
    await policies.keep(older());
    expect(asked().slice(before).toSorted()).toEqual(['GetItem', ...stored.map(() => 'PutItem'), 'PutItem']);
    const { Items: parts = [] } = await table.documents.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :part)',
        ExpressionAttributeValues: { ':part': 'PART#' },
      }),
    );
    expect(parts).toHaveLength(stored.length + 1);
    const later = fresh();
    const read = asked().length;
    expect(await later.byId(older().id)).toEqual(older());
    expect(await later.byId(older().id)).toEqual(older());
    expect(asked().slice(read)).toEqual(['GetItem', 'BatchGetItem']);
  });

  it('lists each with the instant at which it was first stored, also when another function stores it again', async () => {
    const first = table.now();
    await fresh().keep(older());
    const later = storedPolicies(() => ({ ...table, now: () => plus(first, 60_000) }), currentPolicy);
    await later.keep(older());
    await later.keep(currentPolicy());
    expect(await later.versions()).toEqual([
      { id: currentPolicy().id, keptAt: plus(first, 60_000) },
      { id: older().id, keptAt: first },
    ]);
  });

  it('of a later release is read without the part and the key that this one does not know, under its own id', async () => {
    const { release } = older();
    const answers = { ...partsOf(older()).answers, release: { ...release, later: 1 } };
    const places = Object.fromEntries(
      await Promise.all(
        Object.entries({ ...partsOf(older()), answers, fromALaterRelease: { rows: [] } }).map(async ([name, part]) => [
          name,
          await putPart(table, part),
        ]),
      ),
    ) as Record<string, PartPlace>;
    const id = manifestId(Object.fromEntries(Object.entries(places).map(([name, { hash }]) => [name, hash])));
    const manifest = { pk: 'POLICIES', sk: `POLICY#${id}`, id, keptAt: NOON, parts: places };
    await table.documents.send(new PutCommand({ TableName: table.name, Item: manifest }));
    expect(await fresh().byId(id)).toEqual({ ...older(), id });
  });

  it('a version whose parts were stored and whose manifest was not is none, until it is stored again', async () => {
    await putPart(table, partsOf(older()).answers);
    const policies = fresh();
    await expect(policies.byId(older().id)).rejects.toThrow(UnknownPolicy);
    expect(await policies.versions()).toEqual([]);
    await policies.keep(older());
    expect(await policies.byId(older().id)).toEqual(older());
  });

  it('a part that is bigger than an item lies in chunks, none of which cuts a character in two', async () => {
    const part = { words: { subjects: ['水电', '😀'.repeat(50)] } };
    for (const units of [1, 7, 100_000]) {
      const place = await putPart(table, part, units);
      expect(await getParts(table, [place, place])).toEqual([part, part]);
    }
    const { words } = part;
    const big = { words: { ...words, learntBy: '九'.repeat(300_000) } };
    const place = await putPart(table, big);
    expect(place.chunks).toBe(4);
    expect(await getParts(table, [place])).toEqual([big]);
  });

  it('refuses a version that was never stored, one whose manifest is not it, and one with a part that was changed', async () => {
    const policies = fresh();
    await expect(policies.byId('0000000000000000')).rejects.toThrow(UnknownPolicy);
    await policies.keep(older());
    const { Item: manifest } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: { pk: 'POLICIES', sk: `POLICY#${older().id}` } }),
    );
    await table.documents.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...manifest, sk: 'POLICY#feedfacefeedface', id: 'feedfacefeedface' },
      }),
    );
    await expect(policies.byId('feedfacefeedface')).rejects.toThrow(BrokenItem);
    const { answers } = partsOf(older());
    await table.documents.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: `PART#${partHash(answers)}`, sk: '0/1', text: JSON.stringify({ ...answers, ends: [] }) },
      }),
    );
    await expect(fresh().byId(older().id)).rejects.toThrow(BrokenItem);
  });
  it('asks which version is in force once in the time for which it trusts that, and never for the one of the release', async () => {
    const policies = fresh();
    for (const seconds of [0, 10, 29]) {
      now = plus(NOON, seconds * SECOND);
      expect((await policies.current()).id).toBe(currentPolicy().id);
    }
    expect(asked()).toEqual(['Query']);
    now = plus(NOON, TRUSTED_MS);
    expect(await policies.byId(currentPolicy().id)).toBe(await policies.current());
    expect(asked()).toEqual(['Query', 'Query']);
  });

  it('a version in force is read once, and a matter under another costs no more', async () => {
    now = await publish(fresh(), older(), NOON);
    front.calls.length = 0;
    const policies = fresh();
    for (let turn = 0; turn < 3; turn += 1) await policies.rulesOf(currentPolicy().id);
    expect(asked()).toEqual(['Query', 'GetItem', 'BatchGetItem']);
  });

  it.each([
    ['a part', 'PutItem'],
    ['the publication', 'TransactWriteItems'],
  ])('a crash at %s leaves nothing half in force, and the same press again completes it', async (_, target) => {
    const policies = fresh();
    front.instead.push({ target, answer: refusal('ValidationException') });
    await expect(publish(policies, older(), NOON)).rejects.toThrow('ValidationException');
    now = plus(NOON, 10 * TRUSTED_MS);
    expect((await fresh().current()).id).toBe(currentPolicy().id);
    expect(await fresh().publications()).toEqual([]);
    now = await publish(fresh(), older(), now);
    expect((await policies.current()).id).toBe(older().id);
  });
});
