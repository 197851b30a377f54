import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DAY, plus } from '../../domain/matter/instant.ts';
import { Contention, LeaseLost } from '../../errors.ts';
import type { IntakeLog, LogEntry } from '../../ports/intake-log.ts';
import type { Delivery, RefusedAlert } from '../../ports/stored.ts';
import { alertItem, claimItem, expiring } from './codec.ts';
import { writeFenced } from './fenced.ts';
import { broken, fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { justAfter, key, type Key } from './keys.ts';
import { leaving, telling } from './lease.ts';
import { areThere, get, range } from './reads.ts';
import { putting, type Table, updating } from './table.ts';
import { despiteConflicts, put, transact } from './writes.ts';

/** A sender repeats a delivery for days, never for a month. */
const DELIVERY_KEPT = 30 * DAY;
/** What one BatchWriteItem takes. */
const BATCH = 25;
const BATCH_TRIES = 8;

const DELIVERY: Shape<Delivery> = {
  source: 'text',
  webhookId: 'text',
  bodyHash: 'text',
  receivedAt: 'text',
  alerts: 'list',
  outcomes: 'map',
};

const ENTRY: Shape<LogEntry> = {
  shard: 'text',
  rank: 'text',
  acceptedAt: 'text',
  mark: 'text',
  source: 'text',
  webhookId: 'text',
  index: 'number',
  alertId: 'text',
  alert: 'map',
  pageHash: 'text?',
  registration: 'map?',
  exercise: 'text?',
  tries: 'number',
  failure: 'text?',
  expiresAt: 'text',
};

const REFUSED: Shape<RefusedAlert> = {
  source: 'text',
  at: 'text',
  mark: 'text',
  index: 'number?',
  vendorId: 'text?',
  flaws: 'list',
  words: 'map?',
  done: 'map?',
  erasure: 'map?',
  expiresAt: 'text',
};
const readRefused = (item: Item): RefusedAlert => fieldsOf(item, REFUSED);

const entryItem = (place: Key, entry: LogEntry) => ({ ...place, ...entry, ...expiring(entry.expiresAt) });
const readEntry = (item: Item): LogEntry => fieldsOf(item, ENTRY);

/** Many puts without a condition, side by side; what a busy table left out is written again. */
async function putAll(table: Table, items: (Item & Key)[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
  await Promise.all(
    batches.map(async (batch) => {
      let wanted: Record<string, unknown>[] = batch.map((Item) => ({ PutRequest: { Item } }));
      for (let attempt = 1; wanted.length > 0; attempt += 1) {
        if (attempt > BATCH_TRIES) throw new Contention(batch[0]?.pk ?? table.name, BATCH_TRIES);
        if (attempt > 1) await pause(randomInt(5, 10 * 2 ** attempt));
        const { UnprocessedItems } = await table.documents.send(
          new BatchWriteCommand({ RequestItems: { [table.name]: wanted } }),
        );
        wanted = UnprocessedItems?.[table.name] ?? [];
      }
    }),
  );
}

const remove = async (table: Table, { pk, sk }: Key): Promise<void> => {
  await despiteConflicts(pk, () => table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } })));
};

type Methods = Exclude<keyof IntakeLog, 'alertTotals' | 'joinAlert' | 'noteReached'>;

