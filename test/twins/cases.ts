import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Outbox } from '../../functions/domain/texts/outbox.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { Next } from '../../functions/ports/stored.ts';
import { sweptAt } from '../../functions/adapters/listing.ts';
import { copy, type Tables } from './tables.ts';
import { outboxKey } from './texts.ts';

export function listDueCase(tables: Tables, matter: string, next: Next | null, retryAt: Instant | null): void {
  const key = `MATTER#${matter}#NEXT`;
  if (next) tables.due.set(key, { what: 'matter', matter, at: sweptAt(next, retryAt) });
  else tables.due.delete(key);
}

/** What a decision leaves on the NEXT item of its matter. */
export function drivenAfter(
  tables: Tables,
  { number, version }: Pick<Matter, 'number' | 'version'>,
  next: Next | null,
): void {
  const fresh = { run: 1, driver: null, token: null, parkedVersion: null, parkedFor: null, failures: 0 };
  tables.driving.set(number, { ...fresh, ...tables.driving.get(number), version, next: copy(next), retryAt: null });
  listDueCase(tables, number, next, null);
}

export function keepOutbox(tables: Tables, outbox: Outbox): void {
  const { matter, seq, at } = outbox;
  const outboxes = tables.outboxes.get(matter) ?? new Map<number, Outbox>();
  tables.outboxes.set(matter, outboxes.set(seq, copy(outbox)));
  tables.due.set(outboxKey(matter, seq), { what: 'outbox', matter, at });
}

export function casesIn(
  tables: Tables,
): Pick<Store, 'nextNumber' | 'skipNumbers' | 'recovery' | 'putRecovery' | 'events'> {
  return {
    nextNumber: async (prefix, count = 1) => {
      const number = (tables.counters.get(prefix) ?? 0) + count;
      tables.counters.set(prefix, number);
      return number;
    },
    skipNumbers: async (prefix, upTo) => {
      tables.counters.set(prefix, Math.max(tables.counters.get(prefix) ?? 0, upTo));
    },
    recovery: async () => copy(tables.recovery[0] ?? null),
    putRecovery: async (recovery) => {
      tables.recovery = [copy(recovery)];
    },
    events: async (caseNumber, afterSeq = 0) =>
      (tables.events.get(caseNumber) ?? []).filter((event) => event.seq > afterSeq),
  };
}
