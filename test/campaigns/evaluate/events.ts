import { keptWith, keysOf, likenessOf, matchesOf } from '../../../functions/domain/intake/joining.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { cosines } from './cosine.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** Where the plain method of cosines does best on these texts, looked for by steps. */
const STEPS = Array.from({ length: 18 }, (_, step) => 0.1 + step * 0.05);
/** In pairs the largest events decide everything. */
const LARGEST = 2;

type Pair = readonly [number, number];

/** M4: of posts on one event in other words, the pairs that find each other; without the largest events. */
export function eventFigures(policy: Policy, { messages, events }: Folder): Figure[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const lists = events.events
    .toSorted((a, b) => b.ids.length - a.ids.length)
    .slice(LARGEST)
    .map(({ ids }) => ids);
  const eventOf = new Map(lists.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const others = [...events.sameplaceOther.flat(), ...events.random];
  const ids = [...new Set([...eventOf.keys(), ...others])].filter((id) => byId.has(id));
  const texts = ids.map((id) => byId.get(id)).flatMap((message) => (message ? [message] : []));
  const pairs = ids.flatMap((_, one) => ids.slice(one + 1).map((__, after): Pair => [one, one + 1 + after]));
  const same = ([a, b]: Pair): boolean => {
    const [one, other] = [eventOf.get(ids[a] ?? ''), eventOf.get(ids[b] ?? '')];
    return one !== undefined && one === other;
  };
  const real = pairs.filter(same).length;
  const known = texts.map(({ title, text }) => likenessOf({ title, text }, true, policy.joining, (said) => said));
  const found = pairs.filter(([a, b]) => {
    const [first, now] = [known[a], known[b]];
    if (!first || !now) return false;
    const held = keysOf(first).map((key) => ({ key, matter: 'first', data: keptWith(first) }));
    return matchesOf(now, held, policy.joining).length > 0;
  });
  const right = found.filter(same).length;
  const like = cosines(texts.map(({ title, text }) => `${title}\n${title}\n${text}`));
  const likes = pairs.map((pair) => ({ is: same(pair), cosine: like(...pair) }));
  const best = STEPS.map((step) => {
    const above = likes.filter(({ cosine }) => cosine >= step);
    return { of: above.length + real, right: 2 * above.filter(({ is }) => is).length };
  }).reduce((a, b) => (a.right / Math.max(a.of, 1) >= b.right / Math.max(b.of, 1) ? a : b));
  return [
    { what: 'one event in other words: right of pairs joined', right, of: found.length },
    { what: 'one event in other words: found of pairs', right, of: real },
    {
      what: 'one event in other words: F1 of pairs',
      right: 2 * right,
      of: found.length + real,
      aim: 0.75,
      baseline: { ...best, by: 'cosine of bigrams, at its best' },
    },
  ];
}