export function intakeLogIn(table: Table): Pick<IntakeLog, Methods> {
  return {
    delivery: async (source, webhookId) => {
      const item = await get(table, key.delivery(source, webhookId));
      return item && fieldsOf(item, DELIVERY);
    },
    beginDelivery: async (delivery) => {
      const item = {
        ...key.delivery(delivery.source, delivery.webhookId),
        ...delivery,
        ...expiring(plus(delivery.receivedAt, DELIVERY_KEPT)),
      };
      const head = {
        ...putting(table, item, 'attribute_not_exists(#pk)'),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      };
      try {
        await despiteConflicts(item.pk, () => table.documents.send(new PutCommand(head)));
        return null;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        if (!error.Item) throw broken(item, 'pk', 'is taken by what cannot be read');
        return fieldsOf(unmarshall(error.Item), DELIVERY);
      }
    },
    recordOutcome: async (source, webhookId, index, outcome) => {
      // A delivery that the table has forgotten: nobody asks for it any more.
      await despiteConflicts(webhookId, () => transact(table, [telling(table, { source, webhookId, index }, outcome)]));
    },
    enterLog: async (entries) => {
      await putAll(
        table,
        entries.map((entry) => entryItem(key.logged(entry), entry)),
      );
    },
    logOf: async (shard, limit) =>
      (await range(table, { pk: `INTAKE#${shard}`, low: '0', high: '2', limit })).map(readEntry),
    waitingSince: async (shard, rank) => {
      // Each rank is in order of acceptance, and the grave ones stand before all others however young they are.
      const heads = await Promise.all(
        (rank === undefined ? (['0', '1'] as const) : [rank]).map((one) =>
          range(table, { pk: `INTAKE#${shard}`, low: one, high: `${one}~`, limit: 1 }),
        ),
      );
      return (
        heads
          .flat()
          .map((item) => readEntry(item).acceptedAt)
          .toSorted()[0] ?? null
      );
    },
    whereabouts: async (entries) => {
      const waiting = await areThere(table, entries.map(key.logged));
      const missing = entries.filter((_, at) => !waiting[at]);
      const aside = missing.length === 0 ? [] : await areThere(table, missing.map(key.aside));
      return entries.map((entry, at) => {
        if (waiting[at]) return 'waiting';
        return aside[missing.indexOf(entry)] ? 'aside' : null;
      });
    },
    noteTry: async (lease, entry, failure) => {
      const expressed = {
        update: 'SET #tries = #tries + :one, #failure = :failure',
        when: 'attribute_exists(#pk)',
        values: { ':one': 1, ':failure': failure },
      };
      const noted = { Update: updating(table, key.logged(entry), expressed) };
      return (await writeFenced(table, lease, entry.mark, [noted])) === null;
    },
    leaveLog: async ({ lease, entry, tells }) => {
      const leaves = leaving(table, entry);
      const told = tells ? [telling(table, entry, tells)] : [];
      const reasons = await writeFenced(table, lease, entry.mark, [leaves, ...told]);
      // A delivery that the table has forgotten: nobody asks for it any more.
      if (reasons) await writeFenced(table, lease, entry.mark, [leaves]);
    },
    setAside: async (lease, entry) => {
      await writeFenced(table, lease, entry.mark, [
        { Put: putting(table, entryItem(key.aside(entry), entry)) },
        leaving(table, entry),
      ]);
    },
    aside: async (shard, limit) =>
      (await range(table, { pk: `ASIDE#${shard}`, low: '0', high: '9', limit })).map(readEntry),
    asideEntry: async (shard, acceptedAt, mark) => {
      const place = key.aside({ shard, acceptedAt, mark });
      const item = await get(table, place);
      return item ? readEntry(item) : null;
    },
    leaveAside: (entry) => remove(table, key.aside(entry)),
    keepRefused: (refused) =>
      putAll(
        table,
        refused.map((one) => ({ ...key.refused(one), ...one, ...expiring(one.expiresAt) })),
      ),
    refused: async (source, { from, to }, limit) =>
      (await range(table, { pk: `REFUSED#${source}`, low: from, high: justAfter(to), descending: true, limit })).map(
        readRefused,
      ),
    refusedAlert: async (which) => {
      const item = await get(table, key.refused(which));
      return item && readRefused(item);
    },
    dropRefused: (which) => remove(table, key.refused(which)),
    takeLease: async (shard) => {
      const input = {
        ...updating(table, key.lease(shard), { update: 'ADD #epoch :one', values: { ':one': 1 } }),
        ReturnValues: 'UPDATED_NEW' as const,
      };
      const { Attributes } = await despiteConflicts(shard, () => table.documents.send(new UpdateCommand(input)));
      return { shard, epoch: Number(Attributes?.['epoch']) };
    },
    putClaims: async (lease, claims, opening) => {
      // Each bears its writer, and stands against an earlier one: half of what they cost in a transaction with the lease.
      const ours = 'attribute_not_exists(#epoch) OR #epoch <= :epoch';
      const [, ...done] = await Promise.all([
        // Under a number that no other writer has.
        opening && table.documents.send(new PutCommand(putting(table, alertItem(opening)))),
        ...claims.map((claim) => put(table, claimItem(claim, lease), ours, { ':epoch': lease.epoch })),
      ]);
      if (done.includes(false)) throw new LeaseLost(lease.shard, lease.epoch);
    },
  };
}
