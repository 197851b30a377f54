import { stepObsolete } from '../domain/texts/obsolete.ts';
import type { TextBearer } from '../domain/texts/bearer.ts';
import { isGrave, isMergeable } from '../domain/texts/throttle.ts';
import { overtakenBy, refOf } from '../domain/texts/text-copy.ts';
import type { Text } from '../domain/texts/text.ts';
import { BrokenItem, UnknownSchema } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from './turn.ts';

/** What waits for a person: texts of any case, held for a digest or for a short while. */
export const waitsKey = (person: string): string => `waits#${person}`;

/**
 * The texts that may go as one with this one, itself among them, in the order of which the first carries the others: reminders of the same
 * case, and whatever else was held for this person until now. One that was merged into this one before a crash still counts.
 */
export async function bundleOf(
  turn: Turn,
  waiting: { at: string; ref: string }[],
  { store }: Pick<Ports, 'store'>,
): Promise<Text[]> {
  const { text, rules, now } = turn;
  const here = turn.sentTexts.filter((other) => isMergeable(other, rules));
  const due = new Set(waiting.filter(({ at }) => at <= now).map(({ ref }) => ref));
  const held = turn.sentTexts.filter((other) => due.has(refOf(other)));
  for (const other of turn.sentTexts) due.delete(refOf(other));
  const elsewhere = await Promise.all([...due].map((ref) => textOf(ref, store)));
  const all = new Map(
    [...here, ...held, ...elsewhere.filter((other) => other !== null), text].map((other) => [refOf(other), other]),
  );
  const ready: Text[] = [];
  for (const other of all.values()) if (await isReady(other, turn, store)) ready.push(other);
  return ready.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/**
 * A1: the gravest speaks for the others, of these the one that falls due first; the names of grades sort by gravity. One that was merged before a crash
 * never takes the place of what it was merged into.
 */
const orderOf = (text: Text): string =>
  [text.state === 'dropped' ? '1' : '0', text.grade.padEnd(3), text.dueAt ?? '9', text.queuedAt, refOf(text)].join(' ');

function textOf(ref: string, store: Ports['store']): Promise<Text | null> {
  const [matter = '', ...id] = ref.split('/');
  return store.text(matter, id.join('/'));
}

async function isReady(other: Text, turn: Turn, store: Ports['store']): Promise<boolean> {
  const { text, now } = turn;
  if (refOf(other) === refOf(text)) return true;
  if (other.person !== text.person || other.channel !== text.channel || other.notBefore > now) return false;
  if (other.state === 'dropped') return other.why?.code === 'merged' && other.why.into === refOf(text);
  if (other.state !== 'queued' && other.state !== 'held') return false;
  const here = other.matter === text.matter;
  const state = here ? turn.state : await caseOf(other, store);
  if (state === null || isGrave(state) || stepObsolete(other, state) !== null) return false;
  return overtakenBy(other, here ? turn.sentTexts : await store.texts(other.matter)) === null;
}

/** Null for a case that cannot be read: it stops alone, and not the texts of others. */
async function caseOf({ matter }: Text, store: Ports['store']): Promise<TextBearer | null> {
  try {
    return await store.bearer(matter);
  } catch (error) {
    if (error instanceof UnknownSchema || error instanceof BrokenItem) return null;
    throw error;
  }
}
