import type { Schema } from './operations.ts';

/** Where a value is not what its schema says; nothing when it fits. Knows the keywords that the document uses. */
export function schemaFaults(value: unknown, schema: Schema, named: Record<string, Schema>, at = ''): string[] {
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.replace('#/components/schemas/', '')];
    return target ? schemaFaults(value, target, named, at) : [`${at}: ${schema.$ref} is not in the document`];
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const each = choices.map((choice) => schemaFaults(value, choice, named, at));
    return each.some((found) => found.length === 0)
      ? []
      : [`${at}: fits none of ${choices.length} schemas (${each[0]?.[0] ?? ''})`];
  }
  const all = (schema.allOf ?? []).flatMap((part) => schemaFaults(value, part, named, at));
  if (schema.const !== undefined && value !== schema.const)
    return [`${at}: ${show(value)} is not ${show(schema.const)}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${show(value)} is none of ${show(schema.enum)}`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return [`${at}: ${show(value)} is no ${types.join(' or ')}`];
  return [...all, ...within(value, schema, at), ...insides(value, schema, named, at)];
}

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function within(
  value: unknown,
  { pattern, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity }: Schema,
  at: string,
): string[] {
  if (typeof value === 'number')
    return value < minimum || value > maximum ? [`${at}: ${value} is not in ${minimum}–${maximum}`] : [];
  if (typeof value !== 'string') return [];
  if (value.length < minLength || value.length > maxLength)
    return [`${at}: ${value.length} characters, not ${minLength}–${maxLength}`];
  return pattern !== undefined && !new RegExp(pattern, 'u').test(value)
    ? [`${at}: ${show(value)} does not match ${pattern}`]
    : [];
}

function insides(value: unknown, schema: Schema, named: Record<string, Schema>, at: string): string[] {
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema;
    if (value.length < minItems || value.length > maxItems)
      return [`${at}: ${value.length} items, not ${minItems}–${maxItems}`];
    return items ? value.flatMap((item, index) => schemaFaults(item, items, named, `${at}/${index}`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}/${name}: is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known === false || known === undefined) return [`${at}/${name}: is not in the schema`];
    return known === true ? [] : schemaFaults(inner, known, named, `${at}/${name}`);
  });
  return [...missing, ...wrong];
}
