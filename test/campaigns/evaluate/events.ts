import { keptWith, keysOf, likenessOf, matchesOf } from '../../../functions/domain/intake/joining.ts';
import { sameEvents, type Tale, taleOf } from '../../../functions/domain/intake/same-event.ts';
import { pairFrequencies } from '../../../functions/policy/pair-frequencies.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { cosines } from './cosine.ts';
import type { Figure } from './figure.ts';
import type { Folder, Message } from './folder.ts';

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
  const tales = texts.map(({ title, text }) => taleOf({ title, text }, false, policy.joining, pairFrequencies()));
  const proposed = pairs.filter(([a, b]) => {
    const [first, now] = [tales[a], tales[b]];
    if (!first || !now) return false;
    const held = first.keys.map((key) => ({ key, matter: 'first', data: first.data }));
    return sameEvents(now, held, policy.joining).length > 0;
  });
  const meant = proposed.filter(same).length;
  return [
    { what: 'one event in other words: right of pairs joined by themselves', right, of: found.length },
    { what: 'one event in other words: right of pairs proposed', right: meant, of: proposed.length },
    { what: 'one event in other words: found of pairs', right: meant, of: real },
    {
      what: 'one event in other words: F1 of pairs proposed',
      right: 2 * meant,
      of: proposed.length + real,
      aim: 0.75,
      baseline: { ...best, by: 'cosine of bigrams, at its best' },
    },
    ...arrivalFigures(policy, ids, (id) => eventOf.get(id), byId),
  ];
}

/** As they come: each finds those before it by what they hold of the index, one holder to a key. */
function arrivalFigures(
  policy: Policy,
  ids: readonly string[],
  eventOf: (id: string) => number | undefined,
  byId: ReadonlyMap<string, Message>,
): Figure[] {
  return [true, false].flatMap((joinsByText) => {
    const index = new Map<string, { matter: string; data: string }>();
    const seen = new Set<number>();
    const first: boolean[] = [];
    let later = 0;
    let found = 0;
    for (const id of ids.toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))) {
      const { title = '', text = '' } = byId.get(id) ?? {};
      const tale: Tale = taleOf({ title, text }, joinsByText, policy.joining, pairFrequencies());
      const held = tale.looksFor.flatMap((key) => {
        const claim = index.get(key);
        return claim ? [{ key, ...claim }] : [];
      });
      const events = sameEvents(tale, held, policy.joining).map(({ number }) => eventOf(number));
      const own = eventOf(id);
      const [likeliest] = events;
      if (events.length > 0) first.push(own !== undefined && likeliest === own);
      if (own !== undefined && seen.has(own)) {
        later += 1;
        if (events.includes(own)) found += 1;
      }
      if (own !== undefined) seen.add(own);
      for (const key of tale.keys) if (!index.has(key)) index.set(key, { matter: id, data: tale.data });
    }
    const of = joinsByText ? 'media' : 'hotline';
    return [
      {
        what: `one event, as they come from ${of}: first proposal right`,
        right: first.filter(Boolean).length,
        of: first.length,
        aim: 0.9,
      },
      { what: `one event, as they come from ${of}: found of later ones`, right: found, of: later },
    ];
  });
}
