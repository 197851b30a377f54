import { isCase } from '../domain/kinds/case-kind.ts';
import { kindOf } from '../domain/kinds/kind.ts';
import { isHeld } from '../domain/matter/hold.ts';
import type { Matter } from '../domain/matter/matter.ts';
import { photosIn } from '../domain/matter/photos-in.ts';
import { UnknownCase } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { loadAny } from './load-any.ts';

/** Keys looked up at once. */
const KEYS = 25;

/** The nth matter that ever came under a hold. */
const keyOf = (nth: number): string => `hold#${nth}`;

/** H5: the matters that ever came under a hold, in order, and the key that the next one takes. */
export async function everHeld({ store }: Pick<Ports, 'store'>): Promise<{ numbers: string[]; key: string }> {
  const numbers: string[] = [];
  for (let from = 1; ; from += KEYS) {
    const keys = Array.from({ length: KEYS }, (_, index) => keyOf(from + index));
    const found = await store.claimsOf(keys);
    for (const key of keys) {
      const claim = found.find((one) => one.key === key);
      if (!claim) return { numbers, key };
      numbers.push(claim.matter);
    }
  }
}

/** Those that are under one now. */
export async function heldMatters(ports: Pick<Ports, 'store' | 'kinds'>): Promise<Matter[]> {
  const { numbers } = await everHeld(ports);
  const found = await Promise.all([...new Set(numbers)].map((number) => loadAny(ports, number)));
  return found.flatMap((stored) => (stored && isHeld(stored.state) ? [stored.state] : []));
}

/** H5, M4: whether a hold keeps what lies with a matter: its own, or that of the case which it was joined to. */
export async function isKept(state: Matter, ports: Pick<Ports, 'store'>): Promise<boolean> {
  if (isHeld(state)) return true;
  const into = isCase(state) ? state.joinedInto : undefined;
  const target = into === undefined ? null : await ports.store.load(into);
  return target !== null && isKept(target.state, ports);
}

type Keeping = Pick<Ports, 'store' | 'kinds' | 'photos'>;

/** H5: words and photos of a matter, and of the cases that were joined to it, are kept while a hold stands, and end on time without it, as it stands now. Done again it changes nothing. */
export async function carryOutHolds(number: string, ports: Keeping): Promise<void> {
  // One that was joined, opened anew and took the other in stands in both records.
  const done = new Set<string>();
  let left = [number];
  while (left.length > 0) {
    for (const one of left) done.add(one);
    const joined = await Promise.all(left.map((one) => keepAsHeld(one, ports)));
    left = [...new Set(joined.flat())].filter((one) => !done.has(one));
  }
}

/** Of one of them. Returns the cases that were ever joined to it. */
async function keepAsHeld(number: string, ports: Keeping): Promise<string[]> {
  const kind = kindOf(ports.kinds, number);
  const stored = kind && (await ports.store.matter(kind, number));
  if (!kind || !stored) throw new UnknownCase(number);
  const kept = await isKept(stored.state, ports);
  const record: readonly { type: string; from?: unknown }[] = await ports.store.matterRecord(kind, number);
  await ports.store.keepWords(number, kept);
  for (const sha256 of photosIn(record))
    await (kept ? ports.photos.hold(number, sha256) : ports.photos.letGo(number, sha256));
  return record.flatMap(({ type, from }) => (type === 'taken-in' && typeof from === 'string' ? [from] : []));
}

/** H5: every night: what came to a matter under hold since is kept with the rest of it. */
export async function keepHolds(ports: Ports, mayGoOn: () => boolean): Promise<void> {
  for (const { number } of await heldMatters(ports)) {
    if (!mayGoOn()) return;
    await carryOutHolds(number, ports);
  }
}
