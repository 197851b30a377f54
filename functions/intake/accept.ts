import type { Alert } from '../domain/intake/alert.ts';
import type { Read } from '../domain/intake/source-mapping.ts';
import { isGrave } from '../domain/intake/urgency.ts';
import type { Instant } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Source } from '../domain/rules/source.ts';
import { suggestGrades } from '../domain/routing/grading.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Delivered, Delivery } from '../ports/stored.ts';
import { alertIdOf, factsOf, waiting, wordsExpireAt } from './arrival.ts';

/** A district has one shard: what joins may come from any source. */
export const shardOf = (policy: Policy): string => policy.district.code;

interface Sent {
  source: Source;
  webhookId: string;
  bodyHash: string;
  reads: readonly Read[];
}

/** `again`: it was begun before, and part of it may be worked already. */
export type Accepted = Delivery & { again: boolean };

/**
 * M4: makes a delivery durable: a head without words, and each alert as a part of its own in the log of its shard, masked (H5). The same
 * again writes only what was cut off. Null when the id was used for another body.
 */
export async function accept(ports: Ports, policy: Policy, sent: Sent): Promise<Accepted | null> {
  const head: Delivery = {
    source: sent.source.id,
    webhookId: sent.webhookId,
    bodyHash: sent.bodyHash,
    receivedAt: ports.clock.now(),
    alerts: await Promise.all(sent.reads.map((read, index) => deliveredOf(ports, policy, sent, read, index))),
    outcomes: {},
  };
  return makeDurable(ports, head, (delivery) =>
    sent.reads.flatMap((read, index): LogEntry[] => {
      const delivered = delivery.alerts[index];
      return 'alert' in read && delivered && 'mark' in delivered
        ? [entryOf(ports, policy, delivery, delivered, index, read.alert)]
        : [];
    }),
  );
}

/** A head and its entries, whole or told so. The same again writes only what was cut off. Null when its id was used for another body. */
export async function makeDurable(
  ports: Ports,
  head: Delivery,
  entriesOf: (delivery: Delivery) => LogEntry[],
): Promise<Accepted | null> {
  const earlier = await ports.store.beginDelivery(head);
  if (earlier && earlier.bodyHash !== head.bodyHash) return null;
  const left = earlier ? await cutOff(ports, entriesOf(earlier)) : entriesOf(head);
  if (left.length > 0) await ports.store.enterLog(left);
  return { ...(earlier ?? head), again: earlier !== null };
}

/** What an earlier try of the same delivery did not write, and nobody has worked. */
async function cutOff(ports: Ports, entries: LogEntry[]): Promise<LogEntry[]> {
  if (entries.length === 0) return [];
  const where = await ports.store.whereabouts(entries);
  return entries.filter((_, at) => where[at] === null);
}

async function deliveredOf(
  { ids, clock }: Ports,
  policy: Policy,
  { source, webhookId }: Sent,
  read: Read,
  index: number,
): Promise<Delivered> {
  if (!('alert' in read)) {
    const [flaw] = read.flaws;
    // A value that is quoted may be cut in the middle of a character; no store takes half of one.
    const [pointer, detail] = [flaw?.pointer ?? '', flaw?.says ?? ''].map((text) => text.toWellFormed());
    return { refused: { pointer: pointer ?? '', detail: detail ?? '', clause: flaw?.clause ?? 'M4' } };
  }
  return {
    alertId: await alertIdOf(ids, source.id, read.alert.knownBy ?? read.alert.id),
    mark: ids.hash(`${source.id} ${webhookId} ${index}`).slice(0, 24),
    rank: isGrave(suggestGrades(policy, factsOf(source, read.alert))) ? '0' : '1',
    expiresAt: wordsExpireAt(policy, clock.now()),
  };
}

function entryOf(
  { ids }: Ports,
  policy: Policy,
  { source, webhookId, receivedAt }: Delivery,
  delivered: Extract<Delivered, { mark: string }>,
  index: number,
  alert: Alert,
): LogEntry {
  return {
    shard: shardOf(policy),
    acceptedAt: receivedAt,
    source,
    webhookId,
    index,
    tries: 0,
    ...delivered,
    ...waiting(ids, alert),
  };
}

/** The place of an alert of a delivery in the log. */
export const placeOf = (
  policy: Policy,
  receivedAt: Instant,
  { rank, mark }: Extract<Delivered, { mark: string }>,
): Pick<LogEntry, 'shard' | 'rank' | 'acceptedAt' | 'mark'> => ({
  shard: shardOf(policy),
  rank,
  acceptedAt: receivedAt,
  mark,
});
