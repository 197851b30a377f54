import * as fc from 'fast-check';
import type { Operation, Schema } from './operations.ts';
import { hostileBody, marked, notUtf8, mutated } from './mutate.ts';
import { type Known, NASTY, valueOf } from './values.ts';

/** `valid` fits the document, `nearly` is mutated in a few places, `secret` bears a classification mark, `hostile` is made to hurt. */
export type Kind = 'valid' | 'nearly' | 'secret' | 'hostile';

/** One request before it is addressed: who asks, with what, and which of the cases that are there. */
export interface FuzzRequest {
  kind: Kind;
  who: string;
  path: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  body: Uint8Array | null;
}

/** Who asks; the desk most often, as most of the others are refused at the door. */
export const PEOPLE = [
  'desk',
  'desk',
  'desk',
  'desk',
  'officer',
  'officer',
  'other-officer',
  'leader',
  'auditor',
  'administrator',
  'nobody',
  'forged',
];

const HOSTILE_PATH = [
  '..',
  '.',
  '%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  'BL2600001%00',
  '%0d%0ax-evil:%201',
  '%ff%fe',
  '%',
  '%zz',
  'x'.repeat(4_000),
  encodeURIComponent('ＢＬ２６０００１'),
  encodeURIComponent('😀'.repeat(50)),
  '__proto__',
  'constructor',
  'toString',
  'MATTER%23BL2600001',
  'BL2600001%23EVENT',
  '$default',
  '{number}',
  'bl2600001',
  'BL2600001;a=b',
  '%20BL2600001',
  "BL'%20OR%201=1",
];
const HOSTILE_HEADERS: Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': '' },
  { accept: 'application/xml' },
  { 'x-http-method-override': 'DELETE' },
  { 'content-encoding': 'gzip' },
  { expect: '100-continue' },
  { cookie: `a=${'b'.repeat(3_000)}` },
  { 'accept-language': '*'.repeat(2_000) },
  { range: 'bytes=0-1,2-3' },
  { 'if-none-match': '*' },
  { 'transfer-encoding': 'chunked' },
  { origin: 'https://evil.example' },
];

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Form bodies of the pages behind codes. */
const form: fc.Arbitrary<Uint8Array> = fc
  .record({
    action: fc.constantFrom('sign', 'return', 'note', 'release', 'view', 'fresh', 'call', '', '__proto__', ...NASTY),
    code: fc.constantFrom('abc', '../..', '\r\nx: y', ...NASTY),
    says: fc.constantFrom(...NASTY),
    publishedAt: fc.constantFrom('2026-03-21 15:00', '9999-99-99 99:99', ''),
    version: fc.constantFrom('1', '-1', 'NaN', '1e999'),
  })
  .map((fields) => new TextEncoder().encode(new URLSearchParams(fields).toString()));

type Body = readonly [Kind, Uint8Array | null];
const withKind =
  (kind: Kind) =>
  (bytes: Uint8Array): Body => [kind, bytes];

/** The body of a request, and how well it is meant. */
function bodyOf({ body, path, method }: Operation, named: Record<string, Schema>, known: Known): fc.Arbitrary<Body> {
  const raw = fc.oneof(hostileBody, notUtf8).map(withKind('hostile'));
  if (!body) {
    if (method === 'GET') return fc.constant<Body>(['valid', null]);
    return path.startsWith('/t') ? fc.oneof(form, form, hostileBody).map(withKind('hostile')) : raw;
  }
  const fitting = fc.oneof(
    valueOf(body.schema, named, known),
    valueOf(body.schema, named, known),
    fc.constant(body.example),
  );
  const blows = fc.array(fc.tuple(fc.nat(200), fc.nat(20), fc.nat(200)), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: fitting.map((value) => withKind('valid')(json(value))) },
    {
      weight: 5,
      arbitrary: fc.tuple(fitting, blows).map(([value, how]) => withKind('nearly')(json(mutated(value, how)))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fitting, fc.nat(50)).map(([value, at]): Body => {
        const bearing = marked(value, at);
        return bearing === null ? ['valid', json(value)] : ['secret', json(bearing)];
      }),
    },
    { weight: 3, arbitrary: raw },
  );
}

function queryOf(
  { inQuery }: Operation,
  named: Record<string, Schema>,
  known: Known,
): fc.Arbitrary<[string, string][]> {
  const asTold = fc.record(
    Object.fromEntries(inQuery.map(({ name, schema }) => [name, valueOf(schema, named, known, name).map(String)])),
    {
      requiredKeys: [],
    },
  );
  const fields = asTold.map((given) =>
    Object.entries(given).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
  const stray = fc.tuple(
    fc.constantFrom('q', 'cursor', 'preview', 'after', '__proto__', 'constructor', 'a[]', 'view'),
    fc.constantFrom(...NASTY, 'x'.repeat(3_000)),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fields },
    { weight: 1, arbitrary: fc.tuple(fields, stray).map(([given, one]) => [...given, one]) },
  );
}

/** Requests to one operation; path values that are right name what the running stack holds. */
export function requestsTo(
  operation: Operation,
  named: Record<string, Schema>,
  known: Known,
): fc.Arbitrary<FuzzRequest> {
  const held = (name: string): readonly string[] => known[`${operation.path} ${name}`] ?? known[name] ?? [];
  const right = (name: string): fc.Arbitrary<string> =>
    fc.constantFrom(...(held(name).length > 0 ? held(name) : ['x']));
  const value = (name: string) =>
    fc.oneof(
      { weight: 9, arbitrary: right(name).map(encodeURIComponent) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_PATH) },
    );
  const path = fc.record(Object.fromEntries(operation.inPath.map((name) => [name, value(name)])));
  const headers = fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_HEADERS) },
  );
  return fc
    .tuple(fc.constantFrom(...PEOPLE), path, queryOf(operation, named, known), headers, bodyOf(operation, named, known))
    .map(([who, filled, query, more, [kind, body]]) => ({ kind, who, path: filled, query, headers: more, body }));
}
