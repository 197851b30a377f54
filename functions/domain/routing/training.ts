import { isHint } from './features.ts';
import {
  inBytes,
  kept,
  opened,
  RARITY_STEPS,
  type RoutingModel,
  softmax,
  type StoredModel,
  vectorOf,
} from './model.ts';

/** A message whose answerer is known. */
export interface Lesson {
  features: ReadonlyMap<string, number>;
  /** Each of these would have been right. */
  kinds: readonly string[];
  /** Where it came from: what only a few places say are names of places. */
  place?: string;
  /** Tells it from others, for `seen`. */
  id?: string;
}

export interface Training {
  about: string;
  /** In how many messages a word stands at least, so that no one's words live in the weights (H5). */
  messages: number;
  /** In messages from how many places, where they say whence they are. */
  places: number;
  /** How many features are kept, those that weigh most; beside those of a base. */
  features: number;
}

const ROUNDS = 25;
const BIAS_RATE = 0.02;
/** From nothing: weights go to nothing where no lesson holds them. */
const ANEW = { rate: 0.3, decay: 5e-4 };
/** From a base: smaller steps, and back to the base, or a few lessons undo what many taught (chosen on the tuning half). */
const ONWARD = { rate: 0.1, decay: 1e-2 };
const SEED = 12_345;

/** Names and ranks of those who are addressed are no matter of anybody. */
const ADDRESSED = /书记|县长|市长|区长|局长|领导|[胡易杨陈李王张]书/;

/**
 * R1–R3: weights by which words speak for which body: a softmax over character n-grams, by AdaGrad. The same lessons in the same order give the
 * same bytes. `base`: weights that it begins from and stays near, so that few lessons change little of what many taught.
 */
