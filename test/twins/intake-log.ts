import type { IntakeLog, Lease, LogEntry } from '../../functions/ports/intake-log.ts';
import { LeaseLost } from '../../functions/errors.ts';
import type { Delivery, Outcome, RefusedAlert } from '../../functions/ports/stored.ts';
import { keepAlert } from './alerts.ts';
import { copy, sorted, type Tables } from './tables.ts';

const deliveryKey = (source: string, webhookId: string): string => `${source}#${webhookId}`;
const place = ({ shard, rank, acceptedAt, mark }: Pick<LogEntry, 'shard' | 'rank' | 'acceptedAt' | 'mark'>): string =>
  `${shard}#${rank}#${acceptedAt}#${mark}`;
const asidePlace = ({ shard, acceptedAt, mark }: Pick<LogEntry, 'shard' | 'acceptedAt' | 'mark'>): string =>
  `${shard}#${acceptedAt}#${mark}`;

const refusedPlace = ({ source, at, mark }: Pick<RefusedAlert, 'source' | 'at' | 'mark'>): string =>
  `${source}#${at}#${mark}`;

/** Nobody took the shard's lease since. */
export function holdOrThrow(tables: Tables, { shard, epoch }: Lease): void {
  if (tables.leases.get(shard) !== epoch) throw new LeaseLost(shard, epoch);
}
export function tell(tables: Tables, { source, webhookId, index }: Told, outcome: Outcome): void {
  const delivery = tables.deliveries.get(deliveryKey(source, webhookId));
  if (delivery) delivery.outcomes[String(index)] ??= copy(outcome);
}
type Told = Pick<LogEntry, 'source' | 'webhookId' | 'index'>;
export const leave = (tables: Tables, entry: LogEntry): boolean => tables.log.delete(place(entry));

const of = (map: Map<string, LogEntry>, shard: string, limit: number): LogEntry[] =>
  sorted(map)
    .filter((entry) => entry.shard === shard)
    .slice(0, limit);

type Methods = Exclude<keyof IntakeLog, 'alertTotals' | 'joinAlert' | 'noteReached'>;

export function intakeLogIn(tables: Tables): Pick<IntakeLog, Methods> {
  return {
    delivery: async (source, webhookId) => copy(tables.deliveries.get(deliveryKey(source, webhookId)) ?? null),
    beginDelivery: async (delivery: Delivery) => {
      const key = deliveryKey(delivery.source, delivery.webhookId);
      const known = tables.deliveries.get(key);
      if (known) return copy(known);
      tables.deliveries.set(key, copy(delivery));
      return null;
    },
    recordOutcome: async (source, webhookId, index, outcome) => {
      tell(tables, { source, webhookId, index }, outcome);
    },
    enterLog: async (entries) => {
      for (const entry of entries) tables.log.set(place(entry), copy(entry));
    },
    logOf: async (shard, limit) => of(tables.log, shard, limit),
    waitingSince: async (shard, rank) =>
      of(tables.log, shard, Infinity)
        .filter((entry) => rank === undefined || entry.rank === rank)
        .map(({ acceptedAt }) => acceptedAt)
        .toSorted()[0] ?? null,
    whereabouts: async (entries) =>
      entries.map((entry) =>
        tables.log.has(place(entry)) ? 'waiting' : tables.aside.has(asidePlace(entry)) ? 'aside' : null,
      ),
    noteTry: async (lease, entry, failure) => {
      holdOrThrow(tables, lease);
      const known = tables.log.get(place(entry));
      if (!known) return false;
      tables.log.set(place(entry), { ...known, tries: known.tries + 1, failure });
      return true;
    },
    leaveLog: async ({ lease, entry, tells }) => {
      holdOrThrow(tables, lease);
      if (tells) tell(tables, entry, tells);
      leave(tables, entry);
    },
    setAside: async (lease, entry) => {
      holdOrThrow(tables, lease);
      tables.aside.set(asidePlace(entry), copy(entry));
      leave(tables, entry);
    },
    aside: async (shard, limit) => of(tables.aside, shard, limit),
    asideEntry: async (shard, acceptedAt, mark) =>
      copy(tables.aside.get(asidePlace({ shard, acceptedAt, mark })) ?? null),
    leaveAside: async (entry) => {
      tables.aside.delete(asidePlace(entry));
    },
    keepRefused: async (refused) => {
      for (const one of refused) tables.refused.set(refusedPlace(one), copy(one));
    },
    refused: async (source, { from, to }, limit) =>
      sorted(tables.refused)
        .filter((one) => one.source === source && one.at >= from && one.at <= to)
        .toReversed()
        .slice(0, limit),
    refusedAlert: async (which) => copy(tables.refused.get(refusedPlace(which)) ?? null),
    dropRefused: async (which) => {
      tables.refused.delete(refusedPlace(which));
    },
    takeLease: async (shard) => {
      const epoch = (tables.leases.get(shard) ?? 0) + 1;
      tables.leases.set(shard, epoch);
      return { shard, epoch };
    },
    putClaims: async (lease, claims, opening) => {
      holdOrThrow(tables, lease);
      if (opening) keepAlert(tables, opening);
      for (const { over: _over, ...claim } of claims) tables.claims.set(claim.key, copy(claim));
    },
  };
}
