import { DAY, plus } from '../domain/matter/instant.ts';
import type { Given } from '../domain/texts/number-limits.ts';
import { isGrave, isMergeable, type Wait, waitForDigest, waitToMerge } from '../domain/texts/throttle.ts';
import { notificationRef, refOf } from '../domain/texts/text-copy.ts';
import type { Text } from '../domain/texts/text.ts';
import type { Ports } from '../ports/ports.ts';
import type { RateCounter } from '../ports/stored.ts';
import { bundleOf, waitsKey } from './bundle.ts';
import { digestKey, mayBeDigested } from './digest.ts';
import { changeRateCounter, type Counting } from './rate-counters.ts';
import type { Turn } from './turn.ts';

/** Go, with the texts that it carries; wait; or leave it to the one that carries it. */
export type Throttled = { go: Text[] } | Wait | { leave: true };

/** What a person was told of late, one entry for each notice, and which of it were reminders. */
const toldKey = (person: string): string => `told#${person}`;
const remindedKey = (person: string): string => `reminded#${person}`;

/** P8: whether a person's phone gets this text now. Nothing grave ever waits or is merged. */
export async function throttle(turn: Turn, ports: Counting): Promise<Throttled> {
  const { text, state, person, rules, now, rateCounters } = turn;
  if (!mayWait(turn)) return { go: [] };
  const waiting = rateCounters.get(waitsKey(text.person))?.entries ?? [];
  const waited = waiting.some(({ ref }) => ref === refOf(text));
  if (waited || isMergeable(text, rules)) {
    const [first, ...rest] = await bundleOf(turn, waiting, ports);
    if (first && refOf(first) !== refOf(text)) return { leave: true };
    if (rest.length > 0) return { go: rest };
  }
  if (waited || text.after !== undefined || rules.forOneAlone.includes(text.template)) return { go: [] };
  const wait = waitForDigest(text, person, state, others(toldKey(text.person), turn), rules, now) ?? shortWait(turn);
  if (wait === null) return { go: [] };
  // What waited for an earlier digest has gone, or is gone: it must not be read again for each that comes after it.
  const since = plus(now, -DAY);
  const waits = (entries: Given[]) => ({
    entries: [...without(entries, [text]).filter(({ at }) => at > since), { at: wait.until, ref: refOf(text) }],
    value: null,
  });
  await changeRateCounter(ports, waitsKey(text.person), waits, rateCounters.get(waitsKey(text.person)));
  return wait;
}

/** Only a leader has an allowance and only reminders are merged: anything else goes at once, and nothing need be known of it. */
const mayWait = ({ text, state, person, rules, apart }: Omit<Turn, 'rateCounters'>): boolean =>
  !apart && !isGrave(state) && text.carries === undefined && (person.role === 'leader' || isMergeable(text, rules));

/** What is asked of a person's rateCounters before a text goes, in one round trip. */
export async function rateCountersOf(
  turn: Omit<Turn, 'rateCounters'>,
  store: Pick<Ports['store'], 'rateCounters'>,
): Promise<Map<string, RateCounter>> {
  const { person } = turn.text;
  const keys = [
    ...(mayBeDigested(turn) ? [digestKey(person)] : []),
    ...(mayWait(turn) ? [waitsKey(person), ...notificationKeys(turn)] : []),
  ];
  const read = keys.length === 0 ? [] : await store.rateCounters(keys);
  return new Map(read.map((counter, at) => [keys[at] ?? '', counter]));
}

/** Where it is noted that a person was told of this. */
const notificationKeys = ({ text, person, rules }: Pick<Turn, 'text' | 'person' | 'rules'>): string[] => [
  ...(person.role === 'leader' ? [toldKey(text.person)] : []),
  ...(isMergeable(text, rules) ? [remindedKey(text.person)] : []),
];

const others = (key: string, { text, rateCounters }: Turn): Given[] =>
  (rateCounters.get(key)?.entries ?? []).filter(({ ref }) => ref !== notificationRef(text));

function shortWait(turn: Turn): Wait | null {
  const { text, rules, now } = turn;
  return isMergeable(text, rules) ? waitToMerge(others(remindedKey(text.person), turn), rules, now) : null;
}

const without = <Entry extends { ref: string }>(entries: Entry[], texts: Text[]): Entry[] =>
  entries.filter(({ ref }) => !texts.some((text) => refOf(text) === ref));

/** Notes that a person was told, for the next text to know; what went no longer waits. */
export async function noteSent(turn: Turn, carried: Text[], ports: Counting): Promise<void> {
  const { text, rules, now, rateCounters } = turn;
  if (turn.apart || rules.forOneAlone.includes(text.template)) return;
  const ref = notificationRef(text);
  for (const key of notificationKeys(turn)) {
    const note = (entries: Given[]) => {
      const known = entries.some((entry) => entry.ref === ref);
      const since = plus(now, -DAY);
      return {
        entries: known ? null : [...entries.filter(({ at }) => at > since), { at: now, ref }],
        value: null,
      };
    };
    await changeRateCounter(ports, key, note, rateCounters.get(key));
  }
  if (text.why === undefined && carried.length === 0) return;
  await changeRateCounter(ports, waitsKey(text.person), (entries) => {
    const left = without(entries, [text, ...carried]);
    return { entries: left.length === entries.length ? null : left, value: null };
  });
}
