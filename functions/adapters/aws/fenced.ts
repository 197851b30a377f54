import { setImmediate } from 'node:timers/promises';
import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { LeaseLost } from '../../errors.ts';
import type { Lease } from '../../ports/intake-log.ts';
import { leaseCheck } from './lease.ts';
import type { Action, Table } from './table.ts';
import { despiteConflicts, transact } from './writes.ts';

/** What one transaction holds, less the lease. */
const MOST_ACTIONS = 99;
/** Each has words of at most 300 kB and little else, and a transaction holds 4 MB. */
const MOST_TOGETHER = 10;

/** Null when all went through, else why each of them did not. */
type Written = CancellationReason[] | null;

interface Waiting {
  lease: Lease;
  subject: string;
  actions: Action[];
  written: (reasons: Written) => void;
  failed: (error: unknown) => void;
}

const queues = new WeakMap<Table, Waiting[]>();

/**
 * What the writer of a shard writes, all of it or nothing, while its lease stands. What becomes ready while others are written goes together
 * in one transaction with one look at the lease; one that is refused holds up no other. Throws LeaseLost.
 */
export function writeFenced(table: Table, lease: Lease, subject: string, actions: Action[]): Promise<Written> {
  return new Promise((written, failed) => {
    const one = { lease, subject, actions, written, failed };
    const queue = queues.get(table);
    if (queue) queue.push(one);
    else {
      const begun = [one];
      queues.set(table, begun);
      void drain(table, begun);
    }
  });
}

async function drain(table: Table, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    // Whoever is ready in the same turn goes along.
    await setImmediate();
    await write(table, nextGroup(queue));
  }
  queues.delete(table);
}

const keysIn = ({ actions }: Waiting): string[] =>
  actions.map(({ ConditionCheck, Put, Update, Delete }) => {
    const { pk, sk } = ConditionCheck?.Key ?? Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
    return `${String(pk)} ${String(sk)}`;
  });

/** What waits under the lease of the first, as much as a transaction holds; it takes no item twice. */
function nextGroup(queue: Waiting[]): Waiting[] {
  const [first] = queue;
  const keys = new Set<string>();
  const group: Waiting[] = [];
  for (const one of queue) {
    const own = keysIn(one);
    const fits = group.length === 0 || keys.size + own.length <= MOST_ACTIONS;
    const same = one.lease.shard === first?.lease.shard && one.lease.epoch === first.lease.epoch;
    if (!fits || !same || own.some((key) => keys.has(key))) continue;
    for (const key of own) keys.add(key);
    if (group.push(one) === MOST_TOGETHER) break;
  }
  queue.splice(0, queue.length, ...queue.filter((one) => !group.includes(one)));
  return group;
}

async function write(table: Table, group: Waiting[]): Promise<void> {
  if (group.length > 1 && (await writeTogether(table, group))) return;
  for (const one of group)
    await despiteConflicts(one.subject, () => attempt(table, [one])).then(one.written, one.failed);
}

/** False where it did not go through: each is written by itself then, so that whatever is wrong with one stays with that one. */
async function writeTogether(table: Table, group: Waiting[]): Promise<boolean> {
  try {
    if ((await attempt(table, group)) !== null) return false;
    for (const { written } of group) written(null);
  } catch (error) {
    if (!(error instanceof LeaseLost)) return false;
    for (const { failed } of group) failed(error);
  }
  return true;
}

async function attempt(table: Table, group: Waiting[]): Promise<Written> {
  const [first] = group;
  if (!first) return null;
  const { lease } = first;
  const reasons = await transact(table, [leaseCheck(table, lease), ...group.flatMap(({ actions }) => actions)]);
  if (reasons === null) return null;
  if (reasons[0]?.Code === 'ConditionalCheckFailed') throw new LeaseLost(lease.shard, lease.epoch);
  return reasons.slice(1);
}
