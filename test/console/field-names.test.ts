import { describe, expect, it } from 'vitest';
import { fieldNames, inFieldNames } from '../../console/src/words/field-names.ts';
import { openapiDocument } from '../../functions/handlers/http/api/openapi/document.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const document = openapiDocument();
const schemas = isObject(document['components']) ? document['components']['schemas'] : {};

/** The names of all fields of a schema, however deep. */
function fieldsIn(schema: unknown, found = new Set<string>(), depth = 0): Set<string> {
  if (depth > 12) return found;
  if (Array.isArray(schema)) for (const inner of schema) fieldsIn(inner, found, depth + 1);
  if (!isObject(schema)) return found;
  const { $ref: ref, properties } = schema;
  if (typeof ref === 'string' && isObject(schemas)) fieldsIn(schemas[ref.split('/').pop() ?? ''], found, depth + 1);
  for (const [name, inner] of Object.entries(isObject(properties) ? properties : {})) {
    found.add(name);
    fieldsIn(inner, found, depth + 1);
  }
  for (const inner of ['items', 'anyOf', 'oneOf', 'allOf']) fieldsIn(schema[inner], found, depth + 1);
  return found;
}

describe('ours · fields by their names', () => {
  it('has a name for every field that a person may send', () => {
    const found = new Set<string>();
    for (const [path, methods] of Object.entries(isObject(document['paths']) ? document['paths'] : {}))
      if (!path.startsWith('/webhooks'))
        for (const method of Object.values(isObject(methods) ? methods : {})) {
          const body = isObject(method) && isObject(method['requestBody']) ? method['requestBody']['content'] : {};
          const json = isObject(body) ? body['application/json'] : {};
          fieldsIn(isObject(json) ? json['schema'] : {}, found);
        }
    expect(found.size).toBeGreaterThan(150);
    expect([...found].filter((name) => !Object.hasOwn(fieldNames, name))).toEqual([]);
  });

  it('says a refusal without the address of the field', () => {
    expect(inFieldNames('/says：缺少这个字段', '/says')).toBe('内容：缺少这个字段');
    expect(inFieldNames('/demands/0/says：不能为空', '/demands/0/says')).toBe('要求 › 第 1 项 › 内容：不能为空');
    expect(inFieldNames('/9x/zz：没有这个字段', '/9x/zz')).toBe('所填内容：没有这个字段');
    expect(inFieldNames('时间晚于现在', '/at')).toBe('时间晚于现在');
  });
});
