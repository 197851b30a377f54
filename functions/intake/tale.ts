import { NO_TALE, type Tale, taleOf, taleWithin } from '../domain/intake/same-event.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { pairFrequencies } from '../policy/pair-frequencies.ts';
import type { Claim } from '../ports/stored.ts';
import type { Arrival } from './arrival.ts';

/** What the daily drill brings is told of within it alone. */
const DAILY_DRILL = 'drill';

/** M4, S4: by what an alert is found to be of an event; of what a person registers nothing, who was asked already. */
export const taleFrom = ({ joining }: Policy, { source, entry }: Arrival): Tale =>
  entry.registration
    ? NO_TALE
    : taleWithin(
        source.drill ? DAILY_DRILL : entry.exercise,
        taleOf(entry.alert, source.joinsByText, joining, pairFrequencies()),
      );

/** The claims of those that tell of something like it. */
export const tellingOf = ({ looksFor }: Tale, claims: ReadonlyMap<string, Claim>): Claim[] =>
  looksFor.flatMap((key) => claims.get(key) ?? []);

/** H5: under what some words may stand in the index, whatever their source. */
export const tellingKeys = (
  said: { title: string; text: string; place?: string },
  drill: boolean,
  exercise: string | undefined,
  { joining }: Policy,
): string[] => taleWithin(drill ? DAILY_DRILL : exercise, taleOf(said, false, joining, pairFrequencies())).keys;
