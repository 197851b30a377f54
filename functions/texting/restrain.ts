import { shortTime } from '../domain/announce.ts';
import { whyOf } from '../domain/delivery-rules.ts';
import { DAY, type Instant, plus } from '../domain/instant.ts';
import type { Given } from '../domain/number-limits.ts';
import { isGrave, isMergeable, type Wait, waitForDigest, waitToMerge } from '../domain/restraint.ts';
import { noticeRef, refOf } from '../domain/text-copy.ts';
import type { Text } from '../domain/text.ts';
import type { Ports } from '../ports.ts';
import { companyOf, waitsKey } from './company.ts';
import { changeTally } from './tallies.ts';
import type { Turn } from './turn.ts';

/** Go, with the texts that it carries; wait; or leave it to the one that carries it. */
export type Restraint = { go: Text[] } | { until: Instant; why: string } | { leave: true };

/** What a person was told of late, one entry for each notice, and which of it were reminders. */
const toldKey = (person: string): string => `told#${person}`;
const remindedKey = (person: string): string => `reminded#${person}`;

/** P8: whether a person's phone gets this text now. Nothing grave ever waits or is merged. */
export async function restrain(turn: Turn, ports: Pick<Ports, 'store' | 'clock'>): Promise<Restraint> {
  const { text, state, person, rules, now } = turn;
  if (isGrave(state) || text.carries !== undefined || !mayWait(turn)) return { go: [] };
  const waiting = (await ports.store.tally(waitsKey(text.person))).entries;
  const waited = waiting.some(({ ref }) => ref === refOf(text));
  if (waited || isMergeable(text, rules)) {
    const [first, ...rest] = await companyOf(turn, waiting, ports);
    if (first && refOf(first) !== refOf(text)) return { leave: true };
    if (rest.length > 0) return { go: rest };
  }
  if (waited || text.after !== undefined || rules.forOneAlone.includes(text.template)) return { go: [] };
  const wait = waitForDigest(text, person, state, await others(toldKey(text.person), text, ports), rules, now) ?? (await shortWait(turn, ports));
  if (wait === null) return { go: [] };
  await changeTally(ports, waitsKey(text.person), (entries) => ({ entries: [...without(entries, [text]), { at: wait.until, ref: refOf(text) }], value: null }));
  return { until: wait.until, why: whyOf(rules, wait.line, { at: shortTime(wait.until), perDay: rules.leaders.perDay }) };
}

/** Only a leader has an allowance and only reminders are merged: anything else goes at once, and nothing need be known of it. */
const mayWait = ({ text, person, rules }: Turn): boolean => person.role === 'leader' || isMergeable(text, rules);

const others = async (key: string, text: Text, { store }: Pick<Ports, 'store'>): Promise<Given[]> =>
  (await store.tally(key)).entries.filter(({ ref }) => ref !== noticeRef(text));

async function shortWait({ text, rules, now }: Turn, ports: Pick<Ports, 'store'>): Promise<Wait | null> {
  return isMergeable(text, rules) ? waitToMerge(await others(remindedKey(text.person), text, ports), rules, now) : null;
}

const without = <Entry extends { ref: string }>(entries: Entry[], texts: Text[]): Entry[] =>
  entries.filter(({ ref }) => !texts.some((text) => refOf(text) === ref));

/** Notes that a person was told, for the next text to know; what went no longer waits. */
export async function noteTold({ text, person, rules, now }: Turn, carried: Text[], ports: Pick<Ports, 'store' | 'clock'>): Promise<void> {
  if (rules.forOneAlone.includes(text.template)) return;
  const ref = noticeRef(text);
  const keys = [...(person.role === 'leader' ? [toldKey(text.person)] : []), ...(isMergeable(text, rules) ? [remindedKey(text.person)] : [])];
  for (const key of keys) {
    await changeTally(ports, key, (entries) => {
      const known = entries.some((entry) => entry.ref === ref);
      return { entries: known ? null : [...entries.filter(({ at }) => at > plus(now, -DAY)), { at: now, ref }], value: null };
    });
  }
  if (text.why === undefined && carried.length === 0) return;
  await changeTally(ports, waitsKey(text.person), (entries) => {
    const left = without(entries, [text, ...carried]);
    return { entries: left.length === entries.length ? null : left, value: null };
  });
}
