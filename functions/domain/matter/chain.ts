import type { Purged as PurgedBody } from './erasure.ts';
import type { Recorded } from './event.ts';
import type { ProposalBody } from './proposal.ts';

type Hash = (text: string) => string;

/** JSON with sorted keys, so that the same facts always hash alike whatever store they passed through. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Sorted beforehand: a replacer, called at every value, takes up to three times as long, and every event and version of the rules passes here. */
function inOrder(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value).toSorted()) {
    const held = inOrder(value[key]);
    // A plain assignment would set what it inherits from.
    if (key === '__proto__') Object.defineProperty(made, key, { value: held, enumerable: true });
    else made[key] = held;
  }
  return made;
}

/** The hash of an event: over its canonical JSON (keys sorted, no white space) without `hash`, which chains it to the one before through `prev`. */
export const sealOf = (event: object, hash: Hash): string => hash(canonical(event));

function resealed(event: Event, hash: Hash): string {
  const { hash: _, ...open } = event;
  return sealOf(open, hash);
}

/** An event of any kind of matter, as far as the chain reads it. */
type Event = Recorded<{ type: string }>;
type ProposalEvent<Type extends ProposalBody['type']> = Recorded<Extract<ProposalBody, { type: Type }>>;
type Purged = Recorded<PurgedBody>;

const isPurged = (event: Event): event is Purged => event.type === 'purged';
const isProposed = (event: Event): event is ProposalEvent<'proposed'> => event.type === 'proposed';
const isDecided = (event: Event): event is ProposalEvent<'proposal-decided'> => event.type === 'proposal-decided';

/**
 * H5: what is wrong with a whole record, or null. Every event must follow the one before it and hash to what it says. An event whose words were
 * erased no longer does: it is believed only as two persons had it erased, which a later event of the same chain says: the hash that it had,
 * which the chain goes on from, and the hash of what was left of it.
 */
export function chainFault(events: readonly Event[], hash: Hash): string | null {
  const erased = new Map<number, Purged['events']>();
  for (const event of events) {
    if (!isPurged(event)) continue;
    const fault = unlicensed(event, events);
    if (fault) return fault;
    for (const one of event.events) erased.set(one.seq, [...(erased.get(one.seq) ?? []), one]);
  }
  let prev = '';
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return `event ${index + 1} has number ${event.seq}`;
    if (event.prev !== prev) return `event ${event.seq} does not follow the one before it`;
    const seal = resealed(event, hash);
    const known =
      seal === event.hash || (erased.get(event.seq) ?? []).some(({ was, now }) => was === event.hash && now === seal);
    if (!known) return `event ${event.seq} does not hash to what it says`;
    prev = event.hash;
  }
  return null;
}

/** Why an erasure is not one that two persons made, if so. It may touch only what lay before it was asked for, and never an erasure. */
function unlicensed(purged: Purged, events: readonly Event[]): string | null {
  const says = (what: string): string => `event ${purged.seq} erases ${what}`;
  const before = events.filter((event) => event.seq < purged.seq);
  const asked = before.filter(isProposed).find(({ proposal }) => proposal.id === purged.proposalId);
  const agreed = before
    .filter(isDecided)
    .find(({ proposalId, approved }) => proposalId === purged.proposalId && approved);
  if (asked?.payload.kind !== 'purge' || !agreed || agreed.seq < asked.seq)
    return says('what nobody asked for and approved');
  const [one, other] = [asked.actor, agreed.actor];
  if (one.kind !== 'person' || other.kind !== 'person' || one.id === other.id) return says('without a second person');
  if (asked.proposal.by !== one.id || agreed.by !== other.id) return says('in another’s name');
  const wanted = new Set(asked.payload.events);
  const stray = purged.events.find(
    ({ seq }) => !wanted.has(seq) || seq >= asked.seq || events[seq - 1]?.type === 'purged',
  );
  return stray ? says(`event ${stray.seq}, which nobody asked for`) : null;
}
