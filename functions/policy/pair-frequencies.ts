import shipped from './pair-frequencies.json' with { type: 'json' };
import type { PairFrequencies } from '../domain/intake/same-event.ts';

let read: PairFrequencies | null = null;

/** How common each pair of characters is in messages to a government: read once, on first use. */
export function pairFrequencies(): PairFrequencies {
  read ??= {
    messages: shipped.messages,
    unseen: shipped.unseen,
    of: new Map(
      shipped.rows.flatMap(({ messages, pairs }) =>
        (pairs.match(/../gu) ?? []).map((pair) => [pair, messages] as const),
      ),
    ),
  };
  return read;
}
