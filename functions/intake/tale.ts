import { NO_TALE, sameEvents, type Tale, taleOf, taleWithin } from '../domain/intake/same-event.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { pairFrequencies } from '../policy/pair-frequencies.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import type { Claim } from '../ports/stored.ts';
import type { Arrival } from './arrival.ts';

/** M4, S4: by what an alert is found to be of an event; of what a person registers nothing, who was asked already, nor of the daily drill's. */
export const taleFrom = ({ joining }: Policy, { source, entry }: Arrival): Tale =>
  entry.registration || source.drill
    ? NO_TALE
    : taleWithin(entry.exercise, taleOf(entry.alert, source.joinsByText, joining, pairFrequencies()));

/** The claims of those that tell of something like it. */
export const tellingOf = ({ looksFor }: Tale, claims: ReadonlyMap<string, Claim>): Claim[] =>
  looksFor.flatMap((key) => claims.get(key) ?? []);

/**
 * M4: what alerts of one batch have in common that may tell of one event: worked in one lane, the later finds the earlier, as it would have in another
 * batch. Asked only of those that bear a rare pair of an earlier one, whose first bearer stands for all, as in the index.
 */
export function eventsWithin(tales: ReadonlyMap<LogEntry, Tale>, { joining }: Policy): Map<LogEntry, string[]> {
  const bearers = new Map<string, Claim>();
  const within = new Map<LogEntry, string[]>();
  for (const [entry, tale] of tales) {
    const alike = sameEvents(
      tale,
      tale.looksFor.flatMap((key) => bearers.get(key) ?? []),
      joining,
    );
    within.set(
      entry,
      [entry.alertId, ...alike.map(({ number }) => number)].map((alertId) => `tells#${alertId}`),
    );
    for (const key of tale.keys)
      if (!bearers.has(key)) bearers.set(key, { key, matter: entry.alertId, expiresAt: null, data: tale.data });
  }
  return within;
}

/** H5: under what some words may stand in the index, whatever their source. */
export const tellingKeys = (
  said: { title: string; text: string; place?: string },
  exercise: string | undefined,
  { joining }: Policy,
): string[] => taleWithin(exercise, taleOf(said, false, joining, pairFrequencies())).keys;
