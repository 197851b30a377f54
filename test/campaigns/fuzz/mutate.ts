import * as fc from 'fast-check';
import { MARK, NASTY, SECRET_MARK } from './values.ts';

/** What stands at a place where something else was expected. */
const STRANGE: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  { a: MARK },
  ...NASTY,
];
/** H6: a classification mark; nothing that bears one may be stored. */
export const SECRET = `机密★1年\n${SECRET_MARK}`;

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

/** Every place in a value, parents first. */
function placesIn(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap((inner, key) => [{ holder: value, key }, ...placesIn(inner)]);
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)]);
}

function put({ holder, key }: Place, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[String(key)] = value;
}

const valueAt = ({ holder, key }: Place): unknown =>
  Array.isArray(holder) ? holder[Number(key)] : holder[String(key)];

/** A made-up value may have a `toString` of its own that is no function, so it is asked for none. */
const textAt = (place: Place): string => {
  const value = valueAt(place);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
};

function drop({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[String(key)];
}

/** Three hundred copies of it, or as many as make a few megabytes; copies, so that what befalls one of them next does not befall all. */
const many = (value: unknown): unknown[] => {
  const length = Math.max(2, Math.min(300, Math.floor(3_000_000 / ((JSON.stringify(value) ?? '').length + 1))));
  return Array.from({ length }, () => structuredClone(value));
};

type Blow = (place: Place, pick: number) => void;
const BLOWS: Blow[] = [
  drop,
  (place, pick) => put(place, STRANGE[pick % STRANGE.length]),
  (place) => put(place, [valueAt(place)]),
  (place) => put(place, textAt(place)),
  (place) => put(place, `${MARK}${'长'.repeat(5_000)}`),
  (place) => put(place, many(valueAt(place))),
  ({ holder, key }, pick) => put({ holder, key: Array.isArray(holder) ? key : `${key}${pick % 10}` }, MARK),
  (place, pick) => typeof valueAt(place) === 'string' && put(place, `${MARK}${NASTY[pick % NASTY.length]}`),
];

/** A body that was right, with one to three places mutated. */
export function mutated(value: unknown, blows: readonly [at: number, how: number, pick: number][]): unknown {
  const mutating: unknown = structuredClone(value);
  for (const [at, how, pick] of blows) {
    const places = placesIn(mutating);
    const place = places[at % Math.max(places.length, 1)];
    if (place) BLOWS[how % BLOWS.length]?.(place, pick);
  }
  return mutating;
}

/** The body with a classification mark in one of its texts; null where it has none that a person types. */
export function marked(value: unknown, at: number): unknown {
  const bearing: unknown = structuredClone(value);
  const texts = placesIn(bearing).filter((place) => textAt(place).includes(MARK));
  const place = texts[at % Math.max(texts.length, 1)];
  if (!place) return null;
  put(place, SECRET);
  return bearing;
}

const DEEP = 20_000;
/** Raw bodies that are no JSON of ours: bombs, twins of keys, keys of the language itself, bytes that are no text. */
export const hostileBody: fc.Arbitrary<Uint8Array> = fc
  .oneof(
    fc.constantFrom(
      '',
      ' ',
      'null',
      '[]',
      '0',
      '"x"',
      '{',
      '{"a":1,}',
      'NaN',
      '1e999999',
      `{"says":${'9'.repeat(100_000)}}`,
      `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
      `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
      `{"says":"${MARK}","says":{"a":1}}`,
      `{"__proto__":{"role":"coordinator"},"constructor":{"prototype":{"x":1}},"says":"${MARK}"}`,
      `{"says":"${MARK}\\u0000"}`,
      `{"says":"${MARK}\\ud800"}`,
      `\ufeff{"says":"${MARK}"}`,
      `{"alerts":[${Array.from({ length: 101 }, () => '{"id":"x","title":"y"}').join(',')}]}`,
      `{"says":"${MARK}${'x'.repeat(1_000_000)}"}`,
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
    ),
    fc.json({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  .map((text) => new TextEncoder().encode(text));

export const notUtf8: fc.Arbitrary<Uint8Array> = fc
  .uint8Array({ minLength: 1, maxLength: 64 })
  .map((bytes) => Uint8Array.of(0x22, 0xff, 0xfe, ...bytes, 0x22));
