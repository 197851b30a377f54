import { isOpen } from '../domain/case/case.ts';
import { LIVE } from '../domain/projections/projection.ts';
import { DAY, durationMs, fromMs, type Instant, MINUTE, plus, toMs } from '../domain/matter/instant.ts';
import type { Given } from '../domain/texts/number-limits.ts';
import { mayJoinDigest } from '../domain/texts/throttle.ts';
import { notificationRef, refOf } from '../domain/texts/text-copy.ts';
import type { Text } from '../domain/texts/text.ts';
import type { TextReason } from '../domain/rules/text-reason.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';
import type { Claim } from '../ports/stored.ts';
import { changeRateCounter, type Counting } from './rate-counters.ts';
import type { Turn } from './turn.ts';
import { digestContent } from './wording.ts';

/** One too many: it speaks for the rest when the time is over, or is left to the one that does. */
export type Digested = { speaks: Partial<Text> & { notBefore: Instant; why: TextReason } } | { into: string };

export const digestKey = (person: string): string => `digest#${person}`;

/** Only then is anything counted. */
export const mayBeDigested = ({
  text,
  state,
  rules,
  apart,
}: Pick<Turn, 'text' | 'state' | 'rules' | 'apart'>): boolean =>
  !apart && text.carries === undefined && mayJoinDigest(text, state, rules);

/**
 * P8: whether this text is one too many of its kind for its person just now; null: it is not. Who was told of late is a handful of entries and the one
 * that speaks for the rest is a claim, so that a thousand texts at once cost no more each than one.
 */
export async function digestTurn(turn: Turn, ports: Counting): Promise<Digested | null> {
  const { text, state, rules, now, rateCounters } = turn;
  if (!mayBeDigested(turn)) return null;
  const { texts, within } = rules.digest;
  const count = (entries: Given[]) => {
    const since = entries[0]?.at;
    const ends = since === undefined ? now : plus(since, durationMs(within));
    const told = ends > now ? entries : [];
    if (told.some(({ ref }) => ref === notificationRef(text))) return { entries: null, value: null };
    if (told.length < texts) return { entries: [...told, { at: now, ref: notificationRef(text) }], value: null };
    return { entries: null, value: ends };
  };
  // M4: what waits as of elsewhere rings nobody by itself, so that it needs no counting; all of some minutes have one end.
  const isElsewhere = state.elsewhere !== undefined;
  const until = isElsewhere
    ? endOfSpan(now, durationMs(within))
    : await changeRateCounter(ports, digestKey(text.person), count, rateCounters.get(digestKey(text.person)));
  if (until === null) return null;
  const key = `digest#${text.person}#${text.channel}#${until}`;
  const own = { key, matter: text.matter, expiresAt: plus(until, DAY), data: refOf(text) };
  const speaker = await speakerOf(own, ports.store);
  if (speaker !== own.data) return { into: speaker };
  const minutes = Math.round(durationMs(within) / MINUTE);
  const why: TextReason = isElsewhere ? { code: 'of-elsewhere', until } : { code: 'digested', texts, minutes, until };
  return { speaks: { ...digestContent(1), carries: [], notBefore: until, why } };
}

/** Where the span of time ends that an instant lies in. */
const endOfSpan = (now: Instant, spanMs: number): Instant => fromMs((Math.floor(toMs(now) / spanMs) + 1) * spanMs);

/** Which text speaks for the rest, as it was found here before: the claim on it never changes hands. */
const found = new WeakMap<Pick<Store, 'claimsOf'>, Map<string, string>>();
const FOUND_KEPT = 1_000;

async function speakerOf(own: Claim & { data: string }, store: Pick<Store, 'claimsOf' | 'setClaim'>): Promise<string> {
  const known = found.get(store) ?? new Map<string, string>();
  found.set(store, known);
  // Looked for first: of a thousand texts at once all but one find it.
  const held = async () => (await store.claimsOf([own.key]))[0]?.data;
  const speaker = known.get(own.key) ?? (await held()) ?? ((await store.setClaim(own)) ? own.data : await held()) ?? '';
  if (known.size > FOUND_KEPT) known.clear();
  if (speaker !== '') known.set(own.key, speaker);
  return speaker;
}

/** It speaks for all that was left to it, none of which it names. */
export const isDigest = ({ carries, template }: Text): boolean =>
  carries?.length === 0 && template === digestContent(0).template;

/** P8: what waits for its person when the digest goes, as the lists have it; null: all of it was done meanwhile. */
export async function refreshDigest(
  { text, person, state }: Turn,
  { store }: Pick<Ports, 'store'>,
): Promise<Text | null> {
  const listed = text.role === 'desk' ? await atDesk(store) : await ofUnit(person.unit, store);
  // The list may be a moment behind; its own case is not.
  const count = Math.max(listed, isOpen(state) ? 1 : 0);
  return count === 0 ? null : { ...text, ...digestContent(count) };
}

/** What awaits appraisal comes first; where nothing does, all that is open. */
async function atDesk(store: Ports['store']): Promise<number> {
  const live = (await store.books([LIVE])).get(LIVE) ?? {};
  const of = (status: string): number => (live[`s|r|${status}`] ?? 0) + (live[`s|x|${status}`] ?? 0);
  return of('appraising') || of('open');
}

/** More than a text can say is not counted. */
const MOST = 100;

async function ofUnit(unit: string, store: Ports['store']): Promise<number> {
  const { entries } = await store.unitPlaces(unit, { limit: MOST });
  return entries.filter(({ place }) => place.startsWith('1')).length;
}
