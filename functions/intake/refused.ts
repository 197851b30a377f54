import type { Flaw } from '../domain/intake/alert.ts';
import { maskPersonal, NONE_SPARED } from '../domain/intake/mask.ts';
import type { Read, Refused } from '../domain/intake/source-mapping.ts';
import { DAY, fromMs, type Instant, plus, toMs } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Source } from '../domain/rules/source.ts';
import type { Ports } from '../ports/ports.ts';
import type { RefusedAlert, SeenTo } from '../ports/stored.ts';
import { wordsExpireAt } from './arrival.ts';

interface Delivered {
  source: Source;
  webhookId: string;
  at: Instant;
}

/** M4: what of a delivery could not be read stays in sight of the desk, as long as the words of an alert do. A drill's is nobody's concern (S4). Safe to repeat. */
export async function keepRefused(
  ports: Ports,
  policy: Policy,
  { source, webhookId, at }: Delivered,
  reads: readonly Read[],
): Promise<void> {
  if (source.drill) return;
  const refused = reads.flatMap((read, index) =>
    'flaws' in read ? [rowOf(ports, policy, { source, webhookId, at }, read, index)] : [],
  );
  if (refused.length > 0) await ports.store.keepRefused(refused);
}

/** M4: a delivery that is refused whole: nobody knows how many alerts were in it, and nothing of it is kept. */
export async function keepRefusedDelivery(
  ports: Ports,
  policy: Policy,
  { source, webhookId, at }: Delivered,
  flaw: Flaw,
): Promise<void> {
  if (source.drill) return;
  await ports.store.keepRefused([rowOf(ports, policy, { source, webhookId, at }, { flaws: [flaw] })]);
}

function rowOf(
  { ids }: Ports,
  policy: Policy,
  { source, webhookId, at }: Delivered,
  { id, flaws, words }: Refused,
  index?: number,
): RefusedAlert {
  return {
    source: source.id,
    at,
    mark: ids.hash(`${source.id} ${webhookId} ${index ?? ''}`).slice(0, 24),
    ...(index === undefined ? {} : { index }),
    // H6: not even its id.
    ...(id === undefined || flaws.some(({ clause }) => clause === 'H6')
      ? {}
      : { vendorId: maskPersonal(id, NONE_SPARED).toWellFormed() }),
    flaws: flaws.map((flaw) => ({ ...flaw, pointer: flaw.pointer.toWellFormed(), says: flaw.says.toWellFormed() })),
    ...(words && Object.keys(words).length > 0 ? { words } : {}),
    expiresAt: wordsExpireAt(policy, at),
  };
}

const PAGE = 200;
/** A delivery holds no more, and all of it came at one instant: a page ends between instants. */
const AT_ONCE = 100;

/** Refused alerts, the newest first, each delivery once however often it was sent; `before` goes on where a page ended. */
export async function refusedAlerts(
  ports: Ports,
  policy: Policy,
  wanted: { source?: string; from?: Instant; to?: Instant; done?: 'only' },
): Promise<{ rows: (RefusedAlert & { tries: number })[]; before: Instant | null }> {
  const now = ports.clock.now();
  const within = { from: wanted.from ?? plus(now, -policy.masks.wordsDays * DAY), to: wanted.to ?? now };
  const sources = wanted.source === undefined ? policy.sources.map(({ id }) => id) : [wanted.source];
  const found = await Promise.all(sources.map((source) => ports.store.refused(source, within, PAGE + AT_ONCE + 1)));
  const all = found.flat().toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : (a.index ?? 0) - (b.index ?? 0)));
  const last = all[PAGE - 1];
  const page = last && all.length > PAGE ? all.filter(({ at }) => at >= last.at) : all;
  const rows = page
    .filter(({ mark }, place) => page.findIndex((one) => one.mark === mark) === place)
    .map((one) => ({ ...one, tries: page.filter(({ mark }) => mark === one.mark).length }))
    .filter(({ done }) => (done !== undefined) === (wanted.done === 'only'));
  return { rows, before: last && page.length < all.length ? fromMs(toMs(last.at) - 1) : null };
}

/** All that stands for one refused alert: as often as it was sent. */
async function triesOf({ store }: Ports, policy: Policy, { source, at, mark }: RefusedAlert): Promise<RefusedAlert[]> {
  const within = { from: plus(at, -policy.masks.wordsDays * DAY), to: at };
  return (await store.refused(source, within, Infinity)).filter((one) => one.mark === mark);
}

/** A person has seen to it: it leaves the list. Its words stay as long as those of an alert: no one person makes them vanish (H5). */
export async function settleRefused(ports: Ports, policy: Policy, alert: RefusedAlert, done: SeenTo): Promise<void> {
  await ports.store.keepRefused((await triesOf(ports, policy, alert)).map((one) => ({ ...one, done })));
}

/** H5: to be erased once a second person agrees; null: it stays after all. */
export async function askErasure(
  ports: Ports,
  policy: Policy,
  alert: RefusedAlert,
  erasure: SeenTo | null,
): Promise<void> {
  const tries = (await triesOf(ports, policy, alert)).map(({ erasure: _before, ...one }) => one);
  await ports.store.keepRefused(tries.map((one) => ({ ...one, ...(erasure ? { erasure } : {}) })));
}

/** H5: it goes, with its words, as often as it was sent. */
export async function eraseRefused(ports: Ports, policy: Policy, alert: RefusedAlert): Promise<void> {
  for (const one of await triesOf(ports, policy, alert)) await ports.store.dropRefused(one);
}
