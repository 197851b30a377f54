import type { Recorded } from '../../functions/domain/matter/event.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { AdvanceNotice } from '../../functions/domain/routing/advance-notice.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Contact, Shift, Unit } from '../../functions/domain/people/directory.ts';
import type { ViewShelf } from '../../functions/domain/people/saved-views.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Outbox } from '../../functions/domain/texts/outbox.ts';
import type { Generations, StoredProjection } from '../../functions/ports/projections.ts';
import type { Text } from '../../functions/domain/texts/text.ts';
import type { AlertTotals } from '../../functions/domain/intake/totals.ts';
import type { LogEntry } from '../../functions/ports/intake-log.ts';
import type { RightsChange } from '../../functions/domain/commands/rights.ts';
import type { AuditEntry, DueEntry } from '../../functions/ports/store.ts';
import type {
  Claim,
  Delivery,
  Driving,
  Link,
  LocalText,
  Recovery,
  StoredAlert,
  RateCounter,
  RefusedAlert,
  Routine,
  Words,
} from '../../functions/ports/stored.ts';

/** All that the in-memory store holds. Tests and the simulator may look; only the store writes. */
export interface Tables {
  counters: Map<string, number>;
  /** One at most. */
  recovery: Recovery[];
  cases: Map<string, Case>;
  driving: Map<string, Driving>;
  events: Map<string, Event[]>;
  /** Matters that are no cases, and their records. */
  matters: Map<string, Matter>;
  records: Map<string, Recorded<{ type: string }>[]>;
  /** Of a matter that was opened from another, the number of that. */
  openedFrom: Map<string, Set<string>>;
  /** By case number, then by id. */
  texts: Map<string, Map<string, Text>>;
  alerts: Map<string, Map<string, StoredAlert>>;
  alertTotals: Map<string, AlertTotals>;
  /** Alerts that wait, by shard, rank, acceptance and mark. */
  log: Map<string, LogEntry>;
  aside: Map<string, LogEntry>;
  refused: Map<string, RefusedAlert>;
  leases: Map<string, number>;
  words: Map<string, Map<string, Words>>;
  /** By the key that orders entries of the same instant. */
  due: Map<string, DueEntry>;
  /** The place of each case in the lists of the units it concerns. */
  units: Map<string, Map<string, { place: string; version: number }>>;
  receipts: Map<string, { matter: string; textId: string }>;
  claims: Map<string, Claim>;
  deliveries: Map<string, Delivery>;
  links: Map<string, Link>;
  rateCounters: Map<string, RateCounter>;
  projections: Map<string, StoredProjection>;
  /** By the book's name with its generation, then by key. */
  books: Map<string, Map<string, number>>;
  /** At most one entry. */
  generations: Generations[];
  /** Places of cases by pair of characters. */
  postings: Map<string, Set<string>>;
  notices: Map<string, AdvanceNotice>;
  views: Map<string, ViewShelf>;
  localTexts: Map<string, LocalText>;
  /** By case number, then by the number of the decision. */
  outboxes: Map<string, Map<number, Outbox>>;
  /** By matter and version: the texts that were written with a decision. */
  says: Map<string, string[]>;
  /** Those among them that wait for somebody at the desk. */
  unheard: Map<string, DueEntry>;
  /** At most one entry. */
  projectedTo: Instant[];
  audit: AuditEntry[];
  /** At most one entry. */
  beats: Map<Routine, Instant>;
  directory: { units: Map<string, Unit>; contacts: Map<string, Contact>; shifts: Map<string, Shift>; version: number };
  rights: Map<string, RightsChange>;
}

export const emptyTables = (): Tables => ({
  counters: new Map(),
  recovery: [],
  cases: new Map(),
  driving: new Map(),
  events: new Map(),
  matters: new Map(),
  records: new Map(),
  openedFrom: new Map(),
  texts: new Map(),
  alerts: new Map(),
  alertTotals: new Map(),
  log: new Map(),
  aside: new Map(),
  refused: new Map(),
  leases: new Map(),
  words: new Map(),
  due: new Map(),
  units: new Map(),
  receipts: new Map(),
  claims: new Map(),
  deliveries: new Map(),
  links: new Map(),
  rateCounters: new Map(),
  projections: new Map(),
  books: new Map(),
  generations: [],
  postings: new Map(),
  notices: new Map(),
  views: new Map(),
  localTexts: new Map(),
  outboxes: new Map(),
  says: new Map(),
  unheard: new Map(),
  projectedTo: [],
  audit: [],
  beats: new Map(),
  directory: { units: new Map(), contacts: new Map(), shifts: new Map(), version: 0 },
  rights: new Map(),
});

/** Nobody shares state with the store; as on AWS, undefined values are not kept. */
export const copy = <Value>(value: Value): Value => plainCopy(value) as Value;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** By hand and without lists of entries, since a simulation would spend a third of its time on JSON, or a tenth on such lists. */
function plainCopy(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(plainCopy);
  const made: Record<string, unknown> = {};
  for (const key in value) {
    const held = value[key];
    if (held !== undefined) made[key] = typeof held === 'object' ? plainCopy(held) : held;
  }
  return made;
}

/**
 * As it is kept where it is read far more often than written: nobody can change it, so that whoever reads it needs no copy of his own. What is
 * changed of it shares the rest, which is frozen already: nothing else freezes anything.
 */
export const frozen = <Value>(value: Value): Value => frozenCopy(value) as Value;

function frozenCopy(value: unknown): unknown {
  if (!isObject(value) || Object.isFrozen(value)) return value;
  const kept: unknown[] | Record<string, unknown> = Array.isArray(value) ? value.map(frozenCopy) : {};
  if (!Array.isArray(kept))
    for (const key in value) {
      const held = value[key];
      if (held !== undefined) kept[key] = typeof held === 'object' ? frozenCopy(held) : held;
    }
  return Object.freeze(kept);
}

/** The keys of maps in order, sorted anew only where one came or went. */
const sortedKeys = new WeakMap<object, string[]>();

/** The values of a map, in the order of their keys, as a range of sort keys gives them. */
export function ordered<Value>(map: Map<string, Value> | undefined): Value[] {
  if (!map) return [];
  const known = sortedKeys.get(map);
  return (known?.length === map.size ? valuesOf(map, known) : null) ?? valuesAnew(map);
}

function valuesAnew<Value>(map: Map<string, Value>): Value[] {
  const known = sortedKeys.get(map) ?? [];
  // A map keeps its keys in the order in which they came: where none of those that are sorted already is gone, the few behind them are new.
  const fresh = known.every((key) => map.has(key)) ? [...map.keys()].slice(known.length) : null;
  const keys = fresh ? [...known, ...fresh].toSorted() : [...map.keys()].toSorted();
  sortedKeys.set(map, keys);
  return valuesOf(map, keys) ?? [];
}

/** Null where one of the keys is gone. */
function valuesOf<Value>(map: Map<string, Value>, keys: readonly string[]): Value[] | null {
  const values: Value[] = [];
  for (const key of keys) {
    const value = map.get(key);
    if (value === undefined) return null;
    values.push(value);
  }
  return values;
}

/** The same, where they are kept as they may be changed. */
export const sorted = <Value>(map: Map<string, Value> | undefined): Value[] => ordered(map).map(copy);

/** The inner map of a case, made on first use. */
export function inner<Value>(map: Map<string, Map<string, Value>>, matter: string): Map<string, Value> {
  const found = map.get(matter) ?? new Map<string, Value>();
  map.set(matter, found);
  return found;
}
