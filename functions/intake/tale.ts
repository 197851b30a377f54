import { NO_TALE, type Tale, taleOf, taleWithin } from '../domain/intake/same-event.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { pairFrequencies } from '../policy/pair-frequencies.ts';
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

/** H5: under what some words may stand in the index, whatever their source. */
export const tellingKeys = (
  said: { title: string; text: string; place?: string },
  exercise: string | undefined,
  { joining }: Policy,
): string[] => taleWithin(exercise, taleOf(said, false, joining, pairFrequencies())).keys;