export function trained(lessons: readonly Lesson[], training: Training, base?: StoredModel): StoredModel {
  const begin = base && opened(base);
  const kinds = [...new Set([...lessons.flatMap((lesson) => lesson.kinds), ...(begin?.kinds ?? [])])].toSorted();
  const known = vocabularyOf(lessons, training, base?.lessons ?? 0, begin);
  const all = weighed(lessons, kinds, known, begin);
  const stays = (gram: string): boolean => isHint(gram) || begin?.grams.has(gram) === true;
  const most = training.features + (begin?.grams.size ?? 0);
  const heaviest = known
    .map((feature, at) => ({
      feature,
      weight: stays(feature.gram) ? Infinity : heaviestOf(all.weights, at, kinds.length),
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.feature.gram < b.feature.gram ? -1 : 1))
    .slice(0, most)
    .map(({ feature }) => feature)
    .toSorted((a, b) => (a.gram < b.gram ? -1 : 1));
  const { weights, bias } = heaviest.length < known.length ? weighed(lessons, kinds, heaviest, begin) : all;
  const ids = lessons.flatMap(({ id }) => (id === undefined ? [] : [digestOf(id)])).toSorted();
  const seen = ids.length === 0 ? {} : { seen: ids.join('') };
  return kept(
    { about: training.about, lessons: lessons.length, kinds, ...seen },
    heaviest.map(({ gram }) => gram),
    heaviest.map(({ rarity }) => rarity),
    weights,
    bias,
  );
}

/** Whether a message stays out of what is learnt, to measure on: always the same half. */
export const isHeldBack = (text: string): boolean => (hashOf(text) & 64) !== 0;

function hashOf(text: string): number {
  let hash = 7;
  for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

const DIGEST = 5;

/** Five signs that tell what was learnt from apart well enough for a measurement, and say nothing of it. */
export const digestOf = (id: string): string => (hashOf(id) % 36 ** DIGEST).toString(36).padStart(DIGEST, '0');

/** Whether a model learnt from a message. */
export function hasSeen({ seen = '' }: Pick<StoredModel, 'seen'>): (id: string) => boolean {
  const digests = new Set(
    Array.from({ length: seen.length / DIGEST }, (_, at) => seen.slice(at * DIGEST, (at + 1) * DIGEST)),
  );
  return (id) => digests.has(digestOf(id));
}

interface Feature {
  gram: string;
  rarity: number;
}

function vocabularyOf(
  lessons: readonly Lesson[],
  { messages, places }: Training,
  said: number,
  base?: RoutingModel,
): Feature[] {
  const found = new Map<string, { times: number; places: Set<string> }>();
  for (const { features, place } of lessons)
    for (const gram of features.keys()) {
      const one = found.get(gram) ?? { times: 0, places: new Set() };
      one.times += 1;
      if (place !== undefined) one.places.add(place);
      found.set(gram, one);
    }
  const wanted = Math.min(places, new Set(lessons.map(({ place }) => place).filter((one) => one !== undefined)).size);
  const own = [...found]
    .filter(
      ([gram, one]) =>
        one.times >= messages &&
        base?.grams.has(gram) !== true &&
        (isHint(gram) || (one.places.size >= wanted && !ADDRESSED.test(gram))),
    )
    .map(([gram, { times }]) => ({ gram, rarity: Math.log((lessons.length + said) / times) }));
  const before = [...(base?.grams ?? [])].map(([gram, at]) => ({
    gram,
    rarity: (base?.rarity[at] ?? 0) / RARITY_STEPS,
  }));
  return [...before, ...own].toSorted((a, b) => (a.gram < b.gram ? -1 : 1));
}

function weighed(
  lessons: readonly Lesson[],
  kinds: readonly string[],
  vocabulary: readonly Feature[],
  base?: RoutingModel,
): { weights: Float64Array; bias: Float64Array } {
  const width = kinds.length;
  const begin = begunFrom(kinds, vocabulary, base);
  const weights = Float64Array.from(begin.weights);
  const squares = new Float64Array(vocabulary.length * width).fill(1e-6);
  const bias = Float64Array.from(begin.bias);
  const grams = new Map(vocabulary.map(({ gram }, at) => [gram, at]));
  const rarity = inBytes(vocabulary.map((one) => one.rarity));
  const rows = lessons.map((lesson) => ({
    vector: vectorOf({ grams, rarity }, lesson.features),
    right: new Set(lesson.kinds.map((kind) => kinds.indexOf(kind))),
  }));
  const random = randomFrom(SEED);
  const { rate, decay } = base ? ONWARD : ANEW;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { vector, right } of shuffled(rows, random)) {
      const scores = Array.from(bias);
      for (const { at, value } of vector)
        for (let kind = 0; kind < width; kind += 1)
          scores[kind] = (scores[kind] ?? 0) + value * (weights[at * width + kind] ?? 0);
      const shares = softmax(scores);
      const sure = Math.max(
        shares.reduce((sum, share, kind) => (right.has(kind) ? sum + share : sum), 0),
        1e-9,
      );
      const slopes = shares.map((share, kind) => share - (right.has(kind) ? share / sure : 0));
      for (let kind = 0; kind < width; kind += 1) bias[kind] = (bias[kind] ?? 0) - BIAS_RATE * (slopes[kind] ?? 0);
      for (const { at, value } of vector)
        for (let kind = 0; kind < width; kind += 1) {
          const place = at * width + kind;
          const weight = weights[place] ?? 0;
          const slope = (slopes[kind] ?? 0) * value + decay * (weight - (begin.weights[place] ?? 0));
          const square = (squares[place] ?? 0) + slope * slope;
          squares[place] = square;
          weights[place] = weight - (rate * slope) / Math.sqrt(square);
        }
    }
  return { weights, bias };
}

/** Nothing; or what a base knows already, and of a kind of body that it does not know that it is the least likely. */
function begunFrom(
  kinds: readonly string[],
  vocabulary: readonly Feature[],
  base?: RoutingModel,
): { weights: Float64Array; bias: Float64Array } {
  const weights = new Float64Array(vocabulary.length * kinds.length);
  const bias = new Float64Array(kinds.length);
  if (!base) return { weights, bias };
  const least = Math.min(...base.bias);
  const before = kinds.map((kind) => base.kinds.indexOf(kind));
  for (const [kind, was] of before.entries()) bias[kind] = was < 0 ? least : (base.bias[was] ?? least);
  for (const [row, { gram }] of vocabulary.entries()) {
    const at = base.grams.get(gram);
    if (at === undefined) continue;
    for (const [kind, was] of before.entries())
      if (was >= 0) weights[row * kinds.length + kind] = (base.weights[at * base.kinds.length + was] ?? 0) * base.step;
  }
  return { weights, bias };
}

function heaviestOf(weights: Float64Array, at: number, width: number): number {
  let most = 0;
  for (let kind = 0; kind < width; kind += 1) most = Math.max(most, Math.abs(weights[at * width + kind] ?? 0));
  return most;
}

/** Numbers from 0 to 1, the same ones each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<Row>(rows: readonly Row[], random: () => number): Row[] {
  const mixed = [...rows];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [mixed[at], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one];
  }
  return mixed;
}
