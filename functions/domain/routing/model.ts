import { isHint } from './features.ts';

/** Weights over words, as they are kept and shipped: no sentence of anybody is in them. */
export interface StoredModel {
  /** Of what it was made, for whoever asks. */
  about: string;
  /** How many messages it learnt from. */
  lessons: number;
  /** Kinds of body as the ledger's `bodies` name them, or `unit:` with the id of a unit. */
  kinds: string[];
  /** Its features, parted by spaces. */
  grams: string;
  /** One byte each: how rare it is, in 1/32 of the natural logarithm. */
  rarity: string;
  /** One signed byte for each feature and kind, feature by feature, in steps of `step`. */
  weights: string;
  step: number;
  bias: number[];
  /** Digests of what it learnt from, so that it is not measured on that. */
  seen?: string;
}

export interface RoutingModel {
  /** The first signs of the hash under which it is kept, for the record to say by which weights a unit was proposed. */
  id?: string;
  kinds: readonly string[];
  grams: ReadonlyMap<string, number>;
  rarity: Uint8Array;
  weights: Int8Array;
  step: number;
  bias: readonly number[];
}

export interface Likely {
  kind: string;
  /** 0 to 1; those of all kinds make 1. */
  share: number;
  /** The words that spoke for it most. */
  words: string[];
}

export const RARITY_STEPS = 32;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** What weights are called on the record: the first signs of the hash under which they are kept. */
export const weightsId = (hash: string): string => hash.slice(0, 16);

/** Throws where a stored model is cut off or of another shape. */
export function opened({ kinds, grams, rarity, weights, step, bias }: StoredModel, id?: string): RoutingModel {
  const names = grams.split(' ');
  const model = {
    ...(id === undefined ? {} : { id }),
    kinds,
    grams: new Map(names.map((gram, index) => [gram, index])),
    rarity: bytesOf(rarity),
    weights: new Int8Array(bytesOf(weights).buffer),
    step,
    bias,
  };
  const wanted = names.length * kinds.length;
  if (model.weights.length !== wanted || model.rarity.length !== names.length || bias.length !== kinds.length)
    throw new Error(
      `a model of ${names.length} features and ${kinds.length} kinds has ${model.weights.length} weights, not ${wanted}: train it again`,
    );
  return model;
}

/** How rare each feature is, as it is kept. */
export const inBytes = (rarity: readonly number[]): Uint8Array =>
  Uint8Array.from(rarity, (one) => Math.min(255, Math.round(one * RARITY_STEPS)));

/** What training found, in whole bytes. */
export function kept(
  of: { about: string; lessons: number; kinds: string[]; seen?: string },
  grams: readonly string[],
  rarity: readonly number[],
  weights: Float64Array,
  bias: Float64Array,
): StoredModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const step = Number((largest / 127).toPrecision(6));
  const { about, lessons, kinds, seen } = of;
  return {
    about,
    lessons,
    kinds,
    grams: grams.join(' '),
    rarity: base64Of(inBytes(rarity)),
    weights: base64Of(new Uint8Array(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer)),
    step,
    bias: Array.from(bias, (one) => Number(one.toFixed(4))),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** The features of a matter that a model knows, as a vector of length one. */
export function vectorOf(
  { grams, rarity }: Pick<RoutingModel, 'grams' | 'rarity'>,
  features: ReadonlyMap<string, number>,
): { gram: string; at: number; value: number }[] {
  const known = [...features].flatMap(([gram, value]) => {
    const at = grams.get(gram);
    return at === undefined ? [] : [{ gram, at, value: (value * (rarity[at] ?? 0)) / RARITY_STEPS }];
  });
  const length = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return known.map(({ gram, at, value }) => ({ gram, at, value: value / length }));
}

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}

/** How many words are told as the reason. */
const TOLD = 3;

/** Every kind of body, the likeliest first. `isWord`: what may be told as a word that weighed. */
export function likelyKinds(
  model: RoutingModel,
  features: ReadonlyMap<string, number>,
  isWord: (gram: string) => boolean,
): Likely[] {
  const { kinds, weights, step, bias } = model;
  const vector = vectorOf(model, features);
  const weightOf = (at: number, kind: number): number => (weights[at * kinds.length + kind] ?? 0) * step;
  const shares = softmax(
    kinds.map((_, kind) => vector.reduce((sum, { at, value }) => sum + value * weightOf(at, kind), bias[kind] ?? 0)),
  );
  return kinds
    .map((kind, index) => ({ kind, share: shares[index] ?? 0, index }))
    .toSorted((a, b) => b.share - a.share || (a.kind < b.kind ? -1 : 1))
    .map(({ kind, share, index }, place) => ({
      kind,
      share,
      words:
        place < TOLD
          ? toldOf(
              vector.map(({ gram, at, value }) => ({ gram, for: value * weightOf(at, index) })),
              isWord,
            )
          : [],
    }));
}

/** The words that weighed most for it; of words that lie in one another the longer one. */
function toldOf(weighed: { gram: string; for: number }[], isWord: (gram: string) => boolean): string[] {
  const most = weighed
    .filter(({ gram, for: by }) => by > 0 && !isHint(gram) && isWord(gram))
    .toSorted((a, b) => b.for - a.for || (a.gram < b.gram ? -1 : 1));
  const told: string[] = [];
  for (const { gram } of most) {
    if (told.length === TOLD) break;
    const [within] = told.filter((one) => gram.includes(one));
    if (within !== undefined) told[told.indexOf(within)] = gram;
    else if (!told.some((one) => one.includes(gram) || overlaps(one, gram))) told.push(gram);
  }
  return told;
}

const overlaps = (one: string, other: string): boolean =>
  one.endsWith(other.slice(0, 1)) || other.endsWith(one.slice(0, 1));
